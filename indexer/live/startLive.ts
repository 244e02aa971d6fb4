import { setTimeout as sleep } from "node:timers/promises";
import type { Hex } from "viem";
import { sampleActions } from "./actionPrices.ts";
import { type Checkpoint, readCheckpoint } from "./checkpoint.ts";
import { compareFacts } from "./facts.ts";
import { compareHealth, type ReadAtRisk } from "./healthWarnings.ts";
import { forgetMessages } from "./messages.ts";
import { forgetOffers } from "./offerBook.ts";
import { forgetRemovedBlocks, hourOf, type Pool, type PriceSource, sampleHours } from "./prices.ts";
import type { Sql } from "./sql.ts";
import { openTables } from "./tables.ts";
import { deliver, registerWebhook, type WebhookSettings } from "./webhooks.ts";

// What follows the chain's head beside Ponder: messages of new and removed rows, prices, webhooks. One process of a database does
// this: the one that indexes.

export type Live = {
  sql: Sql;
  /** Of Ponder's tables. */
  schema: string;
  /** Names the chain and the core. */
  chain: string;
  startBlock: number;
  prices: PriceSource;
  webhooks: WebhookSettings | undefined;
  readAtRisk: ReadAtRisk;
  signal: AbortSignal;
};

/** Milliseconds between two looks for new rows, and between two looks for a new hour or something to deliver. */
const LOOK = 200;
const REST = 1_000;
/** Milliseconds between two looks at who is near to liquidation: prices move with blocks, and interest slowly. */
const HEALTH = 5_000;
/** Seconds between two comparisons where Ponder's checkpoint stays the same. */
const COMPARED = 5;
/** Seconds that a message is kept for readers who come back. */
const KEPT = 30 * 86_400;

const seconds = (): number => Math.floor(Date.now() / 1000);

/** Repeats a task until the signal. A failure is printed once, and the task is tried again. */
async function repeat(name: string, pause: number, signal: AbortSignal, task: () => Promise<void>): Promise<void> {
  let complaint = "";
  while (!signal.aborted) {
    try {
      await task();
      complaint = "";
    } catch (error) {
      const text = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
      if (text !== complaint && !signal.aborted) console.warn(`indexer: ${name} failed and is tried again: ${text}`);
      complaint = text;
    }
    await sleep(pause, undefined, { signal }).catch(() => undefined);
  }
}

const readPools = async (sql: Sql, schema: string): Promise<Pool[]> =>
  (await sql<{ id: Hex; created_block: number }>(`select id, created_block from "${schema}".pool`)).map((row) => ({
    id: row.id,
    createdBlock: row.created_block,
  }));

/** The first block whose rows become messages: the one after the first head that was indexed. */
async function firstBlock(sql: Sql, { block }: Checkpoint): Promise<number> {
  await sql("update weir_live.chain set first_block = $1 where first_block is null", [block + 1]);
  const [row] = await sql<{ first_block: number }>("select first_block from weir_live.chain");
  return row?.first_block ?? block + 1;
}

/** Runs until the signal. */
export async function startLive({
  sql,
  schema,
  chain,
  startBlock,
  prices,
  webhooks,
  readAtRisk,
  signal,
}: Live): Promise<void> {
  await openTables(sql, chain);
  for (const url of webhooks?.urls ?? []) await registerWebhook(sql, url);
  // Rows of unfinalised blocks are removed and made again when Ponder starts: nothing is compared before it has caught up.
  const { number: head } = await prices.head();
  let caughtUp = false;
  let seen = { text: "", at: 0 };
  /** Rounds with new rows, and the round up to which actions have their prices: what stood at the start is one. */
  let [changed, priced] = [1, 0];
  /** The checkpoint at which health factors were last compared: they change with blocks alone. */
  let watched = "";

  const follow = async (): Promise<void> => {
    const point = await readCheckpoint(sql, schema);
    if (!point?.ready) return;
    caughtUp ||= point.block >= head;
    // A reorganisation can leave the same text: the comparison is repeated now and then.
    if (!caughtUp || (point.text === seen.text && seconds() - seen.at < COMPARED)) return;
    const changes = await compareFacts(sql, schema, await firstBlock(sql, point), seconds());
    if (changes > 0) changed++;
    seen = { text: point.text, at: seconds() };
  };

  let hour = 0;
  let actionsThrough = -1;
  const sample = async (): Promise<void> => {
    if (!caughtUp) return;
    const { timestamp } = await prices.head();
    if (hourOf(timestamp) !== hour) {
      await forgetRemovedBlocks(sql, prices);
      const start = await prices.block(startBlock);
      if (start !== null) await sampleHours(sql, prices, await readPools(sql, schema), start, hour === 0, signal);
      hour = hourOf(timestamp);
      // Once an hour every action is looked at again: a node may have answered for fewer blocks than it has.
      actionsThrough = -1;
      priced = 0;
      await forgetMessages(sql, seconds() - KEPT);
      await forgetOffers(sql, timestamp);
    }
  };

  /** Apart from the hours, so that a month of them does not hold up what was just done. */
  const sampleActed = async (): Promise<void> => {
    while (caughtUp && priced !== changed && !signal.aborted) {
      const round = changed;
      const { after, isDone } = await sampleActions(sql, schema, prices, actionsThrough, signal);
      actionsThrough = after;
      if (isDone) priced = round;
    }
  };

  await Promise.all([
    repeat("following the ledger", LOOK, signal, follow),
    repeat("reading prices", REST, signal, sample),
    repeat("reading the prices of actions", REST, signal, sampleActed),
    repeat("watching health factors", HEALTH, signal, async () => {
      const { text } = seen;
      if (!caughtUp || text === watched) return;
      for (const { id } of await readPools(sql, schema)) await compareHealth(sql, id, readAtRisk, seconds());
      watched = text;
    }),
    ...(webhooks?.urls ?? []).map((url) =>
      repeat("sending webhooks", REST, signal, async () => {
        if (caughtUp) await deliver(sql, url, webhooks?.secret ?? "", () => new Date());
      }),
    ),
  ]);
}
