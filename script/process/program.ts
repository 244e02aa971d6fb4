import { BaseError } from "viem";
import { Failure } from "./failure.ts";
import { plain, redact } from "./plain.ts";

/** Runs a program's main function. An error is explained and sets the exit code to 1. */
export async function runProgram(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}

/** The text of an error that ends a program. Only an unexpected error has a stack trace. */
export function explain(error: unknown): string {
  // A Failure may quote a node's text; the addresses in it are chosen by this code.
  if (error instanceof Failure) return plain(error.message);
  if (error instanceof BaseError) return redact(error.message);
  return redact(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
