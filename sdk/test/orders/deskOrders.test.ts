import { checkOrder } from "@weir/sdk/orders/checkOrder";
import { type Ad, type Deal, dealIdOf } from "@weir/sdk/orders/dealAd";
import { agreementData, appointmentData } from "@weir/sdk/orders/dealConsent";
import {
  ARBITER_TIME,
  type DealEnd,
  type DealProgress,
  dealEndings,
  dealStages,
  FREE_CONCESSION,
  MARGIN,
  payoutOf,
} from "@weir/sdk/orders/dealPayout";
import { choicesOf, type DealCall, dealRolesOf, dealTurn } from "@weir/sdk/orders/dealTurn";
import { newAd } from "@weir/sdk/orders/newAd";
import { newSwap } from "@weir/sdk/orders/newSwap";
import { randomWord } from "@weir/sdk/orders/orderFields";
import { orderHash, typedDataOf } from "@weir/sdk/orders/orderKinds";
import type { SwapOrder } from "@weir/sdk/orders/swapOrder";
import { peerDeskAbi } from "@weir/sdk/peerAbi";
import {
  type Abi,
  type Account,
  type Address,
  createWalletClient,
  encodeFunctionData,
  erc20Abi,
  type Hex,
  hashTypedData,
  http,
  maxUint256,
  parseEventLogs,
  zeroAddress,
} from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { anvil } from "viem/chains";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startAnvil } from "../differential/anvil.ts";
import { deployPool } from "../differential/chain.ts";
import { deploy } from "../differential/deploy.ts";

// What this package says of orders and deals, against the contracts: hashes, what can be taken, who may do what at which second, and
// what each ending pays.

const NOW = 1_800_000_000n;
const account = (addressIndex: number) =>
  mnemonicToAccount("test test test test test test test test test test test junk", { addressIndex });
const [deployer, maker, taker, arbiter, backup, stranger] = [0, 1, 2, 3, 4, 5].map(account) as [
  ReturnType<typeof account>,
  ReturnType<typeof account>,
  ReturnType<typeof account>,
  ReturnType<typeof account>,
  ReturnType<typeof account>,
  ReturnType<typeof account>,
];

let node: Awaited<ReturnType<typeof startAnvil>>;
let chain: Awaited<ReturnType<typeof deployPool>>;
let peer: { desk: Address; lens: Address };
let weth: Address;
let usdc: Address;
let state: Hex;

const send = async (
  from: Account,
  to: Address,
  abi: Abi,
  functionName: string,
  args: readonly unknown[],
  at?: bigint,
) => {
  if (at !== undefined) await chain.chain.setNextBlockTimestamp({ timestamp: at });
  const wallet = createWalletClient({ account: from, chain: anvil, transport: http(node.url) });
  const hash = await wallet.writeContract({ address: to, abi, functionName, args, gas: 3_000_000n });
  const receipt = await chain.client.waitForTransactionReceipt({ hash });
  if (receipt.status !== "success") throw new Error(`${functionName} reverted`);
  return receipt;
};
const onDesk = (from: Account, functionName: string, args: readonly unknown[], at?: bigint) =>
  send(from, peer.desk, peerDeskAbi as Abi, functionName, args, at);
const now = async (): Promise<bigint> => (await chain.client.getBlock()).timestamp;

beforeAll(async () => {
  node = await startAnvil(Number(NOW));
  const listed = { price: 1, ltv: 8_000 };
  chain = await deployPool(node.url, [
    { ...listed, symbol: "WETH", decimals: 18 },
    { ...listed, symbol: "USDC", decimals: 6 },
  ]);
  const create = async (data: Hex): Promise<Address> => {
    const wallet = createWalletClient({ account: deployer, chain: anvil, transport: http(node.url) });
    const hash = await wallet.sendTransaction({ data, gas: 50_000_000n });
    const { contractAddress } = await chain.client.waitForTransactionReceipt({ hash });
    return contractAddress!;
  };
  peer = {
    desk: await deploy(create, "PeerDesk.sol", "PeerDesk", [chain.core]),
    lens: await deploy(create, "PeerLens.sol", "PeerLens"),
  };
  const { reserves } = await chain.snapshot(maker);
  [weth, usdc] = reserves.map(({ info }) => info.token) as [Address, Address];
  for (const who of [maker, taker]) {
    for (const token of [weth, usdc]) await send(who, token, erc20Abi, "approve", [peer.desk, maxUint256]);
  }
  for (const who of [arbiter, backup]) await onDesk(who, "serve", [NOW * 2n]);
  state = await chain.chain.snapshot();
}, 60_000);

