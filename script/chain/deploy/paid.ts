import { Failure } from "@weir/process/failure";
import type { Deployment } from "@weir/sdk/deployments/deployment";
import { describeChain } from "../chainName.ts";
import type { Target } from "../target.ts";
import { connectEach, crossCheck, type Node } from "./crossCheck.ts";
import { type DeployOptions, signerAddress, wordsOf } from "./deployOptions.ts";
import { describeTerms, requireAgreement, requirePlan } from "./deployTerms.ts";
import { deriveDeployment } from "./derive.ts";
import { findCore, requireCode } from "./findCore.ts";
import { readBroadcast, readPlan } from "./forgeRecord.ts";
import { forgeScript } from "./forgeScript.ts";
import { chooseGasPrice } from "./gasPrice.ts";
import { startRpcFilter } from "./rpcFilter.ts";
import { createSpendingLimit } from "./spendingLimit.ts";

const script = "Deploy.s.sol";

/**
 * Deploys the core on a chain where gas costs money, unless it is there, and returns where. Throws a Failure where the nodes
 * disagree, the user does not agree to the cost, or other code is there afterwards.
 */
export async function deployPaid(target: Target, options: DeployOptions, broadcastDir: string): Promise<Deployment> {
  const nodes = await connectEach(target);
  const [{ client }] = nodes as [Node];
  const core = await findCore(client, () => send(target, nodes, options, broadcastDir));
  await requireCode(nodes, core);
  return deriveDeployment(target.chainId, core);
}

/** Simulates, shows the highest cost, asks, and sends only what was agreed to. */
async function send(
  { chainId, rpcUrl }: Target,
  nodes: Node[],
  options: DeployOptions,
  broadcastDir: string,
): Promise<void> {
  const signer = await signerAddress(options.signer);
  const state = await crossCheck(nodes, signer);
  const fees = chooseGasPrice(state, options);
  const filter = await startRpcFilter(rpcUrl);
  try {
    const common = { script, rpcUrl: filter.url, broadcastDir };
    await forgeScript({ ...common, signer: ["--sender", signer], simulate: true });
    const plan = readPlan(broadcastDir, script, chainId);
    requirePlan({ plan, signer, state });

    const chain = { chainId, ...(await describeChain(chainId)) };
    console.log(`\n${describeTerms({ ...chain, signer, state, plan, fees, nodes })}`);
    await requireAgreement({ ...chain, confirmed: options.confirmed });

    filter.allow(createSpendingLimit({ chainId, plan, fees }));
    const price = ["--with-gas-price", `${fees.max}`, "--priority-gas-price", `${fees.tip}`];
    await forgeScript({ ...common, signer: [...wordsOf(options.signer), ...price], attended: true });
    readBroadcast(broadcastDir, script, chainId); // throws for one that failed or is not mined
  } catch (error) {
    const reason = filter.refused();
    if (!reason) throw error;
    throw new Failure(`A transaction was held back: ${reason}. What was sent before it, if anything, is on the chain.`);
  } finally {
    await filter.close();
  }
}
