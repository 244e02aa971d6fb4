"use client";
import { type ReserveSettings, setReserveCall } from "@weir/sdk/actions/poolCalls";
import { changeId } from "@weir/sdk/codec/announcements";
import { riskBounds } from "@weir/sdk/math/bounds";
import { capAsKept, changedIn, risesOf, settingsOf } from "@weir/sdk/math/settings";
import { findReserve, MAX_UINT256, type ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { useState } from "react";
import { formatAmount } from "@/lib/format/amount.ts";
import { dateTime } from "@/lib/format/time.ts";
import poolWords from "@/messages/pool.js";
import words from "@/messages/run.js";
import settingWords from "@/messages/settings.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { useAnnouncements } from "@/modules/pools/hooks/useAnnouncements.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { Digits } from "@/ui/Digits.tsx";
import { Arrow } from "@/ui/icons.tsx";
import { boundInWords, fieldText, inWords, noteOf, readCap, readNumber, scales } from "../settingFields.ts";
import { PoolWrite } from "./PoolWrite.tsx";
import { ReserveChoice } from "./ReserveChoice.tsx";
import { SettingField } from "./SettingField.tsx";

const shares = ["ltv", "liquidationThreshold", "reserveFactor"] as const;
const caps = ["supplyCap", "borrowCap"] as const;
type Name = (typeof shares)[number] | (typeof caps)[number];

const textsOf = (reserve: ReserveSnapshot): Record<Name, string> => {
  const now = settingsOf(reserve);
  return {
    ltv: fieldText(now.ltv, scales.ltv.decimals),
    liquidationThreshold: fieldText(now.liquidationThreshold, scales.liquidationThreshold.decimals),
    reserveFactor: fieldText(now.reserveFactor, scales.reserveFactor.decimals),
    supplyCap: fieldText(now.supplyCap, reserve.decimals),
    borrowCap: fieldText(now.borrowCap, reserve.decimals),
  };
};

/** Changes the settings of one reserve: at once, or by an announcement where one rises. */
export function SettingsForm({ pool }: { pool: Pool }) {
  const { reserves } = pool.snapshot;
  const [chosen, setChosen] = useState(reserves[0]!.id);
  const reserve = findReserve(pool.snapshot, chosen);
  return (
    <div className="text-sm">
      <p className="text-[0.8125rem] text-ink-2">{words.settingsNote}</p>
      <ReserveChoice label={words.asset} reserves={reserves} chosen={chosen} onChoose={setChosen} />
      {reserve.info.retired ? (
        <p className="mt-4 text-ink-2">{words.retired}</p>
      ) : (
        <Fields key={`${chosen}`} pool={pool} reserve={reserve} />
      )}
    </div>
  );
}

function Fields({ pool, reserve }: { pool: Pool; reserve: ReserveSnapshot }) {
  const { lendingPools } = useSiteConfig().deployment;
  const [texts, setTexts] = useState(() => textsOf(reserve));
  const { symbol, decimals, info } = reserve;
  const plain = shares.map((name) => readNumber(texts[name], scales[name]).value);
  const threshold = Number(plain[1] ?? info.nextLiquidationThreshold);
  const bounds = riskBounds(
    { liquidationThreshold: threshold, maxBonus: info.maxBonus },
    pool.snapshot.info.hfAtMaxBonus,
  );
  const read = {
    ltv: readNumber(texts.ltv, scales.ltv, bounds.ltv),
    liquidationThreshold: readNumber(
      texts.liquidationThreshold,
      scales.liquidationThreshold,
      bounds.liquidationThreshold,
    ),
    reserveFactor: readNumber(texts.reserveFactor, scales.reserveFactor, bounds.reserveFactor),
    supplyCap: readCap(texts.supplyCap, decimals, symbol),
    borrowCap: readCap(texts.borrowCap, decimals, symbol),
  };
  const isWhole = Object.values(read).every(({ value, problem }) => value !== null && problem === "");
  const to: ReserveSettings | null = isWhole
    ? {
        ltv: Number(read.ltv.value),
        liquidationThreshold: Number(read.liquidationThreshold.value),
        reserveFactor: Number(read.reserveFactor.value),
        supplyCap: read.supplyCap.value!,
        borrowCap: read.borrowCap.value!,
      }
    : null;
  const write = (name: Name) => (text: string) => setTexts({ ...texts, [name]: text });
  const keptNote = (name: "supplyCap" | "borrowCap") => {
    const { value } = read[name];
    if (value === null || value === MAX_UINT256 || capAsKept(value) === value) return null;
    const kept = `${formatAmount(capAsKept(value), decimals)} ${symbol}`;
    return <p className="mt-1 text-[0.8125rem] text-ink-3">{settingWords.rounded({ kept })}</p>;
  };
  return (
    <>
      <div className="mt-4 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {shares.map((name) => (
          <SettingField
            key={name}
            label={settingWords.labels[name]}
            note={noteOf(name)}
            bound={boundInWords(bounds[name], scales[name])}
            suffix={scales[name].suffix}
            text={texts[name]}
            read={read[name]}
            shown
            onChange={write(name)}
          />
        ))}
        {caps.map((name) => (
          <SettingField
            key={name}
            label={settingWords.labels[name]}
            note={noteOf(name)}
            bound=""
            suffix={symbol}
            text={texts[name]}
            read={read[name]}
            shown
            onChange={write(name)}
          >
            {keptNote(name)}
          </SettingField>
        ))}
      </div>
      {info.stopped && <p className="mt-3 text-warn">{words.stoppedLtv}</p>}
      <Outcome pool={pool} reserve={reserve} to={to} core={lendingPools} />
    </>
  );
}

