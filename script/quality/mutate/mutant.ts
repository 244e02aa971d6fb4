import { Failure } from "@weir/process/failure";

type Kind =
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

/** A plausible mistake: one exact piece of a source replaced by another. */
export type Mutant = {
  id: string;
  /** From contracts/src. */
  file: string;
  /** Test files, without `.t.sol`, that run first. A mutant that survives them runs against all others. None: all run at once. */
  near: string[];
  kind: Kind;
  /** The rule that the mutant violates, as a sentence. */
  breaks: string;
  search: string;
  replace: string;
};

/** Why a survivor is no gap in the tests, by id. */
export type Excuses = Partial<Record<string, string>>;

/** Mutants of one file, with the tests that are likeliest to kill them. */
export const inFile = (file: string, near: string[], mutants: Omit<Mutant, "file" | "near">[]): Mutant[] =>
  mutants.map((mutant) => ({ ...mutant, file, near }));

/** Mutants of one file of what people do with each other, whose tests are few enough to run at once. */
export const inPeer = (file: string, mutants: Omit<Mutant, "file" | "near">[]): Mutant[] =>
  inFile(`peer/${file}`, [], mutants);

/** The mutated source. `search` must occur exactly once. */
export function applyMutant(source: string, { id, file, search, replace }: Mutant): string {
  const found = search === "" ? 0 : source.split(search).length - 1;
  if (found !== 1) {
    throw new Failure(
      `${id}: its search text occurs ${found} times in contracts/src/${file}, not once: ${search}\nUpdate script/quality/mutate/mutants to the current sources.`,
    );
  }
  if (search === replace) throw new Failure(`${id} changes nothing.`);
  return source.replace(search, () => replace);
}
