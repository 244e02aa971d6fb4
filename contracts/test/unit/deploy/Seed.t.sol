// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { Deploy } from "../../../deploy/Deploy.s.sol";
import { Seed } from "../../../deploy/Seed.s.sol";
import { ILendingPools } from "../../../src/interfaces/ILendingPools.sol";
import { PoolInfo, ReserveInfo } from "../../../src/interfaces/Types.sol";
import { ChainlinkOracle } from "../../../src/oracles/ChainlinkOracle.sol";
import { PoolId, PoolIdLibrary, ReserveId } from "../../../src/types/Ids.sol";

contract SeedRunner {
    function run(Seed seed, ILendingPools lendingPools, address marketMaker) external {
        seed.run(lendingPools, marketMaker);
    }
}

contract SeedTest is Test {
    ILendingPools private lendingPools;
    address private marketMaker = makeAddr("market maker");

    function setUp() public {
        vm.warp(1_800_000_000);
        (lendingPools,,,,) = new Deploy().run();
    }

    function test_run() public {
        _run();
        _isSound("Core", 5, "USD");
        _isSound("Staked ETH", 2, "ETH");
    }

    function test_run_pricesWithinABand() public {
        _run();
        PoolId core = PoolIdLibrary.toPoolId(DEFAULT_SENDER, "Core");
        _costs(core.reserve(0), 3200e18, 3202e18);
        _costs(core.reserve(1), 1e30, 1e30);
        _costs(core.reserve(2), 96_000e28, 96_050e28);
        _costs(core.reserve(4), 3904e18, 3906.44e18);
        PoolId staked = PoolIdLibrary.toPoolId(DEFAULT_SENDER, "Staked ETH");
        _costs(staked.reserve(0), 1e18, 1e18);
        _costs(staked.reserve(1), 1.22e18, 1.22e18);
    }

    function test_run_revertsWith_NotALocalChain() public {
        Seed seed = new Seed();
        vm.chainId(1);
        vm.expectRevert(abi.encodeWithSelector(Seed.NotALocalChain.selector, 1));
        seed.run(lendingPools, marketMaker);
    }

    /// @dev Called by the broadcasting account, as forge script does. That cannot be pranked.
    function _run() private {
        vm.etch(DEFAULT_SENDER, address(new SeedRunner()).code);
        SeedRunner(DEFAULT_SENDER).run(new Seed(), lendingPools, marketMaker);
    }

    function _isSound(bytes32 name, uint256 reserves, bytes32 unit) private view {
        PoolId pool = PoolIdLibrary.toPoolId(DEFAULT_SENDER, name);
        PoolInfo memory info = lendingPools.poolInfo(pool);
        assertEq(info.owner, DEFAULT_SENDER, "not the owner who ran it");
        assertEq(info.reserveCount, reserves);
        for (uint256 i; i < reserves; ++i) {
            ReserveInfo memory reserve = lendingPools.reserveInfo(pool.reserve(i));
            ChainlinkOracle oracle = ChainlinkOracle(reserve.oracle);
            assertEq(oracle.token(), reserve.token, "an oracle of another token");
            assertEq(oracle.unit(), unit);
            // A seed without an owner, and a large enough multiple of dust.
            uint256 seed = lendingPools.reserveTotals(pool.reserve(i)).supplyAssets;
            (uint256 low,) = oracle.price();
            assertGe(seed * low / 1e18, 10 * info.dust, "too small a seed");
            assertEq(
                lendingPools.positionOf(pool.reserve(i), address(0xdead)).supplyShares,
                lendingPools.reserveTotals(pool.reserve(i)).supplyShares
            );
        }
    }

    function _costs(ReserveId reserve, uint256 expectedLow, uint256 expectedHigh) private view {
        (uint256 low, uint256 high) = ChainlinkOracle(lendingPools.reserveInfo(reserve).oracle).price();
        assertEq(low, expectedLow);
        assertEq(high, expectedHigh);
    }
}
