// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { MockERC20 } from "./MockERC20.sol";

/// @notice Reports any balance that it is given, and that every transfer succeeded.
contract LyingToken is MockERC20 {
    mapping(address account => uint256) private lies;

    constructor() MockERC20("LIE", 18) { }

    function lie(address account, uint256 balance) external {
        lies[account] = balance;
    }

    function balanceOf(address account) public view override returns (uint256) {
        return lies[account] + super.balanceOf(account);
    }

    /// @dev Moves nothing, and reports the assets as the receiver's.
    function transferFrom(address, address receiver, uint256 amount) public override returns (bool) {
        lies[receiver] += amount;
        return true;
    }

    function transfer(address, uint256) public pure override returns (bool) {
        return true;
    }
}
