"use client";
import { useQuery } from "@tanstack/react-query";
import { type ChainNode, servingNode } from "@weir/sdk/transport/nodes";
import { cx } from "@/lib/cx.ts";
import { wholeNumber } from "@/lib/format/decimal.ts";
import { useStore } from "@/lib/store.ts";
import words from "@/messages/network.js";
import { CHAIN } from "@/modules/chain/hooks/useHead.ts";
import { nodesOf } from "@/modules/chain/transport.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { Digits } from "@/ui/Digits.tsx";
import { Check, Warning } from "@/ui/icons.tsx";
import { Skeleton } from "@/ui/Skeleton.tsx";
import { roles } from "@/ui/tableRoles.ts";
import { fetchNodes, type NodeFacts } from "../fetchNodes.ts";

const stateInWords = (node: ChainNode): string =>
  node.state === "foreign" ? words.states.foreign({ chainId: String(node.chainId) }) : words.states[node.state];

/** The nodes that this page asks, in their order. */
export function NodeList() {
  const site = useSiteConfig();
  const nodes = useStore(nodesOf(site));
  const serving = servingNode(nodes);
  const { data } = useQuery({
    queryKey: [CHAIN, "node-facts"],
    queryFn: () => fetchNodes(site.rpcUrls),
    refetchInterval: 10_000,
  });
  return (
    <table {...roles.table} className="ledger border-t border-line">
      <thead {...roles.group}>
        <tr {...roles.row}>
          {[words.node, words.state, words.block, words.peers, words.client].map((name) => (
            <th key={name} {...roles.column}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.group}>
        {nodes.map((node) => (
          <NodeRow
            key={node.url}
            node={node}
            serving={node === serving && node.state === "up"}
            facts={data?.find(({ url }) => url === node.url)}
          />
        ))}
      </tbody>
    </table>
  );
}

function NodeRow({ node, serving, facts }: { node: ChainNode; serving: boolean; facts: NodeFacts | undefined }) {
  const told = (text: string | null | undefined) =>
    facts === undefined ? (
      <Skeleton className="h-4 w-16" />
    ) : (
      <Digits className={cx("wrap-anywhere figures", text ? "" : "text-ink-3")}>{text ?? words.notTold}</Digits>
    );
  const Icon = node.state === "up" ? Check : Warning;
  // The rest of the address may hold a key.
  const { host } = new URL(node.url);
  return (
    <tr {...roles.row} data-node={host}>
      <td {...roles.cell} className="wide font-medium wrap-anywhere">
        <Digits>{host}</Digits>
      </td>
      <td {...roles.cell} data-label={words.state}>
        <span
          className={cx(
            "inline-flex items-center gap-1.5",
            { up: "text-good", silent: "text-bad", behind: "text-warn", foreign: "text-bad" }[node.state],
          )}
        >
          <Icon className="size-4 shrink-0" />
          <span>{serving ? words.serving : stateInWords(node)}</span>
        </span>
      </td>
      <td {...roles.cell} data-label={words.block}>
        {told(facts?.head == null ? facts?.head : wholeNumber(facts.head))}
      </td>
      <td {...roles.cell} data-label={words.peers}>
        {told(facts?.peers == null ? facts?.peers : wholeNumber(facts.peers))}
      </td>
      <td {...roles.cell} data-label={words.client}>
        {told(facts?.program)}
      </td>
    </tr>
  );
}
