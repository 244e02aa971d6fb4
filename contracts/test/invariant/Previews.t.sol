// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Campaign } from "./Campaign.sol";

contract PreviewsInvariant is Campaign {
    function _mix() internal override {
        _lend(1);
        _passTime(1);
        _simulate(20);
        _liquidate(1);
        _own(1);
    }

    /// Preview = execution: a call has the effect that its simulation returned.
    /// forge-config: default.invariant.runs = 3
    /// forge-config: default.invariant.depth = 200
    /// forge-config: default.invariant.fail-on-revert = true
    function invariant_14_previews() public {
        assertEq(world.fault(), "");
    }
}
