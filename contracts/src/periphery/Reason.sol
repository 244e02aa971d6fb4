// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { ILendingPools } from "../interfaces/ILendingPools.sol";

/// @notice What a call reverted with.
library Reason {
    function isOf(bytes memory reason, bytes4 selector) internal pure returns (bool) {
        // The cast takes the four bytes it is after; what is shorter is no error of ours.
        // forge-lint: disable-next-line(unsafe-typecast)
        return bytes4(reason) == selector;
    }

    /// @dev Too little gas says nothing of what was asked: it must not pass for an answer.
    function requireGas(bytes memory reason) internal pure {
        if (isOf(reason, ILendingPools.OracleGasTooLow.selector)) bubble(reason);
    }

    function bubble(bytes memory reason) internal pure {
        assembly ("memory-safe") {
            revert(add(reason, 32), mload(reason))
        }
    }
}
