import { apy } from "@weir/sdk/math/interest";
import { formatPercent } from "@/lib/format/percent.ts";
import words from "@/messages/holdings.js";
import type { Pool } from "@/modules/pools/pool.ts";
import { barredOf } from "@/modules/pools/standing.ts";
import { LiquidationAt } from "@/modules/risk/components/LiquidationAt.tsx";
import { Digits } from "@/ui/Digits.tsx";
import { Sentence } from "@/ui/Sentence.tsx";
import type { Interest } from "../earnedInterest.ts";
import type { Holding } from "../holdings.ts";
import { ActionButton } from "./ActionButton.tsx";
import { HoldingRow } from "./HoldingRow.tsx";
import { Holdings } from "./Holdings.tsx";
import { InterestFact } from "./InterestFact.tsx";

function OwedRow({ pool, holding, interest }: { pool: Pool; holding: Holding; interest: Interest }) {
  const { reserve, debtAssets } = holding;
  const button = { pool: pool.id, reserveId: reserve.id, symbol: reserve.symbol };
  return (
    <HoldingRow
      kind="debt"
      reserve={reserve}
      assets={debtAssets}
      unit={pool.unit}
      facts={
        <>
          <span>
            <Sentence
              say={words.apy}
              parts={{
                percent: <Digits className="font-medium text-copper">{formatPercent(apy(reserve.borrowRate))}</Digits>,
              }}
            />
          </span>
          <InterestFact holding={holding} interest={interest} side="debt" />
          <LiquidationAt symbol={reserve.symbol} liquidation={holding.liquidation} unit={pool.unit} />
        </>
      }
      actions={
        <>
          <ActionButton
            {...button}
            type="borrow"
            label={words.borrowMore}
            barred={barredOf(pool.snapshot, reserve).borrow}
          />
          <ActionButton {...button} type="repay" />
        </>
      }
    />
  );
}

export function Owed({ pool, holdings, interest }: { pool: Pool; holdings: Holding[]; interest: Interest }) {
  return (
    <Holdings title={words.owed} note={words.owedNote} pool={pool} holdings={holdings}>
      {(holding) => <OwedRow pool={pool} holding={holding} interest={interest} />}
    </Holdings>
  );
}
