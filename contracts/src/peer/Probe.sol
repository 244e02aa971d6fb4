// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice Calls contracts that may be hostile: whatever they do, the call ends within its gas limit and copies one word.
library Probe {
    /// @notice The first word of what `target` answers.
    /// @param gasLimit at most this; less is passed on where less is left
    /// @return answered whether it holds code and returned at least a word
    function word(address target, bytes memory data, uint256 gasLimit)
        internal
        view
        returns (bool answered, uint256 answer)
    {
        // Assembly because Solidity copies return data of any length at the caller's cost.
        assembly ("memory-safe") {
            answered := staticcall(gasLimit, target, add(data, 32), mload(data), 0, 32)
            answered := and(answered, gt(returndatasize(), 31))
            if answered { answer := mload(0) }
        }
    }

    /// @notice Calls an ERC-20 function that answers true or nothing.
    /// @return whether it did; false where it reverts, answers anything else, or holds no code
    function succeeds(address token, bytes memory data, uint256 gasLimit) internal returns (bool) {
        bool success;
        assembly ("memory-safe") {
            success := call(gasLimit, token, 0, add(data, 32), mload(data), 0, 32)
            switch returndatasize()
            case 0 { success := and(success, gt(extcodesize(token), 0)) }
            default { success := and(success, and(gt(returndatasize(), 31), eq(mload(0), 1))) }
        }
        return success;
    }
}
