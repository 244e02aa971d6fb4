import { type Counts, oneFailed, onePassed } from "./counts.ts";

/** Something that is either so or not, and counts as one test. */
export async function check(title: string, passes: () => Promise<boolean>): Promise<Counts> {
  const passed = await passes();
  console.log(`  ${passed ? "✓" : "✗"} ${title}`);
  return passed ? onePassed : oneFailed;
}
