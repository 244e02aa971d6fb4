import type { Page } from "@playwright/test";
import { shortHex } from "../src/lib/format/formatHex.ts";
import { unreadable } from "./support/clipped.ts";
import { installWallet } from "./support/injectedWallet.ts";
import { faults, picture, settled } from "./support/look.ts";
import { expect, test } from "./support/test.ts";

const header = (page: Page) => {
  const banner = page.getByRole("banner");
  return {
    connect: banner.getByRole("button", { name: "Connect wallet" }),
    account: banner.getByRole("button", { name: /^0x/ }),
  };
};

test("a wallet that never answers is waited for aloud, can be cancelled, and is asked again", async ({
  page,
  app,
  wallet,
}) => {
  const { connect, account } = header(page);
  const otter = app.dialog.getByRole("button", { name: "Otter" });
  wallet.silent.add("wallet_requestPermissions");
  await page.goto("/position");
  await connect.click();
  await expect(app.dialog.getByRole("listitem"), "it is at window.ethereum too, and listed once").toHaveCount(2);
  await otter.click();
  await expect(app.dialog.getByRole("status")).toContainText("Waiting for Otter…");
  await app.press("Cancel").click();
  await expect(app.dialog.getByRole("status")).toHaveCount(0);
  await expect(otter).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(connect).toBeFocused();

  wallet.silent.clear();
  await app.connect();
  await expect(account).toBeFocused();

  await test.step("nor does it hold up the page when it is loaded again", async () => {
    wallet.silent.add("eth_accounts");
    await page.reload();
    await expect(connect).toBeVisible();
    await expect(page.getByText("Whose position?")).toBeVisible();
  });
});

test("a refusal and a request that is already open are shown where the wallet was picked", async ({
  page,
  app,
  wallet,
}) => {
  const alert = app.dialog.getByRole("alert");
  wallet.declined.add("wallet_requestPermissions");
  await page.goto("/");
  await header(page).connect.click();
  await app.dialog.getByRole("button", { name: "Otter" }).click();
  await expect(alert).toContainText("You declined the request in Otter.");
  wallet.declined.clear();
  wallet.busy.add("wallet_requestPermissions");
  await app.press("Try again").click();
  await expect(alert).toContainText("Otter still has an earlier request open. Open Otter");
  wallet.busy.clear();
  await app.press("Try again").click();
  await expect(app.dialog).toBeHidden();
  await expect(header(page).account).toBeVisible();
});

test("a wallet that is only at window.ethereum connects, and is still connected after a reload", async ({
  page,
  app,
  account,
}) => {
  await installWallet(page, account, false);
  await page.goto("/");
  await app.connect("Browser wallet");
  const connected = header(page).account;
  await expect(connected).toContainText(shortHex(account), { ignoreCase: true });
  await page.reload();
  await expect(connected).toContainText(shortHex(account), { ignoreCase: true });

  await test.step("its address is copied where the page is over plain http", async () => {
    await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await connected.click();
    await page.getByRole("menuitem", { name: "Copy address" }).click();
    await expect(page.getByText("Address copied.")).toBeVisible();
  });

  await test.step("and when it is disconnected the focus goes to the button that connects", async () => {
    await connected.click();
    await page.getByRole("menuitem", { name: "Disconnect" }).click();
    await expect(header(page).connect).toBeFocused();
  });
});

test("a wallet that agrees to switch and does not is reported, and can be asked again", async ({
  page,
  app,
  wallet,
}) => {
  wallet.chainId = 1;
  wallet.stays = true;
  await page.goto("/");
  await app.connect();
  const notice = page.getByRole("alert").filter({ hasText: "Wrong network" });
  const ask = notice.getByRole("button", { name: /^Switch to/ });
  await ask.click();
  await expect(notice).toContainText("Waiting for Otter.");
  await expect(notice).toContainText("Otter accepted the switch but is still on the other chain. Choose");

  wallet.silent.add("wallet_switchEthereumChain");
  await ask.click();
  await notice.getByRole("button", { name: "Cancel" }).click();
  await expect(ask).toBeFocused();

  wallet.silent.clear();
  wallet.stays = false;
  await ask.click();
  await expect(notice).toBeHidden();
  await expect(header(page).account).toBeFocused();
});

test("on a phone without a wallet: links that open the page in a wallet's own browser", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    ...(baseURL && { baseURL }),
    userAgent: "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile",
    viewport: { width: 320, height: 700 },
    hasTouch: true,
  });
  const page = await context.newPage();
  const away: string[] = [];
  context.on("request", (request) => {
    if (!request.url().startsWith("http://127.0.0.1:")) away.push(request.url());
  });
  await page.goto("/faucet");
  await page.getByRole("banner").getByRole("button", { name: "Connect wallet" }).click();
  const dialog = page.getByRole("dialog");
  const here = new URL("/faucet", baseURL);
  for (const [name, link] of [
    ["MetaMask", `https://link.metamask.io/dapp/${here.host}/faucet`],
    ["Coinbase Wallet", `https://go.cb-w.com/dapp?cb_url=${encodeURIComponent(here.href)}`],
    ["Trust Wallet", `https://link.trustwallet.com/open_url?coin_id=60&url=${encodeURIComponent(here.href)}`],
  ] as const)
    await expect(dialog.getByRole("link", { name: `Open in ${name}` })).toHaveAttribute("href", link);
  await expect(dialog).toContainText("This page is served to this machine alone");
  await settled(page);
  expect(await unreadable(page)).toEqual([]);
  expect(await faults(page, true)).toEqual([]);
  await picture(page, "no-wallet-phone-320", true);
  expect(away, "the links are for a person to follow").toEqual([]);
  await context.close();
});
