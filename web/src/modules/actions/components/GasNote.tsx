import { exactAmount, formatAmount } from "@/lib/format/amount.ts";
import { Digits } from "@/ui/Digits.tsx";
import { Note } from "@/ui/Note.tsx";
import type { GasShortage } from "../hooks/useGasShortage.ts";

/** Says that the account cannot pay the network fee, before the wallet is asked. */
export function GasNote({ shortage }: { shortage: GasShortage }) {
  if (!shortage) return <div aria-live="polite" />;
  const { balance, needed, symbol, decimals } = shortage;
  return (
    <div aria-live="polite" className="mt-4">
      <Note tone="bad">
        <span className="font-medium">
          <span>Your wallet holds </span>
          <Digits title={`${exactAmount(balance, decimals)} ${symbol}`}>
            {`${formatAmount(balance, decimals)} ${symbol}`}
          </Digits>
          <span>; the network’s fee comes to at least </span>
          <Digits>{`${formatAmount(needed, decimals)} ${symbol}`}</Digits>
          <span>. </span>
        </span>
        <span>{`Add some ${symbol} to this account first.`}</span>
      </Note>
    </div>
  );
}
