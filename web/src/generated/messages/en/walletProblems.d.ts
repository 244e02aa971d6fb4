// Written by `pnpm codegen` from web/messages.
declare const messages: {
  readonly noAccount: {
    /** {wallet} answered without an account. */
    readonly sentence: (values: { wallet: string | number }) => string;
    /** Unlock it and choose an account for this site, then try again. */
    readonly remedy: string;
  };
  readonly declined: {
    /** You declined the request in {wallet}. */
    readonly sentence: (values: { wallet: string | number }) => string;
    /** Try again when you are ready. */
    readonly remedy: string;
  };
  readonly busy: {
    /** {wallet} still has an earlier request open. */
    readonly sentence: (values: { wallet: string | number }) => string;
    /** Open {wallet} from the browser’s toolbar and answer that request, then try again. */
    readonly remedy: (values: { wallet: string | number }) => string;
  };
};
export default messages;
