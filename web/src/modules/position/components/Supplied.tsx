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
import { BackingSwitch } from "./BackingSwitch.tsx";
import { HoldingRow } from "./HoldingRow.tsx";
import { Holdings } from "./Holdings.tsx";
import { InterestFact } from "./InterestFact.tsx";

function SuppliedRow({ pool, holding, interest }: { pool: Pool; holding: Holding; interest: Interest }) {
  const { reserve, supplyAssets } = holding;
  const button = { pool: pool.id, reserveId: reserve.id, symbol: reserve.symbol };
  return (
    <HoldingRow
      kind="supply"
      reserve={reserve}
      assets={supplyAssets}
      unit={pool.unit}
      facts={
        <>
          <span>
            <Sentence
              say={words.apy}
              parts={{
                percent: <Digits className="font-medium text-river">{formatPercent(apy(reserve.supplyRate))}</Digits>,
              }}
            />
          </span>
          <InterestFact holding={holding} interest={interest} side="supply" />
          {holding.backsDebt && holding.collateral === 0n && (
            <LiquidationAt symbol={reserve.symbol} liquidation={holding.liquidation} unit={pool.unit} />
          )}
          <BackingSwitch {...button} on={holding.backsDebt} can={holding.canBack} />
        </>
      }
      actions={
        <>
          <ActionButton {...button} type="supply" label={words.add} barred={barredOf(pool.snapshot, reserve).supply} />
          <ActionButton {...button} type="withdraw" />
        </>
      }
    />
  );
}

export function Supplied({ pool, holdings, interest }: { pool: Pool; holdings: Holding[]; interest: Interest }) {
  return (
    <Holdings title={words.supplied} note={words.suppliedNote} pool={pool} holdings={holdings}>
      {(holding) => <SuppliedRow pool={pool} holding={holding} interest={interest} />}
    </Holdings>
  );
}
