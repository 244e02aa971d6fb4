import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { Failure } from "@weir/process/failure";
import { privateFile, privateFolder } from "@weir/process/private";
import { bytesToHex, type Hex } from "viem";
import { slotsPerEpoch } from "./consensus.ts";
import { type ExecutionClient, executionClients } from "./execution.ts";

/** The options that a network is started with. `--keep` requires the same ones again. */
export type Shape = { clients: ExecutionClient[]; slot: number; basePort: number };

/** What distinguishes a network from others; written beside its data, for `--keep`. */
export type Identity = Shape & {
  /** All keys derive from it. */
  secret: Hex;
  /** The time of the execution layer's first block, in seconds. */
  executionTime: number;
  /** The time of the consensus layer's slot 0; known once every execution client has started. */
  genesisTime?: number;
};

const fileOf = (folder: string): string => path.join(folder, "network.json");

/** Returns the identity of the network in the folder, if it is kept and there is one; else a new one, in an empty folder. */
export function openIdentity(folder: string, shape: Shape, keep: boolean, now: number): Identity {
  const kept = keep ? readIdentity(folder) : undefined;
  if (kept) {
    const differences = describe(kept).filter((line, index) => line !== describe(shape)[index]);
    if (differences.length > 0) {
      throw new Failure(
        `The network in ${folder} was started with ${differences.join(", ")}. Start it so again, or without --keep for a new one.`,
      );
    }
    privateFolder(folder);
    return kept;
  }
  rmSync(folder, { recursive: true, force: true });
  privateFolder(folder);
  const secret = bytesToHex(crypto.getRandomValues(new Uint8Array(32)));
  return { ...shape, secret, executionTime: now };
}

export function saveIdentity(folder: string, identity: Identity): void {
  privateFile(fileOf(folder), `${JSON.stringify(identity, null, 2)}\n`);
}

const describe = ({ clients, slot, basePort }: Shape): string[] => [
  `--nodes ${clients.length}`,
  `--el ${clients.join(",")}`,
  `--slot ${slot}`,
  `DEVNET_PORT=${basePort}`,
];

/** Undefined where there is none, or one that never reached its first slot. */
function readIdentity(folder: string): Required<Identity> | undefined {
  let text: string;
  try {
    text = readFileSync(fileOf(folder), "utf8");
  } catch {
    return undefined;
  }
  try {
    const identity = JSON.parse(text) as Required<Identity>;
    const { clients, slot, secret, genesisTime } = identity;
    const whole = [slot, genesisTime].every(Number.isInteger) && /^0x[0-9a-f]{64}$/.test(secret);
    if (whole && clients.every((client) => executionClients.includes(client))) return identity;
  } catch {
    // The Failure below covers it.
  }
  throw new Failure(`${fileOf(folder)} is not what a network writes. Start without --keep for a new one.`);
}

/**
 * Epochs without a block after which no validator is left. While nothing is finalised, a validator that does not vote loses
 * 16 n² / 2^24 of its 32 ether in n epochs (the inactivity leak, by Bellatrix's rules), and is ejected below 16 ether: after
 * 2^12 epochs, and a few less for the penalties of missed votes.
 */
const leak = 4_000;

/** Throws a Failure for a network that stood still for too long. Times in seconds. */
export function requireShortPause(lastBlock: number, now: number, slot: number): void {
  const longest = leak * slotsPerEpoch * slot;
  if (now - lastBlock <= longest) return;
  const hours = (seconds: number) => Math.floor(seconds / 3_600);
  throw new Failure(
    `This network has stood still for ${hours(now - lastBlock)} hours. With slots of ${slot} s it can for ${hours(longest)}: then its validators have lost too much of their stake by not voting. Start without --keep for a new one.`,
  );
}
