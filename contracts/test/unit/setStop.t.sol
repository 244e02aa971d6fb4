// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Vm } from "forge-std/Test.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Liquidation, ReserveInfo } from "../../src/interfaces/Types.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { PoolOwner } from "../PoolOwner.t.sol";

contract SetStopTest is PoolOwner {
    // ---------------------------------------------------------------------------------------------------- Who and when

    function test_setStop_revertsWith_ReserveUnknown() public {
        ReserveId unknown = ReserveId.wrap(ReserveId.unwrap(wethId) + 4);
        _expectReserve(ILendingPools.ReserveUnknown.selector, unknown);
        _stop(unknown);
        _expectReserve(ILendingPools.ReserveUnknown.selector, unknown);
        _resume(unknown);
    }

    function test_setStop_revertsWith_NotGuardian() public {
        address[4] memory others = [creator, feeRecipient, stranger, address(0)];
        for (uint256 i; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ILendingPools.NotGuardian.selector, pool, others[i]));
            vm.prank(others[i]);
            core.setStop(wethId, true);
        }
    }

    function test_setStop_revertsWith_NotOwner() public {
        _stop(wethId);
        address[5] memory others = [guardian, creator, feeRecipient, stranger, address(0)];
        for (uint256 i; i < others.length; ++i) {
            _expectNotOwner(pool, others[i]);
            vm.prank(others[i]);
            core.setStop(wethId, false);
        }
        assertTrue(core.reserveInfo(wethId).stopped);
    }

    function test_setStop_toWhatItIs() public {
        vm.recordLogs();
        _resume(wethId);
        assertEq(vm.getRecordedLogs().length, 0);
        assertEq(core.reserveInfo(wethId).ltv, 8000);

        _stop(wethId);
        vm.recordLogs();
        _stop(wethId);
        assertEq(vm.getRecordedLogs().length, 0);
        assertTrue(core.reserveInfo(wethId).stopped);
        assertEq(core.reserveInfo(wethId).ltv, 0);
        _resume(wethId);
        assertEq(core.reserveInfo(wethId).ltv, 8000);
    }

    function test_setStop_stops() public {
        _openLoan();
        skip(1 days);
        address[2] memory callers = [guardian, owner];
        for (uint256 i; i < callers.length; ++i) {
            bytes memory totals = abi.encode(core.reserveTotals(usdcId));
            vm.recordLogs();
            vm.prank(callers[i]);
            core.setStop(usdcId, true);
            _assertStopSet(vm.getRecordedLogs(), usdcId, callers[i], true);

            ReserveInfo memory info = core.reserveInfo(usdcId);
            assertTrue(info.stopped);
            assertFalse(info.retired);
            assertEq(info.ltv, 0);
            assertEq(info.liquidationThreshold, 7800);
            assertEq(info.supplyCap, MAX);
            assertEq(info.borrowCap, MAX);
            assertEq(abi.encode(core.reserveTotals(usdcId)), totals);
            _resume(usdcId);
        }
    }

    // -------------------------------------------------------------------------------------------------- No more of this

    function test_setStop_supply_revertsWith_ReserveStopped() public {
        _supply(usdcId, lender, 10e6); // backs nothing
        _stop(usdcId);
        address[2] memory accounts = [lender, stranger];
        for (uint256 i; i < accounts.length; ++i) {
            _fund(usdcId, accounts[i], 1e6);
            vm.startPrank(accounts[i]);
            _expectReserve(ILendingPools.ReserveStopped.selector, usdcId);
            core.supply({ reserve: usdcId, assets: 1e6, shares: 0, account: accounts[i], data: "" });
            _expectReserve(ILendingPools.ReserveStopped.selector, usdcId);
            core.supply({ reserve: usdcId, assets: 0, shares: 1e12, account: accounts[i], data: "" });
            vm.stopPrank();
        }
    }

    function test_setStop_supply_toppingUpWhatBacksDebt() public {
        _supply(daiId, lender, 1000e18);
        _supplyEnabled(usdcId, borrower, 1000e6);
        _borrow(daiId, borrower, 500e18);
        _stop(usdcId);
        uint256 before = core.healthFactor(pool, borrower);
        _supply(usdcId, borrower, 100e6);
        _fund(usdcId, stranger, 100e6);
        vm.prank(stranger);
        core.supply({ reserve: usdcId, assets: 100e6, shares: 0, account: borrower, data: "" });
        assertEq(_supplied(usdcId, borrower), 1200e6);
        assertGt(core.healthFactor(pool, borrower), before);
    }

    /// Unlent collateral there is no lent deposit that backs debt, and the other way round.
    function test_setStop_revertsWith_ReserveStopped_theOtherKindOfDeposit() public {
        _supplyCollateral(wethId, borrower, 1e18);
        _supplyEnabled(usdcId, borrower, 1000e6);
        _stop(wethId);
        _stop(usdcId);
        _fund(wethId, borrower, 1e18);
        _fund(usdcId, borrower, 1e6);
        vm.startPrank(borrower);
        _expectReserve(ILendingPools.ReserveStopped.selector, wethId);
        core.supply({ reserve: wethId, assets: 1e18, shares: 0, account: borrower, data: "" });
        _expectReserve(ILendingPools.ReserveStopped.selector, usdcId);
        core.supplyCollateral({ reserve: usdcId, assets: 1e6, account: borrower, data: "" });
    }

    function test_setStop_supplyCollateral_revertsWith_ReserveStopped() public {
        _stop(wethId);
        _fund(wethId, borrower, 1e18);
        _expectReserve(ILendingPools.ReserveStopped.selector, wethId);
        vm.prank(borrower);
        core.supplyCollateral({ reserve: wethId, assets: 1e18, account: borrower, data: "" });
    }

    function test_setStop_supplyCollateral_toppingUp() public {
        _openLoan();
        _stop(wethId);
        _supplyCollateral(wethId, borrower, 1e18);
        _fund(wethId, stranger, 1e18);
        vm.prank(stranger);
        core.supplyCollateral({ reserve: wethId, assets: 1e18, account: borrower, data: "" });
        assertEq(_position(wethId, borrower).collateral, 12e18);
        assertEq(core.healthFactor(pool, borrower), uint256(12) * 2000 * 83e18 / 100 * WAD / 15_000e18);
    }

    function test_setStop_setCollateral_revertsWith_ReserveStopped() public {
        _supply(usdcId, lender, 1000e6);
        _supplyEnabled(usdcId, borrower, 1000e6);
        _stop(usdcId);
        vm.startPrank(lender);
        _expectReserve(ILendingPools.ReserveStopped.selector, usdcId);
        core.setCollateral(usdcId, lender, true);
        core.setCollateral(usdcId, lender, false);
        vm.stopPrank();

        vm.startPrank(borrower);
        core.setCollateral(usdcId, borrower, true); // it is
        core.setCollateral(usdcId, borrower, false);
        _expectReserve(ILendingPools.ReserveStopped.selector, usdcId);
        core.setCollateral(usdcId, borrower, true);
    }

    function test_setStop_borrow_revertsWith_ReserveStopped() public {
        _openLoan();
        _stop(usdcId);
        _expectReserve(ILendingPools.ReserveStopped.selector, usdcId);
        _borrow(usdcId, borrower, 1);
        _supplyCollateral(wethId, stranger, 1e18);
        _expectReserve(ILendingPools.ReserveStopped.selector, usdcId);
        _borrow(usdcId, stranger, 1);
    }

    // --------------------------------------------------------------------------------------------------- Its LTV is zero

    function test_setStop_borrow_revertsWith_BorrowLimitExceeded() public {
        _supply(usdcId, lender, 1000e6);
        _supplyCollateral(wethId, borrower, 10e18);
        _stop(wethId);
        _expectBorrowLimit(borrower, 0, 1e18);
        _borrow(usdcId, borrower, 1e6);

        // Another collateral counts as ever: 0.5 WBTC at 60,000 and LTV 70 %.
        _supplyCollateral(wbtcId, borrower, 0.01e8);
        _borrow(usdcId, borrower, 420e6);
        _expectBorrowLimit(borrower, 420e18, 420.000001e18);
        _borrow(usdcId, borrower, 1);
    }

    function test_setStop_exits_revertsWith_BorrowLimitExceeded() public {
        _supply(daiId, lender, 1000e18);
        _supplyEnabled(usdcId, borrower, 1000e6);
        _supplyCollateral(wethId, borrower, 1e18);
        _borrow(daiId, borrower, 1e18);
        _stop(usdcId);
        _stop(wethId);
        vm.startPrank(borrower);
        _expectBorrowLimit(borrower, 0, 1e18);
        core.withdraw({ reserve: usdcId, assets: 1, shares: 0, account: borrower, receiver: borrower });
        _expectBorrowLimit(borrower, 0, 1e18);
        core.withdrawCollateral({ reserve: wethId, assets: 1, account: borrower, receiver: borrower });
        _expectBorrowLimit(borrower, 0, 1e18);
        core.transfer(stranger, ReserveId.unwrap(usdcId), 1);
        _expectBorrowLimit(borrower, 0, 1e18);
        core.setCollateral(usdcId, borrower, false);
    }

    function test_setStop_theHealthFactorStays() public {
        _openLoan();
        uint256 before = core.healthFactor(pool, borrower);
        _stop(wethId);
        _stop(usdcId);
        assertEq(core.healthFactor(pool, borrower), before);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.Healthy.selector, borrower, before));
        vm.prank(liquidator);
        core.liquidate(_liquidation(), "");
    }

    // ------------------------------------------------------------------------------------------------------- This goes on

    function test_setStop_repayAndLeave() public {
        _openLoan();
        _supplyEnabled(wbtcId, borrower, 1e8);
        _stopAll();
        _fund(usdcId, borrower, 5000e6);
        vm.startPrank(borrower);
        core.repay({ reserve: usdcId, assets: 5000e6, shares: 0, account: borrower, data: "" });
        core.repay({ reserve: usdcId, assets: MAX, shares: 0, account: borrower, data: "" });
        core.setCollateral(wbtcId, borrower, false);
        core.withdraw({ reserve: wbtcId, assets: MAX, shares: 0, account: borrower, receiver: borrower });
        core.withdrawCollateral({ reserve: wethId, assets: MAX, account: borrower, receiver: borrower });
        vm.stopPrank();
        assertEq(weth.balanceOf(borrower), 10e18);
        assertEq(wbtc.balanceOf(borrower), 1e8);
        assertEq(_bits(borrower), 0);
    }

    function test_setStop_leaveWithoutDebt() public {
        _supply(usdcId, lender, 1000e6);
        _supplyEnabled(usdcId, stranger, 1000e6);
        _supplyCollateral(wethId, stranger, 1e18);
        _stopAll();
        vm.startPrank(lender);
        core.transfer(operator, ReserveId.unwrap(usdcId), 100e12);
        core.withdraw({ reserve: usdcId, assets: MAX, shares: 0, account: lender, receiver: lender });
        vm.stopPrank();
        assertEq(usdc.balanceOf(lender), 900e6);
        vm.startPrank(stranger);
        core.withdraw({ reserve: usdcId, assets: MAX, shares: 0, account: stranger, receiver: stranger });
        core.withdrawCollateral({ reserve: wethId, assets: MAX, account: stranger, receiver: stranger });
        assertEq(usdc.balanceOf(stranger), 1000e6);
        assertEq(weth.balanceOf(stranger), 1e18);
    }

    function test_setStop_liquidateAndWriteOff() public {
        _supply(usdcId, lender, 1_000_000e6);
        _supplyCollateral(wethId, borrower, 5e18);
        _supplyEnabled(wbtcId, borrower, 0.2e8);
        _borrow(usdcId, borrower, 15_000e6);
        wethOracle.set(_usd(1200, 18));
        wbtcOracle.set(_usd(30_000, 8));
        _stopAll();

        _fund(usdcId, liquidator, 15_000e6);
        Liquidation memory call = _liquidation();
        vm.startPrank(liquidator);
        core.liquidate(call, ""); // unlent
        (call.collateralReserve, call.fromSupply, call.maxRepaid) = (wbtcId, true, 1000e6);
        core.liquidate(call, ""); // lent
        (call.inside, call.maxRepaid) = (true, MAX);
        core.liquidate(call, ""); // as shares, and the rest is written off
        vm.stopPrank();
        assertEq(weth.balanceOf(liquidator), 5e18);
        assertGt(wbtc.balanceOf(liquidator), 0);
        assertGt(_position(wbtcId, liquidator).supplyShares, 0);
        assertEq(_bits(borrower), 0);
        assertEq(_position(usdcId, borrower).borrowShares, 0);
        assertLt(_supplied(usdcId, lender), 1_000_000e6);
    }

    function test_setStop_accrueAndClaim() public {
        _openLoan();
        _stopAll();
        skip(100 days);
        core.accrue(usdcId);
        assertEq(core.reserveTotals(usdcId).updatedAt, block.timestamp);
        assertGt(core.claimFees(usdcId), 0);
    }

    function test_setStop_thatReserveAlone() public {
        _stop(wbtcId);
        _openLoan();
        _supplyEnabled(usdcId, stranger, 1e6);
        assertFalse(core.reserveInfo(usdcId).stopped);
        assertEq(core.reserveInfo(wethId).ltv, 8000);
    }

    // ------------------------------------------------------------------------------------------------------------ Resumed

    function test_setStop_resumes() public {
        _stopAll();
        for (uint256 i; i < 4; ++i) {
            ReserveId id = ReserveId.wrap(ReserveId.unwrap(wethId) + i);
            vm.recordLogs();
            _resume(id);
            _assertStopSet(vm.getRecordedLogs(), id, owner, false);
            assertFalse(core.reserveInfo(id).stopped);
            assertEq(core.reserveInfo(id).ltv, _reserveConfigs()[i].ltv);
        }
        _openLoan();
        _supplyEnabled(usdcId, stranger, 1e6);
        _borrow(usdcId, borrower, 1000e6);
        _expectBorrowLimit(borrower, 16_000e18, 16_000.000001e18);
        _borrow(usdcId, borrower, 1);
    }

    function test_setStop_revertsWith_ReserveRetired() public {
        _supply(usdcId, lender, 10_000e6);
        _supplyCollateral(wethId, borrower, 10e18);
        _borrow(usdcId, borrower, 10_000e6);
        wethOracle.set(1);
        _stop(usdcId);
        _fund(usdcId, liquidator, 1);
        vm.prank(liquidator);
        core.liquidate(_liquidation(), "");
        assertTrue(core.reserveInfo(usdcId).retired);
        assertTrue(core.reserveInfo(usdcId).stopped);

        _fund(usdcId, lender, 1e6);
        _expectReserve(ILendingPools.ReserveRetired.selector, usdcId);
        vm.prank(lender);
        core.supply({ reserve: usdcId, assets: 1e6, shares: 0, account: lender, data: "" });
        // Neither stopped nor resumed any more.
        bool[2] memory both = [true, false];
        for (uint256 i; i < 2; ++i) {
            _expectReserve(ILendingPools.ReserveRetired.selector, usdcId);
            vm.prank(owner);
            core.setStop(usdcId, both[i]);
        }
        assertEq(core.reserveInfo(usdcId).ltv, 0);
    }

    // ------------------------------------------------------------------------------------------------------------ Helpers

    function _stopAll() private {
        for (uint256 i; i < 4; ++i) {
            _stop(ReserveId.wrap(ReserveId.unwrap(wethId) + i));
        }
    }

    function _assertStopSet(Vm.Log[] memory logs, ReserveId id, address caller, bool stopped) private view {
        assertEq(logs.length, 1);
        assertEq(logs[0].emitter, address(core));
        assertEq(logs[0].topics[0], ILendingPools.StopSet.selector);
        assertEq(logs[0].topics[1], bytes32(ReserveId.unwrap(id)));
        assertEq(logs[0].topics[2], _topic(caller));
        assertEq(logs[0].data, abi.encode(stopped));
    }
}
