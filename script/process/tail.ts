import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { told } from "./plain.ts";

const window = 32_768;

/** The last lines of a log as they may be shown, without reading what may be a large file. */
export function tail(file: string, lines = 20): string {
  let descriptor: number;
  try {
    descriptor = openSync(file, "r");
  } catch {
    return "";
  }
  try {
    const { size } = fstatSync(descriptor);
    const bytes = Buffer.alloc(Math.min(size, window));
    readSync(descriptor, bytes, 0, bytes.length, size - bytes.length);
    return told(bytes.toString("utf8").trimEnd().split("\n").slice(-lines).join("\n"));
  } finally {
    closeSync(descriptor);
  }
}
