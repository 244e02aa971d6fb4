import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { columns } from "@weir/process/columns";
import { Failure } from "@weir/process/failure";
import { inRoot } from "@weir/process/paths";
import operations from "./operations.json" with { type: "json" };

// operations.json lists the measured operations in the order of the table, under the names of contracts/bench, with Weir's limits
// (issues 3 and 14): more gas than `mustReach` fails the check.

/** Gas by operation. "<operation>, first": a user's first call; "<operation>": the second. */
export type Figures = Record<string, number>;

/** Seaport: no figure where it was not measured. */
export type Measured = { weir: Figures; morpho: Figures; aaveV3: Figures; seaport: Figures };

/** A line of contracts/bench/gas.json: a user's second call; null if the protocol has no such operation. */
export type GasRow = {
  operation: string;
  weir: number | null;
  morpho: number | null;
  aaveV3: number | null;
  /** Absent where Seaport has no such operation: most. */
  seaport?: number;
};

export const firstTime = (operation: string): string => `${operation}, first`;

export const gas = (value: number): string => value.toLocaleString("en-GB");

/** Parses figures as forge writes them (in quotes) and as they are committed (without). */
export function parseFigures(text: string, source: string): Figures {
  const entries = Object.entries(JSON.parse(text) as Record<string, unknown>).map(([operation, value]) => {
    const figure = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
    if (typeof figure !== "number" || !Number.isSafeInteger(figure) || figure <= 0) {
      throw new Failure(`${source}: ${operation} has no gas but ${JSON.stringify(value)}.`);
    }
    return [operation, figure] as const;
  });
  return Object.fromEntries(entries);
}

const snapshot = inRoot("contracts/bench/snapshot.json");

/** Weir's figures as last accepted. */
export const readSnapshot = (): Figures =>
  existsSync(snapshot) ? parseFigures(readFileSync(snapshot, "utf8"), snapshot) : {};

export const acceptSnapshot = (figures: Figures): void =>
  writeFileSync(snapshot, `${JSON.stringify(figures, null, 2)}\n`);

export const gasRows = ({ weir, morpho, aaveV3, seaport }: Measured): GasRow[] =>
  operations.map(({ name }) => ({
    operation: name,
    weir: weir[name] ?? null,
    morpho: morpho[name] ?? null,
    aaveV3: aaveV3[name] ?? null,
    ...(seaport[name] !== undefined && { seaport: seaport[name] }),
  }));

/** One row per line, so that a diff shows what changed. */
export function gasJson(measured: Measured): string {
  const rows = gasRows(measured).map((row) => JSON.stringify(row, null, 1).replace(/\n */g, " "));
  return `[\n${rows.map((row) => `  ${row}`).join(",\n")}\n]\n`;
}

const footnote = `Gas of whole transactions (21000, calldata, cold access, refunds), a user's second call unless it says first.
Weir: production profile. Morpho Blue 1.0.0: solc 0.8.19, via IR, 999,999 runs, as deployed; no fee. Aave v3 (core-v3 1.19.3):
the package's own artifacts, solc 0.8.10, 100,000 runs; without rewards. Seaport 1.6 (seaport-core 1.6.6): solc 0.8.24, via IR,
4,294,967,295 runs; approved directly, no conduit, zone or fee. All four: the same lean tokens and constant prices.
A "desk fill" takes a tenth of an order of which a tenth is taken already; "whole": all of an order that was never used.
"Each extra" is the most that one more reserve of the account adds to a borrow or a withdrawCollateral.`;

export function gasTable({ weir, morpho, aaveV3, seaport }: Measured): string {
  const rows = operations.map(({ name, mustReach, aimsAt }) => [
    name,
    ...[weir[firstTime(name)], weir[name], morpho[name], aaveV3[name], seaport[name], mustReach, aimsAt].map((value) =>
      value === undefined ? "–" : gas(value),
    ),
  ]);
  const heads = ["", "Weir, first", "Weir", "Morpho Blue", "Aave v3", "Seaport 1.6", "must reach", "aims at"];
  return `${columns([heads, ...rows], "right")}\n\n${footnote}`;
}
