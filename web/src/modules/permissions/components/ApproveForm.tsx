"use client";
import { approveSharesCall } from "@weir/sdk/actions/permissions";
import { MAX_UINT256 } from "@weir/sdk/math/snapshot";
import { useId, useState } from "react";
import { type Address, isAddressEqual } from "viem";
import { formatAmount } from "@/lib/format/amount.ts";
import { shortHex } from "@/lib/format/formatHex.ts";
import { parseAmount } from "@/lib/parseAmount.ts";
import { readAddress } from "@/lib/readAddress.ts";
import permissionWords from "@/messages/permissions.js";
import writeWords from "@/messages/writes.js";
import { stages } from "@/modules/actions/stages.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { TextField } from "@/modules/offers/components/Fields.tsx";
import { sharesFor } from "@/modules/offers/partCalls.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { WriteOutcome } from "@/modules/writes/components/WriteOutcome.tsx";
import { useWrite } from "@/modules/writes/useWrite.ts";
import { Note } from "@/ui/Note.tsx";
import { isUnlimited, type Permissions, worthOfShares } from "../heldPermissions.ts";

const words = permissionWords.approve;

/** Lets a spender move shares of one deposit, after saying what it could do with them. `approvals`: those that stand. */
export function ApproveForm({
  account,
  pools,
  approvals,
}: {
  account: Address;
  pools: readonly Pool[];
  approvals: Permissions["approvals"];
}) {
  const { deployment } = useSiteConfig();
  const id = useId();
  const deposits = pools.flatMap((pool) =>
    pool.snapshot.reserves
      .filter(({ position }) => position.supplyShares > 0n)
      .map((reserve) => ({ pool, reserve, key: `${reserve.id}` })),
  );
  const [who, setWho] = useState("");
  const [chosen, setChosen] = useState("");
  const [text, setText] = useState("");
  const [all, setAll] = useState(false);
  const [tried, setTried] = useState(false);
  const topic = "permission approve";
  const { writing, waiting, write, busy } = useWrite(topic);
  const deposit = deposits.find(({ key }) => key === chosen) ?? deposits[0];
  const read = readAddress(who);
  const spender = read && "address" in read ? read.address : null;
  const isSelf = spender !== null && isAddressEqual(spender, account);
  if (!deposit) return null;
  const { pool, reserve } = deposit;
  const { symbol, decimals } = reserve;
  const parsed = parseAmount(text, decimals, symbol);
  const amount = "value" in parsed ? parsed.value : 0n;
  const shares = all ? MAX_UINT256 : sharesFor(reserve, amount);
  const isReady = spender !== null && !isSelf && (all || amount > 0n);
  const stands = approvals.find(
    (one) => spender !== null && isAddressEqual(one.spender, spender) && one.reserveId === reserve.id,
  );
  const said = { who: spender ? shortHex(spender) : "", symbol, pool: pool.name };
  const asked = { ...said, amount: `${formatAmount(amount, decimals)} ${symbol}` };

  const approve = () => {
    setTried(true);
    if (!isReady || busy || waiting) return;
    const call = approveSharesCall(deployment.lendingPools, spender, reserve.id, shares);
    void write({ account, pool, reserveIds: [reserve.id], calls: [call], topic, title: () => words.title(said) });
  };
  return (
    <section aria-labelledby={`${id}-title`} className="panel p-5">
      <h2 id={`${id}-title`} className="font-medium">
        {words.head}
      </h2>
      <p className="mt-0.5 text-[0.8125rem] text-ink-2">{words.note}</p>
      <form
        noValidate
        className="mt-4 space-y-4 text-sm"
        onSubmit={(event) => {
          event.preventDefault();
          approve();
        }}
      >
        <TextField
          label={words.spender}
          placeholder="0x…"
          problem={isSelf ? permissionWords.self : read && "problem" in read ? read.problem : ""}
          value={who}
          onChange={setWho}
        />
        <label className="block">
          <span className="block font-medium">{words.which}</span>
          <select
            value={deposit.key}
            onChange={({ target }) => setChosen(target.value)}
            className="mt-1 h-10 w-full rounded-xl border border-line-strong bg-paper px-3 text-sm"
          >
            {deposits.map((one) => (
              <option key={one.key} value={one.key}>
                {words.deposit({
                  symbol: one.reserve.symbol,
                  pool: one.pool.name,
                  amount: formatAmount(worthOfShares(one.reserve, MAX_UINT256), one.reserve.decimals),
                })}
              </option>
            ))}
          </select>
        </label>
        {!all && (
          <TextField
            label={words.amount({ symbol })}
            note={words.amountNote}
            problem={"problem" in parsed ? parsed.problem : ""}
            decimal
            value={text}
            onChange={setText}
          />
        )}
        <label className="flex cursor-pointer items-start gap-3">
          <input
            type="checkbox"
            checked={all}
            onChange={({ target }) => setAll(target.checked)}
            className="mt-1 accent-river"
          />
          <span>{words.all}</span>
        </label>
        {stands && (
          <p className="text-[0.8125rem] text-ink-2">
            {isUnlimited(stands.shares)
              ? words.standsAll(said)
              : words.stands({
                  ...said,
                  amount: `${formatAmount(worthOfShares(reserve, stands.shares), decimals)} ${symbol}`,
                })}
          </p>
        )}
        {isReady && (
          <Note tone={all ? "bad" : "warn"}>
            <p>{all ? words.dangerAll(said) : words.danger(asked)}</p>
          </Note>
        )}
        <p role="status" className="text-[0.8125rem] text-bad empty:hidden">
          {tried && !isReady ? words.incomplete : ""}
        </p>
        <button type="submit" aria-disabled={busy || waiting !== undefined} className="button button-primary w-full">
          {busy ? stages[writing?.run.steps[0]?.stage ?? "simulating"] : words.send}
        </button>
      </form>
      {!writing && waiting && <p className="mt-3 text-[0.8125rem] text-ink-2">{writeWords.before}</p>}
      {writing && (
        <WriteOutcome run={writing.run} done={words.done} onAgain={() => void write(writing.write, writing.run)} />
      )}
    </section>
  );
}
