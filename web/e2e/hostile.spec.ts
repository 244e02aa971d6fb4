import type { Page } from "@playwright/test";
import { idToHex } from "@weir/sdk/codec/ids";
import { parseEther } from "viem";
import { shortHex } from "../src/lib/format/formatHex.ts";
import { picture, settled } from "./support/look.ts";
import { renaming } from "./support/naming.ts";
import { nextBlocks } from "./support/nextBlocks.ts";
import { siteConfig } from "./support/siteUnderTest.ts";
import { expect, test } from "./support/test.ts";
import { openPosition, reserveIn, snapshotOf } from "./support/testClient.ts";

// Worst-case untrusted parties: the indexer, and those who name tokens and pools.

const noFault = (page: Page) => expect(page.getByText("cannot be shown")).toHaveCount(0);

/** An element wider than the screen makes the page scroll sideways. */
async function fits(page: Page): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    const [needed = 0, there = 0] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    expect(needed, `at ${width} pixels`).toBeLessThanOrEqual(there);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

test("an indexer that sends anything takes nothing essential with it", async ({ page, app, account, wallet: _ }) => {
  await openPosition(account, parseEther("2"), 0n);
  const { id } = reserveIn(await snapshotOf(account), "WETH");
  const event = {
    ...{
      id: "000000000001-000001",
      type: "supply",
      poolId: idToHex(id),
      reserveId: idToHex(id),
      account,
      deltaAssets: "7",
    },
    ...{ liquidation: null, block: 1, timestamp: 1, transaction: idToHex(1n) },
  };
  const events = [{ ...event, type: "toString" }, { ...event, timestamp: 1e300 }, { ...event, reserveId: "0x" }, null];
  const text = `\u202e${"<b>Send all to me</b>".repeat(1_000)}`;
  const announcements = [
    { kind: "settings", content: `0x${"ff".repeat(192)}` },
    { kind: "__proto__", content: text },
  ];
  const lists = {
    entries: { nodes: events, totalCount: -1.5e300 },
    reserve: { series: [{ end: "now" }, { end: 1e15, supplyAssets: { close: text } }, 7] },
    positions: { nodes: [{ reserveId: idToHex(id), supplyShares: text }] },
    announcements: { nodes: announcements },
  };
  const headers = { "access-control-allow-origin": "*", "access-control-allow-headers": "*" };
  await page.route(`${(await siteConfig()).indexerUrl}/**`, (route) =>
    route.fulfill({
      headers,
      json: { data: lists, __proto__: null, chains: [null, { id: 31337, block: "toString" }] },
    }),
  );

  await page.goto("/");
  await app.connect();
  await expect(app.row("Core", "WETH")).toBeVisible();
  await expect(page.getByText("2 announcements of the indexer left out").first()).toBeVisible();
  await app.row("Core", "DAI").getByRole("button", { name: "Borrow DAI" }).click();
  await app.amount.fill("100");
  await expect(app.press("Borrow")).toBeEnabled();
  await page.keyboard.press("Escape");
  await noFault(page);

  await app.visit("My position");
  await expect(app.holdings("Core", "Supplied")).toContainText("2 WETH");
  await noFault(page);
  await fits(page);

  await page.goto(`/reserve?id=${idToHex(id)}`);
  await expect(page.getByRole("heading", { name: "WETH" })).toBeVisible();
  await expect(
    page.getByText("left out: the indexer sent something malformed").or(page.getByText("No history yet")).first(),
  ).toBeVisible();
  await noFault(page);
  await fits(page);
});

test("a token may call itself what it likes, at any block", async ({ page, app, account, wallet: _ }) => {
  const config = await siteConfig();
  const named = config.deployment.pools.map((pool, at) =>
    at === 0 ? pool : { ...pool, name: `\u202e${"L".repeat(80)}`, description: "W".repeat(5_000) },
  );
  await page.route("**/config.json", (route) =>
    route.fulfill({ json: { ...config, deployment: { ...config.deployment, pools: named } } }),
  );
  const snapshot = await snapshotOf(account);
  const tokens = ["DAI", "WBTC", "wstETH"].map((symbol) => reserveIn(snapshot, symbol).info.token);
  const [dai, wbtc, wsteth] = (await Promise.all(tokens.map(renaming))) as [Renaming, Renaming, Renaming];
  await page.goto("/");
  await app.connect();
  await expect(app.row("Core", "DAI")).toBeVisible();
  try {
    await Promise.all([
      dai.to({ string: "toString" }),
      wbtc.to({ string: "constructor" }),
      wsteth.to({ string: "__proto__" }),
    ]);
    await nextBlocks(1);
    for (const name of ["toString", "constructor", "__proto__"]) await expect(app.row("Core", name)).toBeVisible();
    await noFault(page);

    await Promise.all([dai.to("revert"), wbtc.to({ bytes32: "\u202eBTC" }), wsteth.to({ string: "W".repeat(10_000) })]);
    await nextBlocks(1);
    const [token] = tokens as [`0x${string}`];
    const short = shortHex(token);
    await expect(app.row("Core", short)).toBeVisible();
    await expect(app.row("Core", "BTC")).toBeVisible();
    await expect(app.row("Core", "W{23}")).toBeVisible();
    await noFault(page);
    await fits(page);
    await settled(page);
    await picture(page, "hostile-names-light-1280", false);
    await page.setViewportSize({ width: 390, height: 900 });
    await picture(page, "hostile-names-light-390", false);
    await page.setViewportSize({ width: 1280, height: 900 });

    // The Cyrillic Е.
    await dai.to({ string: "W\u0415TH" });
    await nextBlocks(1);
    const double = app.row("Core", `W\u0415TH · ${short}`);
    await expect(double).toContainText("Another token goes by this name too");
    const weth = reserveIn(snapshot, "WETH").info.token;
    await expect(app.row("Core", `WETH · ${shortHex(weth)}`)).toContainText("Another token goes by this name too");
    await double.getByRole("button", { name: /^Supply/ }).click();
    await expect(app.dialog).toContainText("Compare the whole address");
    await app.dialog.getByRole("button", { name: short }).click();
    await expect(app.dialog).toContainText(token);
    await fits(page);
    await settled(page);
    await picture(page, "hostile-double-light-1280", true);
  } finally {
    await Promise.all([dai, wbtc, wsteth].map(({ back }) => back()));
    await nextBlocks(1);
  }
});

type Renaming = Awaited<ReturnType<typeof renaming>>;
