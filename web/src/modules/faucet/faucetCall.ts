import type { Deployment } from "@weir/sdk/deployments/deployment";
import type { ContractFunctionParameters } from "viem";

export type Faucet = Deployment["faucets"][number];

const abi = [
  { type: "function", name: "deposit", stateMutability: "payable", inputs: [], outputs: [] },
  { type: "function", name: "drip", stateMutability: "nonpayable", inputs: [], outputs: [] },
  {
    type: "error",
    name: "DripsUsedUp",
    inputs: [
      { name: "account", type: "address" },
      { name: "opensAt", type: "uint256" },
    ],
  },
] as const;

/** Wei that the call sends. */
export const etherOf = ({ kind, amount }: Faucet, times: bigint): bigint =>
  kind === "wrap" ? BigInt(amount) * times : 0n;

/** The call that brings the tokens: ether wrapped by its sender, or a drip that mints. */
export const faucetCall = (faucet: Faucet, times: bigint) => {
  const { kind, token } = faucet;
  const call = kind === "wrap" ? { functionName: "deposit", value: etherOf(faucet, times) } : { functionName: "drip" };
  // viem infers payable from a literal name; here the kind decides.
  return { abi, address: token, args: [], ...call } as unknown as ContractFunctionParameters;
};
