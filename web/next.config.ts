import path from "node:path";
import type { NextConfig } from "next";

const config: NextConfig = {
  // Plain files: the site can be served from anywhere, and by its own users.
  output: "export",
  trailingSlash: false,
  images: { unoptimized: true },
  reactStrictMode: true,
  // `pnpm typecheck` does that, with all packages; someone who only wants to start the site need not wait for it twice.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  transpilePackages: ["@weir/contracts"],
  turbopack: { root: path.resolve(import.meta.dirname, "..") },
};

export default config;
