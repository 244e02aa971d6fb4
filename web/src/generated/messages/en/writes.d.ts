// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Transaction {at} of {of}: */
  readonly step: (values: { at: string | number; of: string | number }) => string;
  /** Done. */
  readonly done: string;
  /** Try again */
  readonly again: string;
  /** Look again */
  readonly look: string;
  /** Close */
  readonly close: string;
  /** Steps */
  readonly steps: string;
  /** A transaction of this form is on its way. */
  readonly before: string;
};
export default messages;
