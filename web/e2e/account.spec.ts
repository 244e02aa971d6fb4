import { readFile } from "node:fs/promises";
import { positionOf } from "@weir/sdk/math/health";
import { encodeFunctionData, erc20Abi, getAddress, isAddressEqual, parseAbi, parseEther, parseUnits } from "viem";
import { indexed } from "./support/indexerApi.ts";
import { faults, inTheme, picture, picturesAtWidths, settled } from "./support/look.ts";
import { moveEther } from "./support/movePrices.ts";
import { siteConfig } from "./support/siteUnderTest.ts";
import { expect, test } from "./support/test.ts";
import { freshAccount, onCore, openPosition, reserveIn, send, snapshotOf } from "./support/testClient.ts";

test("any account: found by its address, watched under a name, its activity filtered and saved", async ({
  page,
  watch,
}) => {
  const someone = getAddress(await freshAccount());
  await openPosition(someone, parseEther("3"), parseUnits("1234.5", 6));
  await indexed();
  await page.goto("/account");
  await expect(page).toHaveTitle("Account · Weir");
  const field = page.getByLabel("Address");
  for (const [typed, said] of [
    [someone.slice(0, -2), "it has 38 of 40 digits"],
    [`${someone.slice(0, -1)}g`, "“g” is no digit"],
    ["vitalik.eth", "Names are not looked up here"],
  ] as const) {
    await field.fill(typed);
    await field.press("Enter");
    await expect(page.getByText(said)).toBeVisible();
  }
  await field.fill(` ${someone.toLowerCase()} `);
  await field.press("Enter");
  await expect(page).toHaveTitle(`Account ${someone.slice(0, 6)}…${someone.slice(-4)} · Weir`);

  const balance = (name: string) => page.locator(`[data-balance="${name}"]`);
  await expect(balance("supply-WETH").locator("[data-cell=amount]")).toContainText("3");
  await expect(balance("supply-WETH")).toContainText("backs debts");
  await expect(balance("borrow-USDC").locator("[data-cell=principal]")).toContainText("1,234.5$");
  const { debtAssets } = positionOf(reserveIn(await snapshotOf(someone), "USDC"));
  const interest = balance("borrow-USDC").locator("[data-cell=interest] [title]");
  await expect(interest).toHaveAttribute("title", `${Number(debtAssets - parseUnits("1234.5", 6)) / 1e6} USDC`);

  // Watched under a name, over a reload.
  await page.getByRole("button", { name: "Watch" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Treasury");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Treasury" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Rename" })).toBeFocused();
  await page.reload();
  await expect(page).toHaveTitle("Account Treasury · Weir");

  const activity = page.getByRole("region", { name: "Activity" });
  await expect(activity.locator("[data-entry]")).toHaveCount(3);
  await expect(activity.locator("[data-sum=borrow-USDC] [data-part=in]")).toHaveText("1,234.5");
  await settled(page);
  expect(await faults(page, false)).toEqual([]);
  await picturesAtWidths(page, "account-light");
  await inTheme(page, "dark");
  await page.setViewportSize({ width: 1440, height: 900 });
  await settled(page);
  expect(await faults(page, false, ["color-contrast"])).toEqual([]);
  await picture(page, "account-dark-1440", false);

  // The filter is in the address, and survives a reload; the CSV has what is listed.
  await activity.getByLabel("Type").selectOption("Loans");
  await expect(activity.locator("[data-entry]")).toHaveCount(1);
  await expect(page).toHaveURL(/type=loans/);
  await page.reload();
  await expect(activity.locator("[data-entry]")).toHaveCount(1);
  const download = page.waitForEvent("download");
  await activity.getByRole("button", { name: "Save as CSV" }).click();
  const csv = await readFile(await (await download).path(), "utf8");
  const [head, line, ...rest] = csv
    .trimEnd()
    .split("\r\n")
    .map((text) => text.split(","));
  expect(rest).toEqual([]);
  expect(line![head!.indexOf("in")]).toBe("1234.5");
  expect(line![head!.indexOf("asset")]).toBe("USDC");
  await activity.getByLabel("Type").selectOption("Transfers and fees");
  await expect(activity).toContainText("Nothing fits this filter.");
  await activity.getByRole("button", { name: "Clear the filter" }).click();
  await expect(activity.locator("[data-entry]")).toHaveCount(3);
  await expect(page).not.toHaveURL(/type=/);
  expect(watch.violations).toEqual([]);
});

test("profit: what interest brought and what the price did, each action at the price of its block", async ({
  page,
}) => {
  const someone = getAddress(await freshAccount());
  const priceNow = async () => {
    const { priceLow, priceHigh } = reserveIn(await snapshotOf(someone), "WETH");
    return Number((priceLow + priceHigh) / 2n) / 1e18;
  };
  await openPosition(someone, parseEther("3"), parseUnits("1000", 6));
  const first = await priceNow();
  const restore = await moveEther(110n);
  const second = await priceNow();
  const { id } = reserveIn(await snapshotOf(someone), "WETH");
  await onCore(someone, "withdraw", [id, parseEther("1"), 0n, someone, someone]);
  // All of the debt is repaid from the wallet, so that it is closed.
  const debt = reserveIn(await snapshotOf(someone), "USDC");
  const { lendingPools, faucets } = (await siteConfig()).deployment;
  const { token } = debt.info;
  const faucet = faucets.find((one) => isAddressEqual(one.token, token))!;
  await send(someone, faucet.token, encodeFunctionData({ abi: parseAbi(["function drip()"]), functionName: "drip" }));
  const approval = [lendingPools, 2n ** 256n - 1n] as const;
  await send(someone, token, encodeFunctionData({ abi: erc20Abi, functionName: "approve", args: approval }));
  await onCore(someone, "repay", [debt.id, 0n, debt.position.borrowShares, someone, "0x"]);
  await indexed();
  try {
    await page.goto(`/account?address=${someone}`);
    const row = page.locator("[data-balance=supply-WETH]");
    const cell = async (name: string) => {
      const text = (await row.locator(`[data-cell=${name}]`).textContent()) ?? "";
      return Number(/(-?)\$([\d,.]+)$/.exec(text)?.slice(1).join("").replaceAll(",", "") ?? Number.NaN);
    };
    await expect(row.locator("[data-cell=profit]")).toContainText("$");
    // 3 at the first price, 1 out at the second, 2 that are left rose to it: the price gave all three the rise.
    expect(await cell("principal")).toBeCloseTo(3 * first - second, 1);
    expect(await cell("price")).toBeCloseTo(3 * (second - first), 1);
    expect(await cell("profit")).toBeCloseTo((await cell("amount")) - (await cell("principal")), 1);
    await expect(page.locator("[data-balance=borrow-USDC]")).toContainText("Debt, repaid");
    // What the list sums is what the positions say.
    const sum = page.locator("[data-sum=supply-WETH]");
    const value = async (name: string) =>
      Number((await sum.locator(`[data-value=${name}]`).textContent())?.replaceAll(/[$,]/g, ""));
    // The list asks every 10 s; the indexer reads an action's price a moment after the action.
    for (const name of ["in", "out"])
      await expect(sum.locator(`[data-value=${name}]`)).toContainText("$", { timeout: 20_000 });
    expect((await value("in")) - (await value("out"))).toBeCloseTo(await cell("principal"), 1);
    await settled(page);
    expect(await faults(page, false)).toEqual([]);
    await picturesAtWidths(page, "account-profit");
    await page.setViewportSize({ width: 1280, height: 900 });
    await picture(page, "account-profit-1280", false);
    await page.goto(`/de/account?address=${someone}`);
    await expect(row.locator("[data-cell=profit]")).toContainText("$");
    await settled(page);
    await picture(page, "account-profit-de-1280", false);
    await page.setViewportSize({ width: 390, height: 900 });
    await picture(page, "account-profit-de-390", false);
  } finally {
    await restore();
  }
});
