import { deployEmitter, type EmitterChain } from "../test/anvilClient.ts";
import { type Entry, entry } from "../test/emitter.ts";
import { address, listing, OTHER, supply, totals, words } from "../test/eventFixtures.ts";
import { type Running, startAnvil } from "../test/processes.ts";
import { deployBenchPeers } from "./benchPeers.ts";

export type Shape = { events: number; eventsPerBlock: number; accounts: number };
export type History = { shape: Shape; blocks: number; anvil: Running; chain: EmitterChain };
/** With traffic between persons, which only an indexer sees whose deployment file is in the other folder. */
export type PeerHistory = History & { peerEvents: number; peerDeployments: string };

const SECONDS_PER_BLOCK = 600;
/** Ponder indexes the newest blocks one by one: it treats a block as final only below this many. */
const FINALITY = 30;

/** The repeated actions of an account: 5 events. @param time of their block, seconds, to which the books are accrued */
const round = (n: number, accounts: number, time: number): Entry[] => {
  const account = address(0x1000 + (n % accounts));
  const who = { account, caller: account };
  const assets = 1_000n + BigInt(n % 977);
  const lent = 5_000_000n + BigInt(n) * 1_000n;
  const after = totals({
    supplyAssets: lent,
    supplyShares: lent * 1_000_000n,
    borrowAssets: lent / 2n,
    borrowShares: (lent / 2n) * 1_000_000n,
    updatedAt: time,
  });
  const debt = { reserve: OTHER, ...who, assets: 100n, shares: 100_000_000n, books: words(after) };
  return [
    ...supply(account, assets, after),
    entry("CollateralSupplied", { reserve: OTHER, ...who, assets: 10n }),
    entry("Borrowed", { ...debt, receiver: account }),
    entry("Repaid", { ...debt, assets: 60n, shares: 59_000_000n }),
  ];
};

/** A chain with a long history of the core's events. @param trades swaps, and as many loans, with each block of them */
export const createHistory = async (shape: Shape, folder: string, trades = 0): Promise<PeerHistory> => {
  const anvil = await startAnvil();
  const chain = await deployEmitter(anvil.url, folder);
  const peers = await deployBenchPeers(chain);
  await chain.client.setBlockTimestampInterval({ interval: SECONDS_PER_BLOCK });
  const first = listing();
  await chain.emit(first);
  let [events, peerEvents] = [first.length, 0];
  let time = Number((await chain.client.getBlock()).timestamp);
  for (let n = 0; events < shape.events; ) {
    time += SECONDS_PER_BLOCK;
    const batch: Entry[] = [];
    while (batch.length < shape.eventsPerBlock) batch.push(...round(n++, shape.accounts, time));
    await chain.emit(batch);
    events += batch.length;
    if (trades === 0) continue;
    peerEvents += await peers.trade(trades, shape.accounts, time);
    time += 2 * SECONDS_PER_BLOCK;
  }
  await chain.client.mine({ blocks: FINALITY });
  const blocks = Number(await chain.client.getBlockNumber({ cacheTime: 0 }));
  return { shape: { ...shape, events }, blocks, anvil, chain, peerEvents, peerDeployments: peers.deployments };
};
