"use client";
import { shortHex } from "@/lib/format/formatHex.ts";
import trayWords from "@/messages/tray.js";
import { SettlementLine } from "@/modules/chain/components/SettlementLine.tsx";
import { isOpen, type Sent, type SentState } from "@/modules/chain/sent.ts";
import { changeSent } from "@/modules/chain/sentStore.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { HashLine } from "@/ui/HashLine.tsx";

/** The role of the displayed hash, if it is not the sent transaction's. */
const hashNames: Partial<Record<SentState, string>> = trayWords.hashOf;

/** A sent transaction: its title, stage, hash, sender and chain. */
export function TrayRow({ one }: { one: Sent }) {
  const { chainName } = useSiteConfig();
  const { address } = useWallet();
  const { first, what, hash, state, account, batch } = one;
  return (
    <li className="py-3" data-sent={state}>
      <bdi className="block font-medium wrap-anywhere">{what}</bdi>
      <SettlementLine hash={first} />
      {batch !== null && first === hash ? (
        <p className="mt-1 text-[0.8125rem] text-ink-2">{trayWords.batch}</p>
      ) : (
        <HashLine hash={hash} name={hashNames[state]} className="mt-1" />
      )}
      <p className="mt-0.5 text-[0.8125rem] wrap-anywhere text-ink-3" title={account}>
        {trayWords.sender({
          account: shortHex(account),
          chain: chainName,
          mine: address === undefined || address === account,
        })}
      </p>
      {isOpen(one) && (
        <button
          type="button"
          className="button button-quiet button-small mt-2.5"
          title={trayWords.stopHint}
          onClick={() => changeSent((other) => (other.first === first ? null : other))}
        >
          {trayWords.stop}
        </button>
      )}
    </li>
  );
}
