// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ReserveTotals } from "../../src/interfaces/Types.sol";
import { Campaign } from "./Campaign.sol";
import { RESERVES } from "./Terms.sol";

contract BorrowedInvariant is Campaign {
    function _mix() internal override {
        _lend(2);
        _passTime(6);
        _liquidate(2);
        _invade(1);
    }

    /// borrowAssets ≤ supplyAssets, per reserve, stored and accrued.
    /// forge-config: default.invariant.runs = 3
    /// forge-config: default.invariant.depth = 200
    /// forge-config: default.invariant.fail-on-revert = true
    function invariant_03_noMoreBorrowedThanSupplied() public {
        assertEq(world.fault(), "");
        for (uint256 i; i < RESERVES; ++i) {
            ReserveTotals memory totals = core.reserveTotals(world.reserves(i));
            assertLe(totals.borrowAssets, totals.supplyAssets, "stored");
            totals = core.accruedTotals(world.reserves(i));
            assertLe(totals.borrowAssets, totals.supplyAssets, "accrued");
        }
    }
}
