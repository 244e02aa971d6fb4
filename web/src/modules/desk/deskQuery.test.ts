import { expect, test } from "vitest";
import { deskQueryOf, withDeskQuery } from "./hooks/useDeskQuery.ts";

const ID = `0x${"ab".repeat(32)}` as const;

test("the page's address names what it shows, and comes back as it was", () => {
  const query = {
    deal: ID,
    make: "ad",
    kind: "sell",
    token: `0x${"11".repeat(20)}`,
    method: "SEPA",
    done: 5,
    amount: "12.5",
    takeable: false,
  } as const;
  expect(deskQueryOf(withDeskQuery(query))).toEqual(query);
  expect(withDeskQuery(deskQueryOf(new URLSearchParams(""))).toString()).toBe("");
});

test("what an address names wrongly counts as not named", () => {
  const query = deskQueryOf(new URLSearchParams("deal=0x12&make=loan&kind=steal&all=1"));
  expect(query).toMatchObject({ deal: null, make: null, kind: "", takeable: false });
});
