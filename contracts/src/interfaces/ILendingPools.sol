// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { PoolId, ReserveId } from "../types/Ids.sol";
import { ILendingActions } from "./ILendingActions.sol";
import { ILendingSettings } from "./ILendingSettings.sol";
import { Books, LiquidationAmounts, PoolConfig, ReserveConfig, ReserveSettings } from "./Types.sol";

/// @title ILendingPools
/// @notice The books of every pool. Assets are token units, shares are ERC-6909 units (1e6 a token unit at first),
/// values are WAD of the pool's unit, rates are WAD a year, factors are basis points where they are settings and WAD
/// where they are results. Rounding is always on the pool's side.
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
    /// @notice The oracle speaks of another unit than the pool's first reserve.
    error OracleUnitDiffers(address oracle, bytes32 unit, bytes32 poolUnit);
    error PoolUnknown(PoolId pool);
    error ReserveUnknown(ReserveId reserve);
    /// @notice Only the pool's owner may do that; a pool whose owner is zero is frozen.
    error NotOwner(PoolId pool, address caller);
    /// @notice Only the pool's guardian or owner may do that.
    error NotGuardian(PoolId pool, address caller);
    /// @notice The pool was not offered to the caller.
    error NotNextOwner(PoolId pool, address caller);
    /// @notice The change was announced and waits. It can be carried out from `readyAt` on, seconds.
    error ChangeNotReady(bytes32 change, uint256 readyAt);
    /// @notice The pool names nobody who may have its fees.
    error FeeRecipientZero(PoolId pool);

    // -------------------------------------------------------------------------------------------------- Action errors

    /// @notice Exactly one of assets and shares must be nonzero.
    error AssetsOrShares(uint256 assets, uint256 shares);
    /// @notice The amount is nothing, or converts to nothing.
    error AmountZero(ReserveId reserve);
    error AccountZero();
    /// @notice An amount, or what a reserve would hold with it, does not fit 128 bits.
    error AmountTooLarge(uint256 assets, uint256 shares);
    /// @notice The receiver is zero or this contract.
    error ReceiverInvalid(address receiver);
    /// @notice `caller` lacks a right over `account`; see `Rights`.
    error Unauthorized(address account, address caller, uint8 right);
    error RightsInvalid(uint8 rights);
    /// @notice The account has fewer supply shares than that.
    error BalanceTooLow(ReserveId reserve, address account, uint256 supplyShares, uint256 needed);
    /// @notice The account has less unlent collateral than that, in token units.
    error CollateralTooLow(ReserveId reserve, address account, uint256 collateral, uint256 needed);
    error AllowanceTooLow(ReserveId reserve, address account, address spender, uint256 allowance, uint256 needed);
    /// @notice The account owes fewer shares than were to be repaid.
    error DebtTooLow(ReserveId reserve, address account, uint256 borrowShares, uint256 needed);
    /// @notice So much is not idle in the reserve now: it is lent out.
    error LiquidityTooLow(ReserveId reserve, uint256 idle, uint256 needed);
    error SupplyCapExceeded(ReserveId reserve, uint256 cap, uint256 needed);
    error BorrowCapExceeded(ReserveId reserve, uint256 cap, uint256 needed);
    error CollateralCapExceeded(ReserveId reserve, uint256 cap, uint256 needed);
    /// @notice `LendingPools` was to be made with an address that holds no code for its settings.
    error SettingsInvalid(address settings);
    /// @notice A total write-off emptied the reserve; only exits are left.
    error ReserveRetired(ReserveId reserve);
    /// @notice No account owes a reserve that also backs it.
    error DebtBacksItself(ReserveId reserve, address account);
    /// @notice The guardian has stopped the reserve: no new supply, no new collateral, no borrowing.
    error ReserveStopped(ReserveId reserve);
    /// @notice Only the account or its manager may turn this deposit into collateral.
    error CollateralNotEnabled(ReserveId reserve, address account);
    /// @notice The reserve never backs a debt: its liquidation threshold is zero.
    error NotCollateral(ReserveId reserve);
    /// @notice The action would leave more debt than the collateral's loan-to-value allows.
    /// @param collateral Σ collateral at its low price · min(LTV, liquidation threshold), WAD of the unit
    /// @param debt Σ debt at its high price, WAD of the unit
    error BorrowLimitExceeded(address account, uint256 collateral, uint256 debt);
    /// @notice The oracle of the reserve gives no price now; the action needs one.
    error PriceUnreadable(ReserveId reserve);
    /// @notice The call carries too little gas to read an oracle with its full allowance. Send more.
    error OracleGasTooLow(uint256 left, uint256 needed);
    /// @notice Fewer tokens arrived than were due: the token takes a fee on transfer.
    error ArrivedTooLittle(address token, uint256 arrived, uint256 due);
    /// @notice A token is being called right now; this contract cannot be entered.
    error Reentered();
    /// @notice The receiver of a flash loan did not answer as ERC-3156 asks.
    error FlashLoanRefused(address receiver);
    /// @notice Neither the account's own key nor the account as a contract (ERC-1271) signed this.
    error SignatureInvalid(address account);
    /// @notice The signature was to be used by `deadline`, seconds.
    error SignatureExpired(uint256 deadline);
    /// @notice The key's next nonce is another: this one was used or cancelled, or comes too early.
    error NonceInvalid(address account, uint256 nonce, uint256 expected);
    /// @notice How every simulation ends: what each call returned. Nothing has happened.
    error Simulated(bytes[] results);

    // --------------------------------------------------------------------------------------------- Liquidation errors

    /// @notice The account cannot be liquidated.
    /// @param healthFactor WAD
    error Healthy(address account, uint256 healthFactor);
    error NothingToSeize(ReserveId reserve, address account);
    error NothingToRepay(ReserveId reserve, address account);
    /// @notice What the rules make the caller repay is above his limit; a smaller liquidation would leave dust.
    error RepaidAboveLimit(uint256 repaid, uint256 limit);
    error SeizedBelowLimit(uint256 seized, uint256 limit);
    /// @notice The account owes nothing, or nothing backs what it owes.
    error NothingToAuction(PoolId pool, address account);
    /// @notice The reserve backs the account's debt and has a price, or has not been seen without one for 7 days up to now.
    error NotSilent(ReserveId reserve);
    /// @notice The account's auction runs since `began`, seconds.
    error AuctionOpen(PoolId pool, address account, uint256 began);
    /// @notice The account's auction was not opened, or not since its feeds fell silent.
    error AuctionClosed(PoolId pool, address account);
    /// @notice The auction asks for more of each debt than the caller would pay, WAD. It falls with time.
    error FractionAboveLimit(uint256 fraction, uint256 limit);
    /// @notice The core holds nothing of the token, so nothing can be lent (ERC-3156).
    error TokenNotHeld(address token);

    // --------------------------------------------------------------------------------------------------------- Events

    event PoolCreated(PoolId indexed pool, address indexed creator, bytes32 unit, PoolConfig config);
    /// @param books as the reserve begins, with its caps as they are kept
    event ReserveListed(
        ReserveId indexed reserve, address indexed token, uint8 decimals, ReserveConfig config, Books books
    );

    /// @notice The pool was offered to `next`, who has to accept it.
    event OwnerOffered(PoolId indexed pool, address indexed next);
    /// @notice Zero: the pool's settings are frozen for ever, and it has no guardian.
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
    /// @param rampFrom basis points; where the liquidation threshold's fall begins
    /// @param rampEnd seconds; where it ends. In the past where there is none
    /// @param books as they stood when the settings changed
    event SettingsSet(
        ReserveId indexed reserve, ReserveSettings settings, uint16 rampFrom, uint32 rampEnd, Books books
    );
    /// @notice From now on (or no longer) nothing may add risk in the reserve, and its LTV counts as zero.
    event StopSet(ReserveId indexed reserve, address indexed caller, bool stopped);
    /// @param shares what of the fee shares went into the recipient's position
    event FeesClaimed(
        ReserveId indexed reserve, address indexed feeRecipient, address indexed caller, uint256 shares, Books books
    );
    /// @notice Somebody found the reserve's price unreadable, or (both zero) readable again.
    event SilenceMarked(ReserveId indexed reserve, address indexed caller, uint40 since, uint40 last);
    event FlashLoaned(address indexed token, address indexed receiver, address indexed caller, uint256 amount);

    /// @notice Somebody brought the books to now without another action.
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
    /// @notice The account's lent deposit backs its debt from now on, or no longer.
    /// @dev A bit that clears because its balance became zero emits nothing: the balance says it.
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
    /// @notice From now on anyone can take what backs the account's debts, all of it silent, for a falling part of these.
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
    /// @notice A debt with nothing behind it left the books.
    /// @param fromFees token units that the unclaimed fee shares bore
    /// @param fromSuppliers token units that the suppliers' share price bore
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
