import { describe, expect, test } from "vitest";
import type { Counts } from "./counts.ts";
import { runInOrder } from "./inOrder.ts";
import type { Section } from "./runners.ts";

const one: Counts = { passed: 1, failed: 0, skipped: 0 };
const section = (name: string, how: Pick<Section, "waits" | "alone"> = {}): Section => ({
  ...{ name, title: name, run: async () => one },
  ...how,
});

/** Runs sections that end when they are told to. `seen`: what happened so far. */
function runOf(...chosen: Section[]) {
  const seen: string[] = [];
  const ends = new Map<string, () => void>();
  let interrupted = false;
  const ended = runInOrder(chosen, {
    attempt: ({ name }, log) => {
      seen.push(`${name} begins${log ? " beside" : ""}`);
      return new Promise((resolve) => ends.set(name, () => resolve(one)));
    },
    announce: (title) => seen.push(`— ${title}`),
    logOf: ({ name }) => `${name}.txt`,
    print: (log) => seen.push(`print ${log}`),
    isInterrupted: () => interrupted,
  });
  /** Everything that can happen without another end has happened after the next turn of the event loop. */
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  return {
    seen,
    ended,
    turn,
    async end(name: string) {
      ends.get(name)?.();
      await turn();
    },
    interrupt: () => (interrupted = true),
  };
}

describe("runInOrder", () => {
  test("default: one section after the other", async () => {
    const { seen, ended, turn, end } = runOf(section("a"), section("b"));
    await turn();
    expect(seen).toEqual(["— a", "a begins"]);
    await end("a");
    expect(seen.slice(2)).toEqual(["— b", "b begins"]);
    await end("b");
    expect((await ended).map(({ title, wasBeside }) => [title, wasBeside])).toEqual([
      ["a", false],
      ["b", false],
    ]);
  });

  test("behavior: what waits runs beside the next ones, one after the other, and prints when it has ended", async () => {
    const waits = { waits: true } as const;
    const { seen, ended, turn, end } = runOf(section("net", waits), section("net2", waits), section("a"), section("b"));
    await turn();
    expect(seen.toSorted()).toEqual(["a begins", "net begins beside", "— a"]);
    await end("a");
    await end("net");
    expect(seen.slice(3)).toEqual(["— b", "b begins", "net2 begins beside"]);
    await end("b");
    expect(seen).toHaveLength(6);
    await end("net2");
    expect(seen.slice(6)).toEqual(["— net", "print net.txt", "— net2", "print net2.txt"]);
    expect((await ended).filter(({ wasBeside }) => wasBeside).map(({ title }) => title)).toEqual(["net", "net2"]);
  });

  test("behavior: what runs alone begins when all that waits has ended", async () => {
    const { seen, turn, end } = runOf(section("net", { waits: true }), section("alone", { alone: true }));
    await turn();
    expect(seen).toEqual(["net begins beside"]);
    await end("net");
    expect(seen.slice(1)).toEqual(["— net", "print net.txt", "— alone", "alone begins"]);
  });

  test("behavior: with nothing to run beside, what waits prints at once", async () => {
    const { seen, turn } = runOf(section("a"), section("net", { waits: true }));
    await turn();
    expect(seen).toEqual(["— a", "a begins"]);
    const alone = runOf(section("net", { waits: true }));
    await alone.turn();
    expect(alone.seen).toEqual(["— net", "net begins"]);
  });

  test("behavior: an interrupt begins nothing more, and waits for what runs", async () => {
    const waits = { waits: true } as const;
    const { seen, ended, turn, end, interrupt } = runOf(section("net", waits), section("net2", waits), section("a"));
    await turn();
    interrupt();
    await end("a");
    await end("net");
    expect(seen.slice(-2)).toEqual(["— net", "print net.txt"]);
    expect(await ended).toHaveLength(2);
    const before = runOf(section("net", waits), section("alone", { alone: true }));
    await before.turn();
    before.interrupt();
    await before.end("net");
    expect((await before.ended).map(({ title }) => title)).toEqual(["net"]);
  });
});