beforeEach(async () => {
  await chain.chain.revert({ id: state });
  state = await chain.chain.snapshot();
});

afterAll(() => node?.stop());

const swapOf = (change: Partial<SwapOrder> = {}): SwapOrder => ({
  ...newSwap({
    ...{
      maker: maker.address,
      epoch: 0n,
      now: NOW,
      sell: weth,
      sellAmount: 10n ** 18n,
      buy: usdc,
      buyAmount: 3_000_001n,
    },
  }),
  ...change,
});
const adOf = (change: Partial<Ad> = {}): Ad => ({
  ...newAd({
    ...{ maker: maker.address, epoch: 0n, now: NOW, makerSells: true, token: usdc, total: 3_000_000_007n },
    ...{ termsHash: `0x${"7e".repeat(32)}`, arbiter: arbiter.address, backup: backup.address, arbiterFee: 137n },
    ...{ bondSeller: 777n, bondBuyer: 1_111n, min: 1_000n, lasts: 10_000_000n },
  }),
  ...change,
});
const signed = (by: ReturnType<typeof account>, known: Parameters<typeof orderHash>[2]): Promise<Hex> =>
  by.signTypedData(typedDataOf(anvil.id, peer.desk, known));

describe("hash", () => {
  const read = (functionName: "hashSwap" | "hashAd" | "dealId", arg: unknown) =>
    chain.client.readContract({ address: peer.desk, abi: peerDeskAbi as Abi, functionName, args: [arg] });

  test("orders and deals hash as the contract hashes them", async () => {
    const swap = swapOf({
      taker: taker.address,
      epoch: 7n,
      group: randomWord(),
      start: 5n,
      source: 3n << 9n,
      sink: 77n,
    });
    expect(orderHash(anvil.id, peer.desk, { kind: "swap", order: swap })).toBe(await read("hashSwap", swap));
    for (const makerSells of [true, false]) {
      const ad = adOf({ makerSells, autoRelease: !makerSells, group: randomWord(), taker: taker.address, source: 9n });
      expect(orderHash(anvil.id, peer.desk, { kind: "ad", order: ad })).toBe(await read("hashAd", ad));
      const deal = { ad, taker: taker.address, amount: 123n, number: 4n };
      expect(dealIdOf(deal)).toBe(await read("dealId", deal));
    }
  });

  test("what two sign about a deal", async () => {
    const [deal, deadline] = [randomWord(), 99n];
    const agreement = { deal, buyerAmount: 5n, epoch: 2n, deadline };
    const appointment = { deal, round: 1n, arbiter: arbiter.address, fee: 44n, epoch: 2n, deadline };
    const contract = { address: peer.desk, abi: peerDeskAbi } as const;
    const args = [deal, 5n, 2n, deadline] as const;
    expect(hashTypedData(agreementData(anvil.id, peer.desk, agreement))).toBe(
      await chain.client.readContract({ ...contract, functionName: "hashAgreement", args }),
    );
    const more = [deal, 1n, arbiter.address, 44n, 2n, deadline] as const;
    expect(hashTypedData(appointmentData(anvil.id, peer.desk, appointment))).toBe(
      await chain.client.readContract({ ...contract, functionName: "hashAppointment", args: more }),
    );
  });
});

