"use client";
import { setFeeRecipientCall, setGuardianCall, setOwnerCall } from "@weir/sdk/actions/poolCalls";
import { useState } from "react";
import { isAddressEqual, zeroAddress } from "viem";
import { shortHex } from "@/lib/format/formatHex.ts";
import { readAddress } from "@/lib/readAddress.ts";
import words from "@/messages/run.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { AddressInput } from "./AddressInput.tsx";
import { PoolWrite } from "./PoolWrite.tsx";

const textOf = (address: string) => (address === zeroAddress ? "" : address);

/** Hands the pool over, and names its guardian and the receiver of its fees. */
export function RoleForms({ pool }: { pool: Pool }) {
  const core = useSiteConfig().deployment.lendingPools;
  const { id, info, reserves } = pool.snapshot;
  const [next, setNext] = useState("");
  const [guardian, setGuardian] = useState(() => textOf(info.guardian));
  const [recipient, setRecipient] = useState(() => textOf(info.feeRecipient));
  const [sure, setSure] = useState(false);
  const [nextRead, guardianRead, recipientRead] = [next, guardian, recipient].map(readAddress);
  const addressOf = (read: ReturnType<typeof readAddress> | undefined) =>
    read && "address" in read ? read.address : null;
  const to = addressOf(nextRead);
  const isOwn = to !== null && isAddressEqual(to, info.owner);
  /** Empty text: nobody. null: no address. */
  const roleOf = (text: string, read: ReturnType<typeof readAddress> | undefined) =>
    text.trim() === "" ? zeroAddress : addressOf(read);
  const [newGuardian, newRecipient] = [roleOf(guardian, guardianRead), roleOf(recipient, recipientRead)];
  const isStopped = reserves.some(({ info }) => info.stopped && !info.retired);
  const same = (a: `0x${string}` | null, b: `0x${string}`) => a !== null && isAddressEqual(a, b);
  return (
    <div className="grid gap-6 text-sm lg:grid-cols-2">
      <div className="space-y-3">
        <AddressInput
          label={words.guardian}
          note={words.guardianNote}
          text={guardian}
          read={guardianRead ?? null}
          onChange={setGuardian}
        />
        <PoolWrite
          pool={pool}
          call={newGuardian && setGuardianCall(core, id, newGuardian)}
          isOff={same(newGuardian, info.guardian)}
          label={words.setGuardian}
          title={words.titles.setGuardian}
          done={words.guardianSet}
          tone="quiet"
        />
      </div>
      <div className="space-y-3">
        <AddressInput
          label={words.recipient}
          note={words.recipientNote}
          text={recipient}
          read={recipientRead ?? null}
          onChange={setRecipient}
        />
        <PoolWrite
          pool={pool}
          call={newRecipient && setFeeRecipientCall(core, id, newRecipient)}
          isOff={same(newRecipient, info.feeRecipient)}
          label={words.setRecipient}
          title={words.titles.setFeeRecipient}
          done={words.recipientSet}
          tone="quiet"
        />
      </div>
      <div className="space-y-3">
        <h3 className="font-medium">{words.handOver}</h3>
        <p className="text-[0.8125rem] text-ink-2">{words.handOverNote}</p>
        {info.nextOwner !== zeroAddress && (
          <p className="text-ink-2">{words.offerOpen({ who: shortHex(info.nextOwner) })}</p>
        )}
        <AddressInput
          label={words.newOwner}
          note=""
          text={next}
          read={nextRead ?? null}
          problem={isOwn ? words.same : ""}
          onChange={setNext}
        />
        <PoolWrite
          pool={pool}
          call={to && !isOwn ? setOwnerCall(core, id, to) : null}
          isOff={same(to, info.nextOwner)}
          label={words.offer}
          title={words.titles.setOwner({ who: to ? shortHex(to) : "" })}
          done={words.offered}
          tone="quiet"
        />
      </div>
      <div className="space-y-3">
        <h3 className="font-medium">{words.freeze}</h3>
        <p className="text-[0.8125rem] text-ink-2">{words.freezeNote}</p>
        {isStopped && <p className="text-warn">{words.freezeStopped}</p>}
        <label className="flex items-start gap-2">
          <input
            type="checkbox"
            checked={sure}
            onChange={({ target }) => setSure(target.checked)}
            className="mt-1 accent-river"
          />
          <span>{words.freezeTick}</span>
        </label>
        <PoolWrite
          pool={pool}
          call={sure && !isStopped ? setOwnerCall(core, id, zeroAddress) : null}
          label={words.freeze}
          title={words.titles.freeze}
          done={words.frozen}
          tone="quiet"
        />
      </div>
    </div>
  );
}
