/** A linear scale from a domain to a range. */
export const scale =
  ([from, to]: readonly [number, number], [start, end]: readonly [number, number]) =>
  (value: number): number =>
    to === from ? start : start + ((value - from) / (to - from)) * (end - start);

/** The next round number from there on: 1, 2, 2.5 or 5 times a power of ten. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size >= rough)!;
}

/** At most `count` round steps from 0 (or below) to past the largest value. */
export function ticks(most: number, count = 4): number[] {
  if (!(most > 0)) return [0, 1];
  const step = roundStep(most / count);
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, index) => index * step);
}

/** An SVG path through the points. */
export const line = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x.toFixed(2)} ${y.toFixed(2)}`).join("");

/** As a step line: books are constant between two events. */
export const stairs = (points: readonly (readonly [number, number])[]): string =>
  points
    .map(([x, y], index) => (index === 0 ? `M${x.toFixed(2)} ${y.toFixed(2)}` : `H${x.toFixed(2)}V${y.toFixed(2)}`))
    .join("");

/** At most `count` round steps from below the least value to past the largest; both positive, or `ticks` serves better. */
export function ticksBetween(least: number, most: number, count = 4): number[] {
  if (!(most > least)) return least > 0 ? [least * 0.99, least, least * 1.01] : ticks(most, count);
  const step = roundStep((most - least) / count);
  const first = Math.floor(least / step + 1e-9);
  const last = Math.ceil(most / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}
