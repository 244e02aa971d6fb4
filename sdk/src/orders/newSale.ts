import type { ClaimSale } from "./claimSale.ts";
import { type Flaw, fieldFlaws, type NewOrder, newOrderFields, outside } from "./newOrder.ts";
import { BPS, DAY } from "./orderFields.ts";

export type NewSale = NewOrder & Pick<ClaimSale, "id" | "price" | "minPrincipal">;

/** An offer to sell a claim: to anyone, for three days, unless said otherwise. */
export const newSale = (given: NewSale): ClaimSale => ({
  ...newOrderFields(given, 3n * DAY),
  id: given.id,
  price: given.price,
  minPrincipal: given.minPrincipal,
});

/** Nobody pays ten times what is due. */
const MOST = 10n * BPS;

/** What is wrong with a sale's fields before anyone signs it, at `now` in seconds; empty: nothing. */
export const saleFlaws = (sale: ClaimSale, now: bigint): Flaw<keyof ClaimSale>[] => [
  ...fieldFlaws(sale, now),
  ...outside("id", sale.id, 1n, 2n ** 256n - 1n),
  ...outside("price", sale.price, 1n, MOST),
  ...outside("minPrincipal", sale.minPrincipal, 1n, 2n ** 128n - 1n),
];
