import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { serve } from "@weir/gate/server";
import type { SiteConfig } from "@weir/sdk/deployments/site";

/** Answers with the exported site and its config.json. */
export function siteHandler(folder: string, config: SiteConfig): RequestListener {
  const files = readFiles(folder, config);
  const english = files.get("/404.html");
  if (!english) throw new Error(`${folder} has no 404.html. Build the web again.`);

  return ({ method, url = "", headers }, response) => {
    if (method !== "GET" && method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    const [pathname = "", query = ""] = url.split(/(?=\?)/);
    const name = decoded(pathname);
    const [, folderOf, page] = /^(.*\/)([\w-]+)\/?$/.exec(name) ?? [];
    // Each page has one address, named relative to the request: the handler may be mounted below a path.
    const address = name.endsWith("/")
      ? files.has(`${folderOf}${page}.html`) && `../${page}`
      : files.has(`${name}/index.html`) && !files.has(`${name}.html`) && `${page}/`;
    if (address) {
      response.writeHead(308, { Location: `${address}${query}`, "Cache-Control": "no-cache" }).end();
      return;
    }
    const found = files.get(name.endsWith("/") ? `${name}index.html` : name) ?? files.get(`${name}.html`);
    // In the language of the nearest folder.
    const file = found ?? files.get(`/${name.split("/")[1]}/404.html`) ?? english;
    const encoding = encodings.find((one) => takes(one, headers["accept-encoding"]));
    const sent = (encoding && file.packed(encoding)) ?? file;
    if (found && headers["if-none-match"] === sent.headers.ETag) {
      response.writeHead(304, sent.headers).end();
      return;
    }
    // Always the whole file: HTTP lets a server ignore a range.
    response.writeHead(found ? 200 : 404, { ...sent.headers, "Content-Length": sent.body.length }).end(sent.body);
  };
}

/** Serves the exported site at the root of the port to the requests that `judge` allows. Returns a function that ends it. */
export const serveSite = async (
  folder: string,
  port: number,
  config: SiteConfig,
  origins: string[],
): Promise<() => Promise<void>> =>
  serve({ port, origins, answer: siteHandler(folder, config), limits: { idle: 30_000 } });

/** The path without its escapes; empty, which names no file, when they are malformed. */
function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return "";
  }
}

/** Content encodings, the best first. */
const encodings = ["br", "gzip"] as const;
type Encoding = (typeof encodings)[number];

type Sent = { body: Buffer; headers: Record<string, string> };
/** `packed`: present where it is smaller. Compressed when it is first asked for, so that the server starts at once. */
type SiteFile = Sent & { packed: (encoding: Encoding) => Sent | undefined };

/** Whether the browser names the encoding, and not as refused. Its weight beside others does not count: browsers give none. */
const takes = (encoding: Encoding, accepted: string | string[] | undefined): boolean =>
  new RegExp(String.raw`(^|[\s,])${encoding}\s*(;\s*q=(0*\.0*[1-9]|[1-9])\S*\s*)?(,|$)`, "i").test(
    String(accepted ?? ""),
  );

/** While a request waits: brotli's best quality, as export/compress.ts has it, would take a large script a second. */
const pack: Record<Encoding, (body: Buffer) => Buffer> = {
  br: (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body) => gzipSync(body, { level: 9 }),
};

/**
 * The files of an export by their path in the site, such as `/_next/static/app.js`, with `/config.json` and without paths
 * that have a leading dot. All are read at the start, so that no request reaches the file system.
 */
function readFiles(folder: string, config: SiteConfig): Map<string, SiteFile> {
  const files = new Map<string, SiteFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const name = `/${path.relative(folder, file).replaceAll(path.sep, "/")}`;
    if (!entry.isFile() || name.includes("/.") || name.endsWith(".br")) continue;
    const body = readFileSync(file);
    const brotli = existsSync(`${file}.br`) ? readFileSync(`${file}.br`) : undefined;
    files.set(name, name.endsWith(".html") ? pageOf(name, body.toString(), config) : fileOf(name, body, { brotli }));
  }
  return files.set("/config.json", fileOf("/config.json", Buffer.from(JSON.stringify(config))));
}

/** Ports of the visitor's own machine, where an own node or indexer listens; no request to them leaves it. */
const LOOPBACK = ["http://127.0.0.1:*", "http://localhost:*"];

/**
 * The page with its Content-Security-Policy as a header. The exported policy, a meta element, allows any node over https; this
 * one allows what config.json names, and the visitor's own machine. The element is removed, because a page with both must
 * satisfy both.
 */
function pageOf(name: string, html: string, { rpcUrls, indexerUrl, connectTo = [] }: SiteConfig): SiteFile {
  const meta = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"\/>/.exec(html);
  if (!meta?.[1]) throw new Error(`${name.slice(1)} has no Content-Security-Policy. Build the web again.`);
  const kept = meta[1].split("; ").filter((directive) => !directive.startsWith("connect-src "));
  const origins = new Set([...rpcUrls, indexerUrl, ...connectTo].map((url) => new URL(url).origin));
  const policy = [...kept, `connect-src 'self' ${[...origins, ...LOOPBACK].join(" ")}`, "frame-ancestors 'none'"].join(
    "; ",
  );
  const headers = { ...pageHeaders, "Content-Security-Policy": policy };
  return fileOf(name, Buffer.from(html.replace(meta[0], "")), { headers });
}

type More = { headers?: Record<string, string>; brotli?: Buffer | undefined };

/** `brotli`: the body as the build has compressed it. */
function fileOf(name: string, body: Buffer, { headers: more, brotli }: More = {}): SiteFile {
  const hash = createHash("sha256").update(body).digest("base64url");
  const headers = {
    ...safeHeaders,
    ...more,
    "Content-Type": types[path.extname(name)] ?? "application/octet-stream",
    // Next puts a hash of the content into these names, and only these.
    "Cache-Control": /^\/(\w+\/)?_next\/static\//.test(name) ? "public, max-age=31536000, immutable" : "no-cache",
    Vary: "Accept-Encoding",
  };
  const isPackable = packable.has(path.extname(name));
  const bodies = { br: once(() => brotli ?? pack.br(body)), gzip: once(() => pack.gzip(body)) };
  return {
    body,
    headers: { ...headers, ETag: `"${hash}"` },
    packed(encoding) {
      const small = isPackable ? bodies[encoding]() : body;
      if (small.length >= body.length) return;
      return { body: small, headers: { ...headers, ETag: `"${hash}-${encoding}"`, "Content-Encoding": encoding } };
    },
  };
}

function once<T>(work: () => T): () => T {
  let done: { result: T } | undefined;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}

/** What is not compressed in itself. */
const packable = new Set([".css", ".html", ".js", ".json", ".svg", ".txt"]);

const safeHeaders: Record<string, string> = {
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** What a browser heeds of a page alone; with each script and font these would be 10 kB on a page's way. */
const pageHeaders: Record<string, string> = {
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  // The site only writes addresses to the clipboard. Extension wallets have permissions of their own.
  "Permissions-Policy":
    "clipboard-write=(self), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()",
};

const types: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};
