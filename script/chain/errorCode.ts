import { redact } from "@weir/process/plain";
import { readError } from "@weir/sdk/errors/readError";

/** An error as its code and arguments, such as "LiquidityTooLow(7, 0, 5)", for the output of a program. */
export function errorCode(error: unknown): string {
  const { code, args } = readError(error);
  return redact(`${code}(${args.join(", ")})`);
}
