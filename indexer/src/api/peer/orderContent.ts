import type { Deployment } from "@weir/sdk/deployments/deployment";
import { type KnownOrder, orderKinds } from "@weir/sdk/orders/orderKinds";
import { orderText } from "@weir/sdk/orders/orderText";
import type { Address, Hex } from "viem";
import type { OrderColumns, TermsColumns } from "../../store/orderRow.ts";
import type { Content, Venue } from "../../store/peerTypes.ts";

/** An order's struct from the column that keeps it. */
export const structOf = <kind extends KnownOrder["kind"]>(
  kind: kind,
  content: Content,
): Extract<KnownOrder, { kind: kind }>["order"] =>
  Object.fromEntries(
    orderKinds[kind].fields.map(({ name, type }) => [
      name,
      type === "uint256" ? BigInt(String(content[name])) : content[name],
    ]),
  ) as never;

/** The contract that a venue is; undefined: this chain has none. */
export const contractOf = ({ peer }: Pick<Deployment, "peer">, venue: Venue): Address | undefined =>
  venue === "desk" ? peer?.desk : peer?.loans;

export type KeptOrder = Pick<OrderColumns, "kind" | "content"> & TermsColumns & { signature: Hex };

/** The text with which anyone can open the order. */
export const textOf = (place: { chainId: number; contract: Hex }, row: KeptOrder): string => {
  const { currency, price, method, hidden } = row;
  const told = currency !== null && price !== null && method !== null && hidden !== null;
  const known = { kind: row.kind, order: structOf(row.kind, row.content) } as KnownOrder;
  const terms = told ? { open: { currency, price, method }, hidden } : undefined;
  return orderText({ ...known, ...place, signature: row.signature, terms });
};
