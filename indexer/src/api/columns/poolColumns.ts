import type { pool } from "ponder:schema";
import { type Columns, found, shown, sorted } from "./column.ts";

export const poolColumns = {
  id: sorted("Hex", "The pool's id: 32 bytes, of which the lowest is zero."),
  creator: found("Address", "Who created the pool."),
  owner: found("Address", "Who may announce changes; the zero address: nobody can change the settings any more."),
  nextOwner: found(
    "Address",
    "The owner that the pool is offered to and that has not accepted yet; the zero address: none.",
  ),
  guardian: found("Address", "Who may stop a reserve; the zero address: nobody."),
  feeRecipient: found("Address", "Who gets the pool's fees."),
  unit: found("String", "The unit of the pool's prices, such as USD."),
  targetHealthFactor: shown("Int", "Basis points: a liquidation raises the health factor to this."),
  hfAtMaxBonus: shown("Int", "Basis points: at and below this health factor a liquidation pays the largest bonus."),
  dust: shown("BigInt", "WAD of the unit: a liquidation that would leave less of a debt or of a collateral takes all."),
  reserveCount: found("Int", "How many reserves the pool lists."),
  createdAt: sorted("Seconds", "When the pool was created, seconds since 1970."),
  createdBlock: sorted("Int", "Block in which the pool was created."),
} satisfies Columns<typeof pool.$inferSelect>;
