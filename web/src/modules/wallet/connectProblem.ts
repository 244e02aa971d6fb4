import words from "@/messages/walletProblems.js";
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
      sentence: words.noAccount.sentence({ wallet }),
      remedy: words.noAccount.remedy,
    };
  }
  if (name === "UserRejectedRequest") {
    return { name, sentence: words.declined.sentence({ wallet }), remedy: words.declined.remedy };
  }
  if (name === "WalletBusy") {
    return {
      name,
      sentence: words.busy.sentence({ wallet }),
      remedy: words.busy.remedy({ wallet }),
    };
  }
  return explanation;
}
