"use client";
import type { Call } from "@weir/sdk/actions/call";
import { deskCall } from "@weir/sdk/actions/deskCall";
import { escrowOf } from "@weir/sdk/orders/dealPayout";
import { peerDeskAbi } from "@weir/sdk/peerAbi";
import { useState } from "react";
import { type Hex, parseEventLogs } from "viem";
import { getTransactionReceipt } from "viem/actions";
import { useClient } from "wagmi";
import { exactAmount } from "@/lib/format/amount.ts";
import { remaining } from "@/lib/format/remaining.ts";
import { parseAmount, unmistakable } from "@/lib/parseAmount.ts";
import words from "@/messages/deskOffer.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { approvalTitle } from "@/modules/offers/approvalTitle.ts";
import { BeforeAfter } from "@/modules/offers/components/BeforeAfter.tsx";
import { TextField } from "@/modules/offers/components/Fields.tsx";
import { SourceField, sourceIn } from "@/modules/offers/components/SourceField.tsx";
import { useSources } from "@/modules/offers/hooks/useSources.ts";
import type { Token } from "@/modules/offers/hooks/useTokens.ts";
import { offerOf } from "@/modules/offers/listed.ts";
import { amountIn, problemOf } from "@/modules/offers/parsed.ts";
import { approvalOf, sourceOf } from "@/modules/offers/partCalls.ts";
import { withSymbol } from "@/modules/offers/sayAmount.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { Note } from "@/ui/Note.tsx";
import type { DeskOrder } from "../deskOffer.ts";
import { usePeer } from "../hooks/useDesk.ts";
import { moneyText } from "../sayDeskOffer.ts";
import { DeskSteps } from "./DeskSteps.tsx";

type AdOffer = Extract<DeskOrder, { kind: "ad" }>;

/** Opens a deal from an ad. */
export function TakeAd({
  shared,
  token,
  left,
  onStart,
  onOpened,
}: {
  shared: AdOffer;
  token: Token;
  left: bigint;
  onStart: () => void;
  onOpened: (deal: Hex) => void;
}) {
  const { order: ad, signature, terms } = shared;
  const client = useClient()!;
  const { desk } = usePeer();
  const { deployment } = useSiteConfig();
  const { address } = useWallet();
  const sources = useSources(desk, address, token);
  const [from, setFrom] = useState("0");
  const source = sourceIn(sources, from);
  const { purse } = source;
  const [text, setText] = useState(unmistakable(exactAmount(ad.min, token.decimals)));
  const [agreed, setAgreed] = useState(false);
  const parsed = parseAmount(text, token.decimals, token.symbol);
  const amount = amountIn(parsed);
  const escrow = amount === null ? null : escrowOf(ad, amount);
  const needed = escrow?.taker ?? 0n;
  const problem =
    problemOf(parsed) ||
    (amount !== null && (amount < ad.min || amount > left)
      ? words.take.outside({ least: withSymbol(ad.min, token), most: withSymbol(left, token) })
      : purse && purse.has < needed
        ? words.take.lacks({ needs: withSymbol(needed, token), has: withSymbol(purse.has, token) })
        : "");
  const part = source.partOf(needed);
  const isReady = amount !== null && problem === "" && purse !== undefined && part && address !== undefined;
  const calls: Call[] = isReady
    ? [
        ...approvalOf({ spender: desk, core: deployment.lendingPools }, part),
        deskCall(desk, "open", [ad, signature, amount, sourceOf(part)]),
      ]
    : [];
  const title = (call: Call): string =>
    approvalTitle(call, [token]) ?? words.steps.open({ amount: withSymbol(amount ?? 0n, token) });
  const money =
    terms && amount !== null ? moneyText(amount, token.decimals, terms.open.price, terms.open.currency) : null;
  const opened = async (hash: Hex) => {
    const { logs } = await getTransactionReceipt(client, { hash });
    const [log] = parseEventLogs({ abi: peerDeskAbi, eventName: "Opened", logs });
    if (log) onOpened(log.args.id);
  };
  return (
    <div className="space-y-4">
      <TextField
        label={words.take.amount({ symbol: token.symbol })}
        note={words.take.between({ least: withSymbol(ad.min, token), most: withSymbol(left, token) })}
        problem={problem}
        decimal
        value={text}
        onChange={setText}
      />
      <SourceField sources={sources} value={from} onChange={setFrom} />
      {isReady && (
        <>
          <BeforeAfter
            lines={[
              {
                label: source.label,
                before: withSymbol(purse.has, token),
                after: withSymbol(purse.has - needed, token),
              },
              { label: words.take.escrowLine, before: "0", after: withSymbol(escrow!.seller + escrow!.buyer, token) },
            ]}
          />
          <ol className="list-decimal space-y-1.5 pl-5 text-ink-2">
            <li>
              {ad.makerSells
                ? words.take.youBuy1({ bond: withSymbol(needed, token) })
                : words.take.youSell1({ amount: withSymbol(needed, token) })}
            </li>
            <li>
              {ad.makerSells
                ? words.take.youBuy2({ money: money ?? words.take.theMoney, time: remaining(Number(ad.payWindow)) })
                : words.take.youSell2({ money: money ?? words.take.theMoney, time: remaining(Number(ad.payWindow)) })}
            </li>
            <li>
              {ad.makerSells
                ? words.take.youBuy3({ amount: withSymbol(amount, token), time: remaining(Number(ad.releaseWindow)) })
                : words.take.youSell3({ time: remaining(Number(ad.releaseWindow)), releases: ad.autoRelease })}
            </li>
          </ol>
        </>
      )}
      <Note tone="warn">
        <p>{ad.makerSells ? words.warn.buyer : words.warn.seller}</p>
        <p className="mt-1">{words.warn.bank}</p>
      </Note>
      <label className="flex items-start gap-2.5">
        <input
          type="checkbox"
          checked={agreed}
          onChange={({ target }) => setAgreed(target.checked)}
          className="mt-1 accent-river"
        />
        <span>{words.take.understood}</span>
      </label>
      <DeskSteps
        calls={agreed ? calls : []}
        tokens={[token]}
        topic={`desk open ${offerOf(shared, "link").hash}`}
        title={title}
        label={words.take.ad}
        done={words.take.adDone}
        onStart={onStart}
        onDone={(hash) => void opened(hash)}
      />
    </div>
  );
}
