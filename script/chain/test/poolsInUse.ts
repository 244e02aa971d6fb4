import type { Deployment } from "@weir/sdk/deployments/deployment";
import { healthFactor } from "@weir/sdk/math/health";
import { utilisation } from "@weir/sdk/math/interest";
import { WAD } from "@weir/sdk/math/wad";
import { zeroAddress } from "viem";
import { expect } from "vitest";
import { localAccount } from "../accounts.ts";
import { openPool } from "../pools.ts";
import type { Client } from "../target.ts";

/** Every pool is used and priced; in "Core" one account is near its limit, and no account is past it. */
export async function expectPoolsInUse(client: Client, deployment: Deployment): Promise<void> {
  for (const { name } of deployment.pools) {
    const pool = await openPool(client, deployment, name);
    const { reserves } = await pool.snapshot(zeroAddress);
    const used = reserves.map(({ totals }) => utilisation(totals.supplyAssets, totals.borrowAssets));
    expect(used.some((share) => share > (WAD * 6n) / 10n)).toBe(true);
    for (const { priceLow, symbol } of reserves) expect(priceLow, symbol).toBeGreaterThan(0n);
    const healths = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8].map(async (index) =>
        healthFactor(await pool.snapshot(localAccount(client.chain.id, index).address)),
      ),
    );
    const owing = healths.filter((health) => typeof health === "bigint");
    for (const health of owing) expect(health).toBeGreaterThan(WAD);
    if (name === "Core") expect(owing.some((health) => health < (WAD * 11n) / 10n)).toBe(true);
  }
}
