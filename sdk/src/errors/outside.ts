import type { Link } from "./links.ts";
import type { Said } from "./phrases.ts";

/**
 * What a wallet or a node says of itself: by its words, by the name that viem or wagmi gives it, by its code in EIP-1193,
 * EIP-1474 or ethers, or by the HTTP status.
 */
type Outside = {
  name: string;
  names?: string[];
  codes?: (number | string)[];
  statuses?: number[];
  words?: RegExp;
  said: Said | ((text: string) => Said);
};

export const REJECTION = "UserRejectedRequest";

const declined: Outside = {
  name: REJECTION,
  names: ["UserRejectedRequestError"],
  codes: [4001, 5000, "ACTION_REJECTED"],
  // The last ones are Ledger's status words for "no", and Trezor's.
  words:
    /\b(user|you)\b.{0,24}\b(reject|declin|den(y|ied)|cancel|abort|disapprov|clos)|\b(reject|declin|denied|cancel|abort)\w*.{0,24}\bby (the )?user|^(cancell?ed|rejected|declined)\W*$|0x6985|0x5501|ActionCancelled/i,
  said: ["You declined the request in the wallet. Nothing was sent.", "Send it again when you are ready."],
};

const outside: Outside[] = [
  declined,
  {
    name: "WalletBusy",
    names: ["ResourceUnavailableRpcError"],
    codes: [-32002],
    words: /request .*already pending|already processing/i,
    said: ["The wallet has a request open already.", "Open the wallet and answer it, then try again."],
  },
  {
    name: "WalletLocked",
    words: /\b(wallet|keyring|vault|account) is locked|unlock (the|your) wallet|authentication needed/i,
    said: ["The wallet is locked.", "Unlock it with its password, then try again."],
  },
  {
    name: "BlindSigningOff",
    words: /blind[- ]?sign|enable contract ?data|EnableContractData|0x6a80/i,
    said: [
      "The hardware wallet does not sign this: blind signing is off, and its app cannot show what the contract does.",
      "Switch blind signing (contract data) on in the settings of its Ethereum app, then try again.",
    ],
  },
  {
    name: "DeviceAppClosed",
    words: /0x6511|0x6e0[01]|0x6d0[02]|open the ethereum app/i,
    said: [
      "The hardware wallet is not in its Ethereum app.",
      "Open the Ethereum app on the device, wait until it is ready, then try again.",
    ],
  },
  {
    name: "DeviceLocked",
    words:
      /locked ?device|device (is )?locked|dongle (is )?locked|0x5515|0x6804|0x6982|0x6b0c|unlock your (ledger|device)/i,
    said: ["The hardware wallet is locked.", "Unlock it with its PIN and open its Ethereum app, then try again."],
  },
  {
    name: "DeviceUnreachable",
    words: /device disconnected|disconnected ?device|no device (selected|found)|unable to (open|claim)|TransportOpen/i,
    said: [
      "The wallet does not reach its hardware device.",
      "Connect the device, close other programs that use it, then try again.",
    ],
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
    words: /unrecognized chain|chain ?id mismatch|invalid chain ?id/i,
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
    codes: ["INSUFFICIENT_FUNDS"],
    words:
      /insufficient (funds|eth|balance for (gas|transfer))|gas required exceeds allowance|not enough (funds|eth)\b/i,
    said: [
      "The wallet has too little of the network's own coin to pay for gas.",
      "Add some to the wallet, then send it again.",
    ],
  },
  {
    name: "AlreadySent",
    words: /already known|known transaction|already imported|already in (the )?(mem)?pool/i,
    said: [
      "The network has this very transaction already.",
      "Look in the wallet what becomes of it before you send another.",
    ],
  },
  {
    name: "ReplacementRefused",
    codes: ["REPLACEMENT_UNDERPRICED"],
    words: /replacement .*underpriced|replacement transaction/i,
    said: [
      "Another transaction of this account waits under the same number, and this one pays too little to replace it.",
      "Wait until that one is in a block, or speed it up in the wallet.",
    ],
  },
  {
    name: "NonceRefused",
    names: ["NonceTooLowError", "NonceTooHighError", "NonceMaxValueError"],
    codes: ["NONCE_EXPIRED"],
    words: /nonce (is )?too (low|high)|invalid nonce|nonce .*already (been )?used|nonce gap/i,
    said: [
      "The network refused the transaction's number (nonce): the wallet counts its transactions wrongly.",
      "Wait for pending transactions. On a restarted local chain, clear the account's activity in the wallet.",
    ],
  },
  {
    name: "FeeRefused",
    names: ["FeeCapTooLowError", "FeeCapTooHighError", "TipAboveFeeCapError", "TransactionUnderpricedError"],
    words:
      /underpriced|fee ?cap|max ?(priority )?fee ?per ?gas|(gas price|fee) (is )?(too (low|high)|below)|less than (the )?block base fee/i,
    said: ["The network refused the transaction's fee.", "Send it again and let the wallet suggest the fee."],
  },
  {
    name: "GasLimitRefused",
    names: ["IntrinsicGasTooLowError", "IntrinsicGasTooHighError"],
    words: /intrinsic gas|exceeds block gas limit|gas limit (is )?too (low|high)/i,
    said: [
      "The network refused the transaction's gas limit.",
      "Send it again and keep the gas limit that the page suggests.",
    ],
  },
  {
    name: "NotYetIncluded",
    names: ["WaitForTransactionReceiptTimeoutError", "TransactionReceiptNotFoundError"],
    said: [
      "The transaction was sent, but is not in a block yet.",
      "Look at it in the wallet before you send another; it may still go through.",
    ],
  },
  {
    name: "NodeBusy",
    names: ["LimitExceededRpcError"],
    codes: [-32005, -32007, 429],
    statuses: [429],
    words: /too many requests|rate[- ]?limit|request limit/i,
    said: ["The network's node has had too many requests.", "Wait a moment, then try again."],
  },
  {
    name: "NodeRefuses",
    statuses: [401, 403],
    said: [
      "The network's node refuses to answer this page.",
      "Whoever serves the page should check the node's address and key.",
    ],
  },
  {
    name: "NodeUnreachable",
    names: ["TimeoutError", "HttpRequestError", "WebSocketRequestError", "SocketClosedError"],
    words: /failed to fetch|fetch failed|ECONNREFUSED|NetworkError when attempting/i,
    said: ["The network's node does not answer.", "Check the connection and that the node runs, then try again."],
  },
  {
    name: "NoContract",
    names: ["ContractFunctionZeroDataError", "AbiDecodingZeroDataError"],
    said: [
      "The contract is not on the network that answers.",
      "Check the network; a restarted local chain needs its contracts deployed again.",
    ],
  },
  {
    name: "TransactionRefused",
    names: ["TransactionRejectedRpcError"],
    codes: [-32003],
    said: (text) => [
      `The network refused the transaction: ${text}.`,
      "Look in the wallet for transactions that are still pending, then try again.",
    ],
  },
  {
    // Of a script that the page loads when it first needs it.
    name: "PartMissing",
    names: ["ChunkLoadError"],
    said: ["A part of this page could not be loaded.", "Check the connection, then try again."],
  },
];

