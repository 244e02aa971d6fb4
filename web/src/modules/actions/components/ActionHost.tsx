"use client";
import dynamic from "next/dynamic";
import { useStore } from "@/lib/store.ts";
import { usePools } from "@/modules/pools/hooks/usePools.ts";
import { actionDialog } from "../intent.ts";

const ActionDialog = dynamic(() => import("./ActionDialog.tsx").then((module) => module.ActionDialog));

/** Mounted once; shows the dialog of whatever action was asked for. */
export function ActionHost() {
  const intent = useStore(actionDialog);
  const pools = usePools();
  const pool = intent && pools.find(({ id }) => id === intent.pool)?.pool;
  if (!intent || !pool) return null;
  const key = `${intent.type}-${intent.reserveId}-${pool.account}`;
  return <ActionDialog key={key} intent={intent} pool={pool} />;
}
