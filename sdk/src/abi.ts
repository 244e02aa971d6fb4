export { lendingPoolsAbi } from "./generated/lendingPoolsAbi.ts";
export { lensAbi } from "./generated/lensAbi.ts";
