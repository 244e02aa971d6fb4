import net from "node:net";
import { localAccount } from "@weir/chain/accounts";
import { devnetId } from "@weir/chain/target";
import { rpc } from "@weir/process/rpc";
import { type Address, createWalletClient, type Hex, http, numberToHex, pad, parseEther, toHex } from "viem";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LoneNode, startLoneNode } from "./test/loneNode.ts";

/** Deploys the code as it is. */
const creationOf = (code: string): Hex => `0x61${(code.length / 2).toString(16).padStart(4, "0")}80600a3d393df3${code}`;
/** Reverts with 0xdeadbeef. */
const reverts = "63deadbeef60e01b5f5260045ffd";
/** Emits an event with the topics 1 and what it is called with. */
const emits = "5f3560015f5fa200";
/** Keeps what it is called with in slot 0; without input gives it back. */
const stores = "3615600a57" + "5f355f55005b" + "5f545f5260205ff3";

const word = (value: number): Hex => numberToHex(value, { size: 32 });
const account = localAccount(devnetId, 0);
const other = localAccount(devnetId, 1);

let node: LoneNode;
const address: Record<"reverts" | "emits" | "stores", Address> = { reverts: "0x", emits: "0x", stores: "0x" };
const wallet = () => createWalletClient({ chain: node.client.chain, account, transport: http(node.rpcUrl) });
const ask = <T>(method: string, ...params: unknown[]): Promise<T> => rpc<T>(node.rpcUrl, method, params);

async function mined(hash: Hex) {
  await node.mine();
  return node.client.getTransactionReceipt({ hash });
}

beforeAll(async () => {
  node = await startLoneNode("ethereumjs");
  await node.mine();
  for (const [name, code] of Object.entries({ reverts, emits, stores }) as [keyof typeof address, string][]) {
    const hash = await wallet().sendTransaction({ data: creationOf(code), gas: 500_000n });
    address[name] = (await mined(hash)).contractAddress!;
  }
}, 60_000);
afterAll(() => node?.stop());

describe("eth_estimateGas", () => {
  test("default: the offered gas price has no effect, of either type", async () => {
    const call = { account, to: other.address, value: 1n };
    expect(await node.client.estimateGas(call)).toBe(21_000n);
    expect(await node.client.estimateGas({ ...call, maxFeePerGas: 2_000_000_000n })).toBe(21_000n);
    expect(await node.client.estimateGas({ ...call, gasPrice: 2_000_000_000n })).toBe(21_000n);
  });

  test("behavior: enough where a refund comes after the end", async () => {
    await mined(await wallet().sendTransaction({ to: address.stores, data: word(7) }));
    const gas = await node.client.estimateGas({ account, to: address.stores, data: word(0) });
    const { status, gasUsed } = await mined(await wallet().sendTransaction({ to: address.stores, data: word(0), gas }));
    expect(status).toBe("success");
    expect(gas).toBeGreaterThan(gasUsed);
  });

  test("behavior: the input may have either name", async () => {
    const call = { from: account.address, to: address.emits };
    const bare = Number(await ask<Hex>("eth_estimateGas", call));
    expect(Number(await ask<Hex>("eth_estimateGas", { ...call, input: word(1) }))).toBeGreaterThan(bare);
    expect(Number(await ask<Hex>("eth_estimateGas", { ...call, data: word(1) }))).toBeGreaterThan(bare);
  });

  test("error: what would revert", async () => {
    const call = node.client.estimateGas({ account, to: address.reverts });
    await expect(call).rejects.toMatchObject({ cause: { name: "ExecutionRevertedError" } });
  });
});

describe("eth_call", () => {
  test("default: the latest block, named, pending or not named", async () => {
    await mined(await wallet().sendTransaction({ to: address.stores, data: word(9) }));
    const call = { to: address.stores };
    expect(await ask("eth_call", call)).toBe(word(9));
    expect(await ask("eth_call", call, "pending")).toBe(word(9));
    expect(await ask("eth_getBalance", other.address)).toBe(await ask("eth_getBalance", other.address, "latest"));
    expect(await ask("eth_getCode", address.emits)).toBe(`0x${emits}`);
    expect(await ask("eth_getStorageAt", address.stores, "0x0")).toBe(word(9));
  });

  test("behavior: state overrides, which do not last", async () => {
    const { data } = await node.client.call({
      to: address.stores,
      stateOverride: [{ address: address.stores, stateDiff: [{ slot: word(0), value: word(5) }] }],
    });
    expect(data).toBe(word(5));
    const elsewhere = `0x${"ee".repeat(20)}` as const;
    const { data: own } = await node.client.call({
      to: elsewhere,
      stateOverride: [{ address: elsewhere, balance: parseEther("3"), code: "0x475f5260205ff3" }], // its own balance
    });
    expect(BigInt(own ?? "0x0")).toBe(parseEther("3"));
    expect(await ask("eth_call", { to: address.stores })).toBe(word(9));
    expect(await ask("eth_getCode", elsewhere)).toBe("0x");
  });

  test("error: block overrides", async () => {
    const call = ask("eth_call", { to: address.stores }, "latest", {}, { time: "0x1" });
    await expect(call).rejects.toThrow("block overrides are not supported");
  });

  test("error: a revert, with its data", async () => {
    const response = await fetch(node.rpcUrl, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "eth_call", params: [{ to: address.reverts }, "latest"] }),
    });
    expect(await response.json()).toMatchObject({
      error: { code: 3, message: "execution reverted", data: "0xdeadbeef" },
    });
  });
});

