// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Curve, ReserveConfig, ReserveTotals } from "../../src/interfaces/Types.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { Base } from "../Base.t.sol";
import { StoredBooks } from "../StoredBooks.sol";

contract AccrueTest is Base {
    ReserveId private id;
    ReserveId private backing;

    function test_accrue_revertsWith_ReserveUnknown() public {
        ReserveId unknown = ReserveId.wrap(7);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ReserveUnknown.selector, unknown));
        core.accrue(unknown);
    }

    function test_accrue_withinASecond() public {
        _open(50, 1000);
        bytes memory before = abi.encode(core.reserveTotals(id));
        core.accrue(id);
        assertEq(abi.encode(core.reserveTotals(id)), before);
    }

    function test_accrue_empty() public {
        skip(30 days);
        core.accrue(usdcId);
        ReserveTotals memory totals = core.reserveTotals(usdcId);
        assertEq(totals.supplyAssets, 0);
        assertEq(totals.supplyShares, 0);
        assertEq(totals.updatedAt, START + 30 days);
        // A utilisation of 0: down by e^(−50 · 30/365).
        assertApproxEqRel(totals.rateAtTarget, 0.001e18, 1e10); // 4 % · 0.0164 is below minRate
    }

    function test_accrue_withoutDebt() public {
        _supply(usdcId, lender, 1000e6);
        skip(30 days);
        core.accrue(usdcId);
        ReserveTotals memory totals = core.reserveTotals(usdcId);
        assertEq(totals.supplyAssets, 1000e6);
        assertEq(totals.supplyShares, 1000e12);
        assertEq(totals.feeShares, 0);
        assertEq(totals.updatedAt, START + 30 days);
        assertLt(totals.rateAtTarget, 0.04e18);
    }

    /// Without drift: 4 % at the target of 90 %, 4 · 4 % at 100 %, 4 % · (1 − 3/4 · 1/2) at 45 %. One year, e^x − 1.
    function test_accrue_byTheCurve() public {
        _checkYear(90, 40_810_774_192_388_226); // e^0.04 − 1
        _checkYear(100, 173_510_870_991_810_160); // e^0.16 − 1
        _checkYear(45, 25_315_120_524_428_840); // e^0.025 − 1
    }

    function test_accrue_interestGoesToDebtAndSuppliers() public {
        _open(90, 0);
        skip(90 days);
        ReserveTotals memory before = core.reserveTotals(id);
        core.accrue(id);
        ReserveTotals memory totals = core.reserveTotals(id);
        uint256 interest = totals.borrowAssets - before.borrowAssets;
        assertGt(interest, 0);
        assertEq(totals.supplyAssets - before.supplyAssets, interest);
        assertEq(totals.borrowShares, before.borrowShares);
        assertEq(totals.borrowAssets, uint256(totals.borrowShares) * totals.borrowIndex / SCALE);
    }

    function test_accrue_drifts() public {
        // At 95 %, half way between the target and full: e^(50 · 1/2 · 10/365) = 1.983636
        assertApproxEqRel(_rateAfter(95, 5000, 10 days), uint256(0.04e18) * 1_983_635_965 / 1e9, 1e10);
        // At 45 %, half way down: its inverse.
        assertApproxEqRel(_rateAfter(45, 5000, 10 days), uint256(0.04e18) * 1e9 / 1_983_635_965, 1e10);
        assertEq(_rateAfter(90, 5000, 10 days), 0.04e18);
    }

    function test_accrue_clampsTheRate() public {
        assertEq(_rateAfter(100, 5000, 365 days), 2e18);
        assertEq(_rateAfter(10, 5000, 365 days), 0.001e18);
    }

    function test_accrue_standsStillWithoutSpeed() public {
        assertEq(_rateAfter(100, 0, 365 days), 0.04e18);
        assertEq(_rateAfter(0, 0, 365 days), 0.04e18);
    }

    function test_accrue_fee() public {
        _open(90, 0);
        skip(YEAR);
        ReserveTotals memory before = core.reserveTotals(id);
        core.accrue(id);
        ReserveTotals memory totals = core.reserveTotals(id);
        uint256 interest = totals.borrowAssets - before.borrowAssets;
        assertEq(totals.feeShares, totals.supplyShares - before.supplyShares);
        uint256 fees =
            uint256(totals.feeShares) * (uint256(totals.supplyAssets) + 1) / (uint256(totals.supplyShares) + 1e6);
        assertApproxEqAbs(fees, interest / 10, 2);
        assertApproxEqAbs(_supplied(id, lender), 1_000_000e6 + interest - interest / 10, 2);
    }

    function test_accrue_withoutFee() public {
        ReserveConfig memory config = _config(0);
        config.reserveFactor = 0;
        _openWith(config, 90);
        skip(YEAR);
        core.accrue(id);
        assertEq(core.reserveTotals(id).feeShares, 0);
        assertEq(core.reserveTotals(id).supplyShares, 1_000_000e12);
    }

    /// 1,000 % a year, without an accrual for decades: growth is capped at e^40, and the books at 2^128.
    function test_accrue_longIdle() public {
        ReserveConfig memory config = _config(0);
        (config.initialRate, config.curve.maxRate) = (25_000, 25_000);
        _openWith(config, 100);
        skip(35 * YEAR);
        core.accrue(id);
        ReserveTotals memory totals = core.reserveTotals(id);
        assertApproxEqRel(totals.borrowAssets, uint256(1_000_000e6) * 235_385_266_837_019_985, 1e9);
        assertEq(totals.borrowAssets, totals.supplyAssets);
        assertEq(totals.updatedAt, START + 35 * YEAR);
    }

    /// e^40 · 1e18 · e^40 is above 2^128: the index stays from then on, and no interest is charged.
    function test_accrue_theIndexSaturates() public {
        ReserveConfig memory config = _config(0);
        (config.initialRate, config.curve.maxRate) = (25_000, 25_000);
        _openWith(config, 100);
        skip(35 * YEAR);
        core.accrue(id);
        ReserveTotals memory before = core.reserveTotals(id);
        skip(35 * YEAR);
        core.accrue(id);
        before.updatedAt = uint32(block.timestamp);
        assertEq(abi.encode(core.reserveTotals(id)), abi.encode(before));
        skip(1);
        core.accrue(id); // a second's interest fits
        assertGt(core.reserveTotals(id).borrowIndex, before.borrowIndex);
    }

    /// 1e32 · e^40 token units are above 2^120, though the index would fit: no interest is charged.
    function test_accrue_interestThatDoesNotFitIsNotCharged() public {
        ReserveConfig memory config = _config(0);
        (config.initialRate, config.curve.maxRate) = (25_000, 25_000);
        (id,) = _poolOf(config);
        ReserveTotals memory totals = ReserveTotals({
            supplyAssets: 1e32,
            supplyShares: 1e38,
            borrowAssets: 1e32,
            borrowShares: 1e38,
            borrowIndex: 1e18,
            feeShares: 0,
            rateAtTarget: 2.5e18,
            updatedAt: START
        });
        StoredBooks.write(core, id, totals);
        skip(35 * YEAR);
        core.accrue(id);
        totals.updatedAt = uint32(block.timestamp);
        assertEq(abi.encode(core.reserveTotals(id)), abi.encode(totals));
    }

    /// A retired reserve's time advances, and nothing else: stranger's debt of 5,000 units, all that is left of it, stays.
    function test_accrue_retired() public {
        _supply(usdcId, lender, 10_000e6);
        _supplyCollateral(wbtcId, stranger, 1e8);
        _borrow(usdcId, stranger, 5000);
        _retireUsdc();
        ReserveTotals memory before = core.reserveTotals(usdcId);
        assertEq(before.borrowAssets, 5000);
        skip(YEAR);
        assertEq(_debt(usdcId, stranger), 5000);
        core.accrue(usdcId);
        before.updatedAt = uint32(block.timestamp);
        assertEq(abi.encode(core.reserveTotals(usdcId)), abi.encode(before));
    }

    /// For all books, accrual neither reverts nor breaks their invariants.
    function testFuzz_accrue_neverReverts(
        ReserveTotals memory totals,
        uint16[4] memory curve,
        uint256 factor,
        uint256 elapsed
    ) public {
        ReserveConfig memory config = _config(uint16(curve[0]));
        config.curve.targetUtilisation = uint16(bound(curve[1], 1, 9999));
        config.curve.steepness = uint16(bound(curve[2], 100, type(uint16).max));
        config.curve.minRate = 1;
        config.curve.maxRate = uint16(bound(curve[3], 1, _min(type(uint16).max, 1e7 / config.curve.steepness)));
        config.initialRate = config.curve.maxRate;
        config.reserveFactor = uint8(bound(factor, 0, 250));
        (id, backing) = _poolOf(config);

        totals.supplyShares >>= 1; // 127 bits: SharePoolLibrary.MAX_SHARES
        totals.borrowIndex = uint128(bound(totals.borrowIndex, 1e18, type(uint128).max));
        totals.borrowShares = uint128(
            bound(
                totals.borrowShares,
                0,
                _min(type(uint128).max >> 1, uint256(totals.supplyAssets) * SCALE / totals.borrowIndex)
            )
        );
        totals.borrowAssets = uint128(uint256(totals.borrowShares) * totals.borrowIndex / SCALE);
        totals.feeShares = uint112(bound(totals.feeShares, 0, _min(totals.supplyShares, type(uint112).max)));
        totals.rateAtTarget = uint64(bound(totals.rateAtTarget, 1e14, uint256(config.curve.maxRate) * 1e14));
        totals.updatedAt = START;
        StoredBooks.write(core, id, totals);
        elapsed = bound(elapsed, 1, type(uint32).max - START);
        skip(elapsed);
        core.accrue(id);

        ReserveTotals memory stored = core.reserveTotals(id);
        assertLe(stored.borrowAssets, stored.supplyAssets);
        assertGe(stored.borrowAssets, totals.borrowAssets);
        assertEq(stored.supplyAssets - totals.supplyAssets, stored.borrowAssets - totals.borrowAssets);
        assertEq(stored.supplyShares - totals.supplyShares, stored.feeShares - totals.feeShares);
        assertEq(stored.borrowShares, totals.borrowShares);
        assertGe(stored.borrowIndex, totals.borrowIndex);
        assertGe(stored.rateAtTarget, uint256(config.curve.minRate) * 1e14);
        assertLe(stored.rateAtTarget, uint256(config.curve.maxRate) * 1e14);
        assertEq(stored.updatedAt, START + elapsed);
        // The suppliers' share price does not fall.
        assertGe(
            (uint256(stored.supplyAssets) + 1) * 1e6 / (uint256(stored.supplyShares) + 1e6),
            (uint256(totals.supplyAssets) + 1) * 1e6 / (uint256(totals.supplyShares) + 1e6)
        );
    }

    /// Invariant 13. The utilisation moves with the interest, and each accrual uses a new one: so it is held at 100 %, where
    /// interest on both sides leaves it, and without a fee.
    /// forge-config: default.fuzz.runs = 64
    function testFuzz_accrue_oftenOrSeldom(uint256 touches, uint256 elapsed, uint16 speed) public {
        touches = bound(touches, 2, 40);
        elapsed = bound(elapsed, 1 hours, 120 days);
        _openWith(_config(uint16(bound(speed, 0, 5000))), 100);
        uint256 state = vm.snapshotState();
        skip(elapsed);
        core.accrue(id);
        ReserveTotals memory once = core.reserveTotals(id);
        vm.revertToState(state);
        for (uint256 i; i < touches; ++i) {
            skip(i + 1 == touches ? elapsed - elapsed / touches * i : elapsed / touches);
            core.accrue(id);
        }
        ReserveTotals memory often = core.reserveTotals(id);
        assertEq(often.updatedAt, once.updatedAt);
        assertApproxEqAbs(often.borrowAssets, once.borrowAssets, 1 + once.borrowAssets / 1e9);
        assertApproxEqRel(often.rateAtTarget, once.rateAtTarget, 1e9);
    }

    function testFuzz_accrue_accruedTotalsTellsBeforehand(uint256 percent, uint256 elapsed) public {
        _open(bound(percent, 0, 100), 5000);
        skip(bound(elapsed, 0, 5 * YEAR));
        bytes memory told = abi.encode(core.accruedTotals(id));
        core.accrue(id);
        assertEq(abi.encode(core.reserveTotals(id)), told);
    }

    function test_accrue_emits() public {
        _open(90, 5000);
        skip(3 days);
        vm.expectEmit(address(core));
        emit ILendingPools.Accrued(id, StoredBooks.pack(core, id, core.accruedTotals(id)));
        vm.prank(stranger);
        core.accrue(id);
    }

    // --------------------------------------------------------------------------------------------------------- Helpers

    function _config(uint16 speed) private view returns (ReserveConfig memory config) {
        config = _reserveConfig(address(usdc), address(usdcOracle), 0, 0);
        config.curve = Curve({ targetUtilisation: 9000, steepness: 400, speed: speed, minRate: 10, maxRate: 20_000 });
    }

    function _open(uint256 percent, uint16 speed) private {
        _openWith(_config(speed), percent);
    }

    /// @dev 1,000,000 USDC, of which so many hundredths are borrowed.
    function _openWith(ReserveConfig memory config, uint256 percent) private {
        (id, backing) = _poolOf(config);
        _supply(id, lender, 1_000_000e6);
        _supplyCollateral(backing, borrower, 10_000e18);
        if (percent != 0) _borrow(id, borrower, percent * 10_000e6);
    }

    function _checkYear(uint256 percent, uint256 growth) private {
        uint256 state = vm.snapshotState();
        _open(percent, 0);
        skip(YEAR);
        core.accrue(id);
        uint256 expected = percent * 10_000e6 * growth / WAD;
        assertApproxEqAbs(core.reserveTotals(id).borrowAssets - percent * 10_000e6, expected, 1);
        vm.revertToState(state);
    }

    function _rateAfter(uint256 percent, uint16 speed, uint256 elapsed) private returns (uint256 rate) {
        uint256 state = vm.snapshotState();
        _open(percent, speed);
        skip(elapsed);
        core.accrue(id);
        rate = core.reserveTotals(id).rateAtTarget;
        vm.revertToState(state);
    }

    function _min(uint256 x, uint256 y) private pure returns (uint256) {
        return x < y ? x : y;
    }
}
