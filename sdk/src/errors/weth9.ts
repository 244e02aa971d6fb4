import { type ContractErrorArgs, type ContractErrorName, decodeErrorResult, type Hex, parseAbi } from "viem";
import type { Said } from "./phrases.ts";
import { short, type Words } from "./words.ts";

/** Apart from the other tokens' errors: two of these have the names of errors of the core, with other arguments. */
const weth9Abi = parseAbi([
  "error BalanceTooLow(address account, uint256 balance, uint256 needed)",
  "error AllowanceTooLow(address account, address spender, uint256 allowance, uint256 needed)",
  "error EtherRefused(address account)",
]);

type Name = ContractErrorName<typeof weth9Abi>;
type Sentences = { [name in Name]: (args: ContractErrorArgs<typeof weth9Abi, name>, words: Words) => Said };

const sentences: Sentences = {
  BalanceTooLow: ([account, balance, needed], words) => words.balanceTooLow(short(account), balance, needed),
  AllowanceTooLow: ([, , allowance, needed], words) => words.allowanceTooLow(allowance, needed),
  EtherRefused: ([account]) => [
    `${short(account)} refuses ether, so its wrapped ether cannot be unwrapped.`,
    "Send the wrapped ether to an account that takes ether, and unwrap it there.",
  ],
};

/** The sentence for what WETH9 of a local chain reverted with; undefined for an error that is not its own. */
export const weth9Said = (data: Hex, words: Words): { name: string; said: Said } | undefined => {
  try {
    const { errorName, args } = decodeErrorResult({ abi: weth9Abi, data });
    // The name picks the sentence for its own arguments; TypeScript cannot follow that pairing through a variable.
    const say = sentences[errorName] as (args: unknown, words: Words) => Said;
    return { name: errorName, said: say(args, words) };
  } catch {
    return undefined;
  }
};
