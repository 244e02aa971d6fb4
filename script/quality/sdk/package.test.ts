import { execFile } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { inRoot } from "@weir/process/paths";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Consumer, createConsumer } from "../test/consumer.ts";

// The SDK as an application gets it: packed, and installed from its tarball outside of the workspace.

const run = promisify(execFile);
let consumer: Consumer;

beforeAll(async () => {
  consumer = await createConsumer();
}, 240_000);

afterAll(() => consumer?.remove());

const manifest = () => JSON.parse(readFileSync(path.join(consumer.sdk, "package.json"), "utf8"));

test("the tarball holds the build, and no test, fixture or source", () => {
  const files = readdirSync(consumer.sdk, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(consumer.sdk, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith("node_modules"));
  const [built, others] = [
    files.filter((file) => file.startsWith("dist/")),
    files.filter((file) => !file.startsWith("dist/")),
  ];
  expect(others.filter((file) => file !== "CHANGELOG.md").sort()).toEqual(["LICENSE", "README.md", "package.json"]);
  expect(built.filter((file) => !/\.(js|d\.ts)$/.test(file) || /test|fixture/i.test(file))).toEqual([]);
  const modules = new Set(built.map((file) => file.replace(/\.(js|d\.ts)$/, "")));
  expect(built).toHaveLength(2 * modules.size);
});

test("publint finds no fault in its package.json", async () => {
  const { messages, pkg } = await publint({ pkgDir: consumer.sdk, strict: true, pack: false });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});

test("every subpath loads in Node, and changes nothing outside of itself", async () => {
  const subpaths = Object.keys(manifest().exports).map((subpath) => `@weir/sdk/${subpath.slice(2)}`);
  // viem's own imports come first. A timer or a socket that stays open would keep the process running.
  const program = `
    await import("viem"); await import("viem/actions"); await import("viem/accounts");
    const names = () => Reflect.ownKeys(globalThis).map(String).sort().join();
    const before = names();
    for (const subpath of ${JSON.stringify(subpaths)}) await import(subpath);
    console.log(names() === before);`;
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: consumer.folder,
    timeout: 120_000,
  });
  expect(stdout).toBe("true\n");
});

test("the README's examples typecheck, and a wrong argument does not", async () => {
  const wrong = consumer.example.replace('type: "borrow"', 'type: "borow"');
  writeFileSync(path.join(consumer.folder, "wrong.ts"), wrong);
  const checks = [
    "--noEmit",
    "--strict",
    "--noUncheckedIndexedAccess",
    "--exactOptionalPropertyTypes",
    "--skipLibCheck",
  ];
  const target = ["--target", "es2022", "--lib", "es2023,dom", "--module", "nodenext"];
  const found = await run(inRoot("node_modules/.bin/tsc"), [...checks, ...target, "example.ts", "wrong.ts"], {
    cwd: consumer.folder,
  }).catch((error: { stdout: string }) => error);
  const errors = found.stdout.split("\n").filter((line) => line.includes("error TS"));
  expect(errors).toEqual([expect.stringMatching(/^wrong\.ts.*borow/)]);
}, 240_000);
