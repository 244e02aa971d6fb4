"use client";
import type { Call } from "@weir/sdk/actions/call";
import { openPoolCalls } from "@weir/sdk/actions/poolCalls";
import { idToHex, poolIdOf } from "@weir/sdk/codec/ids";
import { useRouter } from "next/navigation";
import { useId, useRef } from "react";
import type { Address, Hex } from "viem";
import { useConfig } from "wagmi";
import { formatAmount } from "@/lib/format/amount.ts";
import { shortHex } from "@/lib/format/formatHex.ts";
import words from "@/messages/createPool.js";
import runWords from "@/messages/run.js";
import writeWords from "@/messages/writes.js";
import { stages } from "@/modules/actions/stages.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { WriteOutcome } from "@/modules/writes/components/WriteOutcome.tsx";
import { WriteSteps } from "@/modules/writes/components/WriteSteps.tsx";
import { useWrite } from "@/modules/writes/useWrite.ts";
import { Digits } from "@/ui/Digits.tsx";
import { Link } from "@/ui/Link.tsx";
import { Sentence } from "@/ui/Sentence.tsx";
import { useExists, useWholeTrial } from "../hooks/usePledge.ts";
import { justCreated } from "../justCreated.ts";
import { pledgedPool } from "../pledgedPool.ts";
import type { WholePool } from "../poolDraft.ts";
import type { AssetFacts } from "../reserveDraft.ts";
import { verifyTokens } from "../verifyTokens.ts";
import { PledgeSummary } from "./PledgeSummary.tsx";

/** The whole of a pool to be created, tried on the newest block, and its transactions. */
export function CreatePreview({
  creator,
  name,
  pledge,
  salt,
  missing,
  onCreated,
}: {
  creator: Address;
  name: string;
  /** null: the form is not complete. */
  pledge: { whole: WholePool; facts: AssetFacts[] } | null;
  salt: Hex | null;
  /** What is incomplete. */
  missing: string[];
  onCreated: () => void;
}) {
  const heading = useId();
  const site = useSiteConfig();
  const config = useConfig();
  const router = useRouter();
  const wallet = useWallet();
  const steps = useRef<HTMLDivElement>(null);
  const core = site.deployment.lendingPools;
  const id = salt && poolIdOf(creator, salt);
  const exists = useExists(id);
  const { writing, waiting, write, busy } = useWrite("create pool");
  const pool = pledge && pledgedPool(creator, name, pledge.whole, pledge.facts);
  const calls: Call[] = pledge
    ? openPoolCalls(
        core,
        creator,
        pledge.whole.config,
        pledge.whole.reserves,
        pledge.facts.map(({ allowance, refusesChange }, at) => ({
          ...{ amount: pledge.whole.seeds[at] ?? 0n, allowance, refusesChange },
        })),
      )
    : [];
  const trial = useWholeTrial(creator, exists || busy ? null : pool, calls);
  const title = (call: Call): string => {
    const at = pledge?.whole.reserves.findIndex(({ token }) => token === call.address) ?? -1;
    const facts = pledge?.facts[at];
    if (!facts) return words.stepCreate({ seeds: pledge?.whole.seeds.filter((seed) => seed > 0n).length ?? 0 });
    if (call.kind === "reset") return words.stepReset({ symbol: facts.symbol });
    return words.stepApprove({
      amount: `${formatAmount(pledge.whole.seeds[at] ?? 0n, facts.decimals)} ${facts.symbol}`,
    });
  };
  const canSend = wallet.status === "ready" && pool !== null && !exists && typeof trial === "string";
  const page = id === null ? "" : `/pool?id=${idToHex(id)}`;
  const run = async (from?: NonNullable<typeof writing>) => {
    if (busy || waiting || !(from || (canSend && pool))) return;
    const one = from?.write ?? {
      ...{ account: creator, pool: pool!, reserveIds: [], calls, topic: "create pool", title },
      verify: () => verifyTokens(config, site.chainId, pool!.snapshot.reserves),
    };
    const { outcome } = await write(one, from?.run);
    if (outcome?.kind !== "confirmed") return;
    onCreated();
    justCreated.set(one.pool.id);
    router.push(`/pool?id=${one.pool.id}`);
  };
  return (
    <section aria-labelledby={heading} className="panel p-5 text-sm">
      <h2 id={heading} className="font-serif text-2xl tracking-tight">
        {words.preview}
      </h2>
      {id !== null && (
        <p className="mt-2 text-[0.8125rem] text-ink-3">
          <Sentence
            say={words.idIs}
            parts={{
              id: (
                <Digits className="font-mono" title={idToHex(id)}>
                  {shortHex(idToHex(id))}
                </Digits>
              ),
            }}
          />
        </p>
      )}
      {exists && !busy && (
        <p className="mt-3 rounded-xl bg-warn-soft px-4 py-3">
          <span>{words.nameTaken}</span>{" "}
          <Link href={page} className="link">
            {words.openIt}
          </Link>
        </p>
      )}
      {pool && pledge && <PledgeSummary pool={pool} seeds={pledge.whole.seeds} />}
      {!pool && (
        <div className="mt-3 space-y-1 text-ink-2">
          <p>{words.previewMissing}</p>
          <p>{words.missing({ what: missing.join(", ") })}</p>
        </div>
      )}
      {writing ? (
        <div ref={steps} tabIndex={-1} className="mt-4 outline-none">
          <WriteSteps writing={writing} />
          <WriteOutcome
            run={writing.run}
            done={words.created}
            onAgain={() => {
              // The button that was pressed leaves with the outcome.
              steps.current?.focus();
              void run(writing);
            }}
          />
          {writing.run.outcome?.kind === "confirmed" && (
            <Link href={page} className="button button-primary mt-4 w-full">
              {words.open}
            </Link>
          )}
        </div>
      ) : (
        pool && (
          <>
            <p className="mt-4 font-medium">{words.steps({ count: calls.length })}</p>
            <ol className="mt-1 list-decimal space-y-1 pl-5 text-ink-2">
              {calls.map((call) => (
                <li key={title(call)}>{title(call)}</li>
              ))}
            </ol>
            {calls.length > 1 && <p className="mt-2 text-[0.8125rem] text-ink-3">{words.interrupted}</p>}
            <div aria-live="polite" className="mt-3">
              {trial === undefined && !exists && <p className="text-ink-3">{words.trying}</p>}
              {trial === "works" && <p className="text-good">{words.works}</p>}
              {trial === "unavailable" && <p className="text-ink-2">{words.cannotTry}</p>}
              {typeof trial === "object" && !exists && (
                <p className="wrap-anywhere text-bad">
                  <strong className="font-medium">{words.wouldRefuse}</strong> <span>{trial.sentence}</span>{" "}
                  <span className="text-ink-2">{trial.remedy}</span>
                </p>
              )}
            </div>
          </>
        )
      )}
      {wallet.status === "wrongChain" && <p className="mt-3 text-warn">{runWords.wrongChain}</p>}
      {!writing && waiting && <p className="mt-3 text-[0.8125rem] text-ink-2">{writeWords.before}</p>}
      {writing?.run.outcome?.kind !== "confirmed" && (
        <button
          type="button"
          aria-disabled={busy || waiting !== undefined || !canSend}
          onClick={() => void run()}
          className="button button-primary mt-4 w-full"
        >
          {busy
            ? stages[writing!.run.steps.find(({ stage }) => stage !== "confirmed")?.stage ?? "mining"]
            : words.create}
        </button>
      )}
    </section>
  );
}
