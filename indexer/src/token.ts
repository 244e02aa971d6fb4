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

// Anyone may list a token, so its words are a stranger's, and so is the code that says them.

type Client = Pick<Context["client"], "call">;
export type Token = { symbol: string; name: string };

/** What the token may spend on an answer, and how much of the answer is looked at. */
const GAS = 500_000;
const ANSWER = 0x120;

/**
 * Code for an eth_call that asks the token from the inside and tells how it went: (success, size, what it answered).
 * Asked directly, a token that fails in an unusual way looks like a node that does, and Ponder would ask again for
 * minutes, with everyone's events waiting. Asked so, the call itself never fails.
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

/** A string as the standard has it, or the 32 bytes that older tokens answer with. */
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
    throw new Error(`the node does not run code it is sent: it said ${data}`);
  const [success, length] = decodeAbiParameters([{ type: "bool" }, { type: "uint256" }], data);
  if (!success || length === 0n || length > BigInt(ANSWER)) return undefined;
  return decode(slice(data, 64, 64 + Number(length)));
};

/** What the token calls itself, or else its shortened address. */
export const readToken = async (client: Client, address: Address): Promise<Token> => {
  const symbol = (await ask(client, address, "symbol()")) ?? `${address.slice(0, 6)}…${address.slice(-4)}`;
  return { symbol, name: (await ask(client, address, "name()")) ?? symbol };
};
