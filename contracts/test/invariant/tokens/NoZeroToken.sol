// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { MockERC20 } from "../../mocks/MockERC20.sol";

/// @notice Reverts on a transfer of 0.
contract NoZeroToken is MockERC20 {
    constructor() MockERC20("NOZERO", 18) { }

    function _update(address sender, address receiver, uint256 amount) internal override {
        require(amount != 0, "transfer of 0");
        super._update(sender, receiver, amount);
    }
}
