import type { RequestListener, ServerResponse } from "node:http";
import { serve } from "@weir/gate/server";
import type { SiteConfig } from "@weir/sdk/deployments/site";
import { readFiles, type SiteFile } from "./files.ts";

/** Answers with the exported site and the config.json that tells it where everything is. */
export function siteHandler(folder: string, config: SiteConfig): RequestListener {
  const files = readFiles(folder, config);
  const missing = files.get("/404.html");
  if (!missing) throw new Error(`${folder} has no 404.html. Build the web again.`);

  return ({ method, url = "", headers }, response) => {
    if (method !== "GET" && method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    const [pathname = "", query = ""] = url.split(/(?=\?)/);
    const folderOf = /^\/([\w-]+)\/$/.exec(pathname)?.[1];
    // Each page has one address. It is said relative to the one that was asked for: this may be mounted below a path.
    if (folderOf && files.has(`/${folderOf}.html`)) {
      response.writeHead(308, { Location: `../${folderOf}${query}`, "Cache-Control": "no-cache" }).end();
      return;
    }
    const name = decoded(pathname);
    const file = files.get(name === "/" ? "/index.html" : name) ?? files.get(`${name}.html`);
    if (!file) send(response, 404, missing);
    else if (headers["if-none-match"] === file.headers.ETag) response.writeHead(304, file.headers).end();
    else send(response, 200, file);
  };
}

/** Serves the exported site at the root of the port to whom `judge` lets in. Returns how to end it. */
export const serveSite = async (
  folder: string,
  port: number,
  config: SiteConfig,
  origins: string[],
): Promise<() => Promise<void>> =>
  serve({ port, origins, answer: siteHandler(folder, config), limits: { idle: 30_000 } });

/** Whole files alone: whoever asks for a range gets all of it, as HTTP lets a server do. */
function send(response: ServerResponse, status: number, { body, headers }: SiteFile): void {
  response.writeHead(status, { ...headers, "Content-Length": body.length }).end(body);
}

/** A path whose escapes mean nothing names no file. */
function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return "";
  }
}
