import { lendingPoolsAbi, lensAbi } from "@weir/sdk/abi";
import { reserveOf } from "@weir/sdk/codec/ids";
import type { PoolSnapshot } from "@weir/sdk/math/snapshot";
import { allowanceData } from "@weir/sdk/orders/allowance";
import { RIGHTS } from "@weir/sdk/orders/authorization";
import { nonceOf } from "@weir/sdk/orders/domain";
import {
  type Address,
  decodeErrorResult,
  decodeFunctionResult,
  encodeAbiParameters,
  encodeFunctionData,
  type Hex,
  keccak256,
  maxUint256,
  numberToHex,
  parseAbi,
  parseEventLogs,
  zeroAddress,
} from "viem";
import { mnemonicToAccount } from "viem/accounts";
import type { Action } from "../model/actions.ts";
import type { ApproveBySig } from "../model/signatures.ts";
import type { Place, Refusing } from "../model/state.ts";
import { type Census, censusOf } from "./census.ts";
import { artifactOf, CORE_ABI, deploy, deployCore, ORACLE_CODE } from "./deploy.ts";
import { ACTORS, GUARDIAN, OWNER, POOLS, purse, quoteOf, TOKENS } from "./setup.ts";

const GAS = 30_000_000;
const erc20Abi = parseAbi(["function approve(address, uint256)"]);

/** What anvil's accounts are derived from. */
const MNEMONIC = "test test test test test test test test test test test junk";

/** Where RefusingToken keeps its switches. */
const PAUSED_SLOT = 5;
const BLOCKED_SLOT = 6;

/** What IPriceOracle gives: WAD of the unit for one whole token · 1e18 / 10^decimals. Both zero: unreadable. */
export type Band = { low: bigint; high: bigint };

type Receipt = {
  status: Hex;
  contractAddress: Address | null;
  logs: { address: Address; topics: [Hex, ...Hex[]]; data: Hex }[];
};

/** How an action ended. */
export type Ended = { error: string | undefined; logs: Receipt["logs"] };

/** The chain's JSON-RPC, as far as it is needed here. */
const rpcOf = (url: string) => {
  let id = 0;
  return async <T>(method: string, ...params: unknown[]): Promise<T> => {
    const body = JSON.stringify({ jsonrpc: "2.0", id: ++id, method, params });
    const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
    const { result, error } = (await response.json()) as { result: T; error?: { message: string; data?: Hex } };
    if (error) throw Object.assign(new Error(`${method}: ${error.message}`), { data: error.data });
    return result;
  };
};

