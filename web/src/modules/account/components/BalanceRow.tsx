import { idToHex } from "@weir/sdk/codec/ids";
import { apy } from "@weir/sdk/math/interest";
import { exactAmount, formatAmount } from "@/lib/format/amount.ts";
import { formatPercent } from "@/lib/format/percent.ts";
import { formatValue, type Unit } from "@/lib/format/value.ts";
import words from "@/messages/account.js";
import { Digits } from "@/ui/Digits.tsx";
import { Link } from "@/ui/Link.tsx";
import { Pebble } from "@/ui/Pebble.tsx";
import { roles } from "@/ui/tableRoles.ts";
import type { Balance } from "../gains.ts";

function Amount({
  balance,
  assets,
  worth,
  unit,
}: {
  balance: Balance;
  assets: bigint;
  worth: bigint | null;
  unit: Unit;
}) {
  const { symbol, decimals } = balance.reserve;
  return (
    <span className="figures" title={`${exactAmount(assets, decimals)} ${symbol}`}>
      <Digits className="block">{formatAmount(assets, decimals)}</Digits>
      <Digits className="block text-[0.8125rem] text-ink-3">
        {worth === null ? words.noPrice : formatValue(worth, unit)}
      </Digits>
    </span>
  );
}

/** A balance as a row: what it is, what of it is principal and what is interest. */
export function BalanceRow({ balance, unit }: { balance: Balance; unit: Unit }) {
  const { side, reserve, gain } = balance;
  const owes = side === "borrow";
  const rate = side === "collateral" ? null : apy(owes ? reserve.borrowRate : reserve.supplyRate);
  const tone = owes ? "text-copper" : "text-river";
  const principal = gain && (
    <Digits title={`${exactAmount(gain.principal, reserve.decimals)} ${reserve.symbol}`}>
      {formatAmount(gain.principal, reserve.decimals)}
    </Digits>
  );
  return (
    <tr {...roles.row} data-balance={`${side}-${reserve.symbol}`}>
      <td {...roles.cell} className="wide">
        <Link
          href={`/reserve?id=${idToHex(reserve.id)}`}
          className="flex items-center gap-3 after:absolute after:inset-0 after:content-['']"
        >
          <Pebble token={reserve.info.token} />
          <span className="min-w-0">
            <Digits className="block text-base font-medium wrap-anywhere">{reserve.symbol}</Digits>
            <span className={`block text-xs ${owes ? "text-copper" : "text-ink-3"}`}>
              {side === "supply" && balance.backsDebt ? `${words.kinds[side]}, ${words.backs}` : words.kinds[side]}
            </span>
          </span>
        </Link>
      </td>
      <td {...roles.cell} data-label={words.columns.amount} data-cell="amount">
        <Amount balance={balance} assets={balance.assets} worth={balance.worth} unit={unit} />
      </td>
      <td {...roles.cell} data-label={words.columns.principal} data-cell="principal" className="figures">
        {principal ?? <span className="text-ink-3">{words.unknown}</span>}
      </td>
      <td {...roles.cell} data-label={words.columns.interest} data-cell="interest">
        {gain && side !== "collateral" ? (
          <Amount balance={balance} assets={gain.interest} worth={gain.worth} unit={unit} />
        ) : (
          <span className="text-ink-3">{words.unknown}</span>
        )}
      </td>
      <td
        {...roles.cell}
        data-label={words.columns.apy}
        translate="no"
        className={`font-medium figures ${rate === null ? "text-ink-3" : tone}`}
      >
        {rate === null ? words.unknown : formatPercent(rate)}
      </td>
    </tr>
  );
}
