import { reserveOf } from "@weir/sdk/codec/ids";
import {
  type Abi,
  type Address,
  decodeErrorResult,
  encodeAbiParameters,
  encodeFunctionData,
  type Hex,
  hashTypedData,
  keccak256,
  maxUint256,
  numberToHex,
  parseEventLogs,
  zeroAddress,
  zeroHash,
} from "viem";
import { type HDAccount, mnemonicToAccount } from "viem/accounts";
import { type DealState, type DeskAction, type DeskState, heldBy, type Purse, STAGES } from "../model/deal.ts";
import { NOBODY, type Terms } from "../model/dealTerms.ts";
import type { Actor } from "../model/state.ts";
import { artifactOf, CORE_ABI, deploy, deployCore, ORACLE_CODE } from "./deploy.ts";

const GAS = numberToHex(15_000_000);
const MNEMONIC = "test test test test test test test test test test test junk";

/** Where RefusingToken keeps its switches. */
const PAUSED_SLOT = 5n;
const BLOCKED_SLOT = 6n;

/** Token units of each actor's wallet and of what it lends. */
const WALLET = 10n ** 18n;
const LENT = 10n ** 17n;

/** Two makers, two takers, three arbiters, a watcher, and somebody; the last is the pool's owner and guardian. */
export const ACTORS = 9;
const OWNER = 9;

/** Shares of a token unit in a reserve that never lent. */
const SHARES = 10n ** 6n;

const AD = [
  ["maker", "address"],
  ["taker", "address"],
  ["epoch", "uint256"],
  ["group", "bytes32"],
  ["start", "uint256"],
  ["expiry", "uint256"],
  ["makerSells", "bool"],
  ["token", "address"],
  ["min", "uint256"],
  ["max", "uint256"],
  ["total", "uint256"],
  ["payWindow", "uint256"],
  ["releaseWindow", "uint256"],
  ["autoRelease", "bool"],
  ["arbiter", "address"],
  ["backup", "address"],
  ["arbiterFee", "uint256"],
  ["bondSeller", "uint256"],
  ["bondBuyer", "uint256"],
  ["termsHash", "bytes32"],
  ["source", "uint256"],
] as const;

