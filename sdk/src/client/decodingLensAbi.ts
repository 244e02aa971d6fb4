import { lendingPoolsAbi, lensAbi } from "../abi.ts";

/** The Lens with the core's errors, which it passes on unchanged: viem decodes by name what either reverts with. */
export const decodingLensAbi = [
  ...lensAbi,
  ...lendingPoolsAbi.filter(({ type }) => type === "error"),
] as unknown as typeof lensAbi;
