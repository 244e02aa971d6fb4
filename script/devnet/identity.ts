import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { Failure } from "@weir/process/failure";
import { privateFile, privateFolder } from "@weir/process/private";
import { bytesToHex, type Hex } from "viem";
import { type ExecutionClient, executionClients } from "./execution.ts";

/** What was asked for. A network that is kept has to be asked for in the same way again. */
export type Shape = { clients: ExecutionClient[]; slot: number; basePort: number };

/** What makes a network this one and no other; written beside its data, for `--keep`. */
export type Identity = Shape & {
  /** Where its keys come from. */
  secret: Hex;
  /** The time of the execution layer's first block, in seconds. */
  executionTime: number;
  /** Slot 0 of the consensus layer; known once every execution client runs for the first time. */
  genesisTime?: number;
};

const fileOf = (folder: string): string => path.join(folder, "network.json");

/** The identity of the network in the folder, when it is to be kept and there is one; else a new one, in an empty folder. */
export function openIdentity(folder: string, shape: Shape, keep: boolean, now: number): Identity {
  const kept = keep ? readIdentity(folder) : undefined;
  if (kept) {
    const differences = describe(kept).filter((line, index) => line !== describe(shape)[index]);
    if (differences.length === 0) {
      privateFolder(folder);
      return kept;
    }
    throw new Failure(
      `The network in ${folder} was started with ${differences.join(", ")}. Start it so again, or without --keep for a new one.`,
    );
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

/** Nothing when there is none, or one that never came to its first slot. */
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
    // said below
  }
  throw new Failure(`${fileOf(folder)} is not what a network writes. Start without --keep for a new one.`);
}
