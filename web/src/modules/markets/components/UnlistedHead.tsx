"use client";
import type { Hex } from "viem";
import words from "@/messages/unlisted.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { UnlistedNote } from "@/modules/pools/components/UnlistedNote.tsx";
import { closePool } from "@/modules/pools/openedPools.ts";
import { searchWanted } from "../searchFocus.ts";

/** Above a pool that the site does not list: the warning, and the way to hide it again. */
export function UnlistedHead({ id }: { id: Hex }) {
  const { chainId } = useSiteConfig();
  return (
    <div className="mb-4 max-w-4xl space-y-3">
      <UnlistedNote />
      <button
        type="button"
        className="button button-quiet button-small"
        onClick={() => {
          closePool(chainId, id);
          // The button goes with the pool.
          searchWanted.set(true);
        }}
      >
        {words.hide}
      </button>
    </div>
  );
}
