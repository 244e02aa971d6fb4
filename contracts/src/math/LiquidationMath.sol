// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

/// @notice The amounts that a liquidation repays and seizes. Pure arithmetic, without state.
/// @dev Unchecked: amounts are at most 2^128, prices below 2^128 and settings below 2^63, so no product of two overflows.
/// A product of three is divided by WAD before the third factor, or computed in 512 bits.
library LiquidationMath {
    using FixedPointMathLib for uint256;

    uint256 private constant WAD = 1e18;

    /// @notice What the amounts depend on. WAD, except debtAssets, collateralAssets and maxRepaid: token units.
    struct Terms {
        uint256 collateral; // Σ collateral · threshold of the whole account
        uint256 debt; // Σ debt of the whole account; above `collateral`
        uint256 debtPrice; // of the debt that is repaid
        uint256 collateralPrice; // of the collateral that is seized
        uint256 threshold; // of the collateral that is seized
        uint256 bonus;
        uint256 target; // the health factor that a liquidation stops at
        uint256 dust; // a liquidation leaves no less than this of the debt or the collateral
        uint256 debtAssets; // the account's whole debt in the reserve, rounded up
        uint256 collateralAssets; // the account's whole deposit in the reserve, rounded down
        uint256 maxRepaid; // the most that the caller would repay
    }

    /// @notice The bonus at a health factor below 1: rises linearly from 0 at 1 to `maxBonus` at `hfAtMaxBonus`, and stays there
    /// below. WAD.
    function bonusAt(uint256 health, uint256 maxBonus, uint256 hfAtMaxBonus) internal pure returns (uint256) {
        unchecked {
            uint256 range = WAD - hfAtMaxBonus;
            return (maxBonus * range.min(WAD - health)).rawDiv(range);
        }
    }

    /// @notice The amounts of a liquidation, by the rules of docs/math.md.
    /// @return repaid token units of the debt
    /// @return seized token units of the collateral
    function size(Terms memory terms) internal pure returns (uint256 repaid, uint256 seized) {
        unchecked {
            uint256 grossed = WAD + terms.bonus;
            // 1. Repay what brings the account to its target, at most this debt and maxRepaid.
            repaid = _toTarget(terms, grossed).fullMulDiv(WAD, terms.debtPrice).saturatingAdd(1)
                .min(terms.debtAssets.min(terms.maxRepaid));

            // 2. If less than `dust` of the debt would be left, repay all of it.
            if ((terms.debtAssets - repaid) * terms.debtPrice / WAD < terms.dust) repaid = terms.debtAssets;

            // 3. If less than `dust` of the collateral would be left, seize all of it and repay its worth. If that is more than
            // the debt, repay the debt, and leave the rest of the collateral to the borrower.
            seized = _worth(terms, repaid, grossed);
            if (
                seized >= terms.collateralAssets
                    || (terms.collateralAssets - seized) * terms.collateralPrice / WAD < terms.dust
            ) {
                repaid = (terms.collateralAssets * terms.collateralPrice).fullMulDivUp(WAD, terms.debtPrice * grossed)
                    .max(1);
                seized = terms.collateralAssets;
                if (repaid > terms.debtAssets) {
                    repaid = terms.debtAssets;
                    seized = _worth(terms, repaid, grossed).min(terms.collateralAssets);
                }
            }
        }
    }

    /// @notice The account's sums after the liquidation. Both subtrahends are rounded up.
    /// @return collateral WAD
    /// @return debt WAD
    function sumsAfter(Terms memory terms, uint256 repaid, uint256 seized)
        internal
        pure
        returns (uint256 collateral, uint256 debt)
    {
        unchecked {
            uint256 lost = (seized * terms.collateralPrice / WAD * terms.threshold).divUp(WAD);
            collateral = terms.collateral.zeroFloorSub(lost);
            debt = terms.debt.zeroFloorSub((repaid * terms.debtPrice).divUp(WAD));
        }
    }

    /// @dev The value of debt whose repayment brings the account to its target: (T·D − C) / (T − (1 + bonus)·LT). The numerator
    /// is positive because C < D and T > 1, the denominator by the bounds of a listing. WAD of the unit, rounded up.
    function _toTarget(Terms memory terms, uint256 grossed) private pure returns (uint256) {
        unchecked {
            uint256 missing = terms.target.fullMulDivUp(terms.debt, WAD) - terms.collateral;
            return missing.fullMulDivUp(WAD, terms.target - grossed * terms.threshold / WAD);
        }
    }

    /// @dev The collateral that a liquidator gets for a repayment, token units, rounded down.
    function _worth(Terms memory terms, uint256 repaid, uint256 grossed) private pure returns (uint256) {
        unchecked {
            return (repaid * terms.debtPrice).fullMulDiv(grossed, terms.collateralPrice * WAD);
        }
    }
}
