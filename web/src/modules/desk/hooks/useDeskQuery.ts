"use client";
import { useSearchParams } from "next/navigation";
import { type Hex, isHex, size } from "viem";
import { replaceQuery } from "@/lib/replaceQuery.ts";

export type OfferKind = "swap" | "sell" | "buy";

/** What the page shows, as its address names it. */
export type DeskQuery = {
  /** A deal, by its id. */
  deal: Hex | null;
  make: "swap" | "ad" | null;
  /** Filters of the list; "" and false: no filter. */
  kind: OfferKind | "";
  token: string;
  method: string;
  takeable: boolean;
  /** At least so many deals done by its maker; 0: no filter. */
  done: number;
  /** At least so much of the token, as typed; "": no filter. Needs a token. */
  amount: string;
};

const isId = (text: string | null): text is Hex => text !== null && isHex(text) && size(text) === 32;
const kinds: readonly unknown[] = ["swap", "sell", "buy"] satisfies OfferKind[];

export const deskQueryOf = (query: Pick<URLSearchParams, "get">): DeskQuery => {
  const [deal, make, kind] = [query.get("deal"), query.get("make"), query.get("kind")];
  return {
    deal: isId(deal) ? deal : null,
    make: make === "swap" || make === "ad" ? make : null,
    kind: kinds.includes(kind) ? (kind as OfferKind) : "",
    token: query.get("token") ?? "",
    method: (query.get("method") ?? "").slice(0, 64),
    takeable: query.get("all") === null,
    done: Math.min(1_000, Number(/^\d{1,4}$/.exec(query.get("done") ?? "")?.[0] ?? 0)),
    amount: (query.get("amount") ?? "").slice(0, 40),
  };
};

export const withDeskQuery = ({
  deal,
  make,
  kind,
  token,
  method,
  takeable,
  done,
  amount,
}: DeskQuery): URLSearchParams => {
  const query = new URLSearchParams();
  if (deal) query.set("deal", deal);
  if (make) query.set("make", make);
  if (kind) query.set("kind", kind);
  if (token) query.set("token", token);
  if (method) query.set("method", method);
  if (!takeable) query.set("all", "1");
  if (done > 0) query.set("done", `${done}`);
  if (amount) query.set("amount", amount);
  return query;
};

/** What the page's address names, and how to change it without a navigation. */
export function useDeskQuery(): [DeskQuery, (change: Partial<DeskQuery>) => void] {
  const query = deskQueryOf(useSearchParams());
  return [
    query,
    (change) => {
      // Two changes may come before React has rendered the first: the address is ahead of `query`.
      const now = deskQueryOf(new URLSearchParams(window.location.search));
      replaceQuery(withDeskQuery({ ...now, ...change }));
    },
  ];
}
