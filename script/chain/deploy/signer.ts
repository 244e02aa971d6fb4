import { Failure } from "@weir/process/failure";

const howTo =
  "`--account <name>` takes a keystore of Foundry's (`cast wallet import <name> --interactive` makes one) and asks for its password, or reads it from a file (`--password-file <path>`); `--ledger` and `--trezor` take a hardware wallet.";

/** They would stay in the shell's history and in the list of processes. */
const secret = /^--?(private-keys?|mnemonics?|mnemonic-passphrases?|passwords?|etherscan-api-key)$/;

/** What else forge is given, and whether a value follows. What it signs and what for is ours to say, and so it is nobody's option. */
const options = new Map([
  ["--account", true],
  ["--keystore", true],
  ["--password-file", true],
  ["--sender", true],
  ["--mnemonic-derivation-paths", true],
  ["--mnemonic-indexes", true],
  ["--gas-estimate-multiplier", true],
  ["--timeout", true],
  ["--ledger", false],
  ["--trezor", false],
  ["--aws", false],
  ["--gcp", false],
  ["--turnkey", false],
  ["--slow", false],
]);
/** Of them those that say who signs. */
const wallets = ["--account", "--keystore", "--ledger", "--trezor", "--aws", "--gcp", "--turnkey"];

/** The words of a command line as options, each with what follows it where a value does. */
export function optionsIn(given: string[]): { name: string; value: string | undefined }[] {
  const found: { name: string; value: string | undefined }[] = [];
  for (let at = 0; at < given.length; at++) {
    const [name = "", joined] = (given[at] ?? "").split("=", 2);
    found.push({ name, value: joined ?? (options.get(name) ? (given[++at] ?? "") : undefined) });
  }
  return found;
}

/** Forge's options for who signs, as they were given. Throws a Failure for one that shows a secret, or that is not known here. */
export function requireSigner(chainId: number, given: string[]): string[] {
  const names = optionsIn(given).map(({ name }) => name);
  for (const name of names) {
    if (secret.test(name)) throw new Failure(`\`${name}\` would show a secret to everyone on this machine. ${howTo}`);
    if (!options.has(name)) {
      // Without what it says: it may be a secret whose option was mistyped.
      const shown = name.startsWith("-") ? `\`${name}\`` : "A word without an option before it";
      throw new Failure(`${shown} means nothing to a deploy. Known are ${[...options.keys()].join(", ")}. ${howTo}`);
    }
  }
  if (!names.some((name) => wallets.includes(name))) {
    throw new Failure(`Who deploys on chain ${chainId}, and pays for it? ${howTo}`);
  }
  return given;
}
