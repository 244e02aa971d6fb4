import { idToHex } from "@weir/sdk/codec/ids";
import { parseEther, parseUnits } from "viem";
import { englishIn } from "./support/english.ts";
import { faults, inTheme, overflow, picture, settled } from "./support/look.ts";
import { withoutBlocks } from "./support/pending.ts";
import { expect, test } from "./support/test.ts";
import { openPosition, reserveIn, snapshotOf } from "./support/testClient.ts";

test("the German edition: every page is in German, fits a phone, and leads to its English twin and back", async ({
  page,
  app,
  account,
  wallet: _,
}) => {
  test.setTimeout(180_000);
  await openPosition(account, parseEther("3"), parseUnits("1234.5", 6));
  await page.goto("/");
  await app.connect();
  await page.getByRole("contentinfo").getByRole("link", { name: "Deutsch" }).click();
  await expect(page).toHaveURL(/\/de\/$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "de-DE");
  await expect(page.getByRole("row").filter({ hasText: "USDC" }).first()).toContainText("1.234,5");

  const usdc = reserveIn(await snapshotOf(account), "USDC").id;
  const pages = [
    "",
    `reserve?id=${idToHex(usdc)}`,
    "position",
    "faucet",
    `account?address=${account}`,
    "permissions",
    "liquidations",
    "pool",
    `pool?id=${idToHex(usdc & ~0xffn)}`,
    "network",
    "alerts",
    "desk",
    "loans",
    "desk?make=swap",
    "desk?make=ad",
  ];
  for (const path of pages) {
    await page.goto(`/de/${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await settled(page);
    expect(await englishIn(page), `English on /de/${path}`).toEqual([]);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflow(page), `pixels that /de/${path} is wider than ${width}`).toBe(0);
    }
    expect(await faults(page, false), `/de/${path}`).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await inTheme(page, "dark");
    // The dark theme changes colours only.
    expect(await faults(page, false, ["color-contrast"]), `/de/${path}, dark`).toEqual([]);
    await inTheme(page, "light");
  }

  await page.goto(`/de/reserve?id=${idToHex(usdc)}`);
  await page.getByRole("contentinfo").getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(new RegExp(`(?<!/de)/reserve\\?id=${idToHex(usdc)}$`));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("USDC");
});

test("in German, a deposit and a loan: no stage of their dialogs has an English word", async ({
  page,
  app,
  account,
  wallet,
}) => {
  test.setTimeout(120_000);
  await openPosition(account, parseEther("3"), parseUnits("1000", 6));
  await page.goto("/de/");
  await page.getByRole("banner").getByRole("button", { name: "Wallet verbinden" }).click();
  await app.dialog.getByRole("button", { name: /^Otter/ }).click();
  await expect(app.dialog).toBeHidden();
  const amount = app.dialog.getByLabel("Betrag");
  /** The stage that the dialog has reached, by a sentence of it. */
  const stage = async (name: string, sentence: string | RegExp) => {
    await expect(app.dialog).toContainText(sentence);
    expect(await englishIn(page), `English in the stage “${name}”`).toEqual([]);
  };

  for (const [name, verb, typed, refused] of [
    ["deposit", "Einzahlen", "400,5", "Die Wallet hält"],
    ["loan", "Leihen", "250,25", /Kreditrahmen|Sicherheiten/],
  ] as const) {
    const act = app.press(verb);
    await test.step(name, async () => {
      await page
        .getByRole("row")
        .filter({ has: page.getByRole("link", { name: /^USDC\b/ }) })
        .first()
        .getByRole("button", { name: `USDC ${verb.toLowerCase()}` })
        .click();
      await stage("form", "Betrag");
      await amount.fill("abc");
      await stage("no number", "Eine Zahl eingeben");
      await amount.fill("1.500");
      await stage("ambiguous", "kann zweierlei heißen");
      await amount.fill("999999");
      await stage("refused", refused);
      await expect(act).toBeDisabled();
      await amount.fill(typed);
      await expect(act).toBeEnabled();
      await stage("before and after", "Gesundheitsfaktor");
      await settled(page);
      expect(await faults(page, true)).toEqual([]);
      await picture(page, `german-${name}`, true);

      wallet.declined.add("eth_sendTransaction");
      await act.click();
      await stage("declined", "In der Wallet abgelehnt");
      await picture(page, `german-${name}-declined`, true);
      wallet.declined.clear();

      wallet.meanwhile = () => stage("waiting for the wallet", "In der Wallet bestätigen");
      await withoutBlocks(async () => {
        await app.press("Erneut senden").click();
        await stage("sent", "Wartet auf einen Block");
        await picture(page, `german-${name}-sent`, true);
      });
      await expect(app.press("Fertig")).toBeVisible();
      await stage("confirmed", "Fertig");
      await settled(page);
      await picture(page, `german-${name}-confirmed`, true);
      wallet.meanwhile = null;
      await app.press("Fertig").click();
      await expect(app.dialog).toBeHidden();
    });
  }
});

test("to a browser that prefers German, the site offers it once", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: "de-AT" });
  const german = await context.newPage();
  await german.goto(`${baseURL}/`);
  await german.getByRole("button", { name: "Stay with English" }).click();
  await german.reload();
  await expect(german.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(german.getByRole("button", { name: "Stay with English" })).toHaveCount(0);
  await context.close();
});
