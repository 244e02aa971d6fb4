// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Campaign } from "./Campaign.sol";

contract StrangersInvariant is Campaign {
    function _mix() internal override {
        _lend(2);
        _passTime(1);
        _operate(5);
        _own(2);
        _invade(2);
        _callBack(1);
    }

    /// An unauthorised caller never lowers another account's net position. Across every action.
    /// forge-config: default.invariant.runs = 3
    /// forge-config: default.invariant.depth = 200
    /// forge-config: default.invariant.fail-on-revert = true
    function invariant_11_strangers() public {
        assertEq(world.fault(), "");
    }
}
