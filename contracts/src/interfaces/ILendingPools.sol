// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {
    Authorization,
    Books,
    Liquidation,
    LiquidationAmounts,
    PoolConfig,
    PoolId,
    PoolInfo,
    Position,
    ReserveConfig,
    ReserveId,
    ReserveInfo,
    ReserveSettings,
    ReserveTotals,
    Silence
} from "./Types.sol";
import { IERC3156FlashLender } from "@openzeppelin/contracts/interfaces/IERC3156FlashLender.sol";
import { IERC6909 } from "@openzeppelin/contracts/interfaces/IERC6909.sol";

/// @title ILendingPools
/// @notice The books of every pool. Assets are token units, shares are ERC-6909 units (1e6 a token unit at first),
/// values are WAD of the pool's unit, rates are WAD a year, factors are basis points where they are settings and WAD
/// where they are results. Rounding is always on the pool's side.
interface ILendingPools is IERC6909, IERC3156FlashLender {
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

    // --------------------------------------------------------------------------------------------------------- Events

    event PoolCreated(PoolId indexed pool, address indexed creator, bytes32 unit, PoolConfig config);
    event ReserveListed(ReserveId indexed reserve, address indexed token, uint8 decimals, ReserveConfig config);

    /// @notice The pool was offered to `next`, who has to accept it.
    event OwnerOffered(PoolId indexed pool, address indexed next);
    /// @notice Zero: the pool's settings are frozen for ever, and it has no guardian.
    event OwnerSet(PoolId indexed pool, address indexed owner);
    event GuardianSet(PoolId indexed pool, address indexed guardian);
    event FeeRecipientSet(PoolId indexed pool, address indexed feeRecipient);
    /// @notice A reserve may be listed from `readyAt` on, seconds, for 14 days.
    event ReserveAnnounced(PoolId indexed pool, address indexed token, ReserveConfig config, uint256 readyAt);
    /// @notice A reserve's settings may be changed from `readyAt` on, seconds, for 14 days.
    event SettingsAnnounced(ReserveId indexed reserve, ReserveSettings settings, uint256 readyAt);
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

