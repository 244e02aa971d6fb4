import type { PoolSnapshot, ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { reserve, seeds } from "@weir/sdk/test/marketFixture";
import { numberToHex } from "viem";
import { expect, test } from "vitest";
import type { Pool } from "@/modules/pools/pool.ts";
import { sinkRefusal, sinksFor } from "./sinks.ts";

const ID = 0xc0ffeen << 232n;
const usdc = reserve(1, seeds.USDC, { id: ID | 1n } as Partial<ReserveSnapshot>);
const withInfo = (change: Partial<ReserveSnapshot["info"]>): ReserveSnapshot => ({
  ...usdc,
  info: { ...usdc.info, ...change },
});
const poolOf = (name: string, one: ReserveSnapshot): Pool => ({
  ...{ id: numberToHex(ID, { size: 32 }), name, description: "", unit: "USD", account: undefined },
  snapshot: { reserves: [one] } as unknown as PoolSnapshot,
});

test("a pool that lends the token, with what it earns; none of another token", () => {
  const core = poolOf("Core", usdc);
  expect(sinksFor([core], usdc.info.token)).toEqual([
    { id: usdc.id, pool: "Core", apy: expect.stringMatching(/^\d+\.\d\d%$/) as string },
  ]);
  expect(sinksFor([core], `0x${"77".repeat(20)}`)).toEqual([]);
});

test.each([
  ["retired", { retired: true }, "is retired"],
  ["stopped", { stopped: true }, "has stopped"],
  ["full", { supplyCap: usdc.totals.supplyAssets }, "its cap for deposits"],
])("one that is %s takes no deposit, and says why; chosen before, it stays what is signed", (_, change, why) => {
  const one = withInfo(change);
  expect(sinkRefusal(one, 1n)).toContain(why);
  expect(sinksFor([poolOf("Core", one)], usdc.info.token)).toEqual([]);
  expect(sinksFor([poolOf("Core", one)], usdc.info.token, one.id)).toHaveLength(1);
});

test("a cap takes exactly what it leaves room for", () => {
  const capped = withInfo({ supplyCap: usdc.totals.supplyAssets + 5n });
  expect(sinkRefusal(capped, 5n)).toBe("");
  expect(sinkRefusal(capped, 6n)).toContain("its cap for deposits");
});
