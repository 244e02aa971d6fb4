import type { Link } from "./links.ts";

/**
 * How an error of a wallet, a device or a node is recognised: by its words, by the name that viem or wagmi gives it, by its
 * code in EIP-1193, EIP-1474 or ethers, or by the HTTP status.
 */
type Pattern = {
  code: OutsideCode;
  names?: string[];
  codes?: (number | string)[];
  statuses?: number[];
  words?: RegExp;
};

/** A failure of a wallet, a device or a node. */
export type OutsideCode =
  | "UserRejectedRequest"
  | "WalletBusy"
  | "WalletLocked"
  | "BlindSigningOff"
  | "DeviceAppClosed"
  | "DeviceLocked"
  | "DeviceUnreachable"
  | "NotConnected"
  | "WrongChain"
  | "WalletOffline"
  | "InsufficientFunds"
  | "AlreadySent"
  | "ReplacementRefused"
  | "NonceRefused"
  | "FeeRefused"
  | "GasLimitRefused"
  | "NotYetIncluded"
  | "NodeBusy"
  | "NodeRefuses"
  | "NodeUnreachable"
  | "NoContract"
  | "TransactionRefused"
  | "PartMissing";

/** Errors that are not decoded reverts. */
export type OtherCode =
  | OutsideCode
  | "UnknownRevert"
  | "RevertWithoutReason"
  | "WalletFailed"
  | "NodeFailed"
  | "Unknown";

const declined: Pattern = {
  code: "UserRejectedRequest",
  names: ["UserRejectedRequestError"],
  codes: [4001, 5000, "ACTION_REJECTED"],
  // The last ones are the status words of Ledger and Trezor for a refusal.
  words:
    /\b(user|you)\b.{0,24}\b(reject|declin|den(y|ied)|cancel|abort|disapprov|clos)|\b(reject|declin|denied|cancel|abort)\w*.{0,24}\bby (the )?user|^(cancell?ed|rejected|declined)\W*$|0x6985|0x5501|ActionCancelled/i,
};

