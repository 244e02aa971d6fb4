"use client";
import words from "@/messages/faucet.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { isOf, usePools } from "@/modules/pools/hooks/usePools.ts";
import { symbolOf } from "@/modules/pools/names.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { Boundary } from "@/ui/Boundary.tsx";
import { faucetsOf } from "../faucetsOf.ts";
import { FaucetCard } from "./FaucetCard.tsx";

export function Faucets() {
  const site = useSiteConfig();
  const { chainName } = site;
  const faucets = faucetsOf(site);
  const { address } = useWallet();
  const pools = usePools().flatMap(({ pool }) => (pool && (!address || isOf(pool, address)) ? pool : []));
  const reserves = pools.flatMap(({ snapshot }) => snapshot.reserves);
  if (faucets.length === 0) {
    return <p className="mt-10 text-ink-2">{words.none({ chain: chainName })}</p>;
  }
  return (
    <ul className="mt-10 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {faucets.map((faucet) => (
        <Boundary key={faucet.token} what={words.one({ symbol: symbolOf(faucet.symbol, faucet.token) })}>
          <FaucetCard
            faucet={faucet}
            reserve={reserves.find(({ info }) => info.token.toLowerCase() === faucet.token.toLowerCase())}
          />
        </Boundary>
      ))}
    </ul>
  );
}
