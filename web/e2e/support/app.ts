import { expect, type Locator, type Page } from "@playwright/test";
import { walletName } from "./injectedWallet.ts";
import { read } from "./read.ts";

export type PageName = "Markets" | "My position" | "Faucet";
export type App = ReturnType<typeof appOf>;

/** The site in a user's terms. */
export function appOf(page: Page) {
  const dialog = page.getByRole("dialog");
  const lines = dialog.getByLabel("What this changes");
  const pool = (name: string): Locator => page.getByRole("region", { name, exact: true });
  return {
    dialog,
    pool,
    row: (poolName: string, symbol: string): Locator =>
      page
        .getByRole("table", { name: `Reserves of ${poolName}` })
        .getByRole("row")
        .filter({ has: page.getByRole("link", { name: new RegExp(`^${symbol}\\b`) }) }),
    holdings: (poolName: string, title: "Supplied" | "Collateral" | "Owed"): Locator =>
      pool(poolName)
        .locator("section")
        .filter({ has: page.getByRole("heading", { name: new RegExp(`^${title}\\b`) }) })
        .getByRole("listitem"),
    history: page.getByRole("region", { name: "History" }).getByRole("listitem"),
    faucet: (symbol: string): Locator =>
      page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: symbol, exact: true }) }),

    visit: (name: PageName) =>
      page.getByRole("navigation", { name: "Main" }).getByRole("link", { name, exact: true }).click(),

    async connect(name = walletName) {
      await page.getByRole("banner").getByRole("button", { name: "Connect wallet" }).click();
      await dialog.getByRole("button", { name: new RegExp(`^${name}`) }).click();
      await expect(dialog).toBeHidden();
    },

    amount: dialog.getByLabel("Amount"),
    press: (name: string): Locator => dialog.getByRole("button", { name, exact: true }),

    /** The dialog's preview, line by line: label, before and after. */
    lines,
    async changes(): Promise<string[][]> {
      await expect(lines).toBeVisible();
      const [labels, texts] = await Promise.all([read(lines.getByRole("term")), read(lines.getByRole("definition"))]);
      return labels.map((label, at) => [label, texts[at] ?? ""]);
    },

    /** The dialog has reached an end state that can be closed. */
    async done() {
      await dialog.getByRole("button", { name: "Done" }).click();
      await expect(dialog).toBeHidden();
    },
  };
}
