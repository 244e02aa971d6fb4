import { decodeFunctionData, zeroAddress } from "viem";
import { expect, test } from "vitest";
import { lendingPoolsAbi } from "../abi.ts";
import { RIGHTS } from "../orders/authorization.ts";
import { dataOf, together } from "./call.ts";
import { approveSharesCall, authorizeCall, FOREVER, unauthorizeCall } from "./permissions.ts";

const core = zeroAddress;
const operator = `0x${"33".repeat(20)}` as const;
const read = (call: ReturnType<typeof authorizeCall>) =>
  decodeFunctionData({ abi: lendingPoolsAbi, data: dataOf(call) });

test("authorizeCall: the rights, and the second until which they hold", () => {
  const { functionName, args } = read(authorizeCall(core, operator, RIGHTS.withdraw | RIGHTS.manage, FOREVER));
  expect([functionName, args]).toEqual(["setAuthorization", [operator, 5, 1_099_511_627_775]]);
});

test("unauthorizeCall: no right, no time", () => {
  expect(read(unauthorizeCall(core, operator)).args).toEqual([operator, 0, 0]);
});

test("approveSharesCall: of ERC-6909, on the core", () => {
  const { functionName, args } = read(approveSharesCall(core, operator, 7n, 9n));
  expect([functionName, args]).toEqual(["approve", [operator, 7n, 9n]]);
});

test("together: several permissions end in one transaction", () => {
  const calls = [unauthorizeCall(core, operator), approveSharesCall(core, operator, 7n, 0n)];
  const [one, ...none] = together(core, calls);
  expect(none).toEqual([]);
  expect(one).toMatchObject({ kind: "multicall", args: [calls.map(dataOf)] });
});
