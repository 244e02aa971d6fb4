// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IPeer } from "../../../src/interfaces/IPeer.sol";
import { IPeerCallback } from "../../../src/interfaces/IPeerCallback.sol";
import { IPeerLoans } from "../../../src/interfaces/IPeerLoans.sol";
import { LoanOffer, LoanTerms } from "../../../src/interfaces/LoanTypes.sol";
import { ReserveId } from "../../../src/types/Ids.sol";
import { BandOracle } from "../../mocks/BandOracle.sol";
import { MockERC20 } from "../../mocks/MockERC20.sol";
import { LoanFixture } from "./LoanFixture.sol";

/// @notice Pays for collateral with what it gets in the callback.
contract CallbackBuyer is IPeerCallback {
    IPeerLoans private immutable LOANS;

    uint256 public held; // of the collateral, at the callback

    constructor(IPeerLoans loans) {
        LOANS = loans;
    }

    function buy(LoanTerms calldata terms, uint256 amount) external {
        LOANS.buy(terms, amount, 0, abi.encode(terms.collateralToken));
    }

    function liquidate(LoanTerms calldata terms, uint256 amount) external {
        LOANS.liquidate(terms, amount, 0, abi.encode(terms.collateralToken));
    }

    function onWeirPeer(address token, uint256 owed, bytes calldata data) external {
        held = MockERC20(abi.decode(data, (address))).balanceOf(address(this));
        MockERC20(token).mint(address(this), owed);
        MockERC20(token).approve(address(LOANS), owed);
    }
}

