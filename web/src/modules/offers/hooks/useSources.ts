"use client";
import type { Address } from "viem";
import words from "@/messages/offers.js";
import { earns } from "../earns.ts";
import type { Part } from "../partCalls.ts";
import { reserveOfToken, withSymbol } from "../sayAmount.ts";
import { type Purse, usePurses } from "./usePurses.ts";
import { type Token, useKnownPools } from "./useTokens.ts";

/** A place that money can come from. `id`: 0n, the wallet, or a reserve. */
export type SourceOption = {
  id: bigint;
  /** For a list to choose from. */
  text: string;
  /** For a line of what changes. */
  label: string;
  pool: string | null;
  /** What lenders earn there, as text; null: the wallet. */
  apy: string | null;
  purse: Purse | undefined;
  /** The part of a call that draws `amount`; undefined: not known yet. */
  partOf: (amount: bigint) => Part | undefined;
};

/** The wallet, and each deposit of the account in this token that has something, for `spender` to draw on. */
export function useSources(spender: Address, account: Address | undefined, token: Token): SourceOption[] {
  const pools = useKnownPools().filter((pool) => pool.account === account);
  const deposits = pools.flatMap((pool) => {
    const reserve = reserveOfToken(pool, token.token);
    return reserve && reserve.position.supplyShares > 0n ? [{ pool, reserve }] : [];
  });
  const [wallet, ...lent] = usePurses(spender, account, [
    { source: 0n, token: token.token },
    ...deposits.map(({ reserve }) => ({ source: reserve.id, token: token.token })),
  ]);
  const { source } = words;
  const told = (purse: Purse | undefined) => (purse ? withSymbol(purse.has, token) : "…");
  return [
    {
      ...{ id: 0n, pool: null, apy: null, purse: wallet },
      text: source.wallet({ amount: told(wallet) }),
      label: source.inWallet({ symbol: token.symbol }),
      partOf: (amount) => wallet && { from: "wallet", token: token.token, amount, ...wallet },
    },
    ...deposits.map(({ pool, reserve }, at): SourceOption => {
      const purse = lent[at];
      const apy = earns(reserve);
      return {
        ...{ id: reserve.id, pool: pool.name, apy, purse },
        text: source.pool({ pool: pool.name, amount: told(purse), apy }),
        label: source.inPool({ symbol: token.symbol, pool: pool.name }),
        partOf: (amount) => purse && { from: "shares", reserve, amount, allowed: purse.shares },
      };
    }),
  ];
}
