import { expect, test } from "vitest";
import { funded, localAccount } from "../lib/accounts.ts";
import { devnetId } from "../lib/chain.ts";
import { executionGenesis, gasLimit } from "./genesis.ts";

const genesis = executionGenesis(1_700_000_000);

test("a chain of its own, with all of Cancun from the start and no blobs", () => {
  expect(genesis.config.chainId).toBe(devnetId);
  expect(genesis.config.cancunTime).toBe(0);
  expect(genesis.config.terminalTotalDifficulty).toBe(0);
  expect(genesis.config.blobSchedule.cancun).toMatchObject({ target: 0, max: 0 });
  expect(Number(genesis.gasLimit)).toBe(gasLimit);
  expect(Number(genesis.timestamp)).toBe(1_700_000_000);
});

test("every account of the usual mnemonic has what Anvil gives it, and nobody else has anything", () => {
  const rich = Object.entries(genesis.alloc).filter(([, { balance }]) => BigInt(balance) > 0n);
  const addresses = Array.from({ length: funded }, (_, index) => localAccount(devnetId, index).address.toLowerCase());
  expect(rich.map(([address]) => address).sort()).toEqual(addresses.sort());
  for (const [, { balance }] of rich) expect(BigInt(balance)).toBe(10_000n * 10n ** 18n);
});
