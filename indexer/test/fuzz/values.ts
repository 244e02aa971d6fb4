import type { Random } from "@weir/process/random";

export const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

/** Numbers at and beyond the ends of what a parser may expect. */
export const numbers = [0, 1, 2, 10, -1, 99, 100, 101, 1000, 1001, 2 ** 31 - 1, -(2 ** 31), 1.5];

/** Texts that break parsers, SQL, paths and CSV; `known` are ids that exist. */
export const texts = (known: readonly string[]): string[] => [
  ...known,
  ...known,
  "",
  "0",
  "-1",
  "0x",
  "0xzz",
  `0x${"0".repeat(40)}`,
  `0x${"F".repeat(64)}`,
  `0x${"1".repeat(65)}`,
  "115792089237316195423570985008687907853269984665640564039457584007913129639936",
  "-1e400",
  "NaN",
  "null",
  "'; drop table entry; --",
  "\u0000",
  "\ud800",
  "😀".repeat(50),
  "../../etc/passwd",
  "%00",
  "=1+1",
  "eyJpZCI6MX0=",
  "bm90IGEgY3Vyc29y",
  "9".repeat(400),
];
