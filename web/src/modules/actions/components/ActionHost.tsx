"use client";
import { lazyPart } from "@/lib/lazyPart.tsx";
import { useStore } from "@/lib/store.ts";
import intentWords from "@/messages/intents.js";
import { usePools } from "@/modules/pools/hooks/usePools.ts";
import { Boundary } from "@/ui/Boundary.tsx";
import { FailureBar } from "@/ui/FailureBar.tsx";
import { PartMissing } from "@/ui/PartMissing.tsx";
import { actionDialog } from "../intent.ts";

const ActionDialog = lazyPart(() => import("./ActionDialog.tsx").then((module) => module.ActionDialog));

const close = () => actionDialog.set(null);

/** Mounted once; shows the dialog of the requested action. */
export function ActionHost() {
  const intent = useStore(actionDialog);
  const pools = usePools();
  const pool = intent && pools.find(({ id }) => id === intent.pool)?.pool;
  if (!intent || !pool) return null;
  const key = `${intent.type}-${intent.reserveId}-${pool.account}`;
  return (
    <Boundary
      key={key}
      what={intentWords.host}
      fallback={(error, retry) => (
        <FailureBar
          title={intentWords.broken}
          text={intentWords.sentGoOn({ reason: error.message })}
          onRetry={retry}
          onClose={close}
        />
      )}
    >
      <ActionDialog
        intent={intent}
        pool={pool}
        failed={(retry) => <PartMissing what={intentWords.host} onRetry={retry} onClose={close} />}
      />
    </Boundary>
  );
}
