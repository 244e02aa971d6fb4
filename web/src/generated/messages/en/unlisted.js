// Written by `pnpm codegen` from web/messages.
import { number, plural } from "@messageformat/runtime";
import { en } from "@messageformat/runtime/lib/cardinals";
export default {
  warning: "This site does not list this pool.",
  warningText: "Anyone can open a pool, with any token at any price. Whoever chose its price sources can take what others supply to it: deposit only what you would give to its owner. Compare the addresses of its tokens, and who owns it, with a source that you trust.",
  title: "Pools of others",
  intro: (d) => plural(d.count, 0, en, { one: "One more pool is open on this chain, which this site does not list.", other: number("en", d.count, 0) + " more pools are open on this chain, which this site does not list." }),
  row: (d) => plural(d.reserves, 0, en, { one: "1 asset", other: number("en", d.reserves, 0) + " assets" }),
  owner: "Owner",
  frozen: "no owner, settings frozen",
  open: "Show",
  openThis: (d) => "Show " + d.name,
  opened: "Shown above",
  hide: "Hide this pool",
  notKept: "This browser does not keep which pools you show: they leave when you close the page.",
  fromIndexer: "The node does not search logs for them: a pool that the indexer hides is missing here.",
  unasked: (d) => plural(d.count, 0, en, { one: number("en", d.count, 0) + " more are not looked at here.", other: number("en", d.count, 0) + " more are not looked at here." }),
  linked: "The link leads to a pool that this site does not list.",
  openLinked: "Show it all the same"
}