import type { Weth9Args, Weth9Code } from "@weir/sdk/errors/reverts";
import type { Said } from "../language.ts";
import { short, type Words } from "./errorWords.ts";

export const weth9: { [code in Weth9Code]: (args: Weth9Args<code>, words: Words) => Said } = {
  BalanceTooLow: ([account, balance, needed], words) => words.balanceTooLow(short(account), balance, needed),
  AllowanceTooLow: ([, , allowance, needed], words) => words.allowanceTooLow(allowance, needed),
  EtherRefused: ([account]) => [
    `${short(account)} refuses ether, so its wrapped ether cannot be unwrapped.`,
    "Send the wrapped ether to an account that takes ether, and unwrap it there.",
  ],
};
