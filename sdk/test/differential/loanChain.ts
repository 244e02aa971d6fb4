import { reserveOf } from "@weir/sdk/codec/ids";
import {
  type Abi,
  type Address,
  decodeErrorResult,
  decodeFunctionResult,
  encodeFunctionData,
  type Hex,
  maxUint256,
  numberToHex,
  parseEventLogs,
  zeroAddress,
  zeroHash,
} from "viem";
import { mnemonicToAccount } from "viem/accounts";
import type { Bands } from "../model/loan.ts";
import { artifactOf, CORE_ABI, deploy, deployCore, ORACLE_CODE } from "./deploy.ts";

const MNEMONIC = "test test test test test test test test test test test junk";
const GAS = numberToHex(15_000_000);

/** Token units of each in every wallet at first. */
export const WALLET = 10n ** 30n;

/** What the pool that loans are rolled into can lend, and what backs the borrower's debt there beside that. */
export const LENT = 10n ** 24n;
export const BACKING = 10n ** 28n;

/** The pools' owner. The others lend, borrow, and buy. */
const OWNER = 9;
export const PEOPLE = [0, 1, 2, 3] as const;

const LOANS_ABI = artifactOf("IPeerLoans.sol", "IPeerLoans").abi;
const TOKEN_ABI = artifactOf("RefusingToken.sol", "RefusingToken").abi;
const ERRORS: Abi = [...LOANS_ABI, ...CORE_ABI.filter(({ type }) => type === "error")];

type Answer = { id: number; result?: Hex; error?: { message: string; data?: Hex } };
export type Call = { from?: number; functionName: string; args: readonly unknown[] };
/** What a call gives, or the name of the error that it ends with. */
export type Outcome = { value: unknown; error?: undefined } | { value?: undefined; error: string };

/** In the core. */
const [BORROW, MANAGE] = [2, 4];

