import type { OtherCode } from "./outside.ts";
import type { RevertCode, Weth9Code } from "./reverts.ts";

/** What the caller can do about an error. */
export type Remedy =
  /** send the same call again */
  | "retry"
  /** send it again when time, prices, liquidity or another transaction allow it */
  | "wait"
  /** use another amount or limit */
  | "changeAmount"
  /** add collateral, or repay some debt first */
  | "addCollateral"
  /** approve the amount first */
  | "approve"
  /** use another asset, pool, token or account to receive */
  | "chooseOther"
  /** correct an argument: an address, an id, a setting or a salt */
  | "correct"
  /** act as another account, or have the account authorise this one */
  | "authorise"
  /** sign a new message */
  | "signAgain"
  /** unlock, connect or set up the wallet or its device */
  | "wallet"
  /** switch to the chain that is wanted */
  | "switchChain"
  /** look for transactions of the account that wait */
  | "checkPending"
  /** name a node that answers, or check the connection to it */
  | "node"
  /** add some of the chain's own coin */
  | "fund"
  /** report it */
  | "report"
  | "none";

export const revertRemedies: Record<RevertCode, Remedy> = {
  PoolExists: "correct",
  ReserveCountOutOfBounds: "correct",
  SettingOutOfBounds: "correct",
  TokenInvalid: "correct",
  TokenListedTwice: "correct",
  OracleInvalid: "correct",
  OracleUnitDiffers: "correct",
  NotOwner: "authorise",
  NotGuardian: "authorise",
  NotNextOwner: "authorise",
  ChangeNotReady: "wait",
  FeeRecipientZero: "none",
  PoolUnknown: "switchChain",
  SettingsInvalid: "correct",
  ReserveUnknown: "switchChain",
  AssetsOrShares: "correct",
  AmountTooLarge: "changeAmount",
  AmountZero: "changeAmount",
  AccountZero: "correct",
  ReceiverInvalid: "chooseOther",
  Unauthorized: "authorise",
  RightsInvalid: "correct",
  BalanceTooLow: "changeAmount",
  CollateralTooLow: "changeAmount",
  AllowanceTooLow: "approve",
  DebtTooLow: "changeAmount",
  LiquidityTooLow: "changeAmount",
  SupplyCapExceeded: "changeAmount",
  BorrowCapExceeded: "changeAmount",
  CollateralCapExceeded: "changeAmount",
  ReserveRetired: "chooseOther",
  ReserveStopped: "chooseOther",
  DebtBacksItself: "chooseOther",
  CollateralNotEnabled: "authorise",
  NotCollateral: "chooseOther",
  BorrowLimitExceeded: "addCollateral",
  PriceUnreadable: "wait",
  OracleGasTooLow: "retry",
  ArrivedTooLittle: "chooseOther",
  Reentered: "chooseOther",
  TokenNotHeld: "chooseOther",
  FlashLoanRefused: "correct",
  SignatureInvalid: "signAgain",
  SignatureExpired: "signAgain",
  NonceInvalid: "signAgain",
  Simulated: "none",
  Healthy: "none",
  NothingToSeize: "chooseOther",
  NothingToRepay: "chooseOther",
  RepaidAboveLimit: "changeAmount",
  NothingToAuction: "chooseOther",
  NotSilent: "wait",
  AuctionOpen: "none",
  AuctionClosed: "none",
  FractionAboveLimit: "wait",
  SeizedBelowLimit: "changeAmount",
  ERC20InsufficientBalance: "changeAmount",
  ERC20InsufficientAllowance: "approve",
  ERC20InvalidReceiver: "chooseOther",
  ERC20InvalidSpender: "correct",
  TransferFromFailed: "approve",
  TransferFailed: "chooseOther",
  SafeCastOverflowedUintDowncast: "changeAmount",
  FullMulDivFailed: "changeAmount",
  AddressEmptyCode: "switchChain",
  DripsUsedUp: "wait",
  FailedCall: "report",
  Error: "approve",
  Panic: "changeAmount",
};

export const weth9Remedies: Record<Weth9Code, Remedy> = {
  BalanceTooLow: "changeAmount",
  AllowanceTooLow: "approve",
  EtherRefused: "chooseOther",
};

export const otherRemedies: Record<OtherCode, Remedy> = {
  UserRejectedRequest: "retry",
  WalletBusy: "wallet",
  WalletLocked: "wallet",
  BlindSigningOff: "wallet",
  DeviceAppClosed: "wallet",
  DeviceLocked: "wallet",
  DeviceUnreachable: "wallet",
  NotConnected: "wallet",
  WrongChain: "switchChain",
  WalletOffline: "wallet",
  InsufficientFunds: "fund",
  AlreadySent: "checkPending",
  ReplacementRefused: "checkPending",
  NonceRefused: "checkPending",
  FeeRefused: "retry",
  GasLimitRefused: "retry",
  NotYetIncluded: "checkPending",
  NodeBusy: "wait",
  NodeRefuses: "node",
  NodeUnreachable: "node",
  NoContract: "switchChain",
  TransactionRefused: "checkPending",
  PartMissing: "retry",
  UnknownRevert: "approve",
  RevertWithoutReason: "approve",
  WalletFailed: "wallet",
  NodeFailed: "retry",
  Unknown: "retry",
};
