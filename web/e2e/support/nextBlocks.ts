import { siteConfig } from "./siteUnderTest.ts";
import { chain } from "./testClient.ts";

/** So many more blocks: at once where the chain has them when asked. Another chain makes them by itself. */
export async function nextBlocks(blocks: number): Promise<void> {
  if ((await siteConfig()).blockTime === 0) await (await chain()).mine({ blocks });
}
