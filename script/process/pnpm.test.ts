import { expect, test } from "vitest";
import { pnpmCommand } from "./pnpm.ts";

const agent = "pnpm/12.21.0 npm/? node/? linux x64";

test("default: the pnpm that runs us, a native one or a script", () => {
  const native = { npm_config_user_agent: agent, npm_execpath: process.execPath };
  expect(pnpmCommand(native)).toEqual({ command: process.execPath, args: [] });
  const script = `${import.meta.dirname}/entry.mjs`;
  expect(pnpmCommand({ npm_config_user_agent: agent, npm_execpath: script })).toEqual({
    command: process.execPath,
    args: [script],
  });
});

test.each([
  ["nobody", {}],
  ["npm", { npm_config_user_agent: "npm/11.19.1 node/v22.23.3 linux x64", npm_execpath: process.execPath }],
  ["another pnpm", { npm_config_user_agent: "pnpm/12.21.01 npm/? node/?", npm_execpath: process.execPath }],
  ["a pnpm that is gone", { npm_config_user_agent: agent, npm_execpath: "/nowhere/pnpm" }],
])("behavior: %s started us, and npx brings the pinned one", (_who, env) => {
  expect(pnpmCommand(env)).toEqual({ command: "npx", args: ["--yes", "pnpm@12.21.0"] });
});
