import type { Page } from "@playwright/test";
import { lendingPoolsAbi } from "@weir/sdk/abi";
import { idToHex } from "@weir/sdk/codec/ids";
import { MAX_UINT256 } from "@weir/sdk/math/snapshot";
import { type Address, type Hex, padHex, parseEther, parseUnits } from "viem";
import { shortHex } from "../src/lib/format/formatHex.ts";
import { faults, inTheme, picture, picturesAtWidths, settled } from "./support/look.ts";
import { siteConfig } from "./support/siteUnderTest.ts";
import { expect, test } from "./support/test.ts";
import { chain, onCore, openPosition, reserveIn, snapshotOf } from "./support/testClient.ts";

const symbols = (page: Page, pool = "Core") =>
  page.getByRole("table", { name: `Reserves of ${pool}` }).locator("tbody [data-reserve]");

const order = (page: Page, pool = "Core"): Promise<(string | null)[]> =>
  symbols(page, pool).evaluateAll((rows) => rows.map((row) => row.getAttribute("data-reserve")));

test("the markets: sorted, searched and filtered, all of it in the address", async ({
  page,
  app,
  account,
  wallet: _,
}) => {
  await openPosition(account, parseEther("3"), parseUnits("4321.12", 6));
  await page.goto("/");
  const own = ["WETH", "USDC", "WBTC", "DAI", "wstETH"];
  const tools = page.getByRole("search");
  const search = tools.getByRole("searchbox");
  await expect(search).toBeVisible();
  await expect(symbols(page)).not.toHaveCount(0);
  const before = await order(page);
  expect(before.toSorted()).toEqual(own.toSorted());
  await expect(tools.getByRole("status")).toHaveText(/^\d+ reserves$/);

  await test.step("a press sorts, another turns it round, a third ends it", async () => {
    const sort = page.getByRole("table", { name: "Reserves of Core" }).getByRole("columnheader", { name: /^Asset/ });
    const press = () => sort.getByRole("button", { name: /Asset/ }).click();
    await press();
    await expect(sort).toHaveAttribute("aria-sort", "ascending");
    await expect.poll(() => order(page)).toEqual(["DAI", "USDC", "WBTC", "WETH", "wstETH"]);
    await press();
    await expect(page).toHaveURL(/sort=asset&order=down/);
    await page.reload();
    await expect.poll(() => order(page)).toEqual(["wstETH", "WETH", "WBTC", "USDC", "DAI"]);
    await press();
    await expect(page).toHaveURL(/\/$/);
    expect(await order(page)).toEqual(before);
  });

  await test.step("a search, and none that fits", async () => {
    await search.pressSequentially("wst");
    await expect.poll(() => order(page)).toEqual(["wstETH"]);
    await expect(page).toHaveURL(/q=wst$/);
    await search.pressSequentially("zzz");
    await expect(page.getByText("No asset, pool or address here contains “wstzzz”.")).toBeVisible();
    await page.getByRole("main").getByRole("button", { name: "Clear the filters" }).last().click();
    await expect(search).toBeFocused();
    await expect(search).toHaveValue("");
    await expect.poll(() => order(page)).toEqual(before);
  });

  await test.step("mine: whose, asked first", async () => {
    await tools.getByRole("button", { name: "Mine" }).click();
    await page.getByRole("main").getByRole("button", { name: "Connect wallet" }).click();
    await app.dialog.getByRole("button", { name: /^Otter/ }).click();
    await expect(app.dialog).toBeHidden();
    await expect.poll(() => order(page)).toEqual(before.filter((symbol) => symbol === "WETH" || symbol === "USDC"));
    await expect(app.row("Core", "USDC").getByRole("cell").nth(9)).toContainText("4,321.12");
    await expect(app.row("Core", "WETH").getByRole("cell").nth(8)).toContainText("3");
    await expect(app.pool("Staked ETH")).toHaveCount(0);
    await tools.getByLabel("Asset", { exact: true }).selectOption("WETH");
    await expect.poll(() => order(page)).toEqual(["WETH"]);
    await tools.getByLabel("Pool", { exact: true }).selectOption("Staked ETH");
    await expect(page.getByText("No reserve fits all of the filters at once.")).toBeVisible();
    await page.getByRole("link", { name: "Weir, to the markets" }).click();
    await expect.poll(() => order(page)).toEqual(before);
  });

  await test.step("rows of less height are kept by the browser", async () => {
    const height = async () => (await app.row("Core", "USDC").boundingBox())!.height;
    const high = await height();
    await tools.getByRole("button", { name: "Compact" }).click();
    await expect.poll(height).toBeLessThan(high * 0.8);
    await page.reload();
    await expect(app.row("Core", "WETH").getByRole("cell").nth(8)).toContainText("3");
    await expect.poll(height).toBeLessThan(high * 0.8);
    await settled(page);
    await picture(page, "markets-compact-light-1280", false);
    await tools.getByRole("button", { name: "Compact" }).click();
  });

  await settled(page);
  expect(await faults(page, false)).toEqual([]);
  await picturesAtWidths(page, "markets-own-light");
  await page.setViewportSize({ width: 390, height: 844 });
  await tools.getByRole("button", { name: "Filter and sort" }).click();
  await tools.getByLabel("Sort by").selectOption("Supply APY, highest first");
  await expect(page).toHaveURL(/sort=supplyApy/);
  await settled(page);
  expect(await faults(page, false)).toEqual([]);
  await picture(page, "markets-tools-light-390", false);
  await inTheme(page, "dark");
  await page.setViewportSize({ width: 1440, height: 900 });
  await settled(page);
  expect(await faults(page, false, ["color-contrast"])).toEqual([]);
  await picture(page, "markets-own-dark-1440", false);
});

