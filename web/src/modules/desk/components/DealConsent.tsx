"use client";
import type { Call } from "@weir/sdk/actions/call";
import { deskCall } from "@weir/sdk/actions/deskCall";
import { agreementFlaws, appointmentFlaws } from "@weir/sdk/orders/consentFlaws";
import type { Deal } from "@weir/sdk/orders/dealAd";
import type { DealProgress } from "@weir/sdk/orders/dealPayout";
import { DAY } from "@weir/sdk/orders/orderFields";
import type { KnownOrder } from "@weir/sdk/orders/orderKinds";
import { orderText, readOrderText, type SharedOrder } from "@weir/sdk/orders/orderText";
import { useState } from "react";
import type { Hex } from "viem";
import { copyAndTell } from "@/lib/copyAndTell.ts";
import { shortHex } from "@/lib/format/formatHex.ts";
import { formatBps } from "@/lib/format/percent.ts";
import { dateTime } from "@/lib/format/time.ts";
import { parseAmount } from "@/lib/parseAmount.ts";
import { readAddress } from "@/lib/readAddress.ts";
import words from "@/messages/deal.js";
import deskWords from "@/messages/deskOffer.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { TextField } from "@/modules/offers/components/Fields.tsx";
import { OrderSteps } from "@/modules/offers/components/OrderSteps.tsx";
import { useSignOrder } from "@/modules/offers/hooks/useSignOrder.ts";
import type { Token } from "@/modules/offers/hooks/useTokens.ts";
import { amountIn, problemOf } from "@/modules/offers/parsed.ts";
import { withSymbol } from "@/modules/offers/sayAmount.ts";
import { sayFault } from "@/modules/offers/sayFault.ts";
import { Block } from "@/modules/reserve/components/Block.tsx";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { consentRefusal } from "../explainDesk.ts";
import { useEpoch, usePeer } from "../hooks/useDesk.ts";
import { sayFlaw } from "../sayFlaw.ts";

type Props = { id: Hex; deal: Deal; progress: DealProgress; token: Token; isParty: boolean; now: bigint };

/** How long what one party signs can be carried out. */
const LASTS = 7n * DAY;

/** What both parties can decide together: a split, or another arbiter. One signs a text, the other carries it out. */
export function DealConsent(props: Props) {
  if (!props.isParty) return null;
  return (
    <Block title={words.consent.title}>
      <div className="space-y-5 text-sm">
        <p className="text-ink-2">{words.consent.note}</p>
        <SignConsent {...props} />
        <CarryOutConsent {...props} />
      </div>
    </Block>
  );
}

