import { parseArgs } from "node:util";
import { Failure } from "@weir/process/failure";

export type Options = {
  /** Only these mutants; all if empty. */
  only: string[];
  /** Lists the mutants and runs none. */
  list: boolean;
  /** Keeps the last run's results, if sources and tests are the same. */
  resume: boolean;
};

export function parseOptions(args: string[], known: string[]): Options {
  const { values } = parse(args);
  const only = (values.only ?? []).flatMap((ids) => ids.split(",")).filter((id) => id !== "");
  const unknown = only.filter((id) => !known.includes(id));
  if (unknown.length > 0) throw new Failure(`No such mutant: ${unknown.join(", ")}. --list shows all.`);
  return { only, list: values.list ?? false, resume: values.resume ?? false };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        only: { type: "string", multiple: true },
        list: { type: "boolean" },
        resume: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new Failure(`${(error as Error).message}\nmutate takes --only <id,…>, --list and --resume.`);
  }
}
