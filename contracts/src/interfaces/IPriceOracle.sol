// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice The price of one asset as a band that contains its value.
interface IPriceOracle {
    /// @notice The band: WAD of the unit for one whole token, times 1e18 / 10^decimals. An amount in token units times this, over
    /// 1e18, is a value in WAD of the unit.
    /// @dev Called with a fixed amount of gas. The price is unreadable if the call reverts, low is 0 or above high, or high is
    /// 2^128 or more.
    function price() external view returns (uint256 low, uint256 high);

    /// @notice The name of the unit, for example "USD" or "ETH", left-aligned.
    function unit() external view returns (bytes32);
}
