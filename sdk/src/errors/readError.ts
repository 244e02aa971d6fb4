import { clean } from "../codec/clean.ts";
import { linksOf, revertDataIn } from "./links.ts";
import { isRejection, type OtherCode, REVERTED, readOutside } from "./outside.ts";
import { otherRemedies, type Remedy, revertRemedies, weth9Remedies } from "./remedy.ts";
import { type Revert, readRevert } from "./reverts.ts";

/**
 * What was being done when it failed. "simulating": a node was asked what a call would do, so no user can have declined.
 * "signing": a wallet was asked to sign and send, so nothing has been executed that a contract could have refused.
 */
export type Stage = "simulating" | "signing";

/**
 * An error as data. `by`: who refused: the user, a contract, or something outside of both (a wallet, a device, a node).
 * `code` names the error; of a revert it is the Solidity error's name and `args` are its arguments. `text` of another error
 * is its innermost message (of "UnknownRevert" the selector): one line of at most 300 code points without invisible characters, chosen by others.
 */
export type ReadError =
  | (Revert & { by: "contract"; remedy: Remedy })
  | {
      source: "other";
      by: "user" | "contract" | "outside";
      code: OtherCode;
      args: readonly [text: string];
      remedy: Remedy;
    };

const CONTRACT_CODE = 3;
/** "execution reverted: paused", from nodes that send the reason in words alone. */
const REASON = /\breverted(?: with reason string)?:? ['"]?([^'"]+?)['"]?$/i;

/** Maximum length of an untrusted text, in code points. */
const LONGEST = 300;

const unended = (text: string): string => text.replace(/[.\s]+$/, "");

const ofRevert = (revert: Revert): ReadError => ({
  ...revert,
  by: "contract",
  remedy: revert.source === "core" ? revertRemedies[revert.code] : weth9Remedies[revert.code],
});

/**
 * Reads anything that reading, simulating, signing or sending may throw. The innermost message and code and the stage
 * decide, never what wraps them: viem takes every internal error of a node or a wallet (-32603) for a revert, and reports
 * every code under -32000 as invalid parameters.
 */
export const readError = (error: unknown, stage?: Stage): ReadError => {
  const links = linksOf(error);
  const first = links.find((link) => link.text !== undefined)?.text?.split("\n")[0] ?? String(error);
  // The text is untrusted: a node, a wallet or a token chose it.
  const text = unended(clean(first, LONGEST));
  const other = (by: ReadError["by"], code: OtherCode, message = text): ReadError => ({
    source: "other",
    by,
    code,
    args: [message],
    remedy: otherRemedies[code],
  });
  const outside = readOutside(links, { asked: stage === "simulating" ? "contract" : "anyone" });
  const declined = outside === "UserRejectedRequest";

  const data = revertDataIn(links);
  // Where a contract has reverted, "user" and "cancelled" may be its own words: then the wallet's code alone counts.
  if (declined && (!data || links.some(isRejection))) return other("user", outside);

  // A wallet that simulates the transaction itself passes on the revert data: a known error in it is the cause.
  const revert = data && readRevert(data);
  if (revert) return ofRevert(revert);
  if (data && stage !== "signing") return other("contract", "UnknownRevert", data.slice(0, 10));

  if (outside) return other(declined ? "user" : "outside", outside);
  if (stage === "signing") return other("outside", "WalletFailed");
  if (links.some(({ code, text = "" }) => code === CONTRACT_CODE || REVERTED.test(text))) {
    const reason = links.map(({ text = "" }) => REASON.exec(text)?.[1]).find((found) => found !== undefined);
    if (reason) return ofRevert({ source: "core", code: "Error", args: [unended(reason)] });
    return other("contract", "RevertWithoutReason");
  }
  return other("outside", stage === "simulating" ? "NodeFailed" : "Unknown");
};
