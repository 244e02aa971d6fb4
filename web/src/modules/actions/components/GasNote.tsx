import { exactAmount, formatAmount } from "@/lib/format/amount.ts";
import { Note } from "@/ui/Note.tsx";
import type { GasShortage } from "../hooks/useGasShortage.ts";

/** That the account cannot pay the network's fee, before the wallet is asked. */
export function GasNote({ shortage }: { shortage: GasShortage }) {
  if (!shortage) return <div aria-live="polite" />;
  const { balance, needed, symbol, decimals } = shortage;
  return (
    <div aria-live="polite" className="mt-4">
      <Note tone="bad">
        <span className="font-medium" title={`${exactAmount(balance, decimals)} ${symbol}`}>
          Your wallet holds {formatAmount(balance, decimals)} {symbol}; the network’s fee comes to at least{" "}
          {formatAmount(needed, decimals)} {symbol}.
        </span>{" "}
        Add some {symbol} to this account first.
      </Note>
    </div>
  );
}
