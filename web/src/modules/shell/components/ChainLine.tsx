"use client";
import { servingNode } from "@weir/sdk/transport/nodes";
import { cx } from "@/lib/cx.ts";
import { wholeNumber } from "@/lib/format/decimal.ts";
import { useStore } from "@/lib/store.ts";
import words from "@/messages/chainLine.js";
import { useHead } from "@/modules/chain/hooks/useHead.ts";
import { nodesOf } from "@/modules/chain/transport.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { Link } from "@/ui/Link.tsx";

const hostOf = (url: string) => new URL(url).host;

/** The source of the page's data: the chain, its head, and the node in use. */
export function ChainLine() {
  const site = useSiteConfig();
  const { data: head, isError } = useHead();
  const nodes = useStore(nodesOf(site));
  const serving = servingNode(nodes);
  const others = nodes.filter(({ state }) => state !== "up");
  const well = !isError && others.length === 0;
  return (
    <p
      data-chain-line
      className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.8125rem] text-ink-3 figures"
      aria-live="off"
    >
      <span className="flex items-center gap-2 font-medium text-ink-2">
        <span
          aria-hidden="true"
          className={cx("size-2 rounded-full", isError ? "bg-bad" : well ? "bg-good" : "bg-warn")}
        />
        <span>{site.chainName}</span>
      </span>
      {head && <span>{words.block({ number: wholeNumber(head.number) })}</span>}
      {head && head.final !== null && <span>{words.final({ number: wholeNumber(head.final) })}</span>}
      {serving && <span>{isError ? words.noNode : words.from({ host: hostOf(serving.url) })}</span>}
      {!isError &&
        others.map(({ url, state, chainId }) => (
          <span key={url} className="text-warn">
            {state === "foreign"
              ? words.foreign({ host: hostOf(url), chainId: `${chainId}` })
              : words[state === "silent" ? "silent" : "behind"]({ host: hostOf(url) })}
          </span>
        ))}
      <Link href="/network" className="underline decoration-line-strong underline-offset-4 hover:text-ink">
        {words.network}
      </Link>
    </p>
  );
}
