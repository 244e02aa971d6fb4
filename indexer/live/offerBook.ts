import type { Hex } from "viem";
import type { OrderColumns, TermsColumns } from "../src/store/orderRow.ts";
import type { Sql } from "./sql.ts";

// Offers that travelled apart from the chain. They are in a table of `live`, which outlives Ponder's: no block has them, so a new index
// could not make them again.

/** Rows at most: of all makers, and of one. */
export const MOST_OFFERS = 10_000;
export const MOST_OF_MAKER = 50;

export type OfferRow = OrderColumns &
  TermsColumns & {
    /** The digest that its maker signed. */
    id: Hex;
    signature: Hex;
    /** Token units that could be taken when it was received; null: it was published on the chain, and nobody asked. */
    fillable: bigint | null;
    /** Seconds, by the chain: when it was received, or published. */
    addedAt: number;
    /** Its maker's key signed it, or its maker placed it. Of a posted one also: the chain judged its signature. */
    signed: boolean;
  };

/** An offer as the list tells it. */
export type ListedOffer = OfferRow & {
  /** chain: placed or published there; posted: received by this indexer. */
  origin: "chain" | "posted";
  placed: boolean;
  /** Token units that the maker's budget leaves. */
  left: bigint;
};

/** Which offers; all that is given holds. */
export type OfferFilter = {
  kind?: string | undefined;
  maker?: string | undefined;
  /** Offers to anyone and to this account. */
  taker?: string | undefined;
  token?: string | undefined;
  otherToken?: string | undefined;
  gives?: boolean | undefined;
  arbiter?: string | undefined;
  currency?: string | undefined;
  method?: string | undefined;
  loanId?: string | undefined;
  /** Token units of `token` that are left, at least and at most. */
  least?: string | undefined;
  most?: string | undefined;
};

/** Where a page begins: after the row with these values. */
export type OfferPlace = { addedAt: number; id: string };

export type OfferBook = {
  /**
   * Takes an offer in, unless its maker or the book has no room after expired ones are dropped. One at a time, so that no two take the
   * last place; of several servers of one database each could. `now`: seconds.
   */
  put: (offer: OfferRow, now: number) => Promise<"added" | "known" | "full" | "makerFull">;
  /** Newest first, those that could be taken at `now` (seconds) as far as the index knows. */
  list: (filter: OfferFilter, now: number, first: number, after?: OfferPlace) => Promise<ListedOffer[]>;
};

const COLUMNS = [
  ...(["id", "venue", "kind", "maker", "taker", "epoch", "budget", "start", "expiry", "token"] as const),
  ...(["other_token", "amount", "other_amount", "gives", "arbiter", "terms_hash", "loan_id"] as const),
  ...(["currency", "price", "method", "hidden", "content", "signature", "signed"] as const),
];

type Raw = Record<string, unknown>;
const big = (value: unknown): bigint => BigInt(String(value));
const bigOrNull = (value: unknown): bigint | null => (value === null ? null : big(value));

const offerOf = (row: Raw): ListedOffer =>
  ({
    ...Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name.replace(/_([a-z])/g, (_, c: string) => c.toUpperCase()), value]),
    ),
    ...{ epoch: big(row.epoch), start: big(row.start), expiry: big(row.expiry), amount: big(row.amount) },
    ...{ otherAmount: bigOrNull(row.other_amount), fillable: bigOrNull(row.fillable), left: big(row.left) },
  }) as unknown as ListedOffer;

/** Removes the offers whose time is over at `now`, seconds. */
export const forgetOffers = (sql: Sql, now: number) => sql("delete from weir_live.offer where expiry < $1", [now]);

