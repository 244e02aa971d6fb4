// Written by `pnpm codegen` from web/messages.
import { number, plural } from "@messageformat/runtime";
import { en } from "@messageformat/runtime/lib/cardinals";
export default {
  permission: (d) => plural(d.count, 0, en, { one: "1 permission was left out: the indexer sent something malformed.", other: number("en", d.count, 0) + " permissions were left out: the indexer sent something malformed." }),
  entry: (d) => plural(d.count, 0, en, { one: "1 entry was left out: the indexer sent something malformed.", other: number("en", d.count, 0) + " entries were left out: the indexer sent something malformed." }),
  liquidation: (d) => plural(d.count, 0, en, { one: "1 liquidation was left out: the indexer sent something malformed.", other: number("en", d.count, 0) + " liquidations were left out: the indexer sent something malformed." }),
  account: (d) => plural(d.count, 0, en, { one: "1 account was left out: the indexer sent something malformed.", other: number("en", d.count, 0) + " accounts were left out: the indexer sent something malformed." }),
  interest: (d) => plural(d.count, 0, en, { one: "1 sum of interest was left out: the indexer sent something malformed.", other: number("en", d.count, 0) + " sums of interest were left out: the indexer sent something malformed." }),
  hour: (d) => plural(d.count, 0, en, { one: "1 hour was left out: the indexer sent something malformed.", other: number("en", d.count, 0) + " hours were left out: the indexer sent something malformed." }),
  loan: (d) => plural(d.count, 0, en, { one: "1 loan was left out: the indexer sent something malformed.", other: number("en", d.count, 0) + " loans were left out: the indexer sent something malformed." }),
  deal: (d) => plural(d.count, 0, en, { one: "1 deal was left out: the indexer sent something malformed.", other: number("en", d.count, 0) + " deals were left out: the indexer sent something malformed." })
}