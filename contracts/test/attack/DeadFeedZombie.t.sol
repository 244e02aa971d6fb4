// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { ReserveTotals, SilentTake } from "../../src/interfaces/Types.sol";
import { COLLATERAL_BIT, DEBT_BIT } from "../../src/types/AccountBits.sol";
import { SilenceBase } from "../SilenceBase.sol";

/// @notice One person with two accounts. borrower: 62.5 WETH and a satoshi of WBTC behind 95,000 USDC. operator: 5,000 USDC
/// lent in the same reserve, as collateral. The feed of WBTC dies for good and WETH halves: a bankrupt debt of some 35,000
/// USDC is left, with a satoshi behind it that nobody can price. As long as that stays on the books it earns at the
/// highest rate, and what operator lent grows on paper until it borrows all that others lent.
contract DeadFeedZombieAttackTest is SilenceBase {
    function setUp() public override {
        super.setUp();
        _supply(usdcId, lender, 100_000e6);
        _supply(daiId, lender, 100_000e18);
        _supplyEnabled(usdcId, operator, 5000e6);
        _supplyCollateral(wethId, borrower, 62.5e18);
        _supplyCollateral(wbtcId, borrower, 1);
        _borrow(usdcId, borrower, 95_000e6);
        _fund(usdcId, liquidator, 1_000_000e6);

        _silence(wbtcOracle);
        _witness(wbtcId);
        wethOracle.set(_usd(1000, 18));
        vm.prank(liquidator);
        core.liquidate(_liquidation(), "");
        assertEq(_bits(borrower), (COLLATERAL_BIT << 2) | (DEBT_BIT << 1));
        assertGt(_debt(usdcId, borrower), 35_000e6);
    }

    /// @dev He does nothing but wait. Ten days after the feed died nothing is owed, and operator has lost his part.
    function test_attack_keepsADebtBehindADeadFeed() public {
        _die();
        core.openAuction(pool, borrower);
        _markFor(wbtcId, 3 days);
        uint256 owed = _debt(usdcId, borrower);
        uint256 before = _supplied(usdcId, operator);
        ReserveTotals memory totals = core.accruedTotals(usdcId);
        uint256 supplied = totals.supplyAssets;
        uint256 fees = uint256(totals.feeShares) * supplied / totals.supplyShares;
        vm.prank(liquidator);
        assertEq(core.takeSilent(_take(0)), 1);
        assertEq(_bits(borrower), 0);
        _assertNothingOwed();
        // The unclaimed fees bear it first, then all who lend there by their shares.
        assertGt(owed, fees);
        assertApproxEqRel(_supplied(usdcId, operator), before * (supplied - owed) / (supplied - fees), 1e12);

        // A year later it is worth what it was, and borrows no more than that.
        uint256 worth = _supplied(usdcId, operator);
        skip(YEAR);
        assertEq(_supplied(usdcId, operator), worth);
        uint256 limit = worth * 1e12 * 7500 / 10_000;
        _expectBorrowLimit(operator, limit, limit + 1e18 + 1); // its debt rounded up to a unit
        _borrow(daiId, operator, limit + 1e18);
    }

    /// @dev He disturbs: adds to the satoshi, repays a unit, opens the auction himself, marks, and tries to get out.
    function test_attack_disturbsTheAuction() public {
        _fund(wbtcId, borrower, 1e8);
        _fund(usdcId, borrower, 1e6);
        _die();
        vm.prank(borrower);
        core.openAuction(pool, borrower);
        for (uint256 i; i < 72; ++i) {
            skip(1 hours);
            vm.startPrank(borrower);
            core.markSilent(wbtcId);
            core.supplyCollateral(wbtcId, 1, borrower, "");
            core.repay(usdcId, 1, 0, borrower, "");
            _attempt(abi.encodeCall(core.openAuction, (pool, borrower)));
            _attempt(abi.encodeCall(core.withdrawCollateral, (wbtcId, 1, borrower, borrower)));
            _attempt(abi.encodeCall(core.setCollateral, (wbtcId, borrower, true)));
            _attempt(abi.encodeCall(core.borrow, (usdcId, 1, borrower, borrower)));
            vm.stopPrank();
        }
        vm.prank(liquidator);
        assertEq(core.takeSilent(_take(0)), 73);
        _assertNothingOwed();
    }

    /// @dev Every time that the price has nearly fallen he would put a wei of WETH behind the debt, so that a liquidation has
    /// to take that, and the auction begins anew. What he put there before it was opened is seized in the very call that
    /// opens it.
    function test_attack_addsAWeiSoThatTheAuctionBeginsAnew() public {
        _fund(wethId, borrower, 100);
        _die();
        vm.prank(borrower);
        core.supplyCollateral(wethId, 1, borrower, "");
        bytes[] memory calls = new bytes[](2);
        calls[0] = abi.encodeCall(core.liquidate, (_liquidation(), ""));
        calls[1] = abi.encodeCall(core.openAuction, (pool, borrower));
        vm.prank(liquidator);
        core.multicall(calls);
        uint256 began = block.timestamp;
        for (uint256 i; i < 4; ++i) {
            _markFor(wbtcId, 18 hours);
            vm.prank(borrower);
            vm.expectRevert(abi.encodeWithSelector(ILendingPools.AuctionOpen.selector, pool, borrower, began));
            core.supplyCollateral(wethId, 1, borrower, "");
            assertEq(core.auctionOf(pool, borrower), began);
        }
        vm.prank(liquidator);
        core.takeSilent(_take(0));
        assertEq(_bits(borrower), 0);
        _assertNothingOwed();
    }

    /// @dev He himself takes the satoshi for nothing: so could anybody, three days after the
    /// opening. Before, and while the account has anything readable, there is no such way out.
    function test_attack_buysHimselfFree() public {
        _fund(usdcId, borrower, 100_000e6);
        vm.startPrank(borrower);
        vm.expectPartialRevert(ILendingPools.NotSilent.selector);
        core.openAuction(pool, borrower); // a day's silence is none of a week
        vm.stopPrank();
        _die();
        core.openAuction(pool, borrower);
        uint256 owed = _debt(usdcId, borrower);
        SilentTake memory take = _take(WAD - 1);
        take.receiver = borrower;
        vm.prank(borrower);
        vm.expectPartialRevert(ILendingPools.FractionAboveLimit.selector);
        core.takeSilent(take);
        take.maxFraction = WAD;
        uint256 held = usdc.balanceOf(borrower);
        vm.prank(borrower);
        core.takeSilent(take);
        assertEq(held - usdc.balanceOf(borrower), owed);
    }

    // -------------------------------------------------------------------------------------------------------- Helpers

    /// @dev A week is witnessed, the day of setUp included.
    function _die() private {
        _markFor(wbtcId, 6 days);
    }

    function _take(uint256 maxFraction) private view returns (SilentTake memory) {
        return SilentTake({
            account: borrower,
            collateralReserve: wbtcId,
            fromSupply: false,
            inside: false,
            maxFraction: maxFraction,
            minSeized: 0,
            receiver: liquidator
        });
    }

    function _totals() private view returns (uint256 lent, uint256 supplied) {
        ReserveTotals memory totals = core.accruedTotals(usdcId);
        return (totals.borrowAssets, totals.supplyAssets);
    }

    /// @dev All that suppliers could claim is here.
    function _assertNothingOwed() private view {
        (uint256 lent, uint256 supplied) = _totals();
        assertEq(lent, 0, "owed");
        assertLe(supplied, usdc.balanceOf(address(core)), "claims are covered");
        assertEq(_position(usdcId, borrower).borrowShares, 0);
    }

    function _attempt(bytes memory data) private {
        // forge-lint: disable-next-line(unchecked-call)
        (bool success,) = address(core).call(data);
        assertFalse(success, vm.toString(data));
    }
}
