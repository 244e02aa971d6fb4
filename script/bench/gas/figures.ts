import { Failure } from "@weir/process/failure";
import { operations } from "./operations.ts";

/** Gas by operation; the first time of a user under the operation's name with ", first". */
export type Figures = Record<string, number>;

export type Measured = { weir: Figures; morpho: Figures; aaveV3: Figures };

/** A line of contracts/bench/gas.json: the second time of a user; null where there is no such thing. */
export type GasRow = { operation: string; weir: number | null; morpho: number | null; aaveV3: number | null };

export const firstTime = (operation: string): string => `${operation}, first`;

/** Figures as forge writes them (in quotes) and as they are committed (without). */
export function parseFigures(text: string, source: string): Figures {
  const entries = Object.entries(JSON.parse(text) as Record<string, unknown>).map(([operation, value]) => {
    const gas = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
    if (typeof gas !== "number" || !Number.isSafeInteger(gas) || gas <= 0) {
      throw new Failure(`${source}: ${operation} has no gas but ${JSON.stringify(value)}.`);
    }
    return [operation, gas] as const;
  });
  return Object.fromEntries(entries);
}

export const gasRows = (measured: Measured): GasRow[] =>
  operations.map(({ name }) => ({
    operation: name,
    weir: measured.weir[name] ?? null,
    morpho: measured.morpho[name] ?? null,
    aaveV3: measured.aaveV3[name] ?? null,
  }));

/** A line a row, so that a change is read at a glance. */
export function gasJson(measured: Measured): string {
  const rows = gasRows(measured).map((row) => JSON.stringify(row, null, 1).replace(/\n */g, " "));
  return `[\n${rows.map((row) => `  ${row}`).join(",\n")}\n]\n`;
}
