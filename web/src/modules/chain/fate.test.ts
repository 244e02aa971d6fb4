import { type Address, BaseError, type Client, type Hex, HttpRequestError, numberToHex } from "viem";
import { describe, expect, test } from "vitest";
import { fateOf } from "./fate.ts";

const hex = (byte: string): Hex => `0x${byte.repeat(32)}`;
const [me, core, other] = ["ee", "c0", "dd"].map((byte) => `0x${byte.repeat(20)}` as Address) as [
  Address,
  Address,
  Address,
];
const data: Hex = "0xb0";
const first = hex("11");

type Transaction = { hash: Hex; to: Address; input?: Hex; value?: bigint; nonce: number; failed?: boolean };

/** A node with the blocks that contain transactions of `me`, and the pending ones. */
function nodeWith(blocks: Transaction[][], pool: Transaction[] = [], oldest = 0) {
  const asked: string[] = [];
  const formatted = ({ hash, to, input = "0x", value = 0n, nonce }: Transaction, block: number | null) => ({
    ...{ hash, from: me, to, input, value: numberToHex(value), nonce: numberToHex(nonce), gas: "0x1", type: "0x0" },
    ...{ blockHash: block === null ? null : hex("bb"), blockNumber: block === null ? null : numberToHex(block) },
  });
  const all = blocks.flatMap((block, number) => block.map((one) => ({ one, number })));
  const answers: Record<string, (...params: never[]) => unknown> = {
    eth_blockNumber: () => numberToHex(blocks.length - 1),
    eth_getTransactionReceipt: (hash: Hex) => {
      const found = all.find(({ one }) => one.hash === hash);
      return found
        ? { blockNumber: numberToHex(found.number), status: found.one.failed ? "0x0" : "0x1", logs: [] }
        : null;
    },
    eth_getTransactionByHash: (hash: Hex) => {
      const found = all.find(({ one }) => one.hash === hash);
      if (found) return formatted(found.one, found.number);
      const waits = pool.find((one) => one.hash === hash);
      return waits ? formatted(waits, null) : null;
    },
    eth_getTransactionCount: (_: Address, block: Hex | "latest") => {
      const at = block === "latest" ? blocks.length - 1 : Number(block);
      if (at < oldest) throw new BaseError("missing trie node");
      return numberToHex(all.filter(({ number }) => number <= at).length);
    },
    eth_getBlockByNumber: (number: Hex) => ({
      number,
      transactions: blocks[Number(number)]?.map((one) => formatted(one, Number(number))),
    }),
  };
  const request = async ({ method, params = [] }: { method: string; params?: never[] }) => {
    asked.push(method);
    return answers[method]!(...params);
  };
  return { client: { uid: hex("aa"), request } as unknown as Client, asked };
}

const asked = { first, hash: first, account: me, to: core, data, value: 0n, nonce: { at: 3, sure: false } };
const sure = { ...asked, nonce: { at: 3, sure: true } };
const mine: Transaction = { hash: first, to: core, input: data, nonce: 3 };
/** Three earlier transactions, and blocks without any of ours. */
const before: Transaction[][] = [
  [],
  [{ hash: hex("01"), to: other, nonce: 0 }],
  [
    { hash: hex("02"), to: other, nonce: 1 },
    { hash: hex("03"), to: other, nonce: 2 },
  ],
  [],
  [],
];

describe("fateOf", () => {
  test("default: in a block, with one question", async () => {
    const { client, asked: questions } = nodeWith([...before, [mine]]);
    expect(await fateOf(client, asked)).toEqual({ kind: "mined", hash: first, block: 5n, reverted: false });
    expect(questions).toEqual(["eth_getTransactionReceipt"]);
  });

  test("behavior: in a block, and failed", async () => {
    expect(await fateOf(nodeWith([...before, [{ ...mine, failed: true }]]).client, asked)).toMatchObject({
      reverted: true,
    });
  });

  test("behavior: while it waits for a block, its nonce is learnt", async () => {
    expect(await fateOf(nodeWith(before, [mine]).client, asked)).toEqual({ kind: "waiting", nonce: sure.nonce });
  });

  test("behavior: a node that has not heard of it yet", async () => {
    expect(await fateOf(nodeWith(before).client, asked)).toEqual({ kind: "missing", nonce: asked.nonce });
  });

  const faster: Transaction = { ...mine, hash: hex("f1") };
  const emptied: Transaction = { hash: hex("ca"), to: me, nonce: 3 };
  const another: Transaction = { hash: hex("a0"), to: other, input: "0x99", nonce: 3 };
  const nothing: Transaction[][] = Array.from({ length: 20 }, () => []);

  describe.each([
    ["its nonce known", sure],
    ["its nonce not known", { ...asked, nonce: { at: 2, sure: false } }],
  ])("%s", (_title, question) => {
    test("behavior: speeded up it has the hash of its faster copy", async () => {
      expect(await fateOf(nodeWith([...before, [faster], []]).client, question)).toEqual({
        kind: "mined",
        hash: faster.hash,
        block: 5n,
        reverted: false,
      });
    });

    test("behavior: cancelled, and found many blocks later", async () => {
      expect(await fateOf(nodeWith([...before, [emptied], ...nothing]).client, question)).toEqual({
        kind: "cancelled",
        by: emptied.hash,
        block: 5n,
      });
    });
  });

  test("behavior: another transaction took its place", async () => {
    expect(await fateOf(nodeWith([...before, [another]]).client, sure)).toEqual({
      kind: "replaced",
      by: another.hash,
      block: 5n,
    });
  });

  test("behavior: another transaction of the account proves nothing while the nonce is not known", async () => {
    expect(await fateOf(nodeWith([...before, [another]]).client, asked)).toMatchObject({ kind: "missing" });
  });

  test("behavior: a node without the state of old blocks cannot tell by what it was replaced", async () => {
    expect(await fateOf(nodeWith([...before, [faster], ...nothing], [], 24).client, sure)).toEqual({
      kind: "replaced",
      by: null,
      block: null,
    });
  });

  test("error: a node that does not answer says nothing", async () => {
    const silent = new HttpRequestError({ url: "http://127.0.0.1:9" });
    const client = { request: () => Promise.reject(silent) } as unknown as Client;
    await expect(fateOf(client, sure)).rejects.toThrow();
  });
});
