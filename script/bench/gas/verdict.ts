import { type Figures, firstTime } from "./figures.ts";
import { operations } from "./operations.ts";

/** How far a figure may rise above the snapshot. */
export const TOLERANCE = 0.01;

export type Verdict = { operation: string; problems: string[] };

const ACCEPT = "`pnpm bench:gas --accept` takes the new figure";

/** One verdict for every figure of Weir's, measured or remembered. */
export function judgeFigures(measured: Figures, snapshot: Figures): Verdict[] {
  const order = operations.flatMap(({ name }) => [firstTime(name), name]);
  const found = new Set([...Object.keys(measured), ...Object.keys(snapshot)]);
  const names = [...order.filter((name) => found.has(name)), ...[...found].filter((name) => !order.includes(name))];
  const missing = operations.map(({ name }) => name).filter((name) => !found.has(name));
  return [...names, ...missing].map((operation) => ({
    operation,
    problems: [
      ...againstSnapshot(operation, measured[operation], snapshot[operation]),
      ...againstTarget(operation, measured[operation]),
    ],
  }));
}

function againstSnapshot(operation: string, now: number | undefined, before: number | undefined): string[] {
  if (now === undefined)
    return [`${operation} was not measured. If it is gone for good, take it out of the snapshot: ${ACCEPT}.`];
  if (before === undefined) return [`${operation} is not in the snapshot: ${ACCEPT}, ${gas(now)}.`];
  if (now <= before * (1 + TOLERANCE)) return [];
  const rise = ((now / before - 1) * 100).toFixed(2);
  return [
    `${operation} rose from ${gas(before)} to ${gas(now)} gas, by ${rise} %; ${TOLERANCE * 100} % is allowed. Where that is worth it, ${ACCEPT}.`,
  ];
}

function againstTarget(operation: string, now: number | undefined): string[] {
  const limit = operations.find(({ name }) => name === operation)?.mustReach;
  if (limit === undefined || now === undefined || now <= limit) return [];
  return [
    `${operation} takes ${gas(now)} gas and must not take more than ${gas(limit)}: see script/bench/gas/operations.ts.`,
  ];
}

export const gas = (value: number): string => value.toLocaleString("en-GB");