describe("fees", () => {
  test("eth_feeHistory: of more blocks than there are, with parts of a percentile", async () => {
    const number = Number(await node.client.getBlockNumber());
    const history = await node.client.getFeeHistory({ blockCount: 1024, rewardPercentiles: [12.5, 50] });
    expect(history.oldestBlock).toBe(0n);
    expect(history.gasUsedRatio).toHaveLength(number + 1);
    expect(history.baseFeePerGas).toHaveLength(number + 2);
    expect(history.reward).toHaveLength(number + 1);
  });

  test("eth_maxPriorityFeePerGas, eth_gasPrice: also after a transaction of the old kind", async () => {
    await mined(await wallet().sendTransaction({ to: other.address, gasPrice: 3_000_000_000n }));
    const tip = await node.client.estimateMaxPriorityFeePerGas();
    expect(tip).toBe(1_000_000_000n);
    expect(Number(await ask("eth_maxPriorityFeePerGas"))).toBe(1_000_000_000);
    expect(await node.client.getGasPrice()).toBeGreaterThan(tip);
  });
});

describe("blocks", () => {
  test("safe and finalized are those of the consensus client; pending is the latest", async () => {
    const [finalized, safe] = [await node.mine(), await node.mine()];
    Object.assign(node.final, { finalized, safe });
    const head = await node.mine();
    expect((await node.client.getBlock({ blockTag: "finalized" })).hash).toBe(node.final.finalized);
    expect((await node.client.getBlock({ blockTag: "safe" })).hash).toBe(node.final.safe);
    expect((await node.client.getBlock({ blockTag: "latest" })).hash).toBe(head);
    expect((await node.client.getBlock({ blockTag: "pending" })).hash).toBe(head);
  });

  test("one that is not there yet is null", async () => {
    expect(await ask("eth_getBlockByNumber", "0xfffff", false)).toBeNull();
  });

  describe("a branch that is left", () => {
    const emit = (value: number) => wallet().sendTransaction({ to: address.emits, data: word(value), gas: 100_000n });
    const minedIn = async (hash: Hex) =>
      (await ask<{ blockHash: Hex } | null>("eth_getTransactionReceipt", hash))?.blockHash;
    const transactions = async (blockHash: Hex) => (await node.client.getBlock({ blockHash })).transactions;
    const emitted = async (blockHash: Hex) =>
      (await ask<{ transactionHash: Hex }[]>("eth_getLogs", { blockHash })).map((log) => log.transactionHash);

    test("behavior: its transactions wait again, and the other branch takes them", async () => {
      const base = await node.mine();
      const one = await emit(5);
      const left = await node.mine();
      const two = await emit(6);
      await node.mine();

      await node.adopt(base);
      for (const hash of [one, two]) {
        expect(await minedIn(hash)).toBeUndefined();
        expect(await node.client.getTransaction({ hash })).toMatchObject({ hash, blockNumber: null });
      }
      const other = await node.mine();
      expect(await transactions(other)).toEqual([one, two]);
      expect(await emitted(other)).toEqual([one, two]);
      expect(await emitted(left)).toEqual([one]);
      expect(await transactions(await node.mine())).toEqual([]);
    }, 30_000);

    test("behavior: taken up again it has its receipts and its logs again, and the other one's wait", async () => {
      const base = await node.mine();
      const both = await emit(7);
      const [first, , last] = [await node.mine(), await node.mine(), await node.mine()];
      expect(await minedIn(both)).toBe(first);

      await node.adopt(base);
      const other = await node.mine();
      expect(await minedIn(both)).toBe(other);
      const one = await emit(8);
      expect(await minedIn(one)).toBeUndefined();
      await node.mine();

      await node.adopt(last);
      expect(await minedIn(both)).toBe(first);
      expect(await emitted(first)).toEqual([both]);
      expect(await minedIn(one)).toBeUndefined();
      expect(await transactions(await node.mine())).toEqual([one]);
    }, 30_000);
  });
});

