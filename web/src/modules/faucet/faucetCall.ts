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

/** The call that provides the tokens: wraps the sender's ether, or mints from the faucet. */
export const faucetCall = (faucet: Faucet, times: bigint) => {
  const { kind, token } = faucet;
  const call = kind === "wrap" ? { functionName: "deposit", value: etherOf(faucet, times) } : { functionName: "drip" };
  // viem infers payability from a literal name; here it depends on the kind.
  return { abi, address: token, args: [], ...call } as unknown as ContractFunctionParameters;
};
