import { type Figures, firstTime, gas } from "./figures.ts";
import operations from "./operations.json" with { type: "json" };

/** The fraction by which a figure may exceed the snapshot. */
const TOLERANCE = 0.01;

export type Verdict = { operation: string; problems: string[] };

const ACCEPT = "`pnpm bench:gas --accept` takes the new figure";

/** One verdict for each of Weir's figures, measured or in the snapshot. */
export function judgeFigures(measured: Figures, snapshot: Figures): Verdict[] {
  const order = operations.flatMap(({ name }) => [firstTime(name), name]);
  const found = new Set([...Object.keys(measured), ...Object.keys(snapshot)]);
  const missing = operations.map(({ name }) => name);
  return [...new Set([...order.filter((name) => found.has(name)), ...found, ...missing])].map((operation) => ({
    operation,
    problems: [
      ...againstSnapshot(operation, measured[operation], snapshot[operation]),
      ...againstTarget(operation, measured[operation]),
    ],
  }));
}

function againstSnapshot(operation: string, now: number | undefined, before: number | undefined): string[] {
  if (now === undefined)
    return [`${operation} was not measured. If it no longer exists, remove it from the snapshot: ${ACCEPT}.`];
  if (before === undefined) return [`${operation} is not in the snapshot: ${ACCEPT}, ${gas(now)}.`];
  if (now <= before * (1 + TOLERANCE)) return [];
  const rise = ((now / before - 1) * 100).toFixed(2);
  return [
    `${operation} rose from ${gas(before)} to ${gas(now)} gas, by ${rise} %; ${TOLERANCE * 100} % is allowed. If that is justified, ${ACCEPT}.`,
  ];
}

function againstTarget(operation: string, now: number | undefined): string[] {
  const limit = operations.find(({ name }) => name === operation)?.mustReach;
  if (limit === undefined || now === undefined || now <= limit) return [];
  return [
    `${operation} takes ${gas(now)} gas and must not take more than ${gas(limit)}: see script/bench/gas/operations.json.`,
  ];
}
