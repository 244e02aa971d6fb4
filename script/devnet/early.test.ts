import { expect, test } from "vitest";
import { load } from "./test/lodestar.ts";

const { Network } = await load("beacon-node", "lib/network/network.js");

// Peers dial a node at once when it comes back. A peer that connected before the node gossiped learned of no topic, and
// neither side asked again: the node never caught up.
test("behavior: a node accepts connections only when it answers and gossips", async () => {
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
