// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { PoolId, ReserveId } from "../types/Ids.sol";
import { ILendingActions } from "./ILendingActions.sol";
import { ILendingSettings } from "./ILendingSettings.sol";
import { Books, LiquidationAmounts, PoolConfig, ReserveConfig, ReserveSettings } from "./Types.sol";

/// @title ILendingPools
/// @notice Pooled lending. Assets are in token units, shares in ERC-6909 units (1e6 a token unit at first), values in WAD of the
/// pool's unit, rates in WAD a year; factors are basis points as settings and WAD as results. Rounding always favours the pool.
/// `LendingPools` states the rules, and what they assume of tokens, oracles and liveness.
interface ILendingPools is ILendingActions, ILendingSettings {
    // ---------------------------------------------------------------------------------------------------- Pool errors

    /// @notice The creator has used this salt before.
    error PoolExists(PoolId pool);
    /// @notice A pool has 1 to 16 reserves.
    error ReserveCountOutOfBounds(uint256 count);
    /// @notice A setting lies outside its bounds; `setting` is its name in the struct it came in.
    error SettingOutOfBounds(bytes32 setting, uint256 value);
    /// @notice The address holds no code, is this contract, or has a number of decimals outside 6-18.
    error TokenInvalid(address token);
    /// @notice A pool lists a token once.
    error TokenListedTwice(address token);
    /// @notice The oracle is unreadable at listing.
    error OracleInvalid(address oracle);
    /// @notice The oracle's unit differs from that of the pool's first reserve.
    error OracleUnitDiffers(address oracle, bytes32 unit, bytes32 poolUnit);
    /// @notice No pool has this id.
    error PoolUnknown(PoolId pool);
    /// @notice No reserve is listed under this id.
    error ReserveUnknown(ReserveId reserve);
    /// @notice Only the pool's owner may call this; a pool whose owner is zero is frozen.
    error NotOwner(PoolId pool, address caller);
    /// @notice Only the pool's guardian or owner may call this.
    error NotGuardian(PoolId pool, address caller);
    /// @notice The pool was not offered to the caller.
    error NotNextOwner(PoolId pool, address caller);
    /// @notice The change is announced and can be carried out from `readyAt` on, seconds.
    error ChangeNotReady(bytes32 change, uint256 readyAt);
    /// @notice The pool has no fee recipient.
    error FeeRecipientZero(PoolId pool);

    // -------------------------------------------------------------------------------------------------- Action errors

    /// @notice Exactly one of assets and shares must be nonzero.
    error AssetsOrShares(uint256 assets, uint256 shares);
    /// @notice The amount is zero, or converts to zero.
    error AmountZero(ReserveId reserve);
    /// @notice The account is the zero address.
    error AccountZero();
    /// @notice An amount, or a reserve's total with it, does not fit in 128 bits (127 for shares).
    error AmountTooLarge(uint256 assets, uint256 shares);
    /// @notice The receiver is zero or this contract.
    error ReceiverInvalid(address receiver);
    /// @notice `caller` lacks a right over `account`; see `Rights`.
    error Unauthorized(address account, address caller, uint8 right);
    /// @notice `rights` has bits that no right of `Rights` has.
    error RightsInvalid(uint8 rights);
    /// @notice The account has fewer supply shares than needed.
    error BalanceTooLow(ReserveId reserve, address account, uint256 supplyShares, uint256 needed);
    /// @notice The account has less unlent collateral than needed, in token units.
    error CollateralTooLow(ReserveId reserve, address account, uint256 collateral, uint256 needed);
    /// @notice The spender's allowance over the account's shares is lower than needed.
    error AllowanceTooLow(ReserveId reserve, address account, address spender, uint256 allowance, uint256 needed);
    /// @notice The account owes fewer debt shares than needed.
    error DebtTooLow(ReserveId reserve, address account, uint256 borrowShares, uint256 needed);
    /// @notice The reserve has less idle liquidity than needed: the rest is lent out.
    error LiquidityTooLow(ReserveId reserve, uint256 idle, uint256 needed);
    /// @notice The supply would exceed the reserve's cap, token units.
    error SupplyCapExceeded(ReserveId reserve, uint256 cap, uint256 needed);
    /// @notice Total debt would exceed the reserve's cap, token units.
    error BorrowCapExceeded(ReserveId reserve, uint256 cap, uint256 needed);
    /// @notice Total unlent collateral would exceed the reserve's cap, token units.
    error CollateralCapExceeded(ReserveId reserve, uint256 cap, uint256 needed);
    /// @notice The address given to the constructor of `LendingPools` as its settings holds no code.
    error SettingsInvalid(address settings);
    /// @notice A total write-off emptied the reserve; only exits are possible.
    error ReserveRetired(ReserveId reserve);
    /// @notice An account cannot owe a reserve and have collateral in it.
    error DebtBacksItself(ReserveId reserve, address account);
    /// @notice The guardian or the owner has stopped the reserve: no new supply, no new collateral, no borrowing.
    error ReserveStopped(ReserveId reserve);
    /// @notice Only the account, or an operator with the manage right, can enable this deposit as collateral.
    error CollateralNotEnabled(ReserveId reserve, address account);
    /// @notice The reserve cannot be collateral: its liquidation threshold is zero.
    error NotCollateral(ReserveId reserve);
    /// @notice The action would leave more debt than the collateral's ltv allows.
    /// @param collateral Σ collateral at its low price · ltv, WAD of the unit
    /// @param debt Σ debt at its high price, WAD of the unit
    error BorrowLimitExceeded(address account, uint256 collateral, uint256 debt);
    /// @notice The oracle of the reserve gives no readable price, which the action needs.
    error PriceUnreadable(ReserveId reserve);
    /// @notice Too little gas is left to call an oracle with its full gas limit. Send more gas.
    error OracleGasTooLow(uint256 left, uint256 needed);
    /// @notice Fewer tokens arrived than are due: the token takes a fee on transfer.
    error ArrivedTooLittle(address token, uint256 arrived, uint256 due);
    /// @notice A token is being called: no function that changes state can be entered.
    error Reentered();
    /// @notice The receiver of a flash loan did not return what ERC-3156 requires.
    error FlashLoanRefused(address receiver);
    /// @notice The signature is neither of the account's key (ECDSA) nor accepted by the account (ERC-1271).
    error SignatureInvalid(address account);
    /// @notice The signature expired after `deadline`, seconds.
    error SignatureExpired(uint256 deadline);
    /// @notice The nonce is not the next of its key: it was used or cancelled, or is too high.
    error NonceInvalid(address account, uint256 nonce, uint256 expected);
    /// @notice The end of every simulation: what each call returned. No state changed.
    error Simulated(bytes[] results);

