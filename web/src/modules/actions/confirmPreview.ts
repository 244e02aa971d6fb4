import type { Plan } from "@weir/sdk/actions/plan";
import { previewPlan } from "@weir/sdk/client/previewPlan";
import type { Address, Client } from "viem";
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

/**
 * Has the chain run the plan's calls to the core (`Lens.preview`) and compares where they leave the account with what the page
 * shows. Tokens do not move in a preview: that they will is what trying the transaction itself is for. Nothing to compare: a
 * plan of approvals alone.
 * @throws FiguresChanged; what the chain would revert with
 */
export async function confirmPreview(client: Client, lens: Address, plan: Plan): Promise<void> {
  const { before, after, calls } = plan;
  if (!after || calls.every(({ functionName }) => functionName === "approve")) return;
  const preview = await previewPlan(client, { deployment: { lens }, plan });
  const difference = previewDifference(before, after, preview.after);
  if (difference) throw new FiguresChanged(difference);
}
