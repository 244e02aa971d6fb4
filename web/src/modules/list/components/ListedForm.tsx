"use client";
import type { Address } from "viem";
import listWords from "@/messages/list.js";
import { ActionForm } from "@/modules/actions/components/ActionForm.tsx";
import { useBatching } from "@/modules/actions/hooks/useBatching.ts";
import type { Intent } from "@/modules/actions/intent.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { MOST_ITEMS } from "../actionList.ts";
import { useListed } from "../hooks/useListed.ts";

/** A form whose action can be sent alone or be added to the account's list; with a list begun, it comes after that. */
export function ListedForm({
  intent,
  pool,
  account,
  onAdded,
}: {
  intent: Intent;
  pool: Pool;
  account: Address;
  onAdded: () => void;
}) {
  const together = useBatching() ?? false;
  const { count, full, pool: after, add } = useListed(pool, account);
  return (
    <>
      {count > 0 && (
        <p className="mb-4 rounded-xl bg-river-soft px-4 py-3 text-sm">
          {full ? listWords.full({ most: MOST_ITEMS }) : listWords.counted({ count })}
        </p>
      )}
      <ActionForm
        intent={intent}
        pool={after}
        account={account}
        together={together}
        list={{
          count,
          full,
          add: (actions) => {
            add(actions);
            onAdded();
          },
        }}
      />
    </>
  );
}
