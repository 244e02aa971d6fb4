// biome-ignore-all lint/performance/noBarrelFile: an entry of the package, which names no side effects: bundlers leave out what is not read.
export { peerDeskAbi } from "./generated/peerDeskAbi.ts";
export { peerLensAbi } from "./generated/peerLensAbi.ts";
export { peerLoansAbi } from "./generated/peerLoansAbi.ts";
export { peerLoansViewAbi } from "./generated/peerLoansViewAbi.ts";
export { peerOffersAbi } from "./generated/peerOffersAbi.ts";
