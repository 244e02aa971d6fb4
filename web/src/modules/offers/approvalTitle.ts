import type { Call } from "@weir/sdk/actions/call";
import { isAddressEqual } from "viem";
import words from "@/messages/offers.js";
import type { Token } from "./hooks/useTokens.ts";

/** What an approval of one of these tokens, or the end of one, is called in a list of steps; null: the call is none. */
export function approvalTitle({ kind, address }: Call, tokens: readonly Token[]): string | null {
  const { symbol } = tokens.find(({ token }) => isAddressEqual(token, address)) ?? tokens[0]!;
  switch (kind) {
    case "approve":
      return words.approve({ symbol });
    case "reset":
      return words.reset({ symbol });
    case "approveShares":
      return words.approveShares({ symbol });
    case "revoke":
      return words.revoke;
    default:
      return null;
  }
}
