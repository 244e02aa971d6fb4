// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Campaign } from "./Campaign.sol";

contract IsolationInvariant is Campaign {
    function _mix() internal override {
        _lend(1);
        _passTime(1);
        _liquidate(2);
        _invade(5);
        _callBack(2);
        _own(1);
        _operate(1);
    }

    /// An action in one pool changes no word of another. The handlers check every word that an action writes.
    /// forge-config: default.invariant.runs = 3
    /// forge-config: default.invariant.depth = 200
    /// forge-config: default.invariant.fail-on-revert = true
    function invariant_04_isolation() public {
        assertEq(world.fault(), "");
    }
}
