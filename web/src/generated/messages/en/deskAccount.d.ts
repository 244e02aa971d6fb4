// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** All your offers, a watcher, and serving as an arbiter */
  readonly title: string;
  readonly all: {
    /** Take all your offers back */
    readonly title: string;
    /** None of your offers at the desk can be taken any more, not even one whose link is lost, and what you have signed about deals is void. Deals that are open run on. */
    readonly note: string;
    /** Take all back */
    readonly send: string;
    /** All of your offers are taken back. */
    readonly done: string;
  };
  readonly watcher: {
    /** A watcher */
    readonly title: string;
    /** An account that may say for you, as a seller, that no money has come. It can do nothing else. */
    readonly note: string;
    /** Nobody watches for you now. */
    readonly nobody: string;
    /** Watches for you now */
    readonly now: string;
    /** Account of the watcher */
    readonly field: string;
    /** This is your own account. */
    readonly self: string;
    /** Let it watch */
    readonly send: string;
    /** End the watch */
    readonly off: string;
    /** Let {who} watch for you */
    readonly set: (values: { who: string | number }) => string;
    /** Done. */
    readonly done: string;
  };
  readonly serve: {
    /** Serving as an arbiter */
    readonly title: string;
    /** Offers can name you then, and you decide their disputes for the fee that they state. A deal opens only while at least 30 days of your service are left. */
    readonly note: string;
    /** You do not serve now. */
    readonly not: string;
    /** You serve until {when}. */
    readonly until: (values: { when: string | number }) => string;
    /** For how long */
    readonly field: string;
    /** {count, plural, one {# day} other {# days}} */
    readonly days: (values: { count: number }) => string;
    /** Serve */
    readonly send: string;
    /** Stop serving */
    readonly stop: string;
    /** Serve until {when} */
    readonly said: (values: { when: string | number }) => string;
    /** Done. */
    readonly done: string;
  };
};
export default messages;
