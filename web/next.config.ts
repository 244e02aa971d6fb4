import path from "node:path";
import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER } from "next/constants.js";
import { PLACEHOLDER } from "./export/placeholder.ts";

const config: NextConfig = {
  // Static files, so that anyone can host the site.
  output: "export",
  trailingSlash: false,
  // The markets keep the trailing slash, `/weir/`: servers redirect `/weir` to it, and its data is in the folder.
  skipTrailingSlashRedirect: true,
  images: { unoptimized: true },
  reactStrictMode: true,
  // `pnpm typecheck` checks all packages; `pnpm start` need not repeat it.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  turbopack: { root: path.resolve(import.meta.dirname, "..") },
};

/** The site's path is unknown at build time: see export/relocate.ts. Only `next dev` serves it from the root. */
export default (phase: string): NextConfig =>
  phase === PHASE_DEVELOPMENT_SERVER ? config : { ...config, basePath: PLACEHOLDER };
