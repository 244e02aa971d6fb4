// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { Common } from "../interfaces/IPeer.sol";
import { IPeerLoans } from "../interfaces/IPeerLoans.sol";
import { ClaimSale, LoanOffer, LoanState, LoanTerms } from "../interfaces/LoanTypes.sol";
import { PriceReader } from "../logic/PriceReader.sol";
import { ReserveId } from "../types/Ids.sol";
import { LoanMath } from "./LoanMath.sol";
import { OrderLens } from "./OrderLens.sol";

/// @title LoanLens
/// @notice What of an offer of a loan, or of a sale of a claim, could be taken now, and why not.
abstract contract LoanLens is OrderLens {
    using FixedPointMathLib for uint256;

    /// @notice How much of an offer could be taken now.
    /// @return amount token units of the loan token; shares that back a debt count 0
    /// @return reason why the amount is 0, in words; 0 if it is not
    function fillableOffer(IPeerLoans loans, LoanOffer calldata offer, bytes calldata signature)
        external
        view
        returns (uint256 amount, bytes32 reason)
    {
        (amount, reason) = _left(
            loans, _commonOfOffer(offer), loans.hashOffer(offer), signature, offer.loanToken, offer.principal
        );
        if (reason == 0) reason = loans.reasonAgainstOffer(offer);
        if (reason == 0) reason = _reasonAgainstReserves(loans, offer);
        if (reason != 0) return (0, reason);
        uint256 drawable = _lendable(loans, offer);
        if (drawable < amount && (drawable == 0 || drawable < offer.minFill)) return (0, "maker lacks the tokens");
        amount = amount.min(drawable).min(type(uint112).max);
        if (offer.lltv != 0) reason = _reasonAgainstCover(loans.CORE(), offer, amount);
        if (reason != 0) return (0, reason);
    }

    /// @notice What a claim costs now.
    /// @return price token units of the loan token; 0 also for a gift
    /// @return reason why the claim cannot be bought, in words; 0 if it can
    function fillableSale(IPeerLoans loans, LoanTerms calldata terms, ClaimSale calldata sale, bytes calldata signature)
        external
        view
        returns (uint256 price, bytes32 reason)
    {
        (, reason) = _left(loans, _commonOfSale(sale), loans.hashSale(sale), signature, address(loans), 1);
        if (reason != 0) return (0, reason);
        uint256 id = loans.loanId(terms);
        if (sale.id != id) return (0, "another claim");
        LoanState memory loan = loans.loanOf(id);
        if (loan.principal == 0) return (0, "no loan runs");
        // A loan that runs has a claim.
        if (loans.ownerOf(id) != sale.maker) return (0, "maker does not own the claim");
        if (loan.principal < sale.minPrincipal) return (0, "less is lent than minPrincipal");
        return (loans.dueOf(terms).min(type(uint128).max).fullMulDivUp(sale.price.min(type(uint128).max), 10_000), 0);
    }

    /// @dev Tokens, and reserves that are of them.
    function _reasonAgainstReserves(IPeerLoans loans, LoanOffer calldata offer) private view returns (bytes32) {
        if (!_isToken(loans, offer.loanToken) || !_isToken(loans, offer.collateralToken)) return "no token";
        address brought = offer.lends ? offer.loanToken : offer.collateralToken;
        if (!_isSource(loans, offer.source, brought)) return "source of another token";
        if (!_isSource(loans, offer.payReserve, offer.loanToken)) return "payReserve of another token";
        if (!_isSource(loans, offer.priceLoan, offer.loanToken)) return "price of another token";
        if (!_isSource(loans, offer.priceCollateral, offer.collateralToken)) return "price of another token";
        return 0;
    }

    /// @dev For how much the maker can bring its part now, token units of the loan token, rounded down.
    function _lendable(IPeerLoans loans, LoanOffer calldata offer) private view returns (uint256) {
        address token = offer.lends ? offer.loanToken : offer.collateralToken;
        uint256 drawable = _drawable(loans, offer.maker, offer.source, token);
        if (offer.lends) return drawable;
        // As much as is offered where the collateral suffices for all: the quotient may not fit into a word.
        if (drawable >= offer.collateral) return offer.principal;
        return drawable.fullMulDiv(offer.principal, offer.collateral);
    }

    function _reasonAgainstCover(ILendingPools core, LoanOffer calldata offer, uint256 amount)
        private
        view
        returns (bytes32)
    {
        (, uint256 high) = PriceReader.read(core.reserveInfo(offer.priceLoan).oracle);
        (uint256 low,) = PriceReader.read(core.reserveInfo(offer.priceCollateral).oracle);
        if (low == 0 || high == 0) return "price unreadable";
        uint256 collateral = amount.fullMulDivUp(offer.collateral, offer.principal);
        uint256 due = LoanMath.due(amount, offer.rate, offer.term * offer.minInterest, 0);
        (uint256 cover, uint256 needed) = LoanMath.cover(collateral, low, offer.lltv, due, high);
        // forge-lint: disable-next-line(unsafe-typecast)
        return cover < needed ? bytes32("collateral covers too little") : bytes32(0);
    }

    function _commonOfOffer(LoanOffer calldata offer) private pure returns (Common calldata common) {
        assembly ("memory-safe") {
            common := offer
        }
    }

    function _commonOfSale(ClaimSale calldata sale) private pure returns (Common calldata common) {
        assembly ("memory-safe") {
            common := sale
        }
    }
}
