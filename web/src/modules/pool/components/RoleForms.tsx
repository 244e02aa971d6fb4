"use client";
import type { Call } from "@weir/sdk/actions/call";
import { setFeeRecipientCall, setGuardianCall, setOwnerCall } from "@weir/sdk/actions/poolCalls";
import { useState } from "react";
import { type Address, isAddressEqual, zeroAddress } from "viem";
import { shortHex } from "@/lib/format/formatHex.ts";
import { type ReadAddress, readAddress } from "@/lib/readAddress.ts";
import words from "@/messages/run.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { AddressInput } from "./AddressInput.tsx";
import { PoolWrite } from "./PoolWrite.tsx";

const addressOf = (read: ReadAddress | null) => (read && "address" in read ? read.address : null);

/** Hands the pool over, and names its guardian and the receiver of its fees. */
export function RoleForms({ pool }: { pool: Pool }) {
  const core = useSiteConfig().deployment.lendingPools;
  const { id, info, reserves } = pool.snapshot;
  const [next, setNext] = useState("");
  const [sure, setSure] = useState(false);
  const nextRead = readAddress(next);
  const to = addressOf(nextRead);
  const isOwn = to !== null && isAddressEqual(to, info.owner);
  const isStopped = reserves.some(({ info }) => info.stopped && !info.retired);
  return (
    <div className="grid gap-6 text-sm lg:grid-cols-2">
      <RoleForm
        pool={pool}
        now={info.guardian}
        call={(account) => setGuardianCall(core, id, account)}
        field={{ label: words.guardian, note: words.guardianNote }}
        button={{ label: words.setGuardian, title: words.titles.setGuardian, done: words.guardianSet }}
      />
      <RoleForm
        pool={pool}
        now={info.feeRecipient}
        call={(account) => setFeeRecipientCall(core, id, account)}
        field={{ label: words.recipient, note: words.recipientNote }}
        button={{ label: words.setRecipient, title: words.titles.setFeeRecipient, done: words.recipientSet }}
      />
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
          read={nextRead}
          problem={isOwn ? words.same : ""}
          onChange={setNext}
        />
        <PoolWrite
          pool={pool}
          call={to && !isOwn ? setOwnerCall(core, id, to) : null}
          isOff={to !== null && isAddressEqual(to, info.nextOwner)}
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

/** Names who has a role. Empty text: nobody. */
function RoleForm({
  pool,
  now,
  call,
  field,
  button,
}: {
  pool: Pool;
  now: Address;
  call: (account: Address) => Call;
  field: { label: string; note: string };
  button: { label: string; title: string; done: string };
}) {
  const [text, setText] = useState(() => (now === zeroAddress ? "" : now));
  const read = readAddress(text);
  const account = text.trim() === "" ? zeroAddress : addressOf(read);
  return (
    <div className="space-y-3">
      <AddressInput {...field} text={text} read={read} onChange={setText} />
      <PoolWrite
        {...button}
        pool={pool}
        call={account && call(account)}
        isOff={account !== null && isAddressEqual(account, now)}
        tone="quiet"
      />
    </div>
  );
}
