// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { PoolConfig, ReserveConfig } from "../interfaces/Types.sol";

/// @notice What a setting may be, for every pool alike.
library Bounds {
    uint256 private constant BPS = 10_000;
    uint256 private constant MAX_RESERVE_FACTOR = 250; // thousandths
    uint256 private constant MAX_BONUS = 3000; // basis points
    // A debt or deposit below `dust` is liquidated whole: too little, and what is left of one pays no liquidator; too much, and
    // nobody's liquidation stops at the target.
    uint256 private constant MIN_DUST = 1e15; // WAD of the unit
    uint256 private constant MAX_DUST = 1e21; // WAD of the unit
    uint256 private constant MAX_RATE = 10e18; // WAD a year, at full utilisation

    function requirePool(PoolConfig calldata config) internal pure {
        _requireWithin("targetHealthFactor", config.targetHealthFactor, 10_100, 15_000);
        _requireWithin("hfAtMaxBonus", config.hfAtMaxBonus, 8000, 9900);
        _requireWithin("dust", config.dust, MIN_DUST, MAX_DUST);
        // An owner of zero freezes the settings; a guardian's stop could then never be lifted.
        if (config.owner == address(0) && config.guardian != address(0)) {
            revert ILendingPools.SettingOutOfBounds("guardian", 0);
        }
    }

    function requireReserve(ReserveConfig calldata config, uint256 hfAtMaxBonus) internal pure {
        requireRisk(config.ltv, config.liquidationThreshold, config.maxBonus, config.reserveFactor, hfAtMaxBonus);
        _requireWithin("targetUtilisation", config.curve.targetUtilisation, 1, BPS - 1);
        _requireWithin("steepness", config.curve.steepness, 100, type(uint16).max);
        _requireWithin("minRate", config.curve.minRate, 1, config.curve.maxRate);
        _requireWithin("maxRate", uint256(config.curve.maxRate) * config.curve.steepness * 1e12, 0, MAX_RATE);
        _requireWithin("initialRate", config.initialRate, config.curve.minRate, config.curve.maxRate);
    }

    /// @notice No loan is born at the edge of liquidation; and a liquidation at hfAtMaxBonus or above raises the health
    /// factor.
    function requireRisk(
        uint256 ltv,
        uint256 liquidationThreshold,
        uint256 maxBonus,
        uint256 reserveFactor,
        uint256 hfAtMaxBonus
    ) internal pure {
        _requireWithin("ltv", ltv, 0, liquidationThreshold == 0 ? 0 : liquidationThreshold - 1);
        // Low thresholds alone would allow any bonus: the borrower's loss is bounded too.
        _requireWithin("maxBonus", maxBonus, 0, MAX_BONUS);
        _requireWithin("maxBonus", (BPS + maxBonus) * liquidationThreshold, 0, hfAtMaxBonus * BPS);
        _requireWithin("reserveFactor", reserveFactor, 0, MAX_RESERVE_FACTOR);
    }

    function _requireWithin(bytes32 setting, uint256 value, uint256 least, uint256 most) private pure {
        if (value < least || value > most) revert ILendingPools.SettingOutOfBounds(setting, value);
    }
}
