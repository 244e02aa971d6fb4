import {
  type ContractFunctionArgs,
  decodeAbiParameters,
  encodeAbiParameters,
  getAbiItem,
  type Hex,
  keccak256,
} from "viem";
import { lendingPoolsAbi } from "../abi.ts";

type Args<name extends "setReserve" | "listReserve"> = ContractFunctionArgs<typeof lendingPoolsAbi, "nonpayable", name>;

/** A change that a pool's owner announces: the arguments of the call that carries it out. */
export type Change =
  | { kind: "settings"; reserve: bigint; settings: Args<"setReserve">[1] }
  | { kind: "listing"; pool: bigint; config: Args<"listReserve">[1] };

/** Seconds from an announcement until it can be carried out, and for how long it then can. As on chain. */
export const DELAY = 3 * 24 * 60 * 60;
export const OPEN = 14 * 24 * 60 * 60;

const settingsInputs = getAbiItem({ abi: lendingPoolsAbi, name: "setReserve" }).inputs;
const listingInputs = getAbiItem({ abi: lendingPoolsAbi, name: "listReserve" }).inputs;

/** The arguments, ABI-encoded: all that `changeId` hashes. */
export const contentOf = (change: Change): Hex =>
  change.kind === "settings"
    ? encodeAbiParameters(settingsInputs, [change.reserve, change.settings])
    : encodeAbiParameters(listingInputs, [change.pool, change.config]);

/** The hash that identifies the change on chain: the argument of the core's `announcedFor`. */
export const changeId = (change: Change): Hex => keccak256(contentOf(change));

/** The change that is encoded in the content. Throws for the content of another kind. */
export const changeOf = (kind: Change["kind"], content: Hex): Change => {
  if (kind === "settings") {
    const [reserve, settings] = decodeAbiParameters(settingsInputs, content);
    return { kind, reserve, settings };
  }
  const [pool, config] = decodeAbiParameters(listingInputs, content);
  return { kind, pool, config };
};