describe("transactions", () => {
  test("behavior: one that waits is known by its hash, and counts for the next nonce", async () => {
    const nonce = await node.client.getTransactionCount({ address: account.address });
    const hash = await wallet().sendTransaction({ to: other.address, value: 1n });
    expect(await node.client.getTransaction({ hash })).toMatchObject({ hash, blockNumber: null, nonce });
    expect(await node.client.getTransactionCount({ address: account.address, blockTag: "pending" })).toBe(nonce + 1);
    expect(await node.client.getTransactionCount({ address: account.address })).toBe(nonce);
    await node.mine();
  });

  test("eth_getTransactionReceipt: null while there is none", async () => {
    expect(await ask("eth_getTransactionReceipt", word(1))).toBeNull();
    const hash = await wallet().sendTransaction({ to: other.address, value: 1n });
    expect(await ask("eth_getTransactionReceipt", hash)).toBeNull();
    await node.mine();
    expect(await ask("eth_getTransactionReceipt", hash)).not.toBeNull();
  });

  test("behavior: as soon as a block is visible, so are its receipts and logs", async () => {
    for (let round = 0; round < 3; ++round) {
      const nonce = await node.client.getTransactionCount({ address: account.address });
      const hashes: Hex[] = [];
      for (let i = 0; i < 50; ++i) {
        hashes.push(
          await wallet().sendTransaction({ to: address.emits, data: word(i), nonce: nonce + i, gas: 100_000n }),
        );
      }
      const head = await node.client.getBlockNumber();
      const mining = node.mine();
      // It shows itself before the consensus client has its answer.
      let seen: { number: Hex; hash: Hex };
      do {
        seen = await ask("eth_getBlockByNumber", "latest", false);
      } while (BigInt(seen.number) === head);
      const [receipt, logs] = await Promise.all([
        ask("eth_getTransactionReceipt", hashes.at(-1)),
        ask<unknown[]>("eth_getLogs", { blockHash: seen.hash }),
      ]);
      expect(receipt).not.toBeNull();
      expect(logs).toHaveLength(hashes.length);
      await mining;
    }
  }, 60_000);

  test("eth_getTransactionReceipt, eth_getBlockReceipts: each one's gas, contract and logs", async () => {
    const nonce = await node.client.getTransactionCount({ address: account.address });
    const offer = { maxFeePerGas: 5_000_000_000n, maxPriorityFeePerGas: 2_000_000_000n };
    const hashes = [
      await wallet().sendTransaction({ ...offer, nonce, to: address.emits, data: word(1), gas: 100_000n }),
      await wallet().sendTransaction({ ...offer, nonce: nonce + 1, to: address.emits, data: word(2), gas: 100_000n }),
      await wallet().sendTransaction({ ...offer, nonce: nonce + 2, data: creationOf(emits), gas: 500_000n }),
    ];
    await node.mine();
    const receipts = await Promise.all(hashes.map((hash) => node.client.getTransactionReceipt({ hash })));
    const { baseFeePerGas } = await node.client.getBlock();
    expect(receipts.map(({ effectiveGasPrice }) => effectiveGasPrice)).toEqual(
      hashes.map(() => baseFeePerGas! + offer.maxPriorityFeePerGas),
    );
    expect(receipts[1]!.cumulativeGasUsed).toBe(receipts[0]!.gasUsed + receipts[1]!.gasUsed);
    expect(receipts.map(({ logs }) => logs.map(({ logIndex }) => logIndex))).toEqual([[0], [1], []]);
    expect(await node.client.getCode({ address: receipts[2]!.contractAddress! })).toBe(`0x${emits}`);
    const all = await ask<unknown[]>("eth_getBlockReceipts", "latest");
    const each = await Promise.all(hashes.map((hash) => ask("eth_getTransactionReceipt", hash)));
    expect(all).toEqual(each);
  });
});

describe("a peer", () => {
  let peer: LoneNode;
  beforeAll(async () => {
    peer = await startLoneNode("ethereumjs", node);
    // Its own first block: a node takes no transactions before it has a head.
    await peer.mine();
  }, 60_000);
  afterAll(() => peer?.stop());

  test("behavior: it gets every transaction, also of many at once", async () => {
    await expect.poll(() => peer.client.request({ method: "net_peerCount" }), { timeout: 60_000 }).toBe("0x1");
    const nonce = await node.client.getTransactionCount({ address: account.address });
    const hashes: Hex[] = [];
    for (let i = 0; i < 50; ++i) {
      hashes.push(await wallet().sendTransaction({ to: other.address, value: 1n, nonce: nonce + i, gas: 21_000n }));
    }
    const known = () => Promise.all(hashes.map((hash) => rpc(peer.rpcUrl, "eth_getTransactionByHash", [hash])));
    await expect
      .poll(async () => (await known()).filter((transaction) => transaction !== null).length, { timeout: 60_000 })
      .toBe(hashes.length);
    await node.mine();
  }, 60_000);
});

