import type { Mutant } from "./mutant.ts";
import { actions } from "./mutants/actions.ts";
import { books } from "./mutants/books.ts";
import { health } from "./mutants/health.ts";
import { interest } from "./mutants/interest.ts";
import { liquidation } from "./mutants/liquidation.ts";
import { rights } from "./mutants/rights.ts";
import { settings } from "./mutants/settings.ts";

/** All mistakes that the tests are to notice. */
export const mutants: Mutant[] = [...actions, ...books, ...interest, ...health, ...liquidation, ...settings, ...rights];
