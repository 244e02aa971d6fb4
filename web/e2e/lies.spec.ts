import type { Page } from "@playwright/test";
import { encodeFunctionData, type Hex, parseAbi } from "viem";
import { lieAboutPools } from "./support/lyingNode.ts";
import { siteConfig } from "./support/siteUnderTest.ts";
import { expect, test } from "./support/test.ts";
import { chain, poolNamed, reserveIn, send, snapshotOf } from "./support/testClient.ts";

// False statements of the site's server or of the page's node, and the page's reaction.

const stranger: Hex = `0x${"5a".repeat(20)}`;

test("a config.json with another core is refused before anything is shown", async ({ page, wallet, toldOtherwise }) => {
  const { deployment } = await siteConfig();
  await page.goto(await toldOtherwise({ deployment: { ...deployment, lendingPools: stranger } }));
  const problem = page.getByRole("alert").filter({ hasText: "are not those that this site was built for" });
  await expect(problem).toContainText(stranger);
  await expect(page.getByRole("table")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Connect wallet" })).toHaveCount(0);
  expect(wallet.transactions).toEqual([]);
});

test("the same contracts at other addresses are accepted, and the page says that only the node vouches for them", async ({
  page,
  watch,
  toldOtherwise,
}) => {
  // The copied core has no known pool.
  watch.allow(/Failed to load resource/);
  const client = await chain();
  const { deployment } = await siteConfig();
  const [core, lens] = [`0x${"c0".repeat(20)}`, `0x${"1e".repeat(20)}`] as const;
  const codeOf = async (address: Hex) => (await client.getCode({ address })) ?? "0x";
  await client.setCode({ address: core, bytecode: await codeOf(deployment.lendingPools) });
  const moved = (await codeOf(deployment.lens)).replaceAll(
    deployment.lendingPools.slice(2).toLowerCase(),
    core.slice(2),
  );
  await client.setCode({ address: lens, bytecode: moved as Hex });

  // The desk stays with the other core, so this site has none.
  const moving = { ...deployment, lendingPools: core, lens, peer: undefined };
  await page.goto(await toldOtherwise({ deployment: moving }));
  const note = page.getByRole("alert").filter({ hasText: "not at the addresses that this build derives" });
  await expect(note).toContainText("The node says that its code is the same");
});

test("a node of another chain is rejected, and the test wallet is not offered", async ({
  page,
  app,
  toldOtherwise,
}) => {
  const { deployment } = await siteConfig();
  await page.goto(`${await toldOtherwise({ chainId: 1, deployment: { ...deployment, chainId: 1 } })}/faucet`);
  const notice = page.getByRole("alert").filter({ hasText: "The node is of another chain." });
  await expect(notice).toContainText("serves chain 31337");
  await expect(page.getByRole("main")).toContainText("has no faucet");
  await page.getByRole("button", { name: "Connect wallet" }).click();
  await expect(app.dialog).toContainText("There is no wallet in this browser.");
  await expect(app.dialog).not.toContainText("Test wallet");
});

/** Opens the deposit form of a token, with enough of it in the wallet, and sends. */
async function supplied(symbol: "USDC" | "WETH", account: Hex, lie: Parameters<typeof lieAboutPools>[1], page: Page) {
  const { token } = reserveIn(await snapshotOf(account), symbol).info;
  const functionName = symbol === "USDC" ? "drip" : "deposit";
  const data = encodeFunctionData({ abi: parseAbi(["function drip()", "function deposit() payable"]), functionName });
  await send(account, token, data, symbol === "USDC" ? 0n : 10n ** 18n);
  await lieAboutPools(page, lie);
}

test("a node that lies about decimals gets nothing signed", async ({ page, app, account, wallet }) => {
  await supplied(
    "USDC",
    account,
    (snapshot) => ({
      ...snapshot,
      reserves: snapshot.reserves.map((one) => (one.symbol === "USDC" ? { ...one, decimals: 8 } : one)),
    }),
    page,
  );
  await page.goto("/");
  await app.connect();
  await app.row("Core", "USDC").getByRole("button", { name: "Supply USDC" }).click();
  await app.amount.fill("100");
  await app.press("Supply").click();
  await expect(app.dialog).toContainText("own node says that USDC has 6 decimals; this site’s node says 8.");
  await expect(app.press("Try again")).toBeVisible();
  expect(wallet.transactions).toEqual([]);
});

test("a node that passes off a reserve of another pool gets nothing signed", async ({ page, app, account, wallet }) => {
  const [core, other] = [await poolNamed("Core"), reserveIn(await snapshotOf(account, "Staked ETH"), "WETH")];
  await supplied(
    "WETH",
    account,
    (snapshot) =>
      snapshot.id === core.id
        ? {
            ...snapshot,
            reserves: snapshot.reserves.map((one) => (one.symbol === "WETH" ? { ...one, id: other.id } : one)),
          }
        : snapshot,
    page,
  );
  await page.goto("/");
  await app.connect();
  await app.row("Core", "WETH").getByRole("button", { name: "Supply WETH" }).click();
  await app.amount.fill("0.5");
  await app.press("Supply").click();
  await expect(app.dialog).toContainText("gives a reserve of another pool for WETH of Core");
  expect(wallet.transactions).toEqual([]);
});

test("an indexer that lies about loans is found out: its rows are left out, and the chain’s log tells", async ({
  page,
  app,
  wallet,
}) => {
  const { indexerUrl } = await siteConfig();
  const loans = async () => {
    await page.goto("/loans");
    await expect(page.locator("[data-loan]").first()).toBeVisible();
  };
  const rows = () => page.locator("[data-loan]").evaluateAll((all) => all.map((row) => row.getAttribute("data-loan")));
  await loans();
  await app.connect();
  const honest = await rows();
  await page.route(`${indexerUrl}/graphql`, async (route) => {
    const response = await route.fetch();
    type Row = { terms: { rate: string } };
    const answer = (await response.json()) as { data?: { loans?: { nodes: Row[] }; openLoans?: Row[] } };
    const { loans, openLoans = [] } = answer.data ?? {};
    for (const { terms } of [...(loans?.nodes ?? []), ...openLoans]) terms.rate = "1";
    return route.fulfill({ response, json: answer });
  });
  await loans();
  await expect.poll(rows).toEqual(expect.arrayContaining(honest));
  await expect(page.getByText(/loans? (was|were) left out/)).toBeVisible();
  expect(wallet.transactions).toEqual([]);
});
