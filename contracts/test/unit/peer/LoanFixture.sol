// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IPeer } from "../../../src/interfaces/IPeer.sol";
import { IPeerLoans } from "../../../src/interfaces/IPeerLoans.sol";
import { ClaimSale, LoanOffer, LoanState, LoanTerms } from "../../../src/interfaces/LoanTypes.sol";
import { LoanSettlement } from "../../../src/peer/LoanSettlement.sol";
import { PeerLoans } from "../../../src/peer/PeerLoans.sol";
import { ReserveId } from "../../../src/types/Ids.sol";
import { Base } from "../../Base.t.sol";

/// @notice A maker who lends up to 10,000 USDC against 10 WETH for 100 days at 10 %, a taker, each with an allowance. The maker is
/// `lends`, or with `_borrowing` borrows the same.
abstract contract LoanFixture is Base {
    ReserveId internal constant WALLET = ReserveId.wrap(0);
    uint256 internal constant PRINCIPAL = 10_000e6;
    uint256 internal constant COLLATERAL = 10e18;
    uint256 internal constant RATE = 0.1e18;
    uint256 internal constant TERM = 100 days;
    uint256 internal constant GRACE = 3 days;
    uint256 internal constant AUCTION = 1 days;
    uint256 internal constant MATURITY = START + TERM;
    uint256 internal constant DEFAULT = START + TERM + GRACE; // the last second before it

    IPeerLoans internal loans;
    address internal maker;
    uint256 internal makerKey;
    address internal taker;
    uint256 internal takerKey;

    function setUp() public virtual override {
        super.setUp();
        loans = _deployLoans();
        (maker, makerKey) = makeAddrAndKey("maker");
        (taker, takerKey) = makeAddrAndKey("taker");
        _equip(maker);
        _equip(taker);
    }

    function _deployLoans() internal returns (IPeerLoans) {
        return IPeerLoans(address(new PeerLoans(core, address(new LoanSettlement(core)))));
    }

    /// @dev Tokens, and allowances for the loans.
    function _equip(address account) internal {
        weth.mint(account, 1000e18);
        usdc.mint(account, 1_000_000e6);
        vm.startPrank(account);
        weth.approve(address(loans), MAX);
        usdc.approve(address(loans), MAX);
        vm.stopPrank();
    }

    // -------------------------------------------------------------------------------------------------------- Offers

    function _offer() internal view returns (LoanOffer memory) {
        return LoanOffer({
            maker: maker,
            taker: address(0),
            epoch: 0,
            group: 0,
            start: START,
            expiry: START + 1 days,
            lends: true,
            loanToken: address(usdc),
            principal: PRINCIPAL,
            minFill: 1000e6,
            collateralToken: address(weth),
            collateral: COLLATERAL,
            rate: RATE,
            term: TERM,
            grace: GRACE,
            minInterest: 0,
            auction: AUCTION,
            priceLoan: WALLET,
            priceCollateral: WALLET,
            lltv: 0,
            bonus: 0,
            source: WALLET,
            payReserve: WALLET
        });
    }

    function _borrowing() internal view returns (LoanOffer memory offer) {
        offer = _offer();
        offer.lends = false;
    }

    /// @dev 10 WETH are worth 20,000 USDC: liquidated at 80 %, with a bonus of 5 %.
    function _priced() internal view returns (LoanOffer memory offer) {
        offer = _offer();
        (offer.priceLoan, offer.priceCollateral) = (usdcId, wethId);
        (offer.lltv, offer.bonus) = (8000, 500);
    }

    function _earning() internal view returns (LoanOffer memory offer) {
        offer = _offer();
        offer.payReserve = usdcId;
    }

    function _sign(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    function _signed(LoanOffer memory offer) internal view returns (bytes memory) {
        return _sign(makerKey, loans.hashOffer(offer));
    }

    // --------------------------------------------------------------------------------------------------------- Taking

    /// @dev The taker takes the whole of it from its wallet, for itself.
    function _take(LoanOffer memory offer) internal returns (LoanTerms memory terms) {
        return _takePart(offer, offer.principal);
    }

    function _takePart(LoanOffer memory offer, uint256 amount) internal returns (LoanTerms memory terms) {
        terms = _termsOf(offer);
        bytes memory signature = _signed(offer);
        vm.prank(taker);
        uint256 id = loans.take(offer, signature, amount, WALLET, WALLET, taker, "");
        assertEq(id, loans.loanId(terms), "the id is the hash of the terms");
    }

    /// @dev What a loan would be agreed on now.
    function _termsOf(LoanOffer memory offer) internal view returns (LoanTerms memory) {
        return LoanTerms({
            number: loans.loanCount(),
            borrower: offer.lends ? taker : offer.maker,
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
            payReserve: offer.lends ? offer.payReserve : WALLET
        });
    }

    function _repay(LoanTerms memory terms, uint256 amount) internal returns (uint256) {
        vm.prank(taker);
        return loans.repay(terms, amount);
    }

    function _claim(LoanTerms memory terms, bool asShares) internal {
        vm.prank(maker);
        loans.claim(terms, maker, asShares);
    }

    function _sale(LoanTerms memory terms) internal view returns (ClaimSale memory) {
        return ClaimSale({
            maker: maker,
            taker: address(0),
            epoch: 0,
            group: 0,
            start: START,
            expiry: START + 365 days,
            id: loans.loanId(terms),
            price: 9500,
            minPrincipal: PRINCIPAL
        });
    }

    function _signedSale(ClaimSale memory sale) internal view returns (bytes memory) {
        return _sign(makerKey, loans.hashSale(sale));
    }

    /// @dev The account lends, and lets the loans draw the shares of that reserve.
    function _lend(ReserveId id, address account, uint256 assets) internal {
        _supply(id, account, assets);
        vm.prank(account);
        core.approve(address(loans), ReserveId.unwrap(id), MAX);
    }

    // --------------------------------------------------------------------------------------------------------- Looks

    function _state(LoanTerms memory terms) internal view returns (LoanState memory) {
        return loans.loanOf(loans.loanId(terms));
    }

    /// @dev ⌈principal · rate · seconds / year⌉
    function _interest(uint256 principal, uint256 time) internal pure returns (uint256) {
        return (principal * RATE * time + WAD * YEAR - 1) / (WAD * YEAR);
    }

    function _assertBooks(LoanTerms memory terms, uint256 principal, uint256 collateral, uint256 owedTokens)
        internal
        view
    {
        LoanState memory state = _state(terms);
        assertEq(state.principal, principal, "principal");
        assertEq(state.collateral, collateral, "collateral");
        assertEq(state.owedTokens, owedTokens, "owed tokens");
        assertEq(weth.balanceOf(address(loans)), collateral, "WETH held");
        assertEq(usdc.balanceOf(address(loans)), owedTokens, "USDC held");
    }

    function _exists(LoanTerms memory terms) internal view returns (bool) {
        try loans.ownerOf(loans.loanId(terms)) returns (address) {
            return true;
        } catch {
            return false;
        }
    }

    // -------------------------------------------------------------------------------------------------------- Errors

    function _expectInvalid(bytes32 reason) internal {
        vm.expectRevert(abi.encodeWithSelector(IPeer.OrderInvalid.selector, reason));
    }

    function _expectUnknown(LoanTerms memory terms) internal {
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.TermsUnknown.selector, loans.loanId(terms)));
    }
}
