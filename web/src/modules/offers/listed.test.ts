import { expect, test } from "vitest";
import { withOpen } from "./listed.ts";

const offerOf = (hash: `0x${string}`) => ({ hash });
const [one, other] = [offerOf("0x01"), offerOf("0x02")];

test("the open offer stays when the list loses it, and is there once while the list has it", () => {
  expect(withOpen([one, other], other)).toEqual([one, other]);
  expect(withOpen([one], other)).toEqual([one, other]);
  expect(withOpen([one], null)).toEqual([one]);
});