const patterns: Pattern[] = [
  declined,
  {
    code: "WalletBusy",
    names: ["ResourceUnavailableRpcError"],
    codes: [-32002],
    words: /request .*already pending|already processing/i,
  },
  {
    code: "WalletLocked",
    words: /\b(wallet|keyring|vault|account) is locked|unlock (the|your) wallet|authentication needed/i,
  },
  {
    code: "BlindSigningOff",
    words: /blind[- ]?sign|enable contract ?data|EnableContractData|0x6a80/i,
  },
  {
    code: "DeviceAppClosed",
    words: /0x6511|0x6e0[01]|0x6d0[02]|open the ethereum app/i,
  },
  {
    code: "DeviceLocked",
    words:
      /locked ?device|device (is )?locked|dongle (is )?locked|0x5515|0x6804|0x6982|0x6b0c|unlock your (ledger|device)/i,
  },
  {
    code: "DeviceUnreachable",
    words: /device disconnected|disconnected ?device|no device (selected|found)|unable to (open|claim)|TransportOpen/i,
  },
  {
    code: "NotConnected",
    names: ["UnauthorizedProviderError", "ConnectorNotConnectedError", "ConnectorAccountNotFoundError"],
    codes: [4100],
  },
  {
    code: "WrongChain",
    names: [
      "ChainMismatchError",
      "ConnectorChainMismatchError",
      "SwitchChainError",
      "SwitchChainNotSupportedError",
      "ChainNotConfiguredError",
    ],
    codes: [4902],
    words: /unrecognized chain|chain ?id mismatch|invalid chain ?id/i,
  },
  {
    code: "WalletOffline",
    names: ["ProviderDisconnectedError", "ChainDisconnectedError"],
    codes: [4900, 4901],
  },
  {
    code: "InsufficientFunds",
    names: ["InsufficientFundsError"],
    codes: ["INSUFFICIENT_FUNDS"],
    words:
      /insufficient (funds|eth|balance for (gas|transfer))|gas required exceeds allowance|not enough (funds|eth)\b/i,
  },
  {
    code: "AlreadySent",
    words: /already known|known transaction|already imported|already in (the )?(mem)?pool/i,
  },
  {
    code: "ReplacementRefused",
    codes: ["REPLACEMENT_UNDERPRICED"],
    words: /replacement .*underpriced|replacement transaction/i,
  },
  {
    code: "NonceRefused",
    names: ["NonceTooLowError", "NonceTooHighError", "NonceMaxValueError"],
    codes: ["NONCE_EXPIRED"],
    words: /nonce (is )?too (low|high)|invalid nonce|nonce .*already (been )?used|nonce gap/i,
  },
  {
    code: "FeeRefused",
    names: ["FeeCapTooLowError", "FeeCapTooHighError", "TipAboveFeeCapError", "TransactionUnderpricedError"],
    words:
      /underpriced|fee ?cap|max ?(priority )?fee ?per ?gas|(gas price|fee) (is )?(too (low|high)|below)|less than (the )?block base fee/i,
  },
  {
    code: "GasLimitRefused",
    names: ["IntrinsicGasTooLowError", "IntrinsicGasTooHighError"],
    words: /intrinsic gas|exceeds block gas limit|gas limit (is )?too (low|high)/i,
  },
  {
    code: "NotYetIncluded",
    names: ["WaitForTransactionReceiptTimeoutError", "TransactionReceiptNotFoundError"],
  },
  {
    code: "NodeBusy",
    names: ["LimitExceededRpcError"],
    codes: [-32005, -32007, 429],
    statuses: [429],
    words: /too many requests|rate[- ]?limit|request limit/i,
  },
  {
    code: "NodeRefuses",
    statuses: [401, 403],
  },
  {
    code: "NodeUnreachable",
    names: ["TimeoutError", "HttpRequestError", "WebSocketRequestError", "SocketClosedError"],
    words: /failed to fetch|fetch failed|ECONNREFUSED|NetworkError when attempting/i,
  },
  {
    code: "NoContract",
    names: ["ContractFunctionZeroDataError", "AbiDecodingZeroDataError"],
  },
  {
    code: "TransactionRefused",
    names: ["TransactionRejectedRpcError"],
    codes: [-32003],
  },
  {
    // A script that a page loads on demand did not arrive.
    code: "PartMissing",
    names: ["ChunkLoadError"],
  },
];

const fits = ({ names, codes, statuses }: Pattern, { name, code, status }: Link): boolean =>
  (names?.includes(String(name)) ?? false) ||
  (codes?.some((known) => String(known) === String(code)) ?? false) ||
  (statuses?.some((known) => known === status) ?? false);

/** What a node says of a reverted call: the contract chooses the words that follow. */
export const REVERTED = /\breverted\b|\bVM Exception\b.*\brevert\b|always failing transaction/i;

const speaks = ({ words }: Pattern, { text = "" }: Link): boolean =>
  (words?.test(text) ?? false) && !REVERTED.test(text);

/** Whether the wallet says by its code that the user declined. */
export const isRejection = (link: Link): boolean => fits(declined, link);

/**
 * What the links say of a wallet, a device or a node. The innermost link names the cause; those around it wrap it. Words
 * count before codes, because nodes and wallets send them under codes as general as "internal error". Where a contract was
 * asked, no words of a link count as the user's refusal.
 */
export const readOutside = (
  links: readonly Link[],
  { asked }: { asked: "contract" | "anyone" },
): OutsideCode | undefined => {
  const known = asked === "contract" ? patterns.filter((pattern) => pattern !== declined) : patterns;
  const first = (match: (pattern: Pattern, link: Link) => boolean): Pattern | undefined => {
    for (const link of links) {
      const found = known.find((pattern) => match(pattern, link));
      if (found) return found;
    }
    return undefined;
  };
  return (first(speaks) ?? first(fits))?.code;
};