    // --------------------------------------------------------------------------------------------- Liquidation errors

    /// @notice The account's health factor is 1 or above: it cannot be liquidated.
    /// @param healthFactor WAD
    error Healthy(address account, uint256 healthFactor);
    /// @notice The account has no such collateral in the reserve.
    error NothingToSeize(ReserveId reserve, address account);
    /// @notice The account has no debt in the reserve.
    error NothingToRepay(ReserveId reserve, address account);
    /// @notice The liquidation repays more than the caller's limit; a smaller one would leave dust.
    error RepaidAboveLimit(uint256 repaid, uint256 limit);
    /// @notice The caller would get less collateral than the caller's limit.
    error SeizedBelowLimit(uint256 seized, uint256 limit);
    /// @notice The account has no debt, or no collateral.
    error NothingToAuction(PoolId pool, address account);
    /// @notice The reserve is collateral of the account, and its price is readable or its silence has not been witnessed for 7 days.
    error NotSilent(ReserveId reserve);
    /// @notice The account's auction has been running since `began`, seconds.
    error AuctionOpen(PoolId pool, address account, uint256 began);
    /// @notice The account's auction was not opened, or was opened before the present silence.
    error AuctionClosed(PoolId pool, address account);
    /// @notice The auction's price, a fraction of each debt in WAD, is above the caller's limit. It falls with time.
    error FractionAboveLimit(uint256 fraction, uint256 limit);
    /// @notice This contract holds none of the token, so a flash loan of it is impossible (ERC-3156).
    error TokenNotHeld(address token);

    // --------------------------------------------------------------------------------------------------------- Events

    event PoolCreated(PoolId indexed pool, address indexed creator, bytes32 unit, PoolConfig config);
    /// @param books as the reserve begins, with its caps as they are kept
    event ReserveListed(
        ReserveId indexed reserve, address indexed token, uint8 decimals, ReserveConfig config, Books books
    );

    /// @notice The pool was offered to `next`, who has to accept it.
    event OwnerOffered(PoolId indexed pool, address indexed next);
    /// @notice Zero: the pool's settings are frozen permanently, and it has no guardian.
    event OwnerSet(PoolId indexed pool, address indexed owner);
    event GuardianSet(PoolId indexed pool, address indexed guardian);
    event FeeRecipientSet(PoolId indexed pool, address indexed feeRecipient);
    /// @notice The owner can list a reserve from `readyAt` through `expiresAt`, seconds.
    /// @param change as `announcedFor` takes it
    /// @param supplyCap token units; the cap of `config` as the reserve would keep it, rounded down to 13 bits
    /// @param borrowCap likewise
    event ReserveAnnounced(
        PoolId indexed pool,
        address indexed token,
        bytes32 indexed change,
        ReserveConfig config,
        uint256 supplyCap,
        uint256 borrowCap,
        uint256 readyAt,
        uint256 expiresAt
    );
    /// @notice The owner can change a reserve's settings from `readyAt` through `expiresAt`, seconds.
    /// @param change as `announcedFor` takes it
    /// @param supplyCap token units; the cap of `settings` as the reserve would keep it, rounded down to 13 bits
    /// @param borrowCap likewise
    event SettingsAnnounced(
        ReserveId indexed reserve,
        bytes32 indexed change,
        ReserveSettings settings,
        uint256 supplyCap,
        uint256 borrowCap,
        uint256 readyAt,
        uint256 expiresAt
    );
    /// @notice An announced change takes effect in this transaction: its announcement is consumed. The `ReserveListed` or
    /// `SettingsSet` that follows carries what it sets.
    event ChangeCarriedOut(bytes32 indexed change);
    /// @param rampFrom basis points; the liquidation threshold at the start of its ramp
    /// @param rampEnd seconds; the end of the ramp. Not in the future if there is none
    /// @param books after the change
    event SettingsSet(
        ReserveId indexed reserve, ReserveSettings settings, uint16 rampFrom, uint32 rampEnd, Books books
    );
    /// @notice A stop began or ended. While stopped, every action that adds risk in the reserve reverts, and its ltv is zero.
    event StopSet(ReserveId indexed reserve, address indexed caller, bool stopped);
    /// @param shares fee shares that were moved into the recipient's position
    event FeesClaimed(
        ReserveId indexed reserve, address indexed feeRecipient, address indexed caller, uint256 shares, Books books
    );
    /// @notice The reserve's price was marked unreadable, or (both zero) readable again.
    event SilenceMarked(ReserveId indexed reserve, address indexed caller, uint40 since, uint40 last);
    event FlashLoaned(address indexed token, address indexed receiver, address indexed caller, uint256 amount);

