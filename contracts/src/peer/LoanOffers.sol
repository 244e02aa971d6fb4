// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

import { ILoanActions } from "../interfaces/ILoanActions.sol";
import { Common } from "../interfaces/IPeer.sol";
import { IPeerLoans } from "../interfaces/IPeerLoans.sol";
import { LoanOffer, LoanState, LoanTerms } from "../interfaces/LoanTypes.sol";
import { ReserveId } from "../types/Ids.sol";
import { LoanBook } from "./LoanBook.sol";
import { LoanMath } from "./LoanMath.sol";

/// @title LoanOffers
/// @notice How loans begin: by a maker's signed offer to lend or to borrow, taken in whole or in part.
abstract contract LoanOffers is LoanBook, ILoanActions {
    using FixedPointMathLib for uint256;

    uint256 private constant MAX_RATE = 10e18; // WAD a year
    uint256 private constant MAX_COVER = 9500; // basis points of (1 + bonus) · lltv

    bytes32 private constant LOAN_OFFER = keccak256(
        "LoanOffer(address maker,address taker,uint256 epoch,bytes32 group,uint256 start,uint256 expiry,bool lends,address loanToken,uint256 principal,uint256 minFill,address collateralToken,uint256 collateral,uint256 rate,uint256 term,uint256 grace,uint256 minInterest,uint256 auction,uint256 priceLoan,uint256 priceCollateral,uint256 lltv,uint256 bonus,uint256 source,uint256 payReserve)"
    );

    /// @inheritdoc ILoanActions
    function take(
        LoanOffer calldata offer,
        bytes calldata signature,
        uint256 amount,
        ReserveId source,
        ReserveId payReserve,
        address receiver,
        bytes calldata data
    ) external entry returns (uint256 id) {
        if (offer.lends) payReserve = offer.payReserve;
        else receiver = offer.maker;
        _requireReceiver(receiver);
        uint256 collateral;
        (id, collateral) = _begin(offer, signature, amount, payReserve);
        if (offer.lends) {
            _draw(offer.maker, offer.source, offer.loanToken, amount, receiver);
            _callBack(offer.collateralToken, collateral, data);
            _draw(msg.sender, source, offer.collateralToken, collateral, address(this));
        } else {
            _draw(offer.maker, offer.source, offer.collateralToken, collateral, address(this));
            _callBack(offer.loanToken, amount, data);
            _draw(msg.sender, source, offer.loanToken, amount, receiver);
        }
    }

    /// @inheritdoc ILoanActions
    function refinance(LoanTerms calldata terms, LoanOffer calldata offer, bytes calldata signature, uint256 amount)
        external
        entry
        returns (uint256 newId)
    {
        (uint256 id, LoanState storage loan) = _running(terms);
        if (msg.sender != terms.borrower) revert IPeerLoans.NotBorrower(id, msg.sender);
        if (!offer.lends) revert OrderInvalid("the maker borrows");
        if (offer.loanToken != terms.loanToken || offer.collateralToken != terms.collateralToken) {
            revert OrderInvalid("other tokens");
        }
        uint256 due = _dueNow(terms, loan.principal);
        (uint256 principal, uint256 held) = _lower(loan, due, due);
        uint256 wanted;
        (newId, wanted) = _begin(offer, signature, amount, offer.payReserve);

        _draw(offer.maker, offer.source, offer.loanToken, amount, address(this));
        if (amount < due) _pull(offer.loanToken, msg.sender, due - amount, address(this));
        if (held < wanted) _pull(offer.collateralToken, msg.sender, wanted - held, address(this));
        uint256 shares = _keep(terms, id, loan, due);
        emit IPeerLoans.Repaid(id, msg.sender, due, principal, held, shares);
        emit IPeerLoans.Refinanced(id, newId, msg.sender);
        _pay(offer.loanToken, msg.sender, amount.zeroFloorSub(due));
        _pay(offer.collateralToken, msg.sender, held.zeroFloorSub(wanted));
    }

    /// @inheritdoc ILoanActions
    function placeOffer(LoanOffer calldata offer) external entry returns (bytes32 hash) {
        hash = hashOffer(offer);
        _place(offer.maker, hash, _wordsOf(offer));
    }

    /// @inheritdoc ILoanActions
    function hashOffer(LoanOffer calldata offer) public view returns (bytes32) {
        return _toDigest(_hashWords(LOAN_OFFER, _wordsOf(offer)));
    }

    /// @inheritdoc ILoanActions
    function reasonAgainstOffer(LoanOffer calldata offer) public pure returns (bytes32) {
        if (offer.loanToken == offer.collateralToken) return "one token for both";
        if (offer.collateral == 0) return "no collateral";
        if (offer.collateral > type(uint128).max) return "collateral too large";
        if (offer.rate > MAX_RATE) return "rate out of bounds";
        if (offer.term < 1 hours || offer.term > 5 * 365 days) return "term out of bounds";
        if (offer.grace < 6 hours || offer.grace > 90 days) return "grace out of bounds";
        if (offer.minInterest > BPS) return "minInterest out of bounds";
        if (offer.auction != 0 && (offer.auction < 6 hours || offer.auction > 7 days)) return "auction out of bounds";
        // Who borrows is paid by nobody; a taker who lends names its own.
        if (!offer.lends && ReserveId.unwrap(offer.payReserve) != 0) return "payReserve of a borrower";
        return _reasonAgainstPrices(offer);
    }

    /// @dev Of one pool: its oracles answer in one unit.
    function _reasonAgainstPrices(LoanOffer calldata offer) private pure returns (bytes32) {
        (uint256 ofLoan, uint256 ofCollateral) =
            (ReserveId.unwrap(offer.priceLoan), ReserveId.unwrap(offer.priceCollateral));
        if (ofLoan | ofCollateral | offer.lltv | offer.bonus == 0) return 0;
        if (ofLoan == 0 || ofCollateral == 0 || offer.lltv == 0) return "half a price protection";
        if (ofLoan >> 8 != ofCollateral >> 8) return "prices of two pools";
        if (offer.lltv > BPS || offer.bonus > BPS) return "lltv or bonus too high";
        if ((BPS + offer.bonus) * offer.lltv > MAX_COVER * BPS) return "lltv or bonus too high";
        return 0;
    }

    /// @dev Checks the offer, uses its budget, and enters the loan into the books. What it holds has to arrive in the same call.
    /// @return id of the loan
    /// @return collateral token units that the borrower brings: of the offer's the part, rounded up
    function _begin(LoanOffer calldata offer, bytes calldata signature, uint256 amount, ReserveId payReserve)
        internal
        returns (uint256 id, uint256 collateral)
    {
        bytes32 hash = hashOffer(offer);
        _requireTakable(_commonOf(offer), hash, signature);
        bytes32 reason = reasonAgainstOffer(offer);
        if (reason == 0 && amount > type(uint112).max) reason = "amount too large";
        if (reason != 0) revert OrderInvalid(reason);
        _use(_commonOf(offer), hash, offer.loanToken, offer.principal, offer.minFill, amount);
        if (ReserveId.unwrap(payReserve) != 0) _requireReserve(payReserve, offer.loanToken);
        collateral = amount.fullMulDivUp(offer.collateral, offer.principal);
        if (offer.lltv != 0) _requireCover(offer, amount, collateral);
        id = _enter(offer, hash, amount, collateral, payReserve);
    }

    function _enter(LoanOffer calldata offer, bytes32 hash, uint256 amount, uint256 collateral, ReserveId payReserve)
        private
        returns (uint256 id)
    {
        (address lender, address borrower) = offer.lends ? (offer.maker, msg.sender) : (msg.sender, offer.maker);
        LoanTerms memory terms = _termsOf(offer, borrower, payReserve);
        id = uint256(keccak256(abi.encode(terms)));
        LoanState storage loan = _loans[id];
        // Both were compared with their bounds: the collateral is at most the offer's.
        // forge-lint: disable-next-line(unsafe-typecast)
        (loan.principal, loan.collateral) = (uint128(amount), uint128(collateral));
        // Without the hook of `_safeMint`: a lender could refuse to lend what it has signed.
        _mint(lender, id);
        emit IPeerLoans.Taken(id, lender, borrower, offer.maker, hash, amount, collateral, terms);
    }

    function _termsOf(LoanOffer calldata offer, address borrower, ReserveId payReserve)
        private
        returns (LoanTerms memory)
    {
        return LoanTerms({
            number: _loanCount++,
            borrower: borrower,
            loanToken: offer.loanToken,
            collateralToken: offer.collateralToken,
            rate: offer.rate,
            start: block.timestamp,
            term: offer.term,
            grace: offer.grace,
            minInterest: offer.minInterest,
            auction: offer.auction,
            priceLoan: offer.priceLoan,
            priceCollateral: offer.priceCollateral,
            lltv: offer.lltv,
            bonus: offer.bonus,
            payReserve: payReserve
        });
    }

    /// @dev A loan begins covered at the ends of the bands that are against the borrower, so that it is not liquidated at once.
    function _requireCover(LoanOffer calldata offer, uint256 amount, uint256 collateral) private view {
        _requireReserve(offer.priceLoan, offer.loanToken);
        _requireReserve(offer.priceCollateral, offer.collateralToken);
        (, uint256 loanHigh) = _band(offer.priceLoan);
        (uint256 collateralLow,) = _band(offer.priceCollateral);
        uint256 due = LoanMath.due(amount, offer.rate, offer.term * offer.minInterest, 0);
        (uint256 cover, uint256 needed) = LoanMath.cover(collateral, collateralLow, offer.lltv, due, loanHigh);
        if (cover < needed) revert IPeerLoans.CoverTooLow(cover, needed);
    }

    function _wordsOf(LoanOffer calldata offer) private pure returns (bytes calldata words) {
        assembly ("memory-safe") {
            words.offset := offer
            words.length := 736 // 23 words
        }
    }

    /// @dev The fields that every order begins with.
    function _commonOf(LoanOffer calldata offer) private pure returns (Common calldata common) {
        assembly ("memory-safe") {
            common := offer
        }
    }
}
