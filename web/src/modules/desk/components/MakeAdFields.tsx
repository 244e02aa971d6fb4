import words from "@/messages/makeOffer.js";
import { SelectField, TextField } from "@/modules/offers/components/Fields.tsx";
import type { Token } from "@/modules/offers/hooks/useTokens.ts";
import { Note } from "@/ui/Note.tsx";
import type { FieldProps } from "../deskDraft.ts";
import { StandsFor, tokenOptions } from "./MakeSwapFields.tsx";

export function AdSubject({ draft, set, problem, tokens }: FieldProps & { tokens: readonly Token[] }) {
  return (
    <>
      <fieldset className="grid items-start gap-3 sm:grid-cols-2">
        <legend className="sr-only">{words.subject}</legend>
        <SelectField
          label={words.side}
          value={draft.makerSells ? "sell" : "buy"}
          options={[
            ["sell", words.iSell],
            ["buy", words.iBuy],
          ]}
          onChange={(side) => set({ makerSells: side === "sell" })}
        />
        <SelectField
          label={words.token}
          value={draft.token}
          options={tokenOptions(tokens)}
          onChange={(token) => set({ token })}
        />
        <TextField
          label={words.total}
          problem={problem("total") || problem("token")}
          decimal
          value={draft.total}
          onChange={(total) => set({ total })}
        />
        <TextField
          label={words.min}
          note={words.minNote}
          problem={problem("min")}
          decimal
          value={draft.min}
          onChange={(min) => set({ min })}
        />
      </fieldset>
      <fieldset className="grid items-start gap-3 sm:grid-cols-3">
        <legend className="mb-2 font-medium">{words.money}</legend>
        <TextField
          label={words.currency}
          problem={problem("currency")}
          value={draft.currency}
          onChange={(currency) => set({ currency })}
        />
        <TextField
          label={words.price}
          problem={problem("price")}
          decimal
          value={draft.price}
          onChange={(price) => set({ price })}
        />
        <TextField
          label={words.method}
          problem={problem("method")}
          value={draft.method}
          onChange={(method) => set({ method })}
        />
      </fieldset>
      <TextField
        label={words.private}
        note={words.privateNote}
        problem={problem("text")}
        rows={3}
        value={draft.text}
        onChange={(text) => set({ text })}
      />
    </>
  );
}

const PAY = ["1", "2", "6", "24"];
const RELEASE = ["6", "24", "72", "168"];
const hours = (list: string[]) => list.map((count) => [count, words.hours({ count: Number(count) })] as const);

export function AdConditions(props: FieldProps) {
  const { draft, set, problem } = props;
  return (
    <>
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <SelectField
          label={words.payWindow}
          value={draft.payHours}
          options={hours(PAY)}
          onChange={(payHours) => set({ payHours })}
        />
        <SelectField
          label={words.releaseWindow}
          value={draft.releaseHours}
          options={hours(RELEASE)}
          onChange={(releaseHours) => set({ releaseHours })}
        />
      </div>
      <TextField
        label={words.arbiter}
        note={words.arbiterNote}
        problem={problem("arbiter")}
        placeholder="0x…"
        value={draft.arbiter}
        onChange={(arbiter) => set({ arbiter })}
      />
      {draft.arbiter.trim() === "" ? (
        <Note tone="warn">
          <p>{words.noArbiter}</p>
        </Note>
      ) : (
        <div className="grid items-start gap-3 sm:grid-cols-[2fr_1fr]">
          <TextField
            label={words.backup}
            note={words.backupNote}
            problem={problem("backup")}
            placeholder="0x…"
            value={draft.backup}
            onChange={(backup) => set({ backup })}
          />
          <TextField
            label={words.fee}
            problem={problem("fee")}
            decimal
            value={draft.fee}
            onChange={(fee) => set({ fee })}
          />
        </div>
      )}
      <StandsFor {...props} />
    </>
  );
}
