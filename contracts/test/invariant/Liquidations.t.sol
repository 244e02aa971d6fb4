// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Campaign } from "./Campaign.sol";

contract LiquidationsInvariant is Campaign {
    function _mix() internal override {
        _lend(2);
        _passTime(3);
        _liquidate(6);
        _goBlind(1);
        _invade(1);
    }

    /// A liquidation raises the health factor if it is above (1 + b)·LT of the collateral, else takes all that collateral or debt
    /// allows; seized value ≤ repaid × (1 + b) + one unit. Across every liquidation.
    /// forge-config: default.invariant.runs = 3
    /// forge-config: default.invariant.depth = 200
    /// forge-config: default.invariant.fail-on-revert = true
    function invariant_08_liquidations() public {
        assertEq(world.fault(), "");
    }
}
