// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

/// @notice What a loan between two persons owes, and what covers it. Pure arithmetic.
library LoanMath {
    using FixedPointMathLib for uint256;

    uint256 private constant WAD = 1e18;
    uint256 private constant BPS = 10_000;

    /// @notice Principal and interest, rounded up. A principal below 2^112 at 10 a year exceeds 128 bits after 6,500 years.
    /// @param rate WAD a year
    /// @param minTime seconds · 10,000 whose interest is due at once
    /// @param elapsed seconds
    function due(uint256 principal, uint256 rate, uint256 minTime, uint256 elapsed) internal pure returns (uint256) {
        return principal + (principal * rate * minTime.max(elapsed * BPS)).divUp(WAD * BPS * 365 days);
    }

    /// @notice What collateral covers at its low price, rounded down, and what is needed at the loan token's high price, rounded up.
    /// WAD of the unit.
    /// @param lltv basis points
    function cover(uint256 collateral, uint256 low, uint256 lltv, uint256 due_, uint256 high)
        internal
        pure
        returns (uint256 covered, uint256 needed)
    {
        needed = due_.fullMulDivUp(high, WAD);
        covered = collateral.fullMulDiv(low, WAD) * lltv / BPS;
    }
}