const fits = ({ names, codes, statuses }: Outside, { name, code, status }: Link): boolean =>
  (names?.includes(String(name)) ?? false) ||
  (codes?.some((known) => String(known) === String(code)) ?? false) ||
  (statuses?.some((known) => known === status) ?? false);

/** What the node says of a call that a contract reverted: a contract chose the words behind it. */
export const REVERTED = /\breverted\b|\bVM Exception\b.*\brevert\b|always failing transaction/i;

const speaks = ({ words }: Outside, { text = "" }: Link): boolean =>
  (words?.test(text) ?? false) && !REVERTED.test(text);

/** Whether the wallet says by its code that the user declined. */
export const isRejection = (link: Link): boolean => fits(declined, link);

/**
 * What the links say, innermost first: that one names the cause, and those around it are wrappers. Words come before
 * codes, as nodes and wallets send them under codes as general as "internal error". Nothing in them is the user's no
 * where `asked` is a contract, whatever its words.
 */
export const outsideSaid = (
  links: readonly Link[],
  text: string,
  { asked }: { asked: "contract" | "anyone" },
): { name: string; said: Said } | undefined => {
  const entries = asked === "contract" ? outside.filter((entry) => entry !== declined) : outside;
  const first = (match: (entry: Outside, link: Link) => boolean): Outside | undefined => {
    for (const link of links) {
      const found = entries.find((entry) => match(entry, link));
      if (found) return found;
    }
    return undefined;
  };
  const found = first(speaks) ?? first(fits);
  if (!found) return undefined;
  const { name, said } = found;
  return { name, said: typeof said === "function" ? said(text) : said };
};
