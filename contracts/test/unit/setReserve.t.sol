// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Vm } from "forge-std/Test.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Books, LiquidationAmounts, ReserveInfo, ReserveSettings, ReserveTotals } from "../../src/interfaces/Types.sol";
import { PoolId, ReserveId } from "../../src/types/Ids.sol";
import { PoolOwner } from "../PoolOwner.t.sol";

contract SetReserveTest is PoolOwner {
    ReserveSettings private wanted;

    function setUp() public override {
        super.setUp();
        wanted = _settings(wethId);
    }

    // ----------------------------------------------------------------------------------------------------------- Refusals

    function test_setReserve_revertsWith_ReserveUnknown() public {
        ReserveId unknown = ReserveId.wrap(ReserveId.unwrap(wethId) + 4);
        _expectReserve(ILendingPools.ReserveUnknown.selector, unknown);
        _set(unknown, wanted);
    }

    function test_setReserve_revertsWith_NotOwner() public {
        address[5] memory others = [creator, guardian, feeRecipient, stranger, address(0)];
        for (uint256 i; i < others.length; ++i) {
            _expectNotOwner(pool, others[i]);
            vm.prank(others[i]);
            core.setReserve(wethId, wanted);
        }
    }

    function test_setReserve_revertsWith_ReserveRetired() public {
        _supply(usdcId, lender, 10_000e6);
        _retireUsdc();
        ReserveSettings memory lower = _settings(usdcId);
        lower.liquidationThreshold = 100;
        _expectReserve(ILendingPools.ReserveRetired.selector, usdcId);
        _set(usdcId, lower);
        lower.ltv = 90; // what would be announced first
        _expectReserve(ILendingPools.ReserveRetired.selector, usdcId);
        _set(usdcId, lower);
    }

    function test_setReserve_revertsWith_SettingOutOfBounds_ltv() public {
        wanted.ltv = 8300;
        _refusesSetting("ltv", 8300);
        (wanted.ltv, wanted.liquidationThreshold) = (1, 0); // both fall
        _refusesSetting("ltv", 1);
        (wanted.ltv, wanted.liquidationThreshold) = (8299, 8300);
        assertFalse(_set(wethId, wanted));
        (wanted.ltv, wanted.liquidationThreshold) = (0, 0);
        assertTrue(_set(wethId, wanted));
    }

    /// 1.05 · LT ≤ 0.95 up to 90.47 %.
    function test_setReserve_revertsWith_SettingOutOfBounds_maxBonus() public {
        wanted.liquidationThreshold = 9048;
        _refusesSetting("maxBonus", 10_500 * 9048);
        wanted.liquidationThreshold = 9047;
        assertFalse(_set(wethId, wanted));
    }

    function test_setReserve_revertsWith_SettingOutOfBounds_reserveFactor() public {
        wanted.reserveFactor = 251;
        _refusesSetting("reserveFactor", 251);
        wanted.reserveFactor = 250;
        assertFalse(_set(wethId, wanted));
    }

    function test_setReserve_revertsWith_SettingOutOfBounds_isNeverAnnounced() public {
        wanted.reserveFactor = 251;
        _refusesSetting("reserveFactor", 251);
        assertEq(core.announcedFor(_change()), 0);
        skip(NOTICE);
        _refusesSetting("reserveFactor", 251);
    }

    // ------------------------------------------------------------------------------------------------------- Nothing rises

    function test_setReserve_theSame() public {
        _openLoan();
        skip(1 days);
        wanted = _settings(usdcId);
        bytes memory info = abi.encode(core.reserveInfo(usdcId));
        bytes memory totals = abi.encode(core.accruedTotals(usdcId));
        assertTrue(_set(usdcId, wanted));
        assertEq(abi.encode(core.reserveInfo(usdcId)), info);
        assertEq(abi.encode(core.reserveTotals(usdcId)), totals);
    }

    function test_setReserve_lowerLtv() public {
        wanted.ltv = 7999;
        _takesEffectAtOnce();
    }

    function test_setReserve_lowerReserveFactor() public {
        wanted.reserveFactor = 99;
        _takesEffectAtOnce();
    }

    function test_setReserve_lowerSupplyCap() public {
        wanted.supplyCap = 8191 << 10;
        _takesEffectAtOnce();
        wanted.supplyCap = 0;
        _takesEffectAtOnce();
    }

    function test_setReserve_lowerBorrowCap() public {
        wanted.borrowCap = 8191 << 10;
        _takesEffectAtOnce();
        wanted.borrowCap = 0;
        _takesEffectAtOnce();
    }

    function test_setReserve_revertsWith_SupplyCapExceeded_belowWhatIsThere() public {
        _openLoan();
        wanted = _settings(usdcId);
        (wanted.supplyCap, wanted.borrowCap) = (500_000e6, 10_000e6);
        assertTrue(_set(usdcId, wanted));
        ReserveInfo memory info = core.reserveInfo(usdcId);

        _fund(usdcId, stranger, 1e6);
        vm.expectRevert(
            abi.encodeWithSelector(
                ILendingPools.SupplyCapExceeded.selector, usdcId, info.supplyCap, uint256(1_000_001e6)
            )
        );
        vm.prank(stranger);
        core.supply({ reserve: usdcId, assets: 1e6, shares: 0, account: stranger, data: "" });
        vm.expectRevert(
            abi.encodeWithSelector(
                ILendingPools.BorrowCapExceeded.selector, usdcId, info.borrowCap, uint256(15_000_000_001)
            )
        );
        _borrow(usdcId, borrower, 1);

        _fund(usdcId, borrower, 0);
        vm.prank(borrower);
        core.repay({ reserve: usdcId, assets: 1000e6, shares: 0, account: borrower, data: "" });
        vm.prank(lender);
        core.withdraw({ reserve: usdcId, assets: 1000e6, shares: 0, account: lender, receiver: lender });
    }

    function test_setReserve_aCapThatRoundsToWhatItWas() public {
        wanted.supplyCap = 8191 << 10;
        wanted.borrowCap = 4096 << 5;
        assertTrue(_set(wethId, wanted));
        wanted.supplyCap = (8191 << 10) + 1023;
        wanted.borrowCap = (4096 << 5) + 31;
        assertTrue(_set(wethId, wanted));
        assertEq(core.reserveInfo(wethId).supplyCap, 8191 << 10);
        assertEq(core.reserveInfo(wethId).borrowCap, 4096 << 5);
        wanted.supplyCap = 8192 << 10;
        assertFalse(_set(wethId, wanted));
        (wanted.supplyCap, wanted.borrowCap) = (8191 << 10, (4096 << 5) + 32);
        assertFalse(_set(wethId, wanted));
    }

    function test_setReserve_emits() public {
        _openLoan();
        skip(1 days);
        wanted = ReserveSettings({
            ltv: 7000, liquidationThreshold: 7700, reserveFactor: 50, supplyCap: 2_000_001e6, borrowCap: 1_000_001e6
        });
        vm.recordLogs();
        assertTrue(_set(usdcId, wanted));
        Vm.Log[] memory logs = vm.getRecordedLogs();
        assertEq(logs.length, 1);
        _assertSettingsSet(logs[0], usdcId, 7800, block.timestamp + RAMP);
        assertEq(core.reserveTotals(usdcId).updatedAt, block.timestamp);
        assertEq(core.reserveInfo(usdcId).rampEnd, block.timestamp + RAMP);
        assertEq(core.reserveInfo(usdcId).nextLiquidationThreshold, 7700);

        // The line stays in what comes later.
        skip(RAMP * 2);
        wanted.ltv = 6000;
        vm.recordLogs();
        assertTrue(_set(usdcId, wanted));
        _assertSettingsSet(vm.getRecordedLogs()[0], usdcId, 7800, block.timestamp - RAMP);
    }

    // ------------------------------------------------------------------------------------------------------ Anything rises

    function test_setReserve_higherLtv() public {
        wanted.ltv = 8001;
        _takesNotice();
    }

    function test_setReserve_higherLiquidationThreshold() public {
        wanted.liquidationThreshold = 8301;
        _takesNotice();
    }

    function test_setReserve_higherReserveFactor() public {
        wanted.reserveFactor = 101;
        _takesNotice();
    }

    function test_setReserve_higherSupplyCap() public {
        wanted.supplyCap = 4096 << 20;
        assertTrue(_set(wethId, wanted));
        wanted.supplyCap = 4097 << 20;
        _takesNotice();
    }

    function test_setReserve_higherSupplyCap_none() public {
        wanted.supplyCap = type(uint128).max;
        assertTrue(_set(wethId, wanted));
        wanted.supplyCap = MAX;
        _takesNotice();
    }

    function test_setReserve_higherBorrowCap() public {
        wanted.borrowCap = 4096 << 20;
        assertTrue(_set(wethId, wanted));
        wanted.borrowCap = 4097 << 20;
        _takesNotice();
    }

    function test_setReserve_higherBorrowCap_none() public {
        wanted.borrowCap = type(uint128).max;
        assertTrue(_set(wethId, wanted));
        wanted.borrowCap = MAX;
        _takesNotice();
    }

    function test_setReserve_oneRises_allWait() public {
        wanted =
            ReserveSettings({ ltv: 7000, liquidationThreshold: 7600, reserveFactor: 101, supplyCap: 0, borrowCap: 0 });
        bytes memory info = abi.encode(core.reserveInfo(wethId));
        assertFalse(_set(wethId, wanted));
        skip(NOTICE);
        assertEq(abi.encode(core.reserveInfo(wethId)), info);
        assertTrue(_set(wethId, wanted));
        // Its line begins now, not with the announcement.
        assertEq(core.reserveInfo(wethId).rampEnd, block.timestamp + RAMP);
        assertEq(_threshold(wethId), 8300);
        assertEq(core.reserveInfo(wethId).ltv, 7000);
        assertEq(core.reserveInfo(wethId).reserveFactor, 101);
        assertEq(core.reserveInfo(wethId).supplyCap, 0);
        assertEq(core.reserveInfo(wethId).borrowCap, 0);
    }

    function test_setReserve_anotherChange() public {
        wanted.ltv = 8100;
        assertFalse(_set(wethId, wanted));
        PoolId other = _createPool("other");
        skip(NOTICE);
        wanted.reserveFactor = 99;
        assertFalse(_set(wethId, wanted));
        wanted.reserveFactor = 100;
        assertFalse(_set(ReserveId.wrap(PoolId.unwrap(other)), wanted));
        wanted.ltv = 8099; // less than was announced: not what was announced
        assertFalse(_set(wethId, wanted));
        assertEq(core.reserveInfo(wethId).ltv, 8000);
        wanted.ltv = 8100;
        assertTrue(_set(wethId, wanted));
    }

    function test_setReserve_aFallInTheMeantime() public {
        wanted.ltv = 8100;
        assertFalse(_set(wethId, wanted));
        wanted.ltv = 5000;
        assertTrue(_set(wethId, wanted));
        assertEq(core.reserveInfo(wethId).ltv, 5000);
        skip(NOTICE);
        wanted.ltv = 8100;
        assertTrue(_set(wethId, wanted));
        assertEq(core.reserveInfo(wethId).ltv, 8100);
    }

    function test_setReserve_revertsWith_ChangeNotReady_announcedAgain() public {
        uint256 readyAt = block.timestamp + NOTICE;
        wanted.ltv = 8100;
        assertFalse(_set(wethId, wanted));
        for (uint256 day; day < 3; ++day) {
            _expectNotReady(_change(), readyAt);
            _set(wethId, wanted);
            skip(1 days);
        }
        assertEq(core.announcedFor(_change()), readyAt);
        assertTrue(_set(wethId, wanted));
    }

    function test_setReserve_carriedOutOnce() public {
        wanted.ltv = 8100;
        _raise(wethId, wanted);
        wanted.ltv = 8000;
        assertTrue(_set(wethId, wanted));
        wanted.ltv = 8100;
        assertFalse(_set(wethId, wanted));
        assertEq(core.announcedFor(_change()), block.timestamp + NOTICE);
        assertEq(core.reserveInfo(wethId).ltv, 8000);
    }

    // ---------------------------------------------------------------------------------------------------- Reserve factor

    function test_setReserve_interestBeforeItAtTheOldFactor() public {
        _openLoan();
        wanted = _settings(usdcId);
        wanted.reserveFactor = 250;
        assertFalse(_set(usdcId, wanted));
        skip(10 days);
        _assertAccruesAt(100);
        assertTrue(_set(usdcId, wanted));
        skip(10 days);
        _assertAccruesAt(250);

        wanted.reserveFactor = 0;
        assertTrue(_set(usdcId, wanted));
        skip(10 days);
        _assertAccruesAt(0);
    }

    /// @dev From the books as stored to those of now, by the formula of docs/math.md; and that setReserve stores those.
    function _assertAccruesAt(uint256 factor) private {
        ReserveTotals memory stored = core.reserveTotals(usdcId);
        ReserveTotals memory accrued = core.accruedTotals(usdcId);
        uint256 interest = accrued.borrowAssets - stored.borrowAssets;
        uint256 fee = interest * factor; // thousandths of a token unit
        uint256 shares =
            fee * (uint256(stored.supplyShares) + 1e6) / ((uint256(stored.supplyAssets) + interest + 1) * 1000 - fee);
        assertGt(interest, 1e5);
        assertEq(accrued.supplyAssets - stored.supplyAssets, interest);
        assertEq(accrued.feeShares - stored.feeShares, shares);
        assertEq(accrued.supplyShares - stored.supplyShares, shares);

        uint256 before = vm.snapshotState();
        wanted = _settings(usdcId);
        wanted.reserveFactor = 0;
        assertTrue(_set(usdcId, wanted));
        assertEq(abi.encode(core.reserveTotals(usdcId)), abi.encode(accrued));
        assertTrue(vm.revertToState(before));
    }

    // ------------------------------------------------------------------------------- The liquidation threshold falls

    /// 7 points in 7 days: a basis point every 864 seconds.
    function test_setReserve_ramp() public {
        _lowerThreshold(wethId, 7000, 7600);
        uint256 start = block.timestamp;
        assertEq(_threshold(wethId), 8300);
        _assertThresholdAt(start + 1, 8300); // 8,299.998…
        _assertThresholdAt(start + 863, 8300);
        _assertThresholdAt(start + 864, 8299);
        _assertThresholdAt(start + 865, 8299);
        for (uint256 day = 1; day < 7; ++day) {
            _assertThresholdAt(start + day * 1 days - 1, 8300 - day * 100 + 1);
            _assertThresholdAt(start + day * 1 days, 8300 - day * 100);
            _assertThresholdAt(start + day * 1 days + 1, 8300 - day * 100);
        }
        _assertThresholdAt(start + RAMP - 864, 7601);
        _assertThresholdAt(start + RAMP - 1, 7601);
        _assertThresholdAt(start + RAMP, 7600);
        _assertThresholdAt(start + RAMP + 1, 7600);
        _assertThresholdAt(start + YEAR, 7600);
    }

    function test_setReserve_ramp_aSecondFall() public {
        _lowerThreshold(wethId, 7000, 7600);
        skip(3 days + 1); // 7,999.998…, in force 8,000
        vm.recordLogs();
        _lowerThreshold(wethId, 7000, 7300);
        uint256 start = block.timestamp;
        wanted = _settings(wethId);
        _assertSettingsSet(
            _onlyLog(vm.getRecordedLogs(), ILendingPools.SettingsSet.selector), wethId, 8000, start + RAMP
        );
        assertEq(_threshold(wethId), 8000);
        _assertThresholdAt(start + 1 days, 7900);
        _assertThresholdAt(start + 6 days, 7400);
        _assertThresholdAt(start + RAMP - 1, 7301);
        _assertThresholdAt(start + RAMP, 7300);
    }

    function test_setReserve_ramp_riseAboveWhereItStands() public {
        _lowerThreshold(wethId, 7000, 7600);
        wanted = _settings(wethId);
        wanted.liquidationThreshold = 8100;
        assertFalse(_set(wethId, wanted));
        skip(NOTICE); // 8,000 now
        vm.recordLogs();
        assertTrue(_set(wethId, wanted));
        _assertSettingsSet(vm.getRecordedLogs()[1], wethId, 8100, block.timestamp);
        assertEq(_threshold(wethId), 8100);
        skip(1);
        assertEq(_threshold(wethId), 8100);
        skip(YEAR);
        assertEq(_threshold(wethId), 8100);
    }

    function test_setReserve_ramp_riseToBelowWhereItStands() public {
        _lowerThreshold(wethId, 7000, 7600);
        wanted = _settings(wethId);
        wanted.liquidationThreshold = 7650;
        assertFalse(_set(wethId, wanted)); // above where it will be
        skip(NOTICE); // 8,000 now
        vm.recordLogs();
        assertTrue(_set(wethId, wanted));
        uint256 start = block.timestamp;
        _assertSettingsSet(vm.getRecordedLogs()[1], wethId, 8000, start + RAMP);
        assertEq(_threshold(wethId), 8000);
        _assertThresholdAt(start + 1 days, 7950);
        _assertThresholdAt(start + RAMP, 7650);
    }

    function test_setReserve_ramp_staysWhereOtherSettingsChange() public {
        _lowerThreshold(wethId, 7000, 7600);
        uint32 end = core.reserveInfo(wethId).rampEnd;
        skip(3 days);
        wanted = _settings(wethId);
        (wanted.ltv, wanted.reserveFactor) = (6000, 50);
        assertTrue(_set(wethId, wanted));
        assertEq(core.reserveInfo(wethId).rampEnd, end);
        assertEq(_threshold(wethId), 8000);
        skip(4 days);
        assertEq(_threshold(wethId), 7600);
    }

    function test_setReserve_ramp_theHealthFactorFollows() public {
        _openLoan();
        _lowerThreshold(wethId, 7000, 7600);
        uint256 start = block.timestamp;
        assertEq(core.healthFactor(pool, borrower), uint256(16_600e18) * WAD / 15_000e18);
        uint256[5] memory times = [uint256(863), 864, 3 days, RAMP - 1, RAMP];
        uint256[5] memory thresholds = [uint256(8300), 8299, 8000, 7601, 7600];
        for (uint256 i; i < times.length; ++i) {
            vm.warp(start + times[i]);
            assertEq(core.healthFactor(pool, borrower), _health(thresholds[i]));
        }
    }

    function test_setReserve_ramp_theBorrowLimitFollowsTheLtv() public {
        _openLoan();
        _lowerThreshold(wethId, 7000, 7600);
        _expectBorrowLimit(borrower, 14_000e18, 15_000.000001e18);
        _borrow(usdcId, borrower, 1);
        _expectBorrowLimit(borrower, 13_999.9999999999999986e18, 15_000e18);
        vm.prank(borrower);
        core.withdrawCollateral({ reserve: wethId, assets: 1, account: borrower, receiver: borrower });
        skip(RAMP);
        _supplyCollateral(wethId, stranger, 10e18);
        _borrow(usdcId, stranger, 13_999e6);
        vm.expectPartialRevert(ILendingPools.BorrowLimitExceeded.selector);
        _borrow(usdcId, stranger, 1e6);
    }

    /// 15,000 USDC at 10 WETH: the line meets the debt a little before 75 % of 20,000.
    function test_setReserve_ramp_aLiquidationCountsWhatStands() public {
        _openLoan();
        _lowerThreshold(wethId, 6000, 6900);
        uint256 start = block.timestamp;
        _fund(usdcId, liquidator, 15_000e6);

        // Interest moves the debt a bit: the second in which the account crosses is sought, not computed.
        (uint256 low, uint256 high) = (start, start + RAMP);
        while (high - low > 1) {
            uint256 middle = (low + high) / 2;
            vm.warp(middle);
            if (core.healthFactor(pool, borrower) < WAD) high = middle;
            else low = middle;
        }
        assertGt(low, start + 3 days);
        vm.warp(low);
        uint256 health = core.healthFactor(pool, borrower);
        assertGe(health, WAD);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.Healthy.selector, borrower, health));
        vm.prank(liquidator);
        core.liquidate(_liquidation(), "");

        vm.warp(high);
        uint256 threshold = _threshold(wethId);
        assertEq(threshold, 6900 + (1400 * (start + RAMP - high) + RAMP - 1) / RAMP);
        uint256 before = _health(threshold);
        vm.recordLogs();
        vm.prank(liquidator);
        core.liquidate(_liquidation(), "");
        Vm.Log memory log = _onlyLog(vm.getRecordedLogs(), ILendingPools.Liquidated.selector);
        (,,,, LiquidationAmounts memory amounts,) =
            abi.decode(log.data, (address, address, bool, bool, LiquidationAmounts, Books));
        assertEq(amounts.healthBefore, before);
        assertApproxEqAbs(amounts.healthAfter, 1.05e18, 1e12); // at the threshold of this second, too
        assertApproxEqAbs(core.healthFactor(pool, borrower), 1.05e18, 1e12);
    }

    function test_setReserve_ramp_toZero() public {
        _openLoan();
        _lowerThreshold(wethId, 0, 0);
        uint256 start = block.timestamp;
        _fund(wethId, stranger, 1e18);
        _expectReserve(ILendingPools.NotCollateral.selector, wethId);
        vm.prank(stranger);
        core.supplyCollateral({ reserve: wethId, assets: 1e18, account: stranger, data: "" });
        vm.warp(start + RAMP - 1);
        assertEq(core.healthFactor(pool, borrower), _health(1));
        vm.warp(start + RAMP);
        assertEq(core.healthFactor(pool, borrower), 0);

        // At no threshold at all the bonus is whole, and all the debt or all the collateral goes.
        _fund(usdcId, liquidator, 20_000e6);
        vm.prank(liquidator);
        (uint256 repaid, uint256 seized) = core.liquidate(_liquidation(), "");
        assertEq(_position(usdcId, borrower).borrowShares, 0);
        assertEq(seized, repaid * 1e12 * 105 / 100 / 2000);
        vm.prank(borrower);
        core.withdrawCollateral({ reserve: wethId, assets: MAX, account: borrower, receiver: borrower });
    }

    // ------------------------------------------------------------------------------------------------------- While stopped

    function test_setReserve_stopped_theLtvWaits() public {
        _stop(wethId);
        wanted.ltv = 7000;
        assertTrue(_set(wethId, wanted));
        assertEq(core.reserveInfo(wethId).ltv, 0);
        assertTrue(core.reserveInfo(wethId).stopped);
        _supply(usdcId, lender, 1e6);
        _resume(wethId);
        assertEq(core.reserveInfo(wethId).ltv, 7000);
        _stop(wethId);
        assertEq(core.reserveInfo(wethId).ltv, 0);
        _resume(wethId);
        assertEq(core.reserveInfo(wethId).ltv, 7000);
    }

    function test_setReserve_stopped_theSameLtvIsNoRise() public {
        _stop(wethId);
        assertTrue(_set(wethId, wanted)); // 8,000, though zero counts now
        assertEq(core.reserveInfo(wethId).ltv, 0);
        _resume(wethId);
        assertEq(core.reserveInfo(wethId).ltv, 8000);
    }

    function test_setReserve_stopped_aHigherLtvIsARise() public {
        _stop(wethId);
        wanted.ltv = 8001;
        assertFalse(_set(wethId, wanted));
        skip(NOTICE);
        assertTrue(_set(wethId, wanted));
        assertEq(core.reserveInfo(wethId).ltv, 0);
        _resume(wethId);
        assertEq(core.reserveInfo(wethId).ltv, 8001);
    }

    function test_setReserve_stopped_theRestChanges() public {
        _stop(wethId);
        wanted = ReserveSettings({
            ltv: 7000, liquidationThreshold: 7600, reserveFactor: 50, supplyCap: 4096, borrowCap: 4097
        });
        assertTrue(_set(wethId, wanted));
        ReserveInfo memory info = core.reserveInfo(wethId);
        assertTrue(info.stopped);
        assertEq(info.reserveFactor, 50);
        assertEq(info.supplyCap, 4096);
        assertEq(info.borrowCap, 4097);
        assertEq(info.nextLiquidationThreshold, 7600);
        assertEq(info.rampEnd, block.timestamp + RAMP);
    }

    // ------------------------------------------------------------------------------------------------------------ Helpers

    function _change() private view returns (bytes32) {
        return keccak256(abi.encode(wethId, wanted));
    }

    function _refusesSetting(bytes32 setting, uint256 value) private {
        _expectBounds(setting, value);
        _set(wethId, wanted);
    }

    function _takesEffectAtOnce() private {
        vm.recordLogs();
        assertTrue(_set(wethId, wanted), "at once");
        Vm.Log[] memory logs = vm.getRecordedLogs();
        assertEq(logs.length, 1);
        _assertSettingsSet(logs[0], wethId, 0, 0);
        assertEq(abi.encode(_settings(wethId)), abi.encode(wanted));
        assertEq(core.announcedFor(_change()), 0);
    }

    /// @dev All that the announcement of a change goes through.
    function _takesNotice() private {
        uint256 start = block.timestamp;
        uint256 readyAt = start + NOTICE;
        bytes memory info = abi.encode(core.reserveInfo(wethId));
        vm.recordLogs();
        assertFalse(_set(wethId, wanted), "announced");
        _assertAnnounced(vm.getRecordedLogs(), readyAt);

        vm.warp(readyAt - 1);
        _expectNotReady(_change(), readyAt);
        _set(wethId, wanted);
        assertEq(abi.encode(core.reserveInfo(wethId)), info);
        assertEq(core.announcedFor(_change()), readyAt);

        uint256 waiting = vm.snapshotState();
        vm.warp(readyAt);
        _isCarriedOut();

        assertTrue(vm.revertToState(waiting));
        vm.warp(readyAt + OPEN);
        _isCarriedOut();

        assertTrue(vm.revertToState(waiting));
        vm.warp(readyAt + OPEN + 1);
        vm.recordLogs();
        assertFalse(_set(wethId, wanted), "announced anew");
        readyAt = readyAt + OPEN + 1 + NOTICE;
        _assertAnnounced(vm.getRecordedLogs(), readyAt);
        assertEq(abi.encode(core.reserveInfo(wethId)), info);
        vm.warp(readyAt - 1);
        _expectNotReady(_change(), readyAt);
        _set(wethId, wanted);
        vm.warp(readyAt);
        _isCarriedOut();
    }

    function _isCarriedOut() private {
        bool rises = wanted.liquidationThreshold != _threshold(wethId);
        vm.recordLogs();
        assertTrue(_set(wethId, wanted), "carried out");
        Vm.Log[] memory logs = vm.getRecordedLogs();
        assertEq(logs.length, 2);
        assertEq(logs[0].emitter, address(core));
        assertEq(logs[0].topics[0], ILendingPools.ChangeCarriedOut.selector);
        assertEq(logs[0].topics[1], _change());
        _assertSettingsSet(logs[1], wethId, rises ? wanted.liquidationThreshold : 0, rises ? block.timestamp : 0);
        assertEq(abi.encode(_settings(wethId)), abi.encode(wanted));
        assertEq(_threshold(wethId), wanted.liquidationThreshold); // in one step
        assertEq(core.announcedFor(_change()), 0);
    }

    function _assertAnnounced(Vm.Log[] memory logs, uint256 readyAt) private view {
        assertEq(logs.length, 1);
        assertEq(logs[0].emitter, address(core));
        assertEq(logs[0].topics[0], ILendingPools.SettingsAnnounced.selector);
        assertEq(logs[0].topics[1], bytes32(ReserveId.unwrap(wethId)));
        assertEq(logs[0].topics[2], _change());
        (uint256 supplyCap, uint256 borrowCap) = (_kept(wanted.supplyCap), _kept(wanted.borrowCap));
        assertEq(logs[0].data, abi.encode(wanted, supplyCap, borrowCap, readyAt, readyAt + 14 days));
        assertEq(core.announcedFor(_change()), readyAt);
    }

    /// @dev Of `wanted`.
    function _assertSettingsSet(Vm.Log memory log, ReserveId id, uint256 rampFrom, uint256 rampEnd) private view {
        assertEq(log.emitter, address(core));
        assertEq(log.topics[0], ILendingPools.SettingsSet.selector);
        assertEq(log.topics[1], bytes32(ReserveId.unwrap(id)));
        assertEq(log.data, abi.encode(wanted, rampFrom, rampEnd, _books(id)));
    }

    function _assertThresholdAt(uint256 time, uint256 threshold) private {
        vm.warp(time);
        assertEq(_threshold(wethId), threshold);
    }
}
