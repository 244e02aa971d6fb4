"use client";
import type { Call } from "@weir/sdk/actions/call";
import { deskCall } from "@weir/sdk/actions/deskCall";
import { fillRefusal, swapAmountFor, swapPrice } from "@weir/sdk/orders/swapOrder";
import { useState } from "react";
import { exactAmount } from "@/lib/format/amount.ts";
import { parseAmount, unmistakable } from "@/lib/parseAmount.ts";
import words from "@/messages/desk.js";
import { BeforeAfter } from "@/modules/offers/components/BeforeAfter.tsx";
import { TextField } from "@/modules/offers/components/Fields.tsx";
import type { Token } from "@/modules/offers/hooks/useTokens.ts";
import { offerOf } from "@/modules/offers/listed.ts";
import { amountIn, problemOf } from "@/modules/offers/parsed.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { approvals } from "../approval.ts";
import type { DeskOrder } from "../deskOffer.ts";
import { usePeer } from "../hooks/useDesk.ts";
import { usePurse } from "../hooks/usePurse.ts";
import { withSymbol } from "../sayDeskOffer.ts";
import { DeskSteps } from "./DeskSteps.tsx";

type Swap = Extract<DeskOrder, { kind: "swap" }>;

/** Takes a swap, in whole or in part. */
export function TakeSwap({ shared, tokens, left }: { shared: Swap; tokens: readonly [Token, Token]; left: bigint }) {
  const { order, signature } = shared;
  const [sell, buy] = tokens;
  const { desk } = usePeer();
  const { address } = useWallet();
  const [sold, held] = usePurse(address, [sell.token, buy.token]);
  const [typed, setTyped] = useState<string | null>(null);
  // As much as can be had and paid for, until somebody types.
  const most = held ? [left, swapAmountFor(order, held.balance)].reduce((x, y) => (x < y ? x : y)) : left;
  const text = typed ?? unmistakable(exactAmount(most > 0n ? most : left, sell.decimals));
  const parsed = parseAmount(text, sell.decimals, sell.symbol);
  const amount = amountIn(parsed);
  const refused = amount === null ? null : fillRefusal(amount, order.minFill, left);
  const price = amount === null ? 0n : swapPrice(order, amount);
  const lacks = held !== undefined && amount !== null && held.balance < price;
  const problem =
    problemOf(parsed) ||
    (refused
      ? words.take[refused.reason]({ limit: withSymbol(refused.limit, sell) })
      : lacks
        ? words.take.lacks({ needs: withSymbol(price, buy), has: withSymbol(held.balance, buy) })
        : "");
  const isReady =
    amount !== null && problem === "" && held !== undefined && sold !== undefined && address !== undefined;
  const calls: Call[] = isReady
    ? [
        ...approvals(desk, buy.token, price, held),
        deskCall(desk, "fill", [order, signature, amount, 0n, address, "0x"]),
      ]
    : [];
  const title = (call: Call): string =>
    call.kind === "reset"
      ? words.steps.reset({ symbol: buy.symbol })
      : call.kind === "approve"
        ? words.steps.approve({ amount: withSymbol(price, buy) })
        : words.steps.fill({ give: withSymbol(price, buy), get: withSymbol(amount ?? 0n, sell) });
  return (
    <div className="space-y-4">
      <TextField
        label={words.take.amount({ symbol: sell.symbol })}
        note={words.take.costs({ price: withSymbol(price, buy) })}
        problem={problem}
        decimal
        value={text}
        onChange={setTyped}
      />
      {isReady && (
        <BeforeAfter
          lines={[
            {
              label: words.inWallet({ symbol: buy.symbol }),
              before: withSymbol(held.balance, buy),
              after: withSymbol(held.balance - price, buy),
            },
            {
              label: words.inWallet({ symbol: sell.symbol }),
              before: withSymbol(sold.balance, sell),
              after: withSymbol(sold.balance + amount, sell),
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
      />
    </div>
  );
}
