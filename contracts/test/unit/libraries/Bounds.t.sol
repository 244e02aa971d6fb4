// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { ILendingPools } from "../../../src/interfaces/ILendingPools.sol";
import { PoolConfig } from "../../../src/interfaces/Types.sol";
import { Bounds } from "../../../src/logic/Bounds.sol";

/// Each setting at its bounds and one beyond: createPool.t.sol. Here what those bounds are for.
contract BoundsTest is Test {
    /// Whatever passes is as the specification has it, and all of that passes.
    function testFuzz_risk(uint16 ltv, uint16 threshold, uint16 maxBonus, uint8 factor, uint16 hfAtMaxBonus) public {
        hfAtMaxBonus = uint16(bound(hfAtMaxBonus, 8000, 9900));
        threshold = uint16(bound(threshold, 0, 11_000));
        ltv = uint16(bound(ltv, 0, 11_000));
        maxBonus = uint16(bound(maxBonus, 0, 5000));
        bool below = ltv < threshold || (ltv == 0 && threshold == 0);
        bool raises = (10_000 + uint256(maxBonus)) * threshold <= uint256(hfAtMaxBonus) * 10_000;
        if (!below) _expect("ltv", ltv);
        else if (maxBonus > 3000) _expect("maxBonus", maxBonus);
        else if (!raises) _expect("maxBonus", (10_000 + uint256(maxBonus)) * threshold);
        else if (factor > 250) _expect("reserveFactor", factor);
        this.requireRisk(ltv, threshold, maxBonus, factor, hfAtMaxBonus);
    }

    /// A liquidation at hfAtMaxBonus or above raises the health factor: what is seized for one of debt, (1 + bonus) · LT,
    /// weighs no more than the health factor itself.
    function testFuzz_liquidationsHeal(uint16 threshold, uint16 maxBonus, uint16 hfAtMaxBonus, uint256 health)
        public
        view
    {
        hfAtMaxBonus = uint16(bound(hfAtMaxBonus, 8000, 9900));
        threshold = uint16(bound(threshold, 1000, hfAtMaxBonus));
        uint256 most = uint256(hfAtMaxBonus) * 10_000 / threshold - 10_000;
        maxBonus = uint16(bound(maxBonus, 0, most < 3000 ? most : 3000));
        this.requireRisk(0, threshold, maxBonus, 0, hfAtMaxBonus);
        uint256 full = uint256(hfAtMaxBonus) * 1e14;
        health = bound(health, full, 1e18);
        uint256 bonus = uint256(maxBonus) * 1e14 * (1e18 - health) / (1e18 - full);
        assertLe((1e18 + bonus) * threshold / 10_000, health);
    }

    function testFuzz_pool(PoolConfig memory config) public {
        config.targetHealthFactor = uint16(bound(config.targetHealthFactor, 10_000, 15_100));
        config.hfAtMaxBonus = uint16(bound(config.hfAtMaxBonus, 7900, 10_000));
        config.dust = bound(config.dust, 0, 2e21);
        if (config.targetHealthFactor < 10_100 || config.targetHealthFactor > 15_000) {
            _expect("targetHealthFactor", config.targetHealthFactor);
        } else if (config.hfAtMaxBonus < 8000 || config.hfAtMaxBonus > 9900) {
            _expect("hfAtMaxBonus", config.hfAtMaxBonus);
        } else if (config.dust < 1e15 || config.dust > 1e21) {
            _expect("dust", config.dust);
        } else if (config.owner == address(0) && config.guardian != address(0)) {
            _expect("guardian", 0);
        }
        this.requirePool(config);
    }

    /// @dev External, for vm.expectRevert.
    function requireRisk(uint256 ltv, uint256 threshold, uint256 maxBonus, uint256 factor, uint256 hfAtMaxBonus)
        external
        pure
    {
        Bounds.requireRisk(ltv, threshold, maxBonus, factor, hfAtMaxBonus);
    }

    function requirePool(PoolConfig calldata config) external pure {
        Bounds.requirePool(config);
    }

    function _expect(bytes32 setting, uint256 value) private {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.SettingOutOfBounds.selector, setting, value));
    }
}
