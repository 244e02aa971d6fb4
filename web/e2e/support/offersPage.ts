import { orderFragment, type SharedOrder } from "@weir/sdk/orders/orderText";
import type { Person } from "./person.ts";

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
