import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { exclusively } from "./exclusively.ts";

const folder = mkdtempSync(path.join(tmpdir(), "weir-exclusively-"));
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
  expect(readFileSync(file, "utf8")).toBe(`${process.pid}`);
  setImmediate(() => setTimeout(endFirst, 5));
  await expect(first).rejects.toThrow("broken");
  await second;
  expect(events).toEqual(["first begins", "first ends", "second"]);
});

test("behavior: a file whose process is gone does not count", async () => {
  writeFileSync(file, "4194305"); // one more than Linux ever gives
  expect(await exclusively(file, options, async () => "done")).toBe("done");
});

test("error: a turn that does not come says who holds the lock", async () => {
  writeFileSync(file, `${process.ppid}`);
  await expect(exclusively(file, { ...options, timeout: 5 }, async () => "done")).rejects.toThrow(
    `process ${process.ppid} holds ${file}`,
  );
});