const TYPES = {
  Ad: AD.map(([name, type]) => ({ name, type })),
  Agreement: [
    { name: "deal", type: "bytes32" },
    { name: "buyerAmount", type: "uint256" },
    { name: "epoch", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
  Appointment: [
    { name: "deal", type: "bytes32" },
    { name: "round", type: "uint256" },
    { name: "arbiter", type: "address" },
    { name: "fee", type: "uint256" },
    { name: "epoch", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
};

/** Errors whose arguments the model foretells. */
const WITH_ARGUMENTS = ["OrderInvalid", "WrongState", "TooEarly", "TooLate", "BondTooLow", "SplitInvalid"];

type Answer = { result?: unknown; error?: { message: string; data?: Hex } };

/** The desk's own errors, and those of the core and of the library that moves tokens. */
const DESK_ABI = artifactOf("IPeerDesk.sol", "IPeerDesk").abi;
const ERRORS: Abi = [
  ...DESK_ABI,
  ...CORE_ABI.filter(({ type }) => type === "error"),
  { type: "error", name: "TransferFromFailed", inputs: [] },
  { type: "error", name: "TransferFailed", inputs: [] },
];

function errorOf(data: Hex | undefined): string {
  if (!data || data === "0x") return "without a reason";
  const { errorName, args = [] } = decodeErrorResult({ abi: ERRORS, data });
  if (!WITH_ARGUMENTS.includes(errorName)) return errorName;
  // Neither the deal nor an address.
  const told = args.filter((one) => typeof one !== "string" || errorName === "OrderInvalid");
  const words = told.map((one) =>
    typeof one === "string" ? Buffer.from(one.slice(2), "hex").toString().replace(/\0+$/, "") : one,
  );
  return `${errorName}(${words.join()})`;
}

/** The real desk on a chain of its own, with a reserve of its token that never lends. */
export async function openDesk(url: string) {
  const post = async <T>(body: unknown): Promise<T> => {
    const headers = { "content-type": "application/json" };
    return (await (await fetch(url, { method: "POST", headers, body: JSON.stringify(body) })).json()) as T;
  };
  const rpc = async <T>(method: string, ...params: unknown[]): Promise<T> => {
    const { result, error } = await post<Answer>({ jsonrpc: "2.0", id: 1, method, params });
    if (error) throw new Error(`${method}: ${error.message}`);
    return result as T;
  };
  const accounts: HDAccount[] = Array.from({ length: ACTORS + 1 }, (_, addressIndex) =>
    mnemonicToAccount(MNEMONIC, { addressIndex }),
  );
  const addressOf = (actor: Actor): Address => accounts[actor]?.address ?? zeroAddress;
  const actors = accounts.slice(0, ACTORS).map(({ address }) => address);

  type Receipt = { status: Hex; contractAddress: Address | null; logs: never };
  const transact = (from: Actor, to: Address | undefined, data: Hex) =>
    rpc<Receipt>("eth_sendTransactionSync", { from: addressOf(from), to, data, gas: to ? GAS : "0x5000000" });
  const send = async (from: Actor, to: Address, abi: Abi, functionName: string, args: readonly unknown[]) => {
    const receipt = await transact(from, to, encodeFunctionData({ abi, functionName, args }));
    if (receipt.status !== "0x1") throw new Error(`The world could not be built: ${functionName}`);
    return receipt;
  };
  const create = async (data: Hex): Promise<Address> => {
    const { contractAddress, status } = await transact(OWNER, undefined, data);
    if (!contractAddress || status !== "0x1") throw new Error("A contract could not be deployed");
    return contractAddress;
  };

  const { core } = await deployCore(create);
  const desk = await deploy(create, "PeerDesk.sol", "PeerDesk", [core]);
  const counter = await deploy(create, "DeskCensus.sol", "DeskCensus");
  const token = await deploy(create, "RefusingToken.sol", "RefusingToken", ["USDC", 6]);
  const tokenAbi = artifactOf("RefusingToken.sol", "RefusingToken").abi;
  const censusAbi = artifactOf("DeskCensus.sol", "DeskCensus").abi;

  const oracle = numberToHex(0xfeed00, { size: 20 });
  await rpc("anvil_setCode", oracle, ORACLE_CODE);
  for (const slot of [0, 1]) {
    await rpc("anvil_setStorageAt", oracle, numberToHex(slot), numberToHex(10n ** 30n, { size: 32 }));
  }
  const config = {
    ...{ salt: zeroHash, owner: addressOf(OWNER), guardian: addressOf(OWNER), feeRecipient: addressOf(OWNER) },
    ...{ targetHealthFactor: 10_500, hfAtMaxBonus: 9_500, dust: 10n ** 18n },
  };
  const curve = { targetUtilisation: 9_000, steepness: 400, speed: 5_000, minRate: 10, maxRate: 20_000 };
  const reserve = {
    ...{ token, oracle, ltv: 8_000, liquidationThreshold: 8_300, maxBonus: 500, reserveFactor: 100, initialRate: 400 },
    ...{ curve, supplyCap: maxUint256, borrowCap: maxUint256, collateralCap: maxUint256 },
  };
  const { logs } = await send(OWNER, core, CORE_ABI, "createPool", [config, [reserve]]);
  const [created] = parseEventLogs({ abi: CORE_ABI, eventName: "PoolCreated", logs });
  const id = reserveOf((created as unknown as { args: { pool: bigint } }).args.pool, 0);
  for (const [actor, address] of actors.entries()) {
    await send(OWNER, token, tokenAbi, "mint", [address, WALLET + LENT]);
    await send(actor, token, tokenAbi, "approve", [desk, maxUint256]);
    await send(actor, token, tokenAbi, "approve", [core, LENT]);
    await send(actor, core, CORE_ABI, "supply", [id, LENT, 0n, address, "0x"]);
    await send(actor, core, CORE_ABI, "approve", [desk, id, maxUint256]);
  }

  const chainId = Number(await rpc<Hex>("eth_chainId"));
  const domain = { name: "Weir PeerDesk", version: "1", chainId, verifyingContract: desk } as const;

  const adOf = (terms: Terms) => ({
    maker: addressOf(terms.maker),
    taker: addressOf(terms.taker),
    epoch: BigInt(terms.epoch),
    group: numberToHex(terms.group, { size: 32 }),
    start: BigInt(terms.start),
    expiry: BigInt(terms.expiry),
    makerSells: terms.makerSells,
    token,
    ...{ min: terms.min, max: terms.max, total: terms.total },
    payWindow: BigInt(terms.payWindow),
    releaseWindow: BigInt(terms.releaseWindow),
    autoRelease: terms.autoRelease,
    arbiter: addressOf(terms.arbiter),
    backup: addressOf(terms.backup),
    arbiterFee: BigInt(terms.arbiterFee),
    bondSeller: BigInt(terms.bondSeller),
    bondBuyer: BigInt(terms.bondBuyer),
    termsHash: numberToHex(terms.number, { size: 32 }),
    source: terms.lends ? id : 0n,
  });
  const hashes = new Map<number, Hex>();
  const hashOf = (ad: Terms): Hex => {
    const known = hashes.get(ad.number);
    if (known) return known;
    const hash = hashTypedData({ domain, types: TYPES, primaryType: "Ad", message: adOf(ad) });
    hashes.set(ad.number, hash);
    return hash;
  };
  const budgetOf = (ad: Terms): Hex => (ad.group === 0 ? hashOf(ad) : numberToHex(ad.group, { size: 32 }));

  const dealOf = ({ ad, taker, amount }: DealState, number: number) => ({
    ...{ ad: adOf(ad), taker: addressOf(taker), amount, number: BigInt(number) },
  });
  /** keccak256 of the ad's content, the taker, the amount and the number. */
  const ids = new Map<string, Hex>();
  const idOf = (deal: DealState, number: number): Hex => {
    const key = `${deal.ad.number}:${deal.taker}:${deal.amount}:${number}`;
    const known = ids.get(key);
    if (known) return known;
    const kind = keccak256(Buffer.from(`Ad(${AD.map(([name, type]) => `${type} ${name}`).join()})`));
    const ad = adOf(deal.ad);
    const fields = AD.map(([name, type]) => ({ name, type }));
    const words = AD.map(([name]) => ad[name]);
    const content = keccak256(
      encodeAbiParameters([{ name: "kind", type: "bytes32" }, ...fields], [kind, ...words] as never),
    );
    const parts = ["bytes32", "address", "uint256", "uint256"].map((type) => ({ type }));
    const found = keccak256(
      encodeAbiParameters(parts, [content, addressOf(deal.taker), deal.amount, BigInt(number)] as never),
    );
    ids.set(key, found);
    return found;
  };

  const signatures = new Map<string, Promise<Hex>>();
  const sign = (signer: Actor, primaryType: keyof typeof TYPES, message: Record<string, unknown>): Promise<Hex> => {
    const key = `${signer} ${Object.values(message).join()}`;
    const known = signatures.get(key);
    if (known) return known;
    const made = accounts[signer]!.signTypedData({ domain, types: TYPES, primaryType, message });
    signatures.set(key, made);
    return made;
  };

  const argumentsOf = async (action: DeskAction, { deals }: DeskState): Promise<readonly unknown[]> => {
    switch (action.type) {
      case "open": {
        const ad = adOf(action.ad);
        return [ad, await sign(action.signer, "Ad", ad), action.amount, action.lends ? id : 0n];
      }
      case "serve":
        return [BigInt(action.until)];
      case "setWatcher":
        return [addressOf(action.watcher)];
      case "bumpEpoch":
        return [];
      case "cancel":
        return [budgetOf(action.ad), token];
      case "collect":
        return [token, addressOf(action.receiver)];
    }
    const deal = dealOf(deals[action.deal]!, action.deal);
    // Terms that nobody agreed on.
    const given = action.forged ? { ...deal, ad: { ...deal.ad, termsHash: zeroHash } } : deal;
    switch (action.type) {
      case "agree": {
        const { share, signer, deadline, forgery } = action;
        const agreement = {
          deal: idOf(deals[action.deal]!, action.deal),
          ...{ buyerAmount: forgery ? share + 1n : share, epoch: BigInt(action.epoch), deadline: BigInt(deadline) },
        };
        return [given, share, BigInt(deadline), await sign(signer, "Agreement", agreement)];
      }
      case "appoint": {
        const { arbiter, fee, round, signer, deadline, forgery } = action;
        const appointment = {
          deal: idOf(deals[action.deal]!, action.deal),
          ...{ round: BigInt(round), arbiter: addressOf(arbiter), fee: BigInt(forgery ? fee + 1 : fee) },
          ...{ epoch: BigInt(action.epoch), deadline: BigInt(deadline) },
        };
        const signature = await sign(signer, "Appointment", appointment);
        return [given, addressOf(arbiter), BigInt(fee), BigInt(deadline), signature];
      }
      case "rule":
        return [given, action.basisPoints];
      default:
        return [given];
    }
  };
  const dataOf = async (action: DeskAction, state: DeskState): Promise<Hex> =>
    encodeFunctionData({ abi: DESK_ABI, functionName: action.type, args: await argumentsOf(action, state) });

  const purse: Purse = { wallet: WALLET, lent: LENT, credit: 0n, epoch: 0, serves: 0, watcher: NOBODY };

  return {
    /** What the model begins with. */
    start: (): DeskState => ({
      purses: actors.map(() => purse),
      ...{ used: {}, deals: [], paused: false, blocked: [], stopped: false },
    }),

    /** Of the latest block, seconds. */
    time: async (): Promise<number> =>
      Number((await rpc<{ timestamp: Hex }>("eth_getBlockByNumber", "latest", false)).timestamp),

    /** Plays something, then takes it back. */
    from: async (play: () => Promise<void>): Promise<void> => {
      const snapshot = await rpc<Hex>("evm_snapshot");
      await play().finally(() => rpc("evm_revert", snapshot));
    },

    /** How each action would end in a block of that moment: an error, or undefined. */
    ask: async (actions: readonly DeskAction[], state: DeskState, time: number): Promise<(string | undefined)[]> => {
      const calls = await Promise.all(
        actions.map(async (action, at) => ({
          ...{ jsonrpc: "2.0", id: at, method: "eth_call" },
          params: [
            { from: addressOf(action.by), to: desk, data: await dataOf(action, state), gas: GAS },
            ...["latest", null, { time: numberToHex(time) }],
          ],
        })),
      );
      const answers = await post<(Answer & { id: number })[]>(calls);
      return answers.toSorted((a, b) => a.id - b.id).map(({ error }) => (error ? errorOf(error.data) : undefined));
    },

    /** Sends an action in a block of that moment. */
    act: async (action: DeskAction, state: DeskState, timestamp: number): Promise<void> => {
      const data = await dataOf(action, state);
      await rpc("evm_setNextBlockTimestamp", timestamp);
      const { status } = await transact(action.by, desk, data);
      if (status !== "0x1") throw new Error(`${action.type} reverts, though a call of it did not`);
    },

    /** The token's switches need no block. */
    refuse: async ({ paused, blocked }: Pick<DeskState, "paused" | "blocked">): Promise<void> => {
      const set = (slot: Hex, on: boolean) =>
        rpc("anvil_setStorageAt", token, slot, numberToHex(on ? 1 : 0, { size: 32 }));
      await set(numberToHex(PAUSED_SLOT, { size: 32 }), paused);
      for (const [actor, address] of actors.entries()) {
        const key = encodeAbiParameters([{ type: "address" }, { type: "uint256" }], [address, BLOCKED_SLOT]);
        await set(keccak256(key), blocked.includes(actor));
      }
    },

    stop: async (stopped: boolean): Promise<void> => {
      await send(OWNER, core, CORE_ABI, "setStop", [id, stopped]);
    },

    /** The chain's numbers beside the model's, in one order. */
    compare: async (state: DeskState, ads: ReadonlyMap<string, Terms>): Promise<string[]> => {
      const budgets = [...ads].map(([name, ad]) => ({ name, maker: addressOf(ad.maker), budget: budgetOf(ad) }));
      const args = [{ desk, token, reserve: id, accounts: actors, deals: state.deals.map(idOf), budgets }];
      const data = encodeFunctionData({ abi: censusAbi, functionName: "take", args });
      const answer = await rpc<Hex>("eth_call", { to: counter, data, gas: GAS }, "latest");
      const held = state.deals.reduce((sum, deal) => sum + heldBy(deal), 0n);
      const credits = state.purses.reduce((sum, { credit }) => sum + credit, 0n);
      const expected: [string, bigint][] = [
        ["the desk holds", held + credits],
        ["the desk lends", 0n],
        ["deals", BigInt(state.deals.length)],
        ...state.purses.flatMap((one, actor): [string, bigint][] => [
          [`wallet of ${actor}`, one.wallet],
          [`shares of ${actor}`, one.lent * SHARES],
          [`credit of ${actor}`, one.credit],
          [`epoch of ${actor}`, BigInt(one.epoch)],
          [`${actor} serves until`, BigInt(one.serves)],
          [`watcher of ${actor}`, BigInt(addressOf(one.watcher))],
        ]),
        ...state.deals.flatMap((deal, number): [string, bigint][] => [
          [`stage of deal ${number}`, BigInt(STAGES.indexOf(deal.stage))],
          [`seen in deal ${number}`, deal.seen ? 1n : 0n],
          [`clock of deal ${number}`, BigInt(deal.clock)],
          [`round of deal ${number}`, BigInt(deal.appointed.round)],
          [`arbiter of deal ${number}`, BigInt(addressOf(deal.appointed.arbiter))],
          [`fee of deal ${number}`, BigInt(deal.appointed.fee)],
        ]),
        ...budgets.map(({ name }): [string, bigint] => {
          const used = state.used[name] ?? 0n;
          return [`used of ${name}`, used === "cancelled" ? maxUint256 : used];
        }),
      ];
      // Past the array's offset and length.
      const wordAt = (at: number): bigint => BigInt(`0x${answer.slice(2 + 64 * (at + 2), 2 + 64 * (at + 3))}`);
      return expected.flatMap(([name, model], at) => {
        const chain = wordAt(at);
        return chain === model ? [] : [`${name}: ${chain} on chain, ${model} in the model`];
      });
    },
  };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;
