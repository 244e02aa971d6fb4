import { Fraction } from "./fraction.ts";
import type { Actor, Place, State } from "./state.ts";
import type { Verdict } from "./verdict.ts";

export type ApproveBySig = {
  type: "approveBySig";
  /** the sender, who can be any actor */
  by: Actor;
  /** the owner of the shares, who should be the signer */
  account: Actor;
  signer: Actor;
  place: Place;
  spender: Actor;
  shares: bigint;
  key: number;
  sequence: number;
  /** seconds */
  deadline: number;
};

const ALL = 2n ** 256n - 1n;

export const allowanceKey = ({ pool, index }: Place, account: Actor, spender: Actor): string =>
  `${pool}.${index}:${account}>${spender}`;

/** 0 is no allowance; the maximum of uint256 is one that transfers do not lower. */
export const allowanceOf = (shares: bigint): Fraction | "all" => (shares === ALL ? "all" : new Fraction(shares));

/** A signature needs the next nonce of its key. A used one whose effect is in force changes nothing. */
export const approvedBySig = (state: State, action: ApproveBySig, now: number, verdict: Verdict): State => {
  const { account, key, sequence, shares } = action;
  verdict.refuseIf(now > action.deadline, "SignatureExpired");
  verdict.refuseIf(action.signer !== account, "SignatureInvalid");
  const at = allowanceKey(action.place, account, action.spender);
  const [asked, given] = [allowanceOf(shares), state.allowances[at] ?? new Fraction(0n)];
  const stands = asked === "all" || given === "all" ? asked === given : asked.compare(given) === 0;
  const next = state.nonces[`${account}:${key}`] ?? 0;
  if (sequence < next && stands) return state;
  verdict.refuseIf(sequence !== next, "NonceInvalid");
  return {
    ...state,
    allowances: { ...state.allowances, [at]: asked },
    nonces: { ...state.nonces, [`${account}:${key}`]: next + 1 },
  };
};
