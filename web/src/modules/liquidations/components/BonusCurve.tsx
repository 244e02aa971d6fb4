import { formatHealth } from "@/lib/format/formatHealth.ts";
import { formatBps } from "@/lib/format/percent.ts";
import words from "@/messages/liquidations.js";
import type { Pool } from "@/modules/pools/pool.ts";
import { Digits } from "@/ui/Digits.tsx";

const WIDTH = 200;
const HEIGHT = 48;
/** Health factor at the picture's left edge, hundredths. */
const LEFT = 85;

/** How the bonus grows as a health factor falls below 1: in words, as a picture, and each collateral's most. */
export function BonusCurve({ pool }: { pool: Pool }) {
  const { reserves, info } = pool.snapshot;
  const collaterals = reserves.filter(({ info }) => info.liquidationThreshold > 0);
  if (collaterals.length === 0) return null;
  const most = Math.max(...collaterals.map(({ info }) => info.maxBonus));
  const full = info.hfAtMaxBonus / 100;
  const left = Math.min(LEFT, full - 5);
  const x = (health: number) => ((health - left) / (100 - left)) * WIDTH;
  return (
    <div className="flex flex-wrap items-center gap-x-8 gap-y-3 border-t border-line px-5 py-4 text-[0.8125rem]">
      <div className="min-w-0 flex-1 basis-72">
        <h3 className="font-medium text-ink">{words.bonusTitle}</h3>
        <p className="mt-0.5 text-ink-2">
          {words.bonus({ health: formatHealth(BigInt(info.hfAtMaxBonus) * 10n ** 14n), most: formatBps(most) })}
        </p>
        <ul className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1 text-ink-3 figures">
          {collaterals.map(({ id, symbol, info }) => (
            <li key={id.toString()}>
              <Digits>{words.bonusOf({ symbol, most: formatBps(info.maxBonus) })}</Digits>
            </li>
          ))}
        </ul>
      </div>
      <svg
        viewBox={`-2 -6 ${WIDTH + 4} ${HEIGHT + 24}`}
        aria-hidden="true"
        className="h-20 w-56 shrink-0 text-ink-3"
        fontSize="9"
        fill="currentColor"
      >
        <path d={`M0 ${HEIGHT}H${WIDTH}`} stroke="currentColor" strokeOpacity="0.5" fill="none" />
        <path
          d={`M0 4H${x(full)}L${WIDTH} ${HEIGHT}`}
          className="text-river"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinejoin="round"
        />
        <text x={x(full)} y={HEIGHT + 12} textAnchor="middle">
          {formatHealth(BigInt(info.hfAtMaxBonus) * 10n ** 14n)}
        </text>
        <text x={WIDTH} y={HEIGHT + 12} textAnchor="end">
          1.00
        </text>
        <text x="0" y={0}>
          {formatBps(most)}
        </text>
      </svg>
    </div>
  );
}
