import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Command } from "@weir/process/supervisor";
import { afterEach, beforeEach, expect, test } from "vitest";
import { installClients, packagesIn } from "./install.ts";

const clients = new URL("clients/", import.meta.url).pathname;
const { signal } = new AbortController();

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "weir-clients-"));
  for (const input of ["package.json", "pnpm-workspace.yaml", "pnpm-lock.yaml", "patches"]) {
    cpSync(path.join(clients, input), path.join(folder, input), { recursive: true });
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Installs with a pnpm that only makes the folder. Returns what was run. */
async function install(pnpm = async () => {}): Promise<Command[]> {
  const commands: Command[] = [];
  const run = async (command: Command) => {
    commands.push(command);
    mkdirSync(path.join(folder, "node_modules"), { recursive: true });
    await pnpm();
  };
  await installClients({ supervisor: { run, signal }, step: (_title, work) => work() }, folder);
  return commands;
}

test("default: installed according to the lockfile, and only once", async () => {
  expect(packagesIn(folder).isCurrent()).toBe(false);
  const [command, ...more] = await install();
  expect(command).toMatchObject({ cwd: folder, args: expect.arrayContaining(["install", "--frozen-lockfile"]) });
  expect(more).toEqual([]);
  expect(await install()).toEqual([]);
});

test.each(["pnpm-lock.yaml", "pnpm-workspace.yaml", "patches/@ethereumjs__common@10.0.0.patch"])(
  "behavior: another %s is another install",
  async (input) => {
    await install();
    writeFileSync(path.join(folder, input), `${readFileSync(path.join(folder, input), "utf8")}\n`);
    expect(await install()).toHaveLength(1);
  },
);

test("behavior: deleted packages are installed again", async () => {
  await install();
  rmSync(path.join(folder, "node_modules"), { recursive: true });
  expect(await install()).toHaveLength(1);
});

test("behavior: two starts at once install once, one after the other", async () => {
  let running = 0;
  const pnpm = async () => {
    running += 1;
    await new Promise((resolve) => setImmediate(resolve));
    expect(running).toBe(1);
    running -= 1;
  };
  const [first, second] = await Promise.all([install(pnpm), install(pnpm)]);
  expect([...first, ...second]).toHaveLength(1);
});

test("error: an interrupted install is not current, also over an older one, and its message says what to do", async () => {
  await install();
  writeFileSync(path.join(folder, "pnpm-lock.yaml"), "lockfileVersion: '9.0'\n");
  const broken = install(() => Promise.reject(new Error("npm cannot be reached")));
  await expect(broken).rejects.toThrow(/npm cannot be reached\n.*see that npm can be reached, and try again/);
  expect(packagesIn(folder).isCurrent()).toBe(false);
  cpSync(path.join(clients, "pnpm-lock.yaml"), path.join(folder, "pnpm-lock.yaml"));
  expect(packagesIn(folder).isCurrent()).toBe(false);
});
