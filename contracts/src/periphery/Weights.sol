// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

import { PoolSnapshot, ReserveSnapshot } from "../interfaces/ILens.sol";
import { SharesMath } from "../math/SharesMath.sol";
import { AccountBits, COLLATERAL_BIT, DEBT_BIT, SUPPLY_BIT } from "../types/AccountBits.sol";
import { Debt, DebtLibrary } from "../types/Debt.sol";

/// @notice Values an account's collateral and debt from a snapshot, with the arithmetic and roundings of the core's `Health`.
library Weights {
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
        return DebtLibrary.unsafeToAssetsUp(Debt.wrap(borrowIndex), reserve.position.borrowShares);
    }

    /// @return token units of lent and unlent collateral that back debt
    function backing(PoolSnapshot memory pool, uint256 index) internal pure returns (uint256) {
        AccountBits bits = AccountBits.wrap(pool.accountBits);
        return (bits.has(COLLATERAL_BIT, index) ? pool.reserves[index].position.collateral : 0)
            + (bits.has(SUPPLY_BIT, index) ? lent(pool.reserves[index]) : 0);
    }

    /// @param factor basis points times WAD
    /// @return WAD of the unit
    function weighted(uint256 assets, uint256 price, uint256 factor) internal pure returns (uint256) {
        return assets.fullMulDiv(price, WAD).fullMulDiv(factor, BPS * WAD);
    }

    /// @notice As a borrow values them: collateral at low · ltv, debt at high. An unreadable price counts as 0.
    function limit(PoolSnapshot memory pool) internal pure returns (uint256 collateral, uint256 debt) {
        AccountBits bits = AccountBits.wrap(pool.accountBits);
        for (uint256 i; i < pool.reserves.length; ++i) {
            ReserveSnapshot memory reserve = pool.reserves[i];
            if (bits.has(DEBT_BIT, i)) debt += owed(reserve).fullMulDivUp(reserve.priceHigh, WAD);
            else collateral += weighted(backing(pool, i), reserve.priceLow, reserve.info.ltv * WAD);
        }
    }

    /// @notice As a liquidation values them: collateral at high · threshold, debt at low. An unreadable price counts as 0.
    function liquidation(PoolSnapshot memory pool, uint256 index)
        internal
        pure
        returns (uint256 collateral, uint256 debt)
    {
        ReserveSnapshot memory reserve = pool.reserves[index];
        if (AccountBits.wrap(pool.accountBits).has(DEBT_BIT, index)) {
            debt = owed(reserve).fullMulDivUp(reserve.priceLow, WAD);
        } else {
            collateral =
                weighted(backing(pool, index), reserve.priceHigh, uint256(reserve.info.liquidationThreshold) * WAD);
        }
    }
}
