import { chromium } from "@playwright/test";
import { createTestClient, http, publicActions } from "viem";
import { anvil } from "viem/chains";

/**
 * Milliseconds from a block until its number is on screen, of each of `blocks` blocks in turn. The chain mines on demand.
 * `chrome`: the browser's executable.
 */
export async function measureBlockDelay(
  web: string,
  rpcUrl: string,
  chrome: string,
  blocks: number,
): Promise<number[]> {
  const client = createTestClient({ mode: "anvil", chain: anvil, transport: http(rpcUrl) }).extend(publicActions);
  const browser = await chromium.launch({
    executablePath: chrome,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const page = await browser.newPage();
    await page.goto(web);
    const line = page.locator("[data-chain-line]");
    await line.waitFor();
    const delays: number[] = [];
    for (let block = 0; block < blocks; block++) {
      const next = ((await client.getBlockNumber({ cacheTime: 0 })) + 1n).toLocaleString("en-GB");
      // Not in step with the page's own clock.
      await page.waitForTimeout(300 + 137 * block);
      const began = performance.now();
      await client.mine({ blocks: 1 });
      await page.waitForFunction(
        (number) => document.querySelector("[data-chain-line]")?.textContent?.includes(number),
        next,
        { polling: "raf" },
      );
      delays.push(Math.round(performance.now() - began));
    }
    return delays;
  } finally {
    await browser.close();
  }
}
