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
/// @notice Opening and running pools, what backs a debt, rights, shares as ERC-6909, auctions without a price, and views:
/// the part of ILendingPools that `LendingSettings` carries out behind the same address. Units and rounding as there.
interface ILendingSettings is IERC6909, IERC5267 {
    /// @notice Opens a pool of 1 to 16 reserves, all live at once. Anyone may.
    /// @return pool hash of the caller and the salt
    function createPool(PoolConfig calldata config, ReserveConfig[] calldata reserves) external returns (PoolId pool);

    /// @notice Lists a reserve in a pool that exists: the first call announces it, the same call between 3 and 17 days
    /// later carries it out. Owner only.
    /// @return done whether it was carried out
    function listReserve(PoolId pool, ReserveConfig calldata config) external returns (bool done);

    /// @notice Changes a reserve's settings. Where nothing rises they change at once, but for a lower liquidation
    /// threshold, which falls in a line over 7 days. Where anything rises, the first call announces the change, and the
    /// same call between 3 and 17 days later carries it out. Owner only.
    /// @return done whether it was carried out
    function setReserve(ReserveId reserve, ReserveSettings calldata settings) external returns (bool done);

    /// @notice Stops whatever adds risk in a reserve (guardian or owner), or allows it again (owner alone). Repaying,
    /// leaving without risk, liquidation, and topping up what backs debt already, go on.
    function setStop(ReserveId reserve, bool stopped) external;

    /// @notice Offers the pool to `next`, who becomes its owner by `acceptOwner`. Zero needs no acceptance: it freezes
    /// the settings for ever and clears the guardian.
    function setOwner(PoolId pool, address next) external;

    function acceptOwner(PoolId pool) external;

    /// @param guardian zero: none
    function setGuardian(PoolId pool, address guardian) external;

    /// @param feeRecipient zero: fees stay unclaimed, as first loss
    function setFeeRecipient(PoolId pool, address feeRecipient) external;

    /// @notice Brings a reserve's books to now. Never reverts for a listed reserve.
    function accrue(ReserveId reserve) external;

    /// @notice Makes the lent deposit of `account` back its debts, or no longer. Needs the manage right.
    /// @dev Setting it to what it is changes nothing.
    function setCollateral(ReserveId reserve, address account, bool enabled) external;

    /// @notice Runs calls to this contract as if `account` sent them, without moving a token, and reverts with what they
    /// returned: for previews by `eth_call` or in a `try`. An error of a call comes through as it is.
    /// @dev The very code that executes: what reverts here would revert there, but for tokens, and calls with callback
    /// data or flash loans, which need their receiver. What a pool's owner and guardian do is the caller's own here.
    function simulate(address account, bytes[] calldata calls) external;

    /// @notice Moves the fee shares that nobody has claimed yet into the fee recipient's position. Anyone may.
    /// @return shares what was moved, supply shares
    function claimFees(ReserveId reserve) external returns (uint256 shares);

    /// @notice Writes down that the reserve's price cannot be read, or that it can again. Anyone may.
    /// @dev Marks at most an hour apart that span 24 hours witness a silence. While it lasts, a liquidation counts the
    /// reserve as nothing in that account, and neither seizes nor repays it. A mark while the price is readable ends it.
    function markSilent(ReserveId reserve) external;

    /// @notice Opens the auction of an account whose debts are backed by nothing but deposits of witnessed silence of 7 days.
    /// Anyone may. It ends when the account repays all, or when a feed comes back; nothing else can come to back its debts.
    function openAuction(PoolId pool, address account) external;

    /// @notice Takes one deposit of an account under auction, all of it, for the same part of each of the account's debts: all
    /// of them at the opening, falling in a line to one token unit of each just before 3 days are over, and nothing from then
    /// on. What is still owed when the last deposit is taken is written off.
    /// @dev Pulls every debt's token from the caller, until the 3 days are over.
    /// @return seized token units of the deposit
    function takeSilent(SilentTake calldata take) external returns (uint256 seized);

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

    /// @notice `approve` by a signature (EIP-712, of a key or by ERC-1271) that anyone may send: an allowance over the supply
    /// shares of one reserve, where `setAuthorizationBySig` would give a right over the whole account.
    /// @dev Allowance(address owner,address spender,uint256 id,uint256 amount,uint256 nonce,uint256 deadline). Nonces are those
    /// of `setAuthorizationBySig`. A signature that was used already and whose effect stands passes silently.
    function approveBySig(
        address owner,
        address spender,
        uint256 id,
        uint256 amount,
        uint256 nonce,
        uint256 deadline,
        bytes calldata signature
    ) external;

    /// @notice Makes the caller's signatures with nonces of `key` below `next` worthless.
    /// @param next sequence; above the present one
    function cancelNonces(uint192 key, uint64 next) external;

    /// @notice What of a token can be lent by `flashLoan` (ERC-3156): all that is here.
    /// @return token units
    function maxFlashLoan(address token) external view returns (uint256);

    /// @notice What a flash loan costs (ERC-3156): nothing. Reverts for a token that the core holds nothing of.
    function flashFee(address token, uint256 amount) external view returns (uint256);

    function poolInfo(PoolId id) external view returns (PoolInfo memory);

    function reserveInfo(ReserveId id) external view returns (ReserveInfo memory);

    /// @notice The books as stored, accrued to `updatedAt`.
    function reserveTotals(ReserveId id) external view returns (ReserveTotals memory);

    /// @notice The books as they would stand if accrued in this block.
    function accruedTotals(ReserveId id) external view returns (ReserveTotals memory);

    function positionOf(ReserveId id, address account) external view returns (Position memory);

    /// @notice One bit a reserve index: 0-15 the lent deposit backs debt, 16-31 collateral, 32-47 debt.
    function accountBits(PoolId id, address account) external view returns (uint256);

    /// @notice Σ collateral · liquidation threshold over Σ debt as a liquidation sees it: collateral at its high price,
    /// debt at its low one.
    /// @return WAD, rounded down; type(uint256).max without debt
    function healthFactor(PoolId id, address account) external view returns (uint256);

    /// @notice When the auction that runs on the account was opened, seconds; 0: none runs. See `openAuction`.
    function auctionOf(PoolId id, address account) external view returns (uint256 began);

    /// @notice What was written down of the reserve's silence; see `markSilent`.
    function silenceOf(ReserveId id) external view returns (Silence memory);

    /// @notice From when on, in seconds, an announced change can be carried out; zero: it is not announced.
    /// @param change keccak256 of the ABI encoding of `listReserve`'s or `setReserve`'s arguments
    function announcedFor(bytes32 change) external view returns (uint256 readyAt);

    /// @notice What `operator` may do with `account`, and until when.
    function authorizationOf(address account, address operator) external view returns (Authorization memory);

    /// @notice The next nonce that a signature of `account` with this key has to carry: key and sequence.
    function nonceOf(address account, uint192 key) external view returns (uint256 nonce);

    /// @notice The EIP-712 domain of signatures: name "Weir", version "1", this chain, this contract.
    function DOMAIN_SEPARATOR() external view returns (bytes32);
}
