// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";
import { LibBit } from "solady/utils/LibBit.sol";

import { PoolSnapshot, ReserveSnapshot } from "../interfaces/ILens.sol";
import { SharesMath } from "../math/SharesMath.sol";
import { AccountBits, COLLATERAL_BIT, DEBT_BIT, SUPPLY_BIT } from "../types/AccountBits.sol";
import { Rates } from "./Rates.sol";
import { Weights } from "./Weights.sol";

/// @notice When an account can be liquidated first, should nothing change but the time: prices and rates stay, debts and
/// lent deposits grow, falling thresholds fall.
/// @dev Health may dip and recover (deposits can outgrow debts, and a threshold stops falling), so halving the horizon
/// could miss the first moment. Instead the time moves on in steps that are safe as a whole:
/// debts and deposits are convex in time. From a moment on, a deposit is worth at least its tangent, and a debt at most the
/// straight line to its end. Between two bends of the thresholds, tangent · threshold − line is then concave, and what is
/// concave and not negative at both ends of a step is not negative within it. The longest such step is found by halving
/// and is a Newton step: its error is squared each time.
library Forecast {
    using FixedPointMathLib for uint256;
    using SharesMath for uint256;

    /// @dev A reserve that the account's health depends on.
    struct Leg {
        ReserveSnapshot reserve;
        bool owes;
        bool lends; // a lent deposit backs debt
        uint256 unlent; // token units that back debt
        uint256 fallFor; // seconds until its threshold stops falling
        // The tangent of what backs debt, at the moment it was last drawn:
        uint256 assets; // token units
        uint256 borrowed; // token units, of all borrowers
    }

    /// @dev Years ahead today's rates mean nothing any more.
    uint256 internal constant HORIZON = 3650 days;
    /// @dev Bends and Newton steps together take far fewer. Should it take more, the time told is too early, not too late.
    uint256 private constant STEPS = 64;

    uint256 private constant WAD = 1e18;
    uint256 private constant YEAR = 365 days;

    /// @return seconds; 0 if it can be liquidated now, type(uint256).max if not before HORIZON
    function timeToLiquidation(PoolSnapshot memory pool) internal pure returns (uint256) {
        Leg[] memory legs = _legs(pool);
        if (!_healthy(legs, 0)) return 0;
        uint256 time;
        for (uint256 i; i < STEPS && time < HORIZON; ++i) {
            uint256 next = _safeUntil(legs, time);
            if (next == time) ++next;
            // A safe step ends in health: it was the one second.
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

    /// @dev The longest step from `time` that is safe as a whole; `time` itself where there is none of a second.
    function _safeUntil(Leg[] memory legs, uint256 time) private pure returns (uint256 low) {
        uint256 high = HORIZON;
        for (uint256 i; i < legs.length; ++i) {
            if (legs[i].fallFor > time) high = high.min(legs[i].fallFor);
            _draw(legs[i], time);
        }
        if (_safe(legs, time, high)) return high;
        low = time;
        while (high - low > 1) {
            uint256 middle = low.avg(high);
            if (_safe(legs, time, middle)) low = middle;
            else high = middle;
        }
    }

    /// @dev As the core will see it then, if its books are not touched until then.
    function _healthy(Leg[] memory legs, uint256 time) private pure returns (bool) {
        uint256 collateral;
        uint256 debt;
        for (uint256 i; i < legs.length; ++i) {
            if (legs[i].owes) debt += _debt(legs[i], time);
            else collateral += _weighted(legs[i], _backing(legs[i], time), time);
        }
        return collateral >= debt;
    }

    /// @dev Whether the tangents drawn at `from` still outweigh the debts at `to`.
    function _safe(Leg[] memory legs, uint256 from, uint256 to) private pure returns (bool) {
        uint256 collateral;
        uint256 debt;
        for (uint256 i; i < legs.length; ++i) {
            if (legs[i].owes) debt += _debt(legs[i], to);
            else collateral += _weighted(legs[i], _tangent(legs[i], to - from), to);
        }
        return collateral >= debt;
    }

    function _draw(Leg memory leg, uint256 time) private pure {
        if (leg.owes) return;
        leg.assets = _backing(leg, time);
        if (!leg.lends) return;
        (, uint256 interest) = Rates.forecast(leg.reserve, time);
        leg.borrowed = leg.reserve.totals.borrowAssets + interest;
    }

    /// @dev Interest on all that is borrowed, less the pool's part, the account's share of it.
    function _tangent(Leg memory leg, uint256 elapsed) private pure returns (uint256) {
        if (!leg.lends) return leg.assets;
        ReserveSnapshot memory reserve = leg.reserve;
        // Below 2^128 · 2^64 · 2^29, and 2^127 · 2^10.
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

    /// @dev The threshold on its line, not rounded up to basis points as the core does while it falls.
    function _weighted(Leg memory leg, uint256 assets, uint256 time) private pure returns (uint256) {
        uint256 threshold = leg.reserve.info.nextLiquidationThreshold * WAD;
        if (time < leg.fallFor) {
            uint256 left = leg.reserve.info.liquidationThreshold * WAD - threshold;
            threshold += left * (leg.fallFor - time) / leg.fallFor;
        }
        return Weights.weighted(assets, leg.reserve.priceHigh, threshold);
    }
}
