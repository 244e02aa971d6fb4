// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ClaimSale, LoanOffer, LoanTerms } from "../../../src/interfaces/LoanTypes.sol";
import { PeerLens } from "../../../src/peer/PeerLens.sol";
import { ReserveId } from "../../../src/types/Ids.sol";
import { BandOracle } from "../../mocks/BandOracle.sol";
import { LoanFixture } from "./LoanFixture.sol";

contract LoanLensTest is LoanFixture {
    PeerLens private lens;

    function setUp() public override {
        super.setUp();
        lens = new PeerLens();
    }

    function testFuzz_fillableOffer_isTaken(uint256 approved, uint256 collateral, uint256 filled, bool lends, bool lent)
        public
    {
        LoanOffer memory offer = lends ? _offer() : _borrowing();
        (offer.minFill, offer.collateral, offer.group) = (1, bound(collateral, 1, 100e18), "one");
        filled = bound(filled, 0, PRINCIPAL / 2);
        if (filled != 0) _takePart(offer, filled);
        approved = bound(approved, 1, lends ? 2 * PRINCIPAL : 2 * offer.collateral);
        ReserveId reserve = lends ? usdcId : wethId;
        if (lent) {
            offer.source = reserve;
            _lend(reserve, maker, approved);
        } else {
            vm.prank(maker);
            (lends ? usdc : weth).approve(address(loans), approved);
        }
        (uint256 amount, bytes32 reason) = lens.fillableOffer(loans, offer, _signed(offer));
        bytes memory signature = _signed(offer);
        if (amount == 0) {
            assertEq(reason, "maker lacks the tokens");
        } else {
            assertEq(reason, 0);
            uint256 state = vm.snapshotState();
            _takePart(offer, amount);
            vm.revertToState(state);
        }
        vm.expectRevert();
        vm.prank(taker);
        loans.take(offer, signature, amount + 1, WALLET, WALLET, taker, "");
    }

    function test_fillableOffer_reasons() public {
        LoanOffer memory offer = _offer();
        offer.start = START + 1;
        _assertReason(offer, "not started");
        (offer.start, offer.expiry) = (0, START - 1);
        _assertReason(offer, "expired");
        offer = _offer();
        offer.collateral = 0;
        _assertReason(offer, "no collateral");
        offer = _offer();
        offer.collateralToken = stranger;
        _assertReason(offer, "no token");
        offer = _offer();
        offer.source = wethId;
        _assertReason(offer, "source of another token");
        offer = _borrowing();
        offer.source = usdcId;
        _assertReason(offer, "source of another token");
        offer = _offer();
        offer.payReserve = daiId;
        _assertReason(offer, "payReserve of another token");
        offer = _priced();
        offer.priceLoan = daiId;
        _assertReason(offer, "price of another token");
        offer = _priced();
        offer.priceCollateral = wbtcId;
        _assertReason(offer, "price of another token");
        offer = _offer();
        _assertReasonWith(offer, _sign(takerKey, loans.hashOffer(offer)), "not signed");
        usdc.burnAll(maker);
        _assertReason(offer, "maker lacks the tokens");
        usdc.mint(maker, 999e6);
        _assertReason(offer, "maker lacks the tokens");
        usdc.mint(maker, 1e6);
        (uint256 amount,) = lens.fillableOffer(loans, offer, _signed(offer));
        assertEq(amount, 1000e6);
        bytes32 hash = loans.hashOffer(offer);
        vm.prank(maker);
        loans.cancel(hash, address(usdc));
        _assertReason(offer, "cancelled");
    }

    function test_fillableOffer_ofPrices() public {
        LoanOffer memory offer = _priced();
        (uint256 amount, bytes32 reason) = lens.fillableOffer(loans, offer, _signed(offer));
        assertEq(amount, PRINCIPAL);
        assertEq(reason, 0);
        wethOracle.set(_usd(1250, 18) - 1);
        _assertReason(offer, "collateral covers too little");
        wethOracle.setMood(BandOracle.Mood.BurnsGas);
        _assertReason(offer, "price unreadable");
    }

    function test_fillableSale() public {
        LoanTerms memory terms = _take(_offer());
        ClaimSale memory sale = _sale(terms);
        skip(30 days);
        (uint256 price, bytes32 reason) = lens.fillableSale(loans, terms, sale, _signedSale(sale));
        assertEq(reason, 0);
        bytes memory signature = _signedSale(sale);
        uint256 snapshot = vm.snapshotState();
        vm.prank(taker);
        assertEq(loans.buyClaim(terms, sale, signature, WALLET, ""), price);
        _assertSaleReason(terms, sale, "used up");
        vm.revertToState(snapshot);

        sale.minPrincipal = PRINCIPAL + 1;
        _assertSaleReason(terms, sale, "less is lent than minPrincipal");
        sale = _sale(terms);
        sale.id = 1;
        _assertSaleReason(terms, sale, "another claim");
        sale = _sale(terms);
        vm.prank(maker);
        loans.transferFrom(maker, stranger, sale.id);
        _assertSaleReason(terms, sale, "maker does not own the claim");
        _repay(terms, MAX);
        _assertSaleReason(terms, sale, "no loan runs");
    }

    function _assertReason(LoanOffer memory offer, bytes32 reason) private view {
        _assertReasonWith(offer, _signed(offer), reason);
    }

    function _assertReasonWith(LoanOffer memory offer, bytes memory signature, bytes32 expected) private view {
        (uint256 amount, bytes32 reason) = lens.fillableOffer(loans, offer, signature);
        assertEq(reason, expected);
        assertEq(amount, 0);
    }

    function _assertSaleReason(LoanTerms memory terms, ClaimSale memory sale, bytes32 expected) private view {
        (uint256 price, bytes32 reason) = lens.fillableSale(loans, terms, sale, _signedSale(sale));
        assertEq(reason, expected);
        assertEq(price, 0);
    }
}
