// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { IERC5267 } from "@openzeppelin/contracts/interfaces/IERC5267.sol";
import { IERC6909 } from "@openzeppelin/contracts/interfaces/IERC6909.sol";

import { PoolId, ReserveId } from "../types/Ids.sol";
import {
    Authorization,
    PoolConfig,
    PoolInfo,
    Position,
    ReserveConfig,
    ReserveInfo,
    ReserveSettings,
    ReserveTotals,
    Silence,
    SilentTake
} from "./Types.sol";

/// @title ILendingSettings
/// @notice Pool creation and settings, collateral flags, rights, ERC-6909 shares, auctions of silent collateral, and views: the
/// functions of ILendingPools that `LendingSettings` implements behind the same address. Units and rounding as there.
interface ILendingSettings is IERC6909, IERC5267 {
    /// @notice Creates a pool of 1 to 16 reserves, which are usable at once. Anyone may call it.
    /// @return pool hash of the caller and the salt
    function createPool(PoolConfig calldata config, ReserveConfig[] calldata reserves) external returns (PoolId pool);

    /// @notice Lists a reserve in an existing pool. The first call announces it; the same call 3 to 17 days later carries it out.
    /// Owner only.
    /// @return done whether this call carried it out
    function listReserve(PoolId pool, ReserveConfig calldata config) external returns (bool done);

    /// @notice Changes a reserve's settings. If none rises they change at once, except a lower liquidation threshold, which falls
    /// linearly over 7 days. If any rises, the first call announces the change; the same call 3 to 17 days later carries it out.
    /// Owner only.
    /// @return done whether this call carried it out
    function setReserve(ReserveId reserve, ReserveSettings calldata settings) external returns (bool done);

    /// @notice Stops every action that adds risk in a reserve (guardian or owner), or ends the stop (owner only). Repayments,
    /// withdrawals within the borrow limit, liquidations, and top-ups of deposits that back debt already stay possible.
    function setStop(ReserveId reserve, bool stopped) external;

    /// @notice Offers the pool to `next`, who becomes its owner by `acceptOwner`. Zero needs no acceptance: it freezes the settings
    /// permanently and clears the guardian. Owner only.
    function setOwner(PoolId pool, address next) external;

    /// @notice Makes the caller, to whom the pool was offered, its owner.
    function acceptOwner(PoolId pool) external;

    /// @notice Sets the guardian. Owner only.
    /// @param guardian zero: none
    function setGuardian(PoolId pool, address guardian) external;

    /// @notice Sets the recipient of claimed fees. Owner only.
    /// @param feeRecipient zero: fees stay unclaimed, as first loss
    function setFeeRecipient(PoolId pool, address feeRecipient) external;

    /// @notice Accrues a reserve's books to this block. Never reverts for a listed reserve. Anyone may call it.
    function accrue(ReserveId reserve) external;

    /// @notice Enables or disables the lent deposit of `account` as collateral. Needs the manage right over `account`.
    /// @dev Does nothing if it already is as requested.
    function setCollateral(ReserveId reserve, address account, bool enabled) external;

    /// @notice Runs calls to this contract as if `account` sent them, without moving tokens, and reverts with `Simulated` and their
    /// results: for previews by `eth_call` or in a `try`. If a call reverts, its error is passed on.
    /// @dev Runs the code that a transaction runs. Differences: no token moves; callbacks go to the caller of `simulate`, and a
    /// flash loan calls its receiver without the tokens; the functions for owner, guardian and next owner check the caller of
    /// `simulate`, not `account`.
    function simulate(address account, bytes[] calldata calls) external;

    /// @notice Moves the unclaimed fee shares into the fee recipient's position. Anyone may call it.
    /// @return shares supply shares that were moved
    function claimFees(ReserveId reserve) external returns (uint256 shares);

    /// @notice Records that the reserve's price is unreadable, or that it is readable again. Anyone may call it.
    /// @dev Marks at most an hour apart that span 24 hours witness a silence. While it lasts and the price stays unreadable, a
    /// liquidation counts the account's collateral or debt in the reserve as 0, and can neither seize nor repay it. A mark while
    /// the price is readable ends the silence.
    function markSilent(ReserveId reserve) external;

    /// @notice Opens the auction of an account all of whose collateral has been silent for 7 witnessed days. Anyone may call it.
    /// The auction ends when the account has repaid all debts, or when the price of one of its collaterals is readable again. While
    /// it runs, the account cannot add other collateral.
    function openAuction(PoolId pool, address account) external;

