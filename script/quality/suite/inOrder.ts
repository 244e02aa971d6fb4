import type { Counts } from "./counts.ts";
import type { Section } from "./runners.ts";

export type Result = { title: string; counts: Counts; seconds: number; wasBeside: boolean };

type Ways = {
  /** @param log a file for what the section prints, instead of the terminal */
  attempt: (section: Section, log?: string) => Promise<Counts>;
  announce: (title: string) => void;
  logOf: (section: Section) => string;
  print: (log: string) => void;
  isInterrupted: () => boolean;
};

/**
 * Runs the sections in their order, but what `waits` beside the ones after it, one such section after the other: the processors are
 * idle while it waits. What it prints follows when all of it has ended, at the latest before a section that runs `alone`.
 */
export async function runInOrder(chosen: Section[], ways: Ways): Promise<Result[]> {
  const { attempt, announce, logOf, print, isInterrupted } = ways;
  const results: Result[] = [];
  const carryOut = async (section: Section, log?: string): Promise<void> => {
    const began = Date.now();
    const counts = await attempt(section, log);
    const seconds = (Date.now() - began) / 1000;
    results.push({ title: section.title, counts, seconds, wasBeside: log !== undefined });
  };

  let beside = Promise.resolve();
  const logs: { title: string; log: string }[] = [];
  const besideHasEnded = async (): Promise<void> => {
    await beside;
    for (const { title, log } of logs.splice(0)) {
      announce(title);
      print(log);
    }
  };

  for (const [at, section] of chosen.entries()) {
    if (isInterrupted()) break;
    const hasOthers = chosen.slice(at).some(({ waits }) => !waits);
    if (section.waits && hasOthers) {
      beside = beside.then(async () => {
        if (isInterrupted()) return;
        const log = logOf(section);
        logs.push({ title: section.title, log });
        await carryOut(section, log);
      });
      continue;
    }
    if (section.alone) await besideHasEnded();
    if (isInterrupted()) break;
    announce(section.title);
    await carryOut(section);
  }
  await besideHasEnded();
  return results;
}
