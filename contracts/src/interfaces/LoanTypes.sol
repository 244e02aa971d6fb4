// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { ReserveId } from "../types/Ids.sol";

/// @notice An offer to lend, or to borrow, at a fixed rate for a fixed term, in whole or in part. Its typed data has the same fields.
/// @dev Price-protected: the last price fields are set, and the loan can be liquidated before it is over. Pawn: they are zero, and
/// nothing but time lets the lender take the collateral.
struct LoanOffer {
    address maker;
    address taker;
    uint256 epoch;
    bytes32 group;
    uint256 start;
    uint256 expiry;
    bool lends; // false: the maker borrows, and receives the principal
    address loanToken; // the budget counts it
    uint256 principal; // token units of `loanToken`, at most
    uint256 minFill; // token units of `loanToken`; a loan is at least this, or all that is left
    address collateralToken; // another token
    uint256 collateral; // token units of `collateralToken` for the whole of `principal`; a part brings its part, rounded up
    uint256 rate; // WAD a year, at most 10e18; simple interest, which runs on past maturity
    uint256 term; // seconds: 1 hour to 5 years
    uint256 grace; // seconds after maturity, 6 hours to 90 days, before the loan is in default
    uint256 minInterest; // basis points, at most 10,000, of the term's interest that are due at once
    uint256 auction; // seconds: 0, or 6 hours to 7 days from default in which the collateral is auctioned
    ReserveId priceLoan; // a reserve of `loanToken` whose oracle prices it; zero: pawn
    ReserveId priceCollateral; // a reserve of `collateralToken` in the same pool; zero: pawn
    uint256 lltv; // basis points: liquidated where due exceeds this part of the collateral's value; zero: pawn
    uint256 bonus; // basis points; (10,000 + bonus) · lltv ≤ 9,500 · 10,000
    ReserveId source; // where the maker's part comes from; zero: the wallet
    ReserveId payReserve; // a reserve of `loanToken` that lends what a lending maker is paid; zero: none, as if the maker borrows
}

/// @notice An offer to sell the claim of a loan. Its typed data has the same fields. Its budget counts claims: one, of the token that
/// this contract is.
struct ClaimSale {
    address maker; // owns the claim
    address taker;
    uint256 epoch;
    bytes32 group; // sales of one group sell one claim between them
    uint256 start;
    uint256 expiry;
    uint256 id; // of the loan
    uint256 price; // basis points of what is due at the sale
    uint256 minPrincipal; // token units; no sale if less is still lent
}

/// @notice What was agreed when a loan was taken. Its hash is the loan's id, and the id of the claim; calls carry it, the chain keeps
/// the hash alone. Fields as in `LoanOffer`.
struct LoanTerms {
    uint256 number; // of loans taken before it
    address borrower;
    address loanToken;
    address collateralToken;
    uint256 rate; // WAD a year
    uint256 start; // seconds; when it was taken
    uint256 term; // seconds; maturity is start + term
    uint256 grace; // seconds; default begins after start + term + grace
    uint256 minInterest; // basis points of the term's interest
    uint256 auction; // seconds; 0: none
    ReserveId priceLoan; // zero: pawn
    ReserveId priceCollateral; // zero: pawn
    uint256 lltv; // basis points; zero: pawn
    uint256 bonus; // basis points
    ReserveId payReserve; // zero: what is paid waits as tokens
}

/// @notice What changes about a loan.
struct LoanState {
    uint128 principal; // token units still lent; 0: the loan is over
    uint128 collateral; // token units held for it
    uint128 owedTokens; // token units paid that wait for the owner of the claim
    uint128 owedShares; // of payReserve that wait for the owner of the claim
}

/// @notice How a borrower turns a loan into a debt in a pool.
struct Rollover {
    ReserveId debtReserve; // a reserve of the loan token, borrowed from; zero: no rollover
    ReserveId collateralReserve; // a reserve of the collateral token in the same pool
    uint256 tip; // basis points of what is due, at most 100, for whoever does it
}
