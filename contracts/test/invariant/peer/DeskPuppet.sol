// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IERC1271 } from "@openzeppelin/contracts/interfaces/IERC1271.sol";

import { IPeerCallback } from "../../../src/interfaces/IPeerCallback.sol";

/// @notice A contract as a maker who signs whatever it is shown, and as a taker who tries to enter the desk from its callback.
contract DeskPuppet is IERC1271, IPeerCallback {
    address private immutable DESK;

    bytes[] private planned;
    bytes[] private answers;

    constructor(address desk) {
        DESK = desk;
    }

    function plan(bytes[] memory calls) external {
        (planned, answers) = (calls, new bytes[](0));
    }

    function allAnswers() external view returns (bytes[] memory) {
        return answers;
    }

    function isValidSignature(bytes32, bytes calldata) external pure returns (bytes4) {
        return IERC1271.isValidSignature.selector;
    }

    function onWeirPeer(address, uint256, bytes calldata) external {
        for (uint256 i; i < planned.length; ++i) {
            // The campaign judges the answers.
            // forge-lint: disable-next-line(unchecked-call)
            (, bytes memory answer) = DESK.call(planned[i]);
            answers.push(answer);
        }
    }
}
