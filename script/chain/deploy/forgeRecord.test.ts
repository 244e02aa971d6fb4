import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Address, getAddress, numberToHex, pad } from "viem";
import { afterAll, describe, expect, test } from "vitest";
import { createdAs, readBroadcast } from "./forgeRecord.ts";

const folder = mkdtempSync(path.join(tmpdir(), "weir-broadcast-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const address = (n: number): Address => pad(numberToHex(n + 0xabcdef00), { size: 20 });
const creation = (name: string, n: number, hash: string) => ({
  hash,
  transactionType: "CREATE",
  contractName: name,
  contractAddress: address(n),
  arguments: [`${n}`],
});
const receipt = (n: number, hash: string, status = "0x1") => ({
  transactionHash: hash,
  status,
  logs: [{ address: address(n), topics: ["0x01"], data: "0x" }],
});

function recorded(content: { transactions: unknown[]; receipts: unknown[] }) {
  mkdirSync(path.join(folder, "Some.s.sol", "7"), { recursive: true });
  writeFileSync(path.join(folder, "Some.s.sol", "7", "run-latest.json"), JSON.stringify(content));
  return () => readBroadcast(folder, "Some.s.sol", 7);
}

test("default: contracts in the order they were created, logs in the order they were emitted", () => {
  const broadcast = recorded({
    transactions: [creation("Core", 1, "0xa"), creation("Feed", 2, "0xb"), creation("Feed", 3, "0xc")],
    receipts: [receipt(1, "0xa"), receipt(2, "0xb"), receipt(3, "0xc")],
  })();
  expect(createdAs(broadcast, "Core")).toEqual([{ name: "Core", address: getAddress(address(1)), args: ["1"] }]);
  expect(createdAs(broadcast, "Feed").map(({ args }) => args)).toEqual([["2"], ["3"]]);
  expect(broadcast.logs).toHaveLength(3);
});

describe("error", () => {
  test("a transaction that failed", () => {
    const read = recorded({ transactions: [creation("Core", 1, "0xa")], receipts: [receipt(1, "0xa", "0x0")] });
    expect(read).toThrow("Some.s.sol: transaction 0xa failed on the chain");
  });
  test("a transaction that is not mined", () => {
    const read = recorded({ transactions: [creation("Core", 1, "0xa")], receipts: [] });
    expect(read).toThrow("only 0 of 1 transactions were mined");
  });
});
