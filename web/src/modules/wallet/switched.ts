import type { Address } from "viem";
import { shortHex } from "@/lib/format/formatHex.ts";
import type { Explanation } from "@/modules/errors/explain.ts";
import type { SignerChanged, WalletNow } from "./signer.ts";

const whereTo = ({ account, chainId }: WalletNow, wanted: SignerChanged["wanted"]): [now: string, was: string] => {
  if (account && account.toLowerCase() !== wanted.account.toLowerCase()) {
    return [shortHex(account), shortHex(wanted.account)];
  }
  return [`chain ${chainId}`, `chain ${wanted.chainId}`];
};

/** Why nothing was signed, and for which account it was planned. */
export function explainSwitch({ now, wanted, open }: SignerChanged): Explanation {
  const name = "SignerChanged";
  const first = open ? "Decline the request that is open in the wallet." : "This step was not sent.";
  if (!now.account) {
    return {
      name,
      sentence: `The wallet is disconnected or locked; this was for ${shortHex(wanted.account)}.`,
      remedy: `${first} Connect that account, then start again.`,
    };
  }
  const [to, was] = whereTo(now, wanted);
  return {
    name,
    sentence: `You switched to ${to}; this was for ${was}.`,
    remedy: `${first} Switch back to go on, or start again where you are.`,
  };
}

/** The same if the open request was confirmed after the switch. */
export const explainConfirmedAfter = (changed: SignerChanged): Explanation => ({
  ...explainSwitch(changed),
  remedy: "The request that was open in the wallet was confirmed nevertheless. Its result is shown below.",
});

/** Another account signed and paid. */
export const explainStranger = (by: Address, account: Address): Explanation => ({
  name: "SignedByAnother",
  sentence: `${shortHex(by)} signed this; it was for ${shortHex(account)}.`,
  remedy: `It spent or approved tokens of ${shortHex(by)}. Look at both accounts before you send anything else.`,
});
