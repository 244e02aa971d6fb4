// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice The price of one asset as a band: the truth is believed to lie between low and high.
interface IPriceOracle {
    /// @notice The band, in WAD of the unit for one whole token, times 1e18 / 10^decimals: an amount in token units
    /// times this, over 1e18, is a value in WAD of the unit.
    /// @dev Called with a fixed amount of gas. A revert, a zero, low above high, or 2^128 and above: unreadable.
    function price() external view returns (uint256 low, uint256 high);

    /// @notice The name of the unit, say "USD" or "ETH", left-aligned.
    function unit() external view returns (bytes32);
}
