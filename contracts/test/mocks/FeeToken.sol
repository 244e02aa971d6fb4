// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { MockERC20 } from "./MockERC20.sol";

/// @notice Keeps a part of every transfer.
contract FeeToken is MockERC20 {
    uint256 public fee; // token units of every transfer

    constructor() MockERC20("FEE", 18) { }

    function setFee(uint256 fee_) external {
        fee = fee_;
    }

    function _update(address sender, address receiver, uint256 amount) internal override {
        super._update(sender, receiver, amount);
        if (sender != address(0) && receiver != address(0) && fee != 0) super._update(receiver, address(0), fee);
    }
}
