import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { Failure } from "@weir/process/failure";
import { foundryTool } from "@weir/process/foundry";
import { type Address, getAddress, isAddress } from "viem";
import { optionsIn } from "./signer.ts";

/** As forge says it, as cast does; what cast does not know has nothing to do with who it is. */
const castOptions = new Map([
  ["--account", "--account"],
  ["--keystore", "--keystore"],
  ["--password-file", "--password-file"],
  ["--mnemonic-derivation-paths", "--mnemonic-derivation-path"],
  ["--mnemonic-indexes", "--mnemonic-index"],
  ["--ledger", "--ledger"],
  ["--trezor", "--trezor"],
  ["--aws", "--aws"],
  ["--gcp", "--gcp"],
  ["--turnkey", "--turnkey"],
]);

/** The account that forge's options name: `--sender`, or what the keystore or the device says. A keystore asks for its password. */
export async function signerOf(signer: string[]): Promise<Address> {
  const args: string[] = [];
  for (const { name, value } of optionsIn(signer)) {
    if (name === "--sender") return requireAddress(value ?? "");
    const known = castOptions.get(name);
    if (known) args.push(known, ...(value === undefined ? [] : [value]));
  }
  if (!args.includes("--password-file")) {
    console.log("Whose account is it? A keystore asks for its password now, and once more when it signs.");
  }
  const child = spawn(foundryTool("cast"), ["wallet", "address", ...args], { stdio: ["inherit", "pipe", "inherit"] });
  const [output, code] = await Promise.all([
    text(child.stdout),
    new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve)),
  ]);
  if (code !== 0) throw new Failure("cast could not tell the signer's address; it says why above. Nothing was signed.");
  return requireAddress(output.trim());
}

function requireAddress(text: string): Address {
  if (isAddress(text, { strict: false })) return getAddress(text);
  throw new Failure("That is no address of an account: --sender wants 0x and 40 digits. Nothing was signed.");
}
