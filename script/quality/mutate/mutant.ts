import { Failure } from "@weir/process/failure";

/** What sort of mistake a mutant makes. */
export type Kind =
  | "comparison"
  | "rounding"
  | "dropped check"
  | "off by one"
  | "swap"
  | "wrong operand"
  | "missing accrual"
  | "missing effect"
  | "wrong order"
  | "constant";

/** A mistake somebody could make: one exact piece of a source replaced by another. */
export type Mutant = {
  id: string;
  /** From contracts/src. */
  file: string;
  /** Files of tests, without `.t.sol`, that are asked first; who lives through them meets all others. */
  near: string[];
  kind: Kind;
  /** The rule that does not hold any more, as a sentence. */
  breaks: string;
  search: string;
  replace: string;
};

/** Mutants of one file, by the tests that are the likeliest to notice. */
export const inFile = (file: string, near: string[], mutants: Omit<Mutant, "file" | "near">[]): Mutant[] =>
  mutants.map((mutant) => ({ ...mutant, file, near }));

/** The source with the mistake in it. What is to be replaced must be there, once. */
export function applyMutant(source: string, { id, file, search, replace }: Mutant): string {
  const found = search === "" ? 0 : source.split(search).length - 1;
  if (found !== 1) {
    throw new Failure(`${id}: what it replaces is found ${found} times in contracts/src/${file}, not once: ${search}`);
  }
  if (search === replace) throw new Failure(`${id} changes nothing.`);
  return source.replace(search, () => replace);
}
