// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { PoolConfig, ReserveConfig } from "../interfaces/Types.sol";

/// @notice Bounds of the settings, the same for every pool.
library Bounds {
    uint256 private constant BPS = 10_000;
    uint256 private constant MAX_RESERVE_FACTOR = 250; // thousandths
    uint256 private constant MAX_BONUS = 3000; // basis points
    // A liquidation takes a debt or a deposit whole if less than `dust` of it would be left. If dust is too small, the remainder
    // is not worth a liquidator's gas; if it is too large, no liquidation stops at the target health factor.
    uint256 private constant MIN_DUST = 1e15; // WAD of the unit
    uint256 private constant MAX_DUST = 1e21; // WAD of the unit
    uint256 private constant MAX_RATE = 10e18; // WAD a year, at full utilisation

    function requirePool(PoolConfig calldata config) internal pure {
        _requireWithin("targetHealthFactor", config.targetHealthFactor, 10_100, 15_000);
        _requireWithin("hfAtMaxBonus", config.hfAtMaxBonus, 8000, 9900);
        _requireWithin("dust", config.dust, MIN_DUST, MAX_DUST);
        // Only an owner can end a guardian's stop: without an owner a stop would be permanent.
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

    /// @notice Keeps ltv below the liquidation threshold, so that no new debt can be liquidated at once, and
    /// (1 + maxBonus) · threshold at most hfAtMaxBonus, so that a liquidation at that health factor or above raises it.
    function requireRisk(
        uint256 ltv,
        uint256 liquidationThreshold,
        uint256 maxBonus,
        uint256 reserveFactor,
        uint256 hfAtMaxBonus
    ) internal pure {
        _requireWithin("ltv", ltv, 0, liquidationThreshold == 0 ? 0 : liquidationThreshold - 1);
        // The second bound alone would allow any bonus with a low threshold; this one limits the borrower's loss.
        _requireWithin("maxBonus", maxBonus, 0, MAX_BONUS);
        _requireWithin("maxBonus", (BPS + maxBonus) * liquidationThreshold, 0, hfAtMaxBonus * BPS);
        _requireWithin("reserveFactor", reserveFactor, 0, MAX_RESERVE_FACTOR);
    }

    function _requireWithin(bytes32 setting, uint256 value, uint256 least, uint256 most) private pure {
        if (value < least || value > most) revert ILendingPools.SettingOutOfBounds(setting, value);
    }
}
