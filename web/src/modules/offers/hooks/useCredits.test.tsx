// @vitest-environment jsdom

import { peerDeskAbi } from "@weir/sdk/peerAbi";
import { type Address, getAddress, type RpcLog } from "viem";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { eventually } from "../../../../test/eventually.ts";
import { logFrom, renderFollowed } from "../../../../test/followed.tsx";
import { peerLog, peerNode } from "../../../../test/peerNode.ts";

const DESK = `0x${"de".repeat(20)}` as const;
const [ME, OTHER, ONE, TWO] = ["ab", "07", "11", "22"].map((byte) => getAddress(`0x${byte.repeat(20)}`)) as [
  Address,
  Address,
  Address,
  Address,
];

const known = vi.hoisted(() => ({
  ...{ client: undefined as unknown, head: 0n, indexed: undefined as bigint | undefined },
  listed: [] as { token: string }[],
}));
vi.mock("./useTokens.ts", () => ({ useListedTokens: () => known.listed }));
vi.mock("wagmi", async (original) => ({ ...(await original<object>()), useClient: () => known.client }));
vi.mock("@/modules/config/SiteConfigContext.ts", () => ({
  useSiteConfig: () => ({ indexerUrl: "http://127.0.0.1:9", deployment: { startBlock: 5 } }),
}));
vi.mock("@/modules/chain/hooks/useHead.ts", async () =>
  (await import("../../../../test/followed.tsx")).headModule(known),
);
vi.mock("@/modules/indexer/hooks/useIndexerStatus.ts", async () =>
  (await import("../../../../test/followed.tsx")).statusModule(known),
);
// Test files share their modules: this one replaces some.
vi.resetModules();
afterAll(() => void vi.resetModules());
const { useCredits } = await import("./useCredits.ts");

afterEach(() => void vi.restoreAllMocks());

const credited = (party: Address, token: Address, block: number) =>
  peerLog(DESK, peerDeskAbi, "Credited", block, { party, token, amount: 1n });
const collected = (token: Address, block: number) =>
  peerLog(DESK, peerDeskAbi, "Collected", block, { party: ME, token, receiver: OTHER, amount: 1n });

function List() {
  const { credits, more } = useCredits(DESK, "desk", ME);
  return (
    <button type="button" onClick={() => more?.()}>
      {JSON.stringify([
        ...credits.map(({ token, amount }) => `${token.slice(0, 4)}: ${amount}`),
        ...(more ? ["more"] : []),
      ])}
    </button>
  );
}

/** What is kept for me over a chain that holds `held`, and an indexer that tells these tokens; null: it does not answer. */
async function kept(tokens: Address[] | null, log: RpcLog[], held: Record<Address, bigint>, listed: Address[] = []) {
  const variables: unknown[] = [];
  vi.spyOn(globalThis, "fetch").mockImplementation(async (_, init) => {
    if (!tokens) throw new TypeError("Failed to fetch");
    variables.push((JSON.parse(String(init?.body)) as { variables: unknown }).variables);
    return Response.json({
      data: {
        credits: { nodes: tokens.map((token) => ({ token })), pageInfo: { hasNextPage: false, endCursor: null } },
      },
    });
  });
  const { client, asked } = peerNode(
    peerDeskAbi,
    (_, [party, token]) => (party === ME ? (held[token as Address] ?? 0n) : 0n),
    logFrom(log),
  );
  known.listed = listed.map((token) => ({ token }));
  const { text, block } = await renderFollowed(known, <List />, { client, log, isIndexed: tokens !== null });
  const says = (told: string[]) => eventually(() => expect(JSON.parse(text())).toEqual(told));
  return { says, block, asked, variables, press: () => document.querySelector("button")!.click() };
}

test("default: the indexer tells of which tokens, the chain how much; what the chain does not keep is not shown", async () => {
  const page = await kept([ONE, TWO], [], { [ONE]: 7n });
  await page.says(["0x11: 7"]);
  expect(page.variables).toEqual([{ venue: "desk", party: ME, first: 50, after: null }]);
});

test("default: without the indexer the whole log tells; what is kept for others is theirs", async () => {
  const page = await kept(null, [credited(ME, ONE, 10), credited(OTHER, TWO, 11)], { [ONE]: 7n, [TWO]: 8n });
  await page.says(["0x11: 7"]);
});

test("behavior: a payment that fails now is shown at once, and goes once it is collected", async () => {
  const held: Record<Address, bigint> = {};
  const page = await kept([], [], held);
  await page.says([]);
  expect(page.asked.calls).toBe(0);
  held[TWO] = 5n;
  await page.block(credited(ME, TWO, 10_001));
  await page.says(["0x22: 5"]);
  held[TWO] = 0n;
  await page.block(collected(TWO, 10_002));
  await page.says([]);
});

test("behavior: what a pool lists is asked about though the indexer tells nothing of it, and comes first", async () => {
  const page = await kept([TWO], [], { [ONE]: 7n, [TWO]: 8n }, [ONE]);
  await page.says(["0x11: 7", "0x22: 8"]);
  const fakes = Array.from({ length: 60 }, (_, at) => getAddress(`0x${(at + 1).toString(16).padStart(40, "0")}`));
  const flooded = await kept(
    null,
    [...fakes, ONE].map((token, at) => credited(ME, token, 10 + at)),
    { [ONE]: 7n },
    [ONE],
  );
  await flooded.says(["0x11: 7", "more"]);
});

test("behavior: what comes after many that anyone can make is shown once it is asked for", async () => {
  const fakes = Array.from({ length: 60 }, (_, at) => getAddress(`0x${(at + 1).toString(16).padStart(40, "0")}`));
  const log = [ONE, ...fakes].map((token, at) => credited(ME, token, 10 + at));
  const page = await kept(null, log, { [ONE]: 7n });
  await page.says(["more"]);
  page.press();
  await page.says(["0x11: 7"]);
});
