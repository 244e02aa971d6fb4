import { Failure } from "@weir/process/failure";
import type { Deployment } from "@weir/sdk/deployments/deployment";
import { derived } from "@weir/sdk/deployments/derived";
import { chainName } from "../chainName.ts";
import type { Target } from "../target.ts";
import { readBroadcast } from "./broadcast.ts";
import { requireCode } from "./code.ts";
import { confirm } from "./confirm.ts";
import { findCore } from "./core.ts";
import { deriveDeployment } from "./derive.ts";
import { chooseFees } from "./fees.ts";
import { forgeScript } from "./forge.ts";
import { startGuard } from "./guard.ts";
import { createLimit } from "./limit.ts";
import { hear, type Witness, witnesses } from "./nodes.ts";
import type { DeployOptions } from "./options.ts";
import { readPlan } from "./planned.ts";
import { describeTerms, requirePlan } from "./terms.ts";
import { signerOf } from "./who.ts";

const script = "Deploy.s.sol";

/**
 * Deploys the core on a chain where gas costs money, unless it is there, and returns where. Throws a Failure where the nodes
 * disagree, nobody agrees to the costs, or other code is there afterwards.
 */
export async function deployPaid(target: Target, options: DeployOptions, broadcastDir: string): Promise<Deployment> {
  const nodes = await witnesses(target);
  const [{ client }] = nodes as [Witness];
  const codes = [derived.lendingPools, derived.lens].map((address) => client.getCode({ address }));
  const isThere = (await Promise.all(codes)).every(Boolean);
  if (!isThere) await send(target, nodes, options, broadcastDir);
  const core = await findCore(client);
  await requireCode(nodes, core);
  return deriveDeployment(target.chainId, core);
}

/** Simulates, shows what it can cost, asks, and sends no more than that. */
async function send(
  { chainId, rpcUrl }: Target,
  nodes: Witness[],
  options: DeployOptions,
  broadcastDir: string,
): Promise<void> {
  const signer = await signerOf(options.signer);
  const testimony = await hear(nodes, signer);
  const fees = chooseFees(testimony, options);
  const guard = await startGuard(rpcUrl);
  try {
    const common = { script, rpcUrl: guard.url, broadcastDir };
    await forgeScript({ ...common, signer: ["--sender", signer], simulate: true });
    const plan = readPlan(broadcastDir, script, chainId);
    requirePlan({ plan, signer, testimony });

    const name = chainName(chainId);
    console.log(`\n${describeTerms({ chainId, chainName: name, signer, testimony, plan, fees, nodes })}`);
    await confirm({ chainId, chainName: name, confirmed: options.confirmed });

    guard.allow(createLimit({ chainId, plan, fees }));
    const price = ["--with-gas-price", `${fees.max}`, "--priority-gas-price", `${fees.tip}`];
    await forgeScript({ ...common, signer: [...options.signer, ...price], attended: true });
    readBroadcast(broadcastDir, script, chainId); // throws for one that failed or is not mined
  } catch (error) {
    const reason = guard.refused();
    if (!reason) throw error;
    throw new Failure(`A transaction was held back: ${reason}. What was sent before it, if anything, is on the chain.`);
  } finally {
    guard.close();
  }
}
