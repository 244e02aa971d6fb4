import { lendingPoolsAbi, lensAbi } from "@weir/sdk/abi";
import type { Action } from "@weir/sdk/actions/simulate";
import { reserveOf } from "@weir/sdk/codec/ids";
import type { PoolSnapshot } from "@weir/sdk/math/snapshot";
import {
  type Abi,
  type Account,
  type Address,
  createPublicClient,
  createTestClient,
  createWalletClient,
  decodeFunctionResult,
  encodeFunctionData,
  type Hex,
  http,
  maxUint256,
  numberToHex,
  parseEventLogs,
  zeroAddress,
  zeroHash,
} from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { anvil } from "viem/chains";
import { artifactOf, deploy, deployCore, ORACLE_CODE } from "./deploy.ts";

export type Listed = {
  symbol: string;
  decimals: number;
  price: number;
  ltv: number;
  supplyCap?: bigint;
  collateralCap?: bigint;
};

/** What IPriceOracle gives for a price in the unit. */
const scaled = (decimals: number, price: number): bigint =>
  BigInt(Math.round(price * 1e6)) * 10n ** BigInt(30 - decimals);

/** The real contracts on a chain of their own: one pool of the listed reserves, two accounts with tokens and approvals. */
export const deployPool = async (url: string, listed: Listed[]) => {
  const transport = http(url);
  const client = createPublicClient({ chain: anvil, transport, pollingInterval: 10, cacheTime: 0 });
  const chain = createTestClient({ chain: anvil, mode: "anvil", transport });
  const account = (addressIndex: number) =>
    mnemonicToAccount("test test test test test test test test test test test junk", { addressIndex });
  const [deployer, alice, bob] = [account(0), account(1), account(2)];

  const receiptOf = async (hash: Hex) => client.waitForTransactionReceipt({ hash });
  const send = async (from: Account, address: Address, abi: Abi, functionName: string, args: readonly unknown[]) => {
    const wallet = createWalletClient({ account: from, chain: anvil, transport });
    // A fixed limit: an estimate would revert before the chain does.
    return receiptOf(await wallet.writeContract({ address, abi, functionName, args, gas: 10_000_000n }));
  };

  const create = async (data: Hex): Promise<Address> => {
    const wallet = createWalletClient({ account: deployer, chain: anvil, transport });
    const { contractAddress, status } = await receiptOf(await wallet.sendTransaction({ data, gas: 50_000_000n }));
    if (!contractAddress || status !== "success") throw new Error("A contract could not be deployed");
    return contractAddress;
  };

  const { core, lens } = await deployCore(create);
  const token = artifactOf("TestToken.sol", "TestToken");
  const oracles: Address[] = [];
  const reserves: unknown[] = [];

  /** Zero: unreadable. */
  const setPrice = async (index: number, low: number, high: number): Promise<void> => {
    for (const [slot, price] of [low, high].entries()) {
      const value = numberToHex(scaled(listed[index]!.decimals, price), { size: 32 });
      await chain.setStorageAt({ address: oracles[index]!, index: slot, value });
    }
  };

  for (const [index, { symbol, decimals, price, ltv, supplyCap, collateralCap }] of listed.entries()) {
    const address = await deploy(create, "TestToken.sol", "TestToken", [symbol, symbol, decimals, 0n]);
    for (const holder of [alice, bob]) {
      await send(deployer, address, token.abi, "mint", [holder.address, 10_000n * 10n ** BigInt(decimals)]);
      await send(holder, address, token.abi, "approve", [core, maxUint256]);
    }
    const oracle = numberToHex(0xfeed00 + index, { size: 20 });
    await chain.setCode({ address: oracle, bytecode: ORACLE_CODE });
    oracles.push(oracle);
    await setPrice(index, price, price);
    reserves.push({
      token: address,
      oracle,
      ltv,
      liquidationThreshold: ltv + 500,
      maxBonus: 500,
      reserveFactor: 100,
      initialRate: 400,
      curve: { targetUtilisation: 9_000, steepness: 400, speed: 5_000, minRate: 10, maxRate: 20_000 },
      supplyCap: supplyCap ?? maxUint256,
      borrowCap: maxUint256,
      collateralCap: collateralCap ?? maxUint256,
    });
  }

  const config = {
    salt: zeroHash,
    owner: deployer.address,
    guardian: zeroAddress,
    feeRecipient: deployer.address,
    targetHealthFactor: 10_500,
    hfAtMaxBonus: 9_500,
    dust: 10n ** 18n,
  };
  const { logs } = await send(deployer, core, lendingPoolsAbi, "createPool", [config, reserves]);
  const created = parseEventLogs({ abi: lendingPoolsAbi, eventName: "PoolCreated", logs })[0];
  if (!created) throw new Error("The pool could not be created");
  const pool = created.args.pool;

  const call = ({ type, reserveId, assets = 0n, max, enabled }: Action, { address }: Account): readonly unknown[] => {
    const amount = max ? maxUint256 : assets;
    switch (type) {
      case "supply":
      case "repay":
        return [reserveId, amount, 0n, address, "0x"];
      case "withdraw":
        return [reserveId, amount, 0n, address, address];
      case "supplyCollateral":
        return [reserveId, amount, address, "0x"];
      case "withdrawCollateral":
      case "borrow":
        return [reserveId, amount, address, address];
      case "setCollateral":
        return [reserveId, address, enabled ?? false];
    }
  };

  return {
    client,
    chain,
    core,
    lens,
    pool,
    accounts: [alice, bob] as const,
    reserve: (index: number): bigint => reserveOf(pool, index),
    setPrice,

    /** What a front end would read now, or in a block of that moment. */
    snapshot: ({ address }: Account, time?: bigint): Promise<PoolSnapshot> =>
      client.readContract({
        ...{ address: lens, abi: lensAbi, functionName: "snapshot", args: [pool, address] },
        ...(time !== undefined && { blockOverrides: { time } }),
      }),

    /** The Lens's preview of the actions in a block of that moment. Throws the core's refusal. */
    preview: async (from: Account, actions: readonly Action[], time: bigint) => {
      const calls = actions.map((action) =>
        // The arguments fit the function by call(), in a way that viem's inference cannot follow.
        encodeFunctionData({ abi: lendingPoolsAbi as Abi, functionName: action.type, args: call(action, from) }),
      );
      const args = [pool, from.address, from.address, calls] as const;
      const data = encodeFunctionData({ abi: lensAbi, functionName: "preview", args });
      const answer = await client.call({ to: lens, data, blockOverrides: { time } });
      return decodeFunctionResult({ abi: lensAbi, functionName: "preview", data: answer.data ?? "0x" });
    },

    /** The books as stored: those that the next action accrues from. */
    stored: (snapshot: PoolSnapshot) =>
      Promise.all(
        snapshot.reserves.map(({ id }) =>
          client.readContract({ address: core, abi: lendingPoolsAbi, functionName: "reserveTotals", args: [id] }),
        ),
      ),

    healthFactor: ({ address }: Account): Promise<bigint> =>
      client.readContract({ address: core, abi: lendingPoolsAbi, functionName: "healthFactor", args: [pool, address] }),

    /** Sends the action in a block of that moment. @returns whether the chain took it */
    act: async (from: Account, action: Action, timestamp: bigint): Promise<boolean> => {
      await chain.setNextBlockTimestamp({ timestamp });
      const { status } = await send(from, core, lendingPoolsAbi, action.type, call(action, from));
      return status === "success";
    },

    /** Why the chain refuses the action in its latest block; undefined: it does not. */
    refusal: (from: Account, action: Action): Promise<unknown> =>
      client
        .simulateContract({
          account: from,
          address: core,
          abi: lendingPoolsAbi as Abi,
          functionName: action.type,
          args: call(action, from),
        })
        .then(
          () => undefined,
          (error: unknown) => error,
        ),
  };
};
