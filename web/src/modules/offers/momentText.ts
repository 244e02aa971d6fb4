import { dateTime } from "@/lib/format/time.ts";
import words from "@/messages/offers.js";

/** What a calendar holds, seconds: an offer can name any number. */
const LAST = 253_402_300_800n;

/** A moment of an offer, a deal or a loan, seconds. */
export const momentText = (seconds: bigint): string => (seconds < LAST ? dateTime(Number(seconds)) : words.never);
