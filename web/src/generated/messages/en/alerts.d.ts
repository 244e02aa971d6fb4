// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Alerts */
  readonly title: string;
  /** Be told when something crosses a line that you draw, while a page of this site is open. No account, no server. */
  readonly note: string;
  /** Reading your alerts */
  readonly loading: string;
  /** {symbol} in {pool} */
  readonly inPool: (values: { pool: string | number; symbol: string | number }) => string;
  /** How you are told */
  readonly how: string;
  /** In one tab of this browser: by a notification, a number in the tab’s title, and a line under “Lately”. Each crossing is told once; the alert is ready again when the value has come back by a hundredth of the threshold. */
  readonly howNote: string;
  /** Allow notifications */
  readonly allow: string;
  readonly permission: {
    /** Notifications are allowed. */
    readonly granted: string;
    /** Notifications are not allowed yet. The browser asks you when you press the button. */
    readonly default: string;
    /** This browser blocks notifications of this site. Allow them in the settings of the site, beside the address. Until then the tab’s title and the list “Lately” tell you. */
    readonly denied: string;
    /** This browser has no notifications. The tab’s title and the list “Lately” tell you. */
    readonly unsupported: string;
  };
  /** This browser keeps nothing for this site. Your alerts last until this tab is closed, and other tabs do not know them. */
  readonly notKept: string;
  /** Your alerts */
  readonly yours: string;
  /** None yet. Choose below what you want to be told of. */
  readonly none: string;
  /** Watching */
  readonly ready: string;
  /** Told; ready again when it is over */
  readonly wasTold: string;
  /** Cannot be read now */
  readonly unknown: string;
  /** Now {value} */
  readonly now: (values: { value: string | number }) => string;
  /** nothing owed */
  readonly nothingOwed: string;
  /** no announced change */
  readonly noChange: string;
  /** {count, plural, one {1 announced change} other {# announced changes}} */
  readonly changes: (values: { count: number }) => string;
  /** price readable */
  readonly readable: string;
  /** no price */
  readonly unreadable: string;
  /** Remove */
  readonly remove: string;
  /** Remove the alert: {what} */
  readonly removeThis: (values: { what: string | number }) => string;
  /** Add an alert */
  readonly add: string;
  /** Tell me when */
  readonly kind: string;
  readonly kinds: {
    /** a health factor falls below */
    readonly health: string;
    /** a supply APY goes */
    readonly supplyApy: string;
    /** a borrow APY goes */
    readonly borrowApy: string;
    /** a utilisation goes */
    readonly utilisation: string;
    /** an asset has no price */
    readonly stale: string;
    /** the owner of my pool announces a change */
    readonly change: string;
  };
  readonly kindNotes: {
    /** In any pool of this site. Below 1 anyone may liquidate the account. */
    readonly health: string;
    /** What suppliers of the asset receive. */
    readonly supplyApy: string;
    /** What borrowers of the asset pay. */
    readonly borrowApy: string;
    /** The part of what is supplied that is lent out. At 100% nobody can withdraw for now. */
    readonly utilisation: string;
    /** Its feeds are too old, or too far apart: nothing can be borrowed against it meanwhile. */
    readonly stale: string;
    /** In each pool where the account has something. Whoever disagrees can leave before it takes effect. */
    readonly change: string;
  };
  /** Account */
  readonly account: string;
  /** Asset */
  readonly asset: string;
  /** Direction */
  readonly side: string;
  readonly sides: {
    /** below */
    readonly below: string;
    /** above */
    readonly above: string;
  };
  /** Threshold */
  readonly threshold: string;
  /** Threshold, % */
  readonly thresholdPercent: string;
  /** Add alert */
  readonly addIt: string;
  /** Added. */
  readonly added: string;
  /** Type the account’s address. */
  readonly typeAddress: string;
  /** {most} alerts are the most. Remove one first. */
  readonly full: (values: { most: string | number }) => string;
  readonly refusals: {
    /** Type a number, such as 1.25. */
    readonly none: string;
    /** “{text}” can mean two numbers. Type it with a point and two digits after it. */
    readonly two: (values: { text: string | number }) => string;
    /** At most two digits after the point. */
    readonly digits: string;
    /** Type a health factor from 1.00 to 100. */
    readonly health: string;
    /** Type a percentage from 0 to {most}. */
    readonly percent: (values: { most: string | number }) => string;
  };
  /** Lately */
  readonly lately: string;
  /** Nothing has crossed a line of yours yet. */
  readonly nothingLately: string;
  /** Clear the list */
  readonly forget: string;
  /** When no page is open */
  readonly closed: string;
  /** A browser tells you nothing once the last page of this site is closed. The indexer, which anyone can run, sends the same as a webhook: each event, each announced change, and a warning when a health factor falls below 1.05. Start it with two variables: */
  readonly closedNote: string;
  /** The messages are signed by the Standard Webhooks specification and repeated until your server answers. docs/api.md lists the kinds; /v1/stream sends the same to a program that stays connected. */
  readonly closedMore: string;
  readonly rules: {
    /** Health factor of {account} below {at} */
    readonly health: (values: { account: string | number; at: string | number }) => string;
    /** {asset}: no price */
    readonly stale: (values: { asset: string | number }) => string;
    /** Change announced in a pool of {account} */
    readonly change: (values: { account: string | number }) => string;
    /** {asset}: supply APY {side, select, below {below} above {above} other {above}} {at} */
    readonly supplyApy: (values: { asset: string | number; at: string | number; side: "above" | "below" | "other" }) => string;
    /** {asset}: borrow APY {side, select, below {below} above {above} other {above}} {at} */
    readonly borrowApy: (values: { asset: string | number; at: string | number; side: "above" | "below" | "other" }) => string;
    /** {asset}: utilisation {side, select, below {below} above {above} other {above}} {at} */
    readonly utilisation: (values: { asset: string | number; at: string | number; side: "above" | "below" | "other" }) => string;
  };
  readonly given: {
    /** Health factor {value} in {subject}: below {at}. */
    readonly health: (values: { at: string | number; subject: string | number; value: string | number }) => string;
    /** Health factor {value} in {subject}: below {at}. Anyone may liquidate. */
    readonly liquidatable: (values: { at: string | number; subject: string | number; value: string | number }) => string;
    /** {subject}: no price now. Its feeds are too old or too far apart. */
    readonly stale: (values: { subject: string | number }) => string;
    /** Announced: {subject}. */
    readonly change: (values: { subject: string | number }) => string;
    /** {subject}: supply APY {value}, {side, select, below {below} above {above} other {above}} {at}. */
    readonly supplyApy: (values: { at: string | number; side: "above" | "below" | "other"; subject: string | number; value: string | number }) => string;
    /** {subject}: borrow APY {value}, {side, select, below {below} above {above} other {above}} {at}. */
    readonly borrowApy: (values: { at: string | number; side: "above" | "below" | "other"; subject: string | number; value: string | number }) => string;
    /** {subject}: utilisation {value}, {side, select, below {below} above {above} other {above}} {at}. */
    readonly utilisation: (values: { at: string | number; side: "above" | "below" | "other"; subject: string | number; value: string | number }) => string;
  };
  /** {pool}: {subject}: {changes} */
  readonly changeIn: (values: { changes: string | number; pool: string | number; subject: string | number }) => string;
};
export default messages;
