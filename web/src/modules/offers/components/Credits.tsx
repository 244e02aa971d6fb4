"use client";
import type { Call } from "@weir/sdk/actions/call";
import { deskCall } from "@weir/sdk/actions/deskCall";
import { loansCall } from "@weir/sdk/actions/loansCall";
import { useState } from "react";
import { type Address, isAddressEqual } from "viem";
import { shortHex } from "@/lib/format/formatHex.ts";
import { readAddress } from "@/lib/readAddress.ts";
import words from "@/messages/credits.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { Block } from "@/modules/reserve/components/Block.tsx";
import { AddressLine } from "@/ui/AddressLine.tsx";
import { Note } from "@/ui/Note.tsx";
import type { Credit, Venue } from "../credits.ts";
import { usePurses } from "../hooks/usePurses.ts";
import { type Token, useTokens } from "../hooks/useTokens.ts";
import type { RefusalOf } from "../refusal.ts";
import { withSymbol } from "../sayAmount.ts";
import { BeforeAfter } from "./BeforeAfter.tsx";
import { TextField } from "./Fields.tsx";
import { OrderSteps } from "./OrderSteps.tsx";
import { ShowMore } from "./ShowMore.tsx";

type Place = { contract: Address; venue: Venue; account: Address; refusalOf: RefusalOf };

const callOf = ({ contract, venue }: Place, token: Address, receiver: Address): Call =>
  venue === "desk"
    ? deskCall(contract, "collect", [token, receiver])
    : loansCall(contract, "collect", [token, receiver]);

/** What a contract keeps for the connected account: a payment that its address did not take. */
export function Credits({
  credits,
  more,
  ...place
}: Place & { credits: readonly Credit[]; more: (() => void) | null }) {
  const tokens = useTokens(credits.map(({ token }) => token));
  return (
    <Block title={words.title}>
      <p className="-mt-2 mb-2 text-[0.8125rem] text-ink-2">{words.note[place.venue]}</p>
      <ul aria-label={words.title} className="divide-y divide-line text-sm">
        {credits.map(({ token: address, amount }, at) => {
          const token = tokens[at];
          if (token === undefined) return null;
          return (
            <li key={address} data-credit={address} className="py-4 last:pb-0">
              {token === null ? (
                <AddressLine name={words.noToken} address={address} />
              ) : (
                <Collect {...place} token={token} amount={amount} />
              )}
            </li>
          );
        })}
      </ul>
      <ShowMore onMore={more} />
    </Block>
  );
}

function Collect({ token, amount, ...place }: Place & { token: Token; amount: bigint }) {
  const { contract, venue, account, refusalOf } = place;
  const { lendingPools: core } = useSiteConfig().deployment;
  const [text, setText] = useState("");
  const read = readAddress(text);
  const typed = read && "address" in read ? read.address : null;
  const isContract = typed !== null && [contract, core].some((one) => isAddressEqual(one, typed));
  const problem = read && "problem" in read ? read.problem : isContract ? words.contract : "";
  const receiver = text.trim() === "" ? account : problem === "" ? typed : null;
  const [purse] = usePurses(contract, receiver ?? undefined, [{ source: 0n, token: token.token }]);
  const isOwn = receiver !== null && isAddressEqual(receiver, account);
  return (
    <div className="max-w-2xl space-y-4">
      <p className="font-medium wrap-anywhere">{words.keeps[venue]({ amount: withSymbol(amount, token) })}</p>
      {!token.isListed && (
        <Note tone="warn">
          <p>{words.strange({ symbol: token.symbol })}</p>
          <AddressLine name={words.token} address={token.token} />
        </Note>
      )}
      <TextField
        label={words.to}
        note={words.toNote}
        problem={problem}
        placeholder="0x…"
        value={text}
        onChange={setText}
      />
      {receiver && purse && (
        <BeforeAfter
          lines={[
            { label: words.kept, before: withSymbol(amount, token), after: withSymbol(0n, token) },
            {
              label: isOwn ? words.inWallet({ symbol: token.symbol }) : words.atOther({ who: shortHex(receiver) }),
              before: withSymbol(purse.has, token),
              after: withSymbol(purse.has + amount, token),
            },
          ]}
        />
      )}
      <OrderSteps
        calls={receiver ? [callOf(place, token.token, receiver)] : []}
        tokens={[token]}
        refusalOf={refusalOf}
        topic={`${venue} collect ${token.token}`}
        title={() => words.collect({ amount: withSymbol(amount, token) })}
        label={words.send}
        done={words.done}
        isOff={receiver === null}
        canRepeat
      />
    </div>
  );
}
