import { id, POOL, pool, units } from "@weir/sdk/test/marketFixture";
import { expect, test } from "vitest";
import { etherValue } from "./etherValue.ts";

const snapshot = pool();
const weth = snapshot.reserves.find((reserve) => reserve.id === id(0))!;
const usdc = snapshot.reserves.find((reserve) => reserve.id === id(1))!;
const core = { snapshot, unit: "USD" };

test("default: at the price of the wrapped coin's reserve, by its token or else by its name", () => {
  expect(POOL).toBe(snapshot.id);
  expect(etherValue(units(0.01, 18), core, weth.info.token, "ETH")).toBe(units(25, 18));
  expect(etherValue(units(0.01, 18), core, undefined, "ETH")).toBe(units(25, 18));
});

test("behavior: a unit that is the coin itself needs no price", () => {
  expect(etherValue(7n, { snapshot, unit: "ETH" }, undefined, "ETH")).toBe(7n);
});

test("behavior: no price, no value", () => {
  expect(etherValue(7n, core, undefined, "POL")).toBeNull();
  expect(etherValue(7n, core, usdc.info.token, "ETH")).toBeNull();
  const silent = pool({ WETH: { priceLow: 0n, priceHigh: 0n } });
  expect(etherValue(7n, { snapshot: silent, unit: "USD" }, weth.info.token, "ETH")).toBeNull();
});
