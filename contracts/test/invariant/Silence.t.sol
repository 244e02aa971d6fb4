// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Campaign } from "./Campaign.sol";

contract SilenceInvariant is Campaign {
    function _mix() internal override {
        _lend(2);
        _passTime(1);
        _liquidate(5);
        _goBlind(4);
        _auction(2);
    }

    /// One unreadable oracle neither blocks a liquidation permanently nor allows one that the readable prices forbid. Across
    /// every liquidation, every auction, and every refusal of one.
    /// forge-config: default.invariant.runs = 3
    /// forge-config: default.invariant.depth = 200
    /// forge-config: default.invariant.fail-on-revert = true
    function invariant_16_silence() public {
        assertEq(world.fault(), "");
    }
}
