// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { ILendingPools } from "../interfaces/ILendingPools.sol";

/// @notice Inspects the revert data of a call.
library Reason {
    function isOf(bytes memory reason, bytes4 selector) internal pure returns (bool) {
        // The cast keeps the first four bytes; shorter data is zero-padded and matches no selector here.
        // forge-lint: disable-next-line(unsafe-typecast)
        return bytes4(reason) == selector;
    }

    /// @dev Reverts if the call ran out of the gas for an oracle, which must not be taken for an unreadable price.
    function requireGas(bytes memory reason) internal pure {
        if (isOf(reason, ILendingPools.OracleGasTooLow.selector)) bubble(reason);
    }

    function bubble(bytes memory reason) internal pure {
        assembly ("memory-safe") {
            revert(add(reason, 32), mload(reason))
        }
    }
}
