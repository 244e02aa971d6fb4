// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IPeer } from "../../../src/interfaces/IPeer.sol";
import { IPeerLoans } from "../../../src/interfaces/IPeerLoans.sol";
import { LoanOffer, LoanState, LoanTerms } from "../../../src/interfaces/LoanTypes.sol";
import { FeeToken } from "../../mocks/FeeToken.sol";
import { LoanFixture } from "./LoanFixture.sol";

contract RepayLoanTest is LoanFixture {
    // ------------------------------------------------------------------------------------------------------------ Due

    function test_dueOf_growsPastMaturity() public {
        LoanTerms memory terms = _take(_offer());
        assertEq(loans.dueOf(terms), PRINCIPAL);
        skip(1);
        assertEq(loans.dueOf(terms), PRINCIPAL + _interest(PRINCIPAL, 1));
        vm.warp(MATURITY);
        assertEq(loans.dueOf(terms), PRINCIPAL + _interest(PRINCIPAL, TERM));
        vm.warp(MATURITY + 10 * YEAR);
        assertEq(loans.dueOf(terms), PRINCIPAL + _interest(PRINCIPAL, TERM + 10 * YEAR));
    }

    function test_dueOf_atLeastTheMinimum() public {
        LoanOffer memory offer = _offer();
        offer.minInterest = 1000; // ten days
        LoanTerms memory terms = _take(offer);
        uint256 least = PRINCIPAL + _interest(PRINCIPAL, 10 days);
        assertEq(loans.dueOf(terms), least);
        vm.warp(START + 10 days);
        assertEq(loans.dueOf(terms), least);
        vm.warp(START + 10 days + 1);
        assertEq(loans.dueOf(terms), PRINCIPAL + _interest(PRINCIPAL, 10 days + 1));
    }

    // ---------------------------------------------------------------------------------------------------------- Repay

    function test_repay_allOfIt() public {
        LoanTerms memory terms = _take(_offer());
        uint256 id = loans.loanId(terms);
        skip(30 days);
        uint256 due = PRINCIPAL + _interest(PRINCIPAL, 30 days);
        uint256 before = usdc.balanceOf(taker);
        vm.expectEmit(address(loans));
        emit IPeerLoans.Repaid(id, taker, due, PRINCIPAL, COLLATERAL, 0);
        assertEq(_repay(terms, MAX), due);
        assertEq(usdc.balanceOf(taker), before - due);
        assertEq(weth.balanceOf(taker), 1000e18);
        _assertBooks(terms, 0, 0, due);
        assertEq(loans.ownerOf(id), maker, "the claim lives while something waits");
        _expectUnknown(terms);
        _repay(terms, 1);
    }

    function test_repay_inPart() public {
        LoanTerms memory terms = _take(_offer());
        skip(30 days);
        uint256 due = loans.dueOf(terms);
        uint256 principal = PRINCIPAL * 4000e6 / due;
        uint256 freed = COLLATERAL * principal / PRINCIPAL;
        vm.expectEmit(address(loans));
        emit IPeerLoans.Repaid(loans.loanId(terms), taker, 4000e6, principal, freed, 0);
        assertEq(_repay(terms, 4000e6), 4000e6);
        assertEq(weth.balanceOf(taker), 990e18 + freed);
        _assertBooks(terms, PRINCIPAL - principal, COLLATERAL - freed, 4000e6);
        assertApproxEqAbs(loans.dueOf(terms), due - 4000e6, 2);
        assertGe(loans.dueOf(terms), due - 4000e6, "splitting does not pay");
    }

    function test_repay_moreThanIsDue() public {
        LoanTerms memory terms = _take(_offer());
        uint256 before = usdc.balanceOf(taker);
        assertEq(_repay(terms, PRINCIPAL + 1), PRINCIPAL);
        assertEq(usdc.balanceOf(taker), before - PRINCIPAL);
    }

    function test_repay_byAnyone_thatFreesForTheBorrower() public {
        LoanTerms memory terms = _take(_offer());
        vm.warp(DEFAULT + AUCTION + 30 days); // until seized
        _equip(stranger);
        vm.prank(stranger);
        loans.repay(terms, MAX);
        assertEq(weth.balanceOf(taker), 1000e18);
        assertEq(weth.balanceOf(stranger), 1000e18);
    }

    function test_repay_intoTheReserve() public {
        LoanTerms memory terms = _take(_earning());
        uint256 shares = 4000e6 * 1e6;
        vm.expectEmit(address(loans));
        emit IPeerLoans.Repaid(loans.loanId(terms), taker, 4000e6, 4000e6, 4e18, shares);
        _repay(terms, 4000e6);
        assertEq(_state(terms).owedShares, shares);
        assertEq(_state(terms).owedTokens, 0);
        assertEq(_position(usdcId, address(loans)).supplyShares, shares);
        assertEq(usdc.balanceOf(address(loans)), 0);
        assertEq(usdc.allowance(address(loans), address(core)), 0);
        _repay(terms, 1000e6);
        assertEq(_state(terms).owedShares, shares * 5 / 4);
    }

    function test_repay_asTokensWhereTheReserveRefuses() public {
        LoanTerms memory terms = _take(_earning());
        vm.prank(guardian);
        core.setStop(usdcId, true);
        _repay(terms, 4000e6);
        assertEq(_state(terms).owedTokens, 4000e6);
        assertEq(_state(terms).owedShares, 0);
        assertEq(usdc.allowance(address(loans), address(core)), 0);
    }

    function test_repay_asTokensIfTheLenderKeepsThem() public {
        LoanTerms memory terms = _take(_earning());
        uint256 id = loans.loanId(terms);
        vm.prank(maker);
        loans.keepTokens(id, true);
        _repay(terms, 4000e6);
        assertEq(_state(terms).owedTokens, 4000e6);
        assertEq(_state(terms).owedShares, 0);
    }

    function test_repay_revertsWith_NothingPaid() public {
        LoanTerms memory terms = _take(_offer());
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.NothingPaid.selector, loans.loanId(terms)));
        _repay(terms, 0);
    }

    function test_repay_revertsWith_TermsUnknown() public {
        LoanTerms memory terms = _take(_offer());
        terms.rate = 0;
        _expectUnknown(terms);
        _repay(terms, 1);
    }

    function test_repay_revertsWith_GasTooLow() public {
        LoanTerms memory terms = _take(_earning());
        vm.expectPartialRevert(IPeer.GasTooLow.selector);
        vm.prank(taker);
        loans.repay{ gas: 400_000 }(terms, 1000e6);
    }

    /// Splitting a payment never pays: what is paid and freed in parts is never more than at once.
    function test_repay_inParts(uint256 first, uint256 second, uint256 time, uint256 minInterest) public {
        LoanOffer memory offer = _offer();
        offer.minInterest = bound(minInterest, 0, 10_000);
        LoanTerms memory terms = _take(offer);
        skip(bound(time, 0, 2 * TERM));
        uint256 due = loans.dueOf(terms);
        uint256 before = usdc.balanceOf(taker);
        _repay(terms, bound(first, 1, due - 1));
        LoanState memory state = _state(terms);
        assertGe(uint256(state.collateral) * PRINCIPAL, uint256(state.principal) * COLLATERAL, "collateral left");
        _repay(terms, bound(second, 1, loans.dueOf(terms) - 1));
        _repay(terms, MAX);
        assertGe(before - usdc.balanceOf(taker), due);
        assertLe(before - usdc.balanceOf(taker), due + 4);
        assertEq(weth.balanceOf(taker), 1000e18);
        _assertBooks(terms, 0, 0, before - usdc.balanceOf(taker));
    }

    /// A fee that the token begins to take: what arrives counts, and the whole can still be paid.
    function test_repay_countsWhatArrives() public {
        FeeToken token = new FeeToken();
        LoanOffer memory offer = _offer();
        (offer.loanToken, offer.principal, offer.minFill) = (address(token), 10_000, 1);
        token.mint(maker, 10_000);
        token.mint(taker, 10_000);
        vm.prank(maker);
        token.approve(address(loans), MAX);
        vm.prank(taker);
        token.approve(address(loans), MAX);
        LoanTerms memory terms = _take(offer);
        token.setFee(10);
        assertEq(_repay(terms, MAX), 9990);
        assertEq(_state(terms).principal, 10);
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.NothingPaid.selector, loans.loanId(terms)));
        _repay(terms, 10);
        assertEq(_repay(terms, 30), 10, "20 more, because nothing arrived of 10");
        assertEq(_state(terms).principal, 0);
        assertEq(weth.balanceOf(taker), 1000e18);
        assertEq(_state(terms).owedTokens, token.balanceOf(address(loans)));
    }

    // ------------------------------------------------------------------------------------------------- More collateral

    function test_addCollateral() public {
        LoanTerms memory terms = _take(_offer());
        _equip(stranger);
        vm.expectEmit(address(loans));
        emit IPeerLoans.CollateralAdded(loans.loanId(terms), stranger, 5e18);
        vm.prank(stranger);
        loans.addCollateral(terms, 5e18);
        _assertBooks(terms, PRINCIPAL, 15e18, 0);
        _repay(terms, MAX);
        assertEq(weth.balanceOf(taker), 1005e18);
        _expectUnknown(terms);
        vm.prank(stranger);
        loans.addCollateral(terms, 1);
    }

    function test_addCollateral_countsWhatArrives() public {
        FeeToken token = new FeeToken();
        LoanOffer memory offer = _offer();
        offer.collateralToken = address(token);
        token.mint(taker, 100e18);
        vm.prank(taker);
        token.approve(address(loans), MAX);
        LoanTerms memory terms = _take(offer);
        token.setFee(1e18);
        vm.prank(taker);
        loans.addCollateral(terms, 5e18);
        assertEq(_state(terms).collateral, 14e18);
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.NothingPaid.selector, loans.loanId(terms)));
        vm.prank(taker);
        loans.addCollateral(terms, 1e18);
    }

    function test_addCollateral_revertsWith_AmountTooLarge() public {
        LoanTerms memory terms = _take(_offer());
        weth.mint(taker, type(uint128).max);
        vm.expectPartialRevert(IPeerLoans.AmountTooLarge.selector);
        vm.prank(taker);
        loans.addCollateral(terms, type(uint128).max);
    }
}
