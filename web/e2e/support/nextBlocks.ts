import { siteConfig } from "./siteUnderTest.ts";
import { chain } from "./testClient.ts";

/** Waits for so many more blocks: mines them on demand, or waits for a chain that produces them. */
export async function nextBlocks(blocks: number): Promise<void> {
  if ((await siteConfig()).blockTime === 0) await (await chain()).mine({ blocks });
}
