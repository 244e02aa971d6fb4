// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** There is no wallet in this browser. Install one as an extension and reload the page. */
  readonly desk: string;
  /** There is no wallet in this browser. Install one as an extension and reload the page, or try Weir with the test wallet below. */
  readonly deskTest: string;
  /** On a phone a wallet is an app with a browser of its own. Open this page there: */
  readonly phone: string;
  /** Open in {wallet} */
  readonly open: (values: { wallet: string | number }) => string;
  /** Another wallet: copy the address of this page into the browser inside the app. */
  readonly other: string;
  /** Copy the address */
  readonly copy: string;
  /** This page is served to this machine alone: only an app on the same machine can open it. */
  readonly here: string;
};
export default messages;
