import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { inRoot } from "@weir/process/paths";
import { type Figures, parseFigures } from "./figures.ts";

const file = inRoot("contracts/bench/snapshot.json");

/** Weir's figures as they were last accepted. */
export const readSnapshot = (): Figures => (existsSync(file) ? parseFigures(readFileSync(file, "utf8"), file) : {});

export function acceptSnapshot(figures: Figures): void {
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
}
