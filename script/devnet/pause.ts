import { Failure } from "@weir/process/failure";
import { slotsPerEpoch } from "./consensus.ts";

/**
 * Epochs without a block after which nobody is a validator any more. While nothing is finalised, who does not vote loses
 * stake (the inactivity leak): of 32 ether, 16 n² / 2^24 in n epochs by Bellatrix's rules, and with less than 16 he is out.
 * 2^12, and a few less: a vote that is missed costs a little more.
 */
const leak = 4_000;

/** Refuses to go on with a network that stood still for too long. Times in seconds. */
export function requireShortPause(lastBlock: number, now: number, slot: number): void {
  const longest = leak * slotsPerEpoch * slot;
  if (now - lastBlock <= longest) return;
  const hours = (seconds: number) => Math.floor(seconds / 3_600);
  throw new Failure(
    `This network has stood still for ${hours(now - lastBlock)} hours. With slots of ${slot} s it can for ${hours(longest)}: then its validators have lost too much of their stake by not voting. Start without --keep for a new one.`,
  );
}
