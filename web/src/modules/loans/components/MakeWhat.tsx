"use client";
import { WAD } from "@weir/sdk/math/wad";
import { exactAmount } from "@/lib/format/amount.ts";
import { unmistakable } from "@/lib/parseAmount.ts";
import words from "@/messages/loansMake.js";
import { Segments, SelectField, TextField } from "@/modules/offers/components/Fields.tsx";
import { collateralAt, ltvOf } from "../loanFigures.ts";
import type { MakeProps } from "../makeProps.ts";
import { choicesOf, pairIn, pricingPools } from "../pricePairs.ts";
import { rateText } from "../sayLoan.ts";
import { sayProblem } from "../sayProblem.ts";

/** Percent. */
const ltvs = [40n, 60n, 75n];

/** The first step: who lends what, against what. */
export function MakeWhat({ draft, change, problems, pools, offer }: MakeProps) {
  const choices = choicesOf(pools);
  const options = [["", words.choose] as const, ...choices.map(({ token, symbol }) => [token, symbol] as const)];
  const { loanToken, collateralToken } = draft;
  const priced = loanToken && collateralToken ? pricingPools(pools, loanToken, collateralToken) : [];
  const pool = priced.find(({ id }) => id === draft.pricePool) ?? priced[0];
  const pair = pool && loanToken && collateralToken ? pairIn(pool, loanToken, collateralToken) : null;
  const ltv = ltvOf(pair, offer.principal, offer.collateral);
  const named = (label: string, token: typeof loanToken) => {
    const symbol = choices.find((one) => one.token === token)?.symbol;
    return symbol === undefined ? label : `${label} (${symbol})`;
  };
  const choose = (by: Pick<MakeProps["draft"], "loanToken"> | Pick<MakeProps["draft"], "collateralToken">) => {
    const next = { ...draft, ...by };
    const fitting =
      next.loanToken && next.collateralToken ? pricingPools(pools, next.loanToken, next.collateralToken) : [];
    change({
      ...by,
      ...{ source: "", payReserve: "", pricePool: fitting[0]?.id ?? null },
      // Without a pool that prices both, only a pawn is possible.
      ...(next.loanToken && next.collateralToken && fitting.length === 0 && { protection: "pawn" as const }),
    });
  };
  const setLtv = (percent: bigint) => {
    const collateral = collateralAt(pair, offer.principal, (percent * WAD) / 100n);
    const decimals = pair?.collateral.decimals;
    if (collateral && decimals !== undefined) change({ collateral: unmistakable(exactAmount(collateral, decimals)) });
  };
  return (
    <>
      <div className="flex items-center gap-3">
        <span className="font-medium">{words.side}</span>
        <Segments
          label={words.side}
          chosen={draft.lends ? "lend" : "borrow"}
          options={[
            ["lend", words.lend],
            ["borrow", words.borrow],
          ]}
          onChoose={(side) => change({ lends: side === "lend", source: "", payReserve: "" })}
        />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={words.loanToken}
          value={loanToken ?? ""}
          options={options}
          problem={sayProblem(problems, "loanToken")}
          onChange={(token) => choose({ loanToken: token === "" ? null : (token as `0x${string}`) })}
        />
        <TextField
          label={named(words.principal, loanToken)}
          problem={sayProblem(problems, "principal")}
          decimal
          value={draft.principal}
          onChange={(principal) => change({ principal })}
        />
        <SelectField
          label={words.collateralToken}
          value={collateralToken ?? ""}
          options={options}
          problem={sayProblem(problems, "collateralToken")}
          onChange={(token) => choose({ collateralToken: token === "" ? null : (token as `0x${string}`) })}
        />
        <TextField
          label={named(words.collateral, collateralToken)}
          problem={sayProblem(problems, "collateral")}
          decimal
          value={draft.collateral}
          onChange={(collateral) => change({ collateral })}
        />
      </div>
      {loanToken && collateralToken && (
        <div className="flex flex-wrap items-center gap-2">
          <span role="status" className="text-ink-2">
            {ltv !== null && offer.principal > 0n
              ? words.ltv({ percent: rateText(ltv) })
              : pair
                ? words.ltvOpen
                : words.ltvUnknown}
          </span>
          {pair &&
            offer.principal > 0n &&
            ltvs.map((percent) => {
              const text = rateText((percent * WAD) / 100n);
              return (
                <button
                  key={text}
                  type="button"
                  aria-label={words.setLtv({ percent: text })}
                  className="button button-quiet button-small"
                  onClick={() => setLtv(percent)}
                >
                  {text}
                </button>
              );
            })}
        </div>
      )}
    </>
  );
}