function SignConsent({ id, deal, progress, token, now }: Props) {
  const { chainId } = useSiteConfig();
  const { desk } = usePeer();
  const { address, status } = useWallet();
  const epoch = useEpoch(address);
  const { sign, busy, problem } = useSignOrder(desk);
  const [share, setShare] = useState("");
  // What concerns an appointment is done with once one is carried out; a split that somebody is typing stays.
  const { round } = progress;
  const [typed, setTyped] = useState({ round, arbiter: "" });
  const arbiter = typed.round === round ? typed.arbiter : "";
  const [signed, setSigned] = useState<{ text: string; deadline: bigint; kind: string; round: number } | null>(null);
  const isValid = signed && (signed.kind === "agreement" || signed.round === round);
  const parsed = parseAmount(share, token.decimals, token.symbol);
  const read = readAddress(arbiter);
  const base = { deal: id, epoch: epoch ?? 0n, deadline: now + LASTS };
  const amount = amountIn(parsed);
  const agreement = amount === null ? null : { ...base, buyerAmount: amount };
  const appointment =
    read && "address" in read ? { ...base, round: BigInt(round), arbiter: read.address, fee: 0n } : null;
  const ofShare = agreement && agreementFlaws(agreement, deal, now)[0];
  const ofArbiter = appointment && appointmentFlaws(appointment, deal, now)[0];
  const make = async (known: Extract<KnownOrder, { kind: "agreement" | "appointment" }>) => {
    if (!address || status !== "ready" || epoch === undefined || busy) return;
    const signature = await sign(address, known);
    if (!signature) return;
    const text = orderText({ ...known, chainId, contract: desk, signature });
    setSigned({ text, deadline: known.order.deadline, kind: known.kind, round });
  };
  return (
    <div className="space-y-4">
      <div className="grid items-start gap-x-3 gap-y-2 sm:grid-cols-[1fr_auto]">
        <TextField
          label={words.consent.share({ symbol: token.symbol })}
          note={words.consent.shareNote({ amount: withSymbol(deal.amount, token) })}
          problem={problemOf(parsed) || (ofShare ? sayFlaw(ofShare) : "")}
          decimal
          value={share}
          onChange={setShare}
        />
        <button
          type="button"
          className="button button-quiet sm:mt-6"
          aria-disabled={!agreement || ofShare !== undefined || busy}
          onClick={() => agreement && !ofShare && void make({ kind: "agreement", order: agreement })}
        >
          {words.consent.signShare}
        </button>
      </div>
      {progress.stage === "disputed" && (
        <div className="grid items-start gap-x-3 gap-y-2 sm:grid-cols-[1fr_auto]">
          <TextField
            label={words.consent.arbiter}
            note={words.consent.arbiterNote}
            problem={read && "problem" in read ? read.problem : ofArbiter ? sayFlaw(ofArbiter) : ""}
            placeholder="0x…"
            value={arbiter}
            onChange={(arbiter) => setTyped({ round, arbiter })}
          />
          <button
            type="button"
            className="button button-quiet sm:mt-6"
            aria-disabled={!appointment || ofArbiter !== undefined || busy}
            onClick={() => appointment && !ofArbiter && void make({ kind: "appointment", order: appointment })}
          >
            {words.consent.signArbiter}
          </button>
        </div>
      )}
      <div aria-live="polite" className="space-y-2 empty:hidden">
        {problem && <p className="wrap-anywhere text-bad">{`${problem.sentence} ${problem.remedy}`}</p>}
        {isValid && (
          <div className="rounded-xl bg-good-soft px-4 py-3">
            <p>{words.consent.signed({ when: dateTime(Number(signed.deadline)) })}</p>
            <button
              type="button"
              className="button button-quiet button-small mt-2"
              onClick={() => void copyAndTell(signed.text, deskWords.share.copied)}
            >
              {words.consent.copy}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}

/** What a signed text of the other party says, and the call that carries it out; or why it is none for this deal. */
function readConsent(
  shared: SharedOrder | undefined,
  { id, deal, token }: Pick<Props, "id" | "deal" | "token">,
): { says: string; call: (desk: Hex) => Call } | { problem: string } | null {
  if (!shared) return null;
  const { kind, order, signature } = shared;
  if (kind !== "agreement" && kind !== "appointment") return { problem: words.consent.notConsent };
  if (order.deal !== id) return { problem: words.consent.otherDeal };
  if (kind === "agreement") {
    const given = withSymbol(order.buyerAmount, token);
    return {
      says: words.consent.saysShare({ buyer: given, seller: withSymbol(deal.amount - order.buyerAmount, token) }),
      call: (desk) => deskCall(desk, "agree", [deal, order.buyerAmount, order.deadline, signature]),
    };
  }
  return {
    says: words.consent.saysArbiter({ who: shortHex(order.arbiter), fee: formatBps(Number(order.fee)) }),
    call: (desk) => deskCall(desk, "appoint", [deal, order.arbiter, order.fee, order.deadline, signature]),
  };
}

function CarryOutConsent({ id, deal, token }: Props) {
  const { chainId } = useSiteConfig();
  const { desk } = usePeer();
  const [pasted, setPasted] = useState("");
  const read = pasted.trim() === "" ? null : readOrderText(pasted, { chainId, contracts: { PeerDesk: desk } });
  const consent = readConsent(read?.order, { id, deal, token });
  const problem = read?.fault ? sayFault(read.fault, desk) : consent && "problem" in consent ? consent.problem : "";
  return (
    <div className="space-y-3 border-t border-line pt-4">
      <TextField label={words.consent.paste} problem={problem} rows={2} value={pasted} onChange={setPasted} />
      {consent && "says" in consent && (
        <>
          <p className="font-medium">{consent.says}</p>
          <OrderSteps
            // Another text is another action, whatever became of the one before.
            key={pasted}
            refusalOf={consentRefusal}
            calls={[consent.call(desk)]}
            tokens={[token]}
            topic={`deal ${id} consent`}
            title={() => words.consent.carryOut}
            label={words.consent.carryOut}
            done={words.done}
          />
        </>
      )}
    </div>
  );
}
