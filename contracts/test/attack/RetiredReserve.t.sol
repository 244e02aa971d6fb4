// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Liquidation, ReserveInfo, ReserveSettings, ReserveTotals } from "../../src/interfaces/Types.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { PoolOwner } from "../PoolOwner.t.sol";

/// @notice Somebody retires a reserve that nobody has seeded, by a default of his own, and keeps all shares of it. What he
/// then has there must not become worth anything again: no interest, no weight, no way in, and every way out. stranger lends
/// there and has 5,000 token units of debt left in it by a second account; lender has lent a million DAI beside.
contract RetiredReserveAttackTest is PoolOwner {
    uint256 private constant LEFT = 5000; // token units that operator owes still
    address private latecomer = makeAddr("latecomer");

    function setUp() public override {
        super.setUp();
        _supply(daiId, lender, 1_000_000e18);
        _supply(usdcId, stranger, 10_000e6);
        _supplyCollateral(wbtcId, operator, 0.01e8);
        _borrow(usdcId, operator, LEFT);
    }

    /// @dev At 100 % utilisation the rate would run to 800 % a year: four years, and the deposit would be worth a fortune.
    function test_attack_growsAfterRetirement() public {
        _retireUsdc();
        ReserveTotals memory before = core.accruedTotals(usdcId);
        assertEq(before.borrowAssets, LEFT);
        for (uint256 i; i < 8; ++i) {
            skip(180 days);
            core.accrue(usdcId);
        }
        ReserveTotals memory totals = core.reserveTotals(usdcId);
        assertEq(totals.supplyAssets, before.supplyAssets);
        assertEq(totals.borrowAssets, before.borrowAssets);
        assertEq(totals.feeShares, before.feeShares);
        assertEq(totals.rateAtTarget, before.rateAtTarget);
        assertEq(totals.updatedAt, block.timestamp);
        assertEq(_debt(usdcId, operator), LEFT);
    }

    /// @dev Neither the shares of it nor its token unlent can be put behind a debt any more, before or after one is taken.
    function test_attack_enablesWhatIsRetired() public {
        _retireUsdc();
        _fund(usdcId, stranger, 1000e6);
        vm.startPrank(stranger);
        _expectReserve(ILendingPools.ReserveRetired.selector, usdcId);
        core.setCollateral(usdcId, stranger, true);
        _expectReserve(ILendingPools.ReserveRetired.selector, usdcId);
        core.supplyCollateral(usdcId, 1000e6, stranger, "");
        _expectReserve(ILendingPools.ReserveRetired.selector, usdcId);
        core.supply(usdcId, 1000e6, 0, stranger, "");
        vm.stopPrank();
        assertEq(_bits(stranger), 0);
    }

    /// @dev Enabled before, it backs no new debt: 1,000 USDC, unlent, count nothing; what was owed stays within its limit of
    /// liquidation, for the threshold counts as before.
    function test_attack_borrowsAgainstWhatWasEnabledBefore() public {
        _supplyCollateral(usdcId, latecomer, 1000e6);
        _borrow(daiId, latecomer, 700e18);
        uint256 health = core.healthFactor(pool, latecomer);
        assertEq(health, uint256(780e18) * WAD / 700e18);
        _retireUsdc();
        assertEq(core.healthFactor(pool, latecomer), health);
        _expectBorrowLimit(latecomer, 0, 700e18 + 1);
        _borrow(daiId, latecomer, 1);
        vm.startPrank(latecomer);
        _expectBorrowLimit(latecomer, 0, 700e18);
        core.withdrawCollateral(usdcId, 1, latecomer, latecomer);
        vm.stopPrank();
        // Topping it up saves it from liquidation, and is no way to a new loan.
        _fund(usdcId, latecomer, 1000e6);
        vm.startPrank(latecomer);
        core.supplyCollateral(usdcId, 1000e6, latecomer, "");
        assertApproxEqAbs(core.healthFactor(pool, latecomer), 2 * health, 1);
        _expectBorrowLimit(latecomer, 0, 700e18 + 1);
        core.borrow(daiId, 1, latecomer, latecomer);
        vm.stopPrank();
    }

    /// @dev Nor is the weight brought back by its owner, by a stop that was on when it happened, or by what was announced.
    function test_attack_bringsItsWeightBack() public {
        _stop(usdcId);
        _resume(usdcId);
        _announceRise();
        skip(NOTICE);
        uint256 state = vm.snapshotState();
        _retireUsdc();
        _assertNoWeight();
        vm.revertToState(state);
        // Stopped before it is retired.
        _supplyCollateral(wethId, borrower, 100e18);
        _borrow(usdcId, borrower, _idle(usdcId));
        _stop(usdcId);
        wethOracle.set(1);
        _fund(usdcId, liquidator, 1);
        vm.prank(liquidator);
        core.liquidate(_liquidation(), "");
        _assertNoWeight();
    }

    /// @dev Out goes all that can: the deposit for what it is worth, its transfer, unlent collateral, the debt.
    function test_attack_isLockedInBesideIt() public {
        _supplyCollateral(usdcId, latecomer, 1000e6);
        _retireUsdc();
        vm.prank(latecomer);
        core.withdrawCollateral(usdcId, MAX, latecomer, latecomer);
        assertEq(usdc.balanceOf(latecomer), 1000e6);
        _fund(usdcId, operator, LEFT);
        vm.startPrank(operator);
        (uint256 paid,) = core.repay(usdcId, MAX, 0, operator, "");
        core.withdrawCollateral(wbtcId, MAX, operator, operator);
        vm.stopPrank();
        assertEq(paid, LEFT);
        vm.startPrank(stranger);
        core.transfer(latecomer, ReserveId.unwrap(usdcId), 1);
        uint256 worth = _supplied(usdcId, stranger);
        assertGe(worth + 1, LEFT);
        core.withdraw(usdcId, MAX, 0, stranger, stranger);
        vm.stopPrank();
        assertEq(usdc.balanceOf(stranger), worth);
    }

    /// @dev Its debts can be liquidated as before, and seized deposits are as good as they were.
    function test_attack_defaultsInARetiredReserve() public {
        _retireUsdc();
        wbtcOracle.set(1);
        Liquidation memory call = _liquidation();
        (call.account, call.collateralReserve) = (operator, wbtcId);
        _fund(usdcId, liquidator, 1);
        vm.prank(liquidator);
        core.liquidate(call, "");
        assertEq(_bits(operator), 0);
        assertEq(core.reserveTotals(usdcId).borrowAssets, 0);
        assertEq(core.reserveTotals(usdcId).borrowShares, 0);
    }

    // -------------------------------------------------------------------------------------------------------- Helpers

    function _announceRise() private {
        assertFalse(_set(usdcId, _higher()));
    }

    function _higher() private view returns (ReserveSettings memory settings) {
        settings = _settings(usdcId);
        (settings.ltv, settings.liquidationThreshold) = (7600, 7900);
    }

    function _assertNoWeight() private {
        ReserveInfo memory info = core.reserveInfo(usdcId);
        assertTrue(info.retired);
        assertEq(info.ltv, 0);
        vm.startPrank(owner);
        _expectReserve(ILendingPools.ReserveRetired.selector, usdcId);
        core.setStop(usdcId, false);
        _expectReserve(ILendingPools.ReserveRetired.selector, usdcId);
        core.setStop(usdcId, true);
        _expectReserve(ILendingPools.ReserveRetired.selector, usdcId);
        core.setReserve(usdcId, ReserveSettings(7600, 7900, 100, MAX, MAX));
        vm.stopPrank();
        assertEq(core.reserveInfo(usdcId).ltv, 0);
    }
}
