// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** This site does not list this pool. */
  readonly warning: string;
  /** Anyone can open a pool, with any token at any price. Whoever chose its price sources can take what others supply to it: deposit only what you would give to its owner. Compare the addresses of its tokens, and who owns it, with a source that you trust. */
  readonly warningText: string;
  /** Pools of others */
  readonly title: string;
  /** {count, plural, one {One more pool is open on this chain, which this site does not list.} other {# more pools are open on this chain, which this site does not list.}} */
  readonly intro: (values: { count: number }) => string;
  /** {reserves, plural, one {1 asset} other {# assets}} */
  readonly row: (values: { reserves: number }) => string;
  /** Owner */
  readonly owner: string;
  /** no owner, settings frozen */
  readonly frozen: string;
  /** Show */
  readonly open: string;
  /** Show {name} */
  readonly openThis: (values: { name: string | number }) => string;
  /** Shown above */
  readonly opened: string;
  /** Hide this pool */
  readonly hide: string;
  /** This browser does not keep which pools you show: they leave when you close the page. */
  readonly notKept: string;
  /** The node does not search logs for them: a pool that the indexer hides is missing here. */
  readonly fromIndexer: string;
  /** {count, plural, one {# more are not looked at here.} other {# more are not looked at here.}} */
  readonly unasked: (values: { count: number }) => string;
  /** The link leads to a pool that this site does not list. */
  readonly linked: string;
  /** Show it all the same */
  readonly openLinked: string;
};
export default messages;
