import type { Page } from "@playwright/test";
import { dataOf } from "@weir/sdk/actions/call";
import { deskCall } from "@weir/sdk/actions/deskCall";
import { orderText, readOrderText, type SharedOrder } from "@weir/sdk/orders/orderText";
import { type Address, parseEther, parseUnits } from "viem";
import { passTime } from "./support/chainClock.ts";
import { faults, overflow, picture, picturesAtWidths, settled } from "./support/look.ts";
import { balanceOf, keyed, type Person } from "./support/person.ts";
import { siteConfig } from "./support/siteUnderTest.ts";
import { expect, test } from "./support/test.ts";
import { chain, reserveIn, send, snapshotOf } from "./support/testClient.ts";

// Two persons, two browsers, two wallets: what one offers the other takes. Every figure is compared with the chain.

const tokenNamed = async (symbol: string): Promise<Address> =>
  reserveIn(await snapshotOf("0x0000000000000000000000000000000000000000"), symbol).info.token;

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

let maker: Person;
let taker: Person;
let weth: Address;
let usdc: Address;
let desk: Address;

test.beforeEach(async ({ person }) => {
  desk = (await siteConfig()).deployment.peer!.desk;
  [weth, usdc] = [await tokenNamed("WETH"), await tokenNamed("USDC")];
  [maker, taker] = [await person("/desk"), await person("/desk")];
});

test("a swap is signed in one browser and taken in part in another, by link", async () => {
  test.setTimeout(90_000);
  const { page } = maker;
  await page.getByRole("button", { name: "Offer a swap" }).click();
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByText("This is needed.").first()).toBeVisible();
  const give = page.getByRole("group", { name: "You give" });
  const get = page.getByRole("group", { name: "You get" });
  await give.getByLabel("Token").selectOption({ label: "WETH" });
  await give.getByLabel("Amount").fill("2");
  await get.getByLabel("Token").selectOption({ label: "USDC" });
  await get.getByLabel("Amount").fill("3000");
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("button", { name: "Review" }).click();
  await expect(page.getByText("gets 2 WETH from your wallet and pays 3,000 USDC")).toBeVisible();
  await page.getByRole("button", { name: "Approve 2 WETH" }).click();
  await page.getByRole("button", { name: "Sign the offer" }).click();
  await expect(page.locator("[data-made=signed]")).toBeVisible();
  await page.getByRole("button", { name: "QR code" }).click();
  await expect(page.getByRole("img", { name: "QR code of the link" })).toBeVisible();
  await page.getByRole("button", { name: "Copy link" }).click();
  const link = await copied(page);
  const { order } = readOrderText(link);
  expect(order?.kind).toBe("swap");

  await test.step("every text that is none says why, before any wallet opens", async () => {
    const shared = order as Extract<SharedOrder, { kind: "swap" }>;
    const text = orderText(shared);
    const change = (over: Partial<SharedOrder>) => orderText({ ...shared, ...over } as SharedOrder);
    const wrong: [text: string, sentence: RegExp][] = [
      [text.slice(0, -9), /cut off/],
      [text.replace(/(?<=^.{60})./, (letter) => (letter === "A" ? "B" : "A")), /changed on its way/],
      ["hello", /no offer/],
      [change({ chainId: 1 }), /another chain/],
      [change({ contract: weth }), /another contract/],
      [change({ signature: `0x${"5a".repeat(65)}` }), /did not sign/],
      [change({ order: { ...shared.order, expiry: 1n } }), /expired/],
      [change({ order: { ...shared.order, taker: weth } }), /another account|did not sign/],
      [change({ order: { ...shared.order, epoch: 7n } }), /taken all earlier offers back/],
    ];
    for (const [given, sentence] of wrong) {
      // The page follows its address, without being loaded again.
      await taker.page.goto(`/desk#offer=${given}`);
      await expect(taker.page.locator("[data-opened]")).toContainText(sentence);
    }
    expect(taker.wallet.transactions).toEqual([]);
  });

  await taker.page.goto(link);
  const opened = taker.page.locator("[data-opened=offer]");
  await expect(opened).toContainText("This can be taken now.");
  await expect(opened).toContainText("2 WETH for USDC");
  await opened.getByLabel("How much WETH").fill("3");
  await expect(opened).toContainText("Only 2 WETH can be taken.");
  await opened.getByLabel("How much WETH").fill("0.5");
  await expect(opened).toContainText("You pay 750 USDC.");
  const before = [await balanceOf(usdc, taker.account), await balanceOf(weth, taker.account)] as const;
  await opened.getByRole("button", { name: "Swap", exact: true }).click();
  await expect(opened.locator("[data-outcome=confirmed]")).toBeVisible();
  expect(await balanceOf(usdc, taker.account)).toBe(before[0] - parseUnits("750", 6));
  expect(await balanceOf(weth, taker.account)).toBe(before[1] + parseEther("0.5"));
  await expect(taker.page.getByRole("banner")).toContainText(/./);
  expect(await faults(taker.page, false)).toEqual([]);
});

