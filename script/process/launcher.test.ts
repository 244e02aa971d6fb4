import { expect, test } from "vitest";
import { launchers, lookUp } from "./launcher.ts";

const processes = (commands: string[]) => (pid: number) => {
  const command = commands[pid - 1];
  return command === undefined ? undefined : { pid, parent: pid - 1, command };
};
const found = (...commands: string[]) => launchers(commands.length, processes(commands)).map(({ command }) => command);

test("default: up to npx, without the shell that started it", () => {
  expect(
    found("init", "bash", "npm exec pnpm@12.21.0 start", "sh -c 'pnpm' start", "pnpm start", "sh -c node", "node"),
  ).toEqual(["sh -c node", "pnpm start", "sh -c 'pnpm' start", "npm exec pnpm@12.21.0 start"]);
});

test("behavior: an installed pnpm alone", () => {
  expect(found("init", "bash", "/usr/bin/pnpm start", "sh -c node", "node")).toEqual([
    "sh -c node",
    "/usr/bin/pnpm start",
  ]);
});

test("behavior: none when run by hand", () => {
  expect(found("init", "sshd", "bash", "node")).toEqual([]);
  expect(found("init", "node")).toEqual([]);
});

test.runIf(process.platform === "linux")("behavior: reads this very process", () => {
  expect(lookUp(process.pid)).toMatchObject({ pid: process.pid, parent: process.ppid });
  expect(lookUp(2 ** 30)).toBeUndefined();
});
