import type { Deployment } from "@weir/sdk/deployments/deployment";
import { loanPhase } from "@weir/sdk/orders/loanMath";
import { peerLoansAbi } from "@weir/sdk/peerAbi";
import type { Client } from "../target.ts";

/** What the loans' events and views say: what has happened, and where each loan is that is not over. */
export async function loanFacts(client: Client, { peer }: Deployment) {
  if (!peer?.loans) throw new Error("This chain has no loans between two persons.");
  const loans = { address: peer.loans, abi: peerLoansAbi } as const;
  const events = await client.getContractEvents({ ...loans, fromBlock: 0n, strict: true });
  const now = (await client.getBlock()).timestamp;
  const phases: string[] = [];
  for (const event of events) {
    if (event.eventName !== "Taken") continue;
    const args = [event.args.id] as const;
    const { principal } = await client.readContract({ ...loans, functionName: "loanOf", args });
    if (principal > 0n) phases.push(loanPhase(event.args.terms, now));
  }
  return { names: events.map(({ eventName }) => eventName), phases };
}