test("a deal to its happy end; one disputed and ruled; one conceded; one that expires", async () => {
  test.setTimeout(180_000);
  const arbiter = await keyed();
  const { timestamp } = await (await chain()).getBlock();
  await send(arbiter.account, desk, dataOf(deskCall(desk, "serve", [timestamp + 400n * 86_400n])));

  await test.step("an ad on the chain, with private terms", async () => {
    const { page } = maker;
    await page.getByRole("button", { name: "Sell or buy for money" }).click();
    await page.getByRole("combobox", { name: /^Token/ }).selectOption({ label: "USDC" });
    await page.getByLabel("Amount in all").fill("1000");
    await page.getByLabel("At least in one deal").fill("100");
    await page.getByLabel("Price of one token").fill("0.925");
    await page.getByLabel("Private terms").fill("Jana, DE02 1203 0000");
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByLabel("Arbiter", { exact: true }).fill(arbiter.account);
    await page.getByRole("button", { name: "Review" }).click();
    await expect(page.getByText("You sell 1,000 USDC for 925.00 EUR by SEPA.")).toBeVisible();
    await page.getByRole("button", { name: "Approve 1,100 USDC" }).click();
    await page.getByRole("button", { name: "Put the offer on the chain" }).click();
    await expect(page.locator("[data-made=placed]")).toBeVisible();
    await page.getByLabel("With the private terms").check();
    await page.getByRole("button", { name: "Copy link" }).click();
  });
  const link = await copied(maker.page);

  /** Opens a deal over 200 USDC in the taker's browser. */
  const open = async () => {
    await taker.page.goto(link);
    const offer = taker.page.locator("[data-opened=offer]");
    await offer.getByLabel("How much USDC").fill("200");
    await offer.getByLabel(/I have read the warnings/).check();
    await expect(offer).toContainText("185.00 EUR");
    await offer.getByRole("button", { name: "Open the deal" }).click();
    await expect(taker.page).toHaveURL(/deal=0x/);
    await expect(taker.page.locator("[data-phase=unseen]")).toContainText("do not pay");
    await maker.page.goto(taker.page.url());
  };
  const choose = async ({ page }: Person, call: string, tick = false) => {
    const one = page.locator(`[data-choice=${call}]`);
    if (tick) await one.getByRole("checkbox").check();
    await one.getByRole("button").click();
  };
  const phase = ({ page }: Person, name: string) => expect(page.locator(`[data-phase=${name}]`)).toBeVisible();
  const funds = async () => [await balanceOf(usdc, maker.account), await balanceOf(usdc, taker.account)] as const;
  const start = await funds();

  await test.step("seen, paid, released", async () => {
    await open();
    expect(await funds()).toEqual([start[0] - parseUnits("220", 6), start[1] - parseUnits("20", 6)]);
    await choose(maker, "confirm");
    await phase(taker, "paying");
    await expect(taker.page.getByText("Jana, DE02 1203 0000")).toBeVisible();
    await choose(taker, "markPaid", true);
    await phase(maker, "paid");
    await expect(maker.page.getByText("Never release before the money is there").first()).toBeVisible();
    await settled(maker.page);
    expect(await faults(maker.page, false)).toEqual([]);
    await choose(maker, "release", true);
    await phase(taker, "closed");
    expect(await funds()).toEqual([start[0] - parseUnits("200", 6), start[1] + parseUnits("200", 6)]);
  });

  await test.step("disputed, and ruled half and half", async () => {
    const before = await funds();
    await open();
    await choose(taker, "markPaid", true);
    await phase(maker, "paid");
    await choose(maker, "dispute");
    await phase(maker, "disputed");
    await maker.wallet.switchTo(arbiter.account);
    await maker.page.getByLabel(/Part of the amount for the buyer/).fill("50");
    await choose(maker, "rule");
    await phase(maker, "closed");
    await maker.wallet.switchTo(maker.account);
    // 200 · 1 % for the arbiter, half of it from each bond.
    expect(await balanceOf(usdc, arbiter.account)).toBe((await chainDrip(usdc)) + parseUnits("2", 6));
    const after = await funds();
    expect(after).toEqual([before[0] - parseUnits("101", 6), before[1] + parseUnits("99", 6)]);
  });

  await test.step("a false mark that is conceded costs its bond", async () => {
    const before = await funds();
    await open();
    await choose(taker, "markPaid", true);
    await phase(taker, "paid");
    await choose(taker, "concede", true);
    await phase(taker, "closed");
    expect(await funds()).toEqual([before[0] + parseUnits("20", 6), before[1] - parseUnits("20", 6)]);
  });

  await test.step("nobody pays: it expires, and a maker who was not seen gets no bond", async () => {
    const before = await funds();
    await open();
    await passTime(5n * 3_600n + 1n);
    await phase(taker, "expirable");
    await choose(taker, "expire");
    await phase(taker, "closed");
    expect(await funds()).toEqual(before);
    await taker.page.getByRole("button", { name: "Back to the desk" }).click();
    await expect(taker.page.getByRole("list", { name: "Your deals" }).getByRole("listitem")).toHaveCount(4);
  });

  await test.step("it fits every screen", async () => {
    await taker.page.goto("/desk");
    await expect(taker.page.getByRole("list", { name: "Your deals" })).toBeVisible();
    await picturesAtWidths(taker.page, "desk");
    expect(await overflow(taker.page)).toBe(0);
    await picture(maker.page, "desk-deal", false);
  });
});

/** What `person` got of a token from its faucet. */
async function chainDrip(token: Address): Promise<bigint> {
  const { deployment } = await siteConfig();
  return BigInt(deployment.faucets.find((one) => one.token.toLowerCase() === token.toLowerCase())!.amount);
}
