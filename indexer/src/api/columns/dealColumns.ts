import type { arbiter, deal, dealStep, peerCredit, watcher } from "ponder:schema";
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

export const dealColumns = {
  id: sorted("Hex", "The deal's id: the hash of its ad's content, its taker, its amount and its number."),
  number: shown("BigInt", "Deals that were opened before it."),
  orderId: found("Hex", "Digest of the ad."),
  maker: found("Address", "Who made the ad."),
  taker: found("Address", "Who opened the deal."),
  seller: found("Address", "Who brought the tokens."),
  buyer: found("Address", "Who pays outside of the chain."),
  token: found("Address", "The token of the amount and of both bonds."),
  amount: shown("BigInt", "Token units for the buyer."),
  bondSeller: shown("BigInt", "Token units of the seller's bond."),
  bondBuyer: shown("BigInt", "Token units of the buyer's bond."),
  termsHash: shown("Hex", "Commits to currency, price, method and what is hidden."),
  ad: shown("JSON", "All fields of the ad; numbers are decimal strings. Calls about the deal carry it."),
  arbiter: found("Address", "Who rules now: the ad's arbiter, or the last appointed; the zero address: nobody."),
  backup: found("Address", "Who may rule once the arbiter has not for 14 days; the zero address: nobody."),
  arbiterFee: shown("Int", "Basis points of the amount: the fee of `arbiter`."),
  stage: found("DealStage", "Where it is on the chain."),
  seen: found("Boolean", "The maker has acted."),
  clock: shown("Seconds", "Open and paid: the last second of the window; disputed: since when."),
  round: shown("Int", "Appointments so far."),
  openedAt: sorted("Seconds", "When it was opened, seconds since 1970."),
  paidAt: shown("Seconds", "When the buyer marked it as paid; null: not yet."),
  disputedAt: shown("Seconds", "When it became a dispute; null: it did not."),
  closedAt: sorted("Seconds", "When it ended; null: it has not."),
  ending: found("DealEnding", "How it ended; null: it has not."),
  buyerBps: shown("Int", "Basis points of the amount that an arbiter gave the buyer; null: none ruled."),
  toBuyer: shown("BigInt", "Token units that the buyer got, bond included; null: it has not ended."),
  toSeller: shown("BigInt", "Token units that the seller got, bond included; null: it has not ended."),
  fee: shown("BigInt", "Token units of the arbiter's fee; null: it has not ended."),
  feeTo: found("Address", "Who got the fee; null: nobody."),
  block: blockColumn,
  transaction: transactionColumn,
  updatedAt: shown("Seconds", "Time of its last event, seconds since 1970."),
} satisfies Columns<typeof deal.$inferSelect>;

export const dealStepColumns = {
  id: chainId,
  dealId: found("Hex", "The deal."),
  kind: found("DealStepKind", "What happened."),
  actor: found("Address", "Who did it; of an appointment, a split and a clock, the transaction's sender."),
  deadline: shown("Seconds", "Last second of the window that runs after it; null: none does."),
  arbiter: shown("Address", "Whom both appointed; null: no appointment."),
  bps: shown("Int", "Basis points: an appointment's fee, or what a ruling gives the buyer; else null."),
  ending: shown("DealEnding", "How it ended; null: it did not."),
  block: blockColumn,
  logIndex: shown("Int", "The event's place in its block."),
  timestamp: timestampColumn,
  transaction: transactionColumn,
} satisfies Columns<typeof dealStep.$inferSelect>;

export const arbiterColumns = {
  id: sorted("Address", "Who is willing to be an arbiter or a backup."),
  until: sorted("BigInt", "Until when, seconds since 1970. A deal opens only if 30 days of it are left."),
  updatedAt: shown("Seconds", "When it was last said, seconds since 1970."),
  transaction: transactionColumn,
} satisfies Columns<typeof arbiter.$inferSelect>;

export const watcherColumns = {
  id: sorted("Address", "The seller."),
  watcher: found("Address", "Who may dispute for the seller; the zero address: nobody."),
  updatedAt: shown("Seconds", "When it was last set, seconds since 1970."),
} satisfies Columns<typeof watcher.$inferSelect>;

export const creditColumns = {
  venue: found("Venue", "The contract that keeps it."),
  party: sorted("Address", "Who refused it, and can collect it."),
  token: sorted("Address", "The token."),
  amount: found("BigInt", "Token units; 0: it was collected."),
  updatedAt: shown("Seconds", "When it last changed, seconds since 1970."),
} satisfies Columns<typeof peerCredit.$inferSelect>;
