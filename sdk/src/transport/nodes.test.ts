import { describe, expect, test, vi } from "vitest";
import { createNodes, servingNode } from "./nodes.ts";

const urls = ["a", "b", "c"];
const silence = Symbol("silence");
type Heads = Record<string, bigint | typeof silence>;

const nodesAt = (heads: Heads) =>
  createNodes(urls, {
    headOf: async (url) => {
      const head = heads[url];
      if (typeof head !== "bigint") throw new Error("no answer");
      return head;
    },
  });
const states = (nodes: ReturnType<typeof createNodes>) => nodes.get().map(({ state }) => state);

describe("createNodes", () => {
  test("default: all are up, the first serves, none is passed by", () => {
    const nodes = nodesAt({});
    expect(states(nodes)).toEqual(["up", "up", "up"]);
    expect(servingNode(nodes.get())?.url).toBe("a");
    expect(urls.map(nodes.passedBy)).toEqual([false, false, false]);
  });

  test("behavior: one that did not answer is passed by until it answers", () => {
    const nodes = nodesAt({});
    nodes.report("a", false);
    expect(nodes.passedBy("a")).toBe(true);
    expect(servingNode(nodes.get())?.url).toBe("b");
    nodes.report("a", true);
    expect(nodes.passedBy("a")).toBe(false);
  });

  test("behavior: while none answers, none is passed by", () => {
    const nodes = nodesAt({});
    for (const url of urls) nodes.report(url, false);
    expect(urls.map(nodes.passedBy)).toEqual([false, false, false]);
    expect(servingNode(nodes.get())?.url).toBe("a");
  });

  test("behavior: a survey finds who is silent, who is behind, and who is back", async () => {
    const heads: Heads = { a: 90n, b: silence, c: 100n };
    const nodes = nodesAt(heads);
    await nodes.survey();
    expect(states(nodes)).toEqual(["behind", "silent", "up"]);
    Object.assign(heads, { a: 98n, b: 99n });
    await nodes.survey();
    expect(states(nodes)).toEqual(["up", "up", "up"]);
  });

  test("behavior: an answer does not hide that a node is behind", async () => {
    const nodes = nodesAt({ a: 90n, b: 100n, c: 100n });
    await nodes.survey();
    nodes.report("a", true);
    expect(states(nodes)).toEqual(["behind", "up", "up"]);
  });

  test("behavior: a block or two apart is how a network is", async () => {
    const nodes = nodesAt({ a: 97n, b: 100n, c: 99n });
    await nodes.survey();
    expect(states(nodes)).toEqual(["up", "up", "up"]);
  });

  test("behavior: listeners hear of changes alone", async () => {
    const nodes = nodesAt({ a: 1n, b: 1n, c: 1n });
    const heard = vi.fn();
    nodes.subscribe(heard);
    nodes.report("a", true);
    await nodes.survey();
    expect(heard).not.toHaveBeenCalled();
    nodes.report("a", false);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  test("behavior: with a rest, a silent node is asked again when it is over", () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const nodes = createNodes(urls, { rest: 1_000, headOf: async () => 1n });
    nodes.report("a", false);
    expect([nodes.passedBy("a"), nodes.hasOther("b")]).toEqual([true, true]);
    vi.advanceTimersByTime(1_000);
    expect(nodes.passedBy("a")).toBe(false);
    nodes.report("a", false);
    expect(nodes.passedBy("a")).toBe(true);
    vi.useRealTimers();
  });
});
