// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

import { ILoanSettlement } from "../interfaces/ILoanSettlement.sol";
import { Common } from "../interfaces/IPeer.sol";
import { IPeerLoans } from "../interfaces/IPeerLoans.sol";
import { ClaimSale, LoanState, LoanTerms } from "../interfaces/LoanTypes.sol";
import { ReserveId } from "../types/Ids.sol";
import { LoanBook } from "./LoanBook.sol";

/// @title LoanSales
/// @notice A lender's way out before maturity: a signed sale of the claim, for a share of what is due.
abstract contract LoanSales is LoanBook, ILoanSettlement {
    using FixedPointMathLib for uint256;

    bytes32 private constant CLAIM_SALE = keccak256(
        "ClaimSale(address maker,address taker,uint256 epoch,bytes32 group,uint256 start,uint256 expiry,uint256 id,uint256 price,uint256 minPrincipal)"
    );

    /// @inheritdoc ILoanSettlement
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

    /// @inheritdoc ILoanSettlement
    function placeSale(ClaimSale calldata sale) external entry returns (bytes32 hash) {
        hash = hashSale(sale);
        _place(sale.maker, hash, _wordsOfSale(sale));
    }

    /// @inheritdoc ILoanSettlement
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
