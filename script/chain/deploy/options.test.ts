import { parseGwei } from "viem";
import { describe, expect, test } from "vitest";
import { readDeployOptions } from "./options.ts";

test("default: forge's options alone", () =>
  expect(readDeployOptions(10, ["--account", "me"])).toEqual({ signer: ["--account", "me"] }));

test("behavior: what it may cost, and an agreement on the command line", () =>
  expect(readDeployOptions(10, ["--max-fee=2.5", "--ledger", "--tip", "0.1", "--confirm", "10"])).toEqual({
    signer: ["--ledger"],
    maxFee: parseGwei("2.5"),
    tip: parseGwei("0.1"),
    confirmed: "10",
  }));

describe("error", () => {
  test.each([
    [["--max-fee", "much"], "--max-fee much is no price"],
    [["--tip"], "--tip  is no price"],
    [["--confirm", "10"], "--max-fee is missing"],
    [["--confirm", "1", "--max-fee", "5"], "--confirm 1 is of another chain"],
  ])("%j", (argv, message) => expect(() => readDeployOptions(10, ["--ledger", ...argv])).toThrow(message));
});
