// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { MockERC20 } from "./MockERC20.sol";

/// @notice Its issuer can stop every transfer, or those of one holder, like USDC's and USDT's. Minting stays possible, so that
/// tests can fund any account at any time.
contract PausableToken is MockERC20 {
    bool private paused;
    mapping(address holder => bool) private blocked;

    constructor(string memory symbol_, uint8 decimals_) MockERC20(symbol_, decimals_) { }

    function setPaused(bool paused_) external {
        paused = paused_;
    }

    function setBlocked(address holder, bool blocked_) external {
        blocked[holder] = blocked_;
    }

    function _update(address sender, address receiver, uint256 amount) internal override {
        bool minted = sender == address(0);
        require(minted || (!paused && !blocked[sender] && !blocked[receiver]), "paused or blocked");
        super._update(sender, receiver, amount);
    }
}
