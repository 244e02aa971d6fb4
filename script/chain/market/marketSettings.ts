import { Failure } from "@weir/process/failure";

/**
 * Reads the market's settings. `interval`: milliseconds between two postings of prices. `traffic`: whether local accounts lend,
 * borrow, repay and trade with each other now and then.
 */
export function readMarketSettings(env: NodeJS.ProcessEnv = process.env) {
  const seconds = env.MARKET_INTERVAL?.trim() || "12";
  if (!(Number(seconds) >= 1 && Number(seconds) <= 3_600)) {
    throw new Failure(
      `MARKET_INTERVAL=${seconds} is not a time between two prices. Give seconds from 1 to 3600, or leave it unset for 12.`,
    );
  }
  const traffic = env.MARKET_TRAFFIC?.trim() || "1";
  if (traffic !== "0" && traffic !== "1") {
    throw new Failure(
      `MARKET_TRAFFIC=${traffic} is neither 1 (accounts lend, borrow, repay and trade a little) nor 0 (only prices move).`,
    );
  }
  return { interval: Number(seconds) * 1_000, seed: env.SEED?.trim() || "weir", traffic: traffic === "1" };
}
