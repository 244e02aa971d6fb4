import type { Client } from "viem";
import { describe, expect, test } from "vitest";
import { fetchHead, type Head, isReadAt, nextLook, standstill } from "./head.ts";

type Blocks = { latest: [number: bigint, timestamp: bigint]; safe?: bigint; finalized?: bigint };

/** A client of a chain at the given blocks, and the tags it was asked for. */
function chainAt(blocks: Blocks) {
  const asked: string[] = [];
  const request = async ({ method, params }: { method: string; params: unknown[] }) => {
    if (method === "eth_blockNumber") {
      asked.push("number");
      return `0x${blocks.latest[0].toString(16)}`;
    }
    const tag = params[0] as keyof Blocks;
    asked.push(tag);
    const [number, timestamp] = tag === "latest" ? blocks.latest : [blocks[tag], 0n];
    if (number === undefined) throw new Error("unknown block");
    return { number: `0x${number.toString(16)}`, timestamp: `0x${timestamp?.toString(16)}`, transactions: [] };
  };
  return { client: { request } as unknown as Client, asked };
}

describe("fetchHead", () => {
  test("default: the newest block, and how far it is final", async () => {
    const { client } = chainAt({ latest: [100n, 7n], safe: 90n, finalized: 80n });
    expect(await fetchHead(client, undefined, 5)).toEqual({
      number: 100n,
      timestamp: 7n,
      safe: 90n,
      final: 80n,
      since: 5,
      finalSince: 5,
      delay: 5 - 7_000,
      seen: 1,
    });
  });

  test("behavior: the same block is one question, and the same answer", async () => {
    const { client, asked } = chainAt({ latest: [100n, 7n], finalized: 80n });
    const first = await fetchHead(client, undefined, 5);
    asked.length = 0;
    expect(await fetchHead(client, first, 9)).toBe(first);
    expect(asked).toEqual(["latest"]);
  });

  test("behavior: nine looks of ten ask for the number first, and for no more while it is the same", async () => {
    const { client, asked } = chainAt({ latest: [100n, 7n], finalized: 80n });
    const first = await fetchHead(client, undefined, 5, 0);
    asked.length = 0;
    for (let looks = 1; looks <= 10; looks++) expect(await fetchHead(client, first, 9, looks)).toBe(first);
    expect(asked).toEqual([...Array(9).fill("number"), "latest"]);
    const next = chainAt({ latest: [101n, 8n], finalized: 80n });
    expect(await fetchHead(next.client, first, 9, 1)).toMatchObject({ number: 101n, timestamp: 8n });
    expect(next.asked).toEqual(["number", "latest", "safe", "finalized"]);
  });

  test("behavior: a block of the same number in another one's place is another", async () => {
    const first = await fetchHead(chainAt({ latest: [100n, 7n] }).client, undefined, 5);
    expect((await fetchHead(chainAt({ latest: [100n, 8n] }).client, first, 9)).since).toBe(9);
  });

  test("behavior: it is known since when a final block is final", async () => {
    const first = await fetchHead(chainAt({ latest: [100n, 7n], finalized: 80n }).client, undefined, 5);
    const second = await fetchHead(chainAt({ latest: [101n, 8n], finalized: 80n }).client, first, 9);
    expect(second).toMatchObject({ since: 9, finalSince: 5 });
    expect(await fetchHead(chainAt({ latest: [102n, 9n], finalized: 96n }).client, second, 12)).toMatchObject({
      finalSince: 12,
    });
  });

  test("behavior: a chain without finality", async () => {
    expect(await fetchHead(chainAt({ latest: [1n, 1n] }).client, undefined, 0)).toMatchObject({
      safe: null,
      final: null,
    });
  });
});

describe("nextLook", () => {
  const at = 1_800_000_000_000;
  /** A block of this page's clock `at`, which the page saw 700 ms later. */
  const head: Head = {
    number: 1n,
    timestamp: BigInt(at / 1_000),
    safe: null,
    final: null,
    since: at + 700,
    finalSince: at + 700,
    delay: 700,
    seen: 9,
  };

  test.each([
    ["a block is not due for long", 12_000, 1_000, 4_000],
    ["a block is due in a second: just before it", 12_000, 11_700, 700],
    ["a block is due", 12_000, 12_700, 400],
    ["a block is late", 12_000, 14_700, 400],
    ["a slot stayed empty", 12_000, 14_701, 700],
    ["blocks of a second", 1_000, 800, 600],
    ["a chain that mines on demand", 0, 3_600_000, 400],
  ])("%s", (_, blockTime, after, wait) => expect(nextLook(head, blockTime, at + after)).toBe(wait));

  test("behavior: a page that first saw an old block sees the next ones early", async () => {
    // Blocks every 12 s, which reach the node 500 ms after their timestamp; the page first looks 3 s after one.
    const arrives = (number: number) => at + number * 12_000 + 500;
    let head: Head | undefined;
    let now = at + 3_500;
    const late: number[] = [];
    let looks = 0;
    while (late.length < 20) {
      looks++;
      const number = Math.floor((now - at - 500) / 12_000);
      const latest: [bigint, bigint] = [BigInt(number), BigInt(at / 1_000 + number * 12)];
      const seen = await fetchHead(chainAt({ latest }).client, head, now, looks);
      if (seen !== head) late.push(now - arrives(number));
      head = seen;
      now += nextLook(head, 12_000, now);
    }
    expect(late[0]).toBe(3_000);
    expect(Math.max(...late.slice(1))).toBeLessThanOrEqual(700);
    expect(Math.max(...late.slice(4))).toBeLessThanOrEqual(400);
    // Seven looks a block, where looking every 400 ms would be thirty.
    expect(looks).toBeLessThanOrEqual(20 * 7);
  });

  test("behavior: the page does not know the chain yet", () => expect(nextLook(undefined, 12_000, at)).toBe(700));
});

describe("standstill", () => {
  const now = 1_800_000_000_000;
  /** A block with this timestamp, first seen now. */
  const head = (timestamp: number): Head => ({
    number: 1n,
    timestamp: BigInt(timestamp / 1_000),
    safe: null,
    final: null,
    since: now,
    finalSince: now,
    delay: 0,
    seen: 9,
  });

  test("default: a chain that moves", () => expect(standstill(head(now), 3_000, now + 20_000)).toBeNull());

  test("behavior: no block for long while one looks", () =>
    expect(standstill(head(now), 3_000, now + 40_000)).toBe(40_000));

  test("behavior: it stood still before one looked", () =>
    expect(standstill(head(now - 600_000), 3_000, now)).toBe(600_000));

  test("behavior: a clock that is a little off says nothing", () =>
    expect(standstill(head(now - 29_000), 3_000, now)).toBeNull());

  test("behavior: a chain that mines on demand never counts as stalled", () =>
    expect(standstill(head(0), 0, now)).toBeNull());
});

test("isReadAt: only what names this very block", () => {
  const head = { number: 100n, timestamp: 7n };
  const of = (blockNumber: bigint, timestamp: bigint) => isReadAt(head, { snapshot: { blockNumber, timestamp } });
  expect([of(100n, 7n), of(99n, 7n), of(100n, 8n)]).toEqual([true, false, false]);
  expect([undefined, null, 5n, [], { logs: [] }].map((data) => isReadAt(head, data))).not.toContain(true);
});
