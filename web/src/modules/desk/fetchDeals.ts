import type { SiteConfig } from "@weir/sdk/deployments/site";
import { sellerOf } from "@weir/sdk/orders/dealAd";
import { type DealProgress, dealStages } from "@weir/sdk/orders/dealPayout";
import { peerDeskAbi } from "@weir/sdk/peerAbi";
import type { Address, Client, ContractFunctionReturnType, Hex, RpcLog } from "viem";
import { getBlock, multicall } from "viem/actions";
import { readLogs } from "@/modules/offers/contractLog.ts";
import type { DealEvent, DealNow, OpenedDeal, WholeDeal } from "./deal.ts";
import { eventsOfDeal, openedIn } from "./dealLog.ts";

type Read = ContractFunctionReturnType<typeof peerDeskAbi, "view", "progressOf">;

const progressIn = (read: Read): DealProgress => ({
  ...{ stage: dealStages[read.stage] ?? "none", seen: read.seen, clock: BigInt(read.clock), round: read.round },
  ...{ arbiter: read.arbiter, arbiterFee: BigInt(read.arbiterFee) },
});

/** How far each deal is and who watches for its seller, in one question. Those that the chain does not know are left out. @throws what the node throws */
export async function withProgress<Known extends OpenedDeal>(
  client: Client,
  desk: Address,
  deals: readonly Known[],
): Promise<(Known & DealNow)[]> {
  const contract = { address: desk, abi: peerDeskAbi } as const;
  const contracts = deals.flatMap(({ id, deal }) => [
    { ...contract, functionName: "progressOf", args: [id] } as const,
    { ...contract, functionName: "watcherOf", args: [sellerOf(deal)] } as const,
  ]);
  const answers = await multicall(client, { contracts, deployless: true, allowFailure: false });
  return deals.flatMap((one, at) => {
    const progress = progressIn(answers[2 * at] as Read);
    return progress.stage === "none" ? [] : [{ ...one, progress, watcher: answers[2 * at + 1] as Address }];
  });
}

/**
 * A deal with all that happened in it; null: the chain knows none with this id. What happened is the indexer's word and the chain's log
 * since; without the indexer, the chain's log alone. How far it is, the chain says.
 * @param recent what the desk logged lately
 */
export async function fetchDeal(
  client: Client,
  { indexerUrl, deployment }: SiteConfig,
  desk: Address,
  asked: Hex,
  { recent, head }: { recent: RpcLog[]; head: bigint },
): Promise<WholeDeal | null> {
  const id = asked.toLowerCase() as Hex;
  const { fetchDealRow } = await import("./dealRows.ts");
  const kept = await fetchDealRow(indexerUrl, id).catch(() => null);
  const start = BigInt(deployment.startBlock);
  const logs = kept ? recent : await readLogs(client, { address: desk, topics: [null, id] }, start, "latest", head);
  const opened = kept ?? openedIn(logs).find((one) => one.id === id);
  const [found] = opened ? await withProgress(client, desk, [opened]) : [];
  if (!found) return null;
  const told = kept?.events ?? [];
  const isNew = (one: Pick<DealEvent, "name" | "hash">) =>
    !told.some(({ name, hash }) => name === one.name && hash === one.hash);
  const logged = eventsOfDeal(logs, id).filter(isNew);
  const times = await Promise.all(logged.map(({ block }) => getBlock(client, { blockNumber: block })));
  const since = logged.map(({ block: _, ...event }, at) => ({ ...event, at: Number(times[at]!.timestamp) }));
  return { ...found, events: [...told, ...since] };
}
