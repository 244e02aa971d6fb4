import type { IncomingMessage } from "node:http";
import { authorities, isExtension } from "./origins.ts";

export type Head = Pick<IncomingMessage, "method" | "url" | "headers" | "rawHeaders">;

export type Verdict =
  | { status: 400 | 403 | 421; text: string }
  /** `origin`: whose page may read the answer, where a page asks. */
  | { status: "allowed"; origin?: string | undefined };

/**
 * Whether a server on loopback answers a request. Any page that the user opens can send requests to it, and its address is
 * no secret: by a name that resolves to 127.0.0.1 (DNS rebinding), which the Host header reveals; or from an origin of its
 * own, which the browser states. A program states neither Origin nor Sec-Fetch-Site, and is answered.
 */
export function judge({ method = "", url = "", headers, rawHeaders }: Head, port: number, origins: string[]): Verdict {
  const hosts = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === "host").length;
  // An absolute target would take the place of the Host header.
  if (hosts > 1 || !(url.startsWith("/") || url === "*")) {
    return { status: 400, text: "Send one Host header and a path that begins with /." };
  }
  const own = authorities(port);
  const host = headers.host?.toLowerCase() ?? "";
  if (!own.includes(host)) {
    return { status: 421, text: `This server answers as ${own.join(", ")} alone. Ask http://${own[0]}.` };
  }
  const { origin } = headers;
  if (origin !== undefined) {
    if (origin === `http://${host}` || origins.includes(origin) || isExtension(origin)) {
      return { status: "allowed", origin };
    }
    return {
      status: 403,
      text: "Pages of that origin may not ask this server. Add it to ALLOWED_ORIGINS to let them.",
    };
  }
  // Images, scripts, frames and no-CORS requests of another site come without Origin.
  const site = headers["sec-fetch-site"];
  if ((site === "cross-site" || site === "same-site") && !isVisit(method, headers)) {
    return { status: 403, text: "Other sites may link to this server, and not load anything from it." };
  }
  return { status: "allowed" };
}

/** Somebody followed a link: the answer fills a window of its own, which the page with the link cannot read. */
const isVisit = (method: string, headers: Head["headers"]): boolean =>
  (method === "GET" || method === "HEAD") &&
  headers["sec-fetch-mode"] === "navigate" &&
  headers["sec-fetch-dest"] === "document";
