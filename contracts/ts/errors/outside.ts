import type { Said } from "./phrases.ts";

/** What a wallet or a node says of itself, by the name that viem or wagmi gives it, or its code in EIP-1193 and EIP-1474. */
type Outside = { name: string; names: string[]; codes: number[]; words?: RegExp; said: Said };

const outside: Outside[] = [
  {
    name: "UserRejectedRequest",
    names: ["UserRejectedRequestError"],
    codes: [4001, 5000],
    said: ["You declined the request in the wallet. Nothing was sent.", "Send it again when you are ready."],
  },
  {
    name: "WalletBusy",
    names: ["ResourceUnavailableRpcError"],
    codes: [-32002],
    said: ["The wallet has a request open already.", "Open the wallet and answer it, then try again."],
  },
  {
    name: "NotConnected",
    names: ["UnauthorizedProviderError", "ConnectorNotConnectedError", "ConnectorAccountNotFoundError"],
    codes: [4100],
    said: ["The wallet has not given this page access to the account.", "Connect the wallet and choose the account."],
  },
  {
    name: "WrongChain",
    names: [
      "ChainMismatchError",
      "ConnectorChainMismatchError",
      "SwitchChainError",
      "SwitchChainNotSupportedError",
      "ChainNotConfiguredError",
    ],
    codes: [4902],
    said: [
      "The wallet is on another network than this page.",
      "Switch the wallet to the network that the page shows, adding it if the wallet does not know it.",
    ],
  },
  {
    name: "WalletOffline",
    names: ["ProviderDisconnectedError", "ChainDisconnectedError"],
    codes: [4900, 4901],
    said: ["The wallet is not connected to its network.", "Check the network in the wallet, then try again."],
  },
  {
    name: "InsufficientFunds",
    names: ["InsufficientFundsError"],
    codes: [],
    words: /insufficient funds/i,
    said: [
      "The wallet has too little of the network's own coin to pay for gas.",
      "Add some to the wallet, then send it again.",
    ],
  },
  {
    name: "TransactionRefused",
    names: ["NonceTooLowError", "NonceTooHighError", "TransactionRejectedRpcError"],
    codes: [-32003],
    said: [
      "The network refused the transaction; the wallet may count its transactions wrongly.",
      "Wait for pending transactions. On a restarted local chain, clear the account's activity in the wallet.",
    ],
  },
  {
    name: "FeeRefused",
    names: ["FeeCapTooLowError", "FeeCapTooHighError", "TipAboveFeeCapError", "TransactionUnderpricedError"],
    codes: [],
    said: ["The network refused the transaction's fee.", "Send it again and let the wallet suggest the fee."],
  },
  {
    name: "NotYetIncluded",
    names: ["WaitForTransactionReceiptTimeoutError", "TransactionReceiptNotFoundError"],
    codes: [],
    said: [
      "The transaction was sent, but is not in a block yet.",
      "Look at it in the wallet before you send another; it may still go through.",
    ],
  },
  {
    name: "NodeUnreachable",
    names: ["TimeoutError", "HttpRequestError", "WebSocketRequestError", "SocketClosedError"],
    codes: [],
    words: /failed to fetch|fetch failed|ECONNREFUSED/i,
    said: ["The network's node does not answer.", "Check the connection and that the node runs, then try again."],
  },
  {
    name: "NodeBusy",
    names: ["LimitExceededRpcError"],
    codes: [-32005],
    said: ["The network's node has had too many requests.", "Wait a moment, then try again."],
  },
  {
    name: "NoContract",
    names: ["ContractFunctionZeroDataError", "AbiDecodingZeroDataError"],
    codes: [],
    said: [
      "The contract is not on the network that answers.",
      "Check the network; a restarted local chain needs its contracts deployed again.",
    ],
  },
  {
    // Of a script that the page loads when it first needs it.
    name: "PartMissing",
    names: ["ChunkLoadError"],
    codes: [],
    said: ["A part of this page could not be loaded.", "Check the connection, then try again."],
  },
];

export type Link = { name?: unknown; code?: unknown; message?: unknown };

/** What the links say. Words come first: nodes send them under codes as general as "transaction rejected". */
export const outsideSaid = (links: readonly Link[]): Pick<Outside, "name" | "said"> | undefined => {
  const first = (match: (entry: Outside, link: Link) => boolean): Outside | undefined => {
    for (const link of links) {
      const found = outside.find((entry) => match(entry, link));
      if (found) return found;
    }
    return undefined;
  };
  return (
    first(({ words }, { message }) => words?.test(String(message)) ?? false) ??
    first(({ names, codes }, { name, code }) => names.includes(String(name)) || codes.includes(Number(code)))
  );
};

/** Whether the user said no in the wallet. */
export const isRejection = ({ name, code }: Link): boolean => name === "UserRejectedRequestError" || code === 4001;
