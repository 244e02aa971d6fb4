import { expect, type Locator } from "@playwright/test";
import { formatAmount } from "../../src/lib/format/amount.ts";
import { read } from "./read.ts";

type Unit = { symbol: string; decimals: number };

/** An amount as the site writes it: "12.5 USDC". */
export const shownAmount = (amount: bigint, { symbol, decimals }: Unit): string =>
  `${formatAmount(amount, decimals)} ${symbol}`;

/** A list of names and values as a reader hears it. */
export async function pairsIn(list: Locator): Promise<Record<string, string>> {
  const [names, values] = await Promise.all([read(list.getByRole("term")), read(list.getByRole("definition"))]);
  return Object.fromEntries(names.map((name, at) => [name, values[at] ?? ""]));
}

/** Waits until the list says this, among other things. */
export const expectPairs = (list: Locator, expected: Record<string, string>, what: string): Promise<void> =>
  expect.poll(() => pairsIn(list), { message: what, intervals: [50, 100, 250] }).toMatchObject(expected);

/** A value that changes, as the site says it before something is signed. */
export const fromTo = (before: string, after: string): string =>
  before === after ? after : `from ${before} to ${after}`;
