// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Campaign } from "./Campaign.sol";

contract HealthInvariant is Campaign {
    function _mix() internal override {
        _lend(3);
        _passTime(3);
        _goBlind(1);
        _own(3);
        _operate(2);
        _callBack(1);
    }

    /// After any action that lowers a health factor its account is within its limit; no other account's falls, except by price, time
    /// or write-off. Across every action.
    /// forge-config: default.invariant.runs = 3
    /// forge-config: default.invariant.depth = 200
    /// forge-config: default.invariant.fail-on-revert = true
    function invariant_07_health() public {
        assertEq(world.fault(), "");
    }
}
