import history from "./history.json" with { type: "json" };

/** An account of history.json, by its name. */
export type Name = keyof typeof history.accounts;

/** The account's index among those of the local chain. */
export const accountOf = (name: Name): number => history.accounts[name].index;
