// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Connect wallet */
  readonly connect: string;
  /** What this changes */
  readonly changes: string;
  /** from */
  readonly from: string;
  /** to */
  readonly to: string;
  /** QR code of the link */
  readonly qrLabel: string;
  /** the end of time */
  readonly never: string;
};
export default messages;
