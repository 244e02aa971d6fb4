import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fingerprint } from "@weir/process/fingerprint";
import { inRoot, root } from "@weir/process/paths";
import type { Supervisor } from "@weir/process/supervisor";

export const webOut = inRoot("web/out");

// Inside what is built: whoever builds or deletes that folder by other means takes the stamp away with it.
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

/** Whether web/out is what the sources of now would give. */
export function webIsBuilt(): boolean {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === sources();
}

export async function buildWeb(supervisor: Supervisor): Promise<void> {
  const before = sources();
  await supervisor.run({
    name: "the web build",
    command: process.execPath,
    args: [inRoot("web/node_modules/next/dist/bin/next"), "build"],
    cwd: inRoot("web"),
    env: { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
  });
  // Only now: it reads pages with a whole DOM, which a start without a build need not load.
  const { finishExport } = await import("../../web/export/finish.ts");
  await finishExport(webOut);
  // Taken before the build, so that what was edited meanwhile is built the next time.
  writeFileSync(stamp, before);
}
