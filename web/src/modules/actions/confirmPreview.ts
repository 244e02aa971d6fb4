import { lensAbi } from "@weir/sdk/abi";
import { type ApprovalCall, type Call, dataOf } from "@weir/sdk/actions/call";
import type { Plan } from "@weir/sdk/actions/plan";
import type { Address, Client, Hex } from "viem";
import { simulateContract } from "viem/actions";
import type { Explanation } from "@/modules/errors/explain.ts";
import { previewDifference } from "./previewDifference.ts";

/** The chain's own preview ends materially elsewhere than what was shown. Nothing was signed. */
export class FiguresChanged extends Error {
  override name = "FiguresChanged";
  readonly explanation: Explanation;
  constructor(explanation: Explanation) {
    super(`${explanation.sentence} ${explanation.remedy}`);
    this.explanation = explanation;
  }
}

type CoreCall = Exclude<Call, ApprovalCall>;

const isCoreCall = (call: Call): call is CoreCall => call.functionName !== "approve";

/** What the call makes the core run, one after another: the very bytes that are signed. */
const partsOf = (call: CoreCall): readonly Hex[] => (call.kind === "multicall" ? call.args[0] : [dataOf(call)]);

/**
 * Has the chain run the plan's calls to the core (`Lens.preview`) and compares where they leave the account with what the page
 * shows. Tokens do not move in a preview: that they will is what trying the transaction itself is for. Nothing to compare: a
 * plan of approvals alone.
 * @throws FiguresChanged; what the chain would revert with
 */
export async function confirmPreview(client: Client, lens: Address, plan: Plan): Promise<void> {
  const { account, before, after } = plan;
  const calls = plan.calls.filter(isCoreCall).flatMap(partsOf);
  if (calls.length === 0 || !after) return;
  const { result } = await simulateContract(client, {
    abi: lensAbi,
    address: lens,
    functionName: "preview",
    args: [before.id, account, account, calls],
  });
  const difference = previewDifference(before, after, result.afterwards);
  if (difference) throw new FiguresChanged(difference);
}
