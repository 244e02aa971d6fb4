// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

import { ILoanSettlement } from "../interfaces/ILoanSettlement.sol";
import { IPeerLoans } from "../interfaces/IPeerLoans.sol";
import { LoanState, LoanTerms } from "../interfaces/LoanTypes.sol";
import { LoanBook } from "./LoanBook.sol";

/// @title LoanDefaults
/// @notice How a loan's collateral goes to others than its borrower: to liquidators by price, to buyers after default, and what
/// nobody paid for to the lender.
abstract contract LoanDefaults is LoanBook, ILoanSettlement {
    using FixedPointMathLib for uint256;

    uint256 private constant BONUS_RANGE = 0.05e18; // below health 1 in which the bonus rises

    // ------------------------------------------------------------------------------------------------------- By price

    /// @inheritdoc ILoanSettlement
    function liquidate(LoanTerms calldata terms, uint256 amount, uint256 minSeized, bytes calldata data)
        external
        entry
        returns (uint256 paid, uint256 seized)
    {
        (uint256 id, LoanState storage loan) = _running(terms);
        if (terms.lltv == 0) revert IPeerLoans.NotPriced(id);
        uint256 principal;
        uint256 freed;
        uint256 health;
        (paid, principal, seized, freed, health) = _seizePart(terms, id, loan, amount);
        if (seized < minSeized) revert IPeerLoans.GotTooLittle(seized, minSeized);
        uint256 shares = _sell(terms, id, loan, paid, seized, data);
        emit IPeerLoans.Liquidated(id, msg.sender, paid, principal, seized, freed, shares, health);
        _pay(terms.collateralToken, terms.borrower, freed);
    }

    /// @dev Takes from the loan what a liquidator pays and gets.
    function _seizePart(LoanTerms calldata terms, uint256 id, LoanState storage loan, uint256 amount)
        private
        returns (uint256 paid, uint256 principal, uint256 seized, uint256 freed, uint256 health)
    {
        uint256 due = _dueNow(terms, loan.principal);
        paid = amount.min(due);
        if (paid == 0) revert IPeerLoans.NothingPaid(id);
        (seized, health) = _seizable(terms, id, loan.collateral, due);
        // A part of all that can be seized: a price that is broken cannot sell all for a token unit.
        seized = seized.fullMulDiv(paid, due);
        principal = loan.principal;
        if (paid < due) principal = principal * paid / due;
        else freed = loan.collateral - seized;
        _take(loan, principal, seized + freed);
    }

    /// @dev At the ends of the bands that favour the borrower. Reverts unless what is due exceeds the collateral · lltv.
    /// @return whole token units of the collateral for all that is due
    /// @return health WAD, rounded up
    function _seizable(LoanTerms calldata terms, uint256 id, uint256 collateral, uint256 due)
        private
        view
        returns (uint256 whole, uint256 health)
    {
        (uint256 loanLow, uint256 collateralHigh) = _borrowersEnds(terms);
        uint256 debt = due.fullMulDiv(loanLow, WAD);
        uint256 value = collateral.fullMulDivUp(collateralHigh, WAD);
        uint256 cover = value.fullMulDivUp(terms.lltv, BPS);
        if (cover >= debt) {
            revert IPeerLoans.Healthy(id, debt == 0 ? type(uint256).max : cover.fullMulDivUp(WAD, debt));
        }
        health = cover.fullMulDivUp(WAD, debt);
        uint256 grossed =
            WAD + (terms.bonus * BONUS_RANGE.min(WAD.zeroFloorSub(health))).fullMulDiv(WAD, BPS * BONUS_RANGE);
        // Compared first: the quotient may not fit into a word.
        if (value <= debt.fullMulDiv(grossed, WAD)) return (collateral, health);
        whole = (due * grossed).fullMulDiv(loanLow, collateralHigh * WAD).min(collateral);
    }

    function _borrowersEnds(LoanTerms calldata terms) private view returns (uint256 loanLow, uint256 collateralHigh) {
        (loanLow,) = _band(terms.priceLoan);
        (, collateralHigh) = _band(terms.priceCollateral);
    }

    // -------------------------------------------------------------------------------------------------- After default

    /// @inheritdoc ILoanSettlement
    function buy(LoanTerms calldata terms, uint256 amount, uint256 minBought, bytes calldata data)
        external
        entry
        returns (uint256 paid, uint256 bought)
    {
        (uint256 id, LoanState storage loan) = _running(terms);
        if (terms.auction == 0) revert IPeerLoans.NoAuction(id);
        uint256 time = _requireDefault(terms).min(terms.auction);
        uint256 principal;
        uint256 freed;
        (paid, principal, freed) = _lowerBy(terms, id, loan, amount);
        bought = freed * time / terms.auction;
        if (bought < minBought) revert IPeerLoans.GotTooLittle(bought, minBought);
        freed -= bought;
        uint256 shares = _sell(terms, id, loan, paid, bought, data);
        emit IPeerLoans.Bought(id, msg.sender, paid, principal, bought, freed, shares);
        _pay(terms.collateralToken, terms.borrower, freed);
    }

    /// @return paid token units: the amount, at most what is due
    /// @return principal token units by which it fell
    /// @return freed token units of the collateral that left the loan
    function _lowerBy(LoanTerms calldata terms, uint256 id, LoanState storage loan, uint256 amount)
        private
        returns (uint256 paid, uint256 principal, uint256 freed)
    {
        uint256 due = _dueNow(terms, loan.principal);
        paid = amount.min(due);
        if (paid == 0) revert IPeerLoans.NothingPaid(id);
        (principal, freed) = _lower(loan, paid, due);
    }

    /// @return time seconds since maturity and grace are over
    function _requireDefault(LoanTerms calldata terms) private view returns (uint256 time) {
        uint256 runs = terms.start + terms.term + terms.grace;
        if (block.timestamp <= runs) revert IPeerLoans.NotDefaulted(runs);
        return block.timestamp - runs;
    }

    /// @inheritdoc ILoanSettlement
    function seize(LoanTerms calldata terms, address receiver) external entry {
        (uint256 id, LoanState storage loan) = _running(terms);
        _requireLender(id);
        _requireReceiver(receiver);
        (uint256 principal, uint256 collateral) = (loan.principal, loan.collateral);
        uint256 runs = terms.start + terms.term + terms.grace + terms.auction;
        if (block.timestamp <= runs && !_isWorthless(terms, collateral, principal)) {
            revert IPeerLoans.NotDefaulted(runs);
        }
        _take(loan, principal, collateral);
        _endClaim(id, loan);
        emit IPeerLoans.Seized(id, msg.sender, receiver, principal, collateral);
        _send(terms.collateralToken, receiver, collateral);
    }

    /// @dev Whether the collateral of a price-protected loan is worth no more than is due, at the borrower's ends of the bands.
    function _isWorthless(LoanTerms calldata terms, uint256 collateral, uint256 principal) private view returns (bool) {
        if (terms.lltv == 0) return false;
        (uint256 loanLow, uint256 collateralHigh) = _borrowersEnds(terms);
        return collateral.fullMulDivUp(collateralHigh, WAD) <= _dueNow(terms, principal).fullMulDiv(loanLow, WAD);
    }

    /// @dev Sends collateral to msg.sender, who may get what it pays in the callback.
    /// @return shares of payReserve that the payment became
    function _sell(
        LoanTerms calldata terms,
        uint256 id,
        LoanState storage loan,
        uint256 paid,
        uint256 collateral,
        bytes calldata data
    ) private returns (uint256 shares) {
        _send(terms.collateralToken, msg.sender, collateral);
        _callBack(terms.loanToken, paid, data);
        _pull(terms.loanToken, msg.sender, paid, address(this));
        return _keep(terms, id, loan, paid);
    }
}
