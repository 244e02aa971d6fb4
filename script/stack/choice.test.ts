import { describe, expect, test } from "vitest";
import { readChoice } from "./choice.ts";

test("default: Anvil", () => {
  expect(readChoice([])).toEqual({ kind: "anvil" });
  expect(readChoice(["--chain", "anvil"])).toEqual({ kind: "anvil" });
});

test("behavior: the peer-to-peer network, and what is for it", () => {
  expect(readChoice(["--chain", "devnet"])).toMatchObject({ kind: "devnet", options: { slot: 3, keep: false } });
  expect(readChoice(["--nodes", "1", "--chain=devnet", "--keep"])).toMatchObject({
    kind: "devnet",
    options: { clients: ["ethereumjs"], keep: true },
  });
});

test("behavior: a node, or several of one chain, and who deploys", () => {
  const urls = ["https://a.example/key", "http://127.0.0.1:8545"];
  expect(readChoice(["--chain", urls.join(","), "--account", "me"])).toEqual({
    kind: "rpc",
    urls,
    deploy: ["--account", "me"],
  });
});

describe("error", () => {
  test.each([
    [["--chain", "mainnet"], "`--chain mainnet` is not a chain"],
    [["--chain"], "`--chain ` is not a chain"],
    [["--chain", "ws://127.0.0.1:8546"], "is not a chain"],
    [["--chain", "http://127.0.0.1:1,nonsense"], "is not a chain"],
    [["--chain", "devnet", "--nodes", "9"], "--nodes 9 is out of range"],
    [["devnet"], "`devnet` is not an option"],
    [["--chain", "anvil", "--nodes"], "`--nodes` is not an option for Anvil"],
  ])("%j", (argv, message) => expect(() => readChoice(argv)).toThrow(message));
});
