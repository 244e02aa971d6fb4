"use client";
import { lazyPart } from "@/lib/lazyPart.tsx";
import rows from "@/messages/marketRows.js";
import { isOf, usePools } from "@/modules/pools/hooks/usePools.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { Boundary } from "@/ui/Boundary.tsx";
import { WhenNear } from "@/ui/WhenNear.tsx";
import { arrange } from "../arrangeMarkets.ts";
import { useMarketView } from "../hooks/useMarketView.ts";
import { isFiltered, unfiltered } from "../marketView.ts";
import { searchWanted } from "../searchFocus.ts";
import { MarketTools } from "./MarketTools.tsx";
import { NothingMatches } from "./NothingMatches.tsx";
import { PoolSection } from "./PoolSection.tsx";

// Below everything else: it searches the chain’s log, once the reader comes near.
const UnlistedPools = lazyPart(() => import("./UnlistedPools.tsx").then((module) => module.UnlistedPools));

export function Markets() {
  const pools = usePools();
  const { address } = useWallet();
  const [view, change] = useMarketView();
  if (pools.length === 0) {
    return (
      <>
        <p className="panel mt-8 p-6 text-ink-2">{rows.noPools}</p>
        <UnlistedPools />
      </>
    );
  }
  // While a wallet's positions are on their way, the pools stay as they are.
  const filtered = address && pools.some(({ pool }) => pool && !isOf(pool, address)) ? { ...view, mine: false } : view;
  const arrangement = arrange(pools, filtered, ({ pool }) => pool !== undefined && isOf(pool, address));
  return (
    <>
      <Boundary what={rows.search}>
        <MarketTools
          view={view}
          results={pools}
          arrangement={arrangement}
          own={address !== undefined}
          onChange={change}
        />
      </Boundary>
      {arrangement.shown.map(({ result, reserves }) => (
        <Boundary
          key={result.id}
          what={rows.poolPart({ name: result.name })}
          resetKey={`${result.pool?.snapshot.blockNumber}`}
        >
          <PoolSection result={result} reserves={reserves} sort={view.sort} onSort={(sort) => change({ sort })} />
        </Boundary>
      ))}
      {arrangement.shown.length === 0 && isFiltered(view) && (
        <NothingMatches
          view={view}
          connected={address !== undefined}
          onClear={() => {
            change(unfiltered(view));
            // The button goes with the filters.
            searchWanted.set(true);
          }}
        />
      )}
      {!isFiltered(view) && (
        <Boundary what={rows.othersPart}>
          <WhenNear waiting={<div className="h-px" />}>
            <UnlistedPools />
          </WhenNear>
        </Boundary>
      )}
    </>
  );
}
