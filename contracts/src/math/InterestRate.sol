// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

import { AccrualConfig } from "../types/AccrualConfig.sol";

/// @notice The rate curve of a reserve, and its interest over time. See docs/math.md.
/// @dev Rates are WAD a year, not a second: a rate at target then keeps 17 digits in 64 bits, and the drift of one
/// second is not lost to rounding. Unchecked: the bounds of a listing guarantee that amounts are below 2^128, rates below 2^64,
/// settings below 2^16, times below 2^32 and distances within ±WAD; no product then reaches 2^255 and no divisor is zero.
library InterestRate {
    using FixedPointMathLib for int256;
    using FixedPointMathLib for uint256;

    uint256 internal constant WAD = 1e18;
    uint256 internal constant YEAR = 365 days;

    int256 private constant SIGNED_WAD = 1e18;
    /// @dev The natural logarithm of the widest range of rates (1 to 65,535 basis points) is 11.09, so a drift by this exponent
    /// has reached its bound.
    int256 private constant SURE_CLAMP = 12e18;
    /// @dev Below these exponents `_meanGrowth` uses the approximation of that order.
    int256 private constant ORDER_3 = 5e15;
    int256 private constant ORDER_5 = 15e16;
    /// @dev Caps one accrual's growth at e^40 = 2.4e17. Its product with 2^128 fits in 256 bits.
    uint256 private constant MAX_GROWTH = 40e18;

    /// @notice Borrowed over supplied.
    /// @return WAD, rounded down; 0 for an empty reserve
    function utilisation(uint256 supplyAssets, uint256 borrowAssets) internal pure returns (uint256) {
        unchecked {
            // Division by zero is zero.
            return (borrowAssets * WAD).rawDiv(supplyAssets);
        }
    }

    /// @notice The rate that borrowers pay at a utilisation.
    /// @return WAD a year, rounded down
    function borrowRate(AccrualConfig accrualConfig, uint256 atUtilisation, uint256 rateAtTarget)
        internal
        pure
        returns (uint256)
    {
        unchecked {
            return rateAtTarget * _factor(accrualConfig, _distance(accrualConfig, atUtilisation)) / WAD;
        }
    }

    /// @notice The rate that suppliers earn while borrowers pay `rate`.
    /// @param reserveFactor thousandths of the interest that the pool keeps
    /// @return WAD a year, rounded down
    function supplyRate(uint256 rate, uint256 atUtilisation, uint256 reserveFactor) internal pure returns (uint256) {
        return rate * atUtilisation / WAD * (1000 - reserveFactor) / 1000;
    }

    /// @notice ∫ rate dt over `elapsed` seconds at a constant utilisation: the debt grows by e^growth.
    /// @dev r(t) = r · e^(speed · distance · t), clamped to [minRate, maxRate], times the curve's factor. In closed form:
    /// exponential until the bound is reached, constant after it.
    /// @return growth WAD, rounded to nearest, at most MAX_GROWTH
    /// @return newRateAtTarget WAD a year
    function integrate(AccrualConfig accrualConfig, uint256 atUtilisation, uint256 rateAtTarget, uint256 elapsed)
        internal
        pure
        returns (uint256 growth, uint256 newRateAtTarget)
    {
        unchecked {
            int256 distance = _distance(accrualConfig, atUtilisation);
            uint256 mean;
            (mean, newRateAtTarget) = _drift(accrualConfig, distance, rateAtTarget, elapsed);
            growth = (mean * _factor(accrualConfig, distance) * elapsed + WAD * YEAR / 2) / (WAD * YEAR);
            if (growth > MAX_GROWTH) growth = MAX_GROWTH;
        }
    }

    /// @notice The interest on an amount below 2^128: an index or token units.
    /// @return interest in the amount's own units, rounded to nearest
    function interestOn(uint256 assets, uint256 growth) internal pure returns (uint256 interest) {
        // growth ≤ 40e18: the casts are safe. Its product with the mean is below 2^183; that over WAD is below 2^119 and times the
        // assets fits in 256 bits.
        unchecked {
            // forge-lint: disable-next-line(unsafe-typecast)
            int256 signedGrowth = int256(growth);
            // forge-lint: disable-next-line(unsafe-typecast)
            uint256 factor = uint256(signedGrowth * _meanGrowth(signedGrowth));
            if (signedGrowth < ORDER_3) return (assets * factor + WAD * WAD / 2) / (WAD * WAD);
            return (assets * (factor / WAD) + WAD / 2) / WAD;
        }
    }

    // The functions below mix signed and unsigned numbers. Every cast is safe: distances lie within ±WAD, rates and their
    // products far below 2^255, and each value that is cast to unsigned is positive in its branch.
    // forge-lint: disable-start(unsafe-typecast)

    /// @dev The distance of the utilisation from its target: −1 at 0, 0 at the target, 1 at 1. WAD.
    function _distance(AccrualConfig accrualConfig, uint256 atUtilisation) private pure returns (int256) {
        unchecked {
            uint256 target = accrualConfig.targetUtilisation();
            return atUtilisation > target
                ? int256(((atUtilisation - target) * WAD).rawDiv(WAD - target))
                : -int256(((target - atUtilisation) * WAD).rawDiv(target));
        }
    }

    /// @dev The factor on the rate at target: 1/steepness at −1, 1 at 0, steepness at 1. WAD.
    function _factor(AccrualConfig accrualConfig, int256 distance) private pure returns (uint256) {
        unchecked {
            uint256 steepness = accrualConfig.steepness();
            return distance < 0
                ? WAD - (WAD - (WAD * WAD).rawDiv(steepness)) * uint256(-distance) / WAD
                : WAD + (steepness - WAD) * uint256(distance) / WAD;
        }
    }

    /// @return mean of the rate at target over the elapsed time, WAD a year
    /// @return end the rate at target at the end of it, WAD a year
    function _drift(AccrualConfig accrualConfig, int256 distance, uint256 start, uint256 elapsed)
        private
        pure
        returns (uint256 mean, uint256 end)
    {
        unchecked {
            int256 exponent = int256(accrualConfig.speed()) * distance * int256(elapsed) / int256(WAD * YEAR);
            if (exponent == 0) return (start, start);

            uint256 bound = exponent > 0 ? accrualConfig.maxRate() : accrualConfig.minRate();
            if (start == bound) return (bound, bound);

            if (uint256(exponent + SURE_CLAMP) < uint256(2 * SURE_CLAMP)) {
                int256 meanGrowth = _meanGrowth(exponent);
                end = start * uint256(SIGNED_WAD + exponent * meanGrowth / SIGNED_WAD) / WAD;
                if (exponent > 0 ? end <= bound : end >= bound) return (start * uint256(meanGrowth) / WAD, end);
            }

            // The part of the exponent that leads to the bound: of the same sign, and not larger in magnitude.
            int256 toBound = FixedPointMathLib.lnWad(int256((bound * WAD).rawDiv(start)));
            mean = uint256(
                ((int256(bound) - int256(start)) * SIGNED_WAD + int256(bound) * (exponent - toBound)).rawSDiv(exponent)
            );
            end = bound;
        }
    }

    /// @dev (e^y − 1)/y, the mean of e^t for t from 0 to y; 1 at 0. WAD.
    /// Near zero the closed form loses digits to cancellation. There the Padé approximant e^y ≈ (A + y·B)/(A − y·B), with
    /// polynomials A and B of y², gives the mean 2·B/(A − y·B), which is cheaper as well. Its error is 1e-5·y⁶ at order 3 and
    /// 1e-10·y¹⁰ at order 5: below 1e-18 within the bounds.
    function _meanGrowth(int256 y) private pure returns (int256) {
        unchecked {
            // One comparison for both bounds: a y below −ORDER_3 wraps to a large number.
            if (uint256(y + ORDER_3) < uint256(2 * ORDER_3)) {
                int256 z = y * y / SIGNED_WAD;
                int256 half = 60 * SIGNED_WAD + z;
                return (2 * SIGNED_WAD * half).rawSDiv(2 * half + 10 * z - y * half / SIGNED_WAD);
            }
            if (uint256(y + ORDER_5) < uint256(2 * ORDER_5)) {
                int256 z = y * y / SIGNED_WAD;
                int256 half = 15_120 * SIGNED_WAD + z * (420 * SIGNED_WAD + z) / SIGNED_WAD;
                int256 whole = 30_240 * SIGNED_WAD + z * (3360 * SIGNED_WAD + 30 * z) / SIGNED_WAD;
                return (2 * SIGNED_WAD * half).rawSDiv(whole - y * half / SIGNED_WAD);
            }
            return ((FixedPointMathLib.expWad(y) - SIGNED_WAD) * SIGNED_WAD).rawSDiv(y);
        }
    }

    // forge-lint: disable-end(unsafe-typecast)
}
