import { chain } from "./testClient.ts";

/**
 * From now on each block has the time of the one before: previews can be compared to the wei with results, and the page
 * does not change while it is read. Time advances only where a test says so.
 */
export const holdClock = async (): Promise<void> => (await chain()).setBlockTimestampInterval({ interval: 0 });

/** The chain's clock follows real time again. */
export const letClockRun = async (): Promise<void> => (await chain()).removeBlockTimestampInterval();

/** Mines a block so many seconds later. */
export async function passTime(seconds: bigint): Promise<void> {
  const client = await chain();
  const { timestamp } = await client.getBlock();
  await client.setNextBlockTimestamp({ timestamp: timestamp + seconds });
  await client.mine({ blocks: 1 });
}
