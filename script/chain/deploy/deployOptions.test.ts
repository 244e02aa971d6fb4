import { parseGwei } from "viem";
import { describe, expect, test } from "vitest";
import { readDeployOptions, wordsOf } from "./deployOptions.ts";

test("default: forge's options alone", () =>
  expect(readDeployOptions(10, ["--account", "me"])).toEqual({ signer: { account: "me" } }));

test("behavior: the highest price, the tip and --confirm", () =>
  expect(readDeployOptions(10, ["--max-fee=2.5", "--ledger", "--tip", "0.1", "--confirm", "10"])).toEqual({
    signer: { ledger: true },
    maxFee: parseGwei("2.5"),
    tip: parseGwei("0.1"),
    confirmed: "10",
  }));

describe("error", () => {
  test.each([
    [["--max-fee", "much"], "--max-fee much is not a price"],
    [["--tip"], "Option '--tip <value>' argument missing."],
    [["--tip", ""], "--tip  is not a price"],
    [["--confirm", "10"], "--max-fee is missing"],
    [["--confirm", "1", "--max-fee", "5"], "--confirm 1 is of another chain"],
  ])("%j", (argv, message) => expect(() => readDeployOptions(10, ["--ledger", ...argv])).toThrow(message));
});

test("default: forge's own options of a signer, passed on with their values", () => {
  for (const [options, words] of [
    [["--account", "me"], ["--account=me"]],
    [
      ["--ledger", "--mnemonic-indexes", "2"],
      ["--ledger", "--mnemonic-indexes=2"],
    ],
    [
      ["--trezor", "--slow"],
      ["--trezor", "--slow"],
    ],
    [
      ["--keystore=some/file", "--password-file", "some/other"],
      ["--keystore=some/file", "--password-file=some/other"],
    ],
  ] as const) {
    expect(wordsOf(readDeployOptions(10, [...options]).signer)).toEqual(words);
  }
});

describe("error: a signer", () => {
  test.each([[[]], [["--slow"]]])("none: %j", (options) =>
    expect(() => readDeployOptions(10, options)).toThrow("A deployment on chain 10 needs a signer"),
  );

  test.each([
    "--private-key",
    "--private-key=0xac09",
    "--private-keys",
    "--mnemonics",
    "--mnemonic-passphrases",
    "--password",
    "--password=0xac09",
    "--etherscan-api-key",
  ])("%s, without repeating what follows it", (option) => {
    const refuse = () => readDeployOptions(10, ["--account", "me", option, "0xac09"]);
    expect(refuse).toThrow("would show a secret");
    expect(refuse).not.toThrow("ac09");
  });

  // Options that would lift the price limit, send to another node, or sign what was not shown.
  test.each([
    "--unlocked",
    "--constructor",
    "--with-gas-price",
    "--legacy",
    "--rpc-url",
    "-r",
    "--resume",
    "--verify",
    "--chain",
    "0xac09",
  ])("%s, which is not passed on to forge", (option) => {
    const refuse = () => readDeployOptions(10, ["--account", "me", option]);
    expect(refuse).toThrow("The options of a deployment are --max-fee, --tip");
    expect(refuse).not.toThrow("ac09");
  });
});
