// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { MockERC20 } from "./MockERC20.sol";

/// @notice Makes calls before and after every transfer, as a hostile token would, and keeps their results.
contract HookToken is MockERC20 {
    address public target;
    bytes[] private calls;
    bytes[] private answers;
    bool private running;

    constructor() MockERC20("HOOK", 18) { }

    function arm(address target_, bytes[] memory calls_) external {
        target = target_;
        delete calls;
        delete answers;
        for (uint256 i; i < calls_.length; ++i) {
            calls.push(calls_[i]);
        }
    }

    /// @notice The results of the calls so far: those before a transfer, then those after it, and so on.
    function allAnswers() external view returns (bytes[] memory) {
        return answers;
    }

    function _update(address sender, address receiver, uint256 amount) internal override {
        _call();
        super._update(sender, receiver, amount);
        _call();
    }

    function _call() private {
        if (running) return;
        running = true;
        for (uint256 i; i < calls.length; ++i) {
            // Tests judge the results.
            // forge-lint: disable-next-line(unchecked-call)
            (, bytes memory answer) = target.call(calls[i]);
            answers.push(answer);
        }
        running = false;
    }
}
