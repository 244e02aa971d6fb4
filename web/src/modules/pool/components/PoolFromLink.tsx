"use client";
import type { Hex } from "viem";
import words from "@/messages/pool.js";
import { Link } from "@/ui/Link.tsx";
import { PageTitle } from "@/ui/PageTitle.tsx";
import { useOnePool } from "../hooks/useOnePool.ts";
import { PoolPageSkeleton } from "./PoolPageSkeleton.tsx";
import { PoolView } from "./PoolView.tsx";

/** The pool of the link, from this site's list or from the chain. */
export function PoolFromLink({ id }: { id: string }) {
  return /^0x[0-9a-f]{62}00$/i.test(id) ? <Known id={id.toLowerCase() as Hex} /> : <NoPool note={words.badId} />;
}

function Known({ id }: { id: Hex }) {
  const one = useOnePool(id);
  if (one.status === "loading") return <PoolPageSkeleton />;
  if (one.status === "ready") return <PoolView pool={one.pool} isListed={one.isListed} />;
  return <NoPool note={one.status === "unknown" ? words.unknownNote : words.silentNode} />;
}

function NoPool({ note }: { note: string }) {
  return (
    <>
      <PageTitle title={words.unknownTitle}>{note}</PageTitle>
      <p className="mt-8 flex flex-wrap gap-3">
        <Link href="/" className="button button-primary">
          {words.markets}
        </Link>
        <Link href="/pool" className="button button-quiet">
          {words.createOwn}
        </Link>
      </p>
    </>
  );
}