/** The real contracts on a chain of their own, with the pools and the actors of setup.ts. */
export const openWorld = async (url: string) => {
  const rpc = rpcOf(url);
  const actors = (await rpc<Address[]>("eth_accounts")).slice(0, ACTORS.length);
  const addressOf = (actor: number): Address => actors[actor] ?? zeroAddress;
  // Waits for the block: no polling.
  const transact = (from: number, to: Address | undefined, data: Hex) =>
    rpc<Receipt>("eth_sendTransactionSync", { from: addressOf(from), to, data, gas: numberToHex(GAS) });
  const send = async (from: number, to: Address, data: Hex): Promise<Receipt> => {
    const receipt = await transact(from, to, data);
    if (receipt.status !== "0x1") throw new Error("The world could not be built");
    return receipt;
  };
  const create = async (data: Hex): Promise<Address> => {
    const { contractAddress, status } = await transact(OWNER, undefined, data);
    if (!contractAddress || status !== "0x1") throw new Error("A contract could not be deployed");
    return contractAddress;
  };

  const { core, lens } = await deployCore(create);
  const counter = await deploy(create, "Census.sol", "Census");
  const censusAbi = artifactOf("Census.sol", "Census").abi;

  const tokens: Address[] = [];
  for (const [index, { symbol, decimals }] of TOKENS.entries()) {
    const token = await deploy(create, "RefusingToken.sol", "RefusingToken", [symbol, decimals]);
    const { abi } = artifactOf("RefusingToken.sol", "RefusingToken");
    for (const [actor, address] of actors.entries()) {
      await send(OWNER, token, encodeFunctionData({ abi, functionName: "mint", args: [address, purse(actor, index)] }));
      await send(
        actor,
        token,
        encodeFunctionData({ abi: erc20Abi, functionName: "approve", args: [core, maxUint256] }),
      );
    }
    tokens.push(token);
  }

  const oracleOf = ({ pool, index }: Place): Address => numberToHex(0xfeed00 + pool * 16 + index, { size: 20 });
  const setPrice = async (place: Place, { low, high }: Band): Promise<void> => {
    for (const [slot, price] of [low, high].entries()) {
      const value = numberToHex(price, { size: 32 });
      await rpc("anvil_setStorageAt", oracleOf(place), numberToHex(slot), value);
    }
  };

  /** The token refuses all transfers while it is paused, and those of a blocked actor. */
  const setRefusing = async (token: number, { paused, blocked }: Refusing): Promise<void> => {
    const set = (slot: Hex, on: boolean) =>
      rpc("anvil_setStorageAt", tokens[token]!, slot, numberToHex(on ? 1 : 0, { size: 32 }));
    await set(numberToHex(PAUSED_SLOT, { size: 32 }), paused);
    for (const [actor, address] of actors.entries()) {
      const key = encodeAbiParameters([{ type: "address" }, { type: "uint256" }], [address, BigInt(BLOCKED_SLOT)]);
      await set(keccak256(key), blocked.includes(actor));
    }
  };

  const pools: bigint[] = [];
  for (const [pool, { listed, feeRecipient, ...rules }] of POOLS.entries()) {
    const reserves: unknown[] = [];
    for (const [index, { token, ...settings }] of listed.entries()) {
      const oracle = oracleOf({ pool, index });
      await rpc("anvil_setCode", oracle, ORACLE_CODE);
      const price = quoteOf(token, TOKENS[token]!.price);
      await setPrice({ pool, index }, { low: price, high: price });
      reserves.push({ token: tokens[token], oracle, ...settings });
    }
    const config = {
      salt: numberToHex(pool, { size: 32 }),
      owner: addressOf(OWNER),
      guardian: addressOf(GUARDIAN),
      feeRecipient: feeRecipient === undefined ? zeroAddress : addressOf(feeRecipient),
      ...rules,
    };
    const args = [config, reserves];
    const data = encodeFunctionData({ abi: CORE_ABI, functionName: "createPool", args });
    const [created] = parseEventLogs({
      abi: CORE_ABI,
      eventName: "PoolCreated",
      logs: (await send(OWNER, core, data)).logs as never,
    });
    if (!created) throw new Error("A pool could not be created");
    pools.push((created as { args: { pool: bigint } }).args.pool);
  }

  const idOf = ({ pool, index }: Place): bigint => reserveOf(pools[pool]!, index);
  const chainId = Number(await rpc<Hex>("eth_chainId"));
  const signed = ({ account, signer, place, spender, shares, key, sequence, deadline }: ApproveBySig): Promise<Hex> =>
    mnemonicToAccount(MNEMONIC, { addressIndex: signer }).signTypedData(
      allowanceData(chainId, core, {
        owner: addressOf(account),
        spender: addressOf(spender),
        id: idOf(place),
        amount: shares,
        nonce: nonceOf(BigInt(key), BigInt(sequence)),
        deadline: BigInt(deadline),
      }),
    );

  /** The function and its arguments, in the interface's order. */
  const callOf = async (action: Action): Promise<[functionName: string, args: readonly unknown[]]> => {
    const id = "place" in action ? idOf(action.place) : 0n;
    switch (action.type) {
      case "supply":
      case "repay":
        return [action.type, [id, action.assets, action.shares, addressOf(action.account), "0x"]];
      case "withdraw": {
        const { assets, shares, account, receiver } = action;
        return [action.type, [id, assets, shares, addressOf(account), addressOf(receiver)]];
      }
      case "supplyCollateral":
        return [action.type, [id, action.assets, addressOf(action.account), "0x"]];
      case "withdrawCollateral":
      case "borrow":
        return [action.type, [id, action.assets, addressOf(action.account), addressOf(action.receiver)]];
      case "setCollateral":
        return [action.type, [id, addressOf(action.account), action.enabled]];
      case "transfer":
        return [action.type, [addressOf(action.receiver), id, action.shares]];
      case "transferFrom":
        return [action.type, [addressOf(action.account), addressOf(action.receiver), id, action.shares]];
      case "approve":
        return [action.type, [addressOf(action.spender), id, action.shares]];
      case "setAuthorization": {
        const rights = action.rights.reduce((bits, right) => bits | RIGHTS[right], 0);
        return [action.type, [addressOf(action.operator), rights, action.expiry]];
      }
      case "accrue":
      case "claimFees":
      case "markSilent":
        return [action.type, [id]];
      case "setStop":
        return [action.type, [id, action.stopped]];
      case "setReserve":
        return [action.type, [id, action.settings]];
      case "approveBySig": {
        const { account, spender, shares, key, sequence, deadline } = action;
        const words = [
          addressOf(account),
          addressOf(spender),
          id,
          shares,
          nonceOf(BigInt(key), BigInt(sequence)),
          BigInt(deadline),
        ];
        return [action.type, [...words, await signed(action)]];
      }
      case "openAuction":
        return [action.type, [pools[action.pool]!, addressOf(action.account)]];
      case "takeSilent": {
        const { account, collateral, receiver, maxFraction, minSeized, fromSupply, inside } = action;
        const take = {
          account: addressOf(account),
          collateralReserve: idOf(collateral),
          receiver: addressOf(receiver),
          ...{ maxFraction, minSeized, fromSupply, inside },
        };
        return [action.type, [take]];
      }
      case "liquidate": {
        const { account, collateral, debt, receiver, maxRepaid, minSeized, fromSupply, inside } = action;
        const liquidation = {
          account: addressOf(account),
          collateralReserve: idOf(collateral),
          debtReserve: idOf(debt),
          receiver: addressOf(receiver),
          ...{ maxRepaid, minSeized, fromSupply, inside },
        };
        return [action.type, [liquidation, "0x"]];
      }
    }
  };

  const dataOf = async (action: Action): Promise<Hex> => {
    const [functionName, args] = await callOf(action);
    return encodeFunctionData({ abi: CORE_ABI, functionName, args });
  };

  /** A view, at another moment than the latest block's where one is given. */
  const read = (to: Address, data: Hex, at?: number) =>
    rpc<Hex>("eth_call", { to, data, gas: numberToHex(GAS) }, "latest", null, at ? { time: numberToHex(at) } : null);

  /** What the latest block refuses the action for. */
  const refusal = async (action: Action): Promise<string> => {
    try {
      await rpc(
        "eth_call",
        { from: addressOf(action.by), to: core, data: await dataOf(action), gas: numberToHex(GAS) },
        "latest",
      );
    } catch (error) {
      const { data } = error as { data?: Hex };
      if (data && data !== "0x") return decodeErrorResult({ abi: lendingPoolsAbi, data }).errorName;
      return `without a reason (${error})`;
    }
    return "nothing the latest block knows of";
  };

  return {
    setPrice,
    setRefusing,
    idOf,
    addressOf,

    census: async (at?: number): Promise<Census> => {
      const args = [core, lens, pools, actors, tokens];
      const answer = await read(counter, encodeFunctionData({ abi: censusAbi, functionName: "take", args }), at);
      // Past the array's offset and length.
      const words = Array.from({ length: (answer.length - 2) / 64 - 2 }, (_, i) =>
        BigInt(`0x${answer.slice(2 + 64 * (i + 2), 2 + 64 * (i + 3))}`),
      );
      const counts = {
        reserves: POOLS.map(({ listed }) => listed.length),
        actors: actors.length,
        tokens: TOKENS.length,
      };
      return censusOf(words, counts);
    },

    /** Of the latest block, seconds. */
    time: async (): Promise<number> =>
      Number((await rpc<{ timestamp: Hex }>("eth_getBlockByNumber", "latest", false)).timestamp),

    /** Plays something, then takes it back. */
    from: async (play: () => Promise<void>): Promise<void> => {
      const snapshot = await rpc<Hex>("evm_snapshot");
      await play().finally(() => rpc("evm_revert", snapshot));
    },

    /** What a front end would read at the moment. */
    snapshot: async (pool: number, account: number, at?: number): Promise<PoolSnapshot> => {
      const args = [pools[pool]!, addressOf(account)] as const;
      const data = await read(lens, encodeFunctionData({ abi: lensAbi, functionName: "snapshot", args }), at);
      return decodeFunctionResult({ abi: lensAbi, functionName: "snapshot", data });
    },

    /** Sends the action in a block of that moment. */
    act: async (action: Action, timestamp: number): Promise<Ended> => {
      await rpc("evm_setNextBlockTimestamp", timestamp);
      const { status, logs } = await transact(action.by, core, await dataOf(action));
      return { error: status === "0x1" ? undefined : await refusal(action), logs };
    },
  };
};

export type World = Awaited<ReturnType<typeof openWorld>>;
