import words from "@/messages/makeOffer.js";
import { SelectField, TextField } from "@/modules/offers/components/Fields.tsx";
import type { Token } from "@/modules/offers/hooks/useTokens.ts";
import type { FieldProps } from "../deskDraft.ts";

export const tokenOptions = (tokens: readonly Token[]): (readonly [string, string])[] => [
  ["", words.choose],
  ...tokens.map(({ token, symbol }) => [token, symbol] as const),
];

const DAYS = ["1", "3", "7", "30"];

/** How long an offer stands, and for whom. */
export function StandsFor({ draft, set, problem }: FieldProps) {
  return (
    <>
      <SelectField
        label={words.lasts}
        value={draft.days}
        options={DAYS.map((days) => [days, words.days({ count: Number(days) })])}
        onChange={(days) => set({ days })}
      />
      <TextField
        label={words.taker}
        note={words.takerNote}
        problem={problem("taker")}
        placeholder="0x…"
        value={draft.taker}
        onChange={(taker) => set({ taker })}
      />
    </>
  );
}

export function SwapSubject({ draft, set, problem, tokens }: FieldProps & { tokens: readonly Token[] }) {
  return (
    <>
      <fieldset className="grid items-start gap-3 sm:grid-cols-2">
        <legend className="mb-2 font-medium">{words.give}</legend>
        <SelectField
          label={words.token}
          value={draft.sell}
          options={tokenOptions(tokens)}
          onChange={(sell) => set({ sell })}
        />
        <TextField
          label={words.amount}
          problem={problem("sellAmount") || problem("sell")}
          decimal
          value={draft.sellAmount}
          onChange={(sellAmount) => set({ sellAmount })}
        />
      </fieldset>
      <fieldset className="grid items-start gap-3 sm:grid-cols-2">
        <legend className="mb-2 font-medium">{words.get}</legend>
        <SelectField
          label={words.token}
          value={draft.buy}
          options={tokenOptions(tokens)}
          onChange={(buy) => set({ buy })}
        />
        <TextField
          label={words.amount}
          problem={problem("buyAmount") || problem("buy")}
          decimal
          value={draft.buyAmount}
          onChange={(buyAmount) => set({ buyAmount })}
        />
      </fieldset>
    </>
  );
}

export const SwapConditions = (props: FieldProps) => <StandsFor {...props} />;
