// What one question may cost. docs/api.md names these figures; test/apiLimits.test.ts holds each of them.

/** Bytes of a request's body. */
export const MAX_BODY = 100_000;
/** Milliseconds for a body to arrive. */
export const BODY_DEADLINE = 10_000;
/** Milliseconds from a body's arrival to its answer. */
export const ANSWER_DEADLINE = 5_000;
export const MAX_TOKENS = 1_500;
/** Levels of fields. */
export const MAX_DEPTH = 12;
export const MAX_ALIASES = 30;
/** Fields that the query names, fragments counted wherever they are used. */
export const MAX_BREADTH = 500;
/** Fields of the largest possible answer: a page multiplies what is below it. */
export const MAX_COMPLEXITY = 50_000;
/** Values of one list, in the query and in its variables. */
export const MAX_LIST = 100;
/** Levels of lists and objects in the variables. */
export const MAX_VARIABLES_DEPTH = 12;
/** Comparisons in one `where`. */
export const MAX_CONDITIONS = 100;
/** Rows of a page, and rows of a page that does not say. */
export const MAX_PAGE = 1_000;
export const DEFAULT_PAGE = 50;
/** Accounts with debt that one question of those at risk looks at. */
export const MAX_DEBTORS = 20_000;
/** Intervals of one series. */
export const MAX_INTERVALS = 1_000;
/** Bytes of a posted offer: the text of the largest order, and some blanks. */
export const MAX_OFFER = 8_000;
/** Offers that are looked at in a minute. */
export const OFFERS_A_MINUTE = 60;
