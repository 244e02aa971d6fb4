import type { IncomingMessage } from "node:http";
import { authorities, isExtension } from "./origins.ts";

export type Head = Pick<IncomingMessage, "method" | "url" | "headers" | "rawHeaders">;

export type Verdict =
  | { status: 400 | 403 | 421; text: string }
  /** `origin`: the page that may read the answer; undefined for a program. */
  | { status: "allowed"; origin?: string | undefined };

/**
 * Whether a server on loopback answers a request. Any page open in a browser can send it requests: under a name that resolves
 * to 127.0.0.1 (DNS rebinding), which the Host header shows; or from its own origin, which the browser states in Origin or
 * Sec-Fetch-Site. A program sends neither header and is answered.
 */
export function judge({ method = "", url = "", headers, rawHeaders }: Head, port: number, origins: string[]): Verdict {
  const hosts = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === "host").length;
  // An absolute request target would replace the Host header.
  if (hosts > 1 || !(url.startsWith("/") || url === "*")) {
    return { status: 400, text: "Send one Host header and a path that begins with /." };
  }
  const own = authorities(port);
  const host = headers.host?.toLowerCase() ?? "";
  if (!own.includes(host)) {
    return { status: 421, text: `This server answers only as ${own.join(", ")}. Use http://${own[0]}.` };
  }
  const { origin } = headers;
  if (origin !== undefined) {
    if (origin === `http://${host}` || origins.includes(origin) || isExtension(origin)) {
      return { status: "allowed", origin };
    }
    return {
      status: 403,
      text: "Pages of that origin may not use this server. Add the origin to ALLOWED_ORIGINS to allow them.",
    };
  }
  // Images, scripts, frames and no-CORS requests from another site carry no Origin.
  const site = headers["sec-fetch-site"];
  if ((site === "cross-site" || site === "same-site") && !isVisit(method, headers)) {
    return { status: 403, text: "Other sites may link to this server, but not load anything from it." };
  }
  return { status: "allowed" };
}

/** Whether the user follows a link: the answer becomes a document of its own, which the linking page cannot read. */
const isVisit = (method: string, headers: Head["headers"]): boolean =>
  (method === "GET" || method === "HEAD") &&
  headers["sec-fetch-mode"] === "navigate" &&
  headers["sec-fetch-dest"] === "document";
