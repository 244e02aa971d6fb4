import { describe, expect, test } from "vitest";
import { requireSigner } from "./signer.ts";

test("default: forge's own options, as they are", () => {
  for (const options of [
    ["--account", "me"],
    ["--ledger", "--mnemonic-indexes", "2"],
    ["--trezor", "--slow"],
  ]) {
    expect(requireSigner(10, options)).toEqual(options);
  }
});

describe("error", () => {
  test("nobody", () => expect(() => requireSigner(10, [])).toThrow("Who deploys on chain 10"));
  test.each([
    "--private-key",
    "--private-key=0xac09",
    "--private-keys",
    "--mnemonics",
    "--mnemonic-passphrases",
    "--unlocked",
  ])("%s, without repeating what follows it", (option) => {
    const refuse = () => requireSigner(10, [option, "0xac09"]);
    expect(refuse).toThrow("would show a key");
    expect(refuse).not.toThrow("ac09");
  });
});