/** The real loans on a chain of its own, with two tokens, a reserve of each that never lends, and a pool to roll loans into. */
export async function openLoans(url: string) {
  const post = async <T>(body: unknown): Promise<T> => {
    const headers = { "content-type": "application/json" };
    return (await (await fetch(url, { method: "POST", headers, body: JSON.stringify(body) })).json()) as T;
  };
  const rpc = async <T>(method: string, ...params: unknown[]): Promise<T> => {
    const { result, error } = await post<{ result: T; error?: { message: string } }>({
      ...{ jsonrpc: "2.0", id: 1, method, params },
    });
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  };
  const accounts = Array.from({ length: 10 }, (_, addressIndex) => mnemonicToAccount(MNEMONIC, { addressIndex }));
  const addressOf = (person: number): Address => accounts[person]?.address ?? zeroAddress;

  type Receipt = { status: Hex; contractAddress: Address | null; logs: never };
  const transact = (from: number, to: Address | undefined, data: Hex) =>
    rpc<Receipt>("eth_sendTransactionSync", { from: addressOf(from), to, data, gas: to ? GAS : "0x5000000" });
  const send = async (from: number, to: Address, abi: Abi, functionName: string, args: readonly unknown[]) => {
    const receipt = await transact(from, to, encodeFunctionData({ abi, functionName, args }));
    if (receipt.status !== "0x1") throw new Error(`${functionName} reverts, though it must not`);
    return receipt;
  };
  const create = async (data: Hex): Promise<Address> => {
    const { contractAddress, status } = await transact(OWNER, undefined, data);
    if (!contractAddress || status !== "0x1") throw new Error("A contract could not be deployed");
    return contractAddress;
  };

  const { core } = await deployCore(create);
  const settlement = await deploy(create, "LoanSettlement.sol", "LoanSettlement", [core]);
  const loans = await deploy(create, "PeerLoans.sol", "PeerLoans", [core, settlement]);
  const loanToken = await deploy(create, "RefusingToken.sol", "RefusingToken", ["USDC", 6]);
  const collateralToken = await deploy(create, "RefusingToken.sol", "RefusingToken", ["WETH", 18]);

  const oracles = [numberToHex(0xfeed01, { size: 20 }), numberToHex(0xfeed02, { size: 20 })] as const;
  const setBand = async (oracle: Address, low: bigint, high: bigint): Promise<void> => {
    await rpc("anvil_setStorageAt", oracle, numberToHex(0), numberToHex(low, { size: 32 }));
    await rpc("anvil_setStorageAt", oracle, numberToHex(1), numberToHex(high, { size: 32 }));
  };
  for (const oracle of oracles) {
    await rpc("anvil_setCode", oracle, ORACLE_CODE);
    await setBand(oracle, 1n, 1n);
  }
  const config = {
    ...{ owner: addressOf(OWNER), guardian: addressOf(OWNER), feeRecipient: addressOf(OWNER) },
    ...{ targetHealthFactor: 10_500, hfAtMaxBonus: 9_500, dust: 10n ** 18n },
  };
  const curve = { targetUtilisation: 9_000, steepness: 400, speed: 5_000, minRate: 10, maxRate: 20_000 };
  const reserve = (token: Address, oracle: Address) => ({
    ...{ token, oracle, ltv: 8_000, liquidationThreshold: 8_300, maxBonus: 500, reserveFactor: 100, initialRate: 400 },
    ...{ curve, supplyCap: maxUint256, borrowCap: maxUint256, collateralCap: maxUint256 },
  });
  const reserves = [reserve(loanToken, oracles[0]), reserve(collateralToken, oracles[1])];
  const createPool = async (salt: Hex): Promise<bigint> => {
    const { logs } = await send(OWNER, core, CORE_ABI, "createPool", [{ ...config, salt }, reserves]);
    const [created] = parseEventLogs({ abi: CORE_ABI, eventName: "PoolCreated", logs });
    return (created as unknown as { args: { pool: bigint } }).args.pool;
  };
  const pool = await createPool(zeroHash);
  const other = await createPool(numberToHex(1, { size: 32 }));
  const [debtReserve, backingReserve] = [reserveOf(other, 0), reserveOf(other, 1)];
  for (const person of PEOPLE) {
    for (const token of [loanToken, collateralToken]) {
      await send(OWNER, token, TOKEN_ABI, "mint", [addressOf(person), WALLET]);
      await send(person, token, TOKEN_ABI, "approve", [loans, maxUint256]);
    }
  }
  const [, borrower] = PEOPLE;
  const trust = async (rights: number): Promise<void> => {
    await send(borrower, core, CORE_ABI, "setAuthorization", [loans, rights, 2 ** 40 - 1]);
  };
  await send(OWNER, loanToken, TOKEN_ABI, "mint", [addressOf(OWNER), LENT]);
  await send(OWNER, loanToken, TOKEN_ABI, "approve", [core, LENT]);
  await send(OWNER, core, CORE_ABI, "supply", [debtReserve, LENT, 0n, addressOf(OWNER), "0x"]);
  await send(OWNER, collateralToken, TOKEN_ABI, "mint", [addressOf(borrower), BACKING]);
  await send(borrower, collateralToken, TOKEN_ABI, "approve", [core, BACKING]);
  await send(borrower, core, CORE_ABI, "supplyCollateral", [backingReserve, BACKING, addressOf(borrower), "0x"]);
  await trust(BORROW | MANAGE);

  const toCall = (to: Address, abi: Abi, { from = OWNER, functionName, args }: Call, time?: number) => ({
    ...{ jsonrpc: "2.0", method: "eth_call" },
    params: [
      { from: addressOf(from), to, data: encodeFunctionData({ abi, functionName, args }), gas: GAS },
      ...(time === undefined ? ["latest"] : ["latest", null, { time: numberToHex(time) }]),
    ],
  });
  type Look = { to: Address; abi: Abi; functionName: string; args: readonly unknown[] };
  const read = async (calls: readonly Look[], time?: number) => {
    const answers = await post<Answer[]>(calls.map((call, id) => ({ ...toCall(call.to, call.abi, call, time), id })));
    return answers
      .toSorted((one, other) => one.id - other.id)
      .map(({ result }, at) => {
        const { abi, functionName } = calls[at]!;
        return result ? decodeFunctionResult({ abi, functionName, data: result }) : undefined;
      });
  };

  return {
    ...{ loanToken, collateralToken, addressOf, debtReserve, backingReserve },
    loanReserve: reserveOf(pool, 0),
    collateralReserve: reserveOf(pool, 1),

    time: async (): Promise<number> =>
      Number((await rpc<{ timestamp: Hex }>("eth_getBlockByNumber", "latest", false)).timestamp),

    /** Plays something, then takes it back. */
    aside: async (play: () => Promise<void>): Promise<void> => {
      const snapshot = await rpc<Hex>("evm_snapshot");
      await play().finally(() => rpc("evm_revert", snapshot));
    },

    setBands: async ({ loanLow, loanHigh, collateralLow, collateralHigh }: Bands): Promise<void> => {
      await setBand(oracles[0], loanLow, loanHigh);
      await setBand(oracles[1], collateralLow, collateralHigh);
    },

    stop: async (reserve: bigint, stopped: boolean): Promise<void> => {
      await send(OWNER, core, CORE_ABI, "setStop", [reserve, stopped]);
    },

    /** Whether the borrower lets PeerLoans act for it in the core. */
    trust: (trusts: boolean) => trust(trusts ? BORROW | MANAGE : 0),

    /** What the borrower, who alone has one, owes in the pool: now, or in a block of that moment. */
    debt: async (time?: number): Promise<bigint> => {
      const call = { functionName: "accruedTotals", args: [debtReserve] };
      const [totals] = await read([{ to: core, abi: CORE_ABI, ...call }], time);
      return (totals as { borrowAssets: bigint }).borrowAssets;
    },

    /** How each call would end in a block of that moment. */
    ask: async (calls: readonly Call[], time: number): Promise<Outcome[]> => {
      const answers = await post<Answer[]>(calls.map((call, id) => ({ ...toCall(loans, LOANS_ABI, call, time), id })));
      return answers
        .toSorted((one, other) => one.id - other.id)
        .map(({ result, error }, at) => {
          if (!error && result)
            return {
              value: decodeFunctionResult({ abi: LOANS_ABI, functionName: calls[at]!.functionName, data: result }),
            };
          const data = error?.data;
          if (!data || data === "0x") return { error: error?.message ?? "without a reason" };
          return { error: decodeErrorResult({ abi: ERRORS, data }).errorName };
        });
    },

    /** Sends a call in a block of that moment. */
    act: async ({ from = OWNER, functionName, args }: Call, timestamp: number): Promise<void> => {
      await rpc("evm_setNextBlockTimestamp", timestamp);
      await send(from, loans, LOANS_ABI, functionName, args);
    },

    /** What the chain keeps of loans and of everybody's money. */
    census: async (ids: readonly bigint[]) => {
      const ofLoans = (functionName: string, id: bigint) => ({ to: loans, abi: LOANS_ABI, functionName, args: [id] });
      const holders = [...PEOPLE.map(addressOf), loans, core];
      const answers = await read([
        ...ids.map((id) => ofLoans("loanOf", id)),
        ...ids.map((id) => ofLoans("ownerOf", id)),
        ...[loanToken, collateralToken].flatMap((to) =>
          holders.map((holder) => ({ to, abi: TOKEN_ABI, functionName: "balanceOf", args: [holder] })),
        ),
        ...holders.map((holder) => ({
          ...{ to: core, abi: CORE_ABI, functionName: "balanceOf", args: [holder, reserveOf(pool, 0)] },
        })),
        { to: core, abi: CORE_ABI, functionName: "positionOf", args: [backingReserve, addressOf(borrower)] },
      ]);
      const { collateral } = answers.pop() as { collateral: bigint };
      return {
        states: answers.slice(0, ids.length),
        owners: answers.slice(ids.length, 2 * ids.length),
        money: answers.slice(2 * ids.length) as bigint[],
        /** Behind the borrower's debt in the pool. */
        backing: collateral,
      };
    },
  };
}

export type Loans = Awaited<ReturnType<typeof openLoans>>;
