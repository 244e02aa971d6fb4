import type { Address } from "viem";
import { shortHex } from "@/lib/format/formatHex.ts";
import words from "@/messages/switched.js";
import type { Explanation } from "@/modules/errors/explain.ts";
import type { SignerChanged } from "./signer.ts";

/** Why nothing was signed, and for which account it was planned. */
export function explainSwitch({ now: { account, chainId }, wanted, open }: SignerChanged): Explanation {
  const name = "SignerChanged";
  const isOpen = open !== null;
  if (!account) {
    const { sentence, remedy } = words.locked;
    return { name, sentence: sentence({ account: shortHex(wanted.account) }), remedy: remedy({ open: isOpen }) };
  }
  const isOther = account.toLowerCase() !== wanted.account.toLowerCase();
  const sentence = isOther
    ? words.account({ now: shortHex(account), wanted: shortHex(wanted.account) })
    : words.chain({ now: `${chainId}`, wanted: wanted.chainId });
  return { name, sentence, remedy: words.remedy({ open: isOpen }) };
}

/** The same if the open request was confirmed after the switch. */
export const explainConfirmedAfter = (changed: SignerChanged): Explanation => ({
  ...explainSwitch(changed),
  remedy: words.confirmedAfter,
});

/** Another account signed and paid. */
export const explainStranger = (by: Address, account: Address): Explanation => ({
  name: "SignedByAnother",
  sentence: words.stranger.sentence({ by: shortHex(by), account: shortHex(account) }),
  remedy: words.stranger.remedy({ by: shortHex(by) }),
});
