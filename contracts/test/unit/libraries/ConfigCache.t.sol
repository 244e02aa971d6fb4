// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { ILendingPools } from "../../../src/interfaces/ILendingPools.sol";
import { ConfigCache, ConfigCacheLibrary } from "../../../src/storage/ConfigCache.sol";
import { State } from "../../../src/storage/State.sol";
import { AccrualConfig } from "../../../src/types/AccrualConfig.sol";
import { PoolId, ReserveId } from "../../../src/types/Ids.sol";
import { RiskConfig } from "../../../src/types/RiskConfig.sol";

contract ConfigCacheTest is Test {
    using ConfigCacheLibrary for State;

    PoolId private constant POOL = PoolId.wrap(0x1234567800);

    State private state;

    function test_hasTheWordsOfEveryReserve() public {
        for (uint8 count = 1; count <= 16; ++count) {
            _write(POOL, count, uint256(count) << 32);
            ConfigCache cache = state.readConfigCache(POOL);
            // What is allocated later must not touch it.
            bytes memory later = new bytes(2048);
            for (uint256 i; i < later.length; ++i) {
                later[i] = 0xff;
            }
            assertEq(PoolId.unwrap(cache.pool()), PoolId.unwrap(POOL));
            for (uint256 i; i < count; ++i) {
                cache.requireListed(POOL.reserve(i));
                assertEq(
                    AccrualConfig.unwrap(cache.accrualConfig(i)),
                    uint256(keccak256(abi.encode(uint256(count) << 32, "asset", i)))
                );
                assertEq(
                    RiskConfig.unwrap(cache.riskConfig(i)),
                    uint256(keccak256(abi.encode(uint256(count) << 32, "risk", i)))
                );
            }
        }
    }

    function test_isAsItWasUntilItIsWrittenAnew() public {
        _write(POOL, 2, 1);
        AccrualConfig before = state.readConfigCache(POOL).accrualConfig(1);
        state.reserves[POOL][1].accrualConfig = AccrualConfig.wrap(7);
        assertEq(AccrualConfig.unwrap(state.readConfigCache(POOL).accrualConfig(1)), AccrualConfig.unwrap(before));
        state.writeConfigCache(POOL);
        assertEq(AccrualConfig.unwrap(state.readConfigCache(POOL).accrualConfig(1)), 7);
    }

    function test_cannotBeCalled() public {
        _write(POOL, 1, 1);
        (bool success, bytes memory answer) = state.pools[POOL].configCache.call(hex"01");
        assertTrue(success);
        assertEq(answer.length, 0);
    }

    function test_requireListed_revertsWith_ReserveUnknown() public {
        _write(POOL, 3, 1);
        _expectUnknown(POOL.reserve(3));
        _expectUnknown(POOL.reserve(255));
        _expectUnknown(PoolId.wrap(PoolId.unwrap(POOL) + 256).reserve(0));
    }

    function test_ofAPoolThatIsNot_isEmpty() public {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ReserveUnknown.selector, POOL.reserve(0)));
        this.requireListed(POOL.reserve(0));
    }

    function _expectUnknown(ReserveId id) private {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ReserveUnknown.selector, id));
        this.requireListed(id);
    }

    function requireListed(ReserveId id) external view {
        state.readConfigCache(POOL).requireListed(id);
    }

    function _write(PoolId id, uint8 count, uint256 salt) private {
        state.pools[id].count = count;
        for (uint256 i; i < count; ++i) {
            state.reserves[id][i].accrualConfig = AccrualConfig.wrap(uint256(keccak256(abi.encode(salt, "asset", i))));
            state.reserves[id][i].riskConfig = RiskConfig.wrap(uint256(keccak256(abi.encode(salt, "risk", i))));
        }
        state.writeConfigCache(id);
    }
}
