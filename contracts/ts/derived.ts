import { type Address, getCreate2Address } from "viem";
import { create2 } from "./generated/create2.ts";

/** The contract that deploys by CREATE2, with the same address on every chain that has it. */
export const deploymentProxy: Address = create2.proxy;

const derive = (name: keyof typeof create2.initCodeHash): Address =>
  getCreate2Address({ from: create2.proxy, salt: create2.salt, bytecodeHash: create2.initCodeHash[name] });

/** Where the contracts of this build are, on whatever chain they are: their own bytecode says, and nobody else. */
export const derived = { lendingPools: derive("LendingPools"), lens: derive("Lens") } as const;
