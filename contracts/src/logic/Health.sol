// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { Silence } from "../interfaces/Types.sol";
import { ThresholdRamp } from "../math/ThresholdRamp.sol";
import { ConfigCache, ConfigCacheLibrary } from "../storage/ConfigCache.sol";
import { AccountState, Holding, MAX_RESERVES, Reserve, State } from "../storage/State.sol";
import { AccountBits, COLLATERAL_BIT, DEBT_BIT, SUPPLY_BIT } from "../types/AccountBits.sol";
import { AccrualConfig } from "../types/AccrualConfig.sol";
import { PoolId, ReserveId } from "../types/Ids.sol";
import { RiskConfig } from "../types/RiskConfig.sol";
import { Accrual } from "./Accrual.sol";
import { PriceReader } from "./PriceReader.sol";
import { Silences } from "./Silences.sol";

/// @notice Values an account's collateral and debt, and checks them against the borrow limit.
library Health {
    using Accrual for Reserve;
    using FixedPointMathLib for uint256;
    using Silences for Silence;
    using ConfigCacheLibrary for State;

    /// @dev What the account is valued for. Exit, a withdrawal of collateral: collateral with an unreadable price counts as 0.
    /// Borrow: every price must be readable. Liquidation: every price must be readable, except in reserves whose silence has been
    /// witnessed for 24 hours; these count as 0.
    enum Purpose {
        Exit,
        Borrow,
        Liquidation
    }

    /// @dev An account's collateral and debt, WAD of the unit.
    struct Weight {
        uint256 collateral; // Σ collateral value · ltv, or · liquidation threshold for a liquidation
        uint256 debt; // Σ debt value
        uint256[] prices; // by reserve index, only for a liquidation: the end of the band that was used
    }

    uint256 private constant WAD = 1e18;
    uint256 private constant BPS = 10_000;

    /// @dev Values collateral at its low price · ltv and debt at its high price. See `Purpose` for unreadable prices.
    /// @param accountState what `account` has in the pool
    function requireWithinLimit(
        State storage state,
        PoolId poolId,
        AccountState storage accountState,
        address account,
        Purpose purpose
    ) internal view {
        if (!accountState.bits.hasDebt()) return;
        Weight memory weight = weigh(state.reserves[poolId], accountState, state.readConfigCache(poolId), purpose);
        if (weight.collateral < weight.debt) {
            revert ILendingPools.BorrowLimitExceeded(account, weight.collateral, weight.debt);
        }
    }

    /// @dev Values every deposit that backs debt (rounded down) and every debt (rounded up), accrued to this block. Returns zeros
    /// if the account has no debt.
    /// @param accountState what the account has in the pool
    function weigh(Reserve[256] storage reserves, AccountState storage accountState, ConfigCache cache, Purpose purpose)
        internal
        view
        returns (Weight memory weight)
    {
        AccountBits bits = accountState.bits;
        if (!bits.hasDebt()) return weight;
        bool liquidating = purpose == Purpose.Liquidation;
        if (liquidating) weight.prices = new uint256[](MAX_RESERVES);
        uint256 remaining = bits.reserves();
        // Unchecked: a value is below 2^256 / WAD, so the sums of sixteen fit.
        unchecked {
            for (uint256 i; remaining != 0; ++i) {
                if (remaining & 1 != 0) {
                    bool owes = bits.has(DEBT_BIT, i);
                    // A liquidation values debt at low and collateral at high; a borrow or an exit the other way round.
                    RiskConfig riskConfig = cache.riskConfig(i);
                    uint256 price = _price(riskConfig.oracle(), owes == liquidating);
                    if (price == 0) _requireIgnored(reserves[i], cache.pool().reserve(i), owes, purpose);
                    if (liquidating) weight.prices[i] = price;
                    if (owes) {
                        weight.debt += _owed(reserves[i], accountState.holdings[i], cache.accrualConfig(i), price);
                    } else {
                        uint256 value = _backing(
                            reserves[i], accountState.holdings[i], cache.accrualConfig(i), bits.shifted(i), price
                        );
                        // ltv is below the liquidation threshold at all times, also during a ramp (Bounds).
                        weight.collateral += value
                            * (liquidating ? ThresholdRamp.threshold(riskConfig) : riskConfig.ltv()) / BPS;
                    }
                }
                remaining >>= 1;
            }
        }
    }

    /// @return the price at one end of the band; 0 if it is unreadable
    function _price(address oracle, bool atLow) private view returns (uint256) {
        (uint256 low, uint256 high) = PriceReader.read(oracle);
        return atLow ? low : high;
    }

    /// @dev Reverts unless `purpose` allows that a reserve with an unreadable price counts as 0.
    function _requireIgnored(Reserve storage reserve, ReserveId id, bool owes, Purpose purpose) private view {
        bool ignored = purpose == Purpose.Exit
            ? !owes
            : purpose == Purpose.Liquidation && reserve.silence.witnessed(Silences.WITNESSED);
        if (!ignored) revert ILendingPools.PriceUnreadable(id);
    }

    /// @return WAD of the unit, rounded up
    function _owed(Reserve storage reserve, Holding storage holding, AccrualConfig accrualConfig, uint256 price)
        private
        view
        returns (uint256)
    {
        // Unchecked: the debt is at most 2^128 and the price is below 2^128.
        unchecked {
            return (reserve.accruedBorrow(accrualConfig).unsafeToAssetsUp(holding.shareBalance.borrowShares()) * price)
            .divUp(WAD);
        }
    }

    /// @param bits the account's, shifted so that those of the reserve are at index 0
    /// @return WAD of the unit, rounded down
    function _backing(
        Reserve storage reserve,
        Holding storage holding,
        AccrualConfig accrualConfig,
        AccountBits bits,
        uint256 price
    ) private view returns (uint256) {
        // Unchecked: both deposits and the price are below 2^128. The sum of the deposits is capped to that.
        unchecked {
            uint256 assets;
            if (bits.has(SUPPLY_BIT, 0)) {
                assets = reserve.accruedSupply(accrualConfig).unsafeToAssetsDown(holding.shareBalance.supplyShares());
            }
            if (bits.has(COLLATERAL_BIT, 0)) assets = (assets + holding.collateral).min(type(uint128).max);
            return assets * price / WAD;
        }
    }

    /// @return WAD, rounded down; type(uint256).max without debt
    function ratio(Weight memory weight) internal pure returns (uint256) {
        return weight.debt == 0 ? type(uint256).max : FixedPointMathLib.fullMulDiv(weight.collateral, WAD, weight.debt);
    }
}
