// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { ILens, PoolPosition, PoolSnapshot, Preview, ReserveSnapshot } from "../interfaces/ILens.sol";
import { PriceReader } from "../logic/PriceReader.sol";
import { PoolId } from "../types/Ids.sol";
import { HealthReader } from "./HealthReader.sol";
import { OracleReader } from "./OracleReader.sol";
import { Portfolio } from "./Portfolio.sol";
import { Rates } from "./Rates.sol";
import { Simulation } from "./Simulation.sol";
import { TokenReader } from "./TokenReader.sol";

/// @title Lens
/// @notice Reads the core for front ends. Holds no tokens and no state; anyone can deploy another.
/// @dev Tokens and oracles may be hostile: their answers do not affect the other reserves of a result.
contract Lens is ILens {
    using OracleReader for address;
    using TokenReader for address;

    ILendingPools public immutable LENDING_POOLS;

    constructor(ILendingPools lendingPools) {
        LENDING_POOLS = lendingPools;
    }

    /// @inheritdoc ILens
    function snapshot(PoolId pool, address account) external view returns (PoolSnapshot memory result) {
        result = _snapshot(pool, account);
        result.unit = result.reserves[0].info.oracle.unit();
        if (account == address(0)) return result;
        for (uint256 i; i < result.reserves.length; ++i) {
            ReserveSnapshot memory reserve = result.reserves[i];
            reserve.walletBalance = reserve.info.token.balanceOf(account);
            reserve.allowance = reserve.info.token.allowance(account, address(LENDING_POOLS));
        }
    }

    /// @inheritdoc ILens
    function portfolio(PoolId[] calldata pools, address account) external view returns (PoolPosition[] memory result) {
        result = new PoolPosition[](pools.length);
        for (uint256 i; i < pools.length; ++i) {
            result[i] = _position(_snapshot(pools[i], account), account);
        }
    }

    /// @inheritdoc ILens
    function preview(PoolId pool, address account, address sender, bytes[] calldata calls)
        external
        returns (Preview memory result)
    {
        PoolSnapshot memory now_ = _snapshot(pool, account);
        result.before = _position(now_, account);
        Simulation.Outcome memory outcome = Simulation.run(LENDING_POOLS, now_, account, sender, calls);
        result.results = outcome.results;
        result.afterwards = Portfolio.position(outcome.pool, outcome.healthKnown, outcome.healthFactor);
    }

    function _position(PoolSnapshot memory pool, address account) private view returns (PoolPosition memory) {
        (bool known, uint256 factor) = HealthReader.read(LENDING_POOLS, pool.id, account);
        return Portfolio.position(pool, known, factor);
    }

    /// @dev All but the unit and what the account holds outside of the core.
    function _snapshot(PoolId pool, address account) private view returns (PoolSnapshot memory result) {
        result.id = pool;
        result.info = LENDING_POOLS.poolInfo(pool);
        result.accountBits = LENDING_POOLS.accountBits(pool, account);
        result.blockNumber = block.number;
        result.timestamp = block.timestamp;
        result.reserves = new ReserveSnapshot[](result.info.reserveCount);
        for (uint256 i; i < result.reserves.length; ++i) {
            ReserveSnapshot memory reserve = result.reserves[i];
            reserve.id = pool.reserve(i);
            reserve.info = LENDING_POOLS.reserveInfo(reserve.id);
            reserve.totals = LENDING_POOLS.accruedTotals(reserve.id);
            Rates.fill(reserve);
            (reserve.priceLow, reserve.priceHigh) = PriceReader.read(reserve.info.oracle);
            reserve.position = LENDING_POOLS.positionOf(reserve.id, account);
            reserve.symbol = reserve.info.token.symbol();
            reserve.decimals = reserve.info.token.decimals();
        }
    }
}
