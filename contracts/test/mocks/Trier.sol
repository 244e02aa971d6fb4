// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Makes calls and goes on if they revert.
contract Trier {
    struct Outcome {
        bool success;
        bytes answer;
    }

    Outcome[] private outcomes_;

    /// @notice Calls in order, each caught if it reverts.
    function tryAll(address target, bytes[] calldata calls) external {
        for (uint256 i; i < calls.length; ++i) {
            (bool success, bytes memory answer) = target.call(calls[i]);
            outcomes_.push(Outcome(success, answer));
        }
    }

    function outcomes() external view returns (Outcome[] memory) {
        return outcomes_;
    }
}
