// Written by `pnpm codegen` from web/messages.
import { select } from "@messageformat/runtime";
export default {
  reverts: {
    PoolExists: {
      sentence: "You have opened a pool with this salt before.",
      remedy: "Choose another salt."
    },
    ReserveCountOutOfBounds: {
      sentence: (d) => "A pool has 1 to 16 reserves, not " + d.count + ".",
      remedy: "Change the number of reserves."
    },
    SettingOutOfBounds: {
      sentence: (d) => "The setting " + d.setting + " may not be " + d.value + ".",
      remedy: "Choose a value within its bounds; docs/math.md lists them."
    },
    TokenInvalid: {
      sentence: (d) => d.token + " cannot be listed: it is no contract, or has fewer than 6 or more than 18 decimals.",
      remedy: "Check the token’s address and chain."
    },
    TokenListedTwice: {
      sentence: (d) => "The reserves name " + d.token + " twice.",
      remedy: "Remove one of the two."
    },
    OracleInvalid: {
      sentence: (d) => "The oracle " + d.oracle + " gives no price now.",
      remedy: "Check its address and its feed; it must be readable when a reserve is listed."
    },
    OracleUnitDiffers: {
      sentence: (d) => "The oracle " + d.oracle + " prices in " + d.unit + ", the pool in " + d.poolUnit + ".",
      remedy: "Use an oracle with the pool’s unit."
    },
    NotOwner: {
      sentence: (d) => d.caller + " does not own this pool. A pool whose owner is zero is frozen.",
      remedy: "Connect the owner’s account."
    },
    NotGuardian: {
      sentence: (d) => d.caller + " is neither this pool’s guardian nor its owner.",
      remedy: "Connect the guardian’s account."
    },
    NotNextOwner: {
      sentence: (d) => "This pool was not offered to " + d.caller + ".",
      remedy: "Connect the account it was offered to, or let its owner offer it."
    },
    ChangeNotReady: {
      sentence: (d) => "This announced change cannot be carried out before " + d.readyAt + ".",
      remedy: "Send it again from then on, within 14 days."
    },
    FeeRecipientZero: {
      sentence: "This pool has no fee recipient; its fees stay in the pool and absorb losses first.",
      remedy: "Its owner can name a fee recipient."
    },
    PoolUnknown: {
      sentence: "There is no such pool on this chain.",
      remedy: "Check the link and the network of the wallet."
    },
    SettingsInvalid: {
      sentence: (d) => d.settings + " holds no code, so the protocol cannot be deployed with it.",
      remedy: "Deploy LendingSettings on this network first, and name its address."
    },
    ReserveUnknown: {
      sentence: "There is no such reserve on this chain, or it is in another pool.",
      remedy: "Check the link and the network of the wallet."
    },
    AssetsOrShares: {
      sentence: "Exactly one of assets and shares must be given.",
      remedy: "Enter an amount above zero; leave the other zero."
    },
    AmountTooLarge: {
      sentence: (d) => "The books of a reserve hold at most 2^128 token units; " + d.amount + " more do not fit.",
      remedy: "Use a smaller amount."
    },
    AmountZero: {
      sentence: (d) => "The amount is nothing, or too small to count in " + d.symbol + ".",
      remedy: "Enter a larger amount."
    },
    AccountZero: {
      sentence: "No account was named.",
      remedy: "Connect a wallet, or name the account to act for."
    },
    ReceiverInvalid: {
      sentence: (d) => d.receiver + " cannot receive: it is the zero address or the protocol itself, and the tokens would be lost.",
      remedy: "Name another receiver."
    },
    Unauthorized: {
      sentence: (d) => d.caller + " may not " + select(d.right, { withdraw: "withdraw", borrow: "borrow", manage: "choose collateral", other: "do this" }) + " for " + d.account + ".",
      remedy: (d) => "Connect " + d.account + ", or let it authorise this operator."
    },
    RightsInvalid: {
      sentence: (d) => d.rights + " names a right that does not exist.",
      remedy: "Use a sum of 1 (withdraw), 2 (borrow) and 4 (manage)."
    },
    BalanceTooLow: {
      sentence: (d) => "Less " + d.symbol + " is deposited here than the action would take.",
      remedy: "Use a smaller amount, or choose Max to take all of it."
    },
    CollateralTooLow: {
      sentence: (d) => d.held + " is held as collateral here, less than the " + d.wanted + " to be taken.",
      remedy: "Use a smaller amount, or choose Max to take all of it."
    },
    AllowanceTooLow: {
      sentence: (d) => d.spender + " may not move so many " + d.symbol + " shares of " + d.account + ".",
      remedy: "Let the account approve more shares."
    },
    DebtTooLow: {
      sentence: (d) => "Less " + d.symbol + " is owed than you would repay.",
      remedy: "Use a smaller amount, or choose Max to repay the debt whole."
    },
    LiquidityTooLow: {
      sentence: (d) => "Only " + d.idle + " is free in the pool now, " + d.needed + " is needed; the rest is lent out.",
      remedy: (d) => "Try a smaller amount, or wait until borrowers repay: the rate of " + d.symbol + " rises meanwhile to draw deposits."
    },
    SupplyCapExceeded: {
      sentence: (d) => "The pool’s supply cap is " + d.cap + "; this would bring it to " + d.needed + ".",
      remedy: "Try a smaller amount, or use another pool."
    },
    BorrowCapExceeded: {
      sentence: (d) => "The pool’s borrow cap is " + d.cap + "; this would bring it to " + d.needed + ".",
      remedy: "Try a smaller amount, or use another pool."
    },
    CollateralCapExceeded: {
      sentence: (d) => "The pool’s collateral cap is " + d.cap + "; this would bring it to " + d.needed + ".",
      remedy: "Try a smaller amount, or use another pool."
    },
    ReserveRetired: {
      sentence: (d) => "This pool has retired " + d.symbol + ": a loss emptied it, and only repaying and withdrawing are left.",
      remedy: "Choose another asset or another pool."
    },
    ReserveStopped: {
      sentence: (d) => "The pool’s guardian has stopped " + d.symbol + ": nothing that adds risk goes through until the owner resumes it.",
      remedy: "Withdrawing and repaying still work. To supply or borrow, choose another asset or another pool."
    },
    DebtBacksItself: {
      sentence: (d) => "One account cannot owe " + d.symbol + " and use " + d.symbol + " as collateral in the same pool.",
      remedy: (d) => "Stop using " + d.symbol + " as collateral or repay the " + d.symbol + " debt first; another asset works as it is."
    },
    CollateralNotEnabled: {
      sentence: (d) => d.account + " does not use " + d.symbol + " as collateral, and only it or its manager may begin to.",
      remedy: (d) => "Let " + d.account + " add the first collateral itself."
    },
    NotCollateral: {
      sentence: (d) => "This pool does not take " + d.symbol + " as collateral.",
      remedy: "Supply it to earn interest, or use another asset as collateral."
    },
    BorrowLimitExceeded: {
      sentence: (d) => "This would leave a debt of " + d.debt + ", and the collateral carries at most " + d.limit + ".",
      remedy: "Add collateral or repay some debt first, or do less of it."
    },
    PriceUnreadable: {
      sentence: (d) => "The price of " + d.symbol + " cannot be read now, and this action needs it.",
      remedy: "Try again in a few minutes. Supplying and repaying still work."
    },
    OracleGasTooLow: {
      sentence: (d) => "The transaction carries too little gas to read every price: " + d.left + " was left, " + d.needed + " is needed.",
      remedy: "Send it again with a higher gas limit."
    },
    ArrivedTooLittle: {
      sentence: (d) => "Only " + d.got + " of " + d.wanted + " arrived: " + d.token + " keeps a fee on transfers.",
      remedy: "Such a token cannot be used here."
    },
    Reentered: {
      sentence: "A token tried to call the protocol while it was being moved.",
      remedy: "Do not use this token; its contract may be hostile."
    },
    TokenNotHeld: {
      sentence: (d) => "The protocol holds nothing of " + d.token + ", so there is nothing to lend.",
      remedy: "Check the token’s address, or take the flash loan in another token."
    },
    FlashLoanRefused: {
      sentence: (d) => d.receiver + " did not return the value that ERC-3156 requires.",
      remedy: "Name a receiver whose onFlashLoan returns keccak256(\"ERC3156FlashBorrower.onFlashLoan\")."
    },
    SignatureInvalid: {
      sentence: (d) => "The signature is not of " + d.account + ", or signs other data, or is for another chain or contract.",
      remedy: "Sign it again with that account."
    },
    SignatureExpired: {
      sentence: (d) => "The signature was to be used until " + d.deadline + ".",
      remedy: "Sign a new one."
    },
    NonceInvalid: {
      sentence: (d) => "The signature’s nonce is " + d.nonce + ", and the next of its key is " + d.expected + ".",
      remedy: "A used or cancelled nonce is invalid: sign again with the next nonce."
    },
    Simulated: {
      sentence: (d) => "A simulation of " + d.count + " calls went through; nothing has happened.",
      remedy: "Send the calls themselves with multicall."
    },
    Healthy: {
      sentence: (d) => d.account + " cannot be liquidated: its health factor is " + d.healthFactor + ".",
      remedy: "Only accounts below 1 can be. Its state may have changed a moment ago: refresh."
    },
    NothingToSeize: {
      sentence: (d) => d.account + " has no " + d.symbol + " of this kind behind its debt.",
      remedy: "Choose another collateral, or its other kind (lent or unlent)."
    },
    NothingToRepay: {
      sentence: (d) => d.account + " owes no " + d.symbol + ".",
      remedy: "Choose another debt to repay."
    },
    RepaidAboveLimit: {
      sentence: (d) => "The rules ask to repay " + d.repaid + " token units, more than the limit of " + d.limit + ": less would leave dust.",
      remedy: "Raise the limit and send it again."
    },
    NothingToAuction: {
      sentence: (d) => d.account + " owes nothing in this pool, or has no collateral here.",
      remedy: "Choose an account that has both."
    },
    NotSilent: {
      sentence: (d) => "This account’s debt is backed by " + d.symbol + ", which has a price or was not seen without one for the last 7 days.",
      remedy: "While it has a price, liquidate the account instead. Otherwise mark the silence at least once an hour until 7 days are full."
    },
    AuctionOpen: {
      sentence: (d) => "The auction of " + d.account + " has run since " + d.began + ".",
      remedy: "Its price falls for 3 days from then on: take the collateral with takeSilent. New collateral does not end it; repaying the debt does."
    },
    AuctionClosed: {
      sentence: (d) => d.account + " has no auction: it was not opened, or not since the prices of its collateral became unreadable.",
      remedy: "Open it with openAuction first."
    },
    FractionAboveLimit: {
      sentence: (d) => "The auction asks for " + d.asked + " of each debt now, more than your limit of " + d.most + ".",
      remedy: "Raise the limit, or wait: the fraction falls with time."
    },
    SeizedBelowLimit: {
      sentence: (d) => "The liquidation or auction would give " + d.seized + " token units, less than the " + d.limit + " asked for.",
      remedy: "Lower the least amount, or wait for the bonus to grow."
    },
    ERC20InsufficientBalance: {
      sentence: (d) => d.account + " holds " + d.holds + "; " + d.wanted + " " + select(d.known, { true: "is", other: "are" }) + " needed.",
      remedy: (d) => "Use a smaller amount, or get more " + select(d.known, { true: d.symbol, other: "of the token" }) + "."
    },
    ERC20InsufficientAllowance: {
      sentence: (d) => "The wallet has approved " + d.approved + "; " + d.wanted + " " + select(d.known, { true: "is", other: "are" }) + " needed.",
      remedy: "Approve the amount first, then send again."
    },
    ERC20InvalidReceiver: {
      sentence: (d) => "The token refuses to go to " + d.receiver + ".",
      remedy: "Name another receiver."
    },
    ERC20InvalidSpender: {
      sentence: (d) => "The token refuses " + d.spender + " as a spender.",
      remedy: "Check the address of the protocol on this network."
    },
    TransferFromFailed: {
      sentence: "The token could not be taken from the account that pays.",
      remedy: "Check its balance and the amount it has approved; some tokens also pause or block accounts."
    },
    TransferFailed: {
      sentence: "The token could not be sent to the receiver.",
      remedy: "Name another receiver: some tokens block accounts. Where the token itself is paused, try again when it works."
    },
    SafeCastOverflowedUintDowncast: {
      sentence: (d) => "The number " + d.value + " is larger than the books hold (" + d.bits + " bits).",
      remedy: "Use a smaller amount."
    },
    FullMulDivFailed: {
      sentence: "A product of two amounts is larger than contracts can hold.",
      remedy: "Use a smaller amount."
    },
    AddressEmptyCode: {
      sentence: (d) => "There is no contract at " + d.target + ".",
      remedy: "Check the network of the wallet and the address."
    },
    DripsUsedUp: {
      sentence: "The faucet has given this account all it gives in a day.",
      remedy: (d) => "Come back after " + d.opensAt + ", or use what you have."
    },
    FailedCall: {
      sentence: "A call inside the transaction failed without a reason.",
      remedy: "Try its steps one by one to see which fails."
    },
    Error: {
      sentence: (d) => "A contract refused: " + d.reason + ".",
      remedy: "Check the balance and the approved amount, then try again."
    },
    Panic: {
      sentence: (d) => select(d.overflow, { true: "A number left the range that contracts can hold.", other: "A contract failed an inner check (code " + d.code + ")." }),
      remedy: "Use a smaller amount; if that does not help, report it with this text."
    }
  },
  weth9: {
    EtherRefused: {
      sentence: (d) => d.account + " refuses ether, so its wrapped ether cannot be unwrapped.",
      remedy: "Send the wrapped ether to an account that takes ether, and unwrap it there."
    }
  },
  other: {
    UserRejectedRequest: {
      sentence: "You declined the request in the wallet. Nothing was sent.",
      remedy: "Send it again when you are ready."
    },
    WalletBusy: {
      sentence: "The wallet has a request open already.",
      remedy: "Open the wallet and answer it, then try again."
    },
    WalletLocked: {
      sentence: "The wallet is locked.",
      remedy: "Unlock it with its password, then try again."
    },
    BlindSigningOff: {
      sentence: "The hardware wallet does not sign this: blind signing is off, and its app cannot show what the contract does.",
      remedy: "Switch blind signing (contract data) on in the settings of its Ethereum app, then try again."
    },
    DeviceAppClosed: {
      sentence: "The hardware wallet is not in its Ethereum app.",
      remedy: "Open the Ethereum app on the device, wait until it is ready, then try again."
    },
    DeviceLocked: {
      sentence: "The hardware wallet is locked.",
      remedy: "Unlock it with its PIN and open its Ethereum app, then try again."
    },
    DeviceUnreachable: {
      sentence: "The wallet does not reach its hardware device.",
      remedy: "Connect the device, close other programs that use it, then try again."
    },
    NotConnected: {
      sentence: "The wallet has not given this page access to the account.",
      remedy: "Connect the wallet and choose the account."
    },
    WrongChain: {
      sentence: "The wallet is on another network than this page.",
      remedy: "Switch the wallet to the network that the page shows, adding it if the wallet does not know it."
    },
    WalletOffline: {
      sentence: "The wallet is not connected to its network.",
      remedy: "Check the network in the wallet, then try again."
    },
    InsufficientFunds: {
      sentence: "The wallet has too little of the network’s own coin to pay for gas.",
      remedy: "Add some to the wallet, then send it again."
    },
    AlreadySent: {
      sentence: "The network already has this transaction.",
      remedy: "Check its state in the wallet before you send another."
    },
    ReplacementRefused: {
      sentence: "Another transaction of this account with the same nonce is pending, and this one pays too little to replace it.",
      remedy: "Wait until that one is in a block, or speed it up in the wallet."
    },
    NonceRefused: {
      sentence: "The network refused the transaction’s number (nonce): the wallet counts its transactions wrongly.",
      remedy: "Wait for pending transactions. On a restarted local chain, clear the account’s activity in the wallet."
    },
    FeeRefused: {
      sentence: "The network refused the transaction’s fee.",
      remedy: "Send it again and let the wallet suggest the fee."
    },
    GasLimitRefused: {
      sentence: "The network refused the transaction’s gas limit.",
      remedy: "Send it again and keep the gas limit that the page suggests."
    },
    NotYetIncluded: {
      sentence: "The transaction was sent, but is not in a block yet.",
      remedy: "Look at it in the wallet before you send another; it may still go through."
    },
    NodeBusy: {
      sentence: "The network’s node has had too many requests.",
      remedy: "Wait a moment, then try again."
    },
    NodeRefuses: {
      sentence: "The network’s node refuses to answer this page.",
      remedy: "The operator of this site must check the node’s address and key in config.json."
    },
    NodeUnreachable: {
      sentence: "The network’s node does not answer.",
      remedy: "Check the connection and that the node runs, then try again."
    },
    NoContract: {
      sentence: "The contract is not on the network that answers.",
      remedy: "Check the network; a restarted local chain needs its contracts deployed again."
    },
    TransactionRefused: {
      sentence: (d) => "The network refused the transaction: " + d.text + ".",
      remedy: "Look in the wallet for transactions that are still pending, then try again."
    },
    PartMissing: {
      sentence: "A part of this page could not be loaded.",
      remedy: "Check the connection, then try again."
    },
    UnknownRevert: {
      sentence: (d) => "A contract refused with an error that Weir does not know (" + d.text + ").",
      remedy: "The token itself may have refused: check the balance and the approved amount."
    },
    RevertWithoutReason: {
      sentence: "A contract refused without giving a reason, as older tokens do.",
      remedy: "Check the balance and the approved amount, then try again."
    },
    WalletFailed: {
      sentence: (d) => "The wallet did not send it: " + d.text + ".",
      remedy: "Check whether the request is still open in the wallet, then try again; if the error persists, report it with this text."
    },
    NodeFailed: {
      sentence: (d) => "The network’s node could not try it: " + d.text + ".",
      remedy: "Try again in a moment; if the error persists, report it with this text."
    },
    Unknown: {
      sentence: (d) => "Something unexpected happened: " + d.text,
      remedy: "Try again; if the error persists, report it with this text."
    }
  },
  problems: {
    WalletTooLow: {
      sentence: (d) => "The wallet holds " + d.balance + "; " + d.needed + " is needed.",
      remedy: (d) => "Use a smaller amount, or get more " + d.symbol + "."
    },
    DepositTooLow: {
      sentence: (d) => "Your deposit is " + d.balance + "; " + d.needed + " is asked for.",
      remedy: "Use a smaller amount, or choose Max."
    },
    CollateralTooLow: {
      sentence: (d) => "Your collateral is " + d.balance + "; " + d.needed + " is asked for.",
      remedy: "Use a smaller amount, or choose Max."
    },
    ApprovalTooLow: {
      sentence: (d) => "You approved " + d.given + "; this takes " + d.wanted + ", so " + d.missing + " is missing.",
      remedy: "Go back and keep the amount that the page asks for in the wallet, or use a smaller amount."
    }
  },
  names: {
    reserve: (d) => "reserve " + d.index,
    token: (d) => "the token " + d.address,
    tokenUnits: (d) => d.amount + " token units",
    noReason: "without a reason",
    noDebt: "without bound, as it owes nothing",
    never: "a date after the year 9999"
  }
}