// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { PoolPosition } from "../../src/interfaces/ILens.sol";
import { ReserveConfig, ReserveSettings } from "../../src/interfaces/Types.sol";
import { PoolId } from "../../src/types/Ids.sol";
import { BandOracle } from "../mocks/BandOracle.sol";
import { LensFixture } from "./LensFixture.t.sol";

/// @notice `timeToLiquidation`, held to what the chain does when the time has come.
contract LensForecastTest is LensFixture {
    uint256 private constant HORIZON = 3650 days;

    function test_timeToLiquidation_neverWithoutDebt() public {
        _supplyEnabled(_in(still, WETH), borrower, 1e18);
        assertEq(_time(still), MAX);
    }

    function test_timeToLiquidation_nowBelowHealth1() public {
        _loan(still, 15_000e6, 9000);
        wethOracle.set(_usd(1800, 18));
        assertLt(core.healthFactor(still, borrower), WAD);
        assertEq(_time(still), 0);
        wethOracle.set(_usd(1810, 18));
        assertGt(_time(still), 0);
    }

    function test_timeToLiquidation_unknownWhileAPriceIsUnreadable() public {
        _loan(still, 15_000e6, 9000);
        wethOracle.setMood(BandOracle.Mood.Reverts);
        PoolPosition memory seen = _look(still, borrower);
        assertFalse(seen.healthKnown);
        assertEq(seen.timeToLiquidation, 0);
    }

    function test_timeToLiquidation_ofADebtAlone() public {
        _loan(still, 15_000e6, 9000);
        uint256 time = _assertCrosses(still);
        assertApproxEqAbs(time, 2.5335 * 365 days, 1 days); // ln(16,600 / 15,000) at 4 %
    }

    function test_timeToLiquidation_ofLentCollateralThatEarns() public {
        PoolId id = _createStill("earns", 350, 400);
        _supplyEnabled(_in(id, WETH), borrower, 5e18);
        _use(id, WETH, 9000, WBTC);
        _supplyCollateral(_in(id, WETH), borrower, 5e18);
        _supply(_in(id, USDC), lender, 100_000e6);
        _use(id, USDC, 7500, WETH);
        _borrow(_in(id, USDC), borrower, 15_000e6);
        _touch(id);
        uint256 time = _assertCrosses(id);
        assertGt(time, 4 * 365 days); // Half of it earns most of what the debt costs.
    }

    /// Deposits at 80 % outgrow the debt at 10 %, but not before it has dipped below 1. After ten years all looks well.
    function test_timeToLiquidation_findsADipThatRecovers() public {
        PoolId id = _dipping(1815);
        uint256 time = _assertCrosses(id);
        uint256 start = block.timestamp;
        uint256 below;
        for (uint256 day = 1; day < 3650; day += 7) {
            vm.warp(start + day * 1 days);
            bool unhealthy = core.healthFactor(id, borrower) < WAD;
            if (day * 1 days < time) assertFalse(unhealthy, "unhealthy before");
            if (unhealthy) ++below;
        }
        assertGt(below, 10);
        vm.warp(start + HORIZON);
        assertGt(core.healthFactor(id, borrower), 2e18);
    }

    /// The same at a better price: it comes close, and never falls below 1.
    function test_timeToLiquidation_neverWhereADipStopsShort() public {
        PoolId id = _dipping(1835);
        assertEq(_time(id), MAX);
        uint256 start = block.timestamp;
        uint256 lowest = MAX;
        for (uint256 day; day < 3650; day += 7) {
            vm.warp(start + day * 1 days);
            uint256 factor = core.healthFactor(id, borrower);
            if (factor < lowest) lowest = factor;
        }
        assertGe(lowest, WAD);
        assertLt(lowest, 1.02e18);
    }

    function test_timeToLiquidation_countsAFallingThreshold() public {
        _loan(still, 15_000e6, 9000);
        _lowerThreshold(7000);
        uint256 time = _time(still);
        assertApproxEqAbs(time, 4.3 days, 0.2 days); // 8300 falls to 7500 in 7 · 800 / 1300 days.
        skip(time);
        assertApproxEqAbs(core.healthFactor(still, borrower), WAD, 1.5e14); // a basis point of 75 %
    }

    function test_timeToLiquidation_afterAThresholdHasFallen() public {
        _loan(still, 15_000e6, 9000);
        _lowerThreshold(7600);
        skip(1 days);
        _touch(still);
        uint256 time = _assertCrosses(still);
        assertGt(time, 60 days);
        skip(6 days);
        _touch(still);
        // The same moment, but for what touching the books changes.
        assertApproxEqRel(_assertCrosses(still), time - 6 days, 5e15);
    }

    function test_timeToLiquidation_atTodaysRates() public {
        _loan(still, 15_000e6, 9500);
        _loan(pool, 15_000e6, 9500);
        assertEq(core.reserveInfo(usdcId).curve.speed, 5000);
        uint256 time = _time(pool);
        assertEq(time, _time(still));
        assertLt(time, 5 * YEAR);
        skip(20 days);
        assertLt(_time(pool), _time(still)); // The rates have drifted: today's are others.
    }

    function test_timeToLiquidation_neverBeyondTheHorizon() public {
        _loan(still, 11_128e6, 9000); // ln(16,600 / 11,128) = 0.39993 at 4 %: a week before the ten years end
        uint256 time = _assertCrosses(still);
        assertGt(time, HORIZON - 10 days);
        _fund(_in(still, USDC), borrower, 0);
        vm.prank(borrower);
        core.repay(_in(still, USDC), 25e6, 0, borrower, "");
        assertEq(_time(still), MAX);
    }

    /// A debt of a few token units stands still for months, then moves by one.
    function test_timeToLiquidation_ofDust() public {
        _supply(_in(still, USDC), lender, 100);
        _supplyCollateral(_in(still, WETH), borrower, 0.000_000_03e18);
        _borrow(_in(still, USDC), borrower, 47);
        _touch(still);
        _assertCrosses(still);
    }

    /// All kinds of backing, two debts, whatever use is made of the reserves.
    function testFuzz_timeToLiquidation(
        uint256 lent,
        uint256 unlent,
        uint256 more,
        uint256 first,
        uint256 second,
        uint256 used,
        uint256 early
    ) public {
        lent = bound(lent, 1e15, 50e18);
        unlent = bound(unlent, 0, 50e18);
        more = bound(more, 0, 1e8);
        _supplyEnabled(_in(still, WETH), borrower, lent);
        _use(still, WETH, bound(used, 1000, 9999), WBTC);
        if (unlent > 0) _supplyCollateral(_in(still, WETH), borrower, unlent);
        if (more > 0) _supplyCollateral(_in(still, WBTC), borrower, more);

        uint256 limit = _look(still, borrower).borrowLimit; // WAD
        first = bound(first, 1e6, limit * 98 / 100 / 1e12);
        second = bound(second, 0, limit * 99 / 100 - first * 1e12);
        _supply(_in(still, USDC), lender, first * 4);
        _use(still, USDC, 10_000 - bound(used >> 128, 2501, 9999), WETH);
        _borrow(_in(still, USDC), borrower, first);
        if (second > 1e6) {
            _supply(_in(still, DAI), lender, second + second / 100);
            _borrow(_in(still, DAI), borrower, second);
        }
        _touch(still);

        uint256 time = _time(still);
        uint256 start = block.timestamp;
        if (time == MAX) {
            vm.warp(start + HORIZON);
            assertGe(core.healthFactor(still, borrower), WAD, "at the horizon");
            vm.warp(start + bound(early, 0, HORIZON));
            assertGe(core.healthFactor(still, borrower), WAD, "before the horizon");
        } else {
            _assertCrosses(still);
            vm.warp(start + bound(early, 0, time - 1));
            assertGe(core.healthFactor(still, borrower), WAD, "before");
        }
    }

    // ------------------------------------------------------------------------------------------------------- Helpers

    function _time(PoolId id) private view returns (uint256) {
        return _look(id, borrower).timeToLiquidation;
    }

    /// @dev At the second told the account can be liquidated, and not a second before.
    function _assertCrosses(PoolId id) private returns (uint256 time) {
        time = _time(id);
        assertGt(time, 0, "now");
        assertLt(time, HORIZON + 1, "never");
        uint256 start = block.timestamp;
        vm.warp(start + time - 1);
        assertGe(core.healthFactor(id, borrower), WAD, "a second before");
        vm.warp(start + time);
        assertLt(core.healthFactor(id, borrower), WAD, "then");
        vm.warp(start);
    }

    /// @dev 10 WETH behind a debt of USDC.
    function _loan(PoolId id, uint256 debt, uint256 utilisation) private {
        _supply(_in(id, USDC), lender, debt * 10_000 / utilisation);
        _supplyCollateral(_in(id, WETH), borrower, 10e18);
        _borrow(_in(id, USDC), borrower, debt);
        _touch(id);
    }

    /// @dev 1 WETH lent at 80 % and 9 unlent, at a price in USD, behind a debt at 10 %.
    function _dipping(uint256 price) private returns (PoolId id) {
        id = _createStill("dipping", 8000, 1000);
        _supplyEnabled(_in(id, WETH), borrower, 1e18);
        _use(id, WETH, 9000, WBTC);
        _supplyCollateral(_in(id, WETH), borrower, 9e18);
        _supply(_in(id, USDC), lender, 16_666e6);
        _borrow(_in(id, USDC), borrower, 15_000e6);
        _touch(id);
        wethOracle.set(_usd(price, 18));
    }

    function _lowerThreshold(uint16 to) private {
        ReserveConfig memory config = _reserveConfigs()[WETH];
        vm.prank(owner);
        core.setReserve(
            _in(still, WETH),
            ReserveSettings({
                ltv: 6000,
                liquidationThreshold: to,
                reserveFactor: config.reserveFactor,
                supplyCap: config.supplyCap,
                borrowCap: config.borrowCap
            })
        );
    }
}
