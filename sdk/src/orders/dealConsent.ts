import type { Address, Hex, TypedDataDefinition } from "viem";
import { peerDomainOf } from "./domain.ts";

/** A split that one party signs and the other carries out with `agree`. Bonds go back, without a fee. */
export type Agreement = {
  /** The deal's id. */
  deal: Hex;
  /** Token units of the deal's amount. */
  buyerAmount: bigint;
  /** The signer's. */
  epoch: bigint;
  /** Seconds; the last at which it can be carried out. */
  deadline: bigint;
};

/** An arbiter for whom one party signs and whom the other appoints with `appoint`. */
export type Appointment = {
  /** The deal's id. */
  deal: Hex;
  /** Appointments so far. */
  round: bigint;
  arbiter: Address;
  /** Basis points. */
  fee: bigint;
  /** The signer's. */
  epoch: bigint;
  /** Seconds; the last at which it can be carried out. */
  deadline: bigint;
};

export const agreementTypes = {
  Agreement: [
    { name: "deal", type: "bytes32" },
    { name: "buyerAmount", type: "uint256" },
    { name: "epoch", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

export const appointmentTypes = {
  Appointment: [
    { name: "deal", type: "bytes32" },
    { name: "round", type: "uint256" },
    { name: "arbiter", type: "address" },
    { name: "fee", type: "uint256" },
    { name: "epoch", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

/** The typed data of an agreement, as viem's `signTypedData` takes it. */
export const agreementData = (
  chainId: number,
  desk: Address,
  message: Agreement,
): TypedDataDefinition<typeof agreementTypes, "Agreement"> => ({
  domain: peerDomainOf("PeerDesk", chainId, desk),
  types: agreementTypes,
  primaryType: "Agreement",
  message,
});

/** The typed data of an appointment, as viem's `signTypedData` takes it. */
export const appointmentData = (
  chainId: number,
  desk: Address,
  message: Appointment,
): TypedDataDefinition<typeof appointmentTypes, "Appointment"> => ({
  domain: peerDomainOf("PeerDesk", chainId, desk),
  types: appointmentTypes,
  primaryType: "Appointment",
  message,
});
