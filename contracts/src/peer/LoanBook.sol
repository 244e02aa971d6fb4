// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { ERC721 } from "solady/tokens/ERC721.sol";
import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";
import { SafeTransferLib } from "solady/utils/SafeTransferLib.sol";

import { IPeerCallback } from "../interfaces/IPeerCallback.sol";
import { IPeerLoans } from "../interfaces/IPeerLoans.sol";
import { LoanState, LoanTerms, Rollover } from "../interfaces/LoanTypes.sol";
import { ReserveTotals } from "../interfaces/Types.sol";
import { PriceReader } from "../logic/PriceReader.sol";
import { SharesMath } from "../math/SharesMath.sol";
import { ReserveId } from "../types/Ids.sol";
import { LoanMath } from "./LoanMath.sol";
import { Orders } from "./Orders.sol";
import { Source } from "./Source.sol";

/// @title LoanBook
/// @notice The books of loans between two persons: what is lent, held and owed, what is due, and who owns the claim.
/// @dev The chain keeps a word of the amounts, a word of what waits, and the claim. The terms travel in the calls: their hash is the
/// id. All storage is here and in the bases: `PeerLoans` and `LoanSettlement`, which runs in its storage, have the same layout.
abstract contract LoanBook is Orders, Source, ERC721 {
    using FixedPointMathLib for uint256;
    using SharesMath for uint256;

    uint256 internal constant WAD = 1e18;
    uint256 internal constant BPS = 10_000;

    uint256 internal _loanCount;
    mapping(uint256 id => LoanState) internal _loans;
    mapping(uint256 id => Rollover) internal _rollovers;

    function _name() internal pure override returns (string memory) {
        return "Weir PeerLoans";
    }

    // ----------------------------------------------------------------------------------------------------------- Due

    function _idOf(LoanTerms calldata terms) internal pure returns (uint256) {
        bytes calldata words;
        assembly ("memory-safe") {
            words.offset := terms
            words.length := 480 // 15 words
        }
        return uint256(keccak256(words));
    }

    /// @dev Reverts unless a loan with these terms runs.
    function _running(LoanTerms calldata terms) internal view returns (uint256 id, LoanState storage loan) {
        id = _idOf(terms);
        loan = _loans[id];
        if (loan.principal == 0) revert IPeerLoans.TermsUnknown(id);
    }

    function _dueNow(LoanTerms calldata terms, uint256 principal) internal view returns (uint256) {
        // Of terms that no loan has, `start` may lie in the future.
        uint256 elapsed = block.timestamp.zeroFloorSub(terms.start);
        return LoanMath.due(principal, terms.rate, terms.term * terms.minInterest, elapsed);
    }

    // ------------------------------------------------------------------------------------------------------ Payments

    /// @dev Lowers a loan by a payment: the principal by its part, rounded down, and the collateral by the part of that.
    /// @return principal token units by which it fell
    /// @return freed token units of the collateral that left the loan
    function _lower(LoanState storage loan, uint256 paid, uint256 due)
        internal
        returns (uint256 principal, uint256 freed)
    {
        (principal, freed) = (loan.principal, loan.collateral);
        if (paid < due) {
            uint256 part = principal * paid / due;
            (principal, freed) = (part, freed * part / principal);
        }
        _take(loan, principal, freed);
    }

    /// @dev Neither is more than the loan has.
    function _take(LoanState storage loan, uint256 principal, uint256 collateral) internal {
        // forge-lint: disable-next-line(unsafe-typecast)
        loan.principal -= uint128(principal);
        // forge-lint: disable-next-line(unsafe-typecast)
        loan.collateral -= uint128(collateral);
    }

    /// @dev Keeps a payment that has arrived for the owner of the claim: in payReserve where it takes it, else as tokens.
    /// @return shares of payReserve; 0: tokens
    function _keep(LoanTerms calldata terms, uint256 id, LoanState storage loan, uint256 paid)
        internal
        returns (uint256 shares)
    {
        if (ReserveId.unwrap(terms.payReserve) != 0 && !_keepsTokens(id)) {
            shares = _supplied(terms.payReserve, terms.loanToken, address(this), paid);
        }
        if (shares == 0) loan.owedTokens = _to128(loan.owedTokens + paid);
        else loan.owedShares = _to128(loan.owedShares + shares);
    }

    /// @dev Pulls from msg.sender.
    /// @return arrived token units; a fee that the token takes does not count
    function _pullSome(address token, uint256 amount) internal returns (uint256 arrived) {
        uint256 before = _balanceOf(token, address(this));
        SafeTransferLib.safeTransferFrom(token, msg.sender, address(this), amount);
        return _balanceOf(token, address(this)).zeroFloorSub(before).min(amount);
    }

    /// @dev Before what msg.sender owes is pulled, if it asked for that.
    function _callBack(address token, uint256 owed, bytes calldata data) internal {
        if (data.length != 0) IPeerCallback(msg.sender).onWeirPeer(token, owed, data);
    }

    function _to128(uint256 amount) internal pure returns (uint128) {
        if (amount > type(uint128).max) revert IPeerLoans.AmountTooLarge(amount);
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint128(amount);
    }

    // -------------------------------------------------------------------------------------------------------- Claims

    function _requireLender(uint256 id) internal view {
        if (_ownerOf(id) != msg.sender) revert IPeerLoans.NotLender(id, msg.sender);
    }

    /// @dev Beside the owner, in the same word.
    function _keepsTokens(uint256 id) internal view returns (bool) {
        return _getExtraData(id) != 0;
    }

    /// @dev Burns the claim once nothing is lent, and nothing waits.
    function _endClaim(uint256 id, LoanState storage loan) internal {
        if (loan.principal | loan.owedTokens | loan.owedShares == 0) _burn(id);
    }

    /// @dev Pays out what waits for the owner of the claim.
    /// @return whether anything did
    function _payOut(LoanTerms calldata terms, uint256 id, address receiver, bool asShares) internal returns (bool) {
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

    // ------------------------------------------------------------------------------------------------------- ERC-721

    /// @inheritdoc ERC721
    /// @dev Shut while a token, the core or a callback runs. The receiver of a safe transfer is called after that.
    function transferFrom(address from, address to, uint256 id) public payable override entry {
        _requireReceiver(to);
        super.transferFrom(from, to, id);
    }

    /// @inheritdoc ERC721
    function name() public pure override returns (string memory) {
        return "Weir loan claims";
    }

    /// @inheritdoc ERC721
    function symbol() public pure override returns (string memory) {
        return "WEIRLOAN";
    }

    /// @inheritdoc ERC721
    /// @dev Empty: the chain keeps no more of a loan than amounts.
    function tokenURI(uint256) public pure override returns (string memory) {
        return "";
    }

    // -------------------------------------------------------------------------------------------------------- Prices

    /// @dev Reverts unless the reserve's price is readable.
    function _band(ReserveId reserve) internal view returns (uint256 low, uint256 high) {
        (low, high) = PriceReader.read(CORE.reserveInfo(reserve).oracle);
        if (low == 0) revert IPeerLoans.PriceUnreadable(reserve);
    }
}
