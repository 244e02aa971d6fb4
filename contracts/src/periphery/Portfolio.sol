// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

import { PoolPosition, PoolSnapshot, ReservePosition, ReserveSnapshot } from "../interfaces/ILens.sol";
import { AccountBits, DEBT_BIT, SUPPLY_BIT } from "../types/AccountBits.sol";
import { Forecast } from "./Forecast.sol";
import { LiquidationPrice } from "./LiquidationPrice.sol";
import { Rates } from "./Rates.sol";
import { Weights } from "./Weights.sol";

/// @notice Computes an account's position in a pool from a snapshot and the core's health factor.
/// @dev Multiplies in 512 bits throughout, so that the amounts and prices of a hostile pool cannot make a result about several
/// pools revert.
library Portfolio {
    using FixedPointMathLib for uint256;

    uint256 private constant WAD = 1e18;

    /// @param healthKnown whether the core returned a health factor
    /// @param healthFactor WAD; 0 if not known
    function position(PoolSnapshot memory pool, bool healthKnown, uint256 healthFactor)
        internal
        pure
        returns (PoolPosition memory result)
    {
        AccountBits bits = AccountBits.wrap(pool.accountBits);
        result.id = pool.id;
        result.accountBits = pool.accountBits;
        (result.healthKnown, result.healthFactor) = (healthKnown, healthFactor);

        uint256[] memory prices = LiquidationPrice.all(pool, healthKnown);
        result.reserves = new ReservePosition[](pool.reserves.length);
        for (uint256 i; i < pool.reserves.length; ++i) {
            ReservePosition memory one = result.reserves[i];
            _fill(one, pool.reserves[i], bits, i);
            one.liquidationPrice = prices[i];
            _add(result, one, i);
        }
        (result.borrowLimit, result.limitedDebt) = Weights.limit(pool);
        result.borrowLimitUsed = _used(result);
        result.timeToLiquidation = _time(pool, healthKnown);
        result.netApy = _netApy(result);
    }

    function _fill(ReservePosition memory one, ReserveSnapshot memory reserve, AccountBits bits, uint256 index)
        private
        pure
    {
        one.id = reserve.id;
        one.token = reserve.info.token;
        (one.symbol, one.decimals) = (reserve.symbol, reserve.decimals);
        (one.priceLow, one.priceHigh) = (reserve.priceLow, reserve.priceHigh);

        one.supplyBacksDebt = bits.has(SUPPLY_BIT, index);
        one.supplyAssets = Weights.lent(reserve);
        one.collateral = reserve.position.collateral;
        one.debtAssets = Weights.owed(reserve);
        uint256 price = reserve.priceLow.avg(reserve.priceHigh);
        one.supplyValue = one.supplyAssets.fullMulDiv(price, WAD);
        one.collateralValue = one.collateral.fullMulDiv(price, WAD);
        one.debtValue = one.debtAssets.fullMulDivUp(price, WAD);

        one.utilisation = Rates.utilisation(reserve);
        (one.borrowRate, one.supplyRate) = (reserve.borrowRate, reserve.supplyRate);
        (one.borrowApy, one.supplyApy) = Rates.apys(reserve);
    }

    function _add(PoolPosition memory result, ReservePosition memory one, uint256 index) private pure {
        result.supplyValue += one.supplyValue;
        result.collateralValue += one.collateralValue;
        result.debtValue += one.debtValue;
        if (one.priceLow == 0 && one.supplyAssets + one.collateral + one.debtAssets != 0) {
            result.unreadable |= 2 ** index;
        }
    }

    function _used(PoolPosition memory result) private pure returns (uint256) {
        for (uint256 i; i < result.reserves.length; ++i) {
            if (AccountBits.wrap(result.accountBits).has(DEBT_BIT, i) && result.reserves[i].priceLow == 0) {
                return type(uint256).max;
            }
        }
        if (result.limitedDebt == 0) return 0;
        // A limit of (nearly) 0.
        if (result.borrowLimit < result.limitedDebt / type(uint128).max + 1) return type(uint256).max;
        return result.limitedDebt.fullMulDivUp(WAD, result.borrowLimit);
    }

    function _time(PoolSnapshot memory pool, bool healthKnown) private pure returns (uint256) {
        if (!AccountBits.wrap(pool.accountBits).hasDebt()) return type(uint256).max;
        if (!healthKnown) return 0;
        return Forecast.timeToLiquidation(pool);
    }

    /// @dev The sums are below 2^201, and an APY is below 2^75.
    function _netApy(PoolPosition memory result) private pure returns (int256) {
        uint256 owned = result.supplyValue + result.collateralValue;
        if (result.unreadable != 0 || owned <= result.debtValue) return type(int256).min;
        uint256 earned;
        uint256 paid;
        for (uint256 i; i < result.reserves.length; ++i) {
            ReservePosition memory one = result.reserves[i];
            earned += one.supplyValue.fullMulDiv(one.supplyApy, WAD);
            paid += one.debtValue.fullMulDiv(one.borrowApy, WAD);
        }
        uint256 worth = owned - result.debtValue;
        uint256 net = earned.dist(paid);
        // Nearly nothing is left after the debts: the quotient would not fit.
        if (net / worth >= type(uint128).max) return type(int256).min;
        net = net.fullMulDiv(WAD, worth);
        // forge-lint: disable-next-line(unsafe-typecast)
        return earned < paid ? -int256(net) : int256(net);
    }
}
