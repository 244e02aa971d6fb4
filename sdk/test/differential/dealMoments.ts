import { ARBITER_TIME, type DealState, FREE, MARGIN } from "../model/deal.ts";

/** The last seconds at which a deal's rules change, by name. */
export function lastSeconds({ stage, clock }: DealState): Record<string, number> {
  switch (stage) {
    case "Open":
    case "Paid":
      return { window: clock, margin: clock + MARGIN };
    case "Disputed":
      return { "free day": clock + FREE, "arbiter's time": clock + ARBITER_TIME };
    default:
      return {};
  }
}

/** Which of a deal's last seconds this moment is, is just before or just after. */
export function momentOf(deal: DealState, now: number): string {
  for (const [name, last] of Object.entries(lastSeconds(deal))) {
    if (Math.abs(now - last) <= 1) return `${name}${["-1", "", "+1"][now - last + 1]}`;
  }
  return "";
}
