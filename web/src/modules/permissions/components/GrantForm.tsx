"use client";
import { authorizeCall, FOREVER } from "@weir/sdk/actions/permissions";
import { RIGHTS } from "@weir/sdk/orders/authorization";
import { useId, useState } from "react";
import { type Address, isAddressEqual } from "viem";
import { shortHex } from "@/lib/format/formatHex.ts";
import { readAddress } from "@/lib/readAddress.ts";
import words from "@/messages/permissions.js";
import writeWords from "@/messages/writes.js";
import { stages } from "@/modules/actions/stages.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { WriteOutcome } from "@/modules/writes/components/WriteOutcome.tsx";
import { useWrite } from "@/modules/writes/useWrite.ts";
import { Note } from "@/ui/Note.tsx";
import { anyInForce, type RightName, rightNames } from "../heldPermissions.ts";
import { useRight } from "../hooks/usePermissions.ts";
import { RightsList } from "./RightsList.tsx";

const HOUR = 3_600;
const seconds = { hour: HOUR, day: 24 * HOUR, month: 720 * HOUR, year: 8_760 * HOUR, forever: null };
type Time = keyof typeof seconds;

/** Grants rights to an operator, after showing what it has. */
export function GrantForm({ account, pool }: { account: Address; pool: Pool }) {
  const { deployment } = useSiteConfig();
  const id = useId();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<readonly RightName[]>([]);
  const [time, setTime] = useState<Time>("day");
  const [tried, setTried] = useState(false);
  const topic = "permission grant";
  const { writing, waiting, write, busy } = useWrite(topic);
  const read = readAddress(text);
  const operator = read && "address" in read ? read.address : null;
  const has = useRight(account, operator);
  const now = Number(pool.snapshot.timestamp);
  const isSelf = operator !== null && isAddressEqual(operator, account);
  const problem = read && "problem" in read && tried ? read.problem : isSelf ? words.self : "";
  const isReady = operator !== null && !isSelf && chosen.length > 0;
  const risky = chosen.some((name) => name !== "manage");

  const grant = () => {
    setTried(true);
    if (!isReady || busy || waiting) return;
    const rights = chosen.reduce((sum, name) => sum | RIGHTS[name], 0);
    const length = seconds[time];
    const call = authorizeCall(deployment.lendingPools, operator, rights, length === null ? FOREVER : now + length);
    const title = () => words.grantTitle({ who: shortHex(operator) });
    void write({ account, pool, reserveIds: [], calls: [call], topic, title });
  };
  return (
    <section aria-labelledby={`${id}-title`} className="panel p-5">
      <h2 id={`${id}-title`} className="font-medium">
        {words.grant}
      </h2>
      <p className="mt-0.5 text-[0.8125rem] text-ink-2">{words.grantNote}</p>
      <form
        noValidate
        className="mt-4 space-y-4 text-sm"
        onSubmit={(event) => {
          event.preventDefault();
          grant();
        }}
      >
        <div>
          <label htmlFor={id} className="block font-medium">
            {words.address}
          </label>
          <input
            id={id}
            value={text}
            placeholder="0x…"
            autoComplete="off"
            spellCheck={false}
            aria-invalid={problem !== ""}
            aria-describedby={`${id}-problem`}
            onChange={(event) => setText(event.target.value)}
            onBlur={() => setTried(true)}
            className="mt-1 h-10 w-full rounded-xl border border-line-strong bg-paper px-3 font-mono text-sm placeholder:text-ink-3"
          />
          <p id={`${id}-problem`} role="status" className="mt-1 text-[0.8125rem] wrap-anywhere text-bad empty:hidden">
            {problem}
          </p>
          {operator !== null && !isSelf && has && (
            <div className="mt-2 rounded-xl bg-sunk px-4 py-3">
              {anyInForce(has.expiries, now) || has.isOperator ? (
                <>
                  <p className="mb-1.5 text-[0.8125rem] text-ink-2">{words.has}</p>
                  <RightsList expiries={has.expiries} isOperator={has.isOperator} now={now} />
                </>
              ) : (
                <p className="text-[0.8125rem] text-ink-2">{words.hasNothing}</p>
              )}
            </div>
          )}
        </div>
        <fieldset>
          <legend className="font-medium">{words.what}</legend>
          <div className="mt-1 space-y-1.5">
            {rightNames.map((name) => (
              <label
                key={name}
                className="flex cursor-pointer items-start gap-3 rounded-xl border border-line px-3.5 py-2.5 has-checked:border-river has-checked:bg-river-soft/60"
              >
                <input
                  type="checkbox"
                  checked={chosen.includes(name)}
                  onChange={() =>
                    setChosen(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name])
                  }
                  className="mt-1 accent-river"
                />
                <span>
                  <span className="block font-medium">{words.rightNames[name]}</span>
                  <span className="block text-[0.8125rem] text-ink-2">{words.rightNotes[name]}</span>
                </span>
              </label>
            ))}
          </div>
          <p role="status" className="mt-1 text-[0.8125rem] text-bad empty:hidden">
            {tried && operator !== null && chosen.length === 0 ? words.pickRight : ""}
          </p>
        </fieldset>
        <label className="block">
          <span className="block font-medium">{words.howLong}</span>
          <select
            value={time}
            onChange={({ target }) => setTime(target.value as Time)}
            className="mt-1 h-10 w-full rounded-xl border border-line-strong bg-paper px-3 text-sm"
          >
            {Object.entries(words.times).map(([key, label]) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </label>
        {risky && (
          <Note tone="warn">
            <p>{chosen.includes("withdraw") ? words.dangerOperator : words.danger}</p>
          </Note>
        )}
        <button type="submit" aria-disabled={busy || waiting !== undefined} className="button button-primary w-full">
          {busy ? stages[writing?.run.steps[0]?.stage ?? "simulating"] : words.grantIt}
        </button>
      </form>
      {!writing && waiting && <p className="mt-3 text-[0.8125rem] text-ink-2">{writeWords.before}</p>}
      {writing && (
        <WriteOutcome run={writing.run} done={words.granted} onAgain={() => void write(writing.write, writing.run)} />
      )}
    </section>
  );
}
