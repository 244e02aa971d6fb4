import type { SiteConfig } from "@weir/sdk/deployments/site";
import type { Deal } from "@weir/sdk/orders/dealAd";
import { type DealEnding, type DealProgress, dealEndings, dealStages } from "@weir/sdk/orders/dealPayout";
import { peerDeskAbi } from "@weir/sdk/peerAbi";
import {
  type Address,
  type Client,
  encodeEventTopics,
  type Hex,
  isAddressEqual,
  numberToHex,
  parseEventLogs,
  type RpcLog,
} from "viem";
import { getBlock, readContract } from "viem/actions";

/** A deal as it was opened. */
export type OpenedDeal = { id: Hex; deal: Deal; block: bigint };

/** One thing that happened in a deal. `at`: seconds. */
export type DealEvent = {
  name: "Opened" | "Confirmed" | "Paid" | "Disputed" | "Appointed" | "Ruled" | "Closed";
  at: number;
  hash: Hex;
  /** Of `Ruled`: basis points to the buyer. */
  buyerBps?: bigint;
  /** Of `Closed`. */
  closed?: { ending: DealEnding; toBuyer: bigint; toSeller: bigint; fee: bigint; feeTo: Address };
};

async function logsOf(client: Client, site: SiteConfig, desk: Address, topics: (Hex | null)[]) {
  const logs: RpcLog[] = await client.request({
    method: "eth_getLogs",
    params: [{ address: desk, fromBlock: numberToHex(site.deployment.startBlock), toBlock: "latest", topics }],
  });
  return parseEventLogs({ abi: peerDeskAbi, logs });
}

const OPENED = () => encodeEventTopics({ abi: peerDeskAbi, eventName: "Opened" })[0] as Hex;

const openedIn = (logs: Awaited<ReturnType<typeof logsOf>>): OpenedDeal[] =>
  logs.flatMap((log) => {
    if (log.eventName !== "Opened") return [];
    const { id, taker, ad, amount, number } = log.args;
    return [{ id, deal: { ad, taker, amount, number }, block: log.blockNumber }];
  });

/** The deals that an account has a part in: as a party, an arbiter or a backup. Newest first. */
export async function fetchDeals(client: Client, site: SiteConfig, desk: Address, account: Address) {
  const opened = openedIn(await logsOf(client, site, desk, [OPENED()]));
  return opened
    .filter(({ deal: { ad, taker } }) =>
      [ad.maker, taker, ad.arbiter, ad.backup].some((who) => isAddressEqual(who, account)),
    )
    .toReversed();
}

export async function fetchProgress(client: Client, desk: Address, id: Hex): Promise<DealProgress> {
  const read = await readContract(client, {
    ...{ address: desk, abi: peerDeskAbi, functionName: "progressOf", args: [id] },
  });
  return {
    ...{ stage: dealStages[read.stage] ?? "none", seen: read.seen, clock: BigInt(read.clock), round: read.round },
    ...{ arbiter: read.arbiter, arbiterFee: BigInt(read.arbiterFee) },
  };
}

/** A deal with all that happened in it; null: the chain knows none with this id. */
export type WholeDeal = OpenedDeal & { progress: DealProgress; events: DealEvent[]; watcher: Address };

export async function fetchDeal(client: Client, site: SiteConfig, desk: Address, id: Hex): Promise<WholeDeal | null> {
  const [progress, logs] = await Promise.all([
    fetchProgress(client, desk, id),
    logsOf(client, site, desk, [null as unknown as Hex, id]),
  ]);
  const [opened] = openedIn(logs);
  if (!opened || progress.stage === "none") return null;
  const { ad, taker } = opened.deal;
  const seller = ad.makerSells ? ad.maker : taker;
  const [watcher, times] = await Promise.all([
    readContract(client, { address: desk, abi: peerDeskAbi, functionName: "watcherOf", args: [seller] }),
    Promise.all(logs.map(({ blockNumber }) => getBlock(client, { blockNumber }))),
  ]);
  const events = logs.flatMap((log, index): DealEvent[] => {
    const base = { at: Number(times[index]!.timestamp), hash: log.transactionHash };
    switch (log.eventName) {
      case "Opened":
      case "Confirmed":
      case "Paid":
      case "Disputed":
      case "Appointed":
        return [{ ...base, name: log.eventName }];
      case "Ruled":
        return [{ ...base, name: "Ruled", buyerBps: log.args.buyerBps }];
      case "Closed": {
        const { ending, toBuyer, toSeller, fee, feeTo } = log.args;
        return [{ ...base, name: "Closed", closed: { ending: dealEndings[ending]!, toBuyer, toSeller, fee, feeTo } }];
      }
      default:
        return [];
    }
  });
  return { ...opened, progress, events, watcher };
}
