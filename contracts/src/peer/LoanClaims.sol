// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { ILoanSettlement } from "../interfaces/ILoanSettlement.sol";
import { IPeerLoans } from "../interfaces/IPeerLoans.sol";
import { LoanState, LoanTerms } from "../interfaces/LoanTypes.sol";
import { LoanBook } from "./LoanBook.sol";

/// @title LoanClaims
/// @notice What the owner of a claim does: fetch what was paid, let it earn or not.
abstract contract LoanClaims is LoanBook, ILoanSettlement {
    /// @inheritdoc ILoanSettlement
    function claim(LoanTerms calldata terms, address receiver, bool asShares) external entry {
        uint256 id = _idOf(terms);
        _requireLender(id);
        _requireReceiver(receiver);
        if (!_payOut(terms, id, receiver, asShares)) revert IPeerLoans.NothingToClaim(id);
    }

    /// @inheritdoc ILoanSettlement
    function keepTokens(uint256 id, bool keeps) external entry {
        _requireLender(id);
        _setExtraData(id, keeps ? 1 : 0);
        emit IPeerLoans.TokensKept(id, keeps);
    }

    /// @inheritdoc ILoanSettlement
    function invest(LoanTerms calldata terms) external entry returns (uint256 shares) {
        uint256 id = _idOf(terms);
        LoanState storage loan = _loans[id];
        uint256 tokens = loan.owedTokens;
        loan.owedTokens = 0;
        shares = _keep(terms, id, loan, tokens);
        if (shares == 0) revert IPeerLoans.NothingInvested(id);
        emit IPeerLoans.Invested(id, msg.sender, tokens, shares);
    }
}
