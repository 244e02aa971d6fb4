import { Failure } from "../lib/failure.ts";

const howTo =
  "`--account <name>` takes a keystore of Foundry's (`cast wallet import <name> --interactive` makes one) and asks for its password; `--ledger` and `--trezor` take a hardware wallet.";

/** Bare keys: they would stay in the shell's history and in the list of processes. */
const bare = /^--?(private-keys?|mnemonics?|mnemonic-passphrases?|unlocked)(=|$)/;

/** Forge's options for who signs, as they were given. Refused unless a keystore or a hardware wallet may be behind them. */
export function requireSigner(chainId: number, options: string[]): string[] {
  const found = options.find((option) => bare.test(option));
  if (found) {
    throw new Failure(`\`${found.split("=")[0]}\` would show a key to everyone on this machine. ${howTo}`);
  }
  if (options.length === 0) throw new Failure(`Who deploys on chain ${chainId}, and pays for it? ${howTo}`);
  return options;
}
