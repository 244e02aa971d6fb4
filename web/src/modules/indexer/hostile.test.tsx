// @vitest-environment jsdom

import { idToHex } from "@weir/sdk/codec/ids";
import { entryTypes } from "@weir/sdk/codec/ledger";
import { id, POOL, pool } from "@weir/sdk/test/marketFixture";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { render } from "../../../test/render.tsx";
import { dice, type Json, spoil } from "../../../test/spoil.ts";
import { InterestFact } from "../position/components/InterestFact.tsx";
import { fetchPaid } from "../position/fetchPaid.ts";
import { holdingsOf } from "../position/holdings.ts";
import { MarkList } from "../reserve/components/ChartMarks.tsx";
import { HistoryChart } from "../reserve/components/HistoryChart.tsx";
import { fetchHistory } from "../reserve/fetchHistory.ts";
import { fetchHolders } from "../reserve/fetchHolders.ts";
import { fetchMarks } from "../reserve/fetchMarks.ts";
import { fetchOracle } from "../reserve/fetchOracle.ts";
import { withNow } from "../reserve/history.ts";
import { sayOracle } from "../reserve/sayOracle.ts";
import { type SeriesName, series } from "../reserve/series.ts";
import { fetchSources } from "../risk/fetchSources.ts";
import { fetchAnnouncementRows } from "./announcementRows.ts";
import { IndexerError } from "./ask.ts";
import { LedgerPanel } from "./components/LedgerPanel.tsx";
import { fetchLedger, type LedgerPage } from "./events.ts";
import { indexedBlock } from "./indexedBlock.ts";

vi.mock(import("@/modules/config/SiteConfigContext.ts"), async (original) => ({
  ...(await original()),
  useSiteConfig: () => ({ blockTime: 3_000 }) as ReturnType<Awaited<ReturnType<typeof original>>["useSiteConfig"]>,
}));
vi.mock("@/modules/chain/hooks/useHead.ts", () => ({ useHead: () => ({ data: { number: 100n, final: 90n } }) }));

/** Enough rounds to find each fault that the schemas prevent; takes some seconds. */
const SEEDS = 100;
const ME = `0x${"ab".repeat(20)}` as const;
const NOW = 1_800_000_000;
const RESERVE = idToHex(id(1));
const snapshot = pool({ USDC: { position: { supplyShares: 5n, borrowShares: 0n, collateral: 0n } } }, 1n);
const usdc = snapshot.reserves[1]!;

const event = (at: number) => ({
  id: `${String(at).padStart(12, "0")}-000001`,
  type: entryTypes[at % entryTypes.length],
  poolId: idToHex(POOL),
  reserveId: RESERVE,
  account: ME,
  deltaAssets: "-1000000",
  liquidation: { repaidAssets: "9", collateralReserveId: idToHex(id(0)), seizedAssets: "7" },
  block: at,
  timestamp: NOW - at,
  transaction: idToHex(BigInt(at)),
});
const hour = (at: number) => ({
  end: NOW - 3600 * at,
  supplyAssets: { close: "1000" },
  borrowAssets: { close: "900" },
  utilisation: { close: "900000000000000000" },
  supplyApy: { close: "10000000000000000" },
  borrowApy: { close: "20000000000000000" },
  rateAtTarget: { close: "40000000000000000" },
  price: { low: "999000000000000000000000000000", high: "1000000000000000000000000000000" },
});
const mark = (at: number) => ({ id: `${at}`, timestamp: NOW - at, transaction: idToHex(BigInt(at)) });
const feed = (role: string) => ({
  address: `0x${role.length.toString(16).padStart(40, "0")}`,
  role,
  answer: "100000000",
  decimals: 8,
  updatedAt: NOW - 60,
  maxAge: 3_600,
  minAnswer: "1",
  maxAnswer: "200000000",
});
const holder = (at: number) => ({
  account: `0x${at.toString(16).padStart(40, "0")}`,
  supplyAssets: "1000",
  debtAssets: "1000",
});
const paid = (index: number) => ({
  reserveId: idToHex(id(index)),
  supplyShares: "5",
  borrowShares: "0",
  supplyPrincipal: "-3",
  borrowPrincipal: "0",
});
const names = Object.keys(series) as SeriesName[];
const rows = <T,>(of: (at: number) => T) => Array.from({ length: 5 }, (_, at) => of(at + 1));

/** A correct indexer's answers. */
const honest = (): Json =>
  structuredClone({
    data: {
      entries: { nodes: rows(event) as unknown as Json, totalCount: 5 },
      reserve: {
        series: rows(hour),
        oracleContract: { grace: 3_600, maxDeviation: 100, feeds: [feed("primary"), feed("second"), feed("ratio")] },
        suppliers: { nodes: rows(holder) },
        borrowers: { nodes: rows(holder) },
      },
      pool: { reserves: [{ id: RESERVE, oracleContract: { feeds: [feed("primary")] } }] },
      liquidations: { nodes: rows(mark) },
      configChanges: { nodes: rows(mark) },
      positions: { nodes: rows(paid) },
      announcements: { nodes: [{ kind: "settings", content: "0x" }] },
    },
    devnet: { id: 31337, block: { number: 100 } },
  });

const answer = (body: BodyInit | null, status = 200) =>
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => new Response(body, { status }));
const URL = "http://127.0.0.1:9";

