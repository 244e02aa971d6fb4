import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSupervisor, type Ended } from "./supervisor.ts";
import { until } from "./until.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "weir-supervisor-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const here = new AbortController().signal;
const node = (name: string, code: string) => ({ name, command: process.execPath, args: ["-e", code] });
const note = (name: string) => path.join(folder, name);
/** Code that writes its process id to a file after its set-up. */
const writePid = (file: string) => `require("fs").writeFileSync(${JSON.stringify(note(file))}, String(process.pid));`;
const stay = "setInterval(() => {}, 1000);";

const pidIn = (file: string): Promise<number> =>
  until(async () => existsSync(note(file)) && Number(readFileSync(note(file), "utf8")), { what: file, signal: here });

/** A zombie counts as ended. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return !(existsSync(`/proc/${pid}/stat`) && /\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8")));
}
const ended = (pid: number) => until(async () => !runs(pid), { what: `${pid} to end`, signal: here, timeout: 60_000 });

describe("run", () => {
  test("default: returns when the command has succeeded", async () => {
    const supervisor = createSupervisor({ logs: folder });
    await supervisor.run(node("the step", writePid("pid")));
    expect(existsSync(note("pid"))).toBe(true);
    await supervisor.stop();
  });

  test("error: the message has the exit code and only the last lines", async () => {
    const supervisor = createSupervisor({ logs: folder });
    const code = `for (let i = 1; i <= 30; i++) console.error("line " + i + "."); process.exitCode = 3;`;
    const failure = await supervisor.run(node("the step", code)).catch((error: Error) => error.message);
    expect(failure).toContain("The step ended with exit code 3. Its last lines:\n  | line 11.");
    expect(failure).toContain("  | line 30.\nLog: ");
    expect(failure).not.toContain("line 10.");
    await supervisor.stop();
  });

  test("error: a command that does not exist", async () => {
    const supervisor = createSupervisor({ logs: folder });
    const missing = supervisor.run({ name: "the step", command: "/no/such/program", args: [] });
    await expect(missing).rejects.toThrow("The step could not be started: spawn /no/such/program ENOENT");
    await supervisor.stop();
  });

  test("behavior: a stop interrupts it", async () => {
    const supervisor = createSupervisor({ logs: folder });
    const step = supervisor.run(node("the step", writePid("pid") + stay));
    const pid = await pidIn("pid");
    await Promise.all([expect(step).rejects.toThrow("Stopped."), supervisor.stop()]);
    expect(runs(pid)).toBe(false);
  });
});

describe("start", () => {
  test("behavior: a part that exits with startAgain is started again, and its log is continued", async () => {
    const supervisor = createSupervisor({ logs: folder });
    const times = JSON.stringify(note("times"));
    const code = `const fs = require("fs"); fs.appendFileSync(${times}, "x"); const n = fs.readFileSync(${times}).length;
      console.log("start " + n); process.exitCode = n < 3 ? 75 : 3;`;
    supervisor.start({ ...node("the part", code), startAgain: 75 });
    await expect(supervisor.failed).rejects.toThrow(
      "The part ended with exit code 3. Its last lines:\n  | start 1\n  | start 2\n  | start 3\n",
    );
    await supervisor.stop();
  });

  test.each([
    [
      "fails",
      `console.log("out of memory"); process.exit(7);`,
      "ended with exit code 7. Its last lines:\n  | out of memory",
    ],
    ["exits with 0", "", "ended with exit code 0. It printed nothing."],
    ["is killed", `process.kill(process.pid, "SIGKILL")`, "was ended by SIGKILL."],
  ])("error: a part that %s", async (_title, code, message) => {
    const supervisor = createSupervisor({ logs: folder });
    supervisor.start(node("the part", code));
    await expect(supervisor.failed).rejects.toThrow(`The part ${message}`);
    await supervisor.stop();
  });

  test("behavior: a part that was killed is started again where it is wanted, and the others run on", async () => {
    const supervisor = createSupervisor({ logs: folder });
    supervisor.start(node("the other", writePid("other") + stay));
    const ends: Ended[] = [];
    const again = async (ended: Ended) => {
      ends.push(ended);
      rmSync(note("pid"));
      return ends.length < 2;
    };
    supervisor.start(node("the part", `console.log("up"); ${writePid("pid")}${stay}`), again);
    const first = await pidIn("pid");
    process.kill(first, "SIGKILL");
    await until(async () => ends.length === 1, { what: "its end to be reported", signal: here });
    const second = await pidIn("pid");
    expect(second).not.toBe(first);
    expect(ends).toMatchObject([{ name: "the part", reason: "was ended by SIGKILL", last: "up" }]);
    expect(runs(await pidIn("other"))).toBe(true);

    process.kill(second, "SIGKILL");
    await expect(supervisor.failed, "until it is not wanted any more").rejects.toThrow(
      "The part was ended by SIGKILL.",
    );
    await supervisor.stop();
  });

  test("behavior: a stop is no failure", async () => {
    const supervisor = createSupervisor({ logs: folder });
    supervisor.start(node("the part", writePid("pid") + stay));
    await pidIn("pid");
    await supervisor.stop();
    await expect(Promise.race([supervisor.failed, Promise.resolve("quiet")])).resolves.toBe("quiet");
  });
});

describe("stop", () => {
  test("default: parts end in reverse order", async () => {
    const supervisor = createSupervisor({ logs: folder });
    const part = (name: string) =>
      node(
        name,
        `process.on("SIGTERM", () => { require("fs").appendFileSync(${JSON.stringify(note("order"))}, "${name} "); process.exit(0); });${writePid(name)}${stay}`,
      );
    for (const name of ["first", "second", "third"]) {
      supervisor.start(part(name));
      await pidIn(name);
    }
    await supervisor.stop();
    expect(readFileSync(note("order"), "utf8")).toBe("third second first ");
  });

  test("behavior: a part that ignores SIGTERM is killed", async () => {
    const supervisor = createSupervisor({ logs: folder, patience: 300 });
    supervisor.start(node("the part", `process.on("SIGTERM", () => {});${writePid("pid")}${stay}`));
    const pid = await pidIn("pid");
    const began = Date.now();
    await supervisor.stop();
    expect(runs(pid)).toBe(false);
    expect(Date.now() - began).toBeGreaterThanOrEqual(300);
  });

  test("behavior: a part's own children end with it, even when it died before them", async () => {
    const supervisor = createSupervisor({ logs: folder });
    const child = `require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(writePid("child") + stay)}], { stdio: "ignore" }).unref();`;
    supervisor.start(node("the part", child));
    const pid = await pidIn("child");
    await expect(supervisor.failed).rejects.toThrow("ended with exit code 0");
    expect(runs(pid)).toBe(true);
    await supervisor.stop();
    await ended(pid);
  });

  test("behavior: nothing can be started after it", async () => {
    const supervisor = createSupervisor({ logs: folder });
    await supervisor.stop();
    await expect(supervisor.run(node("the step", writePid("pid")))).rejects.toThrow("Stopped.");
    expect(existsSync(note("pid"))).toBe(false);
  });
});

test("kill: ends a part that ignores SIGTERM at once", async () => {
  const supervisor = createSupervisor({ logs: folder });
  supervisor.start(node("the part", `process.on("SIGTERM", () => {});${writePid("pid")}${stay}`));
  const pid = await pidIn("pid");
  supervisor.kill();
  await ended(pid);
});

test("watchdog: nothing is left when the owner itself is killed with SIGKILL", async () => {
  const owner = spawn(
    process.execPath,
    [
      "--input-type=module-typescript",
      "-e",
      `import { createSupervisor } from ${JSON.stringify(path.join(import.meta.dirname, "supervisor.ts"))};
       const supervisor = createSupervisor({ logs: ${JSON.stringify(folder)} });
       supervisor.start(${JSON.stringify(node("one", writePid("one") + stay))});
       supervisor.start(${JSON.stringify(node("two", writePid("two") + stay))});`,
    ],
    { stdio: "inherit" },
  );
  const pids = await Promise.all([pidIn("one"), pidIn("two")]);
  owner.kill("SIGKILL");
  await Promise.all(pids.map(ended));
});
