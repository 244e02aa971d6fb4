import { globSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const clients = new URL("clients/", import.meta.url);
const text = readFileSync(new URL("patches/LICENSE.md", clients), "utf8");
const patched = readdirSync(new URL("patches/", clients)).filter((file) => file.endsWith(".patch"));

test.each(patched)("%s has the licence of its package", (patch) => {
  const name = patch.replace("__", "/").replace(/@[^@]*$/, "");
  const version = /@([^@]*)\.patch$/.exec(patch)?.[1];
  const [manifest = ""] = globSync(`node_modules/.pnpm/*/node_modules/${name}/package.json`, { cwd: clients.pathname });
  const { license } = JSON.parse(readFileSync(new URL(manifest, clients), "utf8")) as { license: string };
  expect(text).toMatch(new RegExp(`\`${name}@${version?.replaceAll(".", "\\.")}\` *\\| ${license} *\\|`));
});
