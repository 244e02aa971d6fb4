// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Keys */
  readonly title: string;
  /** All of this site works without a pointer. */
  readonly description: string;
  readonly does: {
    /** Search the markets */
    readonly search: string;
    /** Show this list */
    readonly list: string;
    /** Go to the next link, button or field */
    readonly next: string;
    /** Go back to the one before */
    readonly before: string;
    /** Press it, or send a form */
    readonly press: string;
    /** Choose among options, or move a slider */
    readonly choose: string;
    /** Close a dialog or a menu */
    readonly close: string;
    /** Back: closes an open dialog first */
    readonly back: string;
  };
  /** Shift */
  readonly shift: string;
  /** Enter */
  readonly enter: string;
  /** Esc */
  readonly escape: string;
  /** Keys without Ctrl or Alt */
  readonly single: string;
  /** Switch / and ? off if something else on your machine presses them. */
  readonly singleNote: string;
  /** This browser does not keep the choice: it lasts until you close the page. */
  readonly notKept: string;
};
export default messages;
