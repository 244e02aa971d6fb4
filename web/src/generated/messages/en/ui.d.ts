// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Close */
  readonly close: string;
  /** Try again */
  readonly again: string;
  /** Load this part again */
  readonly loadPart: string;
  /** The owner’s announcements */
  readonly announcements: string;
  /** {what} cannot be shown. */
  readonly failed: (values: { what: string | number }) => string;
  /** Everything else works on. Try again; if it stays, reload the page, and report it with this text: {text} */
  readonly failedNote: (values: { text: string | number }) => string;
  /** {what} could not be loaded. */
  readonly missing: (values: { what: string | number }) => string;
  /** Check the connection and try again. If the error persists, the site may have been updated: reload the page. */
  readonly missingNote: string;
  /** This page */
  readonly page: string;
  /** “{title}” */
  readonly quoted: (values: { title: string | number }) => string;
  readonly copy: {
    readonly address: {
      /** Copy the address */
      readonly label: string;
      /** Address copied. */
      readonly done: string;
    };
    readonly hash: {
      /** Copy the transaction hash */
      readonly label: string;
      /** Transaction hash copied. */
      readonly done: string;
    };
    readonly codeHash: {
      /** Copy the code hash */
      readonly label: string;
      /** Code hash copied. */
      readonly done: string;
    };
  };
  /** The browser blocked copying. Select the text and copy it: */
  readonly copyBlocked: string;
  readonly address: {
    /** Shortens the address */
    readonly shorten: string;
    /** Shows the full address */
    readonly expand: string;
  };
  /** Transaction */
  readonly transaction: string;
  /** Explorer {newTab} */
  readonly explorer: (values: { newTab: string | number }) => string;
  /** (opens in a new tab) */
  readonly newTab: string;
  /** in block {block} */
  readonly inBlock: (values: { block: string | number }) => string;
  /** Explains this term */
  readonly explains: string;
  /** The explanation of this term */
  readonly explanation: string;
  /** Pool {id} */
  readonly unlistedName: (values: { id: string | number }) => string;
};
export default messages;
