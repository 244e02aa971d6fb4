export { peerDeskAbi } from "./generated/peerDeskAbi.ts";
export { peerLensAbi } from "./generated/peerLensAbi.ts";
export { peerLoansAbi } from "./generated/peerLoansAbi.ts";
export { peerOffersAbi } from "./generated/peerOffersAbi.ts";
