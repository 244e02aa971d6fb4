import { readFile } from "node:fs/promises";
import { positionOf } from "@weir/sdk/math/health";
import { getAddress, parseEther, parseUnits } from "viem";
import { indexed } from "./support/indexerApi.ts";
import { faults, picture, picturesAtWidths, settled } from "./support/look.ts";
import { expect, test } from "./support/test.ts";
import { freshAccount, openPosition, reserveIn, snapshotOf } from "./support/testClient.ts";

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
  await expect(balance("borrow-USDC").locator("[data-cell=principal]")).toHaveText("1,234.5");
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
  await page.emulateMedia({ colorScheme: "dark" });
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
