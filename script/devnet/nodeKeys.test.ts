import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { privateFile } from "@weir/process/private";
import { expect, test } from "vitest";
import { enr, peerIdJson, peerKey } from "./nodeKeys.ts";
import { load } from "./test/lodestar.ts";

const { ENR } = await load("../@chainsafe/discv5", "lib/index.js");
const { readPeerId } = await import(
  new URL("clients/node_modules/@chainsafe/lodestar/lib/config/peerId.js", import.meta.url).href
);
const secret = `0x${"5e".repeat(32)}` as const;

test.each([0, 1, 2, 3])(
  "node %i is known by its record before it runs: its place, and the identity it will read",
  async (index) => {
    const folder = mkdtempSync(path.join(tmpdir(), "weir-peers-"));
    const file = path.join(folder, "peer_id.json");
    try {
      privateFile(file, peerIdJson(peerKey(secret, index)));
      const record = ENR.decodeTxt(await enr(peerKey(secret, index), "127.0.0.1", 28549));
      expect(`${await record.getFullMultiaddr("tcp")}`).toBe(`/ip4/127.0.0.1/tcp/28549/p2p/${await readPeerId(file)}`);
      expect(`${record.getLocationMultiaddr("udp")}`).toBe("/ip4/127.0.0.1/udp/28549");
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
