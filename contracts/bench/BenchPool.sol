// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { CommonBase } from "forge-std/Base.sol";

import { ILendingPools } from "../src/interfaces/ILendingPools.sol";
import { IPriceOracle } from "../src/interfaces/IPriceOracle.sol";
import { Curve, PoolConfig, ReserveConfig } from "../src/interfaces/Types.sol";
import { PoolId } from "../src/types/Ids.sol";
import { Token } from "./Token.sol";

/// @notice A constant price.
contract ConstantOracle is IPriceOracle {
    bytes32 public constant unit = "USD";
    uint256 private immutable PRICE;

    constructor(uint256 price_) {
        PRICE = price_;
    }

    function price() external view returns (uint256, uint256) {
        return (PRICE, PRICE);
    }
}

/// @notice Deploys the core, from its own artifact: after `new` the compiler optimises it once more for each benchmark.
abstract contract BenchCore is CommonBase {
    function _deployCore() internal returns (ILendingPools) {
        address settings = vm.deployCode("LendingSettings.sol:LendingSettings");
        return ILendingPools(vm.deployCode("LendingPools.sol:LendingPools", abi.encode(settings)));
    }
}

/// @notice Deploys the core with one pool, for every benchmark of Weir.
abstract contract BenchPool is BenchCore {
    ILendingPools internal core;
    PoolId internal pool;

    /// @param oracles one for each token
    function _openPool(Token[] memory tokens, ConstantOracle[] memory oracles) internal {
        core = _deployCore();
        ReserveConfig[] memory configs = new ReserveConfig[](tokens.length);
        for (uint256 i; i < tokens.length; ++i) {
            configs[i] = _reserveConfig(tokens[i], oracles[i]);
        }
        pool = core.createPool(
            PoolConfig({
                salt: "bench",
                owner: address(this),
                guardian: address(this),
                feeRecipient: address(this),
                targetHealthFactor: 10_500,
                hfAtMaxBonus: 9500,
                dust: 100e18
            }),
            configs
        );
    }

    function _reserveConfig(Token token, ConstantOracle oracle) private pure returns (ReserveConfig memory) {
        return ReserveConfig({
            token: address(token),
            oracle: address(oracle),
            ltv: 8000,
            liquidationThreshold: 8300,
            maxBonus: 500,
            reserveFactor: 100,
            initialRate: 400,
            curve: Curve({ targetUtilisation: 9000, steepness: 400, speed: 5000, minRate: 10, maxRate: 20_000 }),
            supplyCap: 1_000_000_000e18,
            borrowCap: 900_000_000e18,
            collateralCap: type(uint256).max
        });
    }
}
