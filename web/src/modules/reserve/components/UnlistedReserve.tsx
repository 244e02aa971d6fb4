"use client";
import { useQuery } from "@tanstack/react-query";
import { lendingPoolsAbi } from "@weir/sdk/abi";
import { idToHex, poolOf, reserveIndex } from "@weir/sdk/codec/ids";
import { readContract } from "viem/actions";
import { useClient } from "wagmi";
import words from "@/messages/unlisted.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { UnlistedNote } from "@/modules/pools/components/UnlistedNote.tsx";
import { openPool } from "@/modules/pools/openedPools.ts";

/** The way on, where a link names a reserve of a pool that the chain has and this site does not list. */
export function UnlistedReserve({ id }: { id: bigint }) {
  const { chainId, deployment } = useSiteConfig();
  const client = useClient()!;
  const pool = idToHex(poolOf(id));
  const { data: exists } = useQuery({
    queryKey: ["poolExists", id.toString()],
    queryFn: async () => {
      const { reserveCount } = await readContract(client, {
        abi: lendingPoolsAbi,
        address: deployment.lendingPools,
        functionName: "poolInfo",
        args: [poolOf(id)],
      });
      return reserveIndex(id) < reserveCount;
    },
  });
  if (!exists) return null;
  return (
    <section aria-label={words.linked} className="mt-6 max-w-3xl space-y-4">
      <p>{words.linked}</p>
      <UnlistedNote />
      <button
        type="button"
        className="button button-quiet"
        onClick={() => {
          openPool(chainId, pool);
          // The page of the reserve comes in place of this button.
          document.getElementById("main")?.focus();
        }}
      >
        {words.openLinked}
      </button>
    </section>
  );
}
