// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { MockERC20 } from "./MockERC20.sol";

/// @notice The manners of USDC and USDT: the issuer can pause all transfers, and bar an account from sending and receiving.
contract PausableToken is MockERC20 {
    bool public paused;
    mapping(address account => bool) public blocked;

    constructor(string memory symbol_, uint8 decimals_) MockERC20(symbol_, decimals_) { }

    function setPaused(bool paused_) external {
        paused = paused_;
    }

    function setBlocked(address account, bool blocked_) external {
        blocked[account] = blocked_;
    }

    /// @dev Minting stays possible, so that tests can fund an account at any time.
    function _update(address sender, address receiver, uint256 amount) internal override {
        if (sender != address(0)) {
            require(!paused, "paused");
            require(!blocked[sender] && !blocked[receiver], "blocked");
        }
        super._update(sender, receiver, amount);
    }
}
