import path from "node:path";
import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER } from "next/constants.js";
import { PLACEHOLDER } from "./export/placeholder.ts";

/** export/build.ts builds the site once for each language; `next dev` is English. */
const language = process.env.WEIR_LANGUAGE ?? "en";

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
  // Pages of one build find each other by it. A random one would make each build differ.
  generateBuildId: () => process.env.WEIR_BUILD_ID ?? null,
  turbopack: {
    root: path.resolve(import.meta.dirname, ".."),
    resolveAlias: { "@/messages/*": `./src/generated/messages/${language}/*` },
  },
};

/** The site's path is unknown at build time: see export/relocate.ts. Only `next dev` serves it from the root. */
export default (phase: string): NextConfig =>
  phase === PHASE_DEVELOPMENT_SERVER ? config : { ...config, basePath: PLACEHOLDER };
