// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { IERC721Metadata } from "@openzeppelin/contracts/interfaces/IERC721Metadata.sol";

import { ReserveId } from "../types/Ids.sol";
import { ILoanActions } from "./ILoanActions.sol";
import { ILoanSettlement } from "./ILoanSettlement.sol";
import { IPeer } from "./IPeer.sol";
import { LoanTerms, Rollover } from "./LoanTypes.sol";

/// @title IPeerLoans
/// @notice One lends to one at a fixed rate for a fixed term, by signed offers that lock nothing. The lender has a claim, an ERC-721
/// token whose id is the loan's. Amounts are in token units. A time includes its last second.
/// @dev What is due is principal + ⌈principal · rate · max(minInterest · term / 10,000, now − start) / 365 days⌉. A payment of n of
/// it lowers the principal by ⌊principal · n / due⌋.
interface IPeerLoans is IPeer, ILoanActions, ILoanSettlement, IERC721Metadata {
    // --------------------------------------------------------------------------------------------------------- Errors

    /// @notice The address given to the constructor of `PeerLoans` as its settlement is none for this core.
    error SettlementInvalid(address settlement);
    /// @notice No loan runs under these terms, which hash to `id`: they are wrong, or it is over.
    error TermsUnknown(uint256 id);
    /// @notice Only the loan's borrower may call this.
    error NotBorrower(uint256 id, address caller);
    /// @notice Only the owner of the loan's claim may call this.
    error NotLender(uint256 id, address caller);
    /// @notice The loan, or its auction, runs through `until`, seconds; possible afterwards.
    error NotDefaulted(uint256 until);
    /// @notice Possible from `earliest` on, seconds.
    error TooEarly(uint256 earliest);
    /// @notice The loan is covered: it cannot be liquidated.
    /// @param health WAD; collateral at its high price · lltv over what is due at its low price, rounded up
    error Healthy(uint256 id, uint256 health);
    /// @notice The collateral does not cover what is due at the low price of the one and the high price of the other.
    /// @param cover WAD of the pool's unit; collateral · lltv, rounded down
    /// @param needed WAD of the pool's unit, rounded up
    error CoverTooLow(uint256 cover, uint256 needed);
    /// @notice A pawn loan has no price and is never liquidated.
    error NotPriced(uint256 id);
    /// @notice The loan has no auction.
    error NoAuction(uint256 id);
    /// @notice The oracle of the reserve gives no readable price, which the action needs.
    error PriceUnreadable(ReserveId reserve);
    /// @notice The caller would get less collateral than the caller's limit, token units.
    error GotTooLittle(uint256 got, uint256 limit);
    /// @notice Nothing was paid, or arrived.
    error NothingPaid(uint256 id);
    /// @notice Nothing waits for the owner of the claim, or nothing that can be paid out so.
    error NothingToClaim(uint256 id);
    /// @notice No tokens wait, the owner keeps them, or payReserve does not take them.
    error NothingInvested(uint256 id);
    /// @notice The borrower has set no rollover.
    error NoRollover(uint256 id);
    /// @notice Basis points.
    error TipTooHigh(uint256 tip, uint256 highest);
    /// @notice The amount does not fit into the loan's books.
    error AmountTooLarge(uint256 amount);

    // --------------------------------------------------------------------------------------------------------- Events

    /// @notice A loan begins. The claim's Transfer from zero to `lender` belongs to it.
    /// @param offer the offer's hash
    /// @param maker of the offer: `lender` or `borrower`
    /// @param principal token units of terms.loanToken
    /// @param collateral token units of terms.collateralToken
    event Taken(
        uint256 indexed id,
        address indexed lender,
        address indexed borrower,
        address maker,
        bytes32 offer,
        uint256 principal,
        uint256 collateral,
        LoanTerms terms
    );
    /// @notice A payment. Also part of a rollover or a refinancing, whose event follows.
    /// @param paid token units of the loan token that count
    /// @param principal token units by which the principal fell; what is left of it is 0 when the loan is over
    /// @param freed token units of the collateral that left the loan: to the borrower, or where a rollover or a refinancing says
    /// @param shares of payReserve that `paid` became; 0: it waits as tokens
    event Repaid(
        uint256 indexed id, address indexed caller, uint256 paid, uint256 principal, uint256 freed, uint256 shares
    );
    /// @param amount token units that arrived
    event CollateralAdded(uint256 indexed id, address indexed caller, uint256 amount);
    /// @param paid token units of the loan token, by the caller
    /// @param principal token units by which the principal fell
    /// @param seized token units of the collateral, for the caller
    /// @param freed token units of the collateral, for the borrower; 0 unless the loan is over
    /// @param shares of payReserve that `paid` became; 0: it waits as tokens
    /// @param health WAD, before
    event Liquidated(
        uint256 indexed id,
        address indexed caller,
        uint256 paid,
        uint256 principal,
        uint256 seized,
        uint256 freed,
        uint256 shares,
        uint256 health
    );
    /// @notice A purchase in the auction after default.
    /// @param paid token units of the loan token, by the caller
    /// @param principal token units by which the principal fell
    /// @param bought token units of the collateral, for the caller
    /// @param freed token units of the collateral, for the borrower
    /// @param shares of payReserve that `paid` became; 0: it waits as tokens
    event Bought(
        uint256 indexed id,
        address indexed caller,
        uint256 paid,
        uint256 principal,
        uint256 bought,
        uint256 freed,
        uint256 shares
    );
    /// @notice The lender took all collateral in place of the rest: the loan is over.
    /// @param principal token units that will not be repaid
    /// @param collateral token units
    event Seized(uint256 indexed id, address indexed lender, address receiver, uint256 principal, uint256 collateral);
    /// @param tokens token units that waited as tokens, and left
    /// @param shares of payReserve that left
    /// @param assets token units that these shares were withdrawn for; 0: the receiver got the shares
    event Claimed(
        uint256 indexed id, address indexed lender, address receiver, uint256 tokens, uint256 shares, uint256 assets
    );
    /// @notice Payments become tokens that wait, or again shares of payReserve.
    event TokensKept(uint256 indexed id, bool keeps);
    /// @notice Tokens that waited became shares of payReserve.
    event Invested(uint256 indexed id, address indexed caller, uint256 tokens, uint256 shares);
    event RolloverSet(uint256 indexed id, address indexed borrower, Rollover rollover);
    /// @notice The loan became a debt of the borrower in a pool, with its collateral. Its Repaid precedes it.
    /// @param tip token units of the loan token, borrowed too, for the caller
    event Rolled(
        uint256 indexed id,
        address indexed caller,
        ReserveId indexed debtReserve,
        ReserveId collateralReserve,
        uint256 tip
    );
    /// @notice Another loan paid this one. Its Repaid, and the other's Taken, precede it.
    event Refinanced(uint256 indexed id, uint256 indexed newId, address indexed borrower);
    /// @notice A claim was sold. The Claimed of what waited, if anything did, and the claim's Transfer precede it.
    /// @param hash of the sale
    /// @param due token units at the sale
    /// @param paid token units, by the buyer to the seller
    event SaleFilled(
        uint256 indexed id, address indexed seller, address indexed buyer, bytes32 hash, uint256 due, uint256 paid
    );
}
