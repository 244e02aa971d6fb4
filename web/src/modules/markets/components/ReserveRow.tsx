import { idToHex } from "@weir/sdk/codec/ids";
import { apy, utilisation } from "@weir/sdk/math/interest";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { formatBps, formatPercent } from "@/lib/format/percent.ts";
import words from "@/messages/marketRows.js";
import { isDouble } from "@/modules/pools/names.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { isFalling } from "@/modules/pools/standing.ts";
import { Digits } from "@/ui/Digits.tsx";
import { Link } from "@/ui/Link.tsx";
import { Pebble } from "@/ui/Pebble.tsx";
import { roles } from "@/ui/tableRoles.ts";
import { UtilisationBar } from "@/ui/UtilisationBar.tsx";
import { AmountCell } from "./AmountCell.tsx";
import { OwnCells } from "./OwnCells.tsx";
import { PriceCell } from "./PriceCell.tsx";
import { RowActions } from "./RowActions.tsx";
import { StandingTag } from "./StandingTag.tsx";

type Props = { pool: Pool; reserve: ReserveSnapshot; wallet: "none" | "pending" | "known" };

export function ReserveRow({ pool, reserve, wallet }: Props) {
  const { info, totals, symbol } = reserve;
  const used = utilisation(totals.supplyAssets, totals.borrowAssets);
  return (
    <tr {...roles.row} data-reserve={symbol}>
      <td {...roles.cell} className="wide">
        <Link
          href={`/reserve?id=${idToHex(reserve.id)}`}
          className="flex items-center gap-3 after:absolute after:inset-0 after:content-['']"
        >
          <Pebble token={info.token} className="pebble" />
          <span className="asset min-w-0">
            <Digits className="block text-base font-medium wrap-anywhere">{symbol}</Digits>
            <span className="block text-xs text-ink-3 figures">
              <PriceCell reserve={reserve} unit={pool.unit} />
            </span>
            <StandingTag reserve={reserve} />
            {isDouble(reserve) && <span className="block text-xs text-warn">{words.double}</span>}
          </span>
        </Link>
      </td>
      <td {...roles.cell} data-label={words.supplied}>
        <AmountCell reserve={reserve} assets={totals.supplyAssets} unit={pool.unit} />
      </td>
      <td {...roles.cell} data-label={words.borrowed}>
        <AmountCell reserve={reserve} assets={totals.borrowAssets} unit={pool.unit} />
      </td>
      <td {...roles.cell} data-label={words.utilisation} className="wide">
        <span className="utilisation">
          <UtilisationBar utilisation={used} target={info.curve.targetUtilisation} />
          <Digits className="w-14 shrink-0 text-right">{formatPercent(used, 1)}</Digits>
        </span>
      </td>
      <td {...roles.cell} data-label={words.supplyApy} translate="no" className="font-medium text-river">
        {formatPercent(apy(reserve.supplyRate))}
      </td>
      <td {...roles.cell} data-label={words.borrowApy} translate="no" className="font-medium text-copper">
        {formatPercent(apy(reserve.borrowRate))}
      </td>
      <td {...roles.cell} data-label={words.ltvAt}>
        {info.liquidationThreshold === 0 ? (
          <span className="text-ink-3">{words.notCollateral}</span>
        ) : (
          <>
            <Digits>{formatBps(info.ltv)}</Digits>{" "}
            <Digits className="text-ink-3">{`/ ${formatBps(info.liquidationThreshold)}`}</Digits>
            {isFalling(reserve, pool.snapshot.timestamp) && (
              <span className="block text-xs text-warn">
                {words.fallingTo({ threshold: formatBps(info.nextLiquidationThreshold) })}
              </span>
            )}
          </>
        )}
      </td>
      <OwnCells reserve={reserve} unit={pool.unit} wallet={wallet} />
      <td {...roles.cell} className="wide">
        <RowActions pool={pool} reserve={reserve} />
      </td>
    </tr>
  );
}
