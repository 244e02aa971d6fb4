import { type LoanTerms, loanIdOf } from "@weir/sdk/orders/loanOffer";
import { orderHash } from "@weir/sdk/orders/orderKinds";
import { peerLoansAbi } from "@weir/sdk/peerAbi";
import { maxUint256 } from "viem";
import { share } from "../amounts.ts";
import type { LoanOrders } from "./loanOrders.ts";
import { type LoanAct, type LoanStory, loans, type OfferStory, offers } from "./loanStory.ts";
import { backup } from "./peerStory.ts";
import { type Act, once } from "./peerThread.ts";
import type { Call } from "./transactions.ts";

type Offered = () => ReturnType<LoanOrders["offerOf"]>;
type OfferName = keyof typeof offers;

/** Basis points of what is due, for whoever rolls a loan. */
const TIP = 50n;

/** The threads of all offers and loans. `startBlock`: the contract has no earlier event. */
export function loanThreads(orders: LoanOrders, startBlock: bigint): Act[][] {
  const offered = Object.fromEntries(
    Object.entries<OfferStory>(offers).map(([name, story]) => [name, once(() => orders.offerOf(story))]),
  ) as Record<OfferName, Offered>;
  return [
    ...(Object.keys(offers) as OfferName[]).map((name) => offerThread(orders, offers[name], offered[name])),
    ...loans.map((story) => loanThread(orders, offered, story, startBlock)),
  ];
}

function offerThread(orders: LoanOrders, { maker, at, how }: OfferStory, offered: Offered): Act[] {
  const call = async (): Promise<Call> => {
    const { offer, signature } = await offered();
    return how === "placed"
      ? orders.call(maker, "placeOffer", [offer])
      : orders.call(maker, "publish", [orders.published({ kind: "offer", order: offer }, signature)]);
  };
  return [{ at, call }];
}

function loanThread(
  orders: LoanOrders,
  offered: Record<OfferName, Offered>,
  story: LoanStory,
  startBlock: bigint,
): Act[] {
  const { client, chainId, contract } = orders;
  const { maker, lends, token, collateral }: OfferStory = offers[story.offer];
  const [lender, borrower] = lends ? [maker, story.taker] : [story.taker, maker];
  const amount = orders.unitsOf(token, story.amount);

  /** The loan's terms, which its Taken tells. */
  const taken = once(async (): Promise<LoanTerms> => {
    const { offer } = await offered[story.offer]();
    const hash = orderHash(chainId, contract, { kind: "offer", order: offer });
    const args = { lender: orders.addressOf(lender), borrower: orders.addressOf(borrower) };
    const logs = await client.getContractEvents({
      ...{ address: contract, abi: peerLoansAbi, eventName: "Taken", args, strict: true, fromBlock: startBlock },
    });
    const log = logs.find((one) => one.args.offer === hash && one.args.principal === amount);
    if (!log) throw new Error(`${story.taker} has taken no loan of ${story.amount} ${token}.`);
    return log.args.terms;
  });
  let sold: Awaited<ReturnType<LoanOrders["saleOf"]>> | undefined;

  async function callOf(act: LoanAct): Promise<Call> {
    const terms = await taken();
    switch (act.call) {
      case "repay": {
        if (act.part === 1) return orders.call(borrower, "repay", [terms, maxUint256]);
        const due = await client.readContract({
          ...{ address: contract, abi: peerLoansAbi, functionName: "dueOf", args: [terms] },
        });
        return orders.call(borrower, "repay", [terms, share(due, act.part)]);
      }
      case "addCollateral":
        return orders.call(borrower, act.call, [terms, orders.unitsOf(collateral, act.amount)]);
      case "liquidate":
      case "buy":
        return orders.call(act.by, act.call, [terms, maxUint256, 0n, "0x"]);
      case "seize":
        return orders.call(lender, act.call, [terms, orders.addressOf(lender)]);
      case "claim":
        return orders.call(lender, act.call, [terms, orders.addressOf(lender), true]);
      case "keepTokens":
        return orders.call(lender, act.call, [loanIdOf(terms), true]);
      case "setRollover": {
        const [debtReserve, collateralReserve] = [orders.reserveOf(token, true), orders.reserveOf(collateral, true)];
        return orders.call(borrower, act.call, [terms, { debtReserve, collateralReserve, tip: TIP }]);
      }
      case "roll":
        // Anyone may.
        return orders.call(backup, act.call, [terms]);
      case "refinance": {
        const { offer, signature } = await offered[act.offer]();
        return orders.call(borrower, act.call, [terms, offer, signature, orders.unitsOf(token, act.amount)]);
      }
      case "sell": {
        sold ??= await orders.saleOf(lender, terms, act.price, act.lasts);
        return orders.call(lender, "publish", [orders.published({ kind: "sale", order: sold.sale }, sold.signature)]);
      }
      case "buyClaim": {
        if (!sold) throw new Error(`${lender} has offered no claim.`);
        return orders.call(act.by, act.call, [terms, sold.sale, sold.signature, 0n, "0x"]);
      }
    }
  }

  const take: Act = {
    at: story.at,
    async call() {
      const { offer, signature } = await offered[story.offer]();
      const payReserve = lends ? 0n : orders.reserveOf(token, true);
      const receiver = orders.addressOf(story.taker);
      return orders.call(story.taker, "take", [offer, signature, amount, 0n, payReserve, receiver, "0x"]);
    },
  };
  const acts = story.acts.map(
    (act): Act => ({ at: act.at, waits: act.waits, risky: act.risky, call: () => callOf(act) }),
  );
  return [take, ...acts];
}
