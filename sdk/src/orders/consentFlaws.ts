import { zeroAddress } from "viem";
import type { Deal } from "./dealAd.ts";
import type { Agreement, Appointment } from "./dealConsent.ts";
import { AD_BOUNDS } from "./newAd.ts";
import { type Flaw, outside } from "./newOrder.ts";
import { sameAddress } from "./orderFields.ts";

const deadlineFlaws = (deadline: bigint, now: bigint): Flaw<"deadline">[] =>
  deadline < now ? [{ field: "deadline", reason: "expired" }] : [];

/** What is wrong with an agreement about this deal, at `now` in seconds; empty: nothing. */
export const agreementFlaws = (
  agreement: Agreement,
  deal: Pick<Deal, "amount">,
  now: bigint,
): Flaw<keyof Agreement>[] => [
  ...outside("buyerAmount", agreement.buyerAmount, 0n, deal.amount),
  ...deadlineFlaws(agreement.deadline, now),
];

/** What is wrong with an appointment in this deal, at `now` in seconds; empty: nothing. Whether the arbiter serves, the chain says. */
export const appointmentFlaws = (
  { arbiter, fee, deadline }: Appointment,
  { ad, taker }: Pick<Deal, "ad" | "taker">,
  now: bigint,
): Flaw<keyof Appointment>[] => {
  const most = [AD_BOUNDS.arbiterFee.most, ad.bondSeller, ad.bondBuyer].reduce((x, y) => (x < y ? x : y));
  return [
    ...(sameAddress(arbiter, zeroAddress) ? [{ field: "arbiter", reason: "missing" } as const] : []),
    ...(sameAddress(arbiter, ad.maker) || sameAddress(arbiter, taker)
      ? [{ field: "arbiter", reason: "arbiterIsParty" } as const]
      : []),
    ...outside("fee", fee, 0n, most),
    ...deadlineFlaws(deadline, now),
  ];
};
