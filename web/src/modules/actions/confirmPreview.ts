import type { Plan } from "@weir/sdk/actions/plan";
import { previewPlan } from "@weir/sdk/client/previewPlan";
import type { Address, Client } from "viem";
import { Doubt } from "../wallet/doubt.ts";
import { previewDifference } from "./previewDifference.ts";

/** The chain's own preview ends materially elsewhere than what was shown. This step was not sent. */
export class FiguresChanged extends Doubt {
  override name = "FiguresChanged";
}

/**
 * Has the chain run the plan's calls to the core (`Lens.preview`) and compares where they leave the account with what the page
 * shows. A preview moves no tokens; `simulate` covers the transfers. A plan of approvals alone is not compared.
 * @throws FiguresChanged; what the chain would revert with
 */
export async function confirmPreview(client: Client, lens: Address, plan: Plan): Promise<void> {
  const { before, after, calls } = plan;
  if (!after || calls.every(({ functionName }) => functionName === "approve")) return;
  const preview = await previewPlan(client, { deployment: { lens }, plan });
  const difference = previewDifference(before, after, preview.after);
  if (difference) throw new FiguresChanged(difference);
}
