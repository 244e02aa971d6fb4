import { describe, expect, test } from "vitest";
import { deployer, localAccount } from "./accounts.ts";
import { connect, readTarget } from "./target.ts";

test("default: Anvil on this machine", () => {
  expect(readTarget({})).toEqual({ rpcUrl: "http://127.0.0.1:8545", chainId: 31337 });
  expect(localAccount(31337, deployer).address).toBe("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266");
});

test("behavior: several nodes of one chain", () => {
  expect(readTarget({ RPC_URL: "http://127.0.0.1:1, http://127.0.0.1:2", CHAIN_ID: "31338" })).toEqual({
    rpcUrl: "http://127.0.0.1:1",
    others: ["http://127.0.0.1:2"],
    chainId: 31338,
  });
});

describe("error", () => {
  test("a second address that is malformed", () => {
    expect(() => readTarget({ RPC_URL: "http://127.0.0.1:1,localhost" })).toThrow("RPC_URL=localhost is not an");
  });
  test("an address that is malformed", () => {
    expect(() => readTarget({ RPC_URL: "localhost" })).toThrow("RPC_URL=localhost is not an address of a node");
  });
  test("a malformed chain id", () => {
    expect(() => readTarget({ CHAIN_ID: "one" })).toThrow("CHAIN_ID=one is not a chain id");
  });
  test("the public test keys sign on local chains only", () => {
    expect(() => localAccount(1, deployer)).toThrow("Chain 1 is not a local one");
  });
  test("no node answers", async () => {
    // Port 9 is the discard service, which no system runs any more.
    await expect(connect({ rpcUrl: "http://127.0.0.1:9", chainId: 31337 })).rejects.toThrow(
      "No node answers at http://127.0.0.1:9",
    );
  });
});
