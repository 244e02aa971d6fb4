// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Campaign } from "./Campaign.sol";

contract PricesInvariant is Campaign {
    function _mix() internal override {
        _lend(3);
        _passTime(4);
        _liquidate(4);
        _trade(2);
    }

    /// The supply share price falls only by a write-off; debt per share never falls. Across every action and every wait.
    /// forge-config: default.invariant.runs = 3
    /// forge-config: default.invariant.depth = 200
    /// forge-config: default.invariant.fail-on-revert = true
    function invariant_05_sharePrices() public {
        assertEq(world.fault(), "");
    }
}
