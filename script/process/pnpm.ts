import { existsSync } from "node:fs";

const version = "12.21.0";

/** How pnpm is started: the very one that runs us, or through npx where another program started us. */
export function pnpmCommand(env: NodeJS.ProcessEnv = process.env): { command: string; args: string[] } {
  const ours = env.npm_config_user_agent?.startsWith(`pnpm/${version} `) ? env.npm_execpath : undefined;
  if (!ours || !existsSync(ours)) return { command: "npx", args: ["--yes", `pnpm@${version}`] };
  // A native executable or a script, as it was installed.
  return /\.[cm]?js$/.test(ours) ? { command: process.execPath, args: [ours] } : { command: ours, args: [] };
}
