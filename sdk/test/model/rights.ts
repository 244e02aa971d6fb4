import type { Actor, Right, State } from "./state.ts";

/** Whether `by` may do so with the account: its own, or an operator's whose right has not expired. */
export const mayAct = (state: State, account: Actor, by: Actor, right: Right, now: number): boolean =>
  account === by || (state.authorizations[`${account}>${by}`]?.[right] ?? 0) >= now;
