// Written by `pnpm codegen` from web/messages.

export default {
  title: "History",
  loading: "Loading the history",
  more: (d) => "Show more of " + d.total,
  noneOfAccount: "Nothing has happened with this account yet.",
  says: "History comes from the indexer; no signature relies on it.",
  entry: "This entry",
  took: (d) => "took " + d.amount,
  when: (d) => d.time + ", block " + d.block + ", transaction " + d.transaction,
  notFinal: (d) => d.ago + " · not final yet"
}