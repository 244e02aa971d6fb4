import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Address, encodeDeployData, maxUint256 } from "viem";
import { type EmitterChain, signer } from "./anvilClient.ts";
import { tokenAbi } from "./core.ts";
import { buildContracts, deployer, deployPeer } from "./deployContracts.ts";
import { deskActions, ONE } from "./deskActions.ts";
import { mockBytecode } from "./emitter.ts";
import type { Running } from "./processes.ts";

const MAKER = 1;

export type DeskChain = EmitterChain & {
  /** The text of an offer of so many whole tokens that can be taken. */
  offer: (amount: bigint, some?: { expiry?: bigint }) => Promise<string>;
};

/** Adds the real desk to a chain whose core is an Emitter, and a maker with tokens. */
export const addDesk = async (chain: EmitterChain): Promise<DeskChain> => {
  await buildContracts();
  const { client, deployments } = chain;
  const peer = await deployPeer(client, chain.deployment.lendingPools);
  const { deploy } = deployer(client);
  const tokens: Address[] = [];
  for (const symbol of ["SELL", "BUY"]) {
    const creation = encodeDeployData({ abi: tokenAbi, bytecode: await mockBytecode("Token"), args: [symbol, 18] });
    tokens.push((await deploy(creation)).address);
  }
  const token = (i: number): Address => tokens[i]!;
  const account = signer(MAKER);
  const of = { abi: tokenAbi, address: token(0) } as const;
  const mint = await client.writeContract({ ...of, functionName: "mint", args: [account.address, 10n ** 24n] });
  const approve = await client.writeContract({
    ...{ ...of, account },
    ...{ functionName: "approve", args: [peer.desk, maxUint256] },
  });
  for (const hash of [mint, approve]) await client.waitForTransactionReceipt({ hash });
  const deployment = { ...chain.deployment, peer };
  writeFileSync(join(deployments, "31337.json"), JSON.stringify(deployment));
  const act = deskActions({ client, token }, peer.desk);
  return {
    ...chain,
    deployment,
    offer: async (amount, some) =>
      act.text(MAKER, { kind: "swap", order: await act.swap(MAKER, { sellAmount: amount * ONE, ...some }) }),
  };
};

type Posted = { status: number; wait: string | null; id?: string; known?: boolean; error?: { code: string } };

export const postOffer = async (
  indexer: Pick<Running, "url">,
  body: string | Uint8Array<ArrayBuffer>,
  type = "text/plain",
): Promise<Posted> => {
  const response = await fetch(`${indexer.url}/v1/offers`, { method: "POST", headers: { "content-type": type }, body });
  const answer = (await response.json()) as Omit<Posted, "status" | "wait">;
  return { ...answer, status: response.status, wait: response.headers.get("retry-after") };
};

/** Whole tokens of the offers that an indexer lists, newest first. */
export const offersOf = async (indexer: Pick<Running, "url">): Promise<bigint[]> => {
  const response = await fetch(`${indexer.url}/v1/offers`);
  const { offers } = (await response.json()) as { offers: { amount: string }[] };
  return offers.map(({ amount }) => BigInt(amount) / ONE);
};
