import type { Hex } from "viem";
import { createStore } from "@/lib/store.ts";

/** The pool that this page has just created: its own page takes the focus over, which the router drops. */
export const justCreated = createStore<Hex | null>(null);
