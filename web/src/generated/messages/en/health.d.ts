// Written by `pnpm codegen` from web/messages.
declare const messages: {
  readonly levels: {
    /** No debt */
    readonly none: string;
    /** No price now */
    readonly unreadable: string;
    /** Safe */
    readonly safe: string;
    /** Watch */
    readonly watch: string;
    /** Danger */
    readonly danger: string;
    /** Critical */
    readonly critical: string;
    /** Liquidatable */
    readonly liquidatable: string;
  };
  readonly distance: {
    /** no price today */
    readonly noPrice: string;
    /** passed already */
    readonly passed: string;
    /** over {percent} */
    readonly over: (values: { percent: string | number }) => string;
    /** {percent} above today’s price */
    readonly above: (values: { percent: string | number }) => string;
    /** {percent} below today’s price */
    readonly below: (values: { percent: string | number }) => string;
  };
};
export default messages;
