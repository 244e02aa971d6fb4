"use client";
import { type Address, zeroAddress } from "viem";
import words from "@/messages/pool.js";
import type { Pool } from "@/modules/pools/pool.ts";
import { isFrozen } from "@/modules/pools/standing.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { AddressLine } from "@/ui/AddressLine.tsx";

/** The accounts with a role in the pool, and what each may do. */
export function Roles({ pool }: { pool: Pool }) {
  const { address } = useWallet();
  const { info } = pool.snapshot;
  const frozen = isFrozen(pool.snapshot);
  const { roleNames, roleNotes, roleNobody } = words;
  const roles: { key: keyof typeof roleNames; who: Address; nobody: string }[] = [
    { key: "owner", who: info.owner, nobody: roleNobody.owner },
    ...(info.nextOwner === zeroAddress ? [] : [{ key: "nextOwner" as const, who: info.nextOwner, nobody: "" }]),
    { key: "guardian", who: info.guardian, nobody: frozen ? roleNobody.guardianFrozen : roleNobody.guardian },
    { key: "fees", who: info.feeRecipient, nobody: roleNobody.fees },
  ];
  return (
    <ul className="divide-y divide-line text-sm">
      {roles.map(({ key, who, nobody }) => (
        <li key={key} data-role={key} className="py-3.5 first:pt-0 last:pb-0">
          {who === zeroAddress ? (
            <p className="flex flex-wrap gap-x-2">
              <span className="font-medium">{roleNames[key]}</span>
              <span className="text-ink-2">{nobody}</span>
            </p>
          ) : (
            <>
              <div className="flex flex-wrap items-center gap-x-2">
                <AddressLine name={roleNames[key]} address={who} className="text-sm font-medium text-ink" />
                {who.toLowerCase() === address?.toLowerCase() && <span className="text-river">{words.you}</span>}
              </div>
              <p className="mt-1 text-[0.8125rem] text-ink-2">{roleNotes[key]}</p>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
