import { redact } from "@weir/process/plain";
import { clean } from "@weir/sdk/codec/clean";
import {
  type Address,
  concat,
  createPublicClient,
  decodeAbiParameters,
  type Hex,
  hexToString,
  type PublicClient,
  padHex,
  size,
  slice,
  toFunctionSelector,
} from "viem";
import { nodesInTurn } from "../run/nodesInTurn.ts";
import { readSettings } from "../run/readSettings.ts";

// Anyone may list a token: neither its name nor the code that returns the name is trusted.

type Client = Pick<PublicClient, "call">;
export type Token = { symbol: string; name: string };

/** Gas limit of a call to the token, and the bytes that are read of its answer. */
const GAS = 500_000;
const ANSWER = 0x120;

/** Milliseconds that events wait for the node at a listing. */
const PATIENCE = 4_000;
/** Milliseconds after a failed call in which no listing asks the node: events must not wait at each of a thousand listings. */
const REST = 30_000;

/**
 * Creation code for an eth_call that calls the token and returns (success, size of the answer, the answer). A direct call
 * does not tell an unusual failure of the token from one of the node. The eth_call of this code never fails.
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

/** Symbol and name of the token; its shortened address where it has none. @throws where the node fails */
export const askToken = async (client: Client, address: Address): Promise<Token> => {
  const [symbol = shortened(address), name] = await Promise.all([
    ask(client, address, "symbol()"),
    ask(client, address, "name()"),
  ]);
  return { symbol, name: name ?? symbol };
};

const shortened = (address: Address): string => `${address.slice(0, 6)}…${address.slice(-4)}`;

/** The value, or a rejection after the milliseconds. */
const within = async <T>(patience: number, value: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the node has not answered within ${patience} ms.`)), patience);
  });
  try {
    return await Promise.race([value, late]);
  } finally {
    clearTimeout(timer);
  }
};

export type Names = {
  /**
   * Symbol and name, as of the newest block. Never throws: where the node fails, both are the shortened address, and `late`
   * has the names of the reserve later.
   */
  of: (token: Address, reserve?: Hex) => Promise<Token>;
  /**
   * Names of reserves that got a shortened address because the node failed, by the reserve's id. Returns at once: it asks in
   * the background, and returns each reserve one time.
   */
  late: () => ReadonlyMap<Hex, Token>;
};

/**
 * The names of tokens. They are asked of the newest state, which every node has: nodes drop the state of older blocks, and a
 * token's name hardly ever changes. A client of Ponder's would repeat a failing call for a minute while all events wait.
 */
export const createNames = (client: Client, patience = PATIENCE, rest = REST): Names => {
  /** The token of each reserve without a name. */
  const unnamed = new Map<Hex, Address>();
  let answered = new Map<Hex, Token>();
  /** Time until which the node is not asked. */
  let resting = 0;

  const retry = async (reserve: Hex, token: Address): Promise<void> => {
    try {
      answered.set(reserve, await within(patience, askToken(client, token)));
      unnamed.delete(reserve);
    } catch {
      // `late` asks again after the rest.
    }
  };

  return {
    of: async (token, reserve) => {
      try {
        if (Date.now() < resting) throw new Error("the node has failed a moment ago.");
        return await within(patience, askToken(client, token));
      } catch (error) {
        console.warn(`indexer: token ${token} goes by its address for now: ${firstLine(error)}`);
        resting = Math.max(resting, Date.now() + rest);
        if (reserve !== undefined) unnamed.set(reserve, token);
        return { symbol: shortened(token), name: shortened(token) };
      }
    },
    late: () => {
      if (unnamed.size > 0 && Date.now() >= resting) {
        resting = Date.now() + rest;
        for (const [reserve, token] of unnamed) void retry(reserve, token);
      }
      const now = answered;
      if (now.size > 0) answered = new Map();
      return now;
    },
  };
};

const firstLine = (error: unknown): string => redact((error as Error).message.split("\n")[0] ?? "");

let kept: { nodes: string; names: Names } | undefined;

/** The names of tokens, asked of the nodes in the settings. */
export const tokenNames = (): Names => {
  const { rpcUrls, chainId } = readSettings(process.env);
  const nodes = `${chainId} ${rpcUrls.join()}`;
  if (kept?.nodes !== nodes)
    kept = { nodes, names: createNames(createPublicClient({ transport: nodesInTurn(rpcUrls, chainId) })) };
  return kept.names;
};
