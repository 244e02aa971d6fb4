// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { IPriceOracle } from "../interfaces/IPriceOracle.sol";

/// @notice Reads an untrusted oracle: a revert, an endless loop or oversized return data make the price unreadable, no more.
library PriceReader {
    /// @notice Gas that each reading gets. Two feeds and a ratio behind proxies use about half of it.
    uint256 internal constant ORACLE_GAS = 250_000;

    /// @notice The price band of `oracle`, or two zeros if it is unreadable.
    /// @dev Reverts if too little gas is left, so that a caller cannot make a price unreadable by sending little gas: a call
    /// forwards at most 63/64 of the gas left, and that must cover ORACLE_GAS.
    function read(address oracle) internal view returns (uint256 low, uint256 high) {
        uint256 left = gasleft();
        uint256 needed = ORACLE_GAS * 64 / 63 + 5000;
        if (left < needed) revert ILendingPools.OracleGasTooLow(left, needed);

        bytes4 selector = IPriceOracle.price.selector;
        bool readable;
        // Assembly because Solidity copies return data of any length at the caller's cost.
        assembly ("memory-safe") {
            mstore(0, selector)
            readable := staticcall(ORACLE_GAS, oracle, 0, 4, 0, 64)
            readable := and(readable, gt(returndatasize(), 63))
            if readable {
                low := mload(0)
                high := mload(32)
            }
        }
        // Unchecked: a low of 0 wraps to 2^256 − 1, so the first comparison rejects it as well as low > high.
        unchecked {
            if (low - 1 >= high || high > type(uint128).max) return (0, 0);
        }
    }
}
