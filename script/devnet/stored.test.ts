import { expect, test } from "vitest";
import { load } from "./test/lodestar.ts";

type Stored = { message: { slot: number } };
type Options = { importAttestations?: number; validSignatures?: boolean };

const { BeaconChain } = await load("beacon-node", "lib/chain/chain.js");
const { AttestationImportOpt } = await load("beacon-node", "lib/chain/blocks/types.js");

// Half an hour later the votes are too old to be taken up as usual. Without them branches weigh the same, and whole networks
// went on from a block that one node had built on an old head, without the six that all had voted for.
test("a node that starts takes its stored blocks in their order, and the votes in them however old", async () => {
  const block = (slot: number): Stored => ({ message: { slot } });
  const taken: { slot: number; options: Options }[] = [];
  const chain = Object.assign(Object.create(BeaconChain.prototype), {
    db: {
      blockArchive: { values: async ({ gt }: { gt: number }) => [6, 7, 8].filter((slot) => slot > gt).map(block) },
      block: { values: async () => [11, 9, 5, 10].map(block) },
    },
    forkChoice: { getHead: () => ({ slot: 6 }) },
    opts: {},
    config: { getForkSeq: () => 0 },
    logger: { info: () => undefined },
    processBlock: async ({ block }: { block: Stored }, options: Options) => {
      taken.push({ slot: block.message.slot, options });
    },
  });

  await chain.importStoredBlocks();

  expect(taken.map(({ slot }) => slot)).toEqual([7, 8, 9, 10, 11]);
  for (const { options } of taken) expect(options.importAttestations).toBe(AttestationImportOpt.Force);
});
