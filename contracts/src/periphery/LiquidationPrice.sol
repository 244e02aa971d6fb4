// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

import { PoolSnapshot, ReserveSnapshot } from "../interfaces/ILens.sol";
import { AccountBits, DEBT_BIT } from "../types/AccountBits.sol";
import { Weights } from "./Weights.sol";

/// @notice The price of each collateral at which its account's health factor is 1, all else equal.
library LiquidationPrice {
    using FixedPointMathLib for uint256;

    /// @param healthKnown whether the core returns a health factor: if so, each unreadable price is of a witnessed silence and
    /// counts as 0
    /// @return prices WAD of the unit for a whole token, by reserve index; as ReservePosition.liquidationPrice
    function all(PoolSnapshot memory pool, bool healthKnown) internal pure returns (uint256[] memory prices) {
        uint256 count = pool.reserves.length;
        prices = new uint256[](count);
        uint256[] memory own = new uint256[](count);
        uint256 collateral;
        uint256 debt;
        AccountBits bits = AccountBits.wrap(pool.accountBits);
        uint256 unknown; // bits by reserve index
        for (uint256 i; i < count; ++i) {
            uint256 owed;
            (own[i], owed) = Weights.liquidation(pool, i);
            collateral += own[i];
            debt += owed;
            if (!healthKnown && pool.reserves[i].priceHigh == 0) unknown |= bits.reserves() & 2 ** i;
        }
        for (uint256 i; i < count; ++i) {
            uint256 others = collateral - own[i];
            if (unknown | 2 ** i == 2 ** i && others < debt) prices[i] = _price(pool, i, debt - others);
        }
    }

    /// @dev The lowest price at which the reserve's weighted collateral is `needed`: inverts each step of the core's valuation,
    /// rounded up.
    function _price(PoolSnapshot memory pool, uint256 index, uint256 needed) private pure returns (uint256) {
        ReserveSnapshot memory reserve = pool.reserves[index];
        uint256 assets = AccountBits.wrap(pool.accountBits).has(DEBT_BIT, index) ? 0 : Weights.backing(pool, index);
        uint256 threshold = reserve.info.liquidationThreshold;
        if (assets == 0 || threshold == 0) return 0;

        uint256 value = needed.fullMulDivUp(Weights.BPS, threshold);
        if (value > assets.fullMulDiv(type(uint128).max, Weights.WAD)) return type(uint256).max;
        return value.fullMulDivUp(Weights.WAD, assets).fullMulDivUp(10 ** reserve.decimals, Weights.WAD);
    }
}
