import { BaseError, ContractFunctionRevertedError } from "viem";
import { dateTime } from "@/lib/format/time.ts";
import words from "@/messages/faucetProblems.js";
import { type Explanation, explain } from "@/modules/errors/explain.ts";
import { Doubt } from "@/modules/wallet/doubt.ts";
import { SignerChanged } from "@/modules/wallet/signer.ts";
import { explainSwitch } from "@/modules/wallet/switched.ts";

/** Like explain(), which knows the core's errors, with the faucet's own errors added. */
export function faucetProblem(error: unknown): Explanation {
  if (error instanceof SignerChanged) return explainSwitch(error);
  if (error instanceof Doubt) return error.explanation;
  const revert =
    error instanceof BaseError ? error.walk((cause) => cause instanceof ContractFunctionRevertedError) : null;
  if (revert instanceof ContractFunctionRevertedError && revert.data?.errorName === "DripsUsedUp") {
    const opensAt = Number(revert.data.args?.[1] ?? 0n);
    return {
      name: "DripsUsedUp",
      sentence: words.usedUp.sentence,
      remedy: words.usedUp.remedy({ moment: dateTime(opensAt) }),
    };
  }
  return explain(error);
}
