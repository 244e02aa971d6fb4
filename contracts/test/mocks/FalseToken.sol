// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { MockERC20 } from "./MockERC20.sol";

/// @notice Returns false instead of reverting, and moves nothing, once switched.
contract FalseToken is MockERC20 {
    bool public refuses;

    constructor() MockERC20("FALSE", 18) { }

    function setRefuses(bool refuses_) external {
        refuses = refuses_;
    }

    function transfer(address receiver, uint256 amount) public override returns (bool) {
        return !refuses && super.transfer(receiver, amount);
    }

    function transferFrom(address sender, address receiver, uint256 amount) public override returns (bool) {
        return !refuses && super.transferFrom(sender, receiver, amount);
    }
}
