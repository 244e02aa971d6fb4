"use client";
import { MAX_RESERVES } from "@weir/sdk/actions/poolCalls";
import { poolBounds } from "@weir/sdk/math/bounds";
import { type ReactElement, useId } from "react";
import type { Address } from "viem";
import { readAddress } from "@/lib/readAddress.ts";
import words from "@/messages/createPool.js";
import settingWords from "@/messages/settings.js";
import { useAssetFacts } from "../hooks/useAssetFacts.ts";
import { advisedSeed, isTwice, type PoolDraft, poolNumbers, readPool, type WholePool } from "../poolDraft.ts";
import { type AssetFacts, emptyReserve, type ReserveDraft, readReserve } from "../reserveDraft.ts";
import { boundInWords, noteOf, scales } from "../settingFields.ts";
import { AddressInput } from "./AddressInput.tsx";
import { CreatePreview } from "./CreatePreview.tsx";
import { ReserveFields } from "./ReserveFields.tsx";
import { SettingField } from "./SettingField.tsx";

const section = "panel p-5";
const heading = "font-serif text-2xl tracking-tight";

/** The asset at that place of the form, from 0. */
const assetTitle = (at: number, symbol: string): string =>
  symbol === "" ? words.assetAt({ at: at + 1 }) : words.assetNamed({ at: at + 1, symbol });

/** The pool's settings and its assets, and what creating it would do. */
export function CreateForm({
  creator,
  draft,
  onChange,
  onCreated,
}: {
  creator: Address;
  draft: PoolDraft;
  onChange: (draft: PoolDraft) => void;
  onCreated: () => void;
}) {
  const pool = readPool(draft);
  const asked = useAssetFacts(draft.reserves, creator);
  const hfAtMaxBonus = Number(pool.numbers.hfAtMaxBonus.value ?? poolBounds.hfAtMaxBonus.most);
  const read = draft.reserves.map((reserve, at) => readReserve(reserve, asked[at]?.facts ?? null, hfAtMaxBonus));
  const [unit = null] = asked.map(({ facts }) => facts?.unit ?? null);
  const dust = pool.numbers.dust.value ?? 0n;
  const configs = read.map(({ config, seed }, at) => {
    const { facts = null, problem = null } = asked[at] ?? {};
    const isUsable = facts !== null && problem === null && facts.unit === unit && !isTwice(draft.reserves, at);
    return config && isUsable && (seed.value ?? 0n) <= facts.balance ? { config, facts, seed: seed.value ?? 0n } : null;
  });
  const whole = configs.flatMap((one) => one ?? []);
  const isWhole = pool.config !== null && whole.length === draft.reserves.length;
  const pledge: { whole: WholePool; facts: AssetFacts[] } | null = isWhole
    ? {
        whole: {
          config: pool.config!,
          reserves: whole.map(({ config }) => config),
          seeds: whole.map(({ seed }) => seed),
        },
        facts: whole.map(({ facts }) => facts),
      }
    : null;
  const missing = [
    ...(pool.config === null ? [words.missingPool] : []),
    ...configs.flatMap((one, at) => (one ? [] : assetTitle(at, asked[at]?.facts?.symbol ?? ""))),
  ];
  const setReserve = (at: number) => (reserve: ReserveDraft) =>
    onChange({ ...draft, reserves: draft.reserves.with(at, reserve) });
  return (
    <div className="mt-6 grid items-start gap-4 lg:grid-cols-[1fr_24rem]">
      <form noValidate className="min-w-0 space-y-4" onSubmit={(event) => event.preventDefault()}>
        <PoolFields draft={draft} read={pool} unit={unit ?? ""} onChange={onChange} />
        {draft.reserves.map((reserve, at) => (
          <AssetSection
            // biome-ignore lint/suspicious/noArrayIndexKey: an asset is known by its place, and has no other identity while it is typed
            key={at}
            at={at}
            symbol={asked[at]?.facts?.symbol ?? ""}
            onRemove={
              draft.reserves.length > 1
                ? () => onChange({ ...draft, reserves: draft.reserves.filter((_, index) => index !== at) })
                : null
            }
          >
            <ReserveFields
              draft={reserve}
              read={read[at]!}
              asked={asked[at] ?? { facts: null, problem: null, isAsking: false }}
              unit={at === 0 ? null : unit}
              isTwice={isTwice(draft.reserves, at)}
              seed={advisedSeed(dust, asked[at]?.facts?.priceLow ?? 0n)}
              onChange={setReserve(at)}
            />
          </AssetSection>
        ))}
        <p className="flex flex-wrap items-center gap-3 text-sm text-ink-3">
          <button
            type="button"
            disabled={draft.reserves.length >= MAX_RESERVES}
            className="button button-quiet"
            onClick={() => onChange({ ...draft, reserves: [...draft.reserves, emptyReserve] })}
          >
            {words.add}
          </button>
          <span>{words.count({ count: draft.reserves.length, most: MAX_RESERVES })}</span>
        </p>
      </form>
      <div className="min-w-0 lg:sticky lg:top-20">
        <CreatePreview
          creator={creator}
          name={draft.name.trim()}
          pledge={pledge}
          salt={pool.config?.salt ?? null}
          missing={missing}
          onCreated={onCreated}
        />
      </div>
    </div>
  );
}

