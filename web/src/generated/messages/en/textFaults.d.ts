// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** There is no offer in this link. */
  readonly empty: string;
  /** This is no offer. An offer’s text begins with “weir”, and a link ends with it. */
  readonly notAnOrder: string;
  /** The text was changed on its way: some of its letters are others. Copy it again. */
  readonly checksum: string;
  /** The terms in this text are not those that its maker signed. Do not take it. */
  readonly terms: string;
  /** This is longer than any offer. */
  readonly tooLong: string;
  /** This offer was made by another version of Weir ({version}), which this page cannot read. Ask its maker for a new one. */
  readonly version: (values: { version: string | number }) => string;
  /** The text is cut off: {has} of {needs} bytes have arrived. Copy all of it. */
  readonly truncated: (values: { has: string | number; needs: string | number }) => string;
  /** Something stands behind the offer. Copy the offer alone. */
  readonly trailing: string;
  /** This offer is of a kind that this page does not know. A newer version may. */
  readonly kind: string;
  /** This text was never an offer: its part “{field}” cannot be read. */
  readonly malformed: (values: { field: string | number }) => string;
  /** This offer is for another chain ({chain}). This site is on chain {here}. */
  readonly chain: (values: { chain: string | number; here: string | number }) => string;
  /** This offer is for another contract ({other}), not for this site’s ({here}). Nobody can take it here. */
  readonly contract: (values: { here: string | number; other: string | number }) => string;
};
export default messages;
