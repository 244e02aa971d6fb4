import { madeFrom } from "@weir/process/fingerprint";
import { inRoot, root } from "@weir/process/paths";
import type { Supervisor } from "@weir/process/supervisor";

export const webOut = inRoot("web/out");

const inputs = ["web", "sdk/src", "sdk/package.json", "pnpm-lock.yaml", "tsconfig.base.json"];
const notInputs = [
  "node_modules",
  "out",
  ".next",
  "bench",
  "codegen",
  "e2e",
  "serve",
  "test-results",
  "playwright-report",
  "coverage",
  "next-env.d.ts",
  "tsconfig.tsbuildinfo",
];

const site = madeFrom(inRoot("web/out/.built-from"), root, inputs, notInputs);

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
