// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { ReserveId } from "../types/Ids.sol";
import { LoanOffer, LoanState, LoanTerms } from "./LoanTypes.sol";

/// @title ILoanActions
/// @notice The functions of IPeerLoans that `PeerLoans` implements itself. Units and rounding as there.
interface ILoanActions {
    // --------------------------------------------------------------------------------------------------------- Taking

    /// @notice Takes `amount` of what an offer lends or borrows. The maker's part moves first, then the caller's.
    /// @dev Price-protected: collateral · low · lltv ≥ due · high, with the minimum interest, or CoverTooLow. Reverts with
    /// OrderInvalid if the offer cannot be taken, see `reasonAgainstOffer`.
    /// @param signature empty if the offer was placed
    /// @param amount token units of the loan token: at least minFill, or all that is left
    /// @param source where the caller's part comes from; zero: its wallet
    /// @param payReserve of a lending caller, as in the offer; unused if the maker lends
    /// @param receiver of the principal, if the maker lends; unused if the maker borrows, who receives it
    /// @param data if not empty, the caller is called back (`IPeerCallback`) once the maker's part has moved
    /// @return id of the loan and of its claim
    function take(
        LoanOffer calldata offer,
        bytes calldata signature,
        uint256 amount,
        ReserveId source,
        ReserveId payReserve,
        address receiver,
        bytes calldata data
    ) external returns (uint256 id);

    /// @notice The borrower pays all that is due with a new loan of the same tokens. The collateral moves over. What the new loan
    /// brings too little, or wants more, comes from the borrower's wallet, the rest goes there.
    /// @param offer of another who lends
    /// @param amount token units of the loan token that the new loan lends
    /// @return newId of the new loan
    function refinance(LoanTerms calldata terms, LoanOffer calldata offer, bytes calldata signature, uint256 amount)
        external
        returns (uint256 newId);

    // ------------------------------------------------------------------------------------------------------ Borrowers

    /// @notice Pays what is due, in whole or in part, for anyone's loan while it runs. The collateral of that part, rounded down,
    /// goes to the borrower; the last payment frees all of it.
    /// @dev Counts what arrives, so that a fee which the token begins to take stops nobody: beyond what is due it pulls from
    /// `amount` only where less arrived.
    /// @param amount token units; at most this is pulled; type(uint256).max: what is due
    /// @return paid token units that count
    function repay(LoanTerms calldata terms, uint256 amount) external returns (uint256 paid);

    /// @notice Adds to the collateral of anyone's loan while it runs. Counts what arrives.
    function addCollateral(LoanTerms calldata terms, uint256 amount) external;

    // ---------------------------------------------------------------------------------------------------------- Orders

    /// @notice The maker's transaction in place of a signature.
    function placeOffer(LoanOffer calldata offer) external returns (bytes32 hash);

    /// @notice The digest of EIP-712.
    function hashOffer(LoanOffer calldata offer) external view returns (bytes32);

    /// @notice Why no loan can be taken on these terms, whoever signed them, in words; 0: no reason.
    function reasonAgainstOffer(LoanOffer calldata offer) external view returns (bytes32);

    // ----------------------------------------------------------------------------------------------------------- Looks

    /// @notice The id of the loan with these terms.
    function loanId(LoanTerms calldata terms) external pure returns (uint256);

    function loanOf(uint256 id) external view returns (LoanState memory);

    /// @notice Loans taken so far.
    function loanCount() external view returns (uint256);

    /// @notice What would have to be paid now for the loan to be over, token units; 0: it is over.
    function dueOf(LoanTerms calldata terms) external view returns (uint256);

    /// @notice Whether what is paid waits as tokens for the owner of the claim.
    function keepsTokens(uint256 id) external view returns (bool);
}
