import { funded, localAccount } from "@weir/chain/accounts";
import { devnetId } from "@weir/chain/target";
import { deploymentProxy } from "@weir/sdk/deployments/derived";
import { type Address, keccak256 } from "viem";
import { expect, test } from "vitest";
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

test("the deployment proxy has the code that it has on every chain", () => {
  const proxy = genesis.alloc[deploymentProxy.toLowerCase() as Address];
  // The runtime code of 0x4e59…956C on Ethereum.
  expect(keccak256(proxy?.code ?? "0x")).toBe("0x2fa86add0aed31f33a762c9d88e807c475bd51d0f52bd0955754b2608f7e4989");
});

test("every account of the test mnemonic has Anvil's balance, and no other account has any", () => {
  const rich = Object.entries(genesis.alloc).filter(([, { balance }]) => BigInt(balance) > 0n);
  const addresses = Array.from({ length: funded }, (_, index) => localAccount(devnetId, index).address.toLowerCase());
  expect(rich.map(([address]) => address).sort()).toEqual(addresses.sort());
  for (const [, { balance }] of rich) expect(BigInt(balance)).toBe(10_000n * 10n ** 18n);
});