/** @param schema of Ponder's tables */
export const openOfferBook = (sql: Sql, schema: string): OfferBook => {
  const [budgets, epochs, orders] = ["peer_budget", "peer_epoch", "peer_order"].map((name) => `"${schema}".${name}`);
  /** Holds while the order can be taken, as far as the index knows. */
  const standing = `o.expiry >= $1 and coalesce(e.epoch, 0) = o.epoch and not coalesce(b.cancelled, false)`;
  const known = `left join ${budgets} as b
      on b.venue = o.venue and b.maker = o.maker and b.budget = o.budget and b.token = o.token
    left join ${epochs} as e on e.venue = o.venue and e.maker = o.maker`;

  const room = async (maker: Hex, now: number): Promise<"room" | "full" | "makerFull"> => {
    // What was cancelled never comes back; what is used up does, where a deal ends with nothing for its buyer.
    await sql(
      `delete from weir_live.offer where id in (
         select o.id from weir_live.offer as o ${known} where o.expiry < $1 or coalesce(e.epoch, 0) > o.epoch
           or coalesce(b.cancelled, false))`,
      [now],
    );
    const [row] = await sql<{ all: string; own: string }>(
      `select count(*) as all, count(*) filter (where maker = $1) as own from weir_live.offer`,
      [maker],
    );
    if (Number(row?.own ?? 0) >= MOST_OF_MAKER) return "makerFull";
    return Number(row?.all ?? 0) >= MOST_OFFERS ? "full" : "room";
  };

  const put: OfferBook["put"] = async (offer, now) => {
    if ((await sql("select 1 from weir_live.offer where id = $1", [offer.id])).length === 0) {
      const found = await room(offer.maker, now);
      if (found !== "room") return found;
    }
    const values = {
      ...offer,
      ...{ other_token: offer.otherToken, other_amount: offer.otherAmount, terms_hash: offer.termsHash },
      ...{ loan_id: offer.loanId, content: JSON.stringify(offer.content) },
    } as Record<string, unknown>;
    const row = [...COLUMNS, "fillable", "added_at"].map((name) =>
      typeof values[name] === "bigint" ? String(values[name]) : name === "added_at" ? offer.addedAt : values[name],
    );
    const places = row.map((_, i) => `$${i + 1}`).join(", ");
    // Who posts an offer again may tell its terms; nobody takes them away, and its place in the list stays.
    const told = ["currency", "price", "method", "hidden"]
      .map((name) => `${name} = coalesce(excluded.${name}, o.${name})`)
      .join(", ");
    const [inserted] = await sql<{ added: boolean }>(
      `insert into weir_live.offer as o (${COLUMNS.join(", ")}, fillable, added_at) values (${places})
       on conflict (id) do update set ${told}, signature = excluded.signature, fillable = excluded.fillable
       returning (xmax = 0) as added`,
      row,
    );
    if (inserted?.added !== true) return "known";
    await sql(
      `insert into weir_live.message (kind, at, account, fact, body)
       select 'offer', added_at, maker, id, to_jsonb(o) - 'content' || jsonb_build_object(
         'epoch', epoch::text, 'start', start::text, 'expiry', expiry::text, 'amount', amount::text,
         'other_amount', other_amount::text, 'fillable', fillable::text)
       from weir_live.offer as o where id = $1`,
      [offer.id],
    );
    return "added";
  };

  let last: Promise<unknown> = Promise.resolve();
  return {
    put: (offer, now) => {
      const turn = last.then(() => put(offer, now));
      last = turn.catch(() => undefined);
      return turn;
    },
    list: async (filter, now, first, after) => {
      const values: unknown[] = [now];
      const place = (value: unknown): string => `$${values.push(value)}`;
      const equal = (
        [
          ["kind", filter.kind],
          ["maker", filter.maker],
          ["token", filter.token],
          ["other_token", filter.otherToken],
          ["gives", filter.gives],
          ["arbiter", filter.arbiter],
          ["currency", filter.currency],
          ["method", filter.method],
          ["loan_id", filter.loanId],
        ] as const
      ).flatMap(([name, value]) => (value === undefined ? [] : [`o.${name} = ${place(value)}`]));
      const left = "o.amount - coalesce(b.used, 0)";
      const conditions = [
        standing,
        `${left} > 0`,
        ...equal,
        ...(filter.taker === undefined ? [] : [`o.taker in ('0x${"0".repeat(40)}', ${place(filter.taker)})`]),
        ...(filter.least === undefined ? [] : [`${left} >= ${place(filter.least)}::numeric`]),
        ...(filter.most === undefined ? [] : [`${left} <= ${place(filter.most)}::numeric`]),
        ...(after === undefined ? [] : [`(o.added_at, o.id) < (${place(after.addedAt)}::integer, ${place(after.id)})`]),
      ];
      const shared = COLUMNS.join(", ");
      // Of orders on the chain, those that nobody proves are left out: anyone can publish them in anyone's name.
      const rows = await sql<Raw>(
        `select o.*, ${left} as left from (
           select ${shared}, fillable, added_at, false as placed, 'posted' as origin from weir_live.offer
           union all
           select ${shared.replace("content", "content::jsonb")}, null, timestamp, placed, 'chain' from ${orders} as chain
           where signed and not exists (select 1 from weir_live.offer as posted where posted.id = chain.id)
         ) as o ${known}
         where ${conditions.join(" and ")}
         order by o.added_at desc, o.id desc limit ${place(first)}`,
        values,
      );
      return rows.map(offerOf);
    },
  };
};
