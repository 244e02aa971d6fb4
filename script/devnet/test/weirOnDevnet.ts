import { chainEnv, chainProgram } from "@weir/chain/chainProgram";
import { loadDeployment } from "@weir/chain/deploymentFile";
import { createWorld } from "@weir/chain/seed/seedWorld";
import type { Call } from "@weir/chain/seed/transactions";
import { send } from "@weir/chain/send";
import { connect } from "@weir/chain/target";
import type { Supervisor } from "@weir/process/supervisor";
import { getWeirEvents } from "@weir/sdk/client/getWeirEvents";
import type { Deployment } from "@weir/sdk/deployments/deployment";
import { findReserve } from "@weir/sdk/math/snapshot";
import { type Hex, keccak256 } from "viem";
import type { Network, NetworkNode } from "../startNetwork.ts";

const lender = 1;
const borrower = 2;

/** Deploys Weir through a node. */
export async function deployWeir(network: Network, through: NetworkNode, supervisor: Supervisor): Promise<Deployment> {
  const chain = { chainId: network.chainId, urls: [through.rpcUrl], deploymentsDir: `${network.folder}/deployments` };
  await supervisor.run(chainProgram("the deploy", "deploy/deploy.ts", chain));
  return loadDeployment(network.chainId, chainEnv(chain));
}

/** The hash of the core's code on a node; undefined where there is none. */
export async function codeOn(network: Network, node: NetworkNode, { lendingPools }: Deployment) {
  const client = await connect({ rpcUrl: node.rpcUrl, chainId: network.chainId });
  const code = await client.getCode({ address: lendingPools });
  return code && keccak256(code);
}

/** Weir through one node. */
async function openWeir(network: Network, node: NetworkNode, deployment: Deployment) {
  const client = await connect({ rpcUrl: node.rpcUrl, chainId: network.chainId });
  const world = await createWorld(client, deployment);
  const act = async (calls: Call[]) => {
    for (const { from, to, data } of calls) await send(client, from, to, data);
  };
  return { client, world, act };
}

/** Gives tokens to a lender and a borrower; the lender lends. */
export async function prepareLoan(network: Network, node: NetworkNode, deployment: Deployment): Promise<void> {
  const { world, act } = await openWeir(network, node, deployment);
  await act([
    world.give(lender, "USDC", 50_000),
    world.approve(lender, "USDC"),
    world.call(lender, "supply", "core", "USDC", 50_000),
    world.give(borrower, "wstETH", 10),
    world.approve(borrower, "wstETH"),
  ]);
}

/** Supplies collateral and borrows against it. */
export async function depositAndBorrow(network: Network, node: NetworkNode, deployment: Deployment): Promise<void> {
  const { world, act } = await openWeir(network, node, deployment);
  await act([
    world.call(borrower, "supplyCollateral", "core", "wstETH", 10),
    world.call(borrower, "borrow", "core", "USDC", 5_000),
  ]);
}

export type Loan = { collateral: string; owedShares: string; walletBalance: string; transactions: Hex[] };

/** The collateral and the loan in a node's state and logs; undefined where they are not in both. */
export async function findLoan(network: Network, node: NetworkNode, deployment: Deployment): Promise<Loan | undefined> {
  const { client, world } = await openWeir(network, node, deployment);
  const snapshot = await world.snapshot(borrower, "core");
  const collateral = findReserve(snapshot, world.core.reserve("wstETH").id).position.collateral;
  const { position, walletBalance, id } = findReserve(snapshot, world.core.reserve("USDC").id);
  const logs = await getWeirEvents(client, {
    deployment,
    eventName: "Borrowed",
    args: { reserve: id, account: world.address(borrower) },
    fromBlock: BigInt(deployment.startBlock),
  });
  if (collateral === 0n || position.borrowShares === 0n || logs.length === 0) return undefined;
  return {
    collateral: `${collateral}`,
    owedShares: `${position.borrowShares}`,
    walletBalance: `${walletBalance}`,
    transactions: logs.map(({ transactionHash }) => transactionHash),
  };
}