    /// @notice Takes one whole deposit of an account under auction, for the same part of each of the account's debts: all of each
    /// at the opening, falling linearly to one token unit of each just before 3 days are over, and nothing from then on. Debt that
    /// is left when the last deposit is taken is written off.
    /// @dev Pulls the token of every debt from the caller, until the 3 days are over.
    /// @return seized token units of the deposit
    function takeSilent(SilentTake calldata take) external returns (uint256 seized);

    /// @notice Grants an operator rights over the caller's account until `expiry`, replacing the operator's previous rights.
    /// @dev An ERC-6909 operator is an operator with the withdraw right; `setOperator` grants and revokes that right only.
    /// @param rights bits of `Rights`; the others are revoked
    /// @param expiry seconds; the rights hold through this second
    function setAuthorization(address operator, uint8 rights, uint40 expiry) external;

    /// @notice `setAuthorization` by a signature (EIP-712; ECDSA or ERC-1271), which anyone may submit.
    /// @dev Authorization(address account,address operator,uint8 rights,uint40 expiry,uint256 nonce,uint256 deadline).
    /// A signature that was used already and whose effect is in force does not revert, so that a transaction that contains it does
    /// not fail if another account submits the signature first.
    /// @param nonce key in the high 192 bits (the signer's choice), sequence within that key in the low 64
    /// @param deadline seconds; the signature is valid through this second
    function setAuthorizationBySig(
        address account,
        address operator,
        uint8 rights,
        uint40 expiry,
        uint256 nonce,
        uint256 deadline,
        bytes calldata signature
    ) external;

    /// @notice `approve` by a signature (EIP-712; ECDSA or ERC-1271), which anyone may submit: an allowance over the supply shares
    /// of one reserve, instead of a right over the whole account.
    /// @dev Allowance(address owner,address spender,uint256 id,uint256 amount,uint256 nonce,uint256 deadline). Shares its nonces
    /// with `setAuthorizationBySig`. A signature that was used already and whose effect is in force does not revert.
    function approveBySig(
        address owner,
        address spender,
        uint256 id,
        uint256 amount,
        uint256 nonce,
        uint256 deadline,
        bytes calldata signature
    ) external;

    /// @notice Invalidates the caller's signatures with nonces of `key` below `next`.
    /// @param next sequence; must be above the present one
    function cancelNonces(uint192 key, uint64 next) external;

    /// @notice The most of a token that `flashLoan` can lend (ERC-3156): this contract's balance.
    /// @return token units
    function maxFlashLoan(address token) external view returns (uint256);

    /// @notice The fee of a flash loan (ERC-3156): 0. Reverts if this contract holds none of the token.
    function flashFee(address token, uint256 amount) external view returns (uint256);

    /// @notice A pool's settings.
    function poolInfo(PoolId id) external view returns (PoolInfo memory);

    /// @notice A reserve's settings in force.
    function reserveInfo(ReserveId id) external view returns (ReserveInfo memory);

    /// @notice The books as stored, accrued to `updatedAt`.
    function reserveTotals(ReserveId id) external view returns (ReserveTotals memory);

    /// @notice The books accrued to this block.
    function accruedTotals(ReserveId id) external view returns (ReserveTotals memory);

    /// @notice An account's deposits and debt in a reserve.
    function positionOf(ReserveId id, address account) external view returns (Position memory);

    /// @notice Bits by reserve index: 0-15 the lent deposit backs debt, 16-31 unlent collateral, 32-47 debt.
    function accountBits(PoolId id, address account) external view returns (uint256);

    /// @notice Σ collateral · liquidation threshold over Σ debt, as a liquidation values them: collateral at its high price, debt at
    /// its low price. Reverts as a liquidation does if a price is unreadable.
    /// @return WAD, rounded down; type(uint256).max without debt
    function healthFactor(PoolId id, address account) external view returns (uint256);

    /// @notice When the account's running auction was opened, seconds; 0: none runs. See `openAuction`.
    function auctionOf(PoolId id, address account) external view returns (uint256 began);

    /// @notice The recorded silence of the reserve's price; see `markSilent`.
    function silenceOf(ReserveId id) external view returns (Silence memory);

    /// @notice From when on an announced change can be carried out, seconds; zero: it is not announced.
    /// @param change keccak256 of the ABI encoding of `listReserve`'s or `setReserve`'s arguments
    function announcedFor(bytes32 change) external view returns (uint256 readyAt);

    /// @notice The rights of `operator` over `account`.
    function authorizationOf(address account, address operator) external view returns (Authorization memory);

    /// @notice The nonce that the next signature of `account` with this key must have: key and sequence.
    function nonceOf(address account, uint192 key) external view returns (uint256 nonce);

    /// @notice The EIP-712 domain of signatures: name "Weir", version "1", this chain, this contract.
    function DOMAIN_SEPARATOR() external view returns (bytes32);
}
