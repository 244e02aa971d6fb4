// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../../src/interfaces/ILendingPools.sol";
import { IPeer } from "../../../src/interfaces/IPeer.sol";
import { IPeerLoans } from "../../../src/interfaces/IPeerLoans.sol";
import { LoanOffer, LoanTerms, Rollover } from "../../../src/interfaces/LoanTypes.sol";
import { ReserveId } from "../../../src/types/Ids.sol";
import { LoanFixture } from "./LoanFixture.sol";

contract LoanRolloverTest is LoanFixture {
    uint256 private constant OPENS = MATURITY - TERM / 10;

    LoanTerms private terms;

    function setUp() public override {
        super.setUp();
        _supply(usdcId, lender, 1_000_000e6);
        terms = _take(_offer());
        _authorize(taker, address(loans), BORROW | MANAGE);
    }

    function _rollover() private view returns (Rollover memory) {
        return Rollover({ debtReserve: usdcId, collateralReserve: wethId, tip: 100 });
    }

    function _set(Rollover memory rollover) private {
        vm.prank(taker);
        loans.setRollover(terms, rollover);
    }

    function test_roll_inTheLastTenth() public {
        _set(_rollover());
        vm.warp(OPENS - 1);
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.TooEarly.selector, OPENS));
        loans.roll(terms);

        vm.warp(OPENS + 5 days); // half of the tip
        uint256 due = PRINCIPAL + _interest(PRINCIPAL, 95 days);
        uint256 tip = due * 50 / 10_000;
        uint256 id = loans.loanId(terms);
        vm.expectEmit(address(loans));
        emit IPeerLoans.Repaid(id, stranger, due, PRINCIPAL, COLLATERAL, 0);
        vm.expectEmit(address(loans));
        emit IPeerLoans.Rolled(id, stranger, usdcId, wethId, tip);
        vm.prank(stranger);
        loans.roll(terms);
        assertEq(usdc.balanceOf(stranger), tip);
        assertApproxEqAbs(_debt(usdcId, taker), due + tip, 1);
        assertEq(_position(wethId, taker).collateral, COLLATERAL);
        _assertBooks(terms, 0, 0, due);
        assertEq(weth.allowance(address(loans), address(core)), 0);
        _expectUnknown(terms);
        loans.roll(terms);
    }

    function test_roll_withoutATipAtFirst() public {
        _set(_rollover());
        vm.warp(OPENS);
        vm.prank(stranger);
        loans.roll(terms);
        assertEq(usdc.balanceOf(stranger), 0);
    }

    function test_roll_untilSeized() public {
        _set(_rollover());
        vm.warp(DEFAULT + AUCTION + 10 days);
        uint256 due = loans.dueOf(terms);
        vm.prank(stranger);
        loans.roll(terms);
        assertEq(usdc.balanceOf(stranger), due / 100, "the whole tip since maturity");
    }

    function test_roll_ofWhatIsLeft() public {
        _set(_rollover());
        _repay(terms, 4000e6);
        vm.warp(OPENS);
        loans.roll(terms);
        assertEq(_position(wethId, taker).collateral, 6e18);
    }

    function test_roll_revertsWith_NoRollover() public {
        vm.warp(OPENS);
        bytes memory none = abi.encodeWithSelector(IPeerLoans.NoRollover.selector, loans.loanId(terms));
        vm.expectRevert(none);
        loans.roll(terms);
        _set(_rollover());
        Rollover memory back;
        _set(back);
        vm.expectRevert(none);
        loans.roll(terms);
    }

    function test_roll_revertsWithTheCores() public {
        _set(_rollover());
        vm.warp(OPENS);
        _authorize(taker, address(loans), MANAGE);
        _expectUnauthorized(taker, address(loans), BORROW);
        loans.roll(terms);
        _authorize(taker, address(loans), BORROW | MANAGE);
        wethOracle.set(_usd(1000, 18)); // 80 % of 10,000 for 10,000
        vm.expectPartialRevert(ILendingPools.BorrowLimitExceeded.selector);
        loans.roll(terms);
        _assertBooks(terms, PRINCIPAL, COLLATERAL, 0);
    }

    function test_setRollover() public {
        uint256 id = loans.loanId(terms);
        vm.expectEmit(address(loans));
        emit IPeerLoans.RolloverSet(id, taker, _rollover());
        _set(_rollover());
        Rollover memory stored = loans.rolloverOf(id);
        assertEq(ReserveId.unwrap(stored.debtReserve), ReserveId.unwrap(usdcId));
        assertEq(ReserveId.unwrap(stored.collateralReserve), ReserveId.unwrap(wethId));
        assertEq(stored.tip, 100);
    }

    function test_setRollover_revertsWith_NotBorrower() public {
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.NotBorrower.selector, loans.loanId(terms), maker));
        vm.prank(maker);
        loans.setRollover(terms, _rollover());
    }

    function test_setRollover_revertsWith_TipTooHigh() public {
        Rollover memory rollover = _rollover();
        rollover.tip = 101;
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.TipTooHigh.selector, 101, 100));
        _set(rollover);
    }

    function test_setRollover_revertsWith_SourceInvalid() public {
        Rollover memory rollover = _rollover();
        rollover.debtReserve = daiId;
        vm.expectRevert(abi.encodeWithSelector(IPeer.SourceInvalid.selector, daiId, usdc));
        _set(rollover);
        rollover = _rollover();
        rollover.collateralReserve = wbtcId;
        vm.expectRevert(abi.encodeWithSelector(IPeer.SourceInvalid.selector, wbtcId, weth));
        _set(rollover);
    }

    // ------------------------------------------------------------------------------------------------------ Refinance

    /// @dev Another lends: twice the principal against a collateral.
    function _better(uint256 collateral) private returns (LoanOffer memory offer, bytes memory signature) {
        (address other, uint256 key) = makeAddrAndKey("other lender");
        _equip(other);
        offer = _offer();
        (offer.maker, offer.principal, offer.collateral, offer.rate) = (other, 20_000e6, collateral, 0.05e18);
        offer.expiry = START + 365 days;
        signature = _sign(key, loans.hashOffer(offer));
    }

    function test_refinance_withMoreAndLess() public {
        skip(30 days);
        (LoanOffer memory offer, bytes memory signature) = _better(COLLATERAL);
        uint256 due = loans.dueOf(terms);
        uint256 before = usdc.balanceOf(taker);
        LoanTerms memory next = _termsOf(offer);
        uint256 id = loans.loanId(terms);
        vm.expectEmit(address(loans));
        emit IPeerLoans.Repaid(id, taker, due, PRINCIPAL, COLLATERAL, 0);
        vm.expectEmit(address(loans));
        emit IPeerLoans.Refinanced(id, loans.loanId(next), taker);
        vm.prank(taker);
        uint256 newId = loans.refinance(terms, offer, signature, 12_000e6);
        assertEq(newId, loans.loanId(next));
        assertEq(usdc.balanceOf(taker), before + 12_000e6 - due, "what is lent above goes to the borrower");
        assertEq(weth.balanceOf(taker), 994e18, "and the collateral that is not wanted");
        assertEq(_state(next).principal, 12_000e6);
        assertEq(_state(next).collateral, 6e18);
        assertEq(weth.balanceOf(address(loans)), 6e18);
        _expectUnknown(terms);
        _repay(terms, 1);
        assertEq(_state(terms).owedTokens, due);
        assertEq(usdc.balanceOf(address(loans)), due);
        assertEq(loans.ownerOf(newId), offer.maker);
        _claim(terms, false);
    }

    function test_refinance_withLessAndMore() public {
        skip(30 days);
        (LoanOffer memory offer, bytes memory signature) = _better(40e18);
        uint256 due = loans.dueOf(terms);
        uint256 before = usdc.balanceOf(taker);
        vm.prank(taker);
        loans.refinance(terms, offer, signature, 8000e6);
        assertEq(usdc.balanceOf(taker), before + 8000e6 - due);
        assertEq(weth.balanceOf(taker), 984e18);
        assertEq(weth.balanceOf(address(loans)), 16e18);
    }

    function test_refinance_revertsWith() public {
        (LoanOffer memory offer, bytes memory signature) = _better(COLLATERAL);
        vm.expectRevert(abi.encodeWithSelector(IPeerLoans.NotBorrower.selector, loans.loanId(terms), stranger));
        vm.prank(stranger);
        loans.refinance(terms, offer, signature, 10_000e6);
        offer.lends = false;
        _refusesRefinancing(offer, "the maker borrows");
        offer.lends = true;
        offer.loanToken = address(dai);
        _refusesRefinancing(offer, "other tokens");
        offer.loanToken = address(usdc);
        offer.collateralToken = address(wbtc);
        _refusesRefinancing(offer, "other tokens");
        offer.collateralToken = address(weth);
        vm.prank(offer.maker);
        loans.bumpEpoch();
        _refusesRefinancing(offer, "another epoch");
        terms.rate = 0;
        _expectUnknown(terms);
        vm.prank(taker);
        loans.refinance(terms, offer, signature, 10_000e6);
    }

    function _refusesRefinancing(LoanOffer memory offer, bytes32 reason) private {
        _expectInvalid(reason);
        vm.prank(taker);
        loans.refinance(terms, offer, "", 10_000e6);
    }
}
