import type { Address } from "viem";

/** The EIP-712 domain of everything that the core accepts by signature. */
export const domainOf = (chainId: number, core: Address) =>
  ({ name: "Weir", version: "1", chainId, verifyingContract: core }) as const;

/** The contracts between two persons, by the name in their domain. */
export type PeerName = "PeerDesk" | "PeerLoans";

/** The EIP-712 domain of everything that such a contract accepts by signature. */
export const peerDomainOf = (name: PeerName, chainId: number, contract: Address) =>
  ({ name: `Weir ${name}`, version: "1", chainId, verifyingContract: contract }) as const;

/** The low 64 bits of a nonce count within its key: nonces of different keys are used independently of one another. */
export const nonceOf = (key: bigint, sequence: bigint): bigint => (key << 64n) | sequence;
