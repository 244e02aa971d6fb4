import path from "node:path";
import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER } from "next/constants.js";
import { PLACEHOLDER } from "./export/placeholder.ts";

const config: NextConfig = {
  // Plain files: the site can be served from anywhere, and by its own users.
  output: "export",
  trailingSlash: false,
  // The markets keep their slash, `/weir/`: servers would redirect `/weir` there, and its data is in the folder.
  skipTrailingSlashRedirect: true,
  images: { unoptimized: true },
  reactStrictMode: true,
  // `pnpm typecheck` does that, with all packages; someone who only wants to start the site need not wait for it twice.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  transpilePackages: ["@weir/contracts"],
  turbopack: { root: path.resolve(import.meta.dirname, "..") },
};

/** Where the site will be is not known when it is built: see export/relocate.ts. Only `next dev` serves it itself. */
export default (phase: string): NextConfig =>
  phase === PHASE_DEVELOPMENT_SERVER ? config : { ...config, basePath: PLACEHOLDER };
