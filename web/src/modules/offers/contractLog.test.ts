import { numberToHex, type RpcLog } from "viem";
import { expect, test } from "vitest";
import { peerNode } from "../../../test/peerNode.ts";
import { type FollowedLog, followLog, REPLACEABLE, reachedBy, readLogs, versionOf } from "./contractLog.ts";

const CONTRACT = `0x${"c0".repeat(20)}` as const;

const logAt = (block: number, chain = "a"): RpcLog =>
  ({ blockNumber: numberToHex(block), blockHash: `0x${chain}${block}`, logIndex: "0x0" }) as unknown as RpcLog;

/** A node whose contract logged in these blocks. `most`: blocks of a request, above which it refuses. */
const nodeOf = (log: RpcLog[], head: bigint, most = 10n ** 9n) =>
  peerNode(
    [],
    () => undefined,
    (from, to) => {
      const last = to === "latest" ? head : BigInt(to);
      if (last - from + 1n > most) throw Object.assign(new Error("block range too large"), { code: -32005 });
      return log.filter(({ blockNumber }) => BigInt(blockNumber!) >= from && BigInt(blockNumber!) <= last);
    },
  );

const blocks = (log: readonly RpcLog[]) => log.map(({ blockNumber }) => Number(blockNumber));

test("behavior: a range that the node refuses is halved until it answers, and every block is asked for once", async () => {
  const log = [0, 1, 499, 500, 501, 999, 1_000].map((block) => logAt(block));
  const { client, asked } = nodeOf(log, 1_000n, 100n);
  expect(await readLogs(client, { address: CONTRACT }, 0n, "latest", 1_000n)).toEqual(log);
  expect(asked.logs.length).toBeLessThan(40);
});

test("error: a node that searches nothing is asked seven times", async () => {
  const { client, asked } = nodeOf([], 1_000n, 0n);
  await expect(readLogs(client, { address: CONTRACT }, 0n, "latest", 1_000n)).rejects.toThrow("block range too large");
  expect(asked.logs).toHaveLength(7);
});

test("default: a log that is followed reads new blocks alone, and those that may have been replaced", async () => {
  const log = [logAt(10), logAt(900)];
  const first = nodeOf(log, 1_000n);
  const known = await followLog(first.client, { address: CONTRACT }, { from: 0n, head: 1_000n }, undefined);
  expect([blocks(known.logs), known.to]).toEqual([[10, 900], 1_000n]);
  const second = nodeOf([...log, logAt(1_003)], 1_005n);
  const next = await followLog(second.client, { address: CONTRACT }, { from: 990n, head: 1_005n }, known);
  expect(blocks(next.logs)).toEqual([10, 900, 1_003]);
  expect(second.asked.logs).toEqual([{ from: 1_000n - REPLACEABLE, to: "latest", topics: [] }]);
  expect(versionOf(next.logs)).not.toBe(versionOf(known.logs));
  expect(blocks(reachedBy(next.logs, 1_002n))).toEqual([10, 900]);
  expect(reachedBy(next.logs, undefined)).toEqual([]);
});

test("behavior: what a reorganisation replaced is read again, and the version tells", async () => {
  const known: FollowedLog = { from: 0n, to: 1_000n, logs: [logAt(10), logAt(999)] };
  const { client } = nodeOf([logAt(10), logAt(999, "b")], 999n);
  const after = await followLog(client, { address: CONTRACT }, { from: 0n, head: 999n }, known);
  expect(after.logs).toEqual([logAt(10), logAt(999, "b")]);
  expect(versionOf(after.logs)).not.toBe(versionOf(known.logs));
});

test("behavior: where more is wanted than is known, all of it is read", async () => {
  const known: FollowedLog = { from: 900n, to: 1_000n, logs: [logAt(950)] };
  const { client, asked } = nodeOf([logAt(10), logAt(950)], 1_000n);
  expect(blocks((await followLog(client, { address: CONTRACT }, { from: 0n, head: 1_000n }, known)).logs)).toEqual([
    10, 950,
  ]);
  expect(asked.logs).toHaveLength(1);
});
