"use client";
import { useSearchParams } from "next/navigation";
import { readAddress } from "@/lib/readAddress.ts";
import words from "@/messages/liquidations.js";
import { usePools } from "@/modules/pools/hooks/usePools.ts";
import { Boundary } from "@/ui/Boundary.tsx";
import { AtRisk } from "./AtRisk.tsx";
import { LiquidationsSkeleton } from "./LiquidationsSkeleton.tsx";
import { PastLiquidations } from "./PastLiquidations.tsx";

/** Who is near to liquidation, and what was liquidated; of one account with `?account=`. */
export function LiquidationsView() {
  const read = readAddress(useSearchParams().get("account") ?? "");
  const account = read && "address" in read ? read.address : null;
  const results = usePools();
  const pools = results.flatMap(({ pool }) => pool ?? []);
  if (pools.length === 0 && results.some(({ error }) => !error)) return <LiquidationsSkeleton />;
  const past = (
    <Boundary what={words.history}>
      <PastLiquidations key={account} account={account} pools={pools} />
    </Boundary>
  );
  return (
    <>
      {account && past}
      {pools.map((pool) => (
        <Boundary key={pool.id} what={words.atRisk({ pool: pool.name })} resetKey={`${pool.snapshot.blockNumber}`}>
          <AtRisk pool={pool} />
        </Boundary>
      ))}
      <p className="mt-4 text-[0.8125rem] text-ink-3">{words.live}</p>
      {!account && past}
    </>
  );
}
