/** What web/export/build.ts reads. The tests, benchmarks and the server of web are no part of the site. */
export const siteInputs = [
  ...[
    "src",
    "public",
    "export",
    "messages",
    "codegen",
    "next.config.ts",
    "postcss.config.mjs",
    "tsconfig.json",
    "package.json",
  ].map((name) => `web/${name}`),
  ...["sdk/src", "sdk/package.json", "pnpm-lock.yaml", "tsconfig.base.json"],
];
