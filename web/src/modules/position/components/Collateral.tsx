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
            label="Add"
            barred={barredOf(pool.snapshot, reserve).supplyCollateral}
          />
          <ActionButton {...button} type="withdrawCollateral" label="Withdraw" />
        </>
      }
    />
  );
}

export function Collateral({ pool, holdings }: { pool: Pool; holdings: Holding[] }) {
  return (
    <Holdings
      title={<Term name="collateral">Collateral</Term>}
      note="Never lent, earns nothing"
      pool={pool}
      holdings={holdings}
    >
      {(holding) => <CollateralRow pool={pool} holding={holding} />}
    </Holdings>
  );
}