contract LoanDefaultsTest is LoanFixture {
    function setUp() public override {
        super.setUp();
        _equip(stranger);
    }

    // ------------------------------------------------------------------------------------------------------ Liquidate

    /// @dev A health of 0.98 at a WETH price of 1,225: 10 WETH · 80 % are worth 9,800.
    function _atRisk() private returns (LoanTerms memory terms) {
        terms = _take(_priced());
        wethOracle.set(_usd(1225, 18));
    }

    function test_liquidate_allOfIt() public {
        LoanTerms memory terms = _atRisk();
        // A bonus of 5 % · 0.02 / 0.05 = 2 %.
        uint256 seized = 10_200e18 / uint256(1225);
        vm.expectEmit(address(loans));
        emit IPeerLoans.Liquidated(
            loans.loanId(terms), stranger, PRINCIPAL, PRINCIPAL, seized, COLLATERAL - seized, 0, 0.98e18
        );
        (uint256 paid, uint256 got) = _liquidate(terms, MAX, seized);
        assertEq(paid, PRINCIPAL);
        assertEq(got, seized);
        assertEq(weth.balanceOf(stranger), 1000e18 + seized);
        assertEq(weth.balanceOf(taker), 1000e18 - seized, "the rest is the borrower's");
        _assertBooks(terms, 0, 0, PRINCIPAL);
        _expectUnknown(terms);
        _liquidate(terms, 1, 0);
    }

    function test_liquidate_aPart() public {
        LoanTerms memory terms = _atRisk();
        uint256 whole = 10_200e18 / uint256(1225);
        uint256 seized = whole * 4 / 10;
        vm.expectEmit(address(loans));
        emit IPeerLoans.Liquidated(loans.loanId(terms), stranger, 4000e6, 4000e6, seized, 0, 0, 0.98e18);
        _liquidate(terms, 4000e6, 0);
        _assertBooks(terms, 6000e6, COLLATERAL - seized, 4000e6);
    }

    function test_liquidate_atMostTheWholeBonus() public {
        LoanTerms memory terms = _take(_priced());
        wethOracle.set(_usd(1125, 18)); // a health of 0.9
        _liquidate(terms, MAX, 10_500e18 / uint256(1125));
        assertEq(weth.balanceOf(stranger), 1000e18 + 10_500e18 / uint256(1125));
    }

    function test_liquidate_ofALoanWorthLess() public {
        LoanTerms memory terms = _take(_priced());
        wethOracle.set(_usd(500, 18)); // 5,000 for 10,000
        _liquidate(terms, 4000e6, 4e18);
        _assertBooks(terms, 6000e6, 6e18, 4000e6);
        wethOracle.set(1);
        (, uint256 seized) = _liquidate(terms, 1, 0);
        assertEq(seized, uint256(6e18) / 6000e6, "a share of the collateral for each unit, however low the price");
    }

    function test_liquidate_revertsWith_Healthy() public {
        LoanTerms memory terms = _take(_priced());
        wethOracle.setBand(_usd(900, 18), _usd(1250, 18));
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.Healthy.selector, loans.loanId(terms), 1e18));
        _liquidate(terms, MAX, 0);
        wethOracle.setBand(_usd(900, 18), _usd(1250, 18) - 1);
        usdcOracle.setBand(_usd(1, 6) - 1e9, _usd(2, 6)); // ten units less in all, where the collateral lost eight
        vm.expectPartialRevert(IPeerLoans.Healthy.selector);
        _liquidate(terms, MAX, 0);
        usdcOracle.setBand(_usd(1, 6), _usd(2, 6));
        _liquidate(terms, MAX, 0);
    }

    function test_liquidate_revertsWith_NotPriced() public {
        LoanTerms memory terms = _take(_offer());
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.NotPriced.selector, loans.loanId(terms)));
        _liquidate(terms, MAX, 0);
    }

    function test_liquidate_revertsWith_GotTooLittleOrNothingPaid() public {
        LoanTerms memory terms = _atRisk();
        uint256 seized = 10_200e18 / uint256(1225);
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.GotTooLittle.selector, seized, seized + 1));
        _liquidate(terms, MAX, seized + 1);
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.NothingPaid.selector, loans.loanId(terms)));
        _liquidate(terms, 0, 0);
    }

    function test_liquidate_revertsWith_PriceUnreadable() public {
        LoanTerms memory terms = _atRisk();
        wethOracle.setMood(BandOracle.Mood.Reverts);
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.PriceUnreadable.selector, wethId));
        _liquidate(terms, MAX, 0);
        usdcOracle.setMood(BandOracle.Mood.Reverts);
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.PriceUnreadable.selector, usdcId));
        _liquidate(terms, MAX, 0);
    }

    function test_liquidate_callsBack() public {
        LoanTerms memory terms = _atRisk();
        CallbackBuyer buyer = new CallbackBuyer(loans);
        buyer.liquidate(terms, 4000e6);
        assertEq(buyer.held(), 10_200e18 / uint256(1225) * 4 / 10);
        assertEq(_state(terms).owedTokens, 4000e6);
    }

    function test_liquidate_atExtremePrices(uint256 loanPrice, uint256 collateralPrice, uint256 amount) public {
        LoanTerms memory terms = _take(_priced());
        usdcOracle.set(bound(loanPrice, 1, type(uint128).max));
        wethOracle.set(bound(collateralPrice, 1, type(uint128).max));
        amount = bound(amount, 1, PRINCIPAL);
        vm.prank(stranger);
        try loans.liquidate(terms, amount, 0, "") returns (uint256 paid, uint256 seized) {
            assertEq(paid, amount);
            assertLe(seized * PRINCIPAL, COLLATERAL * paid, "never more than its share");
        } catch (bytes memory reason) {
            assertEq(bytes4(reason), IPeerLoans.Healthy.selector);
        }
    }

    // ------------------------------------------------------------------------------------------------------------ Buy

    function test_buy_atTheSecondOfDefault() public {
        LoanTerms memory terms = _take(_offer());
        vm.warp(DEFAULT);
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.NotDefaulted.selector, DEFAULT));
        _buy(terms, MAX, 0);
        vm.warp(DEFAULT + 1);
        uint256 due = loans.dueOf(terms);
        uint256 bought = COLLATERAL / AUCTION;
        vm.expectEmit(address(loans));
        emit IPeerLoans.Bought(loans.loanId(terms), stranger, due, PRINCIPAL, bought, COLLATERAL - bought, 0);
        _buy(terms, MAX, bought);
        assertEq(weth.balanceOf(stranger), 1000e18 + bought);
        assertEq(weth.balanceOf(taker), 1000e18 - bought);
        _assertBooks(terms, 0, 0, due);
    }

    function test_buy_aPartHalfway() public {
        LoanTerms memory terms = _take(_offer());
        vm.warp(DEFAULT + AUCTION / 2);
        uint256 due = loans.dueOf(terms);
        uint256 principal = PRINCIPAL * 4000e6 / due;
        uint256 share = COLLATERAL * principal / PRINCIPAL;
        vm.expectEmit(address(loans));
        emit IPeerLoans.Bought(loans.loanId(terms), stranger, 4000e6, principal, share / 2, share - share / 2, 0);
        (uint256 paid, uint256 bought) = _buy(terms, 4000e6, 0);
        assertEq(paid, 4000e6);
        assertEq(bought, share / 2);
        _assertBooks(terms, PRINCIPAL - principal, COLLATERAL - share, 4000e6);
    }

    function test_buy_afterTheAuctionUntilSeized() public {
        LoanTerms memory terms = _take(_offer());
        vm.warp(DEFAULT + AUCTION + 30 days);
        (, uint256 bought) = _buy(terms, MAX, COLLATERAL);
        assertEq(bought, COLLATERAL);
    }

    function test_buy_revertsWith_NoAuction() public {
        LoanOffer memory offer = _offer();
        offer.auction = 0;
        LoanTerms memory terms = _take(offer);
        vm.warp(DEFAULT + 1);
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.NoAuction.selector, loans.loanId(terms)));
        _buy(terms, MAX, 0);
    }

    function test_buy_revertsWith_GotTooLittleOrNothingPaid() public {
        LoanTerms memory terms = _take(_offer());
        vm.warp(DEFAULT + AUCTION / 2);
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.GotTooLittle.selector, COLLATERAL / 2, COLLATERAL / 2 + 1));
        _buy(terms, MAX, COLLATERAL / 2 + 1);
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.NothingPaid.selector, loans.loanId(terms)));
        _buy(terms, 0, 0);
    }

    function test_buy_callsBack() public {
        LoanTerms memory terms = _take(_offer());
        vm.warp(DEFAULT + AUCTION);
        CallbackBuyer buyer = new CallbackBuyer(loans);
        buyer.buy(terms, MAX);
        assertEq(buyer.held(), COLLATERAL);
    }

    /// The price falls through the auction, and whoever splits a purchase gets no more.
    function test_buy_inParts(uint256 first, uint256 time) public {
        LoanTerms memory terms = _take(_offer());
        vm.warp(DEFAULT + bound(time, 1, 2 * AUCTION));
        uint256 due = loans.dueOf(terms);
        uint256 snapshot = vm.snapshotState();
        (, uint256 atOnce) = _buy(terms, MAX, 0);
        vm.revertToState(snapshot);
        (uint256 paid, uint256 got) = _buy(terms, bound(first, 1, due - 1), 0);
        (uint256 paidThen, uint256 gotThen) = _buy(terms, MAX, 0);
        assertGe(paid + paidThen, due);
        assertLe(got + gotThen, atOnce);
        _assertBooks(terms, 0, 0, paid + paidThen);
    }

    // ---------------------------------------------------------------------------------------------------------- Seize

    function test_seize_afterTheAuction() public {
        LoanTerms memory terms = _take(_offer());
        vm.warp(DEFAULT + AUCTION);
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.NotDefaulted.selector, DEFAULT + AUCTION));
        _seize(terms);
        vm.warp(DEFAULT + AUCTION + 1);
        vm.expectEmit(address(loans));
        emit IPeerLoans.Seized(loans.loanId(terms), maker, operator, PRINCIPAL, COLLATERAL);
        vm.prank(maker);
        loans.seize(terms, operator);
        assertEq(weth.balanceOf(operator), COLLATERAL);
        _assertBooks(terms, 0, 0, 0);
        assertFalse(_exists(terms), "the claim is burnt");
        _expectUnknown(terms);
        _seize(terms);
    }

    function test_seize_atDefaultWithoutAuction() public {
        LoanOffer memory offer = _offer();
        offer.auction = 0;
        LoanTerms memory terms = _take(offer);
        vm.warp(DEFAULT);
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.NotDefaulted.selector, DEFAULT));
        _seize(terms);
        vm.warp(DEFAULT + 1);
        _seize(terms);
        assertEq(weth.balanceOf(maker), 1010e18);
    }

    function test_seize_whatIsWorthLessThanItOwes() public {
        LoanTerms memory terms = _take(_priced());
        wethOracle.setBand(1, _usd(1000, 18) + 1);
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.NotDefaulted.selector, DEFAULT + AUCTION));
        _seize(terms);
        wethOracle.setBand(1, _usd(1000, 18));
        usdcOracle.setBand(_usd(1, 6) - 1, _usd(2, 6));
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.NotDefaulted.selector, DEFAULT + AUCTION));
        _seize(terms);
        usdcOracle.setMood(BandOracle.Mood.Reverts);
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.PriceUnreadable.selector, usdcId));
        _seize(terms);
        usdcOracle.setMood(BandOracle.Mood.Sound);
        usdcOracle.setBand(_usd(1, 6), _usd(2, 6));
        _seize(terms);
        assertEq(weth.balanceOf(maker), 1010e18);
    }

    /// A pawn is worth what it is: no price takes it before its time.
    function test_seize_revertsWith_NotDefaulted_ofAPawnWorthNothing() public {
        LoanTerms memory terms = _take(_offer());
        wethOracle.set(1);
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.NotDefaulted.selector, DEFAULT + AUCTION));
        _seize(terms);
    }

    function test_seize_keepsTheClaimWhileSomethingWaits() public {
        LoanTerms memory terms = _take(_offer());
        _repay(terms, 4000e6);
        vm.warp(DEFAULT + AUCTION + 1);
        _seize(terms);
        assertEq(weth.balanceOf(maker), 1006e18);
        _assertBooks(terms, 0, 0, 4000e6);
        _claim(terms, false);
        assertFalse(_exists(terms));
    }

    function test_seize_keepsTheClaimWhileSharesWait() public {
        LoanTerms memory terms = _take(_earning());
        _repay(terms, 4000e6);
        vm.warp(DEFAULT + AUCTION + 1);
        _seize(terms);
        assertTrue(_exists(terms));
        uint256 shares = _state(terms).owedShares;
        assertGt(shares, 0);
        _claim(terms, true);
        assertEq(core.balanceOf(maker, ReserveId.unwrap(usdcId)), shares);
        assertFalse(_exists(terms));
    }

    function test_seize_revertsWith_NotLenderOrReceiverInvalid() public {
        LoanTerms memory terms = _take(_offer());
        vm.warp(DEFAULT + AUCTION + 1);
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.NotLender.selector, loans.loanId(terms), taker));
        vm.prank(taker);
        loans.seize(terms, taker);
        vm.expectRevert(abi.encodeWithSelector(IPeer.ReceiverInvalid.selector, loans));
        vm.prank(maker);
        loans.seize(terms, address(loans));
    }

    function _liquidate(LoanTerms memory terms, uint256 amount, uint256 min) private returns (uint256, uint256) {
        vm.prank(stranger);
        return loans.liquidate(terms, amount, min, "");
    }

    function _buy(LoanTerms memory terms, uint256 amount, uint256 min) private returns (uint256, uint256) {
        vm.prank(stranger);
        return loans.buy(terms, amount, min, "");
    }

    function _seize(LoanTerms memory terms) private {
        vm.prank(maker);
        loans.seize(terms, maker);
    }
}
