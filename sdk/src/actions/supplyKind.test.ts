import { describe, expect, test } from "vitest";
import { id, pool } from "../../test/marketFixture.ts";
import { kindsOf } from "./supplyKind.ts";

const WETH = id(0);
const LENT = 1n;
const UNLENT = 1n << 16n;
const OWED = 1n << 32n;

const kinds = (info: { stopped?: boolean; liquidationThreshold?: number }, bits = 0n) => {
  const own = pool().reserves[0]!.info;
  return kindsOf(pool({ WETH: { info: { ...own, ...info } } }, bits), WETH);
};

describe("kindsOf", () => {
  test("default: all three, the one that most people want first", () => {
    expect(kinds({})).toEqual(["backing", "lent", "collateral"]);
  });
  test("behavior: lent and backing already, it cannot be lent only", () => {
    expect(kinds({}, LENT)).toEqual(["backing", "collateral"]);
  });
  test("behavior: what never backs debts, or is owed, is lent only", () => {
    expect(kinds({ liquidationThreshold: 0 })).toEqual(["lent"]);
    expect(kinds({}, OWED)).toEqual(["lent"]);
  });
  test("behavior: stopped, what backs debts already is all that can be added to", () => {
    expect(kinds({ stopped: true })).toEqual([]);
    expect(kinds({ stopped: true }, LENT)).toEqual(["backing"]);
    expect(kinds({ stopped: true }, UNLENT)).toEqual(["collateral"]);
    expect(kinds({ stopped: true }, LENT | UNLENT)).toEqual(["backing", "collateral"]);
  });
});