/** All queries of all pages. Each answer is valid or, as with an indexer that is down, null. */
async function everything() {
  const or = <T,>(promise: Promise<T>) =>
    promise.catch((error: unknown) => {
      expect(error).toBeInstanceOf(IndexerError);
      return null;
    });
  return {
    ledger: await or(fetchLedger(URL, { account: ME }, 10)),
    histories: await Promise.all(
      names.map((shown) =>
        or(fetchHistory(URL, RESERVE, 6, shown, { interval: "hour", from: NOW - 30 * 86_400 })).then((history) => ({
          shown,
          history,
        })),
      ),
    ),
    marks: await or(fetchMarks(URL, RESERVE, NOW - 30 * 86_400)),
    oracle: await or(fetchOracle(URL, RESERVE)),
    holders: await or(fetchHolders(URL, RESERVE)),
    sources: await or(fetchSources(URL, idToHex(POOL))),
    interest: await or(fetchPaid(URL, ME)),
    announced: await or(fetchAnnouncementRows(URL, idToHex(POOL), NOW)),
    block: await or(indexedBlock(URL, 31337)),
  };
}

function Everything({ ledger, histories, marks, oracle, interest }: Awaited<ReturnType<typeof everything>>) {
  const pools = [{ name: "Core", snapshot }];
  const query = { data: ledger ?? undefined, isError: !ledger } as Parameters<typeof LedgerPanel>[0]["ledger"];
  return (
    <>
      <LedgerPanel ledger={query} pools={pools} empty="Nothing" onMore={() => {}} />
      {histories.map(({ shown, history }) =>
        history && history.rows.length > 0 ? (
          <HistoryChart
            key={shown}
            hours={withNow(history.rows, usdc, NOW)}
            shown={shown}
            span="month"
            reserve={usdc}
            unit="USD"
            now={NOW}
            marks={marks ?? []}
          />
        ) : null,
      )}
      <MarkList marks={marks ?? []} />
      {oracle && <p>{sayOracle(oracle, "USDC", NOW)?.feeds.flatMap(({ sentences }) => sentences)}</p>}
      {holdingsOf(snapshot).map((holding) => (
        <InterestFact key={`${holding.reserve.id}`} holding={holding} interest={interest?.paid} side="supply" />
      ))}
    </>
  );
}

// React logs duplicate keys, and errors that components throw.
let complaints: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  complaints = vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => void vi.restoreAllMocks());

describe("an indexer that sends anything", () => {
  test("default: an ordinary name is shown unchanged", async () => {
    answer(JSON.stringify(honest()));
    const got = await everything();
    expect(got).toMatchObject({ ledger: { leftOut: 0, total: 5 }, interest: { leftOut: 0 } });
    expect(got.histories).toMatchObject(
      names.map((shown) => ({ shown, history: { rows: { length: 5 }, leftOut: 0 } })),
    );
    expect(got.block).toBe(100n);
    const { container, text } = await render(<Everything {...got} />);
    expect(container.querySelectorAll("[data-event]")).toHaveLength(5);
    expect(text()).toContain("Earned");
    expect(text()).toContain("says the indexer");
    expect(text()).not.toContain("left out");
  });

  test("behavior: a bad row is left out and counted, the others stay", async () => {
    const bad = [
      { ...event(6), type: "toString" },
      { ...event(7), timestamp: 1e15 },
      { ...event(8), account: `0x${"cd".repeat(20)}` },
      event(1),
    ];
    answer(JSON.stringify({ data: { entries: { nodes: [...rows(event), ...bad], totalCount: 9 } } }));
    const ledger = (await fetchLedger(URL, { account: ME }, 10)) satisfies LedgerPage;
    expect(ledger).toMatchObject({ leftOut: 4, total: 9 });
    const { container, text } = await render(<Everything {...(await everything())} />);
    expect(container.querySelectorAll("[data-event]")).toHaveLength(5);
    expect(text()).toContain("4 entries were left out: the indexer sent something malformed.");
  });

  test("behavior: more rows than were asked for are left out", async () => {
    answer(JSON.stringify({ data: { entries: { nodes: Array.from({ length: 5_000 }, (_, at) => event(at)) } } }));
    const ledger = await fetchLedger(URL, { account: ME }, 10);
    expect(ledger.rows).toHaveLength(10);
    expect(ledger.leftOut).toBe(4_990);
  });

  test("behavior: the hours come in the order of time", async () => {
    answer(JSON.stringify({ data: { reserve: { series: [hour(1), hour(5), hour(3)] } } }));
    const { rows } = await fetchHistory(URL, RESERVE, 6, "price", { interval: "hour", from: 0 });
    expect(rows.map(({ hour }) => (NOW - hour) / 3600)).toEqual([5, 3, 1]);
  });

  test.each<[string, BodyInit | null, number]>([
    ["nothing", null, 200],
    ["a page", "<!doctype html>", 200],
    ["null", "null", 200],
    ["an empty list", "[]", 200],
    ["no data", '{"data":null}', 200],
    ["a list that is none", '{"data":{"entries":{"nodes":{"length":2}}}}', 200],
    ["an error that is none", '{"errors":[{"message":{"toString":1}}]}', 500],
    ["without end", "x".repeat(5_000_000), 200],
  ])("error: %s is as good as an indexer that is down", async (_, body, status) => {
    answer(body, status);
    const { histories, ...others } = await everything();
    const got = [...Object.values(others), ...histories.map(({ history }) => history)];
    expect(new Set(got)).toEqual(new Set([null]));
  });

  test("behavior: whatever is spoilt, no page throws", async () => {
    const root = await render(null);
    for (let seed = 1; seed <= SEEDS; seed++) {
      const roll = dice(seed);
      const body = honest();
      for (let times = 1 + roll(4); times > 0; times--) spoil(body, roll);
      answer(JSON.stringify(body));
      const got = await everything();
      await root.again(<Everything {...got} />);
      expect(complaints.mock.calls, `seed ${seed}`).toEqual([]);
      expect(root.container.innerHTML, `seed ${seed}`).not.toMatch(/NaN|Infinity/);
      vi.mocked(globalThis.fetch).mockRestore();
    }
  }, 240_000);
});
