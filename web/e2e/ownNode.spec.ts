import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { keccak256 } from "viem";
import { faults, inTheme, picture, picturesAtWidths, settled } from "./support/look.ts";
import { siteConfig } from "./support/siteUnderTest.ts";
import { expect, test } from "./support/test.ts";
import { chain } from "./support/testClient.ts";

/** A node of chain 1 that lets every page ask it. */
async function foreignNode() {
  const server = createServer((request, response) => {
    response.setHeader("Access-Control-Allow-Origin", "*").setHeader("Access-Control-Allow-Headers", "content-type");
    request.resume().on("end", () => response.end(JSON.stringify({ jsonrpc: "2.0", id: 0, result: "0x1" })));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test("the network page shows nodes, lag and contracts, and takes a checked node and indexer of one's own", async ({
  page,
  app,
  watch,
}) => {
  const { rpcUrls, indexerUrl, deployment } = await siteConfig();
  const asked = new Set<string>();
  page.on("request", (request) => asked.add(new URL(request.url()).origin));

  await page.goto("/");
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "More" }).click();
  await page
    .getByLabel("More pages")
    .getByRole("link", { name: /^Network/ })
    .click();
  await expect(page).toHaveTitle("Network · Weir");

  await test.step("what is in use", async () => {
    const client = await chain();
    const node = page.locator(`[data-node="${new URL(rpcUrls[0]!).host}"]`);
    await expect(node).toContainText("Answers now");
    await expect(node).toContainText(/anvil/i);
    await expect(page.getByRole("region", { name: "Indexer", exact: true })).toContainText("Nothing");
    await page.getByRole("heading", { name: "Contracts", exact: true }).scrollIntoViewIfNeeded();
    const core = page.locator('[data-contract="LendingPools"]');
    await expect(core).toContainText("This build’s");
    const hash = keccak256((await client.getCode({ address: deployment.lendingPools }))!);
    await expect(core.locator(`[title="${hash}"]`)).toBeVisible();
    await expect(page.locator("[data-contract]").getByText("This build’s")).toHaveCount(
      await page.locator("[data-contract]").count(),
    );
    await settled(page);
    expect(await faults(page, false)).toEqual([]);
    await picturesAtWidths(page, "network");
    await inTheme(page, "dark");
    expect(await faults(page, false, ["color-contrast"])).toEqual([]);
    await inTheme(page, "light");
  });

  const field = page.getByLabel("Your node (JSON-RPC)");
  const form = page.locator("form").filter({ has: field });
  const use = form.getByRole("button", { name: "Check and use" });

  await test.step("what is wrong is said, and changes nothing", async () => {
    await field.fill("127.0.0.1:8545");
    await use.click();
    await expect(form).toContainText("Begin with http:// or https://");

    const { server, url } = await foreignNode();
    try {
      await field.fill(url);
      await use.click();
      await expect(form).toContainText("serves chain 1; this site is for chain 31337.");
    } finally {
      server.closeAllConnections();
      server.close();
    }
    watch.allow(/Failed to load resource|violates the following/);
    await field.fill(url);
    await use.click();
    await expect(form).toContainText("does not answer. Check that it runs");
  });

  await test.step("a foreign host is asked only if the site's operator allows it", async () => {
    await field.fill("https://node.example/key");
    await use.click();
    await expect(form).toContainText("does not let its pages connect to node.example");
    expect(watch.violations.splice(0).join()).toContain("https://node.example");
  });

  await test.step("an own node and indexer are used after a check, and given up again", async () => {
    const here = (url: string) => url.replace("127.0.0.1", "localhost");
    await field.fill(here(rpcUrls[0]!));
    await use.click();
    await expect(page.getByText(`In use: ${new URL(here(rpcUrls[0]!)).host}`)).toBeVisible();
    const indexerField = page.getByLabel("Your indexer");
    await indexerField.fill(here(indexerUrl));
    await indexerField.press("Enter");
    await expect(page.getByText(`In use: ${new URL(here(indexerUrl)).host}`)).toBeVisible();

    asked.clear();
    await page.goto("/");
    await expect(app.row("Core", "USDC")).toBeVisible();
    await expect(page.locator("[data-chain-line]")).toContainText(new URL(here(rpcUrls[0]!)).host);
    const site = new URL(page.url()).origin;
    expect([...asked].sort()).toEqual(
      [site, here(indexerUrl), here(rpcUrls[0]!)].map((url) => new URL(url).origin).sort(),
    );

    await page.goto("/network");
    await expect(page.getByText("Your own node answers everything.")).toBeVisible();
    await page.getByRole("button", { name: "Back to the site’s own" }).first().click();
    await expect(page.getByText(`In use: the site’s, ${new URL(rpcUrls[0]!).host}`)).toBeVisible();
    await page.getByRole("button", { name: "Back to the site’s own" }).click();
    await expect(page.getByRole("button", { name: "Back to the site’s own" })).toHaveCount(0);
  });

  await test.step("other code at an address is a loud warning", async () => {
    const client = await chain();
    const code = (await client.getCode({ address: deployment.lens }))!;
    await client.setCode({ address: deployment.lens, bytecode: `${code}00` });
    try {
      await page.reload();
      await page.getByRole("heading", { name: "Contracts", exact: true }).scrollIntoViewIfNeeded();
      await expect(page.getByRole("alert").filter({ hasText: "not the contracts of this site" })).toBeVisible();
      await expect(page.locator('[data-contract="Lens"]')).toContainText("Other code");
      await picture(page, "network-other-code", false);
    } finally {
      await client.setCode({ address: deployment.lens, bytecode: code });
    }
  });
});
