/** Every sentence about pools that the site does not list. */
export const unlistedWords = {
  warning: "This site does not list this pool.",
  warningText:
    "Anyone can open a pool, with any token at any price. Whoever chose its price sources can take what others supply to it: deposit only what you would give to its owner. Compare the addresses of its tokens, and who owns it, with a source that you trust.",
  title: "Pools of others",
  intro: (count: number) =>
    count === 1
      ? "One more pool is open on this chain, which this site does not list."
      : `${count} more pools are open on this chain, which this site does not list.`,
  row: (reserves: number) => (reserves === 1 ? "1 asset" : `${reserves} assets`),
  owner: "Owner",
  frozen: "no owner, settings frozen",
  open: "Show",
  openThis: (name: string) => `Show ${name}`,
  opened: "Shown above",
  hide: "Hide this pool",
  notKept: "This browser does not keep which pools you show: they leave when you close the page.",
  fromIndexer: "The node does not search logs for them: a pool that the indexer hides is missing here.",
  unasked: (count: number) => `${count} more are not looked at here.`,
  linked: "The link leads to a pool that this site does not list.",
  openLinked: "Show it all the same",
};
