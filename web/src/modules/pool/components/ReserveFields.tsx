"use client";
import { useId } from "react";
import { formatAmount } from "@/lib/format/amount.ts";
import { formatPrice, type Unit } from "@/lib/format/value.ts";
import { readAddress } from "@/lib/readAddress.ts";
import words from "@/messages/createPool.js";
import settingWords from "@/messages/settings.js";
import { usePools } from "@/modules/pools/hooks/usePools.ts";
import { perToken } from "@/modules/pools/totals.ts";
import { Chevron } from "@/ui/icons.tsx";
import type { AskedAsset } from "../hooks/useAssetFacts.ts";
import {
  capFields,
  curveFields,
  draftOf,
  type NumberField,
  type ReadReserve,
  type ReserveDraft,
  riskFields,
} from "../reserveDraft.ts";
import { boundInWords, fieldText, noteOf, scales } from "../settingFields.ts";
import { AddressInput } from "./AddressInput.tsx";
import { SettingField } from "./SettingField.tsx";

/** The fields of a reserve to be listed. `unit`: of the pool; null: this reserve decides it. */
export function ReserveFields({
  draft,
  read,
  asked,
  unit,
  isTwice,
  seed,
  onChange,
}: {
  draft: ReserveDraft;
  read: ReadReserve;
  asked: AskedAsset;
  unit: Unit | null;
  isTwice: boolean;
  /** The smallest advised seed, token units; undefined: the form has no seed. null: not known. */
  seed?: bigint | null;
  onChange: (draft: ReserveDraft) => void;
}) {
  const { facts, problem } = asked;
  const set = (name: keyof ReserveDraft) => (text: string) => onChange({ ...draft, [name]: text });
  const symbol = facts?.symbol ?? "";
  const isForeign = facts !== null && unit !== null && read.oracle !== null && !problem && facts.unit !== unit;
  const price =
    facts && facts.priceHigh > 0n ? perToken((facts.priceLow + facts.priceHigh) / 2n, facts.decimals) : null;
  const seedRead = read.seed.value ?? 0n;
  const seedProblem =
    facts && seedRead > facts.balance
      ? words.seedTooMuch({ has: `${formatAmount(facts.balance, facts.decimals)} ${symbol}` })
      : "";
  const numberField = (name: NumberField) => (
    <SettingField
      key={name}
      label={settingWords.labels[name]}
      note={noteOf(name)}
      bound={boundInWords(read.bounds[name], scales[name])}
      suffix={scales[name].suffix}
      text={draft[name]}
      read={read.numbers[name]}
      shown
      onChange={set(name)}
    />
  );
  return (
    <div className="space-y-4">
      <StartFrom onChoose={(chosen) => onChange({ ...chosen, seed: draft.seed })} />
      <div className="grid gap-4 sm:grid-cols-2">
        <AddressInput
          label={words.token}
          note={facts ? words.tokenIs({ symbol, decimals: facts.decimals }) : words.tokenNote}
          text={draft.token}
          read={readAddress(draft.token)}
          problem={problem === "token" ? words.tokenBad : isTwice ? words.tokenTwice : ""}
          onChange={set("token")}
        />
        <AddressInput
          label={words.oracle}
          note={price ? words.oracleIs({ price: formatPrice(price, facts?.unit ?? "") }) : words.oracleNote}
          text={draft.oracle}
          read={readAddress(draft.oracle)}
          problem={
            problem === "oracle"
              ? words.oracleBad
              : isForeign
                ? words.unitDiffers({ unit: facts.unit || words.noUnit, of: unit || words.noUnit })
                : ""
          }
          onChange={set("oracle")}
        />
      </div>
      <Group title={words.risk} isOpen>
        {riskFields.map(numberField)}
      </Group>
      <Group title={words.caps} isOpen>
        {seed !== undefined && (
          <SettingField
            label={settingWords.labels.seed}
            note={settingWords.notes.seed}
            bound=""
            suffix={symbol}
            text={draft.seed}
            read={{ ...read.seed, problem: read.seed.problem || seedProblem }}
            shown
            onChange={set("seed")}
          >
            {facts && seed !== null && seedRead < seed && (
              <p className="mt-1 text-[0.8125rem] text-warn">
                <span>{words.seedHint({ amount: `${formatAmount(seed, facts.decimals)} ${symbol}` })}</span>{" "}
                <button type="button" className="link" onClick={() => set("seed")(fieldText(seed, facts.decimals))}>
                  {words.useIt}
                </button>
              </p>
            )}
          </SettingField>
        )}
        {capFields.map((name) => (
          <SettingField
            key={name}
            label={settingWords.labels[name]}
            note={noteOf(name)}
            bound=""
            suffix={symbol}
            text={draft[name]}
            read={read.caps[name]}
            shown
            onChange={set(name)}
          />
        ))}
      </Group>
      <Group title={words.curve} isOpen={curveFields.some((name) => read.numbers[name].problem !== "")}>
        {curveFields.map(numberField)}
      </Group>
    </div>
  );
}

function Group({ title, isOpen, children }: { title: string; isOpen: boolean; children: React.ReactNode }) {
  return (
    <details className="group border-t border-line pt-3" open={isOpen}>
      <summary className="flex cursor-pointer list-none items-center gap-2 text-sm font-medium text-ink-2 [&::-webkit-details-marker]:hidden">
        <Chevron className="size-4 shrink-0 transition-transform group-open:rotate-180" />
        <span>{title}</span>
      </summary>
      <div className="mt-3 grid gap-4 sm:grid-cols-2">{children}</div>
    </details>
  );
}

/** Fills the form with an asset of a listed pool: its token, oracle and settings. */
function StartFrom({ onChoose }: { onChoose: (draft: ReserveDraft) => void }) {
  const id = useId();
  const found = usePools().flatMap(({ pool }) =>
    (pool?.snapshot.reserves ?? []).map((reserve) => ({ key: `${reserve.id}`, pool: pool!.name, reserve })),
  );
  if (found.length === 0) return null;
  return (
    <label htmlFor={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <span className="text-ink-2">{words.like}</span>
      <select
        id={id}
        value=""
        onChange={({ target }) => {
          const one = found.find(({ key }) => key === target.value);
          if (one) onChoose(draftOf(one.reserve));
        }}
        className="h-9 max-w-full min-w-0 rounded-xl border border-line-strong bg-paper px-3"
      >
        <option value="">{words.likeNone}</option>
        {found.map(({ key, pool, reserve }) => (
          <option key={key} value={key}>
            {words.likeOf({ symbol: reserve.symbol, pool })}
          </option>
        ))}
      </select>
    </label>
  );
}
