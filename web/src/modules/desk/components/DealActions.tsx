"use client";
import { deskCall } from "@weir/sdk/actions/deskCall";
import type { Deal } from "@weir/sdk/orders/dealAd";
import type { DealChoice } from "@weir/sdk/orders/dealTurn";
import { useState } from "react";
import type { Hex } from "viem";
import words from "@/messages/deal.js";
import { TextField } from "@/modules/offers/components/Fields.tsx";
import type { Token } from "@/modules/offers/hooks/useTokens.ts";
import { usePeer } from "../hooks/useDesk.ts";
import { type DealSide, sayPayout } from "../sayDeal.ts";
import { DeskSteps } from "./DeskSteps.tsx";

type Plain = Exclude<DealChoice["call"], "agree" | "appoint" | "rule">;

/** Calls that cannot be taken back and cost something: each is ticked first. */
const ticked: readonly string[] = ["release", "concede", "markPaid"];

/** What the account can do now; each with what it means and pays. */
export function DealActions({
  id,
  deal,
  token,
  choices,
  side,
}: {
  id: Hex;
  deal: Deal;
  token: Token;
  choices: readonly DealChoice[];
  side: DealSide;
}) {
  const plain = choices.filter(
    (choice): choice is DealChoice & { call: Plain } => !["agree", "appoint", "rule"].includes(choice.call),
  );
  const rules = choices.some(({ call }) => call === "rule");
  if (plain.length === 0 && !rules) return null;
  return (
    <ul aria-label={words.actions} className="space-y-3">
      {rules && <Rule id={id} deal={deal} token={token} />}
      {plain.map((choice) => (
        <Action key={choice.call} id={id} deal={deal} token={token} choice={choice} side={side} />
      ))}
    </ul>
  );
}

function Action({
  id,
  deal,
  token,
  choice: { call, payout },
  side,
}: {
  id: Hex;
  deal: Deal;
  token: Token;
  choice: DealChoice & { call: Plain };
  side: DealSide;
}) {
  const { desk } = usePeer();
  const [isTicked, setIsTicked] = useState(false);
  const needsTick = ticked.includes(call);
  return (
    <li data-choice={call} className="rounded-2xl border border-line p-4">
      <p className="font-medium">{words.calls[call].title}</p>
      <p className="mt-0.5 text-ink-2">{words.calls[call].note}</p>
      {payout && <p className="mt-1">{sayPayout(payout, side, token)}</p>}
      {needsTick && (
        <label className="mt-2 flex items-start gap-2.5">
          <input
            type="checkbox"
            checked={isTicked}
            onChange={({ target }) => setIsTicked(target.checked)}
            className="mt-1 accent-river"
          />
          <span>{words.ticks[call as "release" | "concede" | "markPaid"]}</span>
        </label>
      )}
      <div className="mt-3">
        <DeskSteps
          calls={needsTick && !isTicked ? [] : [deskCall(desk, call, [deal])]}
          tokens={[token]}
          topic={`deal ${id} ${call}`}
          title={() => words.calls[call].title}
          label={words.calls[call].title}
          done={words.done}
          tone={call === "concede" || call === "dispute" || call === "expire" ? "quiet" : "primary"}
        />
      </div>
    </li>
  );
}

/** An arbiter's ruling: how much of the amount the buyer gets. */
function Rule({ id, deal, token }: { id: Hex; deal: Deal; token: Token }) {
  const { desk } = usePeer();
  const [text, setText] = useState("");
  const isNumber = /^\d{1,3}(?:[.,]\d{1,2})?$/.test(text.trim());
  const bps = isNumber ? BigInt(Math.round(Number(text.trim().replace(",", ".")) * 100)) : null;
  const isGood = bps !== null && bps <= 10_000n;
  return (
    <li data-choice="rule" className="rounded-2xl border border-line p-4">
      <p className="font-medium">{words.calls.rule.title}</p>
      <p className="mt-0.5 mb-3 text-ink-2">{words.calls.rule.note}</p>
      <TextField
        label={words.buyerShare}
        note={words.buyerShareNote}
        problem={text.trim() === "" || isGood ? "" : words.badShare}
        decimal
        value={text}
        onChange={setText}
      />
      <div className="mt-3">
        <DeskSteps
          calls={isGood ? [deskCall(desk, "rule", [deal, bps])] : []}
          tokens={[token]}
          topic={`deal ${id} rule`}
          title={() => words.calls.rule.title}
          label={words.calls.rule.title}
          done={words.done}
        />
      </div>
    </li>
  );
}
