import { readFile } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import path from "node:path";
import { webOut } from "@weir/stack/web-build";
import { siteHandler } from "../serve/serveSite.ts";
import { otherPort, siteConfig } from "./support/siteUnderTest.ts";
import { expect, test } from "./support/test.ts";

/**
 * A static host without special support: files, pages without extension, a folder's index, and only the content type as
 * header.
 */
async function plainHost(): Promise<RequestListener> {
  const config = JSON.stringify(await siteConfig());
  const types: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };
  return async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://host");
    if (pathname === "/config.json") return void response.end(config);
    const tries = pathname.endsWith("/") ? [`${pathname}index.html`] : [pathname, `${pathname}.html`];
    for (const name of tries) {
      const body = await readFile(path.join(webOut, name)).catch(() => null);
      if (!body) continue;
      return void response.writeHead(200, { "Content-Type": types[path.extname(name)] ?? "text/plain" }).end(body);
    }
    response.writeHead(404, { "Content-Type": "text/html" }).end(await readFile(path.join(webOut, "404.html")));
  };
}

const hosts = {
  "its own server": async () => siteHandler(webOut, await siteConfig()),
  "a plain host": plainHost,
};

/** The export under a path of an otherwise empty host. */
async function serveBelow(prefix: string, host: keyof typeof hosts): Promise<{ url: string; server: Server }> {
  const answer = await hosts[host]();
  const server = createServer((request, response) => {
    if (!request.url?.startsWith(`${prefix}/`)) return void response.writeHead(404).end();
    request.url = request.url.slice(prefix.length);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(otherPort(), "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${otherPort()}${prefix}`, server };
}

for (const [prefix, host] of [
  ["/weir", "its own server"],
  ["/a/b", "a plain host"],
] as const) {
  test(`below ${prefix}/ of ${host} every page, link, reload and dialog works, and no file is missing`, async ({
    page,
    app,
    watch,
  }) => {
    const { url, server } = await serveBelow(prefix, host);
    const missing: string[] = [];
    page.on("response", (response) => {
      if (response.status() >= 400) missing.push(`${response.status()} ${response.url()}`);
    });
    const heading = page.getByRole("heading", { level: 1 });
    try {
      await page.goto(`${url}/`);
      await app.row("Core", "USDC").getByRole("button", { name: "Borrow USDC" }).click();
      await expect(app.dialog).toContainText("Connect a wallet");
      await app.dialog.getByRole("button", { name: "Close" }).click();

      await page.evaluate(() => Object.assign(window, { sameDocument: true }));
      await app.visit("My position");
      await expect(heading).toHaveText("My position");
      await expect(page).toHaveURL(`${url}/position`);
      await app.visit("Faucet");
      await expect(app.faucet("WETH")).toBeVisible();
      await app.visit("Markets");
      await expect(page).toHaveURL(`${url}/`);
      await app.row("Core", "USDC").getByRole("link", { name: /^USDC/ }).click();
      await expect(heading).toContainText("USDC");
      expect(await page.evaluate(() => "sameDocument" in window), "links stay in the page").toBe(true);

      await page.reload();
      await expect(heading).toContainText("USDC");
      await page.goto(`${url}/faucet/`);
      await expect(app.faucet("WETH")).toBeVisible();
      await expect(page).toHaveURL(new RegExp(`^${url}/faucet(\\.html)?$`));
      await page.getByRole("banner").getByRole("button", { name: "Connect wallet" }).click();
      await expect(app.dialog).toContainText("Test wallet");
      expect(missing, "files that are not there").toEqual([]);

      // Two folders below its files.
      watch.allow(/status of 404/);
      await page.goto(`${url}/no/such/page`);
      await expect(heading).toHaveText("Page not found.");
      await page.getByRole("link", { name: "To the markets", exact: true }).click();
      await expect(app.row("Core", "USDC")).toBeVisible();
      await expect(page).toHaveURL(`${url}/`);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
}
