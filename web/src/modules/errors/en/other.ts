import type { OtherCode } from "@weir/sdk/errors/outside";
import type { Said } from "../language.ts";

const CHECK = "Check the balance and the approved amount, then try again.";

/** Complete by the compiler. `text`: the innermost message of the error. */
export const other: Record<OtherCode, (text: string) => Said> = {
  UserRejectedRequest: () => [
    "You declined the request in the wallet. Nothing was sent.",
    "Send it again when you are ready.",
  ],
  WalletBusy: () => ["The wallet has a request open already.", "Open the wallet and answer it, then try again."],
  WalletLocked: () => ["The wallet is locked.", "Unlock it with its password, then try again."],
  BlindSigningOff: () => [
    "The hardware wallet does not sign this: blind signing is off, and its app cannot show what the contract does.",
    "Switch blind signing (contract data) on in the settings of its Ethereum app, then try again.",
  ],
  DeviceAppClosed: () => [
    "The hardware wallet is not in its Ethereum app.",
    "Open the Ethereum app on the device, wait until it is ready, then try again.",
  ],
  DeviceLocked: () => [
    "The hardware wallet is locked.",
    "Unlock it with its PIN and open its Ethereum app, then try again.",
  ],
  DeviceUnreachable: () => [
    "The wallet does not reach its hardware device.",
    "Connect the device, close other programs that use it, then try again.",
  ],
  NotConnected: () => [
    "The wallet has not given this page access to the account.",
    "Connect the wallet and choose the account.",
  ],
  WrongChain: () => [
    "The wallet is on another network than this page.",
    "Switch the wallet to the network that the page shows, adding it if the wallet does not know it.",
  ],
  WalletOffline: () => [
    "The wallet is not connected to its network.",
    "Check the network in the wallet, then try again.",
  ],
  InsufficientFunds: () => [
    "The wallet has too little of the network's own coin to pay for gas.",
    "Add some to the wallet, then send it again.",
  ],
  AlreadySent: () => [
    "The network already has this transaction.",
    "Check its state in the wallet before you send another.",
  ],
  ReplacementRefused: () => [
    "Another transaction of this account with the same nonce is pending, and this one pays too little to replace it.",
    "Wait until that one is in a block, or speed it up in the wallet.",
  ],
  NonceRefused: () => [
    "The network refused the transaction's number (nonce): the wallet counts its transactions wrongly.",
    "Wait for pending transactions. On a restarted local chain, clear the account's activity in the wallet.",
  ],
  FeeRefused: () => ["The network refused the transaction's fee.", "Send it again and let the wallet suggest the fee."],
  GasLimitRefused: () => [
    "The network refused the transaction's gas limit.",
    "Send it again and keep the gas limit that the page suggests.",
  ],
  NotYetIncluded: () => [
    "The transaction was sent, but is not in a block yet.",
    "Look at it in the wallet before you send another; it may still go through.",
  ],
  NodeBusy: () => ["The network's node has had too many requests.", "Wait a moment, then try again."],
  NodeRefuses: () => [
    "The network's node refuses to answer this page.",
    "The operator of this site must check the node's address and key in config.json.",
  ],
  NodeUnreachable: () => [
    "The network's node does not answer.",
    "Check the connection and that the node runs, then try again.",
  ],
  NoContract: () => [
    "The contract is not on the network that answers.",
    "Check the network; a restarted local chain needs its contracts deployed again.",
  ],
  TransactionRefused: (text) => [
    `The network refused the transaction: ${text}.`,
    "Look in the wallet for transactions that are still pending, then try again.",
  ],
  PartMissing: () => ["A part of this page could not be loaded.", "Check the connection, then try again."],
  UnknownRevert: (selector) => [
    `A contract refused with an error that Weir does not know (${selector}).`,
    "The token itself may have refused: check the balance and the approved amount.",
  ],
  RevertWithoutReason: () => ["A contract refused without giving a reason, as older tokens do.", CHECK],
  WalletFailed: (text) => [
    `The wallet did not send it: ${text}.`,
    "Check whether the request is still open in the wallet, then try again; if the error persists, report it with this text.",
  ],
  NodeFailed: (text) => [
    `The network's node could not try it: ${text}.`,
    "Try again in a moment; if the error persists, report it with this text.",
  ],
  Unknown: (text) => [
    `Something unexpected happened: ${text}`,
    "Try again; if the error persists, report it with this text.",
  ],
};
