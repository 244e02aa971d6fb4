"use client";
import type { Address } from "viem";
import { shortHex } from "@/lib/format/formatHex.ts";
import { useStore } from "@/lib/store.ts";
import { usePageTitle } from "@/lib/usePageTitle.ts";
import words from "@/messages/account.js";
import { LeftOut } from "@/modules/indexer/components/LeftOut.tsx";
import { isOf, usePoolsOf } from "@/modules/pools/hooks/usePools.ts";
import { isIn } from "@/modules/position/holdings.ts";
import { useInterest } from "@/modules/position/hooks/useInterest.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { AddressLine } from "@/ui/AddressLine.tsx";
import { Boundary } from "@/ui/Boundary.tsx";
import { Link } from "@/ui/Link.tsx";
import { closedOf } from "../gains.ts";
import { useBases } from "../hooks/useBases.ts";
import { watchList } from "../watchList.ts";
import { AccountPool } from "./AccountPool.tsx";
import { AccountSkeleton } from "./AccountSkeleton.tsx";
import { Activity } from "./Activity.tsx";
import { WatchButton } from "./WatchButton.tsx";
import { WatchList } from "./WatchList.tsx";

/** Any account, read-only: its positions from the chain, principal and activity from the indexer. */
export function AccountView({ address }: { address: Address }) {
  const wallet = useWallet();
  const { list } = useStore(watchList);
  const name = list.find((one) => one.address === address)?.name;
  usePageTitle(words.title({ name: name || shortHex(address) }));
  const results = usePoolsOf(address);
  const pools = results.flatMap(({ pool }) => (pool && isOf(pool, address) ? pool : []));
  const { interest, leftOut } = useInterest(
    // The indexer writes addresses in small letters.
    address.toLowerCase() as Address,
    pools.flatMap(({ snapshot }) => snapshot.reserves),
  );
  const bases = useBases(address);
  const used = pools.filter(({ snapshot }) => isIn(snapshot) || closedOf(snapshot, bases).length > 0);
  const unused = pools.filter((pool) => !used.includes(pool));
  const failed = results.filter(({ error }) => error);
  return (
    <>
      <div className="pt-10 md:pt-14">
        <h1 className="font-serif text-4xl tracking-tight wrap-anywhere md:text-5xl">
          <bdi>{name || shortHex(address)}</bdi>
        </h1>
        <AddressLine name={words.field} address={address} className="mt-3" />
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <WatchButton key={address} address={address} />
          <Link href="/account?address=" className="button button-plain button-small">
            {words.another}
          </Link>
          {wallet.address === address && (
            <p className="text-[0.8125rem] text-ink-2">
              <span>{words.mine}</span>{" "}
              <Link href="/position" className="link">
                {words.toMine}
              </Link>
            </p>
          )}
        </div>
        <WatchList current={address} />
      </div>
      {failed.map(({ id, name, error }) => (
        <p key={id} role="alert" className="mt-4 text-sm wrap-anywhere text-bad">
          {words.failed({ pool: name, why: error?.message.split("\n")[0] ?? "" })}
        </p>
      ))}
      {pools.length + failed.length < results.length ? (
        <AccountSkeleton headed={false} />
      ) : (
        <>
          {used.map((pool) => (
            <Boundary
              key={pool.id}
              what={words.positions({ pool: pool.name })}
              resetKey={`${pool.snapshot.blockNumber}`}
            >
              <AccountPool pool={pool} interest={interest} bases={bases} />
            </Boundary>
          ))}
          {used.length === 0 ? (
            <p className="panel mt-10 max-w-2xl p-6 text-ink-2">{words.nothing}</p>
          ) : (
            <div className="mt-4 space-y-1 text-[0.8125rem] text-ink-3">
              <p>{interest ? words.principalNote : words.interestMissing}</p>
              {unused.length > 0 && <p>{words.nothingIn({ names: unused.map((pool) => pool.name).join(", ") })}</p>}
            </div>
          )}
          <LeftOut count={leftOut} what="interest" />
          <Boundary what={words.activity}>
            <Activity key={address} account={address} pools={pools} />
          </Boundary>
        </>
      )}
    </>
  );
}