describe("checkOrder", () => {
  const check = async (order: SwapOrder, given: { signature?: Hex; taker?: Address; amount?: bigint } = {}) =>
    checkOrder(chain.client, {
      peer,
      order: { kind: "swap", order, signature: given.signature ?? (await signed(maker, { kind: "swap", order })) },
      ...given,
    });

  test("what can be taken, and what the taker brings", async () => {
    const order = swapOf();
    expect(await check(order)).toEqual({ fillable: 10n ** 18n, reason: null, part: null });
    expect(await check(order, { taker: taker.address, amount: 10n ** 17n + 1n })).toMatchObject({
      reason: null,
      part: { token: usdc, needed: 300_001n, allowance: maxUint256 },
    });
    const signature = await signed(maker, { kind: "swap", order });
    await onDesk(taker, "fill", [order, signature, 4n * 10n ** 17n, 0n, taker.address, "0x"]);
    expect(await check(order)).toMatchObject({ fillable: 6n * 10n ** 17n });
  });

  test("why not", async () => {
    const order = swapOf();
    const signature = await signed(taker, { kind: "swap", order });
    expect(await check(order, { signature })).toMatchObject({ fillable: 0n, reason: "notSigned" });
    expect(await check(swapOf({ expiry: NOW - 1n }))).toMatchObject({ reason: "expired" });
    expect(await check(swapOf({ start: NOW * 2n, expiry: NOW * 2n }))).toMatchObject({ reason: "notStarted" });
    expect(await check(swapOf({ epoch: 1n }))).toMatchObject({ reason: "anotherEpoch" });
    expect(await check(order, { taker: maker.address })).toMatchObject({ reason: "takerIsMaker" });
    expect(await check(swapOf({ taker: stranger.address }), { taker: taker.address })).toMatchObject({
      reason: "anotherTaker",
    });
    expect(await check(order, { taker: stranger.address })).toMatchObject({ reason: "takerLacksTokens" });
    expect(await check(swapOf({ sell: peer.desk }))).toMatchObject({ reason: "noToken" });
    expect(await check(swapOf({ source: chain.reserve(1) }))).toMatchObject({ reason: "sourceOfAnotherToken" });
    await send(maker, weth, erc20Abi, "approve", [peer.desk, 0n]);
    expect(await check(order)).toMatchObject({ reason: "makerLacksTokens" });
    const hash = orderHash(anvil.id, peer.desk, { kind: "swap", order });
    await onDesk(maker, "cancel", [hash, weth]);
    expect(await check(order)).toMatchObject({ reason: "cancelled" });
  });

  test("an ad whose arbiter would be the taker", async () => {
    const ad = adOf({ backup: zeroAddress });
    const order = { kind: "ad", order: ad, signature: await signed(maker, { kind: "ad", order: ad }) } as const;
    expect(await checkOrder(chain.client, { peer, order, taker: taker.address, amount: 1_000n })).toMatchObject({
      fillable: ad.max,
      reason: null,
      part: { token: usdc, needed: 112n },
    });
    expect(await checkOrder(chain.client, { peer, order, taker: arbiter.address })).toMatchObject({
      reason: "arbiterCannotServe",
    });
  });
});

/** The fee of it is odd: half of it has a rest. */
const AMOUNT = 1_000_000_103n;
const CALLS: DealCall[] = ["confirm", "markPaid", "expire", "release", "concede", "dispute", "claim", "rule"];
const PARTS = [maker, taker, arbiter, backup];
const WHO = [...PARTS, stranger];

const openDeal = async (ad: Ad): Promise<Deal> => {
  const signature = await signed(maker, { kind: "ad", order: ad });
  await onDesk(taker, "open", [ad, signature, AMOUNT, 0n]);
  return { ad, taker: taker.address, amount: AMOUNT, number: 0n };
};
const progressOf = async (deal: Deal): Promise<DealProgress> => {
  const args = [dealIdOf(deal)] as const;
  const read = await chain.client.readContract({
    address: peer.desk,
    abi: peerDeskAbi,
    functionName: "progressOf",
    args,
  });
  return {
    ...{ stage: dealStages[read.stage]!, seen: read.seen, clock: BigInt(read.clock), round: read.round },
    ...{ arbiter: read.arbiter, arbiterFee: BigInt(read.arbiterFee) },
  };
};
const buyerIn = ({ ad }: Deal) => (ad.makerSells ? taker : maker);
const sellerIn = ({ ad }: Deal) => (ad.makerSells ? maker : taker);

/** How a deal comes to each of its states. */
const paths: Record<string, (deal: Deal) => Promise<unknown>> = {
  open: async () => undefined,
  "open, seen": (deal) => onDesk(maker, "confirm", [deal]),
  paid: (deal) => onDesk(buyerIn(deal), "markPaid", [deal]),
  "paid, seen": async (deal) => {
    await onDesk(maker, "confirm", [deal]);
    await onDesk(buyerIn(deal), "markPaid", [deal]);
  },
  disputed: async (deal) => {
    await onDesk(buyerIn(deal), "markPaid", [deal]);
    await onDesk(sellerIn(deal), "dispute", [deal]);
  },
  appointed: async (deal) => {
    await onDesk(buyerIn(deal), "markPaid", [deal]);
    await onDesk(sellerIn(deal), "dispute", [deal]);
    const order = { deal: dealIdOf(deal), round: 0n, arbiter: backup.address, fee: 55n, epoch: 0n, deadline: NOW * 2n };
    const signature = await signed(taker, { kind: "appointment", order });
    await onDesk(maker, "appoint", [deal, backup.address, 55n, order.deadline, signature]);
  },
};
const ads: Record<string, () => Ad> = {
  "an arbiter and a backup": () => adOf(),
  "a maker who buys": () => adOf({ makerSells: false }),
  "no backup, no autoRelease": () => adOf({ backup: zeroAddress, autoRelease: false }),
  "nobody to rule": () =>
    adOf({
      ...{ taker: taker.address, arbiter: zeroAddress, backup: zeroAddress, arbiterFee: 0n },
      ...{ bondSeller: 10_000n, bondBuyer: 10_001n },
    }),
};

