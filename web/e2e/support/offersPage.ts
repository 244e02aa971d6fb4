import { orderFragment, type SharedOrder } from "@weir/sdk/orders/orderText";
import type { Person } from "./person.ts";
import { hashOf } from "./signedOrder.ts";

/** The page's clock ticks between blocks; at rest its figures are those of the newest block. */
export const atRest = async (...people: Person[]): Promise<void> => {
  await Promise.all(people.map(({ page }) => page.clock.setFixedTime(Date.now())));
};

export const regionOf = ({ page }: Person, name: string) => page.getByRole("region", { name, exact: true });

/** Opens the text of an offer as a link does. */
export const openText = ({ page }: Person, shared: SharedOrder) =>
  page.evaluate((hash) => {
    window.location.hash = hash;
  }, orderFragment(shared));

/** Opens an offer in the list of everybody, without a link. `tab`: of the list that has it. */
export async function openOffer(person: Person, shared: SharedOrder, tab?: string) {
  const offers = regionOf(person, "Offers");
  if (tab) await offers.getByRole("button", { name: tab, exact: true }).click();
  const row = offers.locator(`[data-offer="${hashOf(shared)}"]`);
  await row.locator("> button").click();
  return row;
}
