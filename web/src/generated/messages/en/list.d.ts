// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Add to a list */
  readonly add: string;
  /** Collects several actions of this pool, and sends them as one transaction. */
  readonly addHint: string;
  /** Add to the list */
  readonly addNext: string;
  /** The figures count the {count, plural, one {action} other {# actions}} in your list. This comes after {count, plural, one {it} other {them}}. */
  readonly counted: (values: { count: number }) => string;
  /** The list has {most} actions, the most that one transaction takes. Send it first. */
  readonly full: (values: { most: string | number }) => string;
  /** {count, plural, one {# action} other {# actions}} in {pool} */
  readonly bar: (values: { count: number; pool: string | number }) => string;
  /** Review */
  readonly review: string;
  /** {count, plural, one {# action} other {# actions}} */
  readonly title: (values: { count: number }) => string;
  /** {name} pool */
  readonly pool: (values: { name: string | number }) => string;
  /** Actions, in this order */
  readonly steps: string;
  /** Move up: {what} */
  readonly up: (values: { what: string | number }) => string;
  /** Move down: {what} */
  readonly down: (values: { what: string | number }) => string;
  /** Remove: {what} */
  readonly remove: (values: { what: string | number }) => string;
  /** The chain would refuse this step. */
  readonly stuck: string;
  /** Not tried, because of the step above. */
  readonly after: string;
  /** Trying it on the newest block… */
  readonly checking: string;
  /** Tried on block {block}: every step goes through. */
  readonly checked: (values: { block: string | number }) => string;
  /** The node cannot try the whole list; each step is tried before it is signed. */
  readonly unchecked: string;
  /** What your wallet will sign */
  readonly decoded: string;
  /** to {address} */
  readonly contract: (values: { address: string | number }) => string;
  /** all of it */
  readonly all: string;
  /** Your wallet will ask {count} times. The actions themselves are one transaction: all take effect, or none. */
  readonly asks: (values: { count: string | number }) => string;
  /** Send all */
  readonly send: string;
  /** Empty the list */
  readonly clear: string;
  /** {count, plural, one {# action} other {# actions}} carried out */
  readonly summary: (values: { count: number }) => string;
  /** Your wallet will ask once: everything takes effect, or nothing. */
  readonly asksOnce: string;
};
export default messages;
