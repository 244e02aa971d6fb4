import type { Excuses, Mutant } from "./mutant.ts";
import { actions } from "./mutants/actions.ts";
import { books } from "./mutants/books.ts";
import { health } from "./mutants/health.ts";
import { interest } from "./mutants/interest.ts";
import { liquidation } from "./mutants/liquidation.ts";
import { loans } from "./mutants/loans.ts";
import { peer } from "./mutants/peer.ts";
import { rights } from "./mutants/rights.ts";
import { settings } from "./mutants/settings.ts";

/** Every mutant that the tests must kill. */
export const mutants: Mutant[] = [
  ...actions,
  ...books,
  ...interest,
  ...health,
  ...liquidation,
  ...settings,
  ...rights,
  ...peer,
  ...loans,
];

/** Equivalent mutants, which no test can kill: the reason, by id. */
export const excuses: Excuses = {
  "peer-token-ours":
    "Neither the desk nor the core answers decimals() or balanceOf(address): both are refused as tokens anyway.",
};
