import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fingerprint } from "@weir/process/fingerprint";
import { inRoot, root } from "@weir/process/paths";
import type { Supervisor } from "@weir/process/supervisor";

export const webOut = inRoot("web/out");

// Inside the output folder, so that a build by other means, or its deletion, removes the stamp as well.
const stamp = inRoot("web/out/.built-from");

const inputs = ["web", "sdk/src", "sdk/package.json", "pnpm-lock.yaml", "tsconfig.base.json"];
const notInputs = [
  "node_modules",
  "out",
  ".next",
  "e2e",
  "test-results",
  "playwright-report",
  "coverage",
  "next-env.d.ts",
  "tsconfig.tsbuildinfo",
];

const sources = (): string => fingerprint(root, inputs, notInputs);

/** Whether web/out was built from the present sources. */
export function webIsBuilt(): boolean {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === sources();
}

export async function buildWeb(supervisor: Supervisor): Promise<void> {
  const before = sources();
  await supervisor.run({
    name: "the web build",
    command: process.execPath,
    args: ["--run", "build"],
    cwd: inRoot("web"),
    env: { NODE_ENV: "production" },
  });
  // Read before the build, so that an edit during the build leads to another build next time.
  writeFileSync(stamp, before);
}
