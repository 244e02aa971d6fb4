import words from "@/messages/holdings.js";
import type { Pool } from "@/modules/pools/pool.ts";
import { barredOf } from "@/modules/pools/standing.ts";
import { LiquidationAt } from "@/modules/risk/components/LiquidationAt.tsx";
import { Term } from "@/ui/Term.tsx";
import type { Holding } from "../holdings.ts";
import { ActionButton } from "./ActionButton.tsx";
import { HoldingRow } from "./HoldingRow.tsx";
import { Holdings } from "./Holdings.tsx";

function CollateralRow({ pool, holding }: { pool: Pool; holding: Holding }) {
  const { reserve, collateral, liquidation } = holding;
  const button = { pool: pool.id, reserveId: reserve.id, symbol: reserve.symbol };
  return (
    <HoldingRow
      kind="collateral"
      reserve={reserve}
      assets={collateral}
      unit={pool.unit}
      facts={<LiquidationAt symbol={reserve.symbol} liquidation={liquidation} unit={pool.unit} />}
      actions={
        <>
          <ActionButton
            {...button}
            type="supplyCollateral"
            label={words.add}
            barred={barredOf(pool.snapshot, reserve).supplyCollateral}
          />
          <ActionButton {...button} type="withdrawCollateral" label={words.withdraw} />
        </>
      }
    />
  );
}

export function Collateral({ pool, holdings }: { pool: Pool; holdings: Holding[] }) {
  return (
    <Holdings
      title={<Term name="collateral">{words.collateral}</Term>}
      note={words.collateralNote}
      pool={pool}
      holdings={holdings}
    >
      {(holding) => <CollateralRow pool={pool} holding={holding} />}
    </Holdings>
  );
}
