import type { announcement, configChange } from "ponder:schema";
import {
  blockColumn,
  type Columns,
  chainId,
  found,
  shown,
  sorted,
  timestampColumn,
  transactionColumn,
} from "./column.ts";

export const configChangeColumns = {
  id: chainId,
  kind: found("ConfigKind", "What changed."),
  poolId: found("Hex", "The pool."),
  reserveId: found("Hex", "The reserve; null: a setting of the pool."),
  before: shown(
    "JSON",
    "The fields that changed, as they were; amounts are decimal strings. null: nothing was set before.",
  ),
  after: shown("JSON", "The same fields as they are since; amounts are decimal strings."),
  actor: found("Address", "Who changed it."),
  block: blockColumn,
  timestamp: timestampColumn,
  transaction: transactionColumn,
} satisfies Columns<typeof configChange.$inferSelect>;

export const announcementColumns = {
  id: sorted("Hex", "The hash by which the core knows the change."),
  kind: found("AnnouncementKind", "New settings, or a new reserve."),
  content: shown("Bytes", "The ABI-encoded arguments of the call that carries it out; the id is its keccak256."),
  poolId: found("Hex", "The pool."),
  reserveId: found("Hex", "The reserve that it changes; null: a new one."),
  token: shown("Address", "The token of a new reserve; null: no new one."),
  symbol: shown("String", "The symbol of a new reserve's token; null: no new one."),
  oracle: shown("Address", "The oracle of a new reserve; null: no new one."),
  ltv: shown("Int", "Basis points: the ltv to come."),
  liquidationThreshold: shown("Int", "Basis points: the liquidation threshold to come."),
  reserveFactor: shown("Int", "Thousandths: the reserve factor to come."),
  supplyCap: shown("BigInt", "Token units: the supply cap to come; null: none."),
  borrowCap: shown("BigInt", "Token units: the borrow cap to come; null: none."),
  announcedAt: sorted("Seconds", "When it was announced, seconds since 1970."),
  announcedIn: shown("Hex", "Hash of the transaction that announced it."),
  readyAt: sorted("Seconds", "First second in which it can be carried out, since 1970."),
  expiresAt: sorted("Seconds", "Last second in which it can be carried out, since 1970."),
  carriedOutAt: sorted("Seconds", "When it was carried out, seconds since 1970; null: it was not."),
  carriedOutIn: shown("Hex", "Hash of the transaction that carried it out; null: none did."),
} satisfies Columns<typeof announcement.$inferSelect>;