describe("eth_getLogs", () => {
  test("default: by every topic, not by the first alone", async () => {
    await mined(await wallet().sendTransaction({ to: address.emits, data: word(0xa1) }));
    await mined(await wallet().sendTransaction({ to: address.emits, data: word(0xa2) }));
    const find = (...topics: unknown[]) =>
      ask<unknown[]>("eth_getLogs", { fromBlock: "earliest", toBlock: "latest", address: address.emits, topics });
    expect(await find(word(1), word(0xa1))).toHaveLength(1);
    expect(await find(null, word(0xa2))).toHaveLength(1);
    expect(await find([word(1)], [word(0xa1), word(0xa2)])).toHaveLength(2);
    expect(await find(word(1), word(0xa3))).toEqual([]);
    expect(await find(word(1), word(0xa1), word(1))).toEqual([]);
  });

  test("behavior: beyond the head there is nothing, which is no error", async () => {
    const head = await node.client.getBlockNumber();
    const from = (fromBlock: bigint, toBlock: bigint) => node.client.getLogs({ fromBlock, toBlock });
    expect(await from(head + 1n, head + 10n)).toEqual([]);
    const there = await from(0n, head);
    expect(there.length).toBeGreaterThan(0);
    expect(await from(0n, head + 10n)).toEqual(there);
  });

  test("behavior: up to what is safe or final", async () => {
    const safe = await ask("eth_getLogs", { fromBlock: "earliest", toBlock: "safe" });
    expect(Array.isArray(safe)).toBe(true);
  });
});

describe("what it is asked for and has not", () => {
  test.each([
    ...["eth_newFilter", "eth_newBlockFilter", "eth_subscribe", "eth_simulateV1", "evm_mine"],
    ...["admin_nodeInfo", "admin_addPeer", "debug_traceTransaction", "txpool_content"],
  ])("%s: a clean error, so that libraries go another way", async (method) => {
    const response = await fetch(node.rpcUrl, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params: [] }),
    });
    expect(await response.json()).toMatchObject({ error: { code: -32601 } });
  });

  test("viem watches events all the same", async () => {
    const seen = new Promise<number>((resolve, reject) => {
      const unwatch = node.client.watchEvent({
        address: address.emits,
        pollingInterval: 20,
        onLogs: (logs) => {
          unwatch();
          resolve(logs.length);
        },
        onError: reject,
      });
    });
    let waiting = true;
    const logs = seen.finally(() => {
      waiting = false;
    });
    // It notes where it begins with its first question, whenever that is: it reports the blocks from then on.
    while (waiting) await mined(await wallet().sendTransaction({ to: address.emits, data: word(0xb1) }));
    expect(await logs).toBeGreaterThan(0);
  });
});

test("the node itself: its version, its network, its accounts", async () => {
  expect(await ask("web3_clientVersion")).toMatch(/^EthereumJS\//);
  expect(await ask("net_version")).toBe(`${devnetId}`);
  expect(await ask("eth_chainId")).toBe(toHex(devnetId));
  expect(await ask("eth_syncing")).toBe(false);
  expect(await ask("eth_accounts")).toEqual([]);
});

test("the consensus layer's roots are on the chain (EIP-4788)", async () => {
  await node.mine();
  const { timestamp, parentBeaconBlockRoot } = await node.client.getBlock();
  const root = await ask("eth_call", {
    to: "0x000f3df6d732807ef1319fb7b8bb8522d0beac02",
    data: pad(numberToHex(timestamp)),
  });
  expect(root).toBe(parentBeaconBlockRoot);
});

test.each(["rpc", "engine", "rlpx"] as const)("loopback only: the %s port", async (part) => {
  const connects = (at: string) =>
    new Promise<boolean>((resolve) => {
      const socket = net.connect({ port: node.ports[part], host: at });
      const end = (value: boolean) => {
        socket.destroy();
        resolve(value);
      };
      socket.once("connect", () => end(true));
      socket.once("error", () => end(false));
    });
  expect(await connects("127.0.0.1")).toBe(true);
  // Who listens on every address has this one too, on Linux.
  expect(await connects("127.0.0.2")).toBe(false);
});
