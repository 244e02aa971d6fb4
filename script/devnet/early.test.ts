import { expect, test } from "vitest";
import { load } from "./test/lodestar.ts";

const { Network } = await load("beacon-node", "lib/network/network.js");

// Peers call a node that comes back in its first moment. Who got through before it gossiped was told of no gossip, and
// neither side asked again: the node never caught up.
test("behavior: a node takes calls only when it answers and gossips", async () => {
  const started: string[] = [];
  const part = (name: string) => ({ start: async () => void started.push(name), registerProtocolsAtFork() {} });
  const fork = { getForkName: () => "capella", currentSlot: 0 };
  const network = Object.assign(Object.create(Network.prototype), {
    ...{ config: fork, clock: fork, reqResp: part("answers"), gossip: part("gossip"), libp2p: part("calls") },
    peerManager: { start: () => Promise.reject(new Error("so far")) },
  });
  await expect(network.start()).rejects.toThrow("so far");
  expect(started).toEqual(["answers", "gossip", "calls"]);
});
