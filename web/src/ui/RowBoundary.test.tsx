// @vitest-environment jsdom
import { idToHex } from "@weir/sdk/codec/ids";
import { id, POOL, pool, seeds } from "@weir/sdk/test/marketFixture";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { EventList } from "@/modules/indexer/components/EventList.tsx";
import { ReserveTable } from "@/modules/markets/components/ReserveTable.tsx";
import type { Pool } from "@/modules/pools/pool.ts";
import { Supplied } from "@/modules/position/components/Supplied.tsx";
import { holdingsOf } from "@/modules/position/holdings.ts";
import { render } from "../../test/render.tsx";

vi.mock("@/modules/wallet/hooks/useWallet.ts", () => ({ useWallet: () => ({ status: "none", address: undefined }) }));
vi.mock("@/modules/config/SiteConfigContext.ts", () => ({ useSiteConfig: () => ({ blockTime: 0 }) }));
vi.mock("next/navigation", () => ({ useRouter: () => ({ prefetch: () => {} }) }));
vi.mock("@/modules/chain/hooks/useHead.ts", () => ({ useHead: () => ({ data: undefined }) }));

const position = { supplyShares: 5_000_000n, borrowShares: 0n, collateral: 0n };
const held = Object.fromEntries(Object.keys(seeds).map((symbol) => [symbol, { position }]));

/** All reserves held, and USDC with the given decimals at that block; a negative number makes its arithmetic fail. */
function shown(decimals: number, blockNumber: bigint): Pool {
  const whole = pool(held);
  const reserves = whole.reserves.with(1, { ...whole.reserves[1]!, decimals });
  const snapshot = { ...whole, reserves, blockNumber };
  return { id: idToHex(POOL), name: "Core", description: "", unit: "USD", account: undefined, snapshot };
}

const event = (index: number) => ({
  ...{
    id: `00000000000${index}-000001`,
    type: "supply" as const,
    poolId: idToHex(POOL),
    reserveId: idToHex(id(index)),
  },
  ...{ account: "0x01" as const, assets: 7n, seized: null },
  ...{ block: 1, timestamp: 1, transaction: "0x02" as const },
});

const lists = {
  "the table of a pool": (pool: Pool) => (
    <ReserveTable pool={pool} reserves={pool.snapshot.reserves} sort={null} onSort={() => {}} />
  ),
  "what is supplied": (pool: Pool) => (
    <Supplied
      pool={pool}
      holdings={holdingsOf({ ...pool.snapshot, reserves: shown(6, 1n).snapshot.reserves }).map((holding, at) => ({
        ...holding,
        reserve: pool.snapshot.reserves[at]!,
      }))}
      interest={undefined}
    />
  ),
  "a history": (pool: Pool) => <EventList events={[0, 1, 2].map(event)} pools={[pool]} now={2} />,
};

// React logs errors that a boundary catches.
beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

describe("RowBoundary", () => {
  test.each(Object.entries(lists))(
    "behavior: in %s one bad row leaves the others, until the next block",
    async (_, list) => {
      const { text, again, container } = await render(list(shown(-1, 1n)));
      expect(container.querySelectorAll("[role=alert]")).toHaveLength(1);
      expect(text()).toMatch(/(USDC|This entry) cannot be shown\./);
      expect(text()).toContain("WETH");
      expect(text()).toContain("WBTC");
      await again(list(shown(6, 2n)));
      expect(text()).not.toContain("cannot be shown");
      expect(text()).toContain("USDC");
    },
  );
});
