import { peerBudget, peerEpoch } from "ponder:schema";
import type { Hex } from "viem";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  forgetOffers,
  MOST_OF_MAKER,
  MOST_OFFERS,
  type OfferBook,
  type OfferRow,
  openOfferBook,
} from "../../live/offerBook.ts";
import { NO_TERMS } from "../../src/store/orderRow.ts";
import { type ApiDb, openApiDb } from "../api/apiDb.ts";
import { addressOf, hashOf } from "../api/fixtureRows.ts";
import { orderRows } from "../api/peerRows.ts";

// The book's bounds and what leaves it, over rows that nobody checks: that is what a post does before.

const NOW = 1_000;
let db: ApiDb;
let book: OfferBook;

beforeAll(async () => {
  db = await openApiDb();
  book = openOfferBook(db.sql, "public");
});
afterAll(() => db.close());
beforeEach(() => db.execute("truncate weir_live.offer, peer_budget, peer_epoch"));

const {
  placed: _,
  caller: _caller,
  block: _block,
  timestamp: _time,
  transaction: _transaction,
  ...row
} = orderRows[1]!;
const offerOf = (n: number, some: Partial<OfferRow> = {}): OfferRow => ({
  ...row,
  ...NO_TERMS,
  ...{ id: hashOf(n), budget: hashOf(n), maker: addressOf(n), epoch: 0n, start: 0n, expiry: 5_000n },
  ...{ amount: 100n, fillable: 100n, addedAt: NOW, signature: "0x12", signed: true },
  ...some,
});
const put = (n: number, some: Partial<OfferRow> = {}, now = NOW) => book.put(offerOf(n, some), now);
const listed = async (now = NOW): Promise<Hex[]> => (await book.list({}, now, 100)).map(({ id }) => id);
const count = async () => Number((await db.sql<{ n: string }>("select count(*) as n from weir_live.offer"))[0]?.n);
/** Copies the offer with this number so often, each as an offer of another maker. */
const fill = (n: number, copies: number, expiry: number) =>
  db.sql(
    `insert into weir_live.offer select copy.* from weir_live.offer as o, generate_series(1, $2::integer) as i,
       jsonb_populate_record(o, jsonb_build_object('id', 'copy ' || i, 'maker', 'maker ' || i, 'expiry', $3::integer)) as copy
     where o.id = $1`,
    [hashOf(n), copies, expiry],
  );

describe("what a book has room for", () => {
  test("default: so many offers of one maker, also where they come at the same time", async () => {
    const own = (n: number) => put(n, { maker: addressOf(1) });
    for (let n = 0; n < MOST_OF_MAKER - 2; n++) expect(await own(n)).toBe("added");
    const last = await Promise.all([100, 101, 102, 103, 104].map(own));
    expect(last.filter((answer) => answer === "added")).toHaveLength(2);
    expect(last.filter((answer) => answer === "makerFull")).toHaveLength(3);
    expect(await count()).toBe(MOST_OF_MAKER);
    expect(await own(3)).toBe("known");
    expect(await put(200)).toBe("added");
  });

  test("behavior: so many of all, and one more where one has expired", async () => {
    await put(1);
    await fill(1, MOST_OFFERS - 2, 3_000);
    expect(await Promise.all([2, 3, 4].map((n) => put(n)))).toEqual(["added", "full", "full"]);
    expect(await put(1)).toBe("known");
    expect(await count()).toBe(MOST_OFFERS);
    expect(await put(5, {}, 3_000)).toBe("full");
    expect(await put(5, {}, 3_001)).toBe("added");
    expect(await count()).toBe(3);
  });

  test("behavior: a failure lets the next one in", async () => {
    await expect(put(1, { maker: null as never })).rejects.toThrow();
    expect(await put(2)).toBe("added");
  });
});

describe("what leaves a book", () => {
  test("default: what has expired, in the second after its last", async () => {
    await put(1, { expiry: 2_000n });
    await put(2, { expiry: 2_001n });
    expect(await listed(2_000)).toHaveLength(2);
    expect(await listed(2_001)).toEqual([hashOf(2)]);
    await forgetOffers(db.sql, 2_001);
    expect(await count()).toBe(1);
  });

  test("behavior: what is used up is not listed, but comes back with its budget", async () => {
    await put(1);
    await put(2);
    const key = { venue: row.venue, maker: addressOf(1), budget: hashOf(1), token: row.token };
    await db.insert(peerBudget, [{ ...key, used: 99n, cancelled: false, updatedAt: 1, transaction: hashOf(0) }]);
    expect(await listed()).toContain(hashOf(1));
    await db.execute("update peer_budget set used = 100");
    expect(await listed()).toEqual([hashOf(2)]);
    // A deal that ended with nothing for its buyer gives its amount back.
    await db.execute("update peer_budget set used = 40");
    expect(await book.list({}, NOW, 100)).toMatchObject([{ left: 100n }, { left: 60n }]);
  });

  test("behavior: what was cancelled goes with the next offer, as nothing brings it back", async () => {
    for (const n of [1, 2, 3]) await put(n);
    const where = { venue: row.venue, updatedAt: 1, transaction: hashOf(0) };
    await db.insert(peerBudget, [
      { ...where, maker: addressOf(1), budget: hashOf(1), token: row.token, used: 0n, cancelled: true },
    ]);
    await db.insert(peerEpoch, [{ ...where, maker: addressOf(2), epoch: 1n }]);
    expect(await listed()).toEqual([hashOf(3)]);
    await put(4);
    expect(await count()).toBe(2);
  });
});
