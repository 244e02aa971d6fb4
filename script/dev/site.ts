import { createHash } from "node:crypto";
import { createServer, type RequestListener, type ServerResponse } from "node:http";
import sirv from "sirv";
import { host } from "../lib/ports.ts";
import { type Page, readPages, safeHeaders } from "./pages.ts";
import type { WebConfig } from "./web-config.ts";

/** Answers with the exported site and the config.json that tells it where everything is. */
export function siteHandler(folder: string, config: WebConfig): RequestListener {
  const pages = readPages(folder, config);
  const missing = pages.get("404.html");
  if (!missing) throw new Error(`${folder} has no 404.html. Build the web again.`);
  const configJson = JSON.stringify(config);

  const files = sirv(folder, {
    etag: true,
    extensions: [],
    setHeaders(response, pathname) {
      for (const [name, value] of Object.entries(safeHeaders)) response.setHeader(name, value);
      // Next puts a hash of the content into these names, and only these.
      const forGood = pathname.startsWith("/_next/static/");
      response.setHeader("Cache-Control", forGood ? "public, max-age=31536000, immutable" : "no-cache");
    },
    onNoMatch: (_request, response) => sendPage(response, 404, missing),
  });

  return (request, response) => {
    const [pathname = "", query] = (request.url ?? "").split(/(?=\?)/);
    const name = pathname === "/" ? "index" : pathname.slice(1).replace(/\.html$/, "");
    const page = pages.get(`${name}.html`);
    const folderOf = /^([\w-]+)\/$/.exec(name)?.[1];
    if (pathname === "/config.json") send(response, 200, "application/json", configJson);
    else if (page) sendPage(response, 200, page, request.headers["if-none-match"]);
    // Each page has one address. It is said relative to the one that was asked for: this may be mounted below a path.
    else if (folderOf && pages.has(`${folderOf}.html`)) {
      response.writeHead(308, { Location: `../${folderOf}${query ?? ""}`, "Cache-Control": "no-cache" }).end();
    } else files(request, response);
  };
}

/** Serves the exported site at the root of the port. Returns how to end it. */
export async function serveSite(folder: string, port: number, config: WebConfig): Promise<() => Promise<void>> {
  const server = createServer(siteHandler(folder, config));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });

  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
}

function sendPage(response: ServerResponse, status: number, { html, policy }: Page, known?: string): void {
  const etag = `"${createHash("sha256").update(html).digest("base64url")}"`;
  const headers = { "Content-Security-Policy": policy, ETag: etag };
  if (known === etag) response.writeHead(304, { ...safeHeaders, ...headers, "Cache-Control": "no-cache" }).end();
  else send(response, status, "text/html; charset=utf-8", html, headers);
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { ...safeHeaders, ...headers, "Content-Type": type, "Cache-Control": "no-cache" });
  response.end(body);
}
