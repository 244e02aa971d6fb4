import { clean } from "@weir/sdk/codec/clean";
import type { RevertArgs, RevertCode } from "@weir/sdk/errors/reverts";
import { type Hex, hexToString } from "viem";
import { LOCALE } from "@/lib/locale.ts";
import { onFirstUse } from "@/lib/onFirstUse.ts";
import messages from "@/messages/errors.js";
import { healthText, percents, short, type Words } from "./errorWords.ts";
import type { Values } from "./said.ts";

const { names, reverts } = messages;

/** Code points of what a contract says itself. */
const REASON = 300;

const calendar = onFirstUse(
  () =>
    new Intl.DateTimeFormat(LOCALE, {
      weekday: "short",
      day: "numeric",
      month: "short",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      timeZone: "UTC",
      timeZoneName: "short",
    }),
);

/** Seconds as a moment. Some are far beyond what a calendar holds. */
const moment = (seconds: bigint): string =>
  seconds < 253_402_300_800n ? calendar().format(Number(seconds) * 1000) : names.never;

/** Of a nonce: its key stands above it. */
const sequence = (nonce: bigint): string => `${BigInt.asUintN(64, nonce)}`;

const bytes32Text = (value: Hex): string => hexToString(value, { size: 32 }) || value;

// Values that an error of the chain and a problem seen before signing share.

export const liquidityValues = (words: Words, reserve: bigint, free: bigint, asked: bigint) => {
  const [idle, needed] = words.amounts(reserve, free, asked);
  return { symbol: words.symbol(reserve), idle, needed };
};

export const capValues = (words: Words, reserve: bigint, most: bigint, asked: bigint) => {
  const [cap, needed] = words.amounts(reserve, most, asked);
  return { cap, needed };
};

export const limitValues = (words: Words, carried: bigint, owed: bigint) => {
  const [limit, debt] = words.values(carried, owed);
  return { limit, debt };
};

/** The errors whose messages name something. */
type Naming = { [code in RevertCode]: unknown extends Values<(typeof reverts)[code]> ? never : code }[RevertCode];

