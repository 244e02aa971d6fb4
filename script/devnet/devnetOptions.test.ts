import { describe, expect, test } from "vitest";
import { readDevnetOptions } from "./devnetOptions.ts";

describe("readDevnetOptions", () => {
  test("default: three nodes from npm, a slot of three seconds, a new network", () => {
    expect(readDevnetOptions([])).toEqual({
      clients: ["ethereumjs", "ethereumjs", "ethereumjs"],
      slot: 3,
      keep: false,
    });
  });

  test("behavior: one client for all, or one for each", () => {
    expect(readDevnetOptions(["--el", "geth", "--nodes", "2"]).clients).toEqual(["geth", "geth"]);
    expect(readDevnetOptions(["--el", "geth"]).clients).toHaveLength(3);
    expect(readDevnetOptions(["--el", "geth,ethereumjs"]).clients).toEqual(["geth", "ethereumjs"]);
  });

  test("behavior: the rest", () => {
    expect(readDevnetOptions(["--slot", "12", "--keep", "--nodes", "5"])).toMatchObject({ slot: 12, keep: true });
  });

  test.each([
    [["--nodes", "0"], "--nodes 0 is out of range: give a whole number from 1 to 5"],
    [["--nodes", "6"], "from 1 to 5"],
    [["--nodes", "two"], "from 1 to 5"],
    [["--slot", "1"], "--slot 1 is out of range: give a whole number from 2 to 12"],
    [["--slot", "2.5"], "from 2 to 12"],
    [["--el", "reth"], "no such execution client. There are: ethereumjs, geth"],
    [["--el", "geth,geth", "--nodes", "3"], "names 2 clients, and there are 3 nodes"],
    [["--el", "geth,geth,geth,geth,geth,geth"], "at most 5 nodes"],
    [["--node", "3"], "--slot 2..12"], // an unknown option shows all there are
  ])("error: %j", (args, message) => {
    expect(() => readDevnetOptions(args)).toThrow(message);
  });
});
