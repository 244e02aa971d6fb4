import { expect, test } from "vitest";

const { ReceiptsManager } = await import(
  new URL("clients/node_modules/@ethereumjs/client/dist/esm/src/execution/receipt.js", import.meta.url).href
);

type Block = { hash(): Uint8Array; header: { number: bigint }; transactions: unknown[] };

/** A node that has these blocks and has executed none of them. */
const behind = (block: Block) =>
  Object.assign(Object.create(ReceiptsManager.prototype), {
    get: async () => null,
    chain: { getBlock: async () => block },
  });

const blockOf = (transactions: unknown[]): Block => ({
  hash: () => new Uint8Array(32),
  header: { number: 7n },
  transactions,
});

// "No logs" would be believed: an indexer on a node that catches up would miss them for good.
test("error: the logs of a block that a node has yet to execute", async () => {
  const block = blockOf([{}]);
  await expect(behind(block).getLogs(block, block)).rejects.toThrow("block 7 is not executed yet");
});

test("default: an empty block has none", async () => {
  const block = blockOf([]);
  expect(await behind(block).getLogs(block, block)).toEqual([]);
});
