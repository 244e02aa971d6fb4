import type { Context } from "ponder:registry";
import type { Log } from "viem";

// Stands in for `ponder:registry` in tests: keeps the handlers that src/LendingPools.ts registers.

export type Handler = (given: {
  event: {
    args: unknown;
    log: Pick<Log<bigint, number, false>, "logIndex" | "address">;
    block: { number: bigint; timestamp: bigint };
    transaction: { hash: string; from: string };
  };
  context: Pick<Context, "db"> & { client: unknown; chain: { id: number } };
}) => Promise<void>;

export const handlers = new Map<string, Handler>();

export const ponder = {
  on: (name: string, handler: Handler): void => {
    handlers.set(name, handler);
  },
};
