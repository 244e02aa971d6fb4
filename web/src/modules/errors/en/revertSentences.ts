import type { RevertArgs, RevertCode } from "@weir/sdk/errors/reverts";
import { type Hex, hexToString } from "viem";
import type { Said } from "../language.ts";
import { healthText, percents, short, type Words } from "./errorWords.ts";
import { phrases } from "./phrases.ts";

/** Seconds as a moment. Some are far beyond what a calendar holds. */
const moment = (seconds: bigint): string =>
  seconds < 253_402_300_800n ? new Date(Number(seconds) * 1000).toUTCString() : "a date after the year 9999";

/** Of a nonce: its key stands above it. */
const sequence = (nonce: bigint): bigint => BigInt.asUintN(64, nonce);

const bytes32Text = (value: Hex): string => hexToString(value, { size: 32 }) || value;

/** Complete by the compiler: an error without a sentence is a type error. */
export const reverts: { [code in RevertCode]: (args: RevertArgs<code>, words: Words) => Said } = {
  // Pools
  PoolExists: () => ["You have opened a pool with this salt before.", "Choose another salt."],
  ReserveCountOutOfBounds: ([count]) => [
    `A pool has 1 to 16 reserves, not ${count}.`,
    "Change the number of reserves.",
  ],
  SettingOutOfBounds: ([setting, value]) => [
    `The setting ${bytes32Text(setting)} may not be ${value}.`,
    "Choose a value within its bounds; docs/math.md lists them.",
  ],
  TokenInvalid: ([token]) => [
    `${short(token)} cannot be listed: it is no contract, or has fewer than 6 or more than 18 decimals.`,
    "Check the token's address and chain.",
  ],
  TokenListedTwice: ([token], words) => [`The reserves name ${words.token(token)} twice.`, "Remove one of the two."],
  OracleInvalid: ([oracle]) => [
    `The oracle ${short(oracle)} gives no price now.`,
    "Check its address and its feed; it must be readable when a reserve is listed.",
  ],
  OracleUnitDiffers: ([oracle, unit, poolUnit]) => [
    `The oracle ${short(oracle)} prices in ${bytes32Text(unit)}, the pool in ${bytes32Text(poolUnit)}.`,
    "Use an oracle with the pool's unit.",
  ],
  NotOwner: ([, caller]) => [
    `${short(caller)} does not own this pool. A pool whose owner is zero is frozen.`,
    "Connect the owner's account.",
  ],
  NotGuardian: ([, caller]) => [
    `${short(caller)} is neither this pool's guardian nor its owner.`,
    "Connect the guardian's account.",
  ],
  NotNextOwner: ([, caller]) => [
    `This pool was not offered to ${short(caller)}.`,
    "Connect the account it was offered to, or let its owner offer it.",
  ],
  ChangeNotReady: ([, readyAt]) => [
    `This announced change cannot be carried out before ${moment(readyAt)}.`,
    "Send it again from then on, within 14 days.",
  ],
  FeeRecipientZero: () => [
    "This pool has no fee recipient; its fees stay in the pool and absorb losses first.",
    "Its owner can name a fee recipient.",
  ],
  PoolUnknown: () => ["There is no such pool on this chain.", "Check the link and the network of the wallet."],
  SettingsInvalid: ([settings]) => [
    `${short(settings)} holds no code, so the protocol cannot be deployed with it.`,
    "Deploy LendingSettings on this network first, and name its address.",
  ],
  ReserveUnknown: () => [
    "There is no such reserve on this chain, or it is in another pool.",
    "Check the link and the network of the wallet.",
  ],

  // Actions
  AssetsOrShares: () => [
    "Exactly one of assets and shares must be given.",
    "Enter an amount above zero; leave the other zero.",
  ],
  AmountTooLarge: ([assets, shares]) => [
    `The books of a reserve hold at most 2^128 token units; ${assets > shares ? assets : shares} more do not fit.`,
    "Use a smaller amount.",
  ],
  AmountZero: ([reserve], words) => phrases.amountZero(words.symbol(reserve)),
  AccountZero: () => ["No account was named.", "Connect a wallet, or name the account to act for."],
  ReceiverInvalid: ([receiver]) => [
    `${short(receiver)} cannot receive: it is the zero address or the protocol itself, and the tokens would be lost.`,
    "Name another receiver.",
  ],
  Unauthorized: ([account, caller, right]) => [
    `${short(caller)} may not ${{ 1: "withdraw", 2: "borrow", 4: "choose collateral" }[right] ?? "do this"} for ${short(account)}.`,
    `Connect ${short(account)}, or let it authorise this operator.`,
  ],
  RightsInvalid: ([rights]) => [
    `${rights} names a right that does not exist.`,
    "Use a sum of 1 (withdraw), 2 (borrow) and 4 (manage).",
  ],
  BalanceTooLow: ([reserve], words) => [
    `Less ${words.symbol(reserve)} is deposited here than the action would take.`,
    "Use a smaller amount, or choose Max to take all of it.",
  ],
  CollateralTooLow: ([reserve, , collateral, needed], words) => {
    const [held, wanted] = words.amounts(reserve, collateral, needed);
    return [
      `${held} is held as collateral here, less than the ${wanted} to be taken.`,
      "Use a smaller amount, or choose Max to take all of it.",
    ];
  },
  AllowanceTooLow: ([reserve, account, spender], words) => [
    `${short(spender)} may not move so many ${words.symbol(reserve)} shares of ${short(account)}.`,
    "Let the account approve more shares.",
  ],
  DebtTooLow: ([reserve], words) => [
    `Less ${words.symbol(reserve)} is owed than you would repay.`,
    "Use a smaller amount, or choose Max to repay the debt whole.",
  ],
  LiquidityTooLow: ([reserve, idle, needed], words) =>
    phrases.liquidity(words.symbol(reserve), words.amounts(reserve, idle, needed)),
  SupplyCapExceeded: ([reserve, cap, needed], words) => phrases.cap("supply", words.amounts(reserve, cap, needed)),
  BorrowCapExceeded: ([reserve, cap, needed], words) => phrases.cap("borrow", words.amounts(reserve, cap, needed)),
  CollateralCapExceeded: ([reserve, cap, needed], words) =>
    phrases.cap("collateral", words.amounts(reserve, cap, needed)),
  ReserveRetired: ([reserve], words) => phrases.retired(words.symbol(reserve)),
  ReserveStopped: ([reserve], words) => phrases.stopped(words.symbol(reserve)),
  DebtBacksItself: ([reserve], words) => phrases.backsItself(words.symbol(reserve)),
  CollateralNotEnabled: ([reserve, account], words) => [
    `${short(account)} does not use ${words.symbol(reserve)} as collateral, and only it or its manager may begin to.`,
    `Let ${short(account)} add the first collateral itself.`,
  ],
  NotCollateral: ([reserve], words) => phrases.notCollateral(words.symbol(reserve)),
  BorrowLimitExceeded: ([, collateral, debt], words) => phrases.limit(words.values(collateral, debt)),
  PriceUnreadable: ([reserve], words) => phrases.unreadable(words.symbol(reserve)),
  OracleGasTooLow: ([left, needed]) => [
    `The transaction carries too little gas to read every price: ${left} was left, ${needed} is needed.`,
    "Send it again with a higher gas limit.",
  ],
  ArrivedTooLittle: ([token, arrived, due], words) => {
    const [got, wanted] = words.amountsOf(token, arrived, due);
    return [
      `Only ${got} of ${wanted} arrived: ${words.token(token)} keeps a fee on transfers.`,
      "Such a token cannot be used here.",
    ];
  },
  Reentered: () => [
    "A token tried to call the protocol while it was being moved.",
    "Do not use this token; its contract may be hostile.",
  ],
  TokenNotHeld: ([token], words) => [
    `The protocol holds nothing of ${words.token(token)}, so there is nothing to lend.`,
    "Check the token's address, or take the flash loan in another token.",
  ],
  FlashLoanRefused: ([receiver]) => [
    `${short(receiver)} did not return the value that ERC-3156 requires.`,
    'Name a receiver whose onFlashLoan returns keccak256("ERC3156FlashBorrower.onFlashLoan").',
  ],
  SignatureInvalid: ([account]) => [
    `The signature is not of ${short(account)}, or signs other data, or is for another chain or contract.`,
    "Sign it again with that account.",
  ],
  SignatureExpired: ([deadline]) => [`The signature was to be used until ${moment(deadline)}.`, "Sign a new one."],
  NonceInvalid: ([, nonce, expected]) => [
    `The signature's nonce is ${sequence(nonce)}, and the next of its key is ${sequence(expected)}.`,
    "A used or cancelled nonce is invalid: sign again with the next nonce.",
  ],
  Simulated: ([results]) => [
    `A simulation of ${results.length} calls went through; nothing has happened.`,
    "Send the calls themselves with multicall.",
  ],

  // Liquidation
  Healthy: ([account, healthFactor]) => [
    `${short(account)} cannot be liquidated: its health factor is ${healthText(healthFactor)}.`,
    "Only accounts below 1 can be. Its state may have changed a moment ago: refresh.",
  ],
  NothingToSeize: ([reserve, account], words) => [
    `${short(account)} has no ${words.symbol(reserve)} of this kind behind its debt.`,
    "Choose another collateral, or its other kind (lent or unlent).",
  ],
  NothingToRepay: ([reserve, account], words) => [
    `${short(account)} owes no ${words.symbol(reserve)}.`,
    "Choose another debt to repay.",
  ],
  RepaidAboveLimit: ([repaid, limit]) => [
    `The rules ask to repay ${repaid} token units, more than the limit of ${limit}: less would leave dust.`,
    "Raise the limit and send it again.",
  ],
  NothingToAuction: ([, account]) => [
    `${short(account)} owes nothing in this pool, or has no collateral here.`,
    "Choose an account that has both.",
  ],
  NotSilent: ([reserve], words) => [
    `This account's debt is backed by ${words.symbol(reserve)}, which has a price or was not seen without one for the last 7 days.`,
    "While it has a price, liquidate the account instead. Otherwise mark the silence at least once an hour until 7 days are full.",
  ],
  AuctionOpen: ([, account, began]) => [
    `The auction of ${short(account)} has run since ${moment(began)}.`,
    "Its price falls for 3 days from then on: take the collateral with takeSilent. New collateral does not end it; repaying the debt does.",
  ],
  AuctionClosed: ([, account]) => [
    `${short(account)} has no auction: it was not opened, or not since the prices of its collateral became unreadable.`,
    "Open it with openAuction first.",
  ],
  FractionAboveLimit: ([fraction, limit]) => {
    const [asked, most] = percents(fraction, limit);
    return [
      `The auction asks for ${asked} of each debt now, more than your limit of ${most}.`,
      "Raise the limit, or wait: the fraction falls with time.",
    ];
  },
  SeizedBelowLimit: ([seized, limit]) => [
    `The liquidation or auction would give ${seized} token units, less than the ${limit} asked for.`,
    "Lower the least amount, or wait for the bonus to grow.",
  ],

  // Tokens, OpenZeppelin, Solidity
  ERC20InsufficientBalance: ([sender, balance, needed], words) => words.balanceTooLow(short(sender), balance, needed),
  ERC20InsufficientAllowance: ([, allowance, needed], words) => words.allowanceTooLow(allowance, needed),
  ERC20InvalidReceiver: ([receiver]) => [`The token refuses to go to ${short(receiver)}.`, "Name another receiver."],
  ERC20InvalidSpender: ([spender]) => [
    `The token refuses ${short(spender)} as a spender.`,
    "Check the address of the protocol on this network.",
  ],
  TransferFromFailed: () => [
    "The token could not be taken from the account that pays.",
    "Check its balance and the amount it has approved; some tokens also pause or block accounts.",
  ],
  TransferFailed: () => [
    "The token could not be sent to the receiver.",
    "Name another receiver: some tokens block accounts. Where the token itself is paused, try again when it works.",
  ],
  SafeCastOverflowedUintDowncast: ([bits, value]) => [
    `The number ${value} is larger than the books hold (${bits} bits).`,
    "Use a smaller amount.",
  ],
  FullMulDivFailed: () => ["A product of two amounts is larger than contracts can hold.", "Use a smaller amount."],
  AddressEmptyCode: ([target]) => [
    `There is no contract at ${short(target)}.`,
    "Check the network of the wallet and the address.",
  ],
  DripsUsedUp: ([, opensAt]) => [
    "The faucet has given this account all it gives in a day.",
    `Come back after ${moment(opensAt)}, or use what you have.`,
  ],
  FailedCall: () => [
    "A call inside the transaction failed without a reason.",
    "Try its steps one by one to see which fails.",
  ],
  Error: ([message]) => phrases.reason(message),
  Panic: ([code]) => [
    code === 17n
      ? "A number left the range that contracts can hold."
      : `A contract failed an inner check (code ${code}).`,
    "Use a smaller amount; if that does not help, report it with this text.",
  ],
};
