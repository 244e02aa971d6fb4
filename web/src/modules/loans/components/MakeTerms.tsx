"use client";
import words from "@/messages/loansMake.js";
import { SelectField, TextField } from "@/modules/offers/components/Fields.tsx";
import type { MakeProps } from "../makeProps.ts";
import { lastsOf, type OfferDraft } from "../offerDraft.ts";
import { pricingPools } from "../pricePairs.ts";
import { sayProblem } from "../sayProblem.ts";

/** The second step: what it costs, how long it runs, and what protects the lender. */
export function MakeTerms({ draft, change, problems, pools }: MakeProps) {
  const { loanToken, collateralToken } = draft;
  const priced = loanToken && collateralToken ? pricingPools(pools, loanToken, collateralToken) : [];
  const field = (name: keyof OfferDraft & keyof typeof words, value = draft[name]) => ({
    label: words[name] as string,
    problem: sayProblem(problems, name),
    value: `${value ?? ""}`,
    onChange: (text: string) => change({ [name]: text }),
  });
  const later = (["grace", "minInterest", "auction", "lasts", "minFill", "taker"] as const).some(
    (name) => sayProblem(problems, name) !== "",
  );
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...field("rate")} decimal />
        <TextField {...field("term")} decimal />
      </div>
      <fieldset>
        <legend className="font-medium">{words.protection}</legend>
        <div className="mt-1 grid gap-2 sm:grid-cols-2">
          {(["price", "pawn"] as const).map((kind) => (
            <label
              key={kind}
              className="flex cursor-pointer items-start gap-3 rounded-xl border border-line px-3.5 py-2.5 has-checked:border-river has-checked:bg-river-soft/60 has-disabled:cursor-not-allowed has-disabled:opacity-50"
            >
              <input
                type="radio"
                name="protection"
                checked={draft.protection === kind}
                disabled={kind === "price" && priced.length === 0}
                onChange={() => change({ protection: kind })}
                className="mt-1 accent-river"
              />
              <span>
                <span className="block font-medium">{kind === "price" ? words.priced : words.pawn}</span>
                <span className="block text-[0.8125rem] text-ink-2">
                  {kind === "pawn" ? words.pawnNote : priced.length === 0 ? words.pricePoolNone : words.pricedNote}
                </span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {draft.protection === "price" && (
        <div className="grid gap-4 sm:grid-cols-3">
          <SelectField
            label={words.pricePool}
            value={draft.pricePool ?? ""}
            options={priced.map(({ id, name }) => [id, name] as const)}
            problem={sayProblem(problems, "pricePool")}
            onChange={(pricePool) => change({ pricePool })}
          />
          <TextField {...field("lltv")} note={words.lltvNote} decimal />
          <TextField {...field("bonus")} decimal />
        </div>
      )}
      <details className="rounded-2xl border border-line px-4 py-3" open={later || undefined}>
        <summary className="cursor-pointer font-medium">{words.more}</summary>
        <div className="mt-4 grid gap-4 sm:grid-cols-2">
          <TextField {...field("grace")} decimal />
          <TextField {...field("auction")} decimal />
          <TextField {...field("minInterest")} decimal />
          <TextField {...field("lasts", lastsOf(draft))} decimal />
          <TextField {...field("minFill")} note={words.minFillNote} decimal />
          <TextField {...field("taker")} note={words.takerNote} placeholder="0x…" />
        </div>
      </details>
    </>
  );
}
