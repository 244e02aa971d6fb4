// biome-ignore-all lint/performance/noBarrelFile: an entry of the package, which names no side effects: bundlers leave out what is not read.
export { lendingPoolsAbi } from "./generated/lendingPoolsAbi.ts";
export { lensAbi } from "./generated/lensAbi.ts";
