import { existsSync, readFileSync } from "node:fs";
import { createServer, type RequestListener, type ServerResponse } from "node:http";
import path from "node:path";
import sirv from "sirv";
import { host } from "../lib/ports.ts";
import type { WebConfig } from "./web-config.ts";

/** Answers with the exported site and the config.json that tells it where everything is. */
export function siteHandler(folder: string, config: WebConfig): RequestListener {
  const notFound = readFileSync(path.join(folder, "404.html"));
  const configJson = JSON.stringify(config);

  const files = sirv(folder, {
    etag: true,
    setHeaders(response, pathname) {
      response.setHeader("X-Content-Type-Options", "nosniff");
      // Next puts a hash of the content into these names, and only these.
      const forGood = pathname.startsWith("/_next/static/");
      response.setHeader("Cache-Control", forGood ? "public, max-age=31536000, immutable" : "no-cache");
    },
    onNoMatch: (_request, response) => send(response, 404, "text/html; charset=utf-8", notFound),
  });

  return (request, response) => {
    const [pathname = "", query] = (request.url ?? "").split(/(?=\?)/);
    const page = /^\/([\w-]+)\/$/.exec(pathname)?.[1];
    if (pathname === "/config.json") send(response, 200, "application/json", configJson);
    // Each page has one address. It is said relative to the one that was asked for: this may be mounted below a path.
    else if (page && existsSync(path.join(folder, `${page}.html`))) {
      response.writeHead(308, { Location: `../${page}${query ?? ""}`, "Cache-Control": "no-cache" }).end();
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

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, {
    "Content-Type": type,
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
  });
  response.end(body);
}