function PoolFields(props: {
  draft: PoolDraft;
  read: ReturnType<typeof readPool>;
  unit: string;
  onChange: (draft: PoolDraft) => void;
}) {
  const { draft, read, unit, onChange } = props;
  const id = useId();
  const set = (name: keyof PoolDraft) => (text: string) => onChange({ ...draft, [name]: text });
  const roles = [
    { name: "owner", label: words.owner, note: words.ownerNote, problem: "" },
    { name: "guardian", label: words.guardian, note: words.guardianNote, problem: read.problems.guardian },
    { name: "feeRecipient", label: words.recipient, note: words.recipientNote, problem: "" },
  ] as const;
  return (
    <section aria-labelledby={`${id}-title`} className={section}>
      <h2 id={`${id}-title`} className={heading}>
        {words.pool}
      </h2>
      <div className="mt-4 grid gap-4 sm:grid-cols-2">
        <div className="min-w-0">
          <label htmlFor={id} className="block text-sm font-medium">
            {words.name}
          </label>
          <input
            id={id}
            value={draft.name}
            autoComplete="off"
            aria-describedby={`${id}-note`}
            onChange={({ target }) => set("name")(target.value)}
            className="mt-1 h-10 w-full rounded-xl border border-line-strong bg-paper px-3 text-sm"
          />
          <p
            id={`${id}-note`}
            role="status"
            className={`mt-1 text-[0.8125rem] ${draft.name && read.problems.name ? "text-bad" : "text-ink-3"}`}
          >
            {(draft.name && read.problems.name) || words.nameNote}
          </p>
        </div>
        {roles.map(({ name, label, note, problem }) => (
          <AddressInput
            key={name}
            label={label}
            note={note}
            text={draft[name]}
            read={readAddress(draft[name])}
            problem={problem}
            onChange={set(name)}
          />
        ))}
        {poolNumbers.map((name) => (
          <SettingField
            key={name}
            label={settingWords.labels[name]}
            note={noteOf(name)}
            bound={boundInWords(poolBounds[name], name === "dust" ? { ...scales.dust, suffix: unit } : scales[name])}
            suffix={name === "dust" ? unit : ""}
            text={draft[name]}
            read={read.numbers[name]}
            shown
            onChange={set(name)}
          />
        ))}
      </div>
    </section>
  );
}

function AssetSection(props: { at: number; symbol: string; onRemove: (() => void) | null; children: ReactElement }) {
  const { at, symbol, onRemove, children } = props;
  const id = useId();
  return (
    <section aria-labelledby={id} className={section}>
      <div className="mb-4 flex items-center justify-between gap-3">
        <h2 id={id} className={`${heading} wrap-anywhere`}>
          {assetTitle(at, symbol)}
        </h2>
        {onRemove && (
          <button
            type="button"
            aria-label={words.remove({ at: at + 1 })}
            onClick={onRemove}
            className="button button-quiet button-small"
          >
            {words.removeIt}
          </button>
        )}
      </div>
      {children}
    </section>
  );
}
