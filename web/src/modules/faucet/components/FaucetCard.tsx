"use client";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { exactAmount, formatAmount } from "@/lib/format/amount.ts";
import words from "@/messages/faucet.js";
import { useEther } from "@/modules/chain/hooks/useEther.ts";
import { symbolOf } from "@/modules/pools/names.ts";
import { connectDialog } from "@/modules/wallet/connectDialog.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { AddressLine } from "@/ui/AddressLine.tsx";
import { Digits } from "@/ui/Digits.tsx";
import { HashLine } from "@/ui/HashLine.tsx";
import { Pebble } from "@/ui/Pebble.tsx";
import { Skeleton } from "@/ui/Skeleton.tsx";
import type { Faucet } from "../faucetCall.ts";
import { useFaucet } from "../hooks/useFaucet.ts";

const { displaced, hashes: displacing, stages } = words;

export function FaucetCard({ faucet, reserve }: { faucet: Faucet; reserve: ReserveSnapshot | undefined }) {
  const wallet = useWallet();
  const { state, turnOn } = useFaucet(faucet, wallet.address);
  const { kind, token } = faucet;
  const symbol = reserve?.symbol ?? symbolOf(faucet.symbol, token);
  const busy = state.stage === "signing" || state.stage === "mining";
  const amount = (times: bigint) =>
    reserve ? formatAmount(BigInt(faucet.amount) * times, kind === "wrap" ? 18 : reserve.decimals) : "…";
  const sizes = kind === "wrap" ? [1n, 10n] : [1n];
  const ether = useEther(wallet.address);
  /** Whether the ether balance is below the wrapped amount plus the network fee. */
  const lacks = (times: bigint) =>
    ether !== undefined && ether <= (kind === "wrap" ? BigInt(faucet.amount) * times : 0n);
  const ask = (times: bigint) =>
    kind === "wrap" ? words.wrap({ amount: amount(times) }) : words.get({ amount: `${amount(times)} ${symbol}` });
  const press = (times: bigint) => () => {
    if (wallet.status === "none") connectDialog.set(true);
    else if (!busy) void turnOn(times, ask(times));
  };

  return (
    <li data-faucet={symbol} className="panel flex flex-col gap-4 p-5">
      <div className="flex items-center gap-3">
        <Pebble token={faucet.token} />
        <div className="min-w-0 flex-1">
          <h2 className="font-medium wrap-anywhere">
            <bdi>{symbol}</bdi>
          </h2>
          <p className="text-[0.8125rem] text-ink-3">{kind === "wrap" ? words.wraps : words.mints}</p>
        </div>
        <p className="min-w-0 text-right text-[0.8125rem] wrap-anywhere text-ink-3">
          <span>{words.inWallet}</span>
          <span className="block font-medium text-ink figures" data-balance>
            {wallet.status === "none" ? (
              "–"
            ) : reserve ? (
              <Digits title={`${exactAmount(reserve.walletBalance, reserve.decimals)} ${symbol}`}>
                {formatAmount(reserve.walletBalance, reserve.decimals)}
              </Digits>
            ) : (
              <Skeleton className="h-4 w-12" />
            )}
          </span>
        </p>
      </div>
      <AddressLine name={words.token} address={token} className="-mt-2" />
      <div className="flex gap-2">
        {sizes.map((times) => (
          <button
            key={times}
            type="button"
            className="button button-quiet min-w-0 flex-1 wrap-anywhere"
            // Not disabled, because disabling removes the focus from the button that was just pressed.
            aria-disabled={busy}
            disabled={!reserve || wallet.status === "wrongChain" || wallet.status === "pending" || lacks(times)}
            onClick={press(times)}
          >
            {ask(times)}
          </button>
        ))}
      </div>
      <p aria-live="polite" className="min-h-5 text-[0.8125rem]">
        {state.stage === "failed" ? (
          <span className="text-bad">{`${state.problem.sentence} ${state.problem.remedy}`}</span>
        ) : state.stage === "displaced" ? (
          <span className="text-warn">{displaced[state.by]}</span>
        ) : state.stage === "idle" && lacks(1n) ? (
          <span className="text-ink-2">
            {words.lacks({ ether: formatAmount(ether ?? 0n, 18), wraps: kind === "wrap", amount: amount(1n) })}
          </span>
        ) : (
          <span className={state.stage === "done" ? "text-good" : "text-ink-2"}>
            {state.stage === "idle" ? "" : stages[state.stage]}
          </span>
        )}
      </p>
      {"hash" in state && (
        <HashLine
          hash={state.hash}
          name={state.stage === "mining" ? words.transaction : displacing[state.by]}
          className="-mt-3"
        />
      )}
    </li>
  );
}
