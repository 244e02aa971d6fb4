import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildContracts } from "@weir/chain/compile";
import { localState } from "@weir/process/paths";
import { createSupervisor } from "@weir/process/supervisor";
import { buildWeb, webIsBuilt, webOut } from "@weir/stack/web-build";
import { afterAll, expect, test } from "vitest";
import { copySources } from "../test/copySources.ts";
import { succeed } from "../test/succeed.ts";

const supervisor = createSupervisor({ logs: localState("logs") });
afterAll(() => supervisor.stop());

test("contracts", () => buildContracts(supervisor));

test("web", async () => void (webIsBuilt() || (await buildWeb(supervisor))));

// Who has the sources can check a site that others serve. English alone: the other languages are built the same way.
test("web, again in another folder: the same bytes", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "weir-rebuild-"));
  try {
    await copySources(folder);
    const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
    await succeed(process.execPath, ["export/build.ts", "--only", "en"], { folder: path.join(folder, "web"), env });
    const again = path.join(folder, "web/out");
    expect(filesBelow(again)).toEqual(filesBelow(webOut));
    const differ = filesBelow(again).filter(
      (name) => !readFileSync(path.join(again, name)).equals(readFileSync(path.join(webOut, name))),
    );
    expect(differ).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Of an export: all but the mark that `buildWeb` leaves, and the languages other than English. */
function filesBelow(out: string): string[] {
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== ".built-from")
    .map((entry) => path.relative(out, path.join(entry.parentPath, entry.name)))
    .filter((name) => !name.startsWith(`de${path.sep}`))
    .sort();
}
