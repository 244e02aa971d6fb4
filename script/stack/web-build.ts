import { madeFrom } from "@weir/process/fingerprint";
import { inRoot, root } from "@weir/process/paths";
import type { Supervisor } from "@weir/process/supervisor";

export const webOut = inRoot("web/out");

/** What `next build` and web/export read. The tests, benchmarks and the server of web are no part of the site. */
const inputs = [
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

const site = madeFrom(inRoot("web/out/.built-from"), root, inputs);

/** Whether web/out was built from the present sources. */
export const webIsBuilt = site.isCurrent;

export const buildWeb = (supervisor: Supervisor): Promise<void> =>
  site.make(() =>
    supervisor.run({
      name: "the web build",
      command: process.execPath,
      args: ["--run", "build"],
      cwd: inRoot("web"),
      env: { NODE_ENV: "production" },
    }),
  );
