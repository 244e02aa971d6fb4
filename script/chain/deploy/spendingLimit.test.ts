import { parseGwei, type TransactionSerializableEIP1559 } from "viem";
import { expect, test } from "vitest";
import { localAccount } from "../accounts.ts";
import { anvilId } from "../target.ts";
import { createSpendingLimit } from "./spendingLimit.ts";

const account = localAccount(anvilId, 0);
const stranger = localAccount(anvilId, 1);
const max = parseGwei("20");
const tip = parseGwei("3");
const plan = [7, 8].map((nonce) => ({
  from: account.address,
  nonce,
  data: `0x60${nonce.toString().padStart(2, "0")}` as const,
  gas: 1_000n,
  value: 0n,
  name: null,
  to: undefined,
}));
const whole = { type: "eip1559", chainId: 1, gas: 1_000n, maxFeePerGas: max, maxPriorityFeePerGas: tip } as const;
const first = { ...whole, nonce: 7, data: "0x6007" } as const;
const second = { ...whole, nonce: 8, data: "0x6008" } as const;
const sign = (transaction: TransactionSerializableEIP1559, by = account) => by.signTransaction(transaction);
const limit = () => createSpendingLimit({ chainId: 1, plan, fees: { max, tip } });

test("default: the planned transactions, also when one is sent again", async () => {
  const judge = limit();
  for (const transaction of [first, first, second]) expect(await judge(await sign(transaction))).toBeUndefined();
});

test.each<[string, Partial<TransactionSerializableEIP1559>, string]>([
  ["another chain", { chainId: 10 }, "it is for chain 10"],
  ["a higher price", { maxFeePerGas: max + 1n }, "it offers 20.000000001 gwei"],
  ["a higher tip", { maxPriorityFeePerGas: tip + 1n }, "it tips 3.000000001 gwei"],
  ["other code", { data: "0x6009" }, "nonce 7 is planned for another transaction"],
  ["another nonce", { nonce: 9 }, "nonce 9 is planned for another transaction"],
  ["a receiver", { to: stranger.address }, "nonce 7 is planned for another transaction"],
  ["money with it", { value: 1n }, "nonce 7 is planned for another transaction"],
  ["more gas than all was to take", { gas: 2_001n }, "with it all could cost 0.00004002, and 0.00004 was agreed to"],
])("error: %s", async (_what, change, reason) => {
  expect(await limit()(await sign({ ...first, ...change }))).toBe(reason);
});

test("error: another signer, and a transaction type without a maximum fee", async () => {
  expect(await limit()(await sign(first, stranger))).toBe(`${stranger.address} signed it`);
  const legacy = await account.signTransaction({ type: "legacy", chainId: 1, nonce: 7, gas: 1_000n, gasPrice: 1n });
  expect(await limit()(legacy)).toContain("of the type legacy");
});
