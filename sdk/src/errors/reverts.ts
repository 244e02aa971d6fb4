import { type Abi, type ContractErrorArgs, type ContractErrorName, decodeErrorResult, type Hex, parseAbi } from "viem";
import { lendingPoolsAbi } from "../abi.ts";

/** Errors that pass through the core without being its own: of tokens and faucets, OpenZeppelin and Solidity. */
const foreignAbi = parseAbi([
  "error Error(string message)",
  "error Panic(uint256 code)",
  "error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)",
  "error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)",
  "error ERC20InvalidReceiver(address receiver)",
  "error ERC20InvalidSpender(address spender)",
  "error SafeCastOverflowedUintDowncast(uint8 bits, uint256 value)",
  "error AddressEmptyCode(address target)",
  "error FailedCall()",
  "error DripsUsedUp(address account, uint256 opensAt)",
]);

const knownAbi = [...lendingPoolsAbi, ...foreignAbi] as const;

/** WETH9 of a local chain. Apart from the others: two errors have the names of the core's, with other arguments. */
const weth9Abi = parseAbi([
  "error BalanceTooLow(address account, uint256 balance, uint256 needed)",
  "error AllowanceTooLow(address account, address spender, uint256 allowance, uint256 needed)",
  "error EtherRefused(address account)",
]);

/** The name of an error of the core, or of one that passes through it. */
export type RevertCode = ContractErrorName<typeof knownAbi>;
export type RevertArgs<code extends RevertCode> = ContractErrorArgs<typeof knownAbi, code>;
export type Weth9Code = ContractErrorName<typeof weth9Abi>;
export type Weth9Args<code extends Weth9Code> = ContractErrorArgs<typeof weth9Abi, code>;

/** A decoded revert: the Solidity error's name and its arguments, in their order. */
export type Revert =
  | { [code in RevertCode]: { source: "core"; code: code; args: RevertArgs<code> } }[RevertCode]
  | { [code in Weth9Code]: { source: "weth9"; code: code; args: Weth9Args<code> } }[Weth9Code];

const decoded = (abi: Abi, data: Hex): { errorName: string; args: readonly unknown[] } | undefined => {
  try {
    const { errorName, args } = decodeErrorResult({ abi, data });
    return { errorName, args: (args ?? []) as readonly unknown[] };
  } catch {
    return undefined;
  }
};

/** What a contract reverted with; undefined for an error that is not known here. */
export const readRevert = (data: Hex): Revert | undefined => {
  const core = decoded(knownAbi, data);
  // Name and arguments are one ABI item's; TypeScript cannot follow that pairing through a variable.
  if (core) return { source: "core", code: core.errorName, args: core.args } as Revert;
  const weth9 = decoded(weth9Abi, data);
  return weth9 && ({ source: "weth9", code: weth9.errorName, args: weth9.args } as Revert);
};
