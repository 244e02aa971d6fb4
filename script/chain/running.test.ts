import { expect, test } from "vitest";
import { type RunningChain, urlsFor } from "./running.ts";

const chain = (urls: string[], spread?: true): RunningChain => ({
  ...{ chainId: 1, name: "", blockTime: 0, nodes: urls.map((url) => ({ name: url, url, about: "" })) },
  ...(spread && { spread }),
});

test("default: every part asks the nodes in their order", () => {
  for (const part of ["deploy", "indexer", "site"] as const) {
    expect(urlsFor(part, chain(["a", "b", "c"]))).toEqual(["a", "b", "c"]);
  }
});

test("behavior: each part asks a node of its own first, as far as there are enough", () => {
  expect(urlsFor("deploy", chain(["a", "b", "c", "d"], true))).toEqual(["a", "b", "c", "d"]);
  expect(urlsFor("indexer", chain(["a", "b", "c", "d"], true))).toEqual(["b", "a", "c", "d"]);
  expect(urlsFor("site", chain(["a", "b", "c", "d"], true))).toEqual(["c", "a", "b", "d"]);
  expect(urlsFor("site", chain(["a", "b"], true))).toEqual(["b", "a"]);
  expect(urlsFor("indexer", chain(["a"], true))).toEqual(["a"]);
});
