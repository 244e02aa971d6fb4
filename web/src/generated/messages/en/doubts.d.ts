// Written by `pnpm codegen` from web/messages.
declare const messages: {
  readonly foreignReserve: {
    /** This site’s node gives a reserve of another pool for {symbol} of {pool}. */
    readonly sentence: (values: { pool: string | number; symbol: string | number }) => string;
    /** Nothing was signed. The node is wrong: use this site with another one. */
    readonly remedy: string;
  };
  /** Nothing was signed. One of the two nodes is wrong: find out which before you sign anything here. */
  readonly remedy: string;
  /** {wallet}’s own node has no {symbol} in {pool}; this site’s node has. */
  readonly reserve: (values: { pool: string | number; symbol: string | number; wallet: string | number }) => string;
  /** {wallet}’s own node says that {symbol} in {pool} is the token {own}; this site’s node says {shown}. */
  readonly token: (values: { own: string | number; pool: string | number; shown: string | number; symbol: string | number; wallet: string | number }) => string;
  /** {wallet}’s own node says that {symbol} has {own} decimals; this site’s node says {shown}. Any amount would differ from the one shown. */
  readonly decimals: (values: { own: string | number; shown: string | number; symbol: string | number; wallet: string | number }) => string;
  /** {wallet}’s own node calls this token {own}; this site’s node calls it {shown}. */
  readonly symbol: (values: { own: string | number; shown: string | number; wallet: string | number }) => string;
  readonly unconfirmed: {
    /** {wallet}’s own node does not confirm what you are about to sign: it answers with an error ({reason}). */
    readonly error: (values: { reason: string | number; wallet: string | number }) => string;
    /** {wallet}’s own node does not confirm what you are about to sign: no answer came within {seconds} s. */
    readonly late: (values: { seconds: string | number; wallet: string | number }) => string;
    /** Nothing was signed. Check its network in {wallet}, then try again. */
    readonly remedy: (values: { wallet: string | number }) => string;
  };
  /** no wallet is connected */
  readonly noWallet: string;
  readonly foreignNode: {
    /** This site’s node serves chain {reported}; this action is for chain {chainId}. */
    readonly sentence: (values: { chainId: string | number; reported: string | number }) => string;
    /** Nothing was signed. The operator of this site must configure a node of chain {chainId} in config.json. */
    readonly remedy: (values: { chainId: string | number }) => string;
  };
};
export default messages;
