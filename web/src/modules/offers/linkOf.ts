import { orderFragment, type SharedOrder } from "@weir/sdk/orders/orderText";

/** The link that opens the order on this page: it is in the fragment, which never reaches a server. */
export const linkOf = (shared: SharedOrder): string => {
  const { origin, pathname } = window.location;
  return `${origin}${pathname}${orderFragment(shared)}`;
};
