// Written by `pnpm codegen` from web/messages.
declare const messages: {
  readonly reverts: {
    readonly PoolExists: {
      /** You have opened a pool with this salt before. */
      readonly sentence: string;
      /** Choose another salt. */
      readonly remedy: string;
    };
    readonly ReserveCountOutOfBounds: {
      /** A pool has 1 to 16 reserves, not {count}. */
      readonly sentence: (values: { count: string | number }) => string;
      /** Change the number of reserves. */
      readonly remedy: string;
    };
    readonly SettingOutOfBounds: {
      /** The setting {setting} may not be {value}. */
      readonly sentence: (values: { setting: string | number; value: string | number }) => string;
      /** Choose a value within its bounds; docs/math.md lists them. */
      readonly remedy: string;
    };
    readonly TokenInvalid: {
      /** {token} cannot be listed: it is no contract, or has fewer than 6 or more than 18 decimals. */
      readonly sentence: (values: { token: string | number }) => string;
      /** Check the token’s address and chain. */
      readonly remedy: string;
    };
    readonly TokenListedTwice: {
      /** The reserves name {token} twice. */
      readonly sentence: (values: { token: string | number }) => string;
      /** Remove one of the two. */
      readonly remedy: string;
    };
    readonly OracleInvalid: {
      /** The oracle {oracle} gives no price now. */
      readonly sentence: (values: { oracle: string | number }) => string;
      /** Check its address and its feed; it must be readable when a reserve is listed. */
      readonly remedy: string;
    };
    readonly OracleUnitDiffers: {
      /** The oracle {oracle} prices in {unit}, the pool in {poolUnit}. */
      readonly sentence: (values: { oracle: string | number; poolUnit: string | number; unit: string | number }) => string;
      /** Use an oracle with the pool’s unit. */
      readonly remedy: string;
    };
    readonly NotOwner: {
      /** {caller} does not own this pool. A pool whose owner is zero is frozen. */
      readonly sentence: (values: { caller: string | number }) => string;
      /** Connect the owner’s account. */
      readonly remedy: string;
    };
    readonly NotGuardian: {
      /** {caller} is neither this pool’s guardian nor its owner. */
      readonly sentence: (values: { caller: string | number }) => string;
      /** Connect the guardian’s account. */
      readonly remedy: string;
    };
    readonly NotNextOwner: {
      /** This pool was not offered to {caller}. */
      readonly sentence: (values: { caller: string | number }) => string;
      /** Connect the account it was offered to, or let its owner offer it. */
      readonly remedy: string;
    };
    readonly ChangeNotReady: {
      /** This announced change cannot be carried out before {readyAt}. */
      readonly sentence: (values: { readyAt: string | number }) => string;
      /** Send it again from then on, within 14 days. */
      readonly remedy: string;
    };
    readonly FeeRecipientZero: {
      /** This pool has no fee recipient; its fees stay in the pool and absorb losses first. */
      readonly sentence: string;
      /** Its owner can name a fee recipient. */
      readonly remedy: string;
    };
    readonly PoolUnknown: {
      /** There is no such pool on this chain. */
      readonly sentence: string;
      /** Check the link and the network of the wallet. */
      readonly remedy: string;
    };
    readonly SettingsInvalid: {
      /** {settings} holds no code, so the protocol cannot be deployed with it. */
      readonly sentence: (values: { settings: string | number }) => string;
      /** Deploy LendingSettings on this network first, and name its address. */
      readonly remedy: string;
    };
    readonly ReserveUnknown: {
      /** There is no such reserve on this chain, or it is in another pool. */
      readonly sentence: string;
      /** Check the link and the network of the wallet. */
      readonly remedy: string;
    };
    readonly AssetsOrShares: {
      /** Exactly one of assets and shares must be given. */
      readonly sentence: string;
      /** Enter an amount above zero; leave the other zero. */
      readonly remedy: string;
    };
    readonly AmountTooLarge: {
      /** The books of a reserve hold at most 2^128 token units; {amount} more do not fit. */
      readonly sentence: (values: { amount: string | number }) => string;
      /** Use a smaller amount. */
      readonly remedy: string;
    };
    readonly AmountZero: {
      /** The amount is nothing, or too small to count in {symbol}. */
      readonly sentence: (values: { symbol: string | number }) => string;
      /** Enter a larger amount. */
      readonly remedy: string;
    };
    readonly AccountZero: {
      /** No account was named. */
      readonly sentence: string;
      /** Connect a wallet, or name the account to act for. */
      readonly remedy: string;
    };
    readonly ReceiverInvalid: {
      /** {receiver} cannot receive: it is the zero address or the protocol itself, and the tokens would be lost. */
      readonly sentence: (values: { receiver: string | number }) => string;
      /** Name another receiver. */
      readonly remedy: string;
    };
    readonly Unauthorized: {
      /** {caller} may not {right, select, withdraw {withdraw} borrow {borrow} manage {choose collateral} other {do this}} for {account}. */
      readonly sentence: (values: { account: string | number; caller: string | number; right: "borrow" | "manage" | "withdraw" | "other" }) => string;
      /** Connect {account}, or let it authorise this operator. */
      readonly remedy: (values: { account: string | number }) => string;
    };
    readonly RightsInvalid: {
      /** {rights} names a right that does not exist. */
      readonly sentence: (values: { rights: string | number }) => string;
      /** Use a sum of 1 (withdraw), 2 (borrow) and 4 (manage). */
      readonly remedy: string;
    };
    readonly BalanceTooLow: {
      /** Less {symbol} is deposited here than the action would take. */
      readonly sentence: (values: { symbol: string | number }) => string;
      /** Use a smaller amount, or choose Max to take all of it. */
      readonly remedy: string;
    };
    readonly CollateralTooLow: {
      /** {held} is held as collateral here, less than the {wanted} to be taken. */
      readonly sentence: (values: { held: string | number; wanted: string | number }) => string;
      /** Use a smaller amount, or choose Max to take all of it. */
      readonly remedy: string;
    };
    readonly AllowanceTooLow: {
      /** {spender} may not move so many {symbol} shares of {account}. */
      readonly sentence: (values: { account: string | number; spender: string | number; symbol: string | number }) => string;
      /** Let the account approve more shares. */
      readonly remedy: string;
    };
    readonly DebtTooLow: {
      /** Less {symbol} is owed than you would repay. */
      readonly sentence: (values: { symbol: string | number }) => string;
      /** Use a smaller amount, or choose Max to repay the debt whole. */
      readonly remedy: string;
    };
    readonly LiquidityTooLow: {
      /** Only {idle} is free in the pool now, {needed} is needed; the rest is lent out. */
      readonly sentence: (values: { idle: string | number; needed: string | number }) => string;
      /** Try a smaller amount, or wait until borrowers repay: the rate of {symbol} rises meanwhile to draw deposits. */
      readonly remedy: (values: { symbol: string | number }) => string;
    };
    readonly SupplyCapExceeded: {
      /** The pool’s supply cap is {cap}; this would bring it to {needed}. */
      readonly sentence: (values: { cap: string | number; needed: string | number }) => string;
      /** Try a smaller amount, or use another pool. */
      readonly remedy: string;
    };
    readonly BorrowCapExceeded: {
      /** The pool’s borrow cap is {cap}; this would bring it to {needed}. */
      readonly sentence: (values: { cap: string | number; needed: string | number }) => string;
      /** Try a smaller amount, or use another pool. */
      readonly remedy: string;
    };
    readonly CollateralCapExceeded: {
      /** The pool’s collateral cap is {cap}; this would bring it to {needed}. */
      readonly sentence: (values: { cap: string | number; needed: string | number }) => string;
      /** Try a smaller amount, or use another pool. */
      readonly remedy: string;
    };
    readonly ReserveRetired: {
      /** This pool has retired {symbol}: a loss emptied it, and only repaying and withdrawing are left. */
      readonly sentence: (values: { symbol: string | number }) => string;
      /** Choose another asset or another pool. */
      readonly remedy: string;
    };
    readonly ReserveStopped: {
      /** The pool’s guardian has stopped {symbol}: nothing that adds risk goes through until the owner resumes it. */
      readonly sentence: (values: { symbol: string | number }) => string;
      /** Withdrawing and repaying still work. To supply or borrow, choose another asset or another pool. */
      readonly remedy: string;
    };
    readonly DebtBacksItself: {
      /** One account cannot owe {symbol} and use {symbol} as collateral in the same pool. */
      readonly sentence: (values: { symbol: string | number }) => string;
      /** Stop using {symbol} as collateral or repay the {symbol} debt first; another asset works as it is. */
      readonly remedy: (values: { symbol: string | number }) => string;
    };
    readonly CollateralNotEnabled: {
      /** {account} does not use {symbol} as collateral, and only it or its manager may begin to. */
      readonly sentence: (values: { account: string | number; symbol: string | number }) => string;
      /** Let {account} add the first collateral itself. */
      readonly remedy: (values: { account: string | number }) => string;
    };
    readonly NotCollateral: {
      /** This pool does not take {symbol} as collateral. */
      readonly sentence: (values: { symbol: string | number }) => string;
      /** Supply it to earn interest, or use another asset as collateral. */
      readonly remedy: string;
    };
    readonly BorrowLimitExceeded: {
      /** This would leave a debt of {debt}, and the collateral carries at most {limit}. */
      readonly sentence: (values: { debt: string | number; limit: string | number }) => string;
      /** Add collateral or repay some debt first, or do less of it. */
      readonly remedy: string;
    };
    readonly PriceUnreadable: {
      /** The price of {symbol} cannot be read now, and this action needs it. */
      readonly sentence: (values: { symbol: string | number }) => string;
      /** Try again in a few minutes. Supplying and repaying still work. */
      readonly remedy: string;
    };
    readonly OracleGasTooLow: {
      /** The transaction carries too little gas to read every price: {left} was left, {needed} is needed. */
      readonly sentence: (values: { left: string | number; needed: string | number }) => string;
      /** Send it again with a higher gas limit. */
      readonly remedy: string;
    };
    readonly ArrivedTooLittle: {
      /** Only {got} of {wanted} arrived: {token} keeps a fee on transfers. */
      readonly sentence: (values: { got: string | number; token: string | number; wanted: string | number }) => string;
      /** Such a token cannot be used here. */
      readonly remedy: string;
    };
    readonly Reentered: {
      /** A token tried to call the protocol while it was being moved. */
      readonly sentence: string;
      /** Do not use this token; its contract may be hostile. */
      readonly remedy: string;
    };
    readonly TokenNotHeld: {
      /** The protocol holds nothing of {token}, so there is nothing to lend. */
      readonly sentence: (values: { token: string | number }) => string;
      /** Check the token’s address, or take the flash loan in another token. */
      readonly remedy: string;
    };
    readonly FlashLoanRefused: {
      /** {receiver} did not return the value that ERC-3156 requires. */
      readonly sentence: (values: { receiver: string | number }) => string;
      /** Name a receiver whose onFlashLoan returns keccak256("ERC3156FlashBorrower.onFlashLoan"). */
      readonly remedy: string;
    };
    readonly SignatureInvalid: {
      /** The signature is not of {account}, or signs other data, or is for another chain or contract. */
      readonly sentence: (values: { account: string | number }) => string;
      /** Sign it again with that account. */
      readonly remedy: string;
    };
    readonly SignatureExpired: {
      /** The signature was to be used until {deadline}. */
      readonly sentence: (values: { deadline: string | number }) => string;
      /** Sign a new one. */
      readonly remedy: string;
    };
    readonly NonceInvalid: {
      /** The signature’s nonce is {nonce}, and the next of its key is {expected}. */
      readonly sentence: (values: { expected: string | number; nonce: string | number }) => string;
      /** A used or cancelled nonce is invalid: sign again with the next nonce. */
      readonly remedy: string;
    };
    readonly Simulated: {
      /** A simulation of {count} calls went through; nothing has happened. */
      readonly sentence: (values: { count: string | number }) => string;
      /** Send the calls themselves with multicall. */
      readonly remedy: string;
    };
    readonly Healthy: {
      /** {account} cannot be liquidated: its health factor is {healthFactor}. */
      readonly sentence: (values: { account: string | number; healthFactor: string | number }) => string;
      /** Only accounts below 1 can be. Its state may have changed a moment ago: refresh. */
      readonly remedy: string;
    };
    readonly NothingToSeize: {
      /** {account} has no {symbol} of this kind behind its debt. */
      readonly sentence: (values: { account: string | number; symbol: string | number }) => string;
      /** Choose another collateral, or its other kind (lent or unlent). */
      readonly remedy: string;
    };
    readonly NothingToRepay: {
      /** {account} owes no {symbol}. */
      readonly sentence: (values: { account: string | number; symbol: string | number }) => string;
      /** Choose another debt to repay. */
      readonly remedy: string;
    };
    readonly RepaidAboveLimit: {
      /** The rules ask to repay {repaid} token units, more than the limit of {limit}: less would leave dust. */
      readonly sentence: (values: { limit: string | number; repaid: string | number }) => string;
      /** Raise the limit and send it again. */
      readonly remedy: string;
    };
    readonly NothingToAuction: {
      /** {account} owes nothing in this pool, or has no collateral here. */
      readonly sentence: (values: { account: string | number }) => string;
      /** Choose an account that has both. */
      readonly remedy: string;
    };
    readonly NotSilent: {
      /** This account’s debt is backed by {symbol}, which has a price or was not seen without one for the last 7 days. */
      readonly sentence: (values: { symbol: string | number }) => string;
      /** While it has a price, liquidate the account instead. Otherwise mark the silence at least once an hour until 7 days are full. */
      readonly remedy: string;
    };
    readonly AuctionOpen: {
      /** The auction of {account} has run since {began}. */
      readonly sentence: (values: { account: string | number; began: string | number }) => string;
      /** Its price falls for 3 days from then on: take the collateral with takeSilent. New collateral does not end it; repaying the debt does. */
      readonly remedy: string;
    };
    readonly AuctionClosed: {
      /** {account} has no auction: it was not opened, or not since the prices of its collateral became unreadable. */
      readonly sentence: (values: { account: string | number }) => string;
      /** Open it with openAuction first. */
      readonly remedy: string;
    };
    readonly FractionAboveLimit: {
      /** The auction asks for {asked} of each debt now, more than your limit of {most}. */
      readonly sentence: (values: { asked: string | number; most: string | number }) => string;
      /** Raise the limit, or wait: the fraction falls with time. */
      readonly remedy: string;
    };
    readonly SeizedBelowLimit: {
      /** The liquidation or auction would give {seized} token units, less than the {limit} asked for. */
      readonly sentence: (values: { limit: string | number; seized: string | number }) => string;
      /** Lower the least amount, or wait for the bonus to grow. */
      readonly remedy: string;
    };
    readonly ERC20InsufficientBalance: {
      /** {account} holds {holds}; {wanted} {known, select, true {is} other {are}} needed. */
      readonly sentence: (values: { account: string | number; holds: string | number; known: boolean; wanted: string | number }) => string;
      /** Use a smaller amount, or get more {known, select, true {{symbol}} other {of the token}}. */
      readonly remedy: (values: { known: boolean; symbol: string | number }) => string;
    };
    readonly ERC20InsufficientAllowance: {
      /** The wallet has approved {approved}; {wanted} {known, select, true {is} other {are}} needed. */
      readonly sentence: (values: { approved: string | number; known: boolean; wanted: string | number }) => string;
      /** Approve the amount first, then send again. */
      readonly remedy: string;
    };
    readonly ERC20InvalidReceiver: {
      /** The token refuses to go to {receiver}. */
      readonly sentence: (values: { receiver: string | number }) => string;
      /** Name another receiver. */
      readonly remedy: string;
    };
    readonly ERC20InvalidSpender: {
      /** The token refuses {spender} as a spender. */
      readonly sentence: (values: { spender: string | number }) => string;
      /** Check the address of the protocol on this network. */
      readonly remedy: string;
    };
    readonly TransferFromFailed: {
      /** The token could not be taken from the account that pays. */
      readonly sentence: string;
      /** Check its balance and the amount it has approved; some tokens also pause or block accounts. */
      readonly remedy: string;
    };
    readonly TransferFailed: {
      /** The token could not be sent to the receiver. */
      readonly sentence: string;
      /** Name another receiver: some tokens block accounts. Where the token itself is paused, try again when it works. */
      readonly remedy: string;
    };
    readonly SafeCastOverflowedUintDowncast: {
      /** The number {value} is larger than the books hold ({bits} bits). */
      readonly sentence: (values: { bits: string | number; value: string | number }) => string;
      /** Use a smaller amount. */
      readonly remedy: string;
    };
    readonly FullMulDivFailed: {
      /** A product of two amounts is larger than contracts can hold. */
      readonly sentence: string;
      /** Use a smaller amount. */
      readonly remedy: string;
    };
    readonly AddressEmptyCode: {
      /** There is no contract at {target}. */
      readonly sentence: (values: { target: string | number }) => string;
      /** Check the network of the wallet and the address. */
      readonly remedy: string;
    };
    readonly DripsUsedUp: {
      /** The faucet has given this account all it gives in a day. */
      readonly sentence: string;
      /** Come back after {opensAt}, or use what you have. */
      readonly remedy: (values: { opensAt: string | number }) => string;
    };
    readonly FailedCall: {
      /** A call inside the transaction failed without a reason. */
      readonly sentence: string;
      /** Try its steps one by one to see which fails. */
      readonly remedy: string;
    };
    readonly Error: {
      /** A contract refused: {reason}. */
      readonly sentence: (values: { reason: string | number }) => string;
      /** Check the balance and the approved amount, then try again. */
      readonly remedy: string;
    };
    readonly Panic: {
      /** {overflow, select, true {A number left the range that contracts can hold.} other {A contract failed an inner check (code {code}).}} */
      readonly sentence: (values: { code: string | number; overflow: boolean }) => string;
      /** Use a smaller amount; if that does not help, report it with this text. */
      readonly remedy: string;
    };
  };
  readonly weth9: {
    readonly EtherRefused: {
      /** {account} refuses ether, so its wrapped ether cannot be unwrapped. */
      readonly sentence: (values: { account: string | number }) => string;
      /** Send the wrapped ether to an account that takes ether, and unwrap it there. */
      readonly remedy: string;
    };
  };
  readonly other: {
    readonly UserRejectedRequest: {
      /** You declined the request in the wallet. Nothing was sent. */
      readonly sentence: string;
      /** Send it again when you are ready. */
      readonly remedy: string;
    };
    readonly WalletBusy: {
      /** The wallet has a request open already. */
      readonly sentence: string;
      /** Open the wallet and answer it, then try again. */
      readonly remedy: string;
    };
    readonly WalletLocked: {
      /** The wallet is locked. */
      readonly sentence: string;
      /** Unlock it with its password, then try again. */
      readonly remedy: string;
    };
    readonly BlindSigningOff: {
      /** The hardware wallet does not sign this: blind signing is off, and its app cannot show what the contract does. */
      readonly sentence: string;
      /** Switch blind signing (contract data) on in the settings of its Ethereum app, then try again. */
      readonly remedy: string;
    };
    readonly DeviceAppClosed: {
      /** The hardware wallet is not in its Ethereum app. */
      readonly sentence: string;
      /** Open the Ethereum app on the device, wait until it is ready, then try again. */
      readonly remedy: string;
    };
    readonly DeviceLocked: {
      /** The hardware wallet is locked. */
      readonly sentence: string;
      /** Unlock it with its PIN and open its Ethereum app, then try again. */
      readonly remedy: string;
    };
    readonly DeviceUnreachable: {
      /** The wallet does not reach its hardware device. */
      readonly sentence: string;
      /** Connect the device, close other programs that use it, then try again. */
      readonly remedy: string;
    };
    readonly NotConnected: {
      /** The wallet has not given this page access to the account. */
      readonly sentence: string;
      /** Connect the wallet and choose the account. */
      readonly remedy: string;
    };
    readonly WrongChain: {
      /** The wallet is on another network than this page. */
      readonly sentence: string;
      /** Switch the wallet to the network that the page shows, adding it if the wallet does not know it. */
      readonly remedy: string;
    };
    readonly WalletOffline: {
      /** The wallet is not connected to its network. */
      readonly sentence: string;
      /** Check the network in the wallet, then try again. */
      readonly remedy: string;
    };
    readonly InsufficientFunds: {
      /** The wallet has too little of the network’s own coin to pay for gas. */
      readonly sentence: string;
      /** Add some to the wallet, then send it again. */
      readonly remedy: string;
    };
    readonly AlreadySent: {
      /** The network already has this transaction. */
      readonly sentence: string;
      /** Check its state in the wallet before you send another. */
      readonly remedy: string;
    };
    readonly ReplacementRefused: {
      /** Another transaction of this account with the same nonce is pending, and this one pays too little to replace it. */
      readonly sentence: string;
      /** Wait until that one is in a block, or speed it up in the wallet. */
      readonly remedy: string;
    };
    readonly NonceRefused: {
      /** The network refused the transaction’s number (nonce): the wallet counts its transactions wrongly. */
      readonly sentence: string;
      /** Wait for pending transactions. On a restarted local chain, clear the account’s activity in the wallet. */
      readonly remedy: string;
    };
    readonly FeeRefused: {
      /** The network refused the transaction’s fee. */
      readonly sentence: string;
      /** Send it again and let the wallet suggest the fee. */
      readonly remedy: string;
    };
    readonly GasLimitRefused: {
      /** The network refused the transaction’s gas limit. */
      readonly sentence: string;
      /** Send it again and keep the gas limit that the page suggests. */
      readonly remedy: string;
    };
    readonly NotYetIncluded: {
      /** The transaction was sent, but is not in a block yet. */
      readonly sentence: string;
      /** Look at it in the wallet before you send another; it may still go through. */
      readonly remedy: string;
    };
    readonly NodeBusy: {
      /** The network’s node has had too many requests. */
      readonly sentence: string;
      /** Wait a moment, then try again. */
      readonly remedy: string;
    };
    readonly NodeRefuses: {
      /** The network’s node refuses to answer this page. */
      readonly sentence: string;
      /** The operator of this site must check the node’s address and key in config.json. */
      readonly remedy: string;
    };
    readonly NodeUnreachable: {
      /** The network’s node does not answer. */
      readonly sentence: string;
      /** Check the connection and that the node runs, then try again. */
      readonly remedy: string;
    };
    readonly NoContract: {
      /** The contract is not on the network that answers. */
      readonly sentence: string;
      /** Check the network; a restarted local chain needs its contracts deployed again. */
      readonly remedy: string;
    };
    readonly TransactionRefused: {
      /** The network refused the transaction: {text}. */
      readonly sentence: (values: { text: string | number }) => string;
      /** Look in the wallet for transactions that are still pending, then try again. */
      readonly remedy: string;
    };
    readonly PartMissing: {
      /** A part of this page could not be loaded. */
      readonly sentence: string;
      /** Check the connection, then try again. */
      readonly remedy: string;
    };
    readonly UnknownRevert: {
      /** A contract refused with an error that Weir does not know ({text}). */
      readonly sentence: (values: { text: string | number }) => string;
      /** The token itself may have refused: check the balance and the approved amount. */
      readonly remedy: string;
    };
    readonly RevertWithoutReason: {
      /** A contract refused without giving a reason, as older tokens do. */
      readonly sentence: string;
      /** Check the balance and the approved amount, then try again. */
      readonly remedy: string;
    };
    readonly WalletFailed: {
      /** The wallet did not send it: {text}. */
      readonly sentence: (values: { text: string | number }) => string;
      /** Check whether the request is still open in the wallet, then try again; if the error persists, report it with this text. */
      readonly remedy: string;
    };
    readonly NodeFailed: {
      /** The network’s node could not try it: {text}. */
      readonly sentence: (values: { text: string | number }) => string;
      /** Try again in a moment; if the error persists, report it with this text. */
      readonly remedy: string;
    };
    readonly Unknown: {
      /** Something unexpected happened: {text} */
      readonly sentence: (values: { text: string | number }) => string;
      /** Try again; if the error persists, report it with this text. */
      readonly remedy: string;
    };
  };
  readonly problems: {
    readonly WalletTooLow: {
      /** The wallet holds {balance}; {needed} is needed. */
      readonly sentence: (values: { balance: string | number; needed: string | number }) => string;
      /** Use a smaller amount, or get more {symbol}. */
      readonly remedy: (values: { symbol: string | number }) => string;
    };
    readonly DepositTooLow: {
      /** Your deposit is {balance}; {needed} is asked for. */
      readonly sentence: (values: { balance: string | number; needed: string | number }) => string;
      /** Use a smaller amount, or choose Max. */
      readonly remedy: string;
    };
    readonly CollateralTooLow: {
      /** Your collateral is {balance}; {needed} is asked for. */
      readonly sentence: (values: { balance: string | number; needed: string | number }) => string;
      /** Use a smaller amount, or choose Max. */
      readonly remedy: string;
    };
    readonly ApprovalTooLow: {
      /** You approved {given}; this takes {wanted}, so {missing} is missing. */
      readonly sentence: (values: { given: string | number; missing: string | number; wanted: string | number }) => string;
      /** Go back and keep the amount that the page asks for in the wallet, or use a smaller amount. */
      readonly remedy: string;
    };
  };
  readonly names: {
    /** reserve {index} */
    readonly reserve: (values: { index: string | number }) => string;
    /** the token {address} */
    readonly token: (values: { address: string | number }) => string;
    /** {amount} token units */
    readonly tokenUnits: (values: { amount: string | number }) => string;
    /** without a reason */
    readonly noReason: string;
    /** without bound, as it owes nothing */
    readonly noDebt: string;
    /** a date after the year 9999 */
    readonly never: string;
  };
};
export default messages;
