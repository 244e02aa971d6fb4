import { lendingPoolsAbi } from "@weir/sdk/abi";
import { DELAY } from "@weir/sdk/codec/announcements";
import { idToHex, reserveOf } from "@weir/sdk/codec/ids";
import { zeroAddress } from "viem";
import { passTime } from "./support/chainClock.ts";
import { ask, indexed } from "./support/indexerApi.ts";
import { faults, picturesAtWidths, settled } from "./support/look.ts";
import { openPool } from "./support/openPool.ts";
import { test } from "./support/people.ts";
import type { Person } from "./support/person.ts";
import { refreshFeeds } from "./support/refreshFeeds.ts";
import { expect } from "./support/test.ts";
import { chain, poolNamed, reserveIn, snapshotOf } from "./support/testClient.ts";

// What an owner and a guardian do with a pool, each in a browser of their own. Figures are compared with the chain and the indexer.

const regionOf = ({ page }: Person, name: string) => page.getByRole("region", { name, exact: true });

/** Every state of the role, at three widths. */
async function looked({ page }: Person, name: string) {
  await settled(page);
  expect(await faults(page, false)).toEqual([]);
  await picturesAtWidths(page, name);
  await page.setViewportSize({ width: 1280, height: 900 });
}

test("a pool gets a guardian who stops it, and a new asset; it is handed over, and frozen by its new owner", async ({
  people,
  watch,
}) => {
  // The block in which the pool is created may not be indexed yet.
  watch.allow(/status of 404 .*\/graphql$/);
  test.setTimeout(120_000);
  const { owner, guardian } = await people("/pool", "owner", "guardian");
  const id = await openPool(owner.account, "Handed over", ["WETH", "USDC"]);
  const [client, { core }] = [await chain(), await poolNamed("Core")];
  await indexed();
  await Promise.all([owner, guardian].map(({ page }) => page.goto(`/pool?id=${idToHex(id)}`)));
  const contract = { address: core, abi: lendingPoolsAbi } as const;
  const infoOf = () => client.readContract({ ...contract, functionName: "poolInfo", args: [id] });
  const isStopped = async (at: number) =>
    (await client.readContract({ ...contract, functionName: "reserveInfo", args: [reserveOf(id, at)] })).stopped;
  const run = regionOf(owner, "Run this pool");
  const guard = regionOf(guardian, "Guard this pool");
  const roles = async (person: Person) => {
    await regionOf(person, "Run this pool").getByRole("button", { name: "Roles" }).click();
    return regionOf(person, "Run this pool");
  };

  await test.step("the owner names a guardian, who alone sees what a guardian can do", async () => {
    await expect(run).toBeVisible();
    await expect(guard).toHaveCount(0);
    const form = await roles(owner);
    await form.getByLabel("Guardian’s address").fill("0x12");
    await expect(form.getByRole("button", { name: "Name the guardian" })).toBeDisabled();
    await form.getByLabel("Guardian’s address").fill(guardian.account);
    await form.getByRole("button", { name: "Name the guardian" }).click();
    await expect.poll(infoOf).toMatchObject({ guardian: guardian.account });
    await expect(guard).toBeVisible();
    await expect(guard.getByRole("button", { name: "Roles" })).toHaveCount(0);
  });

  await test.step("the guardian stops an asset, and cannot end the stop", async () => {
    await guard.getByRole("button", { name: "Stop WETH" }).click();
    await expect.poll(() => isStopped(0)).toBe(true);
    const row = guard.locator('[data-stop="WETH"]');
    await expect(row).toContainText("Only the owner can end it.");
    await expect(row.getByRole("button", { name: "End the stop of WETH" })).toHaveCount(0);
    await looked(guardian, "pool-guardian");
  });

  await test.step("while it is stopped nobody can freeze the pool; the owner ends the stop", async () => {
    const tick = run.getByLabel("I understand that nobody can undo this.");
    await tick.check();
    await expect(run).toContainText("End every stop first");
    await expect(run.getByRole("button", { name: "Freeze the settings for ever" })).toBeDisabled();
    await tick.uncheck();
    await run.getByRole("button", { name: "Stops" }).click();
    await run.getByRole("button", { name: "End the stop of WETH" }).click();
    await expect.poll(() => isStopped(0)).toBe(false);
  });

  await test.step("a further asset is announced for three days, then listed", async () => {
    await run.getByRole("button", { name: "List an asset" }).click();
    await run.getByLabel("Start from").selectOption({ label: "USDC of Core" });
    await expect(run.getByText("This token is in the pool already.")).toBeVisible();
    await run.getByLabel("Start from").selectOption({ label: "WBTC of Core" });
    await run.getByRole("button", { name: "Announce WBTC" }).click();
    const waits = run.locator('[data-carry-out*="WBTC"]');
    await expect(waits).toContainText("Can be carried out in");
    await expect(waits.getByRole("button")).toHaveCount(0);
    // Others look every 30 seconds.
    await guardian.page.reload();
    await expect(guardian.page.locator('[data-announced*="WBTC"]')).toContainText(
      "Others may then borrow with the new asset",
    );
    await expect(run.getByText("This very change is announced already.")).toBeVisible();
    expect((await infoOf()).reserveCount).toBe(2);
    await looked(owner, "pool-list-asset");

    await passTime(BigInt(DELAY) + 1n);
    await refreshFeeds();
    await run.getByRole("button", { name: /^Carry out: .*WBTC/ }).click();
    await expect.poll(async () => (await infoOf()).reserveCount).toBe(3);
    await expect(waits).toHaveCount(0);
    const listed = reserveIn(await snapshotOf(zeroAddress), "WBTC").info;
    const info = await client.readContract({ ...contract, functionName: "reserveInfo", args: [reserveOf(id, 2)] });
    expect(info).toMatchObject({ token: listed.token, oracle: listed.oracle, ltv: listed.ltv, curve: listed.curve });
    await indexed();
    const { pools } = await ask<{ pools: { nodes: { reserves: { symbol: string }[] }[] } }>(
      "query Pool($id: Hex!) { pools(where: { id: { eq: $id } }) { nodes { reserves { symbol } } } }",
      { id: idToHex(id) },
    );
    expect(pools.nodes[0]!.reserves.map(({ symbol }) => symbol)).toEqual(["WETH", "USDC", "WBTC"]);
    await expect(guard.locator('[data-stop="WBTC"]')).toContainText("Running");
  });

  await test.step("handed over in two steps: offered, and accepted", async () => {
    const form = await roles(owner);
    await form.getByLabel("New owner’s address").fill(owner.account);
    await expect(form.getByText("It is this address already.")).toBeVisible();
    await form.getByLabel("New owner’s address").fill(guardian.account);
    await form.getByRole("button", { name: "Offer the pool" }).click();
    await expect.poll(infoOf).toMatchObject({ owner: owner.account, nextOwner: guardian.account });
    await expect(form).toContainText("who has not accepted yet.");
    await looked(owner, "pool-offered");

    // Until then the guardian is one, and can stop what has to be stopped.
    const offered = regionOf(guardian, "This pool is offered to you");
    await expect(offered.getByRole("button", { name: "Stop USDC" })).toBeVisible();
    await offered.getByRole("button", { name: "Become the owner" }).click();
    await expect.poll(infoOf).toMatchObject({ owner: guardian.account, nextOwner: zeroAddress });
    await expect(regionOf(guardian, "Run this pool")).toBeVisible();
    await expect(run).toHaveCount(0);
  });

  await test.step("its new owner freezes it, for ever", async () => {
    const form = await roles(guardian);
    const freeze = form.getByRole("button", { name: "Freeze the settings for ever" });
    await expect(freeze).toBeDisabled();
    await form.getByLabel("I understand that nobody can undo this.").check();
    await freeze.click();
    await expect.poll(infoOf).toMatchObject({ owner: zeroAddress, guardian: zeroAddress });
    await expect(form).toHaveCount(0);
    for (const { page } of [owner, guardian]) {
      await expect(page.locator("[data-role=owner]")).toContainText("Nobody. The settings are permanent.");
      await expect(page.getByText("Nobody owns this pool: no setting can change")).toBeVisible();
    }
    await indexed();
    const { pools } = await ask<{ pools: { nodes: unknown[] } }>(
      "query Pool($id: Hex!) { pools(where: { id: { eq: $id } }) { nodes { owner guardian } } }",
      { id: idToHex(id) },
    );
    expect(pools.nodes).toEqual([{ owner: zeroAddress, guardian: zeroAddress }]);
  });
});