/** Opens a pool in the core, of one of the listed tokens, as anyone can. */
async function openUnlisted(owner: Address): Promise<Hex> {
  const { info } = reserveIn(await snapshotOf(owner), "USDC");
  const salt = padHex(owner, { size: 32 });
  const config = {
    ...{ salt, owner, guardian: owner, feeRecipient: owner },
    ...{ targetHealthFactor: 10_500, hfAtMaxBonus: 9_500, dust: parseEther("1") },
  };
  const reserve = {
    ...{ token: info.token, oracle: info.oracle, ltv: 7_000, liquidationThreshold: 7_500, maxBonus: 500 },
    ...{ reserveFactor: 100, initialRate: 300, curve: info.curve },
    ...{ supplyCap: MAX_UINT256, borrowCap: MAX_UINT256, collateralCap: MAX_UINT256 },
  };
  await onCore(owner, "createPool", [config, [reserve]]);
  const { deployment } = await siteConfig();
  const logs = await (await chain()).getContractEvents({
    abi: lendingPoolsAbi,
    address: deployment.lendingPools,
    eventName: "PoolCreated",
    args: { creator: owner },
    fromBlock: BigInt(deployment.startBlock),
  });
  return idToHex(logs.at(-1)!.args.pool!);
}

test("a pool that the site does not list: found on the chain, flagged before one acts in it, and hidden again", async ({
  page,
  app,
  account,
  wallet: _,
}) => {
  const id = await openUnlisted(account);
  const name = `Pool ${shortHex(id)}`;
  const warning = page.getByText("This site does not list this pool.");
  await page.goto("/");
  await app.connect();
  const row = page.locator(`[data-unlisted="${id}"]`);
  await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
  await expect(row).toContainText("1 asset");
  await expect(app.pool(name)).toHaveCount(0);
  await settled(page);
  await picture(page, "unlisted-light-1280", false);

  await row.getByRole("button", { name: `Show ${name}` }).click();
  await expect(app.pool(name).getByRole("heading", { level: 2 })).toBeFocused();
  await expect(app.pool(name).getByText("This site does not list this pool.")).toBeVisible();
  await expect(app.row(name, "USDC")).toBeVisible();
  await settled(page);
  expect(await faults(page, false)).toEqual([]);
  await picture(page, "unlisted-shown-light-1280", false);
  await app.row(name, "USDC").getByRole("button", { name: "Supply USDC" }).click();
  await expect(app.dialog.getByText("This site does not list this pool.")).toBeVisible();
  await page.keyboard.press("Escape");

  await test.step("it stays over a reload, on its reserve's page too, until it is hidden", async () => {
    const link = await app.row(name, "USDC").getByRole("link").getAttribute("href");
    await page.goto(link!);
    await expect(page).toHaveTitle(`USDC in ${name} · Weir`);
    await expect(warning).toBeVisible();
    await app.visit("Markets");
    await app.pool(name).getByRole("button", { name: "Hide this pool" }).click();
    await expect(app.pool(name)).toHaveCount(0);
    await expect(page.getByRole("searchbox")).toBeFocused();
    await page.goto(link!);
    await expect(page.getByText("No such reserve.")).toBeVisible();
    await expect(warning).toBeVisible();
    await settled(page);
    expect(await faults(page, false)).toEqual([]);
    await page.getByRole("button", { name: "Show it all the same" }).click();
    await expect(page).toHaveTitle(`USDC in ${name} · Weir`);
  });
});
