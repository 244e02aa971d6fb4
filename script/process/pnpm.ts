import { existsSync } from "node:fs";

const version = "12.21.0";

/** How to start pnpm: the one that runs this program if its version is right, otherwise through npx. */
export function pnpmCommand(env: NodeJS.ProcessEnv = process.env): { command: string; args: string[] } {
  const ours = env.npm_config_user_agent?.startsWith(`pnpm/${version} `) ? env.npm_execpath : undefined;
  if (!ours || !existsSync(ours)) return { command: "npx", args: ["--yes", `pnpm@${version}`] };
  // pnpm is installed as a script or as a native executable.
  return /\.[cm]?js$/.test(ours) ? { command: process.execPath, args: [ours] } : { command: ours, args: [] };
}