    /// @notice Both sides of a liquidation, the books as they stand after it and after any write-off it caused.
    event Liquidated(
        ReserveId indexed collateralReserve,
        ReserveId indexed debtReserve,
        address indexed account,
        address caller,
        address receiver,
        bool fromSupply,
        bool asShares,
        LiquidationAmounts amounts,
        Books collateralBooks,
        Books debtBooks
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

    // ---------------------------------------------------------------------------------------------------------- Pools

    /// @notice Opens a pool of 1 to 16 reserves, all live at once. Anyone may.
    /// @return pool hash of the caller and the salt
    function createPool(PoolConfig calldata config, ReserveConfig[] calldata reserves) external returns (PoolId pool);

    /// @notice Brings a reserve's books to now. Never reverts for a listed reserve.
    function accrue(ReserveId reserve) external;

    /// @notice Moves the fee shares that nobody has claimed yet into the fee recipient's position. Anyone may.
    /// @return shares what was moved, supply shares
    function claimFees(ReserveId reserve) external returns (uint256 shares);

    /// @notice Writes down that the reserve's price cannot be read, or that it can again. Anyone may.
    /// @dev Marks at most 6 hours apart that span 24 hours witness a silence. While it lasts, a liquidation counts the
    /// reserve as nothing in that account, and neither seizes nor repays it.
    function markSilent(ReserveId reserve) external;

    // ------------------------------------------------------------------------------------------- Owner and guardian

    /// @notice Offers the pool to `next`, who becomes its owner by `acceptOwner`. Zero needs no acceptance: it freezes
    /// the settings for ever and clears the guardian.
    function setOwner(PoolId pool, address next) external;

    function acceptOwner(PoolId pool) external;

    /// @param guardian zero: none
    function setGuardian(PoolId pool, address guardian) external;

    /// @param feeRecipient zero: fees stay unclaimed, as first loss
    function setFeeRecipient(PoolId pool, address feeRecipient) external;

    /// @notice Lists a reserve in a pool that exists: the first call announces it, the same call between 3 and 17 days
    /// later carries it out. Owner only.
    /// @return done whether it was carried out
    function listReserve(PoolId pool, ReserveConfig calldata config) external returns (bool done);

    /// @notice Changes a reserve's settings. Where nothing rises they change at once, but for a lower liquidation
    /// threshold, which falls in a line over 7 days. Where anything rises, the first call announces the change, and the
    /// same call between 3 and 17 days later carries it out. Owner only.
    /// @return done whether it was carried out
    function setReserve(ReserveId reserve, ReserveSettings calldata settings) external returns (bool done);

    /// @notice From when on, in seconds, an announced change can be carried out; zero: it is not announced.
    /// @param change keccak256 of the ABI encoding of `listReserve`'s or `setReserve`'s arguments
    function announcedFor(bytes32 change) external view returns (uint256 readyAt);

    /// @notice Stops whatever adds risk in a reserve (guardian or owner), or allows it again (owner alone). Repaying,
    /// leaving without risk, liquidation, and topping up what backs debt already, go on.
    function setStop(ReserveId reserve, bool stopped) external;

    // ----------------------------------------------------------------------------------------------------------- User

    /// @notice Lends to the reserve for `account`. Give assets or shares, the other zero.
    /// @param assets token units; type(uint256).max: the caller's whole token balance
    /// @param shares assets paid are rounded up
    /// @param data when not empty, the caller is called back before the tokens are pulled
    /// @return the assets paid and the shares added (rounded down when assets were given)
    function supply(ReserveId reserve, uint256 assets, uint256 shares, address account, bytes calldata data)
        external
        returns (uint256, uint256);

    /// @notice Takes a lent deposit back, as far as it is idle. Needs the withdraw right over `account`.
    /// @dev Reads prices only if the deposit backs a debt.
    /// @param assets token units; type(uint256).max, here or as shares: all of it
    /// @return the assets paid out (rounded down when shares were given) and the shares burnt (rounded up)
    function withdraw(ReserveId reserve, uint256 assets, uint256 shares, address account, address receiver)
        external
        returns (uint256, uint256);

    /// @notice Adds collateral that is never lent. Anyone may where `account` has some already; else he or his manager.
    /// @param assets token units; type(uint256).max: the caller's whole token balance
    /// @param data when not empty, the caller is called back before the tokens are pulled
    /// @return the assets added
    function supplyCollateral(ReserveId reserve, uint256 assets, address account, bytes calldata data)
        external
        returns (uint256);

    /// @notice Takes unlent collateral back. Needs the withdraw right over `account`.
    /// @param assets token units; type(uint256).max: all of it
    /// @return the assets paid out
    function withdrawCollateral(ReserveId reserve, uint256 assets, address account, address receiver)
        external
        returns (uint256);

    /// @notice Makes the lent deposit of `account` back its debts, or no longer. Needs the manage right.
    /// @dev Setting it to what it is changes nothing.
    function setCollateral(ReserveId reserve, address account, bool enabled) external;

    /// @notice Borrows against everything the account has enabled in the pool. Needs the borrow right.
    /// @return shares the debt shares added, rounded up
    function borrow(ReserveId reserve, uint256 assets, address account, address receiver)
        external
        returns (uint256 shares);

    /// @notice Pays a debt back. Anyone may, for anyone. Give assets or shares, the other zero.
    /// @dev Assets are turned into shares rounded down, at most all of the debt, and those are paid rounded up: never
    /// more than was given. Shares above the debt revert.
    /// @param assets token units; type(uint256).max, here or as shares: all of it
    /// @param data when not empty, the caller is called back before the tokens are pulled
    /// @return the assets paid and the debt shares burnt
    function repay(ReserveId reserve, uint256 assets, uint256 shares, address account, bytes calldata data)
        external
        returns (uint256, uint256);

    /// @notice Repays some of the debt of an account whose health factor is below 1 and takes collateral with a bonus.
    /// @dev Collateral counts at its high price, debt at its low one. An account left with debt and no collateral is
    /// written off in the same call.
    /// @param data when not empty, the caller is called back after the collateral is sent, before the debt is pulled
    /// @return repaid token units of the debt
    /// @return seized token units of the collateral
    function liquidate(Liquidation calldata liquidation, bytes calldata data)
        external
        returns (uint256 repaid, uint256 seized);

    // ERC-3156: `flashLoan`, `maxFlashLoan` and `flashFee`, for any token that this contract holds. Free.

    /// @notice Runs calls to this contract as if `account` sent them, without moving a token, and reverts with what they
    /// returned: for previews by `eth_call` or in a `try`. An error of a call comes through as it is.
    /// @dev The very code that executes: what reverts here would revert there, but for tokens, and calls with callback
    /// data or flash loans, which need their receiver.
    function simulate(address account, bytes[] calldata calls) external;

    /// @notice Several calls to this contract in one transaction: all or none.
    function multicall(bytes[] calldata calls) external returns (bytes[] memory results);

    /// @notice Gives an operator rights over the caller's account until a moment, in place of those he had.
    /// @dev The ERC-6909 operator is one who has the withdraw right; `setOperator` gives and takes that right alone.
    /// @param rights bits of `Rights`; those not named are taken away
    /// @param expiry seconds; the rights hold through this second
    function setAuthorization(address operator, uint8 rights, uint40 expiry) external;

    /// @notice `setAuthorization` by a signature (EIP-712, of a key or by ERC-1271) that anyone may send.
    /// @dev Authorization(address account,address operator,uint8 rights,uint40 expiry,uint256 nonce,uint256 deadline).
    /// A signature that was used already and whose effect stands passes silently, so that who sends it first in another's
    /// stead breaks nothing.
    /// @param nonce key (192 bits, the signer's choice), then the sequence within that key (64 bits)
    /// @param deadline seconds; the signature can be used through this second
    function setAuthorizationBySig(
        address account,
        address operator,
        uint8 rights,
        uint40 expiry,
        uint256 nonce,
        uint256 deadline,
        bytes calldata signature
    ) external;

    /// @notice Makes the caller's signatures with nonces of `key` below `next` worthless.
    /// @param next sequence; above the present one
    function cancelNonces(uint192 key, uint64 next) external;

    // ---------------------------------------------------------------------------------------------------------- Views

    function poolInfo(PoolId id) external view returns (PoolInfo memory);

    function reserveInfo(ReserveId id) external view returns (ReserveInfo memory);

    /// @notice The books as stored, accrued to `updatedAt`.
    function reserveTotals(ReserveId id) external view returns (ReserveTotals memory);

    /// @notice The books as they would stand if accrued in this block.
    function accruedTotals(ReserveId id) external view returns (ReserveTotals memory);

    function positionOf(ReserveId id, address account) external view returns (Position memory);

    /// @notice What was written down of the reserve's silence; see `markSilent`.
    function silenceOf(ReserveId id) external view returns (Silence memory);

    /// @notice One bit a reserve index: 0-15 the lent deposit backs debt, 16-31 collateral, 32-47 debt.
    function accountBits(PoolId id, address account) external view returns (uint256);

    /// @notice Σ collateral · liquidation threshold over Σ debt as a liquidation sees it: collateral at its high price,
    /// debt at its low one.
    /// @return WAD, rounded down; type(uint256).max without debt
    function healthFactor(PoolId id, address account) external view returns (uint256);

    /// @notice What `operator` may do with `account`, and until when.
    function authorizationOf(address account, address operator) external view returns (Authorization memory);

    /// @notice The next nonce that a signature of `account` with this key has to carry: key and sequence.
    function nonceOf(address account, uint192 key) external view returns (uint256 nonce);

    /// @notice The EIP-712 domain of signatures: name "Weir", version "1", this chain, this contract.
    function DOMAIN_SEPARATOR() external view returns (bytes32);
}
