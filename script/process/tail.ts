import { closeSync, existsSync, fstatSync, openSync, readSync } from "node:fs";
import { redact } from "./plain.ts";

/** The last lines of a log, safe to print. Reads at most the file's last 32 KiB. */
export function tail(file: string, lines = 20): string {
  if (!existsSync(file)) return "";
  const descriptor = openSync(file, "r");
  try {
    const { size } = fstatSync(descriptor);
    const bytes = Buffer.alloc(Math.min(size, 32_768));
    readSync(descriptor, bytes, 0, bytes.length, size - bytes.length);
    return redact(bytes.toString("utf8").trimEnd().split("\n").slice(-lines).join("\n"));
  } finally {
    closeSync(descriptor);
  }
}
