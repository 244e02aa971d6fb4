import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { SiteConfig } from "@weir/sdk/deployments/site";

/** A page of the exported site, and the Content-Security-Policy that goes with it as a header. */
export type Page = { html: string; policy: string };

const META = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"\/>/;

/** Whom a page with that config.json may ask, as the values of connect-src. */
export const connectSources = ({ rpcUrls, indexerUrl }: Pick<SiteConfig, "rpcUrls" | "indexerUrl">): string =>
  ["'self'", ...new Set([...rpcUrls, indexerUrl].map((url) => new URL(url).origin))].join(" ");

/**
 * The pages of an export by their file's name. Of each policy, which allows any node over https, remains what this site's
 * config.json names; it is a header then and no element, because a page that has both must satisfy both.
 * @throws where a page has no policy: web/export/policy.ts writes one into each
 */
export function readPages(folder: string, config: SiteConfig): Map<string, Page> {
  const pages = new Map<string, Page>();
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".html"))) {
    const html = readFileSync(path.join(folder, name), "utf8");
    const written = META.exec(html)?.[1];
    if (written === undefined) throw new Error(`${name} has no Content-Security-Policy. Build the web again.`);
    const kept = written.split("; ").filter((directive) => !directive.startsWith("connect-src "));
    const policy = [...kept, `connect-src ${connectSources(config)}`, "frame-ancestors 'none'"].join("; ");
    pages.set(name, { html: html.replace(META, ""), policy });
  }
  return pages;
}

/** What goes with every answer of the site's server. */
export const safeHeaders: Record<string, string> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  // The site copies addresses and asks for nothing else. Wallets that are extensions bring their own rights.
  "Permissions-Policy":
    "clipboard-write=(self), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()",
};
