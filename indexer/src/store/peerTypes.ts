import type { Event } from "ponder:registry";
import type { peerDeskAbi, peerLoansAbi } from "@weir/sdk/peerAbi";
import type { ContractEventName } from "viem";

/** The contract of an order, a budget or a credit. */
export type Venue = "desk" | "loans";

/** The arguments of an event of PeerDesk, by its ABI. */
export type DeskArgs<name extends ContractEventName<typeof peerDeskAbi>> = Event<`PeerDesk:${name}`>["args"];

/** The arguments of an event of PeerLoans, by its ABI. */
export type LoansArgs<name extends ContractEventName<typeof peerLoansAbi>> = Event<`PeerLoans:${name}`>["args"];

/** The fields of an order's struct as a column keeps them: numbers as decimal strings. */
export type Content = Record<string, string | boolean>;

/** @param struct as viem decodes it */
export const contentOf = (struct: object): Content =>
  Object.fromEntries(
    Object.entries(struct).map(([name, value]) => [
      name,
      typeof value === "boolean" ? value : String(value).toLowerCase(),
    ]),
  );
