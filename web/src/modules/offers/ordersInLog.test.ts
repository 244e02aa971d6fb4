import { newSwap } from "@weir/sdk/orders/newSwap";
import { orderKinds } from "@weir/sdk/orders/orderKinds";
import { orderBytes, type SharedOrder } from "@weir/sdk/orders/orderText";
import { peerDeskAbi } from "@weir/sdk/peerAbi";
import {
  bytesToHex,
  encodeAbiParameters,
  encodeEventTopics,
  getAddress,
  type Hex,
  numberToHex,
  type RpcLog,
  zeroHash,
} from "viem";
import { expect, test } from "vitest";
import { offerOf } from "./listed.ts";
import { distinctOffers, isOfKind, orderEvents, ordersInLog } from "./ordersInLog.ts";

const DESK = getAddress(`0x${"de".repeat(20)}`);
const [MAKER, SELL, BUY] = ["a1", "b2", "c3"].map((byte) => getAddress(`0x${byte.repeat(20)}`)) as [Hex, Hex, Hex];
const place = { chainId: 31337, contracts: { PeerDesk: DESK } };
const swapOf = (sellAmount: bigint) =>
  newSwap({ maker: MAKER, epoch: 0n, now: 1n, group: zeroHash, sell: SELL, sellAmount, buy: BUY, buyAmount: 7n });
const shared = (sellAmount: bigint): SharedOrder => ({
  ...{ kind: "swap", order: swapOf(sellAmount), chainId: 31337, contract: DESK, signature: `0x${"5a".repeat(65)}` },
});

let block = 0;
const logOf = (topics: [Hex, ...Hex[]], data: Hex): RpcLog =>
  ({
    ...{ address: DESK, blockNumber: numberToHex(++block), blockHash: zeroHash, logIndex: "0x0", topics, data },
    ...{ transactionHash: zeroHash, transactionIndex: "0x0", removed: false },
  }) as RpcLog;
const bytes = (value: Hex) => encodeAbiParameters([{ type: "bytes" }], [value]);
const placed = (words: Hex) =>
  logOf(
    encodeEventTopics({ abi: peerDeskAbi, eventName: "Placed", args: { maker: MAKER, hash: zeroHash } }) as [
      Hex,
      ...Hex[],
    ],
    bytes(words),
  );
const published = (data: Hex) =>
  logOf(
    encodeEventTopics({ abi: peerDeskAbi, eventName: "Published", args: { caller: MAKER } }) as [Hex, ...Hex[]],
    bytes(data),
  );
const wordsOf = (sellAmount: bigint) =>
  encodeAbiParameters([{ type: "tuple", components: orderKinds.swap.fields }], [swapOf(sellAmount)] as never);

test("what was placed and what was published, newest first; what is no order of these kinds is left out", async () => {
  const log = [
    placed(wordsOf(1n)),
    published(bytesToHex(orderBytes(shared(2n)))),
    published("0x1234"),
    placed("0x"),
    published(bytesToHex(orderBytes({ ...shared(3n), chainId: 1 }))),
  ];
  const found = await ordersInLog(log, ["swap", "ad"], DESK, place);
  expect(found.map(({ via, shared: { order } }) => [via, "sellAmount" in order && order.sellAmount])).toEqual([
    ["published", 2n],
    ["placed", 1n],
  ]);
  expect(await ordersInLog(log, ["offer"], DESK, place)).toEqual([]);
  // Where nothing else of the log is read.
  expect(new Set(log.map(({ topics }) => topics[0]))).toEqual(new Set(orderEvents));
});

test("each once, in order, and the one that tells more", () => {
  const terms = { open: { currency: "EUR", price: "1", method: "SEPA" }, hidden: zeroHash };
  const [plain, told, other] = [
    offerOf(shared(1n), "published"),
    offerOf({ ...shared(1n), terms }, "book"),
    offerOf(shared(2n), "book"),
  ];
  expect(distinctOffers([plain, told, other])).toEqual([told, other]);
  expect(distinctOffers([told, plain, other])).toEqual([told, other]);
  expect(isOfKind(["offer"])(shared(1n))).toBe(false);
});