/** What the messages of each error name. Complete by the compiler: an error without its values is a type error. */
export const revertValues: {
  [code in Naming]: (args: RevertArgs<code>, words: Words) => Values<(typeof reverts)[code]>;
} = {
  ReserveCountOutOfBounds: ([count]) => ({ count: `${count}` }),
  SettingOutOfBounds: ([setting, value]) => ({ setting: bytes32Text(setting), value: `${value}` }),
  TokenInvalid: ([token]) => ({ token: short(token) }),
  TokenListedTwice: ([token], words) => ({ token: words.token(token) }),
  OracleInvalid: ([oracle]) => ({ oracle: short(oracle) }),
  OracleUnitDiffers: ([oracle, unit, poolUnit]) => ({
    oracle: short(oracle),
    unit: bytes32Text(unit),
    poolUnit: bytes32Text(poolUnit),
  }),
  NotOwner: ([, caller]) => ({ caller: short(caller) }),
  NotGuardian: ([, caller]) => ({ caller: short(caller) }),
  NotNextOwner: ([, caller]) => ({ caller: short(caller) }),
  ChangeNotReady: ([, readyAt]) => ({ readyAt: moment(readyAt) }),
  SettingsInvalid: ([settings]) => ({ settings: short(settings) }),
  AmountTooLarge: ([assets, shares]) => ({ amount: `${assets > shares ? assets : shares}` }),
  AmountZero: ([reserve], words) => ({ symbol: words.symbol(reserve) }),
  ReceiverInvalid: ([receiver]) => ({ receiver: short(receiver) }),
  Unauthorized: ([account, caller, right]) => ({
    caller: short(caller),
    account: short(account),
    right: ({ 1: "withdraw", 2: "borrow", 4: "manage" } as const)[right] ?? "other",
  }),
  RightsInvalid: ([rights]) => ({ rights: `${rights}` }),
  BalanceTooLow: ([reserve], words) => ({ symbol: words.symbol(reserve) }),
  CollateralTooLow: ([reserve, , collateral, needed], words) => {
    const [held, wanted] = words.amounts(reserve, collateral, needed);
    return { held, wanted };
  },
  AllowanceTooLow: ([reserve, account, spender], words) => ({
    spender: short(spender),
    symbol: words.symbol(reserve),
    account: short(account),
  }),
  DebtTooLow: ([reserve], words) => ({ symbol: words.symbol(reserve) }),
  LiquidityTooLow: ([reserve, idle, needed], words) => liquidityValues(words, reserve, idle, needed),
  SupplyCapExceeded: ([reserve, cap, needed], words) => capValues(words, reserve, cap, needed),
  BorrowCapExceeded: ([reserve, cap, needed], words) => capValues(words, reserve, cap, needed),
  CollateralCapExceeded: ([reserve, cap, needed], words) => capValues(words, reserve, cap, needed),
  ReserveRetired: ([reserve], words) => ({ symbol: words.symbol(reserve) }),
  ReserveStopped: ([reserve], words) => ({ symbol: words.symbol(reserve) }),
  DebtBacksItself: ([reserve], words) => ({ symbol: words.symbol(reserve) }),
  CollateralNotEnabled: ([reserve, account], words) => ({ account: short(account), symbol: words.symbol(reserve) }),
  NotCollateral: ([reserve], words) => ({ symbol: words.symbol(reserve) }),
  BorrowLimitExceeded: ([, limit, debt], words) => limitValues(words, limit, debt),
  PriceUnreadable: ([reserve], words) => ({ symbol: words.symbol(reserve) }),
  OracleGasTooLow: ([left, needed]) => ({ left: `${left}`, needed: `${needed}` }),
  ArrivedTooLittle: ([token, arrived, due], words) => {
    const [got, wanted] = words.amountsOf(token, arrived, due);
    return { got, wanted, token: words.token(token) };
  },
  TokenNotHeld: ([token], words) => ({ token: words.token(token) }),
  FlashLoanRefused: ([receiver]) => ({ receiver: short(receiver) }),
  SignatureInvalid: ([account]) => ({ account: short(account) }),
  SignatureExpired: ([deadline]) => ({ deadline: moment(deadline) }),
  NonceInvalid: ([, nonce, expected]) => ({ nonce: sequence(nonce), expected: sequence(expected) }),
  Simulated: ([results]) => ({ count: results.length }),
  Healthy: ([account, healthFactor]) => ({ account: short(account), healthFactor: healthText(healthFactor) }),
  NothingToSeize: ([reserve, account], words) => ({ account: short(account), symbol: words.symbol(reserve) }),
  NothingToRepay: ([reserve, account], words) => ({ account: short(account), symbol: words.symbol(reserve) }),
  RepaidAboveLimit: ([repaid, limit]) => ({ repaid: `${repaid}`, limit: `${limit}` }),
  NothingToAuction: ([, account]) => ({ account: short(account) }),
  NotSilent: ([reserve], words) => ({ symbol: words.symbol(reserve) }),
  AuctionOpen: ([, account, began]) => ({ account: short(account), began: moment(began) }),
  AuctionClosed: ([, account]) => ({ account: short(account) }),
  FractionAboveLimit: ([fraction, limit]) => {
    const [asked, most] = percents(fraction, limit);
    return { asked, most };
  },
  SeizedBelowLimit: ([seized, limit]) => ({ seized: `${seized}`, limit: `${limit}` }),
  ERC20InsufficientBalance: ([sender, balance, needed], words) => words.balanceTooLow(short(sender), balance, needed),
  ERC20InsufficientAllowance: ([, allowance, needed], words) => words.allowanceTooLow(allowance, needed),
  ERC20InvalidReceiver: ([receiver]) => ({ receiver: short(receiver) }),
  ERC20InvalidSpender: ([spender]) => ({ spender: short(spender) }),
  SafeCastOverflowedUintDowncast: ([bits, value]) => ({ value: `${value}`, bits: `${bits}` }),
  AddressEmptyCode: ([target]) => ({ target: short(target) }),
  DripsUsedUp: ([, opensAt]) => ({ opensAt: moment(opensAt) }),
  Error: ([message]) => ({ reason: clean(message, REASON) || names.noReason }),
  Panic: ([code]) => ({ overflow: code === 17n, code: `${code}` }),
};
