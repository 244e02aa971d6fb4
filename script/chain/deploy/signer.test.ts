import { describe, expect, test } from "vitest";
import { requireSigner } from "./signer.ts";

test("default: forge's own options, as they are", () => {
  for (const options of [
    ["--account", "me"],
    ["--ledger", "--mnemonic-indexes", "2"],
    ["--trezor", "--slow"],
    ["--keystore=some/file", "--password-file", "some/other"],
  ]) {
    expect(requireSigner(10, options)).toEqual(options);
  }
});

describe("error", () => {
  test.each([[[]], [["--slow"]]])("nobody: %j", (options) =>
    expect(() => requireSigner(10, options)).toThrow("Who deploys on chain 10"),
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
    const refuse = () => requireSigner(10, ["--account", "me", option, "0xac09"]);
    expect(refuse).toThrow("would show a secret");
    expect(refuse).not.toThrow("ac09");
  });

  // What would take the ceiling away, send to another node, or sign what was not shown.
  test.each([
    "--unlocked",
    "--with-gas-price",
    "--legacy",
    "--rpc-url",
    "-r",
    "--resume",
    "--verify",
    "--chain",
    "0xac09",
  ])("%s, which is not ours to hand on", (option) => {
    const refuse = () => requireSigner(10, ["--account", "me", option]);
    expect(refuse).toThrow("means nothing to a deploy");
    expect(refuse).not.toThrow("ac09");
  });
});
