// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IERC20 } from "@openzeppelin/contracts/interfaces/IERC20.sol";
import { IERC20Metadata } from "@openzeppelin/contracts/interfaces/IERC20Metadata.sol";

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { ILens, PoolSnapshot, ReserveSnapshot } from "../interfaces/ILens.sol";
import { PoolId, ReserveId } from "../interfaces/Types.sol";
import { Assets } from "../libraries/Assets.sol";
import { Ids } from "../libraries/Ids.sol";
import { InterestRate } from "../libraries/InterestRate.sol";
import { PriceReader } from "../libraries/PriceReader.sol";

/// @title Lens
/// @notice Reads the core for front ends. Holds nothing, may be replaced at will.
contract Lens is ILens {
    using Ids for PoolId;

    ILendingPools public immutable LENDING_POOLS;

    constructor(ILendingPools lendingPools) {
        LENDING_POOLS = lendingPools;
    }

    /// @inheritdoc ILens
    function snapshot(PoolId pool, address account) external view returns (PoolSnapshot memory result) {
        result.id = pool;
        result.info = LENDING_POOLS.poolInfo(pool);
        result.accountBits = LENDING_POOLS.accountBits(pool, account);
        result.blockNumber = block.number;
        result.timestamp = block.timestamp;
        result.reserves = new ReserveSnapshot[](result.info.reserveCount);
        for (uint256 i; i < result.reserves.length; ++i) {
            _fill(result.reserves[i], pool.reserve(i), account);
        }
    }

    function _fill(ReserveSnapshot memory result, ReserveId id, address account) private view {
        result.id = id;
        result.info = LENDING_POOLS.reserveInfo(id);
        result.totals = LENDING_POOLS.accruedTotals(id);
        uint256 used = InterestRate.utilisation(result.totals.supplyAssets, result.totals.borrowAssets);
        result.borrowRate = InterestRate.borrowRate(
            Assets.pack(address(0), false, 0, result.info.curve), used, result.totals.rateAtTarget
        );
        result.supplyRate = InterestRate.supplyRate(result.borrowRate, used, result.info.reserveFactor);
        (result.priceLow, result.priceHigh) = PriceReader.read(result.info.oracle);
        result.position = LENDING_POOLS.positionOf(id, account);
        address token = result.info.token;
        result.decimals = IERC20Metadata(token).decimals();
        result.symbol = _symbol(token);
        if (account != address(0)) {
            result.walletBalance = IERC20(token).balanceOf(account);
            result.allowance = IERC20(token).allowance(account, address(LENDING_POOLS));
        }
    }

    /// @dev Some old tokens answer with 32 bytes instead of a string, some with nothing.
    function _symbol(address token) private view returns (string memory) {
        (bool success, bytes memory answer) = token.staticcall(abi.encodeCall(IERC20Metadata.symbol, ()));
        if (!success || answer.length < 32) return "?";
        if (answer.length > 32) return abi.decode(answer, (string));
        uint256 length;
        while (length < 32 && answer[length] != 0) ++length;
        assembly ("memory-safe") {
            mstore(answer, length)
        }
        return string(answer);
    }
}
