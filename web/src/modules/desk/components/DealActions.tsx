"use client";
import { deskCall } from "@weir/sdk/actions/deskCall";
import type { Deal } from "@weir/sdk/orders/dealAd";
import type { DealChoice, DealPhase } from "@weir/sdk/orders/dealTurn";
import { useState } from "react";
import type { Hex } from "viem";
import words from "@/messages/deal.js";
import { TextField } from "@/modules/offers/components/Fields.tsx";
import type { Token } from "@/modules/offers/hooks/useTokens.ts";
import { type ConfirmMeaning, confirmMeaning } from "../confirmMeaning.ts";
import { usePeer } from "../hooks/useDesk.ts";
import { isNobody } from "../isNobody.ts";
import { type DealSide, sayPayout } from "../sayDeal.ts";
import { DeskSteps } from "./DeskSteps.tsx";

type Plain = Exclude<DealChoice["call"], "agree" | "appoint" | "rule">;

/** Calls that cannot be taken back and cost something: each is ticked first. */
const ticked: readonly string[] = ["release", "concede", "markPaid"];

/** Calls that are not what a deal is for. */
const quiet: readonly string[] = ["concede", "dispute", "expire"];

/** What the account can do now; each with what it means and pays. */
export function DealActions({
  id,
  deal,
  token,
  choices,
  phase,
  side,
}: {
  id: Hex;
  deal: Deal;
  token: Token;
  choices: readonly DealChoice[];
  phase: DealPhase;
  side: DealSide;
}) {
  const plain = choices.filter(
    (choice): choice is DealChoice & { call: Plain } => !["agree", "appoint", "rule"].includes(choice.call),
  );
  const meaning = confirmMeaning(deal, phase);
  // What would give the tokens away at once comes after what would not.
  if (meaning === "releasesNow") plain.sort((a, b) => Number(a.call === "confirm") - Number(b.call === "confirm"));
  const rules = choices.some(({ call }) => call === "rule");
  if (plain.length === 0 && !rules) return null;
  return (
    <ul aria-label={words.actions} className="space-y-3">
      {rules && <Rule id={id} deal={deal} token={token} />}
      {plain.map((choice) => (
        <Action key={choice.call} id={id} deal={deal} token={token} choice={choice} meaning={meaning} side={side} />
      ))}
    </ul>
  );
}

function Action({
  id,
  deal,
  token,
  choice: { call, payout },
  meaning,
  side,
}: {
  id: Hex;
  deal: Deal;
  token: Token;
  choice: DealChoice & { call: Plain };
  meaning: ConfirmMeaning;
  side: DealSide;
}) {
  const { desk } = usePeer();
  const [isTicked, setIsTicked] = useState(false);
  const endangers = call === "confirm" && meaning === "releasesNow";
  const needsTick = endangers || ticked.includes(call);
  return (
    <li data-choice={call} className="rounded-2xl border border-line p-4">
      <p className="font-medium">{words.calls[call].title}</p>
      <p className={`mt-0.5 ${endangers ? "text-bad" : "text-ink-2"}`}>
        {call === "confirm"
          ? words.confirm[meaning]
          : call === "dispute" && isNobody(deal.ad.arbiter)
            ? words.calls.dispute.noteAlone
            : words.calls[call].note}
      </p>
      {payout && <p className="mt-1">{sayPayout(payout, deal, side, token)}</p>}
      {needsTick && (
        <label className="mt-2 flex items-start gap-2.5">
          <input
            type="checkbox"
            checked={isTicked}
            onChange={({ target }) => setIsTicked(target.checked)}
            className="mt-1 accent-river"
          />
          <span>{words.ticks[call as "release" | "concede" | "markPaid" | "confirm"]}</span>
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
          tone={endangers || quiet.includes(call) ? "quiet" : "primary"}
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
