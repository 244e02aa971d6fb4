import { lendingPoolsAbi, lensAbi } from "@weir/sdk/abi";
import type { PoolSnapshot, ReserveSnapshot } from "@weir/sdk/math/snapshot";
import {
  type Abi,
  type Address,
  createTestClient,
  encodeFunctionData,
  erc20Abi,
  type Hex,
  hexToString,
  http,
  parseAbi,
  parseEther,
  publicActions,
  walletActions,
} from "viem";
import { generatePrivateKey, privateKeyToAddress } from "viem/accounts";
import { siteConfig } from "./siteUnderTest.ts";

/** The node itself: the reference for everything that the site shows. */
export const chain = async () => {
  const { rpcUrls } = await siteConfig();
  return createTestClient({ mode: "anvil", transport: http(rpcUrls[0]), pollingInterval: 20, cacheTime: 0 })
    .extend(publicActions)
    .extend(walletActions);
};

/** An unused account with ether, for which Anvil signs. */
export async function freshAccount(): Promise<Address> {
  const client = await chain();
  const address = privateKeyToAddress(generatePrivateKey());
  await client.setBalance({ address, value: parseEther("100") });
  await client.impersonateAccount({ address });
  return address;
}

/** Sends and waits; throws on a revert. */
export async function send(from: Address, to: Address, data: Hex, value = 0n): Promise<void> {
  const client = await chain();
  const hash = await client.sendTransaction({ account: from, to, data, value, chain: null });
  const { status } = await client.waitForTransactionReceipt({ hash });
  if (status !== "success") throw new Error(`Transaction ${hash} reverted`);
}

export async function poolNamed(name: string) {
  const { deployment } = await siteConfig();
  const pool = deployment.pools.find((one) => one.name === name);
  if (!pool) throw new Error(`The deployment has no pool ${name}`);
  return { id: BigInt(pool.id), name, lens: deployment.lens, core: deployment.lendingPools };
}

/** The pool's current state on the chain. */
export async function snapshotOf(account: Address, name = "Core"): Promise<PoolSnapshot> {
  const [client, { id, lens }] = await Promise.all([chain(), poolNamed(name)]);
  return client.readContract({ abi: lensAbi, address: lens, functionName: "snapshot", args: [id, account] });
}

export function reserveIn(snapshot: PoolSnapshot, symbol: string): ReserveSnapshot {
  const found = snapshot.reserves.find((reserve) => reserve.symbol === symbol);
  if (!found) throw new Error(`The pool has no ${symbol}`);
  return found;
}

const oracleAbi = parseAbi([
  "function unit() view returns (bytes32)",
  "function price() view returns (uint256 low, uint256 high)",
]);

export async function unitOf(snapshot: PoolSnapshot): Promise<string> {
  const { oracle } = snapshot.reserves[0]!.info;
  return hexToString(await (await chain()).readContract({ abi: oracleAbi, address: oracle, functionName: "unit" }), {
    size: 32,
  });
}

/** The snapshot's facts, each read from the contract that stores it. */
export async function factsOf(account: Address, snapshot: PoolSnapshot) {
  const [client, { lendingPools }] = await Promise.all([chain(), siteConfig().then(({ deployment }) => deployment)]);
  const core = { abi: lendingPoolsAbi, address: lendingPools } as const;
  const [healthFactor, accountBits, reserves] = await Promise.all([
    client.readContract({ ...core, functionName: "healthFactor", args: [snapshot.id, account] }),
    client.readContract({ ...core, functionName: "accountBits", args: [snapshot.id, account] }),
    Promise.all(
      snapshot.reserves.map(async ({ id, info: { token, oracle } }) => {
        const [info, totals, position, walletBalance, allowance, [priceLow, priceHigh]] = await Promise.all([
          client.readContract({ ...core, functionName: "reserveInfo", args: [id] }),
          client.readContract({ ...core, functionName: "accruedTotals", args: [id] }),
          client.readContract({ ...core, functionName: "positionOf", args: [id, account] }),
          client.readContract({ abi: erc20Abi, address: token, functionName: "balanceOf", args: [account] }),
          client.readContract({
            abi: erc20Abi,
            address: token,
            functionName: "allowance",
            args: [account, core.address],
          }),
          client.readContract({ abi: oracleAbi, address: oracle, functionName: "price" }),
        ]);
        return { id, info, totals, position, walletBalance, allowance, priceLow, priceHigh };
      }),
    ),
  ]);
  return { healthFactor, accountBits, reserves };
}

/** One call of the account to the core. */
export async function onCore(account: Address, functionName: string, args: readonly unknown[]): Promise<void> {
  const { deployment } = await siteConfig();
  await send(account, deployment.lendingPools, encodeFunctionData({ abi: lendingPoolsAbi as Abi, functionName, args }));
}

/** Sets up a position directly on the chain: WETH supplied as collateral, USDC borrowed. */
export async function openPosition(account: Address, weth: bigint, usdc: bigint): Promise<void> {
  const { deployment } = await siteConfig();
  const snapshot = await snapshotOf(account);
  const [deposit, debt] = [reserveIn(snapshot, "WETH"), reserveIn(snapshot, "USDC")];
  const { token } = deposit.info;
  const wrap = encodeFunctionData({ abi: parseAbi(["function deposit() payable"]), functionName: "deposit" });
  const approval = [deployment.lendingPools, weth] as const;
  await send(account, token, wrap, weth);
  await send(account, token, encodeFunctionData({ abi: erc20Abi, functionName: "approve", args: approval }));
  await onCore(account, "supply", [deposit.id, weth, 0n, account, "0x"]);
  await onCore(account, "setCollateral", [deposit.id, account, true]);
  if (usdc > 0n) await onCore(account, "borrow", [debt.id, usdc, account, account]);
}
