import { type Explanation, explain } from "@/modules/errors/explain.ts";

/** The wallet answered without an account. */
export class NoAccountError extends Error {
  override name = "NoAccountError";
}

/** Why connecting or switching failed: like explain(), with sentences for these requests. */
export function connectProblem(error: unknown, wallet: string): Explanation {
  const explanation = explain(error);
  const { name } = explanation;
  if (error instanceof NoAccountError) {
    return {
      name: "NoAccount",
      sentence: `${wallet} answered without an account.`,
      remedy: "Unlock it and choose an account for this site, then try again.",
    };
  }
  if (name === "UserRejectedRequest") {
    return { name, sentence: `You declined the request in ${wallet}.`, remedy: "Try again when you are ready." };
  }
  if (name === "WalletBusy") {
    return {
      name,
      sentence: `${wallet} still has an earlier request open.`,
      remedy: `Open ${wallet} from the browser's toolbar and answer that request, then try again.`,
    };
  }
  return explanation;
}
