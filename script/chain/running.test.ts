import { expect, test } from "vitest";
import { nodesFrom, type RunningChain } from "./running.ts";

test("default: the one that is asked first, then the others in their order", () => {
  const nodes = ["a", "b", "c"].map((url) => ({ name: url, url, about: "" }));
  const chain = { nodes } as RunningChain;
  expect(nodesFrom("b", chain)).toEqual(["b", "a", "c"]);
  expect(nodesFrom("a", chain)).toEqual(["a", "b", "c"]);
});
