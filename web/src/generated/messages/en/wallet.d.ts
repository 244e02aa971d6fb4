// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** {short} wallet */
  readonly connect: (values: { short: string | number }) => string;
  /** on the wrong network */
  readonly wrong: string;
  /** The account’s menu */
  readonly menu: string;
  /** The list of wallets */
  readonly list: string;
  /** The list of wallets cannot be shown. */
  readonly listBroken: string;
  /** The wallet */
  readonly nameless: string;
  /** Browser wallet */
  readonly browser: string;
  /** Test wallet */
  readonly test: string;
  /** The wallet returned no id for the batch. */
  readonly noBatchId: string;
  /** Connect */
  readonly short: string;
};
export default messages;
