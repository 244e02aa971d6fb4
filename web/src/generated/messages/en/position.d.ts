// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Loading your position */
  readonly loading: string;
  /** Whose position? */
  readonly whose: string;
  /** Connect a wallet and this page shows its position. */
  readonly whoseNote: string;
  /** Connect wallet */
  readonly connect: string;
  /** Your position in {pool} */
  readonly inPool: (values: { pool: string | number }) => string;
  /** The history */
  readonly history: string;
  /** Nothing here yet. */
  readonly nothing: string;
  /** Get some tokens from the {link}; on this chain they are play money. */
  readonly first: (values: { link: string | number }) => string;
  /** faucet */
  readonly faucet: string;
  /** Supply one of them on the {link}. It earns from then on, and you can take it back. */
  readonly second: (values: { link: string | number }) => string;
  /** markets page */
  readonly marketsPage: string;
  /** Let it back debts, and borrow another token against it. The dialog shows how safe that leaves you before you sign. */
  readonly third: string;
  /** You have nothing in {names}. */
  readonly untouched: (values: { names: string | number }) => string;
  /** {one} or {other} */
  readonly or: (values: { one: string | number; other: string | number }) => string;
  /** See the markets */
  readonly markets: string;
};
export default messages;
