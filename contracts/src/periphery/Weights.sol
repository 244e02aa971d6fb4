// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

import { PoolSnapshot, ReserveSnapshot } from "../interfaces/ILens.sol";
import { Debt } from "../interfaces/Types.sol";
import { SharesMath } from "../math/SharesMath.sol";
import { AccountBits } from "../types/AccountBits.sol";
import { Debts } from "../types/Debts.sol";

/// @notice What an account's deposits and debts count for, by a snapshot: the core's library `Health`, with the same
/// roundings.
library Weights {
    using AccountBits for uint256;
    using FixedPointMathLib for uint256;
    using SharesMath for uint256;

    uint256 internal constant WAD = 1e18;
    uint256 internal constant BPS = 10_000;

    /// @return token units of the lent deposit, rounded down
    function lent(ReserveSnapshot memory reserve) internal pure returns (uint256) {
        return
            uint256(reserve.position.supplyShares)
                .toAssetsDown(reserve.totals.supplyAssets, reserve.totals.supplyShares);
    }

    /// @return token units of the debt, rounded up
    function owed(ReserveSnapshot memory reserve) internal pure returns (uint256) {
        return owedAt(reserve, reserve.totals.borrowIndex);
    }

    /// @param borrowIndex WAD
    /// @return token units of the debt, rounded up
    function owedAt(ReserveSnapshot memory reserve, uint256 borrowIndex) internal pure returns (uint256) {
        return Debts.unsafeToAssetsUp(Debt.wrap(borrowIndex), reserve.position.borrowShares);
    }

    /// @return token units that back debt, lent and unlent
    function backing(PoolSnapshot memory pool, uint256 index) internal pure returns (uint256) {
        return (pool.accountBits.has(AccountBits.COLLATERAL, index) ? pool.reserves[index].position.collateral : 0)
            + (pool.accountBits.has(AccountBits.SUPPLY, index) ? lent(pool.reserves[index]) : 0);
    }

    /// @param factor WAD of a basis point
    /// @return WAD of the unit
    function weighted(uint256 assets, uint256 price, uint256 factor) internal pure returns (uint256) {
        return assets.fullMulDiv(price, WAD).fullMulDiv(factor, BPS * WAD);
    }

    /// @notice New risk: what backs debt at low · LTV, debt at high. What has no price counts nothing.
    function limit(PoolSnapshot memory pool) internal pure returns (uint256 collateral, uint256 debt) {
        for (uint256 i; i < pool.reserves.length; ++i) {
            ReserveSnapshot memory reserve = pool.reserves[i];
            if (pool.accountBits.has(AccountBits.DEBT, i)) debt += owed(reserve).fullMulDivUp(reserve.priceHigh, WAD);
            else collateral += weighted(backing(pool, i), reserve.priceLow, reserve.info.ltv * WAD);
        }
    }

    /// @notice Liquidation: what backs debt at high · threshold, debt at low. What has no price counts nothing.
    function liquidation(PoolSnapshot memory pool, uint256 index)
        internal
        pure
        returns (uint256 collateral, uint256 debt)
    {
        ReserveSnapshot memory reserve = pool.reserves[index];
        if (pool.accountBits.has(AccountBits.DEBT, index)) {
            debt = owed(reserve).fullMulDivUp(reserve.priceLow, WAD);
        } else {
            collateral =
                weighted(backing(pool, index), reserve.priceHigh, uint256(reserve.info.liquidationThreshold) * WAD);
        }
    }
}
