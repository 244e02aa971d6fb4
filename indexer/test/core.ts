import { join } from "node:path";
import { lendingPoolsAbi } from "@weir/sdk/abi";
import { idToHex, reserveOf } from "@weir/sdk/codec/ids";
import { type Address, concat, encodeDeployData, type Hex, maxUint256, padHex, parseAbi, parseEventLogs } from "viem";
import { connect, signer, writeDeployment } from "./anvilClient.ts";
import { buildContracts, deployer, deployPeer } from "./deployContracts.ts";
import { mockBytecode } from "./emitter.ts";
import { temporaryFolder } from "./folder.ts";

export const tokenAbi = parseAbi([
  "constructor(string symbol, uint8 decimals)",
  "function mint(address account, uint256 amount)",
  "function approve(address spender, uint256 amount) returns (bool)",
]);
export const oracleAbi = parseAbi([
  "function set(uint256 low, uint256 high)",
  "function price() view returns (uint256 low, uint256 high)",
]);

export type Core = Awaited<ReturnType<typeof deployCore>>;

/** The real core, a pool of `symbols`, and people with tokens of all. */
export const deployCore = async (rpcUrl: string, symbols: string[], people: number) => {
  await buildContracts();
  const client = connect(rpcUrl);
  const { deploy, linked } = deployer(client);
  const settings = await deploy(await linked("LendingSettings"));
  const core = await deploy(concat([await linked("LendingPools"), padHex(settings.address, { size: 32 })]));

  const settle = async (hash: Hex) => {
    const receipt = await client.waitForTransactionReceipt({ hash });
    if (receipt.status !== "success") throw new Error(`transaction ${hash} reverted`);
    return receipt;
  };
  const setBand = async (oracle: Address, low: bigint, high = low) =>
    settle(await client.writeContract({ abi: oracleAbi, address: oracle, functionName: "set", args: [low, high] }));

  /** A token that every person holds and has approved, and its oracle with a price of 1. */
  const createToken = async (symbol: string) => {
    const creation = encodeDeployData({ abi: tokenAbi, bytecode: await mockBytecode("Token"), args: [symbol, 18] });
    const { address: token } = await deploy(creation);
    const { address: oracle } = await deploy(await mockBytecode("Oracle"));
    await setBand(oracle, 10n ** 18n);
    for (let person = 0; person < people; person++) {
      const account = signer(person);
      const mint = [account.address, 10n ** 24n] as const;
      await settle(await client.writeContract({ abi: tokenAbi, address: token, functionName: "mint", args: mint }));
      const approve = [core.address, maxUint256] as const;
      const call = { abi: tokenAbi, address: token, functionName: "approve", args: approve, account } as const;
      await settle(await client.writeContract(call));
    }
    return { token, oracle };
  };
  const configOf = ({ token, oracle }: { token: Address; oracle: Address }, collateralCap = maxUint256) => ({
    token,
    oracle,
    ltv: 7_500,
    liquidationThreshold: 8_000,
    maxBonus: 800,
    reserveFactor: 100,
    initialRate: 400,
    curve: { targetUtilisation: 9_000, steepness: 400, speed: 5_000, minRate: 10, maxRate: 20_000 },
    supplyCap: maxUint256,
    borrowCap: 123_456_789n * 10n ** 15n,
    collateralCap,
  });

  const listed: { token: Address; oracle: Address }[] = [];
  for (const symbol of symbols) listed.push(await createToken(symbol));
  const reserves = listed.map((one, i) => configOf(one, i === 0 ? 10n ** 23n + 1n : maxUint256));
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
      /** Any call to the core, encoded. */
      send: async (data: Hex) =>
        settle(await client.sendTransaction({ account, to: core.address, data, gas: 5_000_000n })),
      sign: account.signTypedData,
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
        how: { fromSupply: boolean; inside: boolean; most?: bigint },
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
                inside: how.inside,
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
    createToken,
    configOf,
    /** A contract that takes flash loans and pays them back. */
    createBorrower: async () => deploy(await mockBytecode("Borrower")),
    /** The lens of this core, for a snapshot of a pool. */
    createLens: async () => (await deploy(concat([await linked("Lens"), padHex(core.address, { size: 32 })]))).address,
    /** The desk, the loans and their lens; every person has approved desk and loans for every token. */
    createPeer: async () => {
      const peer = await deployPeer(client, core.address);
      for (let person = 0; person < people; person++)
        for (const { token } of listed)
          for (const address of [peer.desk, peer.loans]) {
            const args = [address, maxUint256] as const;
            const account = signer(person);
            await settle(
              await client.writeContract({ abi: tokenAbi, address: token, functionName: "approve", args, account }),
            );
          }
      return peer;
    },
    token: (i: number) => listed[i]!.token,
    oracle: (i: number) => listed[i]!.oracle,
    setPrice: (i: number, low: bigint, high = low) => setBand(listed[i]!.oracle, low, high),
    deployment,
    deployments,
    dataDir: join(folder, "data"),
  };
};
