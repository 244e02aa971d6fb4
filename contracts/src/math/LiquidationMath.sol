// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

/// @notice How much a liquidation repays and seizes: the rules in numbers, without state.
/// @dev Amounts are at most 2^128, prices below that, and the settings below 2^63: no product of two overflows, and with
/// prices in the numerator and WAD below it, none of three.
library LiquidationMath {
    using FixedPointMathLib for uint256;

    uint256 private constant WAD = 1e18;

    /// @notice What the size depends on. WAD, but for owed, held and most, which are token units.
    struct Terms {
        uint256 collateral; // Σ collateral · threshold of the whole account
        uint256 debt; // Σ debt of the whole account, above that
        uint256 debtPrice; // of the debt that is repaid
        uint256 collateralPrice; // of the collateral that is seized
        uint256 threshold; // of the collateral that is seized
        uint256 bonus;
        uint256 target; // the health factor that a liquidation stops at
        uint256 dust; // neither a debt nor a collateral stays below it
        uint256 debtAssets; // that debt, rounded up
        uint256 collateralAssets; // that collateral, rounded down
        uint256 maxRepaid; // what the caller would repay at most
    }

    /// @notice Nothing at a health factor of 1, all of `maxBonus` at `hfAtMaxBonus` and below, in a line between. WAD.
    function bonusAt(uint256 health, uint256 maxBonus, uint256 hfAtMaxBonus) internal pure returns (uint256) {
        unchecked {
            uint256 range = WAD - hfAtMaxBonus;
            return (maxBonus * range.min(WAD - health)).rawDiv(range);
        }
    }

    /// @return repaid token units of the debt
    /// @return seized token units of the collateral
    function size(Terms memory terms) internal pure returns (uint256 repaid, uint256 seized) {
        unchecked {
            uint256 grossed = WAD + terms.bonus;
            // 1. What brings the account to its target; at most all of this debt and what the caller offers.
            repaid = _toTarget(terms, grossed).fullMulDiv(WAD, terms.debtPrice).saturatingAdd(1)
                .min(terms.debtAssets.min(terms.maxRepaid));

            // 2. No dust of that debt stays.
            if ((terms.debtAssets - repaid) * terms.debtPrice / WAD < terms.dust) repaid = terms.debtAssets;

            // 3. Nor dust of that collateral: then all of it goes, for what it is worth. Where it is worth more than the
            // whole debt, the debt alone is paid for and the rest stays the borrower's.
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

    /// @notice The account's sums without what is gone: debt rounded up before, and what is taken off it down.
    /// @return collateral WAD
    /// @return debt WAD
    function rest(Terms memory terms, uint256 repaid, uint256 seized)
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

    /// @dev The value of debt that brings the account to the pool's target: (T·D − C) / (T − (1 + bonus)·LT). Positive
    /// above, because C is below D and T above 1, and below, by the bounds of a listing. WAD of the unit, rounded up.
    function _toTarget(Terms memory terms, uint256 grossed) private pure returns (uint256) {
        unchecked {
            uint256 missing = terms.target.fullMulDivUp(terms.debt, WAD) - terms.collateral;
            return missing.fullMulDivUp(WAD, terms.target - grossed * terms.threshold / WAD);
        }
    }

    /// @dev What a liquidator gets for a repayment, token units of the collateral, rounded down.
    function _worth(Terms memory terms, uint256 repaid, uint256 grossed) private pure returns (uint256) {
        unchecked {
            return (repaid * terms.debtPrice).fullMulDiv(grossed, terms.collateralPrice * WAD);
        }
    }
}
