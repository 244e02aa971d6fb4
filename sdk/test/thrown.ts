import { lendingPoolsAbi } from "@weir/sdk/abi";
import {
  type Abi,
  createPublicClient,
  createWalletClient,
  custom,
  encodeErrorResult,
  type Hex,
  stringToHex,
} from "viem";
import { anvil } from "viem/chains";

// What viem throws, for tests of what reads it: the real chain of causes, of the real classes.

export const ACCOUNT = "0x00000000000000000000000000000000000000a1";
export const TOKEN = "0x00000000000000000000000000000000000000c1";

/** What viem throws when the node answers a simulated call so. */
export const thrownBy = async (answer: unknown): Promise<unknown> => {
  const request = async () => {
    throw answer;
  };
  const client = createPublicClient({ chain: anvil, transport: custom({ request }, { retryCount: 0 }) });
  return client
    .simulateContract({
      account: ACCOUNT,
      address: TOKEN,
      abi: lendingPoolsAbi,
      functionName: "borrow",
      args: [0x501n, 1n, ACCOUNT, ACCOUNT],
    })
    .catch((error: unknown) => error);
};
/** The same where the call reverts with this data. */
export const revertedWith = (data: Hex) => thrownBy({ code: 3, message: "execution reverted", data });

/** The revert data of an error of the ABI. */
export const revert = <const abi extends Abi>(abi: abi, errorName: string, args: readonly unknown[]): Hex =>
  // The names and arguments come from the ABI itself, at run time.
  encodeErrorResult({ abi: abi as Abi, errorName, args });

/** Some argument of that type. */
export const sample = (type: string, name: string): unknown => {
  if (type === "address") return ACCOUNT;
  if (type === "bytes32") return stringToHex("USD", { size: 32 });
  if (type === "string") return "out of luck";
  if (type === "bytes[]") return ["0x01", "0x02"];
  if (name === "reserve") return 0x501n;
  return type === "uint8" ? 4 : 1_500_000n;
};

/** What viem throws when a wallet answers a request to sign so, however the page asks it. */
export const refusedSignature = async (answer: unknown): Promise<unknown[]> => {
  const request = async ({ method }: { method: string }) => {
    if (method === "eth_chainId") return "0x7a69";
    throw answer;
  };
  const client = createWalletClient({
    account: ACCOUNT,
    chain: anvil,
    transport: custom({ request }, { retryCount: 0 }),
  });
  const call = { abi: lendingPoolsAbi, functionName: "borrow", args: [0x501n, 1n, ACCOUNT, ACCOUNT] } as const;
  const failures = [
    client.request({ method: "eth_sendTransaction", params: [{ from: ACCOUNT, to: TOKEN }] }),
    client.sendTransaction({ to: TOKEN }),
    client.writeContract({ ...call, address: TOKEN }),
  ];
  return Promise.all(failures.map((failure) => failure.catch((error: unknown) => error)));
};

/** A wallet's internal error around an error of its node. */
export const internal = (message: string, code = -32000) => ({
  code: -32603,
  message: "Internal JSON-RPC error.",
  data: { code, message },
});
