import type { Random } from "@weir/process/random";
import type { Deployment } from "@weir/sdk/deployments/deployment";
import { type Ad, buyerOf, type Deal, dealIdOf } from "@weir/sdk/orders/dealAd";
import { dealStages } from "@weir/sdk/orders/dealPayout";
import { dealTurn } from "@weir/sdk/orders/dealTurn";
import type { LoanOffer, LoanTerms } from "@weir/sdk/orders/loanOffer";
import { readOrderBytes, type SharedOrder } from "@weir/sdk/orders/orderText";
import { type SwapOrder, swapPrice } from "@weir/sdk/orders/swapOrder";
import { peerDeskAbi, peerLoansAbi } from "@weir/sdk/peerAbi";
import { type Address, hexToBytes, isAddressEqual, maxUint256, zeroAddress } from "viem";
import { loanOrders } from "../seed/loanOrders.ts";
import { loanApprovals } from "../seed/loanStory.ts";
import { peerOrders } from "../seed/peerOrders.ts";
import { approvals, type Ticker } from "../seed/peerStory.ts";
import type { Name } from "../seed/seedAccounts.ts";
import { createWorld } from "../seed/seedWorld.ts";
import type { Call } from "../seed/transactions.ts";
import type { Client } from "../target.ts";
import type { Visit } from "./traffic.ts";

/** How many loans of the market may run, and how many of its swaps may wait, at a time. */
const MOST_LOANS = 2;
const MOST_SWAPS = 6;
/** Of a swap's fair price, the most that a taker pays: 1 %. */
const tooMuch = (price: bigint, fair: bigint): boolean => price * 100n > fair * 101n;

/** A call that an account may make; what it says of itself. */
type Move = { call: Call; what: string };

/**
 * Returns a function that picks an act between two of the seed's accounts: a swap is offered or taken in part, a deal goes on by one
 * act, a loan is taken or repaid. Orders of anybody else are left alone, and so are the deals and loans of the seed. Undefined where
 * the chain has no desk, or nothing can be done.
 */
