// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { ReserveId } from "../types/Ids.sol";
import { ClaimSale, LoanTerms, Rollover } from "./LoanTypes.sol";

/// @title ILoanSettlement
/// @notice How loans end in a pool, by price or in default, and what lenders do: the functions of IPeerLoans that `LoanSettlement` implements behind the
/// same address. Units and rounding as there.
interface ILoanSettlement {
    // ---------------------------------------------------------------------------------------------------- Into a pool

    /// @notice Whoever calls `roll` from term / 10 before maturity turns the loan into a debt of the borrower. The borrower
    /// sets it, and replaces it; with debtReserve zero takes it back.
    /// @dev It needs the borrower's MANAGE and BORROW rights in the core for this contract.
    function setRollover(LoanTerms calldata terms, Rollover calldata rollover) external;

    /// @notice Supplies the collateral to the core for the borrower, borrows what is due and the tip there, and repays the loan: all
    /// or nothing. The tip, for the caller, grows from 0 to its whole at maturity; rounded down.
    function roll(LoanTerms calldata terms) external;

    /// @notice What the borrower has set.
    function rolloverOf(uint256 id) external view returns (Rollover memory);

    // --------------------------------------------------------------------------------------------------------- Keepers

    /// @notice Repays a price-protected loan whose health is below 1, for its collateral: amount / due of
    /// min(collateral, due · (1 + b) · low / high), rounded down, where low is the loan token's and high the collateral's price, and
    /// b rises from 0 at health 1 to the bonus at 0.95. Paying all that is due frees the rest of the collateral to the borrower.
    /// @param amount token units of the loan token, at most what is due
    /// @param minSeized token units of the collateral; the least that the caller gets
    /// @param data if not empty, the caller is called back (`IPeerCallback`) once it has the collateral
    /// @return paid token units of the loan token
    /// @return seized token units of the collateral
    function liquidate(LoanTerms calldata terms, uint256 amount, uint256 minSeized, bytes calldata data)
        external
        returns (uint256 paid, uint256 seized);

    /// @notice Repays a loan in default for its collateral, until it is seized: of the collateral of that part, the caller gets a
    /// fraction that rises from 0 to 1 over the auction, rounded down, and the borrower the rest.
    /// @param amount token units of the loan token, at most what is due
    /// @param minBought token units of the collateral; the least that the caller gets
    /// @param data if not empty, the caller is called back (`IPeerCallback`) once it has the collateral
    /// @return paid token units of the loan token
    /// @return bought token units of the collateral
    function buy(LoanTerms calldata terms, uint256 amount, uint256 minBought, bytes calldata data)
        external
        returns (uint256 paid, uint256 bought);

    // --------------------------------------------------------------------------------------------------------- Lenders

    /// @notice Pays out what was paid to the owner of the claim. The claim is burnt once nothing is lent or waits.
    /// @param asShares the receiver gets the shares of payReserve. Else they are withdrawn, unless they are worth nothing: then
    /// they stay
    function claim(LoanTerms calldata terms, address receiver, bool asShares) external;

    /// @notice The owner of the claim keeps what is paid as tokens, or lets it go into payReserve.
    function keepTokens(uint256 id, bool keeps) external;

    /// @notice Anyone lends tokens that wait for the owner of the claim in payReserve, unless the owner keeps tokens.
    /// @return shares of payReserve
    function invest(LoanTerms calldata terms) external returns (uint256 shares);

    /// @notice The owner of the claim takes all collateral in place of the rest: after default and its auction, or before, of a
    /// price-protected loan, while the collateral at its high price is worth no more than is due at its low price.
    function seize(LoanTerms calldata terms, address receiver) external;

    /// @notice Buys the claim of a loan that runs. What waits for the seller is paid out first, shares as shares.
    /// @param signature empty if the sale was placed
    /// @param source where the price comes from; zero: the caller's wallet
    /// @param data if not empty, the caller is called back (`IPeerCallback`) once it has the claim
    /// @return paid token units: ⌈due · price / 10,000⌉
    function buyClaim(
        LoanTerms calldata terms,
        ClaimSale calldata sale,
        bytes calldata signature,
        ReserveId source,
        bytes calldata data
    ) external returns (uint256 paid);

    /// @notice The maker's transaction in place of a signature.
    function placeSale(ClaimSale calldata sale) external returns (bytes32 hash);

    /// @notice The digest of EIP-712.
    function hashSale(ClaimSale calldata sale) external view returns (bytes32);
}
