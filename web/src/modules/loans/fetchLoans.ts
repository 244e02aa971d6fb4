import type { SiteConfig } from "@weir/sdk/deployments/site";
import { type OrderKind, orderKinds } from "@weir/sdk/orders/orderKinds";
import { type OrderPlace, readOrderBytes, readOrderText } from "@weir/sdk/orders/orderText";
import { peerLoansAbi } from "@weir/sdk/peerAbi";
import * as v from "valibot";
import {
  type Address,
  type Client,
  decodeAbiParameters,
  encodeEventTopics,
  type Hex,
  hexToBytes,
  numberToHex,
  parseEventLogs,
  type RpcLog,
  size,
} from "viem";
import { foldLoans, loanEvents } from "./foldLoans.ts";
import { isLoanOrder, type LoanOrder, type Offer, offerOf } from "./listedOffer.ts";
import type { Loan } from "./loan.ts";

/** Newest first; no more are looked at. */
const MOST = 100;
const TIMEOUT = 5_000;

/** What the contract's log says, newest offers first. */
export type LoansLog = { loans: Loan[]; offers: Offer[] };

/** What a maker placed: the order's words as they are encoded, without kind or signature. */
export function placedOrder(words: Hex, chainId: number, contract: Address): LoanOrder | null {
  const kind = (["offer", "sale"] as const satisfies OrderKind[]).find(
    (one) => orderKinds[one].fields.length * 32 === size(words),
  );
  if (!kind) return null;
  try {
    const [order] = decodeAbiParameters([{ type: "tuple", components: orderKinds[kind].fields }], words);
    // Field by field as the kind lists them.
    return { kind, order, chainId, contract, signature: "0x" } as unknown as LoanOrder;
  } catch {
    return null;
  }
}

/**
 * Every loan, and what makers placed or anyone published, by the log of PeerLoans.
 * @throws where the node does not search so far back
 */
export async function fetchLog(client: Client, site: SiteConfig, contract: Address): Promise<LoansLog> {
  const { chainId, deployment } = site;
  const names = [...loanEvents, "Placed", "Published"] as const;
  const topics = names.map((eventName) => encodeEventTopics({ abi: peerLoansAbi, eventName })[0] as Hex);
  const raw: RpcLog[] = await client.request({
    method: "eth_getLogs",
    params: [{ address: contract, fromBlock: numberToHex(deployment.startBlock), toBlock: "latest", topics: [topics] }],
  });
  const logs = parseEventLogs({ abi: peerLoansAbi, eventName: [...names], logs: raw });
  const place: OrderPlace = { chainId, contracts: { PeerLoans: contract } };
  const offers = logs.toReversed().flatMap((log): Offer[] => {
    if (log.eventName === "Placed") {
      const placed = placedOrder(log.args.order, chainId, contract);
      return placed ? [offerOf(placed, "placed")] : [];
    }
    if (log.eventName !== "Published") return [];
    const { order } = readOrderBytes(hexToBytes(log.args.data), place);
    return order && isLoanOrder(order) ? [offerOf(order, "published")] : [];
  });
  const changes = logs.flatMap((log) => (log.eventName === "Placed" || log.eventName === "Published" ? [] : [log]));
  return { loans: foldLoans(changes), offers };
}

const bookShape = v.object({ offers: v.array(v.object({ text: v.string() })) });

/** The offers that an indexer keeps; empty where it keeps none. @throws where it does not answer */
export async function fetchBook({ indexerUrl, chainId }: SiteConfig, contract: Address): Promise<Offer[]> {
  const response = await fetch(`${indexerUrl}/v1/offers?first=${MOST}`, { signal: AbortSignal.timeout(TIMEOUT) });
  if (!response.ok) return [];
  const { success, output } = v.safeParse(bookShape, await response.json());
  const place: OrderPlace = { chainId, contracts: { PeerLoans: contract } };
  return (success ? output.offers : []).flatMap(({ text }): Offer[] => {
    const { order } = readOrderText(text, place);
    return order && isLoanOrder(order) ? [offerOf(order, "book")] : [];
  });
}

/** Each order once, in this order; at most MOST. */
export function distinctOffers(all: readonly Offer[]): Offer[] {
  const seen = new Map<Hex, Offer>();
  for (const offer of all) if (!seen.has(offer.hash)) seen.set(offer.hash, offer);
  return [...seen.values()].slice(0, MOST);
}
