// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Waiting for a block */
  readonly pending: string;
  /** Cancelled in the wallet */
  readonly cancelled: string;
  /** Another transaction took its place */
  readonly replaced: string;
  /** Dropped: no node waits for it any more. Send it again if you still want it */
  readonly dropped: string;
  /** Final: nothing can take it back */
  readonly final: string;
  /** A reorganisation took it out of its block; it waits for another */
  readonly gone: string;
  /** Refused by the chain in block {block} */
  readonly refused: (values: { block: string | number }) => string;
  /** Only part of it took effect, up to block {block} */
  readonly partial: (values: { block: string | number }) => string;
  /** {count, plural, one {{number} confirmation} other {{number} confirmations}}{safe, select, true {, safe} other {}} */
  readonly confirmations: (values: { count: number; number: string | number; safe: boolean }) => string;
  /** {confirmed} · final in about {time} */
  readonly finalAfter: (values: { confirmed: string | number; time: string | number }) => string;
  /** {confirmed} · final in {count, plural, one {{number} block} other {{number} blocks}} */
  readonly finalIn: (values: { confirmed: string | number; count: number; number: string | number }) => string;
};
export default messages;
