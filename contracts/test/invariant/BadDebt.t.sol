// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Campaign } from "./Campaign.sol";
import { PEOPLE, POOLS } from "./Terms.sol";

contract BadDebtInvariant is Campaign {
    function _mix() internal override {
        _lend(2);
        _passTime(2);
        _liquidate(7);
        _goBlind(1);
        _auction(1);
    }

    /// Debt > 0 ⇒ collateral > 0, after any liquidation, any auction, and at any other time.
    /// forge-config: default.invariant.runs = 3
    /// forge-config: default.invariant.depth = 200
    /// forge-config: default.invariant.fail-on-revert = true
    function invariant_09_noBareDebt() public {
        assertEq(world.fault(), "");
        for (uint256 p; p < POOLS; ++p) {
            for (uint256 j; j < PEOPLE; ++j) {
                uint256 bits = core.accountBits(world.pools(p), world.people(j));
                if (bits >> 32 != 0) assertTrue(bits & 0xffffffff != 0, "debt without collateral");
            }
        }
    }
}