export async function createPeerTraffic(
  client: Client,
  deployment: Deployment,
  random: Random,
): Promise<() => Promise<Visit | undefined>> {
  const { peer } = deployment;
  if (!peer) return async () => undefined;
  const world = await createWorld(client, deployment);
  const desk = peerOrders(client, world, peer.desk);
  const lending = peer.loans ? loanOrders(client, world, peer.loans) : undefined;
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const nameOf = (address: Address): Name | undefined =>
    approvals.map(([name]) => name).find((name) => isAddressEqual(desk.addressOf(name), address));
  const tickerOf = (token: Address): Ticker | undefined =>
    world.core.reserves.find(({ info }) => isAddressEqual(info.token, token))?.symbol as Ticker | undefined;
  /** Who lets the contract pull this token, but `maker`. */
  const takersOf = (allowed: typeof approvals, token: Address, maker: Address): Name[] => {
    const ticker = tickerOf(token);
    return allowed
      .filter(([name, ...tickers]) => tickers.some((one) => one === ticker) && name !== nameOf(maker))
      .map(([name]) => name);
  };

  let known: SharedOrder[] = [];
  let next = BigInt(deployment.startBlock);
  /** Reads what the seed's accounts have published for anyone since the last time. */
  async function readOrders(): Promise<void> {
    const head = await client.getBlockNumber();
    const place = { chainId: client.chain.id, contracts: { PeerDesk: peer?.desk, PeerLoans: peer?.loans } };
    for (const address of [peer?.desk, peer?.loans]) {
      if (!address || next > head) continue;
      const range = { fromBlock: next, toBlock: head };
      const abi = peerDeskAbi;
      const logs = await client.getContractEvents({ address, abi, eventName: "Published", strict: true, ...range });
      for (const { args } of logs) {
        const { order } = readOrderBytes(hexToBytes(args.data), place);
        if (!order || !("maker" in order.order) || !nameOf(order.order.maker)) continue;
        if (isAddressEqual(order.order.taker, zeroAddress)) known.push(order);
      }
    }
    next = head + 1n;
    const now = await desk.now();
    known = known.filter(({ order }) => "expiry" in order && order.expiry > now);
  }
  const signed = <T>(kind: SharedOrder["kind"]): { order: T; signature: SharedOrder["signature"] } | undefined =>
    pick(known.filter((one) => one.kind === kind)) as { order: T; signature: SharedOrder["signature"] } | undefined;

  async function takeSwap(): Promise<Move | undefined> {
    const found = signed<SwapOrder>("swap");
    if (!found) return;
    const { order, signature } = found;
    const [sell, buy] = [tickerOf(order.sell), tickerOf(order.buy)];
    const taker = pick(takersOf(approvals, order.buy, order.maker));
    if (!sell || !buy || !taker) return;
    const fair = await desk.worth(sell, order.minFill, buy);
    if (tooMuch(swapPrice(order, order.minFill), fair)) return;
    const args = [order, signature, order.minFill, 0n, desk.addressOf(taker), "0x"] as const;
    return { call: desk.call(taker, "fill", args), what: `takes ${sell} for ${buy} at the desk` };
  }

  /** Until when each of the market's own swaps waits, seconds. */
  let waiting: bigint[] = [];

  async function offerSwap(): Promise<Move | undefined> {
    const now = await desk.now();
    waiting = waiting.filter((expiry) => expiry > now);
    if (waiting.length >= MOST_SWAPS) return;
    const [maker, ...tickers] = pick(approvals) ?? [];
    const sell = pick(tickers);
    const buy = pick((["WETH", "USDC", "DAI", "wstETH"] as const).filter((ticker) => ticker !== sell));
    if (!maker || !sell || !buy) return;
    const amount = { WETH: 2, USDC: 6_000, WBTC: 0.1, DAI: 6_000, wstETH: 2 }[sell];
    const premium = 0.001 + 0.004 * random();
    const at = { ago: 0 };
    const order = await desk.swapOf({ maker, sell, amount, buy, premium, at, how: "published", lasts: 2, acts: [] });
    waiting.push(order.expiry);
    const shared = { kind: "swap", order } as const;
    return {
      call: desk.publish(maker, shared, await desk.sign(maker, shared)),
      what: `offers ${sell} for ${buy} at the desk`,
    };
  }

  /** The market's own deal, from its opening on. */
  let deal: { ad: Ad; taker: Address; since: bigint } | undefined;

  async function openDeal(): Promise<Move | undefined> {
    const found = signed<Ad>("ad");
    if (!found) return;
    const { order: ad, signature } = found;
    const taker = pick(takersOf(approvals, ad.token, ad.maker));
    if (!taker) return;
    deal = { ad, taker: desk.addressOf(taker), since: await client.getBlockNumber() };
    return { call: desk.call(taker, "open", [ad, signature, ad.min, 0n]), what: "opens a deal at the desk" };
  }

  /** The next act of the market's own deal, if it goes well so far. */
  async function goOn(): Promise<Move | undefined> {
    if (!deal) return openDeal();
    const { ad, taker, since } = deal;
    const where = { address: desk.contract, abi: peerDeskAbi } as const;
    const [log] = await client.getContractEvents({
      ...{ ...where, eventName: "Opened", args: { maker: ad.maker, taker }, strict: true, fromBlock: since + 1n },
    });
    deal = log && deal;
    if (!log) return;
    const opened: Deal = { ad: log.args.ad, taker, amount: log.args.amount, number: log.args.number };
    const found = await client.readContract({ ...where, functionName: "progressOf", args: [dealIdOf(opened)] });
    const [clock, arbiterFee] = [BigInt(found.clock), BigInt(found.arbiterFee)];
    const progress = { ...found, stage: dealStages[found.stage]!, clock, arbiterFee };
    const buyer = buyerOf(opened);
    const seller = isAddressEqual(buyer, taker) ? ad.maker : taker;
    const move = (by: Address, name: "confirm" | "markPaid" | "release", what: string): Move => ({
      call: desk.call(nameOf(by)!, name, [opened]),
      what,
    });
    switch (dealTurn(opened, progress, await desk.now()).phase) {
      case "unseen":
        return move(ad.maker, "confirm", "confirms a deal at the desk");
      case "paying":
        return move(buyer, "markPaid", "has paid in a deal at the desk");
      case "paid":
        return move(seller, "release", "releases a deal at the desk");
      default:
        deal = undefined;
    }
  }

  /** The market's own loans. */
  const running: { borrower: Name; lender: Address; since: bigint }[] = [];

  async function takeLoan(): Promise<Move | undefined> {
    const found = signed<LoanOffer>("offer");
    if (!lending || !found?.order.lends || running.length >= MOST_LOANS) return;
    const { order: offer, signature } = found;
    const borrower = pick(takersOf(loanApprovals, offer.collateralToken, offer.maker));
    if (!borrower) return;
    const args = [offer, signature, offer.minFill, 0n, 0n, lending.addressOf(borrower), "0x"] as const;
    running.push({ borrower, lender: offer.maker, since: await client.getBlockNumber() });
    return { call: lending.call(borrower, "take", args), what: "takes a loan" };
  }

  async function repayLoan(): Promise<Move | undefined> {
    const loan = running.shift();
    if (!lending || !loan) return;
    const args = { lender: loan.lender, borrower: lending.addressOf(loan.borrower) };
    const [log] = await client.getContractEvents({
      ...{ address: lending.contract, abi: peerLoansAbi, eventName: "Taken", args, strict: true },
      fromBlock: loan.since + 1n,
    });
    if (!log) return;
    const terms: LoanTerms = log.args.terms;
    return { call: lending.call(loan.borrower, "repay", [terms, maxUint256]), what: "repays a loan" };
  }

  const succeeds = ({ from, to, data }: Call): Promise<boolean> =>
    client.call({ account: world.address(from), to, data }).then(
      () => true,
      () => false,
    );
  return async () => {
    await readOrders();
    const kinds = [takeSwap, offerSwap, goOn, goOn, takeLoan, repayLoan];
    const move = await pick(kinds)?.();
    if (!move || !(await succeeds(move.call))) return;
    const { from, to, data } = move.call;
    return { from, to, data, what: move.what };
  };
}
