import { type Counts, oneFailed, onePassed } from "./counts.ts";

export type Section = {
  /** The argument that runs it alone: `pnpm test lint`. */
  name: string;
  title: string;
  run(): Promise<Counts>;
};

/** Runs a check that counts as one test. */
export async function check(title: string, passes: () => Promise<boolean>): Promise<Counts> {
  const passed = await passes();
  console.log(`  ${passed ? "✓" : "✗"} ${title}`);
  return passed ? onePassed : oneFailed;
}
