"use client";
import { lazyPart } from "@/lib/lazyPart.tsx";
import words from "@/messages/network.js";
import { readOwn } from "@/modules/config/ownConnection.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { Block } from "@/modules/reserve/components/Block.tsx";
import { flushWaiting } from "@/ui/blockWaiting.tsx";
import { WhenNear } from "@/ui/WhenNear.tsx";
import { ChainFacts } from "./ChainFacts.tsx";
import { IndexerFacts } from "./IndexerFacts.tsx";
import { NodeList } from "./NodeList.tsx";
import { OwnConnectionForm } from "./OwnConnectionForm.tsx";

// The code of every contract, most of what this page reads from the node: once the reader comes near.
const ContractList = lazyPart(() => import("./ContractList.tsx").then((module) => module.ContractList));

/** The chain, its nodes, the indexer, the contracts; and the user's own node and indexer. */
export function NetworkView() {
  const own = readOwn(useSiteConfig().chainId);
  return (
    <div className="mt-10 grid items-start gap-4 lg:grid-cols-2">
      <Block title={words.chain}>
        <ChainFacts />
      </Block>
      <Block title={words.indexer}>
        <p className="-mt-2 mb-4 text-[0.8125rem] text-ink-2">
          {own.indexerUrl ? words.ownIndexerNote : words.indexerNote}
        </p>
        <IndexerFacts />
      </Block>
      <div className="min-w-0 lg:col-span-2">
        <Block title={words.nodes} flush>
          <p className="-mt-2 mb-3 px-5 text-[0.8125rem] text-ink-2">
            {own.rpcUrl ? words.ownNodeNote : words.nodesNote}
          </p>
          <NodeList />
        </Block>
      </div>
      <div className="min-w-0 lg:col-span-2">
        <Block title={words.own}>
          <p className="-mt-2 mb-4 max-w-2xl text-[0.8125rem] text-ink-2">{words.ownNote}</p>
          <OwnConnectionForm />
        </Block>
      </div>
      <div className="min-w-0 lg:col-span-2">
        <Block title={words.contracts} flush>
          <WhenNear waiting={flushWaiting.loading}>
            <ContractList {...flushWaiting} />
          </WhenNear>
        </Block>
      </div>
    </div>
  );
}
