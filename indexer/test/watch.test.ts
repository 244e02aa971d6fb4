import type { Hash } from "viem";
import { afterEach, describe, expect, test } from "vitest";
import type { Anchor, ChainIdentity } from "../run/identity.ts";
import { watch } from "../run/watch.ts";
import { until } from "./processes.ts";

const hash = (n: number, branch = 0): Hash => `0x${(branch * 1_000 + n).toString(16).padStart(64, "0")}`;
const startBlock = 3;
const identity: ChainIdentity = {
  chainId: 1,
  genesis: hash(0),
  startBlock: hash(startBlock),
  lendingPools: "0x",
};

/** A chain of this height whose blocks from `from` on are of another branch. */
let height: number;
let from: number;
const chain = {
  url: "the node",
  height: async () => height,
  blockHash: async (n: number) => (n > height ? null : hash(n, n >= from ? 1 : 0)),
  hasCode: async () => true,
};

const noted: Anchor[] = [];
let stop = new AbortController();
const start = (anchor: Anchor | null) => {
  height = 100;
  from = Infinity;
  noted.length = 0;
  stop = new AbortController();
  const cache = {
    read: async () => ({ identity, anchor }),
    writeAnchor: async (anchor: Anchor) => void noted.push(anchor),
  };
  return watch(chain, startBlock, identity, cache, 1, stop.signal);
};
const isNoted = (number: number) =>
  until(`${number} is noted`, async () => noted.find((note) => note.number === number));
afterEach(() => stop.abort());

describe("watch", () => {
  test("default: notes a block that the indexer may no longer take back, and goes on with the chain", async () => {
    const end = start(null);
    expect(await isNoted(75)).toEqual({ number: 75, hash: hash(75) });
    height = 110;
    await isNoted(85);
    expect(noted).toHaveLength(2);
    stop.abort();
    expect(await end).toBeUndefined();
  });

  test("behavior: of a short chain the first block of the core", async () => {
    const end = start(null);
    height = 7;
    await isNoted(startBlock);
    stop.abort();
    expect(await end).toBeUndefined();
  });

  test("behavior: what the indexer takes back by itself is no fault", async () => {
    const end = start(null);
    await isNoted(75);
    from = 76;
    height = 120;
    expect(await isNoted(95)).toEqual({ number: 95, hash: hash(95, 1) });
    stop.abort();
    expect(await end).toBeUndefined();
  });

  test("behavior: a node that is behind says nothing, and moves nothing", async () => {
    const end = start(null);
    await isNoted(75);
    let asked = 0;
    const { blockHash } = chain;
    chain.blockHash = (n) => {
      asked++;
      return blockHash(n);
    };
    height = 60;
    await until("it asked on", async () => (asked > 20 ? true : undefined));
    chain.blockHash = blockHash;
    expect(noted).toHaveLength(1);
    height = 120;
    await isNoted(95);
    stop.abort();
    expect(await end).toBeUndefined();
  });

  test.each([
    ["seen now", null],
    ["noted by the last run", { number: 90, hash: hash(90) }],
  ])("error: a block is gone that was %s", async (_, before) => {
    const end = start(before);
    if (before === null) await isNoted(75);
    from = 75;
    height = 130;
    expect(await end).toEqual({
      message: expect.stringMatching(/has taken back its block (75|90), now \d+ below the head\. .* Start it again/),
      restartFixes: true,
    });
  });

  test("error: another chain", async () => {
    const end = start(null);
    await isNoted(75);
    from = startBlock;
    expect(await end).toMatchObject({ message: expect.stringContaining("no longer the one"), restartFixes: false });
  });
});
