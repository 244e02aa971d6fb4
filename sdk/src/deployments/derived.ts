import { type Address, concat, getAddress, keccak256, slice } from "viem";
import { create2 } from "../generated/create2.ts";

/** The contract that deploys by CREATE2, with the same address on every chain that has it. */
export const deploymentProxy: Address = create2.proxy;

const derive = (name: keyof typeof create2.initCodeHash): Address =>
  // EIP-1014. viem's getCreate2Address() would bring what CREATE needs into the site's first load.
  getAddress(slice(keccak256(concat(["0xff", create2.proxy, create2.salt, create2.initCodeHash[name]])), 12));

/** The addresses of this build's contracts, the same on every chain: their bytecode determines them. */
export const derived = {
  lendingPools: derive("LendingPools"),
  lens: derive("Lens"),
  peer: { desk: derive("PeerDesk"), lens: derive("PeerLens"), loans: derive("PeerLoans") },
} as const;
