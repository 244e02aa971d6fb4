import { idToHex } from "@weir/sdk/codec/ids";
import { MAX_UINT256, type ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { zeroAddress } from "viem";
import { formatBps } from "../src/lib/format/percent.ts";
import { act } from "./support/act.ts";
import { expectMarketsAsOnChain, expectPositionAsOnChain } from "./support/compare.ts";
import { indexed } from "./support/indexerApi.ts";
import { faults, picture, settled } from "./support/look.ts";
import { expect, test } from "./support/test.ts";
import { chain, onCore, reserveIn, snapshotOf } from "./support/testClient.ts";

// Changes by a pool's owner, as users see them. Uses a pool that the other tests only read.
const POOL = "Staked ETH";

const ownerOf = async () => {
  const { owner } = (await snapshotOf(zeroAddress, POOL)).info;
  await (await chain()).impersonateAccount({ address: owner });
  return owner;
};

/** A reserve's current settings, as setReserve's argument. */
const settingsOf = ({ info }: ReserveSnapshot) => ({
  ltv: info.ltv,
  liquidationThreshold: info.nextLiquidationThreshold,
  reserveFactor: info.reserveFactor,
  supplyCap: info.supplyCap,
  borrowCap: info.borrowCap,
});

test("a stopped reserve: no way in, the reason in sight, and the way out open", async ({
  page,
  app,
  account,
  wallet: _,
}) => {
  const owner = await ownerOf();
  const { id } = reserveIn(await snapshotOf(account, POOL), "wstETH");
  await onCore(owner, "setStop", [id, true]);
  try {
    await page.goto("/");
    await app.connect();
    await expectMarketsAsOnChain(app, account);
    const row = app.row(POOL, "wstETH");
    await expect(row).toContainText("Stopped");
    for (const name of ["Supply wstETH", "Borrow wstETH"]) {
      await expect(row.getByRole("button", { name })).toBeDisabled();
      await expect(row.getByRole("button", { name })).toHaveAttribute("title", /has stopped wstETH/);
    }
    await page.goto(`/reserve?id=${idToHex(id)}`);
    await expect(page.getByText("wstETH is stopped in this pool.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Borrow wstETH" })).toBeDisabled();
    await settled(page);
    expect(await faults(page, false)).toEqual([]);
    await picture(page, "stopped-light-1280", false);
  } finally {
    await onCore(owner, "setStop", [id, false]);
  }
  await expect(page.getByRole("button", { name: "Borrow wstETH" })).toBeEnabled();
  await expect(page.getByText("is stopped in this pool.")).toHaveCount(0);
});

test("an owner's announcement is shown to every user first, and a threshold falls visibly", async ({
  page,
  app,
  account,
  wallet: _,
}) => {
  const owner = await ownerOf();
  const weth = reserveIn(await snapshotOf(account, POOL), "WETH");
  const { info } = weth;
  const threshold = info.nextLiquidationThreshold - 150;
  const lower = { ...settingsOf(weth), ltv: info.ltv - 150, liquidationThreshold: threshold };
  await onCore(owner, "setReserve", [weth.id, lower]);
  await onCore(owner, "setReserve", [
    weth.id,
    { ...lower, reserveFactor: info.reserveFactor + 40, borrowCap: MAX_UINT256 },
  ]);
  await indexed();

  await page.goto("/");
  await app.connect();
  await expectMarketsAsOnChain(app, account);
  await expect(app.row(POOL, "WETH")).toContainText(`falling to ${formatBps(threshold)}`);
  const warning = app.pool(POOL);
  await expect(warning).toContainText("The owner of this pool has announced changes.");
  const factor = [info.reserveFactor, info.reserveFactor + 40].map((thousandths) => formatBps(thousandths * 10));
  await expect(warning).toContainText(`WETH: reserve factor ${factor.join(" → ")}; borrow cap`);
  await expect(warning).toContainText("→ none. Takes effect from");
  await expect(app.pool("Core")).not.toContainText("announced changes");
  await settled(page);
  await picture(page, "announced-light-1280", false);

  await page.goto(`/reserve?id=${idToHex(weth.id)}`);
  await expect(page.getByText("The liquidation threshold of WETH is falling.")).toBeVisible();
  await expect(page.getByText(`to ${formatBps(threshold)} on`)).toBeVisible();
  await expect(page.getByText("announced changes")).toBeVisible();
  await settled(page);
  expect(await faults(page, false)).toEqual([]);
  await picture(page, "falling-light-1280", false);

  // A borrower sees the effect of the change.
  await app.visit("Faucet");
  await app.faucet("WETH").getByRole("button", { name: "Wrap 1 ETH" }).click();
  await expect(app.faucet("WETH")).toContainText("Tokens received.");
  await app.visit("Markets");
  await expectMarketsAsOnChain(app, account);
  const inPool = { pool: POOL, symbol: "WETH" };
  const supply = app.row(POOL, "WETH").getByRole("button", { name: "Supply WETH" });
  await act(app, account, { ...inPool, open: supply, amount: "1", verb: "Supply" });
  const borrow = app.row(POOL, "wstETH").getByRole("button", { name: "Borrow wstETH" });
  await act(app, account, { pool: POOL, symbol: "wstETH", open: borrow, amount: "0.5", verb: "Borrow" });
  await app.visit("My position");
  await expectPositionAsOnChain(app, account, POOL);
  await expect(app.pool(POOL)).toContainText("The liquidation threshold of WETH is falling.");
  await expect(app.pool(POOL)).toContainText(/Your health factor will be 1\.\d\d on/);
  await expect(app.pool(POOL)).toContainText("announced changes");
  await settled(page);
  expect(await faults(page, false)).toEqual([]);
  await picture(page, "falling-position-light-1280", false);
});
