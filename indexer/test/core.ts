import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lendingPoolsAbi } from "@weir/contracts/abi";
import { idToHex, reserveOf } from "@weir/contracts/ids";
import { type Address, type Hex, maxUint256, padHex, parseAbi, parseEventLogs, zeroAddress } from "viem";
import { connect, signer, writeDeployment } from "./chain.ts";
import { mockBytecode } from "./emitter.ts";
import { temporaryFolder } from "./folder.ts";
import { foundryBinary, repository } from "./processes.ts";

export const tokenAbi = parseAbi([
  "constructor(string symbol, uint8 decimals)",
  "function mint(address account, uint256 amount)",
  "function approve(address spender, uint256 amount) returns (bool)",
]);
const oracleAbi = parseAbi(["function set(uint256 price)"]);

type Artifact = {
  bytecode: { object: string; linkReferences: Record<string, Record<string, { start: number; length: number }[]>> };
};
/** Builds what goes on a chain, as the deploy does (script/dev/chain.ts), so that it is built once for both. */
const build = (): void => {
  const env = { ...process.env, FOUNDRY_PROFILE: "production", FOUNDRY_DYNAMIC_TEST_LINKING: "false" };
  const args = ["build", "contracts/src", "contracts/deploy"];
  const { status, stdout, stderr } = spawnSync(foundryBinary("forge"), args, {
    cwd: repository,
    env,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`forge could not build the contracts:\n${stdout}${stderr}`);
};

const artifact = (name: string): Artifact =>
  JSON.parse(readFileSync(`${repository}contracts/out-production/${name}.sol/${name}.json`, "utf8")) as Artifact;

export type Core = Awaited<ReturnType<typeof deployCore>>;

/** The real core, a pool of `symbols`, and people with tokens of all. */
export const deployCore = async (rpcUrl: string, symbols: string[], people: number) => {
  build();
  const client = connect(rpcUrl);
  const deploy = async (bytecode: Hex, abi: typeof tokenAbi | [] = [], args: [string, number] | [] = []) => {
    const hash = await client.deployContract({ abi, bytecode, args } as Parameters<typeof client.deployContract>[0]);
    const { contractAddress, blockNumber } = await client.waitForTransactionReceipt({ hash });
    return { address: contractAddress as Address, block: Number(blockNumber) };
  };

  const listing = await deploy(artifact("Listing").bytecode.object as Hex);
  const { object, linkReferences } = artifact("LendingPools").bytecode;
  let linked = object;
  for (const places of Object.values(linkReferences).flatMap((file) => Object.values(file)))
    for (const { start, length } of places) {
      const at = 2 + start * 2;
      linked = linked.slice(0, at) + listing.address.slice(2).toLowerCase() + linked.slice(at + length * 2);
    }
  const core = await deploy(linked as Hex);

  const settle = async (hash: Hex) => {
    const receipt = await client.waitForTransactionReceipt({ hash });
    if (receipt.status !== "success") throw new Error(`transaction ${hash} reverted`);
    return receipt;
  };
  const setPrice = async (oracle: Address, price: bigint) =>
    settle(await client.writeContract({ abi: oracleAbi, address: oracle, functionName: "set", args: [price] }));

  const tokens: Address[] = [];
  const oracles: Address[] = [];
  for (const symbol of symbols) {
    const token = await deploy(mockBytecode("Token"), tokenAbi, [symbol, 18]);
    const oracle = await deploy(mockBytecode("Oracle"));
    await setPrice(oracle.address, 10n ** 18n);
    tokens.push(token.address);
    oracles.push(oracle.address);
    for (let person = 0; person < people; person++) {
      const account = signer(person);
      await settle(
        await client.writeContract({
          abi: tokenAbi,
          address: token.address,
          functionName: "mint",
          args: [account.address, 10n ** 24n],
        }),
      );
      await settle(
        await client.writeContract({
          abi: tokenAbi,
          address: token.address,
          functionName: "approve",
          args: [core.address, maxUint256],
          account,
        }),
      );
    }
  }

  const reserves = tokens.map((token, i) => ({
    token,
    oracle: oracles[i]!,
    ltv: 7_500,
    liquidationThreshold: 8_000,
    maxBonus: 800,
    reserveFactor: 100,
    initialRate: 400,
    curve: { targetUtilisation: 9_000, steepness: 400, speed: 5_000, minRate: 10, maxRate: 20_000 },
    supplyCap: maxUint256,
    borrowCap: 123_456_789n * 10n ** 15n,
    collateralCap: i === 0 ? 10n ** 23n + 1n : maxUint256,
  }));
  const owner = signer(0).address;
  const config = {
    salt: padHex("0x77", { size: 32 }),
    owner,
    guardian: owner,
    feeRecipient: owner,
    targetHealthFactor: 10_500,
    hfAtMaxBonus: 9_500,
    dust: 10n ** 18n + 1n,
  };
  const created = await settle(
    await client.writeContract({
      abi: lendingPoolsAbi,
      address: core.address,
      functionName: "createPool",
      args: [config, reserves],
    }),
  );
  const [event] = parseEventLogs({ abi: lendingPoolsAbi, logs: created.logs, eventName: "PoolCreated" });
  const pool = event!.args.pool;
  const id = (i: number) => reserveOf(pool, i);
  const folder = temporaryFolder();
  const { deployment, deployments } = writeDeployment(folder, core.address, core.block);

  /** One action by a person, with its receipt. */
  const as = (person: number) => {
    const account = signer(person);
    const self = account.address;
    const base = { abi: lendingPoolsAbi, address: core.address, account, gas: 5_000_000n } as const;
    return {
      address: self,
      supply: async (i: number, assets: bigint) =>
        settle(await client.writeContract({ ...base, functionName: "supply", args: [id(i), assets, 0n, self, "0x"] })),
      withdraw: async (i: number, assets: bigint) =>
        settle(
          await client.writeContract({ ...base, functionName: "withdraw", args: [id(i), assets, 0n, self, self] }),
        ),
      supplyCollateral: async (i: number, assets: bigint) =>
        settle(
          await client.writeContract({ ...base, functionName: "supplyCollateral", args: [id(i), assets, self, "0x"] }),
        ),
      withdrawCollateral: async (i: number, assets: bigint) =>
        settle(
          await client.writeContract({
            ...base,
            functionName: "withdrawCollateral",
            args: [id(i), assets, self, self],
          }),
        ),
      setCollateral: async (i: number, enabled: boolean) =>
        settle(await client.writeContract({ ...base, functionName: "setCollateral", args: [id(i), self, enabled] })),
      borrow: async (i: number, assets: bigint) =>
        settle(await client.writeContract({ ...base, functionName: "borrow", args: [id(i), assets, self, self] })),
      repay: async (i: number, assets: bigint) =>
        settle(await client.writeContract({ ...base, functionName: "repay", args: [id(i), assets, 0n, self, "0x"] })),
      transfer: async (i: number, to: number, amount: bigint) =>
        settle(
          await client.writeContract({ ...base, functionName: "transfer", args: [signer(to).address, id(i), amount] }),
        ),
      accrue: async (i: number) =>
        settle(await client.writeContract({ ...base, functionName: "accrue", args: [id(i)] })),
      liquidate: async (
        whom: number,
        from: number,
        debt: number,
        how: { fromSupply: boolean; asShares: boolean; most?: bigint },
      ) =>
        settle(
          await client.writeContract({
            ...base,
            functionName: "liquidate",
            args: [
              {
                account: signer(whom).address,
                collateralReserve: id(from),
                fromSupply: how.fromSupply,
                asShares: how.asShares,
                debtReserve: id(debt),
                maxRepaid: how.most ?? maxUint256,
                minSeized: 0n,
                receiver: self,
              },
              "0x",
            ],
          }),
        ),
    };
  };

  return {
    client,
    address: core.address,
    pool,
    poolHex: idToHex(pool),
    id,
    as,
    setPrice: (i: number, price: bigint) => setPrice(oracles[i] ?? zeroAddress, price),
    deployment,
    deployments,
    dataDir: join(folder, "data"),
  };
};
