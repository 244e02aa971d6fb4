// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { Liquidation, Silence } from "../interfaces/Types.sol";
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

/// @notice What an account's deposits and debts weigh against each other.
library Health {
    using Accrual for Reserve;
    using FixedPointMathLib for uint256;
    using Silences for Silence;
    using ConfigCacheLibrary for State;

    /// @dev What prices are read for. Exit: new risk by taking away; what has no price counts nothing. Borrow: new risk
    /// by debt; every price is needed. Liquidation: every price is needed but those of witnessed silence.
    enum Purpose {
        Exit,
        Borrow,
        Liquidation
    }

    /// @dev What an account weighs. Sums are WAD of the unit.
    struct Weight {
        uint256 collateral; // Σ collateral · factor
        uint256 debt;
        uint256[] prices; // for a liquidation alone: the one used for each reserve of the account, low or high
    }

    uint256 private constant WAD = 1e18;
    uint256 private constant BPS = 10_000;

    /// @dev New risk: collateral at low · LTV, debt at high. A reserve without a price counts nothing as collateral, and
    /// stops whoever would borrow.
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

    /// @dev Every deposit that backs debt and every debt, accrued to now. Debt is rounded up, collateral down. Nothing
    /// where there is no debt.
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
        uint256 rest = bits.reserves();
        // A value is below 2^256 / WAD, so the sums of sixteen fit.
        unchecked {
            for (uint256 i; rest != 0; ++i) {
                if (rest & 1 != 0) {
                    bool owes = bits.has(DEBT_BIT, i);
                    // A liquidation sees debt at low and collateral at high; new risk the other way round.
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
                        // ltv is below the liquidation threshold, always.
                        weight.collateral += value
                            * (liquidating ? ThresholdRamp.threshold(riskConfig) : riskConfig.ltv()) / BPS;
                    }
                }
                rest >>= 1;
            }
        }
    }

    /// @return the price at one end of its band; 0 for what has none
    function _price(address oracle, bool atLow) private view returns (uint256) {
        (uint256 low, uint256 high) = PriceReader.read(oracle);
        return atLow ? low : high;
    }

    /// @dev What has no price counts nothing, but where that would let a risk through: see `Purpose`.
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
        // At most 2^128, and a price is below that.
        unchecked {
            return (reserve.accruedBorrow(accrualConfig).unsafeToAssetsUp(holding.shareBalance.borrowShares()) * price)
            .divUp(WAD);
        }
    }

    /// @param bits the account's, moved so that the reserve's stand where those of reserve 0 do
    /// @return WAD of the unit, rounded down
    function _backing(
        Reserve storage reserve,
        Holding storage holding,
        AccrualConfig accrualConfig,
        AccountBits bits,
        uint256 price
    ) private view returns (uint256) {
        // Both deposits are below 2^128, as a price is. Should their sum not be, no more of it counts.
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
