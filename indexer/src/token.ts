import type { Context } from "ponder:registry";
import { clean } from "@weir/sdk/codec/clean";
import {
  type Address,
  concat,
  decodeAbiParameters,
  type Hex,
  hexToString,
  padHex,
  size,
  slice,
  toFunctionSelector,
} from "viem";

// Anyone may list a token: neither its name nor the code that returns the name is trusted.

type Client = Pick<Context["client"], "call">;
export type Token = { symbol: string; name: string };

/** Gas limit of a call to the token, and the bytes that are read of its answer. */
const GAS = 500_000;
const ANSWER = 0x120;

/**
 * Creation code for an eth_call that calls the token and returns (success, size of the answer, the answer). Of a direct call
 * Ponder cannot tell an unusual failure of the token from one of the node: it retries for minutes, and all events wait. The
 * eth_call of this code never fails.
 */
const askingCode = (token: Address, selector: Hex): Hex =>
  concat([
    ...["0x63", selector, "0x60e01b5f52"], // mstore(0, selector << 224)
    ...["0x61", hex(ANSWER, 2), "0x604060045f73", token, "0x62", hex(GAS, 3), "0xfa"], // staticcall(GAS, token, 0, 4, 64, ANSWER)
    "0x5f52", // mstore(0, success)
    "0x3d602052", // mstore(32, returndatasize())
    ...["0x61", hex(64 + ANSWER, 2), "0x5ff3"], // return(0, 64 + ANSWER)
  ] as Hex[]);

const hex = (value: number, bytes: number): Hex => padHex(`0x${value.toString(16)}`, { size: bytes });

/** A string, or the bytes32 of older tokens; undefined where nothing readable is left. */
export const decode = (answer: Hex): string | undefined => {
  try {
    const text = size(answer) === 32 ? hexToString(answer) : decodeAbiParameters([{ type: "string" }], answer)[0];
    return clean(text) || undefined;
  } catch {
    return undefined;
  }
};

const ask = async (client: Client, token: Address, signature: string): Promise<string | undefined> => {
  const { data } = await client.call({ data: askingCode(token, toFunctionSelector(signature)) });
  if (data === undefined || size(data) !== 64 + ANSWER)
    throw new Error(`the node does not execute creation code in eth_call: it answered ${data}. Use another node.`);
  const [success, length] = decodeAbiParameters([{ type: "bool" }, { type: "uint256" }], data);
  if (!success || length === 0n || length > BigInt(ANSWER)) return undefined;
  return decode(slice(data, 64, 64 + Number(length)));
};

/** Symbol and name of the token; its shortened address where it has none. */
export const readToken = async (client: Client, address: Address): Promise<Token> => {
  const symbol = (await ask(client, address, "symbol()")) ?? `${address.slice(0, 6)}…${address.slice(-4)}`;
  return { symbol, name: (await ask(client, address, "name()")) ?? symbol };
};
