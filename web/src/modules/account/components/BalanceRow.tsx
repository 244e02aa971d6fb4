import { idToHex } from "@weir/sdk/codec/ids";
import { apy } from "@weir/sdk/math/interest";
import { cx } from "@/lib/cx.ts";
import { exactAmount, formatAmount } from "@/lib/format/amount.ts";
import { formatPercent } from "@/lib/format/percent.ts";
import { formatValue, type Unit } from "@/lib/format/value.ts";
import words from "@/messages/account.js";
import { Digits } from "@/ui/Digits.tsx";
import { Link } from "@/ui/Link.tsx";
import { Pebble } from "@/ui/Pebble.tsx";
import { roles } from "@/ui/tableRoles.ts";
import { type Balance, profitIn, withoutDust } from "../gains.ts";

/** An amount of the balance's token, and below it a value; null: unknown. */
function Amount({ balance, assets, worth }: { balance: Balance; assets: bigint; worth: string }) {
  const { symbol, decimals } = balance.reserve;
  return (
    <span className="figures" title={`${exactAmount(assets, decimals)} ${symbol}`}>
      <Digits className="block">{formatAmount(assets, decimals)}</Digits>
      <Digits className="block text-[0.8125rem] text-ink-3">{worth}</Digits>
    </span>
  );
}

const nameOf = ({ side, assets, backsDebt }: Balance): string =>
  assets === 0n ? words.closed[side] : side === "supply" && backsDebt ? words.backing : words.kinds[side];

/** A balance as a row: what it is, what of it is principal and what is interest, what the price did, and what came of it. */
export function BalanceRow({ balance, unit }: { balance: Balance; unit: Unit }) {
  const { side, reserve, assets, worth, gain, profit } = balance;
  const owes = side === "borrow";
  const rate = side === "collateral" || assets === 0n ? null : apy(owes ? reserve.borrowRate : reserve.supplyRate);
  const tone = owes ? "text-copper" : "text-river";
  const value = (wad: bigint | null): string => (wad === null ? words.noPrice : formatValue(withoutDust(wad), unit));
  const gained = profitIn(balance);
  const unknown = <span className="text-ink-3">{words.unknown}</span>;
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
            <span className={`block text-xs ${owes ? "text-copper" : "text-ink-3"}`}>{nameOf(balance)}</span>
          </span>
        </Link>
      </td>
      <td {...roles.cell} data-label={words.columns.amount} data-cell="amount">
        <Amount balance={balance} assets={assets} worth={value(worth)} />
      </td>
      <td {...roles.cell} data-label={words.columns.principal} data-cell="principal">
        {gain ? (
          <Amount balance={balance} assets={gain.principal} worth={profit ? value(profit.paid) : ""} />
        ) : profit ? (
          <Digits className="text-[0.8125rem] text-ink-3 figures">{value(profit.paid)}</Digits>
        ) : (
          unknown
        )}
      </td>
      <td {...roles.cell} data-label={words.columns.interest} data-cell="interest">
        {side === "collateral" ? (
          unknown
        ) : gain ? (
          <Amount balance={balance} assets={gain.interest} worth={value(profit ? profit.interest : gain.worth)} />
        ) : profit ? (
          <Digits className="text-[0.8125rem] text-ink-3 figures">{value(profit.interest)}</Digits>
        ) : (
          unknown
        )}
      </td>
      <td {...roles.cell} data-label={words.columns.price} data-cell="price">
        {profit ? <Digits className="figures">{value(profit.price)}</Digits> : unknown}
      </td>
      <td {...roles.cell} data-label={words.columns.profit} data-cell="profit">
        {profit && gained !== null ? (
          <span className="figures">
            <Digits className={cx("block font-medium", withoutDust(gained) < 0n && "text-bad")}>{value(gained)}</Digits>
            {profit.taken !== 0n && (
              <Digits className="block text-[0.8125rem] text-ink-3">
                {words.taken({ worth: value(owes ? -profit.taken : profit.taken) })}
              </Digits>
            )}
          </span>
        ) : (
          unknown
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
