import type { ApiEnvironment } from "../../src/api/environment.ts";

/** The part of an environment that is about offers, of a chain without them. */
export const closedBook: Pick<ApiEnvironment, "offers" | "fillable"> = {
  offers: {
    put: () => Promise.resolve("full"),
    list: () => Promise.resolve([]),
  },
  fillable: () => Promise.resolve({ amount: 0n, reason: "uncheckable" }),
};
