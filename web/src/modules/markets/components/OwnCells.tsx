import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { compactAmount, exactAmount } from "@/lib/format/amount.ts";
import type { Unit } from "@/lib/format/value.ts";
import rows from "@/messages/marketRows.js";
import words from "@/messages/markets.js";
import { Digits } from "@/ui/Digits.tsx";
import { Skeleton } from "@/ui/Skeleton.tsx";
import { roles } from "@/ui/tableRoles.ts";
import { ownOf } from "../arrangeMarkets.ts";
import { AmountCell } from "./AmountCell.tsx";

type Props = { reserve: ReserveSnapshot; unit: Unit; wallet: "none" | "pending" | "known" };

/** What the account has in its wallet, has lent or deposited, and owes. */
export function OwnCells({ reserve, unit, wallet }: Props) {
  const { symbol, decimals, walletBalance } = reserve;
  if (wallet === "none") {
    return (
      <td {...roles.cell} data-label={rows.inWallet}>
        <span className="text-ink-3">–</span>
      </td>
    );
  }
  const own = wallet === "known" ? ownOf(reserve) : null;
  const cell = (assets: bigint | undefined) =>
    assets === undefined ? (
      <Skeleton className="h-4 w-16" />
    ) : assets === 0n ? (
      <span className="text-ink-3">–</span>
    ) : (
      <AmountCell reserve={reserve} assets={assets} unit={unit} />
    );
  return (
    <>
      <td {...roles.cell} data-label={rows.inWallet}>
        {own === null ? (
          <Skeleton className="h-4 w-16" />
        ) : (
          <span title={`${exactAmount(walletBalance, decimals)} ${symbol}`}>
            <Digits>{compactAmount(walletBalance, decimals)}</Digits>{" "}
            <Digits className="text-ink-3 lg:hidden">{symbol}</Digits>
          </span>
        )}
      </td>
      <td
        {...roles.cell}
        data-label={words.columns.mySupply}
        className={own?.supply === 0n ? "max-lg:hidden" : undefined}
      >
        {cell(own?.supply)}
      </td>
      <td {...roles.cell} data-label={words.columns.myDebt} className={own?.debt === 0n ? "max-lg:hidden" : undefined}>
        {cell(own?.debt)}
      </td>
    </>
  );
}
