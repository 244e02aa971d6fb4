import { BaseError } from "viem";
import { Failure } from "./failure.ts";

/** Runs a program's main function: what a person can mend is told without a stack trace, and ends it with code 1. */
export async function runProgram(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(told(error));
    process.exitCode = 1;
  }
}

function told(error: unknown): string {
  if (error instanceof Failure) return error.message;
  if (error instanceof BaseError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
