// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { ReserveSnapshot } from "../interfaces/ILens.sol";
import { Curve, ReserveTotals } from "../interfaces/Types.sol";
import { Accrual } from "../logic/Accrual.sol";
import { InterestRate } from "../math/InterestRate.sol";
import { AccrualConfig, AccrualConfigLibrary } from "../types/AccrualConfig.sol";
import { DebtLibrary } from "../types/Debt.sol";

/// @notice What borrowers pay and suppliers earn, by the books of a snapshot.
library Rates {
    uint256 private constant WAD = 1e18;

    /// @notice Sets the rates by the totals. A retired reserve has none.
    function fill(ReserveSnapshot memory reserve) internal pure {
        if (reserve.info.retired) return;
        uint256 used = utilisation(reserve);
        reserve.borrowRate = InterestRate.borrowRate(_asset(reserve.info.curve), used, reserve.totals.rateAtTarget);
        reserve.supplyRate = InterestRate.supplyRate(reserve.borrowRate, used, reserve.info.reserveFactor);
    }

    /// @return WAD
    function utilisation(ReserveSnapshot memory reserve) internal pure returns (uint256) {
        return InterestRate.utilisation(reserve.totals.supplyAssets, reserve.totals.borrowAssets);
    }

    /// @notice What a debt grows by in a year, and what a lent deposit does. WAD.
    /// @dev A debt compounds: e^rate − 1. A deposit gets its share of the interest that the debts make in that year, less
    /// the pool's part: what the books say after a year that nobody touched them.
    function apys(ReserveSnapshot memory reserve) internal pure returns (uint256 borrowApy, uint256 supplyApy) {
        borrowApy = InterestRate.interestOn(WAD, reserve.borrowRate);
        supplyApy = InterestRate.supplyRate(borrowApy, utilisation(reserve), reserve.info.reserveFactor);
    }

    /// @notice What the reserve's debts grow by in so many seconds while the rate stays as it is now, as the core's accrual
    /// has it.
    /// @return index the borrow index then, WAD
    /// @return interest token units
    function forecast(ReserveSnapshot memory reserve, uint256 elapsed)
        internal
        pure
        returns (uint256 index, uint256 interest)
    {
        ReserveTotals memory totals = reserve.totals;
        if (reserve.info.retired) return (totals.borrowIndex, 0);
        Curve memory curve = reserve.info.curve;
        AccrualConfig still = _asset(Curve(curve.targetUtilisation, curve.steepness, 0, curve.minRate, curve.maxRate));
        (uint256 growth,) = InterestRate.integrate(still, utilisation(reserve), reserve.totals.rateAtTarget, elapsed);
        index = totals.borrowIndex + InterestRate.interestOn(totals.borrowIndex, growth);
        if (index > type(uint128).max) return (totals.borrowIndex, 0);
        interest = index * totals.borrowShares / DebtLibrary.SCALE - totals.borrowAssets;
        if (totals.supplyAssets + interest > Accrual.MAX_ASSETS) return (totals.borrowIndex, 0);
    }

    /// @dev The curve as the core stores it, of no token.
    function _asset(Curve memory curve) private pure returns (AccrualConfig) {
        return AccrualConfigLibrary.pack(address(0), false, 0, curve);
    }
}
