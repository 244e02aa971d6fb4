import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { exclusively, lockUntilExit } from "./lock.ts";

const folder = mkdtempSync(path.join(tmpdir(), "weir-lock-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = path.join(folder, "new", "lock");
const options = { what: "the lock", signal: new AbortController().signal, interval: 1 };

test("default: one after the other, also after one that failed", async () => {
  const events: string[] = [];
  let endFirst = () => {};
  const first = exclusively(file, options, async () => {
    events.push("first begins");
    await new Promise<void>((resolve) => {
      endFirst = resolve;
    });
    events.push("first ends");
    throw new Error("broken");
  });
  const second = exclusively(file, { ...options, interval: 1 }, async () => {
    events.push("second");
  });
  // The second asks in its first moment, and once more after that.
  expect(Number.parseInt(readFileSync(file, "utf8"), 10)).toBe(process.pid);
  setImmediate(() => setTimeout(endFirst, 5));
  await expect(first).rejects.toThrow("broken");
  await second;
  expect(events).toEqual(["first begins", "first ends", "second"]);
});

test.each(["4194305", "4194305 1", "", "0"])(
  "behavior: the file of an ended process is replaced: '%s'",
  async (holder) => {
    writeFileSync(file, holder); // 4194305: one more than the largest process id of Linux
    expect(await exclusively(file, options, async () => "done")).toBe("done");
  },
);

test("error: when the lock is not free in time, the message names its holder", async () => {
  writeFileSync(file, `${process.ppid}`);
  await expect(exclusively(file, { ...options, timeout: 5 }, async () => "done")).rejects.toThrow(
    `process ${process.ppid} holds ${file}`,
  );
});

test.runIf(process.platform === "linux")("behavior: the file of a process whose id another has now is replaced", () => {
  writeFileSync(file, `${process.pid} 1`);
  expect(lockUntilExit(file)).toBeUndefined();
  expect(lockUntilExit(file)).toBe(process.pid);
});

test("behavior: lockUntilExit removes the file when the process exits", () => {
  const other = path.join(folder, "other");
  const module = new URL("lock.ts", import.meta.url);
  const script = `import { lockUntilExit } from "${module}"; lockUntilExit(${JSON.stringify(other)}); import("node:fs").then((fs) => console.log(fs.existsSync(${JSON.stringify(other)})));`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  expect(stdout).toBe("true\n");
  expect(existsSync(other)).toBe(false);
});
