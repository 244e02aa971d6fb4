// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

import { Curve, ReserveConfig, ReserveTotals } from "../../../src/interfaces/Types.sol";
import { InterestRate } from "../../../src/math/InterestRate.sol";
import { AccrualConfig, AccrualConfigLibrary } from "../../../src/types/AccrualConfig.sol";
import { ReserveId } from "../../../src/types/Ids.sol";
import { Base } from "../../Base.t.sol";
import { StoredBooks } from "../../StoredBooks.sol";

/// @notice Against exact fractions: a difference from the vectors is this library's rounding, within the bounds here.
contract InterestRateTest is Base {
    string private json;
    uint256[] private reserveFactor;
    uint256[] private elapsed;
    uint256[] private supplyAssets;
    uint256[] private supplyShares;
    uint256[] private borrowAssets;
    uint256[] private borrowShares;
    uint256[] private borrowIndex;
    uint256[] private feeShares;
    uint256[] private rateAtTarget;
    Curve[] private curves;

    function _readVectors() private {
        json = vm.readFile("sdk/test/vectors/interest.json");
        supplyAssets = _column("supplyAssets");
        supplyShares = _column("supplyShares");
        borrowAssets = _column("borrowAssets");
        borrowShares = _column("borrowShares");
        borrowIndex = _column("borrowIndex");
        feeShares = _column("feeShares");
        rateAtTarget = _column("rateAtTarget");
        elapsed = _column("elapsed");
        reserveFactor = _column("reserveFactor");
        uint256[] memory target = _column("targetUtilisation");
        uint256[] memory steepness = _column("steepness");
        uint256[] memory speed = _column("speed");
        uint256[] memory minRate = _column("minRate");
        uint256[] memory maxRate = _column("maxRate");
        for (uint256 i; i < target.length; ++i) {
            curves.push(
                Curve({
                    targetUtilisation: uint16(target[i]),
                    steepness: uint16(steepness[i]),
                    speed: uint16(speed[i]),
                    minRate: uint16(minRate[i]),
                    maxRate: uint16(maxRate[i])
                })
            );
        }
        assertGt(curves.length, 100);
    }

    function test_agreesWithTheVectors_rates() public {
        _readVectors();
        uint256[] memory utilisation = _column("utilisation");
        uint256[] memory borrowRate = _column("borrowRate");
        uint256[] memory supplyRate = _column("supplyRate");
        for (uint256 i; i < curves.length; ++i) {
            string memory row = vm.toString(i);
            uint256 used = InterestRate.utilisation(supplyAssets[i], borrowAssets[i]);
            assertEq(used, utilisation[i], row);
            uint256 rate = InterestRate.borrowRate(_asset(curves[i]), used, rateAtTarget[i]);
            assertApproxEqAbs(rate, borrowRate[i], _slack(borrowRate[i]), row);
            assertApproxEqAbs(
                InterestRate.supplyRate(rate, used, reserveFactor[i]), supplyRate[i], _slack(supplyRate[i]), row
            );
        }
    }

    function test_agreesWithTheVectors_integral() public {
        _readVectors();
        uint256[] memory growth = _column("growth");
        uint256[] memory indexAfter = _column("borrowIndexAfter");
        uint256[] memory after_ = _column("rateAtTargetAfter");
        for (uint256 i; i < curves.length; ++i) {
            string memory row = vm.toString(i);
            uint256 used = InterestRate.utilisation(supplyAssets[i], borrowAssets[i]);
            (uint256 grown, uint256 rate) = InterestRate.integrate(_asset(curves[i]), used, rateAtTarget[i], elapsed[i]);
            assertApproxEqAbs(grown, growth[i], _slack(growth[i]), row);
            assertApproxEqAbs(rate, after_[i], _slack(after_[i]), row);
            if (indexAfter[i] == borrowIndex[i]) continue; // the books stop it, not the library
            assertApproxEqAbs(
                InterestRate.interestOn(borrowIndex[i], grown),
                indexAfter[i] - borrowIndex[i],
                _slackOfDebt(indexAfter[i]),
                row
            );
        }
    }

    /// The core's accrual, its books written straight into storage.
    function test_agreesWithTheVectors_books() public {
        _readVectors();
        uint256[] memory supplyAssetsAfter = _column("supplyAssetsAfter");
        uint256[] memory supplySharesAfter = _column("supplySharesAfter");
        uint256[] memory borrowAssetsAfter = _column("borrowAssetsAfter");
        uint256[] memory borrowIndexAfter = _column("borrowIndexAfter");
        uint256[] memory feeSharesAfter = _column("feeSharesAfter");
        uint256 state = vm.snapshotState();
        for (uint256 i; i < curves.length; ++i) {
            if (elapsed[i] > type(uint32).max - START) continue;
            string memory row = vm.toString(i);
            ReserveTotals memory totals = _accrued(i);
            uint256 slack = _slackOfDebt(borrowAssetsAfter[i]);
            assertApproxEqAbs(totals.supplyAssets, supplyAssetsAfter[i], slack, row);
            assertApproxEqAbs(totals.borrowAssets, borrowAssetsAfter[i], slack, row);
            assertApproxEqAbs(totals.borrowIndex, borrowIndexAfter[i], _slackOfDebt(borrowIndexAfter[i]), row);
            // A token unit of interest moves so many shares.
            uint256 perUnit = (supplySharesAfter[i] + 1e6) / (supplyAssetsAfter[i] + 1) + 1;
            assertApproxEqAbs(totals.feeShares, feeSharesAfter[i], slack * perUnit, row);
            assertApproxEqAbs(totals.supplyShares, supplySharesAfter[i], slack * perUnit, row);
            assertEq(totals.feeShares - feeShares[i], totals.supplyShares - supplyShares[i], row);
            vm.revertToState(state);
        }
    }

    function testFuzz_rateRisesWithUtilisation(Curve memory curve, uint256 one, uint256 other, uint256 rate)
        public
        pure
    {
        _bound(curve);
        (one, other) = (bound(one, 0, WAD), bound(other, 0, WAD));
        if (one > other) (one, other) = (other, one);
        rate = bound(rate, 1e14, uint256(curve.maxRate) * 1e14);
        uint256 low = InterestRate.borrowRate(_asset(curve), one, rate);
        assertLe(low, InterestRate.borrowRate(_asset(curve), other, rate));
        // 1/S is cut at 18 digits, then the product is cut: a rate above 1 loses as many units as it has ones.
        assertGe(low, rate * 100 / curve.steepness - rate / WAD - 2);
        assertEq(InterestRate.borrowRate(_asset(curve), uint256(curve.targetUtilisation) * 1e14, rate), rate);
        assertEq(InterestRate.borrowRate(_asset(curve), WAD, rate), rate * curve.steepness / 100);
    }

    function testFuzz_moreTimeMoreInterest(Curve memory curve, uint256 used, uint256 rate, uint32 one, uint32 other)
        public
        pure
    {
        _bound(curve);
        used = bound(used, 0, WAD);
        rate = bound(rate, uint256(curve.minRate) * 1e14, uint256(curve.maxRate) * 1e14);
        if (one > other) (one, other) = (other, one);
        (uint256 none, uint256 same) = InterestRate.integrate(_asset(curve), used, rate, 0);
        assertEq(none, 0);
        assertEq(same, rate);
        (uint256 less,) = InterestRate.integrate(_asset(curve), used, rate, one);
        (uint256 more, uint256 end) = InterestRate.integrate(_asset(curve), used, rate, other);
        assertLe(less, more + more / 1e12 + 1);
        assertLe(more, 40e18);
        assertGe(end, uint256(curve.minRate) * 1e14);
        assertLe(end, uint256(curve.maxRate) * 1e14);
    }

    function test_supplyRate() public pure {
        assertEq(InterestRate.supplyRate(0.1e18, 0.8e18, 100), 0.072e18);
        assertEq(InterestRate.supplyRate(0.1e18, WAD, 0), 0.1e18);
        assertEq(InterestRate.supplyRate(0.1e18, 0, 100), 0);
    }

    /// 10 · (e^x − 1): 0.408 at 4 %, 0.513 at 5 %.
    function test_interestOn_roundsToNearest() public pure {
        assertEq(InterestRate.interestOn(10, 0), 0);
        assertEq(InterestRate.interestOn(10, 0.04e18), 0);
        assertEq(InterestRate.interestOn(10, 0.05e18), 1);
        assertEq(InterestRate.interestOn(100, 0.05e18), 5);
        // 0.4997 and 0.50013 at 0.05 %, by the approximation for small times.
        assertEq(InterestRate.interestOn(999, 0.0005e18), 0);
        assertEq(InterestRate.interestOn(1000, 0.0005e18), 1);
    }

    /// Against the exponential, which both approximations stand for near zero: it is good to 1e-18, and so are they.
    function testFuzz_interestOn_isTheExponential(uint256 growth) public pure {
        growth = bound(growth, 0, 0.2e18);
        uint256 expected = 1e18 * (uint256(FixedPointMathLib.expWad(int256(growth))) - WAD);
        assertApproxEqAbs(InterestRate.interestOn(1e36, growth), expected, 4e18);
    }

    /// 3 % of a year in a second: 951,293,759.5 of WAD. 4 %: 1,268,391,679.35.
    function test_growth_roundsToNearest() public pure {
        Curve memory curve = Curve({ targetUtilisation: 9000, steepness: 400, speed: 0, minRate: 10, maxRate: 25_000 });
        (uint256 growth,) = InterestRate.integrate(_asset(curve), 0.9e18, 0.03e18, 1);
        assertEq(growth, 951_293_760);
        (growth,) = InterestRate.integrate(_asset(curve), 0.9e18, 0.04e18, 1);
        assertEq(growth, 1_268_391_679);
    }

    function test_utilisation_ofNothing() public pure {
        assertEq(InterestRate.utilisation(0, 0), 0);
        assertEq(InterestRate.utilisation(type(uint128).max, type(uint128).max), WAD);
    }

    // --------------------------------------------------------------------------------------------------------- Helpers

    function _column(string memory name) private view returns (uint256[] memory) {
        return vm.parseJsonUintArray(json, string.concat(".", name));
    }

    function _slack(uint256 value) private pure returns (uint256) {
        return value / 1e15 + 2;
    }

    /// @dev Of a debt or an index, in its own units: the rounding of what it grew by, and 1e-15 of what it grew to.
    function _slackOfDebt(uint256 debt) private pure returns (uint256) {
        return debt / 1e15 + 1;
    }

    function _accrued(uint256 i) private returns (ReserveTotals memory) {
        ReserveConfig memory config = _reserveConfig(address(usdc), address(usdcOracle), 0, 0);
        config.curve = curves[i];
        config.initialRate = curves[i].minRate;
        config.reserveFactor = uint8(reserveFactor[i]);
        (ReserveId id,) = _poolOf(config);
        StoredBooks.write(
            core,
            id,
            ReserveTotals({
                supplyAssets: uint128(supplyAssets[i]),
                supplyShares: uint128(supplyShares[i]),
                borrowAssets: uint128(borrowAssets[i]),
                borrowShares: uint128(borrowShares[i]),
                borrowIndex: uint128(borrowIndex[i]),
                feeShares: uint112(feeShares[i]),
                rateAtTarget: uint64(rateAtTarget[i]),
                updatedAt: START
            })
        );
        skip(elapsed[i]);
        core.accrue(id);
        return core.reserveTotals(id);
    }

    function _bound(Curve memory curve) private pure {
        curve.targetUtilisation = uint16(bound(curve.targetUtilisation, 1, 9999));
        curve.steepness = uint16(bound(curve.steepness, 100, type(uint16).max));
        curve.maxRate = uint16(bound(curve.maxRate, 1, _min(type(uint16).max, 1e7 / curve.steepness)));
        curve.minRate = uint16(bound(curve.minRate, 1, curve.maxRate));
    }

    function _min(uint256 x, uint256 y) private pure returns (uint256) {
        return x < y ? x : y;
    }

    /// @dev The curve in the word that the library reads.
    function _asset(Curve memory curve) private pure returns (AccrualConfig) {
        return AccrualConfigLibrary.pack(address(0), false, 0, curve);
    }
}
