// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";
import { SafeTransferLib } from "solady/utils/SafeTransferLib.sol";

import { ILoanSettlement } from "../interfaces/ILoanSettlement.sol";
import { IPeerLoans } from "../interfaces/IPeerLoans.sol";
import { LoanState, LoanTerms, Rollover } from "../interfaces/LoanTypes.sol";
import { ReserveId } from "../types/Ids.sol";
import { LoanBook } from "./LoanBook.sol";

/// @title LoanRollovers
/// @notice How a loan becomes a debt of its borrower in a pool, by whoever does it in time.
abstract contract LoanRollovers is LoanBook, ILoanSettlement {
    using FixedPointMathLib for uint256;

    uint256 private constant MAX_TIP = 100; // basis points
    uint256 private constant ROLL_PART = 10; // of the term, before maturity

    /// @inheritdoc ILoanSettlement
    function setRollover(LoanTerms calldata terms, Rollover calldata rollover) external entry {
        (uint256 id,) = _running(terms);
        if (msg.sender != terms.borrower) revert IPeerLoans.NotBorrower(id, msg.sender);
        if (rollover.tip > MAX_TIP) revert IPeerLoans.TipTooHigh(rollover.tip, MAX_TIP);
        if (ReserveId.unwrap(rollover.debtReserve) != 0) {
            _requireReserve(rollover.debtReserve, terms.loanToken);
            _requireReserve(rollover.collateralReserve, terms.collateralToken);
        }
        _rollovers[id] = rollover;
        emit IPeerLoans.RolloverSet(id, msg.sender, rollover);
    }

    /// @inheritdoc ILoanSettlement
    function roll(LoanTerms calldata terms) external entry {
        (uint256 id, LoanState storage loan) = _running(terms);
        Rollover memory rollover = _rollovers[id];
        if (ReserveId.unwrap(rollover.debtReserve) == 0) revert IPeerLoans.NoRollover(id);
        uint256 due = _dueNow(terms, loan.principal);
        uint256 tip = due * rollover.tip * _rolled(terms) / (BPS * WAD);
        (uint256 principal, uint256 freed) = _lower(loan, due, due);

        _borrowFor(terms, rollover, freed, due + tip);
        uint256 shares = _keep(terms, id, loan, due);
        emit IPeerLoans.Repaid(id, msg.sender, due, principal, freed, shares);
        emit IPeerLoans.Rolled(id, msg.sender, rollover.debtReserve, rollover.collateralReserve, tip);
        if (tip != 0) _send(terms.loanToken, msg.sender, tip);
    }

    /// @dev Reverts before the last tenth of the term.
    /// @return part WAD of that tenth that is over, rounded down
    function _rolled(LoanTerms calldata terms) private view returns (uint256 part) {
        uint256 time = terms.term / ROLL_PART;
        uint256 opens = terms.start + terms.term - time;
        if (block.timestamp < opens) revert IPeerLoans.TooEarly(opens);
        return (block.timestamp - opens).min(time) * WAD / time;
    }

    /// @dev The only use of the borrower's rights in the core.
    function _borrowFor(LoanTerms calldata terms, Rollover memory rollover, uint256 collateral, uint256 amount)
        private
    {
        SafeTransferLib.safeApproveWithRetry(terms.collateralToken, address(CORE), collateral);
        CORE.supplyCollateral(rollover.collateralReserve, collateral, terms.borrower, "");
        uint256 before = _balanceOf(terms.loanToken, address(this));
        CORE.borrow(rollover.debtReserve, amount, terms.borrower, address(this));
        _requireArrived(terms.loanToken, address(this), before, amount);
    }

    /// @inheritdoc ILoanSettlement
    function rolloverOf(uint256 id) external view returns (Rollover memory) {
        return _rollovers[id];
    }
}
