// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** en-GB */
  readonly tag: string;
  /** en-US */
  readonly short: string;
  /** . */
  readonly decimal: string;
  /** , */
  readonly group: string;
  /** ./ */
  readonly root: string;
  /** {number}% */
  readonly percent: (values: { number: string | number }) => string;
  /** ${number} */
  readonly dollars: (values: { number: string | number }) => string;
};
export default messages;
