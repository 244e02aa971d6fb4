import { BaseError } from "viem";
import { Failure } from "./failure.ts";
import { plain, told } from "./plain.ts";

/** Runs a program's main function: what a person can mend is told without a stack trace, and ends it with code 1. */
export async function runProgram(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}

/** What is said of an error that ends a program. */
export function explain(error: unknown): string {
  // A sentence of ours may hold text of a node's, but what it says of addresses it says on purpose.
  if (error instanceof Failure) return plain(error.message);
  if (error instanceof BaseError) return told(error.message);
  return told(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
