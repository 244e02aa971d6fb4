import { describe, expect, test } from "vitest";
import { load } from "./test/lodestar.ts";

const { PeerManager } = await load("beacon-node", "lib/network/peers/peerManager.js");
const { onOutgoingReqRespError } = await load("beacon-node", "lib/network/reqresp/score.js");
const { RequestErrorCode } = await load("reqresp", "lib/index.js");

/** Pings a peer, and returns whether the connection to it is closed afterwards. */
async function hungUp(ping: () => Promise<bigint>): Promise<boolean> {
  let over = false;
  const manager = Object.assign(Object.create(PeerManager.prototype), {
    connectedPeers: new Map(),
    reqResp: { ping, metadata: () => Promise.reject(new Error("silent")) },
    libp2p: {
      hangUp: async () => {
        over = true;
      },
    },
  });
  await manager.requestPing("peer");
  return over;
}

describe("a peer that is silent", () => {
  // Without it the connection stood until TCP tried again: a minute after a cut of a minute.
  test("behavior: is disconnected, and so dialled again", async () => {
    expect(await hungUp(() => Promise.reject(new Error("no answer within 5 s")))).toBe(true);
  });

  test("default: one that answers is not", async () => {
    expect(await hungUp(async () => 1n)).toBe(false);
  });

  // Both sides closed the connection again and again, for a minute after the cut had ended.
  test("behavior: keeps its score", () => {
    for (const silence of ["DIAL_TIMEOUT", "TTFB_TIMEOUT", "RESP_TIMEOUT"]) {
      for (const method of ["ping", "status", "beacon_blocks_by_range", "beacon_blocks_by_root"]) {
        expect(onOutgoingReqRespError({ type: { code: RequestErrorCode[silence] }, message: "" }, method)).toBe(null);
      }
    }
    const broken = { type: { code: RequestErrorCode.INVALID_REQUEST }, message: "" };
    expect(onOutgoingReqRespError(broken, "ping")).not.toBe(null);
  });
});