/** Before → after, when it takes effect, and the button. */
function Outcome(props: { pool: Pool; reserve: ReserveSnapshot; to: ReserveSettings | null; core: `0x${string}` }) {
  const { pool, reserve, to, core } = props;
  const { data } = useAnnouncements(pool);
  const now = settingsOf(reserve);
  const changed = to ? changedIn(reserve, to) : [];
  const rises = to ? risesOf(reserve, to) : [];
  const hash = to && changeId({ kind: "settings", reserve: reserve.id, settings: to });
  const same = data?.found.find(({ id }) => id === hash);
  const said = (name: Name, value: number | bigint) => {
    if (name !== "supplyCap" && name !== "borrowCap") return inWords(BigInt(value), scales[name]);
    const kept = capAsKept(BigInt(value));
    return kept === MAX_UINT256 ? settingWords.unlimited : `${formatAmount(kept, reserve.decimals)} ${reserve.symbol}`;
  };
  const falls = to !== null && to.liquidationThreshold < now.liquidationThreshold;
  const needsNotice = rises.length > 0;
  const named = rises.map((name) => poolWords.fields[name]).join(", ");
  const when = needsNotice ? words.needsNotice({ what: named }) : falls ? words.atOnceRamp : words.atOnce;
  return (
    <div className="mt-5">
      {to && changed.length > 0 && (
        <dl aria-label={words.changes} className="mb-3 divide-y divide-line rounded-2xl border border-line px-4 py-1.5">
          {changed.map((name) => (
            <div key={name} className="flex items-baseline justify-between gap-3 py-1.5">
              <dt className="text-ink-2">{settingWords.labels[name]}</dt>
              <dd className="flex flex-wrap items-center justify-end gap-x-2">
                <Digits className="text-ink-3">{said(name, now[name])}</Digits>
                <Arrow className="size-3.5 shrink-0 text-ink-3" />
                <Digits className="font-medium">{said(name, to[name])}</Digits>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p aria-live="polite" className="mb-3 text-ink-2">
        {to && changed.length === 0
          ? words.noChange
          : same
            ? words.alreadyAnnounced({ when: dateTime(same.readyAt) })
            : to
              ? when
              : ""}
      </p>
      <PoolWrite
        pool={pool}
        call={to && changed.length > 0 ? setReserveCall(core, reserve.id, to) : null}
        label={needsNotice ? words.announce : words.change}
        title={words.titles.setReserve({ symbol: reserve.symbol })}
        done={needsNotice ? words.announced : words.changed}
        isOff={same !== undefined}
      />
    </div>
  );
}
