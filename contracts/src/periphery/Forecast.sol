// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";
import { LibBit } from "solady/utils/LibBit.sol";

import { PoolSnapshot, ReserveSnapshot } from "../interfaces/ILens.sol";
import { SharesMath } from "../math/SharesMath.sol";
import { AccountBits, COLLATERAL_BIT, DEBT_BIT, SUPPLY_BIT } from "../types/AccountBits.sol";
import { Rates } from "./Rates.sol";
import { Weights } from "./Weights.sol";

/// @notice The first time at which an account can be liquidated if prices and rates stay constant, while debts and lent deposits
/// grow and liquidation thresholds follow their ramps.
/// @dev The health factor may fall below 1 and recover (deposits can outgrow debts, and a ramp ends), so a bisection of the
/// horizon could miss the first time. Instead the time advances in steps within which the account stays healthy:
/// debts and deposits are convex in time, so over a step a deposit is worth at least its tangent at the start, and a debt at most
/// its chord. Between the ends of ramps, tangent · threshold − chord is concave, and a concave function that is not negative at
/// both ends of a step is not negative within it. Bisection finds the longest such step. It is a Newton step: its error is squared
/// each time.
library Forecast {
    using FixedPointMathLib for uint256;
    using SharesMath for uint256;

    /// @dev A reserve that the account's health factor depends on.
    struct Leg {
        ReserveSnapshot reserve;
        bool owes;
        bool lends; // a lent deposit backs debt
        uint256 unlent; // unlent collateral, token units
        uint256 fallFor; // seconds until its threshold's ramp ends
        // The collateral's tangent, at the time of the last call of _setTangent:
        uint256 assets; // the collateral, token units
        uint256 borrowed; // by all borrowers, token units
    }

    /// @dev Rates do not stay constant for longer than this.
    uint256 internal constant HORIZON = 3650 days;
    /// @dev An upper bound on the steps; ends of ramps and Newton steps together take far fewer. If it is reached, the result is
    /// too early, not too late.
    uint256 private constant STEPS = 64;

    uint256 private constant WAD = 1e18;
    uint256 private constant YEAR = 365 days;

    /// @return seconds; 0 if the account can be liquidated now, type(uint256).max if not before HORIZON
    function timeToLiquidation(PoolSnapshot memory pool) internal pure returns (uint256) {
        Leg[] memory legs = _legs(pool);
        if (!_healthy(legs, 0)) return 0;
        uint256 time;
        for (uint256 i; i < STEPS && time < HORIZON; ++i) {
            uint256 next = _safeUntil(legs, time);
            if (next == time) ++next;
            // A safe step ends healthy, so this was the step of one second.
            if (!_healthy(legs, next)) return next;
            time = next;
        }
        return time < HORIZON ? time : type(uint256).max;
    }

    function _legs(PoolSnapshot memory pool) private pure returns (Leg[] memory legs) {
        AccountBits bits = AccountBits.wrap(pool.accountBits);
        legs = new Leg[](LibBit.popCount(bits.reserves()));
        uint256 count;
        for (uint256 i; i < pool.reserves.length; ++i) {
            if (bits.reserves() & 2 ** i == 0) continue;
            Leg memory leg = legs[count++];
            leg.reserve = pool.reserves[i];
            leg.owes = bits.has(DEBT_BIT, i);
            leg.lends = bits.has(SUPPLY_BIT, i);
            if (bits.has(COLLATERAL_BIT, i)) leg.unlent = leg.reserve.position.collateral;
            leg.fallFor = uint256(leg.reserve.info.rampEnd).zeroFloorSub(pool.timestamp);
        }
    }

    /// @return low the end of the longest safe step from `time`; `time` itself if no step of a second is safe
    function _safeUntil(Leg[] memory legs, uint256 time) private pure returns (uint256 low) {
        uint256 high = HORIZON;
        for (uint256 i; i < legs.length; ++i) {
            if (legs[i].fallFor > time) high = high.min(legs[i].fallFor);
            _setTangent(legs[i], time);
        }
        if (_safe(legs, time, high)) return high;
        low = time;
        while (high - low > 1) {
            uint256 middle = low.avg(high);
            if (_safe(legs, time, middle)) low = middle;
            else high = middle;
        }
    }

    /// @dev Whether the health factor is at least 1 at `time`, if the core's books are not accrued before.
    function _healthy(Leg[] memory legs, uint256 time) private pure returns (bool) {
        uint256 collateral;
        uint256 debt;
        for (uint256 i; i < legs.length; ++i) {
            if (legs[i].owes) debt += _debt(legs[i], time);
            else collateral += _weighted(legs[i], _backing(legs[i], time), time);
        }
        return collateral >= debt;
    }

    /// @dev Whether the tangents at `from` still cover the debts at `to`.
    function _safe(Leg[] memory legs, uint256 from, uint256 to) private pure returns (bool) {
        uint256 collateral;
        uint256 debt;
        for (uint256 i; i < legs.length; ++i) {
            if (legs[i].owes) debt += _debt(legs[i], to);
            else collateral += _weighted(legs[i], _tangent(legs[i], to - from), to);
        }
        return collateral >= debt;
    }

    /// @dev Stores the tangent of the collateral at `time`.
    function _setTangent(Leg memory leg, uint256 time) private pure {
        if (leg.owes) return;
        leg.assets = _backing(leg, time);
        if (!leg.lends) return;
        (, uint256 interest) = Rates.forecast(leg.reserve, time);
        leg.borrowed = leg.reserve.totals.borrowAssets + interest;
    }

    /// @dev The collateral by its tangent: the deposit plus its share of the interest on all debts, less the reserve factor.
    function _tangent(Leg memory leg, uint256 elapsed) private pure returns (uint256) {
        if (!leg.lends) return leg.assets;
        ReserveSnapshot memory reserve = leg.reserve;
        // The factors are below 2^128 · 2^64 · 2^29 and 2^127 · 2^10.
        return leg.assets
            + (leg.borrowed * reserve.borrowRate * elapsed)
            .fullMulDiv(
            reserve.position.supplyShares * (1000 - uint256(reserve.info.reserveFactor)),
            WAD * YEAR * 1000 * (reserve.totals.supplyShares + SharesMath.VIRTUAL_SHARES)
        );
    }

    /// @return token units, rounded down
    function _backing(Leg memory leg, uint256 time) private pure returns (uint256) {
        if (!leg.lends) return leg.unlent;
        ReserveSnapshot memory reserve = leg.reserve;
        uint256 assets = reserve.totals.supplyAssets;
        uint256 shares = reserve.totals.supplyShares;
        (, uint256 interest) = Rates.forecast(reserve, time);
        uint256 fee = interest * reserve.info.reserveFactor;
        shares += fee.fullMulDiv(shares + SharesMath.VIRTUAL_SHARES, (assets + interest + 1) * 1000 - fee);
        return leg.unlent + uint256(reserve.position.supplyShares).toAssetsDown(assets + interest, shares);
    }

    /// @return WAD of the unit, rounded up
    function _debt(Leg memory leg, uint256 time) private pure returns (uint256) {
        ReserveSnapshot memory reserve = leg.reserve;
        (uint256 index,) = Rates.forecast(reserve, time);
        return Weights.owedAt(reserve, index).fullMulDivUp(reserve.priceLow, WAD);
    }

    /// @dev Uses the exact threshold during a ramp; the core rounds it up to basis points.
    function _weighted(Leg memory leg, uint256 assets, uint256 time) private pure returns (uint256) {
        uint256 threshold = leg.reserve.info.nextLiquidationThreshold * WAD;
        if (time < leg.fallFor) {
            uint256 left = leg.reserve.info.liquidationThreshold * WAD - threshold;
            threshold += left * (leg.fallFor - time) / leg.fallFor;
        }
        return Weights.weighted(assets, leg.reserve.priceHigh, threshold);
    }
}
