import { mkdirSync, rmSync } from "node:fs";
import { localState } from "@weir/process/paths";
import type { Counts } from "./counts.ts";

export type Section = {
  /** What one types to run it alone: `pnpm test lint`. */
  name: string;
  title: string;
  run(): Promise<Counts>;
};

export const packages = [
  ...["sdk", "indexer", "web"],
  ...["bench", "chain", "devnet", "gate", "process", "quality", "stack"].map((name) => `script/${name}`),
];

/** Where a runner is to write its report; the one of an earlier run is gone, so that it cannot be taken for this one's. */
export function freshReport(name: string): string {
  const file = localState("reports", name);
  mkdirSync(localState("reports"), { recursive: true });
  rmSync(file, { force: true });
  return file;
}
