import type { Random } from "@weir/process/random";
import type { Client } from "../target.ts";
import type { PeerPlay } from "./peerPlay.ts";
import type { World } from "./seedWorld.ts";
import type { Call } from "./transactions.ts";

/** What a seed acts with, whatever the chain's clock. */
export type Scene = {
  client: Client;
  world: World;
  /** The call that posts the prices after so many seconds; `days` as in `createPrices`. */
  post(seconds: number, days?: number): Call;
  /** The calls of the timeline that have become due since the last time. */
  due(day: number): Promise<Call[]>;
  /** What two persons do with each other. */
  peer: PeerPlay;
  random: Random;
  /** Shows which part of the work is done, 1 for all of it. */
  progress(part: number): void;
};
