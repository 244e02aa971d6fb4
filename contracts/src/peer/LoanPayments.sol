// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

import { ILoanActions } from "../interfaces/ILoanActions.sol";
import { IPeerLoans } from "../interfaces/IPeerLoans.sol";
import { LoanState, LoanTerms } from "../interfaces/LoanTypes.sol";
import { LoanBook } from "./LoanBook.sol";

/// @title LoanPayments
/// @notice What borrowers do, and others for them: repay, and add collateral.
abstract contract LoanPayments is LoanBook, ILoanActions {
    using FixedPointMathLib for uint256;

    /// @inheritdoc ILoanActions
    function repay(LoanTerms calldata terms, uint256 amount) external entry returns (uint256 paid) {
        (uint256 id, LoanState storage loan) = _running(terms);
        uint256 due = _dueNow(terms, loan.principal);
        paid = _pullDue(terms.loanToken, amount, due);
        if (paid == 0) revert IPeerLoans.NothingPaid(id);
        (uint256 principal, uint256 freed) = _lower(loan, paid, due);
        uint256 shares = _keep(terms, id, loan, paid);
        emit IPeerLoans.Repaid(id, msg.sender, paid, principal, freed, shares);
        _pay(terms.collateralToken, terms.borrower, freed);
    }

    /// @dev Pulls at most what is due, and more of `amount` only if less arrived: a token that takes a fee could else never be repaid.
    /// @return paid token units that count
    function _pullDue(address token, uint256 amount, uint256 due) private returns (uint256 paid) {
        paid = _pullSome(token, amount.min(due));
        if (paid < due && amount > due && amount != type(uint256).max) paid += _pullSome(token, amount - due);
        return paid.min(due);
    }

    /// @inheritdoc ILoanActions
    function addCollateral(LoanTerms calldata terms, uint256 amount) external entry {
        (uint256 id, LoanState storage loan) = _running(terms);
        uint256 arrived = _pullSome(terms.collateralToken, amount);
        if (arrived == 0) revert IPeerLoans.NothingPaid(id);
        loan.collateral = _to128(loan.collateral + arrived);
        emit IPeerLoans.CollateralAdded(id, msg.sender, arrived);
    }
}
