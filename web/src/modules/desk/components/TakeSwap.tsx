"use client";
import type { Call } from "@weir/sdk/actions/call";
import { deskCall } from "@weir/sdk/actions/deskCall";
import { fillRefusal, swapAmountFor, swapPrice } from "@weir/sdk/orders/swapOrder";
import { useState } from "react";
import { exactAmount } from "@/lib/format/amount.ts";
import { parseAmount, unmistakable } from "@/lib/parseAmount.ts";
import words from "@/messages/deskOffer.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { approvalTitle } from "@/modules/offers/approvalTitle.ts";
import { BeforeAfter } from "@/modules/offers/components/BeforeAfter.tsx";
import { TextField } from "@/modules/offers/components/Fields.tsx";
import { SourceField, sourceIn } from "@/modules/offers/components/SourceField.tsx";
import { usePurses } from "@/modules/offers/hooks/usePurses.ts";
import { useSources } from "@/modules/offers/hooks/useSources.ts";
import type { Token } from "@/modules/offers/hooks/useTokens.ts";
import { offerOf } from "@/modules/offers/listed.ts";
import { amountIn, problemOf } from "@/modules/offers/parsed.ts";
import { approvalOf, sourceOf } from "@/modules/offers/partCalls.ts";
import { withSymbol } from "@/modules/offers/sayAmount.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import type { DeskOrder } from "../deskOffer.ts";
import { usePeer } from "../hooks/useDesk.ts";
import { DeskSteps } from "./DeskSteps.tsx";

type Swap = Extract<DeskOrder, { kind: "swap" }>;

/** Takes a swap, in whole or in part. */
export function TakeSwap({
  shared,
  tokens,
  left,
  onStart,
}: {
  shared: Swap;
  tokens: readonly [Token, Token];
  left: bigint;
  onStart: () => void;
}) {
  const [isDone, setDone] = useState(false);
  const { order, signature } = shared;
  const [sell, buy] = tokens;
  const { desk } = usePeer();
  const { deployment } = useSiteConfig();
  const { address } = useWallet();
  const [sold] = usePurses(desk, address, [{ source: 0n, token: sell.token }]);
  const sources = useSources(desk, address, buy);
  const [from, setFrom] = useState("0");
  const source = sourceIn(sources, from);
  const held = source.purse;
  const [typed, setTyped] = useState<string | null>(null);
  // As much as can be had and paid for, until somebody types.
  const most = held ? [left, swapAmountFor(order, held.has)].reduce((x, y) => (x < y ? x : y)) : left;
  const text = typed ?? unmistakable(exactAmount(most > 0n ? most : left, sell.decimals));
  const parsed = parseAmount(text, sell.decimals, sell.symbol);
  const amount = amountIn(parsed);
  const refused = amount === null ? null : fillRefusal(amount, order.minFill, left);
  const price = amount === null ? 0n : swapPrice(order, amount);
  const lacks = held !== undefined && amount !== null && held.has < price;
  const problem =
    problemOf(parsed) ||
    (refused
      ? words.take[refused.reason]({ limit: withSymbol(refused.limit, sell) })
      : lacks
        ? words.take.lacks({ needs: withSymbol(price, buy), has: withSymbol(held.has, buy) })
        : "");
  const part = source.partOf(price);
  const isReady =
    amount !== null && problem === "" && held !== undefined && sold !== undefined && part && address !== undefined;
  const calls: Call[] = isReady
    ? [
        ...approvalOf({ spender: desk, core: deployment.lendingPools }, part),
        deskCall(desk, "fill", [order, signature, amount, sourceOf(part), address, "0x"]),
      ]
    : [];
  const title = (call: Call): string =>
    approvalTitle(call, [buy]) ??
    words.steps.fill({ give: withSymbol(price, buy), get: withSymbol(amount ?? 0n, sell) });
  return (
    <div className="space-y-4">
      {!isDone && (
        <>
          <TextField
            label={words.take.amount({ symbol: sell.symbol })}
            note={words.take.costs({ price: withSymbol(price, buy) })}
            problem={problem}
            decimal
            value={text}
            onChange={setTyped}
          />
          <SourceField sources={sources} value={from} onChange={setFrom} />
        </>
      )}
      {isReady && !isDone && (
        <BeforeAfter
          lines={[
            {
              label: source.label,
              before: withSymbol(held.has, buy),
              after: withSymbol(held.has - price, buy),
            },
            {
              label: words.inWallet({ symbol: sell.symbol }),
              before: withSymbol(sold.has, sell),
              after: withSymbol(sold.has + amount, sell),
            },
          ]}
        />
      )}
      <DeskSteps
        calls={calls}
        tokens={tokens}
        topic={`desk fill ${offerOf(shared, "link").hash}`}
        title={title}
        label={words.take.swap}
        done={words.take.swapDone}
        onStart={onStart}
        onDone={() => setDone(true)}
      />
    </div>
  );
}