    /// @notice The books were accrued without another action.
    event Accrued(ReserveId indexed reserve, Books books);

    event Supplied(
        ReserveId indexed reserve,
        address indexed account,
        address indexed caller,
        uint256 assets,
        uint256 shares,
        Books books
    );
    event Withdrawn(
        ReserveId indexed reserve,
        address indexed account,
        address indexed caller,
        address receiver,
        uint256 assets,
        uint256 shares,
        Books books
    );
    event CollateralSupplied(
        ReserveId indexed reserve, address indexed account, address indexed caller, uint256 assets
    );
    event CollateralWithdrawn(
        ReserveId indexed reserve, address indexed account, address indexed caller, address receiver, uint256 assets
    );
    /// @notice The account's lent deposit was enabled or disabled as collateral.
    /// @dev Not emitted when the flag clears because the balance becomes zero.
    event CollateralSet(ReserveId indexed reserve, address indexed account, address indexed caller, bool enabled);
    event Borrowed(
        ReserveId indexed reserve,
        address indexed account,
        address indexed caller,
        address receiver,
        uint256 assets,
        uint256 shares,
        Books books
    );
    event Repaid(
        ReserveId indexed reserve,
        address indexed account,
        address indexed caller,
        uint256 assets,
        uint256 shares,
        Books books
    );

    /// @notice Both sides of a liquidation, and the debt's books after it and after any write-off it caused. Where it seized a
    /// lent deposit, the Transfer of its shares and `SupplySeized` with its reserve's books follow at once, in this order.
    /// @param inside what was seized stayed in the core: as the receiver's supply shares, or as the receiver's unlent collateral
    event Liquidated(
        ReserveId indexed collateralReserve,
        ReserveId indexed debtReserve,
        address indexed account,
        address caller,
        address receiver,
        bool fromSupply,
        bool inside,
        LiquidationAmounts amounts,
        Books debtBooks
    );
    /// @notice The books of a reserve after the seizure of a lent deposit in it, which the `Liquidated` or `SilentTaken` two logs
    /// before tells of.
    event SupplySeized(ReserveId indexed reserve, address indexed account, Books books);
    /// @notice An auction of the account's collateral, all of it silent, began; see `takeSilent`.
    event AuctionOpened(PoolId indexed pool, address indexed account, address indexed caller);
    /// @notice An auction sold a silent deposit. A `Repaid` for each debt precedes it. Where the deposit was lent, the Transfer
    /// of its shares and `SupplySeized` follow at once, in this order; then a `WrittenOff` for each debt that is written off.
    /// @param seized token units
    /// @param shares supply shares; 0 for unlent collateral
    /// @param fraction WAD; what part of each debt was paid
    event SilentTaken(
        ReserveId indexed collateralReserve,
        address indexed account,
        address indexed caller,
        address receiver,
        bool fromSupply,
        bool inside,
        uint256 seized,
        uint256 shares,
        uint256 fraction
    );
    /// @notice A debt without collateral was written off.
    /// @param fromFees token units of the loss that unclaimed fee shares bore
    /// @param fromSuppliers token units of the loss that lowered the share price
    event WrittenOff(
        ReserveId indexed reserve,
        address indexed account,
        uint256 assets,
        uint256 shares,
        uint256 fromFees,
        uint256 fromSuppliers,
        Books books
    );

    /// @param rights bits of `Rights`
    /// @param expiry seconds; the rights hold through this second
    event AuthorizationSet(address indexed account, address indexed operator, uint8 rights, uint40 expiry);
    /// @notice Nonces of `key` below `next` are used or cancelled.
    event NonceSet(address indexed account, uint256 indexed key, uint256 next);
}
