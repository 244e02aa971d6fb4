// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IAggregatorV3 } from "../interfaces/IAggregatorV3.sol";

/// @title UnitFeed
/// @notice The price of a unit in itself: always one, always fresh. It stands where an oracle asks for a primary feed and
/// the asset is the unit (WETH in ETH) or is priced by a ratio to it alone (wstETH in ETH). Naming it says so on purpose,
/// where a missing address could as well be a mistake.
contract UnitFeed is IAggregatorV3 {
    uint8 public constant decimals = 18;
    string public constant description = "1";

    /// @inheritdoc IAggregatorV3
    function latestRoundData() external view returns (uint80, int256, uint256, uint256, uint80) {
        return (1, 1e18, block.timestamp, block.timestamp, 1);
    }
}
