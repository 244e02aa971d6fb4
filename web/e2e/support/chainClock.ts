import { chain } from "./testClient.ts";

/**
 * From now on each block has the time of the one before: what a dialog foretells can then be held to the wei against
 * what came to be, and a page that is being read does not change. Time passes where a test says so.
 */
export const holdClock = async (): Promise<void> => (await chain()).setBlockTimestampInterval({ interval: 0 });

/** The chain goes on with the time of the world. */
export const letClockRun = async (): Promise<void> => (await chain()).removeBlockTimestampInterval();

/** Mines a block so much later, in seconds. */
export async function passTime(seconds: bigint): Promise<void> {
  const client = await chain();
  const { timestamp } = await client.getBlock();
  await client.setNextBlockTimestamp({ timestamp: timestamp + seconds });
  await client.mine({ blocks: 1 });
}
