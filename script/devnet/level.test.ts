import { describe, expect, test } from "vitest";
import { load } from "./test/lodestar.ts";

const { BeaconSync } = await load("beacon-node", "lib/sync/sync.js");
const { RangeSyncStatus } = await load("beacon-node", "lib/sync/range/range.js");

/** A node whose head is 33 slots old and that fetches nothing, with these peers whose heads it knows. */
const late = (known: string[], connected = true) =>
  Object.assign(Object.create(BeaconSync.prototype), {
    opts: {},
    slotImportTolerance: 8,
    chain: { clock: { currentSlot: 65 }, forkChoice: { getHead: () => ({ slot: 32 }) } },
    network: { hasSomeConnectedPeer: () => connected },
    rangeSync: { state: { status: RangeSyncStatus.Idle } },
    peerSyncType: new Map(known.map((peer) => [peer, "Fully synced"])),
  });

describe("a node that is late", () => {
  test("default: counts as level when no peer is further, and the network goes on", () => {
    expect(late(["peer"]).isSynced()).toBe(true);
  });

  // It proposed a block on its old head in that very second, which its peers refuse.
  test("behavior: not before a peer has reported its head", () => {
    expect(late([]).isSynced()).toBe(false);
    expect(late([], false).isSynced()).toBe(false);
  });
});
