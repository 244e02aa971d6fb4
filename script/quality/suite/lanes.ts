import { add, type Counts, none } from "./counts.ts";

/** Two cores are what the suite may count on; and tests wait for chains and servers half of their time. */
const lanes = 2;

/** Does the work for each item, some side by side, and adds up what they count. */
export async function inLanes<T>(items: T[], work: (item: T) => Promise<Counts>): Promise<Counts> {
  const waiting = items.values();
  const lane = async () => {
    let counts = none;
    for (const item of waiting) counts = add(counts, await work(item));
    return counts;
  };
  const sums = await Promise.all(Array.from({ length: lanes }, lane));
  return sums.reduce(add, none);
}
