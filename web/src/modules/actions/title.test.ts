import { planOf } from "@weir/sdk/actions/plan";
import { id, pool, units } from "@weir/sdk/test/marketFixture";
import { expect, test } from "vitest";
import { titleOf } from "./title.ts";

const core = `0x${"c0".repeat(20)}` as const;
const me = `0x${"ee".repeat(20)}` as const;
const snapshot = pool({ WETH: { walletBalance: units(5, 18) } });
const titles = (...actions: Parameters<typeof planOf>[3]) => {
  const plan = planOf(core, me, snapshot, actions);
  return plan.calls.map((call) => titleOf(call, plan));
};

test("default: each transaction of a plan by what it does", () =>
  expect(titles({ type: "supply", reserveId: id(0), assets: units(1.5, 18) })).toEqual([
    "Approve 1.5 WETH",
    "Supply 1.5 WETH",
  ]));

test("behavior: all of it is an amount too", () =>
  expect(titles({ type: "supply", reserveId: id(0), max: true })).toEqual(["Approve 5 WETH", "Supply 5 WETH"]));

test("behavior: several actions of one transaction go by the first", () =>
  expect(
    titles(
      { type: "supply", reserveId: id(0), assets: units(1, 18) },
      { type: "setCollateral", reserveId: id(0), enabled: true },
    ),
  ).toEqual(["Approve 1 WETH", "Supply 1 WETH"]));

test("behavior: a switch has no amount", () =>
  expect(titles({ type: "setCollateral", reserveId: id(0), enabled: true })).toEqual(["WETH: let it back my debts"]));
