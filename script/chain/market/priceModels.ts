import type { PriceModel } from "./walk.ts";

const second = (feed: string): PriceModel => ({
  name: `${feed}, second source`,
  decimals: 8,
  anchor: { feed },
  volatility: 0.02, // about 0.03 % apart, well within the 0.5 % that the oracles allow
  reversion: 2_000,
  limit: 0.002,
});

const stable = (name: string): PriceModel => ({
  name,
  decimals: 8,
  anchor: 1,
  volatility: 0.004, // about 0.02 %
  reversion: 200,
  limit: 0.0006,
});

const coin = (name: string, anchor: number, volatility: number): PriceModel => ({
  name,
  decimals: 8,
  anchor,
  volatility,
  reversion: 25, // keeps it within about 10 % of the anchor
  limit: 0.3,
});

/** A model for each feed of Seed.s.sol, by its description. */
export const models: PriceModel[] = [
  coin("ETH / USD", 3_200, 0.6),
  second("ETH / USD"),
  coin("BTC / USD", 96_000, 0.45),
  second("BTC / USD"),
  stable("USDC / USD"),
  stable("DAI / USD"),
  { name: "wstETH / stETH", decimals: 18, anchor: 1.22, growth: 0.028, volatility: 0, reversion: 1, limit: 0 },
];
