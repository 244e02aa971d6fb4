import { parseArgs } from "node:util";
import { Failure } from "@weir/process/failure";
import { foundryTool } from "@weir/process/foundry";
import { execa } from "execa";
import { type Address, getAddress, isAddress, parseGwei } from "viem";

export type DeployOptions = ReturnType<typeof readDeployOptions>;

/** Options by name; true for one without a value. */
type Values = Record<string, string | true>;

const howTo =
  "`--account <name>` takes a keystore of Foundry's (`cast wallet import <name> --interactive` makes one) and asks for its password, or reads it from a file (`--password-file <path>`); `--ledger` and `--trezor` take a hardware wallet.";

/** Values of these would stay in the shell's history and in the list of processes. */
const secret = /^--?(private-keys?|mnemonics?|mnemonic-passphrases?|passwords?|etherscan-api-key)(=|$)/;

const ours = { "max-fee": { type: "string" }, tip: { type: "string" }, confirm: { type: "string" } } as const;

type Option = { type: "string" | "boolean"; wallet?: true; cast?: string };

/** Options passed on to forge. `wallet`: it names who signs. `cast`: what `cast wallet address` calls it. */
const forges: Record<string, Option> = {
  account: { type: "string", wallet: true, cast: "account" },
  keystore: { type: "string", wallet: true, cast: "keystore" },
  "password-file": { type: "string", cast: "password-file" },
  sender: { type: "string" },
  "mnemonic-derivation-paths": { type: "string", cast: "mnemonic-derivation-path" },
  "mnemonic-indexes": { type: "string", cast: "mnemonic-index" },
  "gas-estimate-multiplier": { type: "string" },
  timeout: { type: "string" },
  ledger: { type: "boolean", wallet: true, cast: "ledger" },
  trezor: { type: "boolean", wallet: true, cast: "trezor" },
  aws: { type: "boolean", wallet: true, cast: "aws" },
  gcp: { type: "boolean", wallet: true, cast: "gcp" },
  turnkey: { type: "boolean", wallet: true, cast: "turnkey" },
  slow: { type: "boolean" },
};

/** The options as words of a command line. */
export const wordsOf = (values: Values): string[] =>
  Object.entries(values).map(([name, value]) => (value === true ? `--${name}` : `--${name}=${value}`));

function parse(args: string[]) {
  const shown = args.find((arg) => secret.test(arg))?.split("=")[0];
  if (shown) throw new Failure(`\`${shown}\` would show a secret to everyone on this machine. ${howTo}`);
  try {
    return parseArgs({ args, options: { ...forges, ...ours } }).values;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // A word without an option is not repeated: it may be a secret whose option was mistyped.
    const isWord = code === "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL";
    const problem = isWord ? "A word has no option before it." : `${message.split(/[.\n]/)[0]}.`;
    const known = Object.keys({ ...ours, ...forges }).map((name) => `--${name}`);
    throw new Failure(`${problem} The options of a deployment are ${known.join(", ")}. ${howTo}`);
  }
}

/** Reads the options of a deploy that costs money. Throws a Failure for one that is unknown or would show a secret. */
export function readDeployOptions(chainId: number, args: string[]) {
  const { "max-fee": most, tip, confirm: confirmed, ...signer } = parse(args);
  if (!Object.keys(signer).some((name) => forges[name]?.wallet)) {
    throw new Failure(`A deployment on chain ${chainId} needs a signer, who pays for it. ${howTo}`);
  }
  const maxFee = gwei("max-fee", most);
  if (confirmed !== undefined && (confirmed !== `${chainId}` || maxFee === undefined)) {
    const wrong = confirmed === `${chainId}` ? "--max-fee is missing" : `--confirm ${confirmed} is of another chain`;
    throw new Failure(
      `--confirm ${chainId} together with --max-fee <gwei> deploys without a question on chain ${chainId}; ${wrong}.`,
    );
  }
  return {
    /** Forge's options that say who signs. */
    signer: signer as Values,
    /** The highest price of a unit of gas, in wei. */
    maxFee,
    /** The part of it that goes to the block's proposer, in wei. */
    tip: gwei("tip", tip),
    /** The chain id given with --confirm, which replaces the question. */
    confirmed,
  };
}

function gwei(name: string, value: string | undefined): bigint | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,9}(\.\d{1,9})?$/.test(value)) return parseGwei(value);
  throw new Failure(`--${name} ${value} is not a price: give gwei, like --${name} 2.5.`);
}

/** The account that the signer's options name: `--sender`, or the address of the keystore or the device. */
export async function signerAddress(signer: Values): Promise<Address> {
  if (typeof signer.sender === "string") return requireAddress(signer.sender);
  const named = Object.entries(signer).flatMap(([name, value]) => {
    const cast = forges[name]?.cast;
    return cast ? [[cast, value] as const] : [];
  });
  if (!signer["password-file"]) {
    console.log("Reading the signer's address. A keystore asks for its password now, and again to sign.");
  }
  const args = ["wallet", "address", ...wordsOf(Object.fromEntries(named))];
  const { failed, stdout } = await execa(foundryTool("cast"), args, {
    stdio: ["inherit", "pipe", "inherit"],
    reject: false,
  });
  if (failed)
    throw new Failure("cast could not determine the signer's address; see its error above. Nothing was signed.");
  return requireAddress(stdout);
}

function requireAddress(text: string): Address {
  if (isAddress(text, { strict: false })) return getAddress(text);
  throw new Failure("That is no address of an account: --sender wants 0x and 40 digits. Nothing was signed.");
}
