// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { ReserveSnapshot } from "../interfaces/ILens.sol";
import { Curve, ReserveTotals } from "../interfaces/Types.sol";
import { Accrual } from "../logic/Accrual.sol";
import { InterestRate } from "../math/InterestRate.sol";
import { AccrualConfig, AccrualConfigLibrary } from "../types/AccrualConfig.sol";
import { DebtLibrary } from "../types/Debt.sol";

/// @notice Computes borrow and supply rates from the books of a snapshot.
library Rates {
    uint256 private constant WAD = 1e18;

    /// @notice Sets the rates from the totals; zero for a retired reserve.
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

    /// @notice The growth of a debt and of a lent deposit in a year. WAD.
    /// @dev A debt compounds: e^rate − 1. A deposit earns its share of that interest, less the reserve factor. Both are what one
    /// accrual after a year gives.
    function apys(ReserveSnapshot memory reserve) internal pure returns (uint256 borrowApy, uint256 supplyApy) {
        borrowApy = InterestRate.interestOn(WAD, reserve.borrowRate);
        supplyApy = InterestRate.supplyRate(borrowApy, utilisation(reserve), reserve.info.reserveFactor);
    }

    /// @notice The reserve's interest over `elapsed` seconds at its present rate, computed as the core's accrual does.
    /// @return index the borrow index after it, WAD
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

    /// @dev The curve packed as in the core, with a zero token.
    function _asset(Curve memory curve) private pure returns (AccrualConfig) {
        return AccrualConfigLibrary.pack(address(0), false, 0, curve);
    }
}
