// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

import { ILoanActions } from "../interfaces/ILoanActions.sol";
import { Common } from "../interfaces/IPeer.sol";
import { IPeerLoans } from "../interfaces/IPeerLoans.sol";
import { ClaimSale, LoanState, LoanTerms } from "../interfaces/LoanTypes.sol";
import { ReserveTotals } from "../interfaces/Types.sol";
import { SharesMath } from "../math/SharesMath.sol";
import { ReserveId } from "../types/Ids.sol";
import { LoanBook } from "./LoanBook.sol";

/// @title LoanClaims
/// @notice What the owner of a claim does: fetch what was paid, let it earn or not, sell the claim by a signed order.
abstract contract LoanClaims is LoanBook, ILoanActions {
    using FixedPointMathLib for uint256;
    using SharesMath for uint256;

    bytes32 private constant CLAIM_SALE = keccak256(
        "ClaimSale(address maker,address taker,uint256 epoch,bytes32 group,uint256 start,uint256 expiry,uint256 id,uint256 price,uint256 minPrincipal)"
    );

    // ------------------------------------------------------------------------------------------------- What was paid

    /// @inheritdoc ILoanActions
    function claim(LoanTerms calldata terms, address receiver, bool asShares) external entry {
        uint256 id = _idOf(terms);
        _requireLender(id);
        _requireReceiver(receiver);
        if (!_payOut(terms, id, receiver, asShares)) revert IPeerLoans.NothingToClaim(id);
    }

    /// @dev Pays out what waits for msg.sender's, or a seller's, claim.
    /// @return whether anything did
    function _payOut(LoanTerms calldata terms, uint256 id, address receiver, bool asShares) private returns (bool) {
        LoanState storage loan = _loans[id];
        (uint256 tokens, uint256 shares) = (loan.owedTokens, loan.owedShares);
        if (!asShares && shares != 0 && _isWorthNothing(terms.payReserve, shares)) shares = 0;
        if (tokens == 0 && shares == 0) return false;
        address lender = ownerOf(id);
        loan.owedTokens = 0;
        if (shares != 0) loan.owedShares = 0;
        _endClaim(id, loan);
        if (tokens != 0) _send(terms.loanToken, receiver, tokens);
        uint256 assets;
        if (shares != 0) {
            if (asShares) CORE.transfer(receiver, ReserveId.unwrap(terms.payReserve), shares);
            else (assets,) = CORE.withdraw(terms.payReserve, 0, shares, address(this), receiver);
        }
        emit IPeerLoans.Claimed(id, lender, receiver, tokens, shares, assets);
        return true;
    }

    /// @dev The core withdraws nothing for such shares, and reverts.
    function _isWorthNothing(ReserveId reserve, uint256 shares) private view returns (bool) {
        ReserveTotals memory totals = CORE.accruedTotals(reserve);
        return shares.toAssetsDown(totals.supplyAssets, totals.supplyShares) == 0;
    }

    /// @inheritdoc ILoanActions
    function keepTokens(uint256 id, bool keeps) external entry {
        _requireLender(id);
        _setExtraData(id, keeps ? 1 : 0);
        emit IPeerLoans.TokensKept(id, keeps);
    }

    /// @inheritdoc ILoanActions
    function invest(LoanTerms calldata terms) external entry returns (uint256 shares) {
        uint256 id = _idOf(terms);
        LoanState storage loan = _loans[id];
        uint256 tokens = loan.owedTokens;
        loan.owedTokens = 0;
        shares = _keep(terms, id, loan, tokens);
        if (shares == 0) revert IPeerLoans.NothingInvested(id);
        emit IPeerLoans.Invested(id, msg.sender, tokens, shares);
    }

    // --------------------------------------------------------------------------------------------------------- Sales

    /// @inheritdoc ILoanActions
    function buyClaim(
        LoanTerms calldata terms,
        ClaimSale calldata sale,
        bytes calldata signature,
        ReserveId source,
        bytes calldata data
    ) external entry returns (uint256 paid) {
        (uint256 id, LoanState storage loan) = _running(terms);
        bytes32 hash = _acceptSale(sale, signature, id, loan.principal);
        uint256 due = _dueNow(terms, loan.principal);
        paid = due.fullMulDivUp(sale.price, BPS);
        _payOut(terms, id, sale.maker, true);
        _transfer(sale.maker, msg.sender, id);
        emit IPeerLoans.SaleFilled(id, sale.maker, msg.sender, hash, due, paid);
        _callBack(terms.loanToken, paid, data);
        if (paid != 0) _draw(msg.sender, source, terms.loanToken, paid, sale.maker);
    }

    function _acceptSale(ClaimSale calldata sale, bytes calldata signature, uint256 id, uint256 principal)
        private
        returns (bytes32 hash)
    {
        hash = hashSale(sale);
        _requireTakable(_commonOfSale(sale), hash, signature);
        if (sale.id != id) revert OrderInvalid("another claim");
        if (_ownerOf(id) != sale.maker) revert OrderInvalid("maker does not own the claim");
        if (principal < sale.minPrincipal) revert OrderInvalid("less is lent than minPrincipal");
        _use(_commonOfSale(sale), hash, address(this), 1, 1, 1);
    }

    /// @inheritdoc ILoanActions
    function placeSale(ClaimSale calldata sale) external entry returns (bytes32 hash) {
        hash = hashSale(sale);
        _place(sale.maker, hash, _wordsOfSale(sale));
    }

    /// @inheritdoc ILoanActions
    function hashSale(ClaimSale calldata sale) public view returns (bytes32) {
        return _toDigest(_hashWords(CLAIM_SALE, _wordsOfSale(sale)));
    }

    function _wordsOfSale(ClaimSale calldata sale) private pure returns (bytes calldata words) {
        assembly ("memory-safe") {
            words.offset := sale
            words.length := 288 // 9 words
        }
    }

    /// @dev The fields that every order begins with.
    function _commonOfSale(ClaimSale calldata sale) private pure returns (Common calldata common) {
        assembly ("memory-safe") {
            common := sale
        }
    }
}
