import { Failure } from "@weir/process/failure";

export type Settings = {
  /** Milliseconds between two postings. */
  interval: number;
  seed: string;
  /** Whether the seed's accounts do a little now and then. */
  traffic: boolean;
};

export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const given = env.MARKET_INTERVAL?.trim() || "12";
  const seconds = Number(given);
  if (!(seconds >= 1 && seconds <= 3_600)) {
    throw new Failure(
      `MARKET_INTERVAL=${given} is not a time between two prices. Give seconds from 1 to 3600, or leave it unset for 12.`,
    );
  }
  const traffic = env.MARKET_TRAFFIC?.trim() || "1";
  if (traffic !== "0" && traffic !== "1") {
    throw new Failure(
      `MARKET_TRAFFIC=${traffic} is neither 1 (accounts lend, borrow and repay a little) nor 0 (only prices move).`,
    );
  }
  return { interval: seconds * 1_000, seed: env.SEED?.trim() || "weir", traffic: traffic === "1" };
}
