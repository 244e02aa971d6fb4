import { decodeFunctionData, keccak256, maxUint256, pad, stringToHex, zeroHash } from "viem";
import { describe, expect, test } from "vitest";
import { lendingPoolsAbi } from "../abi.ts";
import { poolIdOf, reserveOf } from "../codec/ids.ts";
import { type Call, dataOf } from "./call.ts";
import {
  acceptOwnerCall,
  claimFeesCall,
  createPoolCall,
  listReserveCall,
  openPoolCalls,
  type PoolConfig,
  type ReserveConfig,
  SEED_OWNER,
  setFeeRecipientCall,
  setGuardianCall,
  setOwnerCall,
  setReserveCall,
  setStopCall,
} from "./poolCalls.ts";

const address = (digit: string) => `0x${digit.repeat(40)}` as const;
const [core, creator, other] = [address("1"), address("2"), address("3")];
const salt = stringToHex("Mine", { size: 32 });
const config: PoolConfig = {
  ...{ salt, owner: creator, guardian: other, feeRecipient: other },
  ...{ targetHealthFactor: 10_500, hfAtMaxBonus: 9_500, dust: 10n ** 18n },
};
const reserve = (token: `0x${string}`): ReserveConfig => ({
  ...{ token, oracle: address("9"), ltv: 8_000, liquidationThreshold: 8_300, maxBonus: 500, reserveFactor: 100 },
  ...{ initialRate: 250, supplyCap: maxUint256, borrowCap: 5n, collateralCap: maxUint256 },
  curve: { targetUtilisation: 8_000, steepness: 400, speed: 5_000, minRate: 10, maxRate: 20_000 },
});
const [weth, usdc] = [reserve(address("4")), reserve(address("5"))];
const settings = { ltv: 1, liquidationThreshold: 2, reserveFactor: 3, supplyCap: 4n, borrowCap: 5n };
const read = (call: Call) => {
  const { functionName, args } = decodeFunctionData({ abi: lendingPoolsAbi, data: dataOf(call) });
  return [functionName, ...(args ?? [])];
};

test.each([
  [createPoolCall(core, config, [weth]), ["createPool", config, [weth]]],
  [listReserveCall(core, 7n, usdc), ["listReserve", 7n, usdc]],
  [setReserveCall(core, 7n, settings), ["setReserve", 7n, settings]],
  [setStopCall(core, 7n, true), ["setStop", 7n, true]],
  [setOwnerCall(core, 7n, other), ["setOwner", 7n, other]],
  [acceptOwnerCall(core, 7n), ["acceptOwner", 7n]],
  [setGuardianCall(core, 7n, other), ["setGuardian", 7n, other]],
  [setFeeRecipientCall(core, 7n, other), ["setFeeRecipient", 7n, other]],
  [claimFeesCall(core, 7n), ["claimFees", 7n]],
])("a call of the core: $kind", (call, due) => {
  expect(read(call)).toEqual(due);
  expect(call.address).toBe(core);
});

describe("poolIdOf", () => {
  test("default: the hash of creator and salt, each in 32 bytes, without the lowest byte", () => {
    const hash = BigInt(keccak256(`${pad(creator)}${salt.slice(2)}`));
    expect(poolIdOf(creator, salt)).toBe(hash - (hash % 256n));
  });
  test("behavior: another creator or salt, another pool", () => {
    expect(new Set([poolIdOf(creator, salt), poolIdOf(other, salt), poolIdOf(creator, zeroHash)]).size).toBe(3);
  });
});

describe("openPoolCalls", () => {
  const seeds = [
    { amount: 10n, allowance: 0n },
    { amount: 20n, allowance: 0n },
  ];

  test("default: exact approvals, then the pool and its seeds in one transaction", () => {
    const [first, second, all, ...more] = openPoolCalls(core, creator, config, [weth, usdc], seeds);
    expect(more).toEqual([]);
    expect([first, second]).toMatchObject([
      { kind: "approve", address: weth.token, args: [core, 10n] },
      { kind: "approve", address: usdc.token, args: [core, 20n] },
    ]);
    const calls = all?.args[0] as `0x${string}`[];
    const inside = calls.map((data) => decodeFunctionData({ abi: lendingPoolsAbi, data }));
    const pool = poolIdOf(creator, salt);
    expect(inside).toEqual([
      { functionName: "createPool", args: [config, [weth, usdc]] },
      { functionName: "supply", args: [reserveOf(pool, 0), 10n, 0n, SEED_OWNER, "0x"] },
      { functionName: "supply", args: [reserveOf(pool, 1), 20n, 0n, SEED_OWNER, "0x"] },
    ]);
  });
  test("behavior: an approval that an interrupted attempt left is not repeated", () => {
    const left = [{ amount: 10n, allowance: 10n }, seeds[1]!];
    expect(openPoolCalls(core, creator, config, [weth, usdc], left).map(({ kind }) => kind)).toEqual([
      "approve",
      "multicall",
    ]);
  });
  test("behavior: a token that refuses to replace an allowance has it set to zero first", () => {
    const left = [{ amount: 10n, allowance: 4n, refusesChange: true }];
    expect(openPoolCalls(core, creator, config, [weth], left).map(({ kind }) => kind)).toEqual([
      "reset",
      "approve",
      "multicall",
    ]);
  });
  test("behavior: without seeds, the creation alone", () => {
    const none = [{ amount: 0n, allowance: 0n }];
    expect(openPoolCalls(core, creator, config, [weth], none)).toEqual([createPoolCall(core, config, [weth])]);
  });
});
