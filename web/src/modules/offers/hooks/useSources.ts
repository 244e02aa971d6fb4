"use client";
import type { Address } from "viem";
import words from "@/messages/loans.js";
import { type Token, useKnownPools } from "@/modules/offers/hooks/useTokens.ts";
import type { Part } from "../loanCalls.ts";
import { reserveOfToken } from "../offerDraft.ts";
import { earns, withSymbol } from "../sayLoan.ts";
import { useSharesAllowedOf } from "./useLoans.ts";
import { type Purse, usePurses } from "./usePurses.ts";

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

/** The wallet, and each deposit of the account in this token that has something. */
export function useSources(account: Address | undefined, token: Token): SourceOption[] {
  const pools = useKnownPools().filter((pool) => pool.account === account);
  const deposits = pools.flatMap((pool) => {
    const reserve = reserveOfToken(pool, token.token);
    return reserve && reserve.position.supplyShares > 0n ? [{ pool, reserve }] : [];
  });
  const [wallet, ...lent] = usePurses(account, [
    { source: 0n, token: token.token },
    ...deposits.map(({ reserve }) => ({ source: reserve.id, token: token.token })),
  ]);
  const shares = useSharesAllowedOf(
    account,
    deposits.map(({ reserve }) => reserve.id),
  );
  const { take } = words;
  const told = (purse: Purse | undefined) => (purse ? withSymbol(purse.has, token) : "…");
  return [
    {
      ...{ id: 0n, pool: null, apy: null, purse: wallet },
      text: take.wallet({ amount: told(wallet) }),
      label: take.lines.wallet({ symbol: token.symbol }),
      partOf: (amount) => wallet && { from: "wallet", token: token.token, amount, allowed: wallet.allowed },
    },
    ...deposits.map(({ pool, reserve }, at): SourceOption => {
      const [purse, allowed] = [lent[at], shares[at]];
      const apy = earns(reserve);
      return {
        ...{ id: reserve.id, pool: pool.name, apy, purse },
        text: take.pool({ pool: pool.name, amount: told(purse), apy }),
        label: take.lines.deposit({ symbol: token.symbol, pool: pool.name }),
        partOf: (amount) => (allowed === undefined ? undefined : { from: "shares", reserve, amount, allowed }),
      };
    }),
  ];
}
