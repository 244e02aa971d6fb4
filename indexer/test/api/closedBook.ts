import type { ApiEnvironment } from "../../src/api/environment.ts";

/** The part of an environment that is about offers, of a chain without them. */
export const closedBook: Pick<ApiEnvironment, "offers" | "fillable"> = {
  offers: {
    put: () => Promise.resolve(false),
    room: () => Promise.resolve("full"),
    has: () => Promise.resolve(false),
    list: () => Promise.resolve([]),
  },
  fillable: () => Promise.resolve({ amount: 0n, reason: "uncheckable" }),
};