/** Each second before and after which something else is possible, or pays otherwise. */
const momentsOf = ({ stage, clock }: DealProgress, from: bigint): bigint[] =>
  (stage === "disputed" ? [FREE_CONCESSION, ARBITER_TIME] : [0n, MARGIN])
    .flatMap((after) => [clock + after, clock + after + 1n])
    .concat(from)
    .filter((at) => at >= from);

const endOf = (call: DealCall, buyerBps: bigint): DealEnd | undefined =>
  ({
    expire: { ending: "expired" } as const,
    release: { ending: "released" } as const,
    concede: { ending: "conceded" } as const,
    claim: { ending: "claimed" } as const,
    rule: { ending: "ruled", buyerBps } as const,
  })[call as string];

describe("dealTurn says who can do what at which second, and payoutOf what it pays", () => {
  /** All states of one ad; of the others those that differ by it. */
  const OTHERS = ["open", "paid", "disputed"];
  const cases = Object.keys(ads).flatMap((ad, index) =>
    (index === 0 ? Object.keys(paths) : OTHERS).map((path): [string, string] => [ad, path]),
  );

  test.each(cases)("%s: %s", async (name, path) => {
    const deal = await openDeal(ads[name]!());
    await paths[path]!(deal);
    const progress = await progressOf(deal);

    for (const at of momentsOf(progress, (await now()) + 1n)) {
      const turn = dealTurn(deal, progress, at);
      // A stranger may do what anyone may: once is enough.
      const who = name === "an arbiter and a backup" ? WHO : PARTS;
      const tried = who.flatMap((who) =>
        CALLS.map(async (call) => {
          const args = call === "rule" ? [deal, 3_333n] : [deal];
          const data = encodeFunctionData({ abi: peerDeskAbi as Abi, functionName: call, args });
          const possible = await chain.client
            .call({ account: who.address, to: peer.desk, data, blockOverrides: { time: at } })
            .then(
              () => true,
              () => false,
            );
          return [`${WHO.indexOf(who)} ${call}`, possible] as const;
        }),
      );
      const expected = who.flatMap((who) => {
        const choices = choicesOf(turn, dealRolesOf(deal, progress, who.address)).map(({ call }) => call);
        return CALLS.map((call) => [`${WHO.indexOf(who)} ${call}`, choices.includes(call)] as const);
      });
      expect(Object.fromEntries(await Promise.all(tried)), `at ${at - progress.clock}`).toEqual(
        Object.fromEntries(expected),
      );
    }

    // One ending of each kind is carried out: once some clock has run out, and at once.
    const at = momentsOf(progress, (await now()) + 1n).at(name === "an arbiter and a backup" ? -2 : 0)!;
    const carriedOut = dealTurn(deal, progress, at).choices.flatMap((choice) =>
      (choice.call === "rule" ? [0n, 3_333n, 10_000n] : [0n]).map((buyerBps) => ({ choice, buyerBps })),
    );
    for (const { choice, buyerBps } of carriedOut) {
      const end = endOf(choice.call, buyerBps);
      if (!end || (choice.call === "claim" && choice.payout === null)) continue;
      const before = await chain.chain.snapshot();
      const who = WHO.find(({ address }) =>
        choice.by.some((role) => dealRolesOf(deal, progress, address).includes(role)),
      )!;
      const args = choice.call === "rule" ? [deal, buyerBps] : [deal];
      const { logs } = await onDesk(who, choice.call, args, at);
      const closed = parseEventLogs({ abi: peerDeskAbi, eventName: "Closed", logs })[0]!.args;
      const payout = payoutOf(deal, progress, end, at);
      expect({ ...closed, ending: dealEndings[closed.ending] }, choice.call).toMatchObject(payout);
      if (choice.payout) expect(choice.payout).toEqual(payout);
      await chain.chain.revert({ id: before });
    }
  });

  test("a split that the other signed", async () => {
    const deal = await openDeal(adOf());
    await paths.disputed!(deal);
    const order = { deal: dealIdOf(deal), buyerAmount: 7n, epoch: 0n, deadline: NOW * 2n };
    const signature = await signed(maker, { kind: "agreement", order });
    const progress = await progressOf(deal);
    const { logs } = await onDesk(taker, "agree", [deal, 7n, order.deadline, signature]);
    const closed = parseEventLogs({ abi: peerDeskAbi, eventName: "Closed", logs })[0]!.args;
    expect({ ...closed, ending: dealEndings[closed.ending] }).toMatchObject(
      payoutOf(deal, progress, { ending: "agreed", buyerAmount: 7n }, await now()),
    );
  });
});
