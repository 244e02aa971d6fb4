"use client";
import { deskCall } from "@weir/sdk/actions/deskCall";
import { DAY } from "@weir/sdk/orders/orderFields";
import { type ReactElement, useState } from "react";
import { type Address, isAddressEqual, zeroAddress } from "viem";
import { shortHex } from "@/lib/format/formatHex.ts";
import { readAddress } from "@/lib/readAddress.ts";
import words from "@/messages/deskAccount.js";
import { SelectField, TextField } from "@/modules/offers/components/Fields.tsx";
import { momentText } from "@/modules/offers/momentText.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { AddressLine } from "@/ui/AddressLine.tsx";
import { useChainTime, usePeer } from "../hooks/useDesk.ts";
import { useDuties } from "../hooks/useDuties.ts";
import { isNobody } from "../isNobody.ts";
import { DeskSteps } from "./DeskSteps.tsx";

type Of = { account: Address };

/** What an account sets at the desk for all of its offers and deals. */
export function DeskAccount() {
  const { address } = useWallet();
  if (!address) return null;
  return (
    <details className="panel px-5 py-4 text-sm">
      <summary className="cursor-pointer font-medium">{words.title}</summary>
      <div className="mt-4 grid items-start gap-6 lg:grid-cols-3">
        <AllOffers account={address} />
        <Watcher account={address} />
        <Service account={address} />
      </div>
    </details>
  );
}

function Part({
  title,
  note,
  children,
}: {
  title: string;
  note: string;
  children: ReactElement | (ReactElement | false)[];
}) {
  return (
    <section aria-label={title} className="min-w-0 space-y-3">
      <h3 className="font-medium">{title}</h3>
      <p className="text-ink-2">{note}</p>
      {children}
    </section>
  );
}

function AllOffers({ account }: Of) {
  const { desk } = usePeer();
  const { all } = words;
  return (
    <Part title={all.title} note={all.note}>
      <DeskSteps
        calls={[deskCall(desk, "bumpEpoch", [])]}
        tokens={[]}
        topic={`desk withdraw all ${account}`}
        title={() => all.title}
        label={all.send}
        done={all.done}
        tone="quiet"
      />
    </Part>
  );
}

function Watcher({ account }: Of) {
  const { desk } = usePeer();
  const duties = useDuties(account);
  const [text, setText] = useState("");
  const { watcher } = words;
  const read = readAddress(text);
  const typed = read && "address" in read ? read.address : null;
  const problem =
    read && "problem" in read ? read.problem : typed && isAddressEqual(typed, account) ? watcher.self : "";
  const set = (who: Address) => [deskCall(desk, "setWatcher", [who])];
  if (!duties) return null;
  const isSet = !isNobody(duties.watcher);
  return (
    <Part title={watcher.title} note={watcher.note}>
      {isSet ? (
        <>
          <AddressLine name={watcher.now} address={duties.watcher} />
          <DeskSteps
            calls={set(zeroAddress)}
            tokens={[]}
            topic={`desk watcher off ${duties.watcher}`}
            title={() => watcher.off}
            label={watcher.off}
            done={watcher.done}
            tone="quiet"
          />
        </>
      ) : (
        <>
          <p>{watcher.nobody}</p>
          <TextField label={watcher.field} placeholder="0x…" problem={problem} value={text} onChange={setText} />
          <DeskSteps
            calls={typed && problem === "" ? set(typed) : []}
            tokens={[]}
            topic={`desk watcher ${account}`}
            title={() => watcher.set({ who: typed ? shortHex(typed) : "" })}
            label={watcher.send}
            done={watcher.done}
            tone="quiet"
            isOff={!typed || problem !== ""}
            canRepeat
            onDone={() => setText("")}
          />
        </>
      )}
    </Part>
  );
}

/** Days. */
const SPANS = ["90", "180", "365"];

function Service({ account }: Of) {
  const { desk } = usePeer();
  const now = useChainTime();
  const duties = useDuties(account);
  const [span, setSpan] = useState("365");
  const { serve } = words;
  if (!duties || now === undefined) return null;
  const serves = duties.servesUntil > now;
  const until = serves ? 0n : now + BigInt(span) * DAY;
  return (
    <Part title={serve.title} note={serve.note}>
      <p>{serves ? serve.until({ when: momentText(duties.servesUntil) }) : serve.not}</p>
      {!serves && (
        <SelectField
          label={serve.field}
          value={span}
          options={SPANS.map((count) => [count, serve.days({ count: Number(count) })] as const)}
          onChange={setSpan}
        />
      )}
      <DeskSteps
        key={`${serves}`}
        calls={[deskCall(desk, "serve", [until])]}
        tokens={[]}
        topic={`desk serve ${account} ${serves}`}
        title={() => (serves ? serve.stop : serve.said({ when: momentText(until) }))}
        label={serves ? serve.stop : serve.send}
        done={serve.done}
        tone="quiet"
        canRepeat
      />
    </Part>
  );
}
