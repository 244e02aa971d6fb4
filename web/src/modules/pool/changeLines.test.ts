import { pool } from "@weir/sdk/test/marketFixture";
import { zeroAddress } from "viem";
import { expect, test } from "vitest";
import { changeLines } from "./changeLines.ts";

const [weth] = pool().reserves;
const actor = `0x${"11".repeat(20)}` as const;
const change = (before: Record<string, string | number | null> | null, after: Record<string, string | number | null>) =>
  changeLines(
    { ...{ id: "1", kind: "settings", actor, reserveId: null, timestamp: 1, transaction: "0x" }, before, after },
    weth,
  );

test("changeLines: before and after, in the units of each setting", () => {
  expect(
    change(
      { ltv: 8_000, reserveFactor: 150, supplyCap: null, borrowCap: "5" },
      { ltv: 8_050, reserveFactor: 190, supplyCap: `${200_000n * 10n ** 18n}`, borrowCap: "5" },
    ),
  ).toEqual(["LTV 80% → 80.5%", "reserve factor 15% → 19%", "supply cap none → 200,000 WETH"]);
});

test("changeLines: roles, and what a malformed or unknown field becomes", () => {
  expect(change({ guardian: actor }, { guardian: zeroAddress })).toEqual(["guardian 0x1111…1111 → nobody"]);
  expect(change(null, { ltv: "x", constructor: "0", owner: "javascript:1" })).toEqual(["LTV ?", "owner ?"]);
});
