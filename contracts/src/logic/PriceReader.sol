// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { IPriceOracle } from "../interfaces/IPriceOracle.sol";

/// @notice Reads an oracle that may be hostile: it cannot revert, loop, or return a bomb.
library PriceReader {
    /// @notice What every reading may spend. Two feeds and a ratio behind proxies need about half of it.
    uint256 internal constant ORACLE_GAS = 250_000;

    /// @notice The band of `oracle`, or two zeros where it is unreadable.
    /// @dev The floor on the gas left stops a caller from starving the oracle into unreadability: a call passes on at
    /// most 63/64 of what is left, and what is left must cover ORACLE_GAS after that.
    function read(address oracle) internal view returns (uint256 low, uint256 high) {
        uint256 left = gasleft();
        uint256 needed = ORACLE_GAS * 64 / 63 + 5000;
        if (left < needed) revert ILendingPools.OracleGasTooLow(left, needed);

        bytes4 selector = IPriceOracle.price.selector;
        bool readable;
        // Assembly because Solidity copies all that is returned, however long, at the caller's cost.
        assembly ("memory-safe") {
            mstore(0, selector)
            readable := staticcall(ORACLE_GAS, oracle, 0, 4, 0, 64)
            readable := and(readable, gt(returndatasize(), 63))
            if readable {
                low := mload(0)
                high := mload(32)
            }
        }
        // Below zero is far above any price: one comparison finds a low of zero too.
        unchecked {
            if (low - 1 >= high || high > type(uint128).max) return (0, 0);
        }
    }
}
