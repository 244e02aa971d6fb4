// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ReserveTotals } from "../../src/interfaces/Types.sol";
import { Campaign } from "./Campaign.sol";
import { RESERVES } from "./Terms.sol";

contract RoundTripsInvariant is Campaign {
    function _mix() internal override {
        _lend(2);
        _passTime(3);
        _trade(6);
        _callBack(3);
        _liquidate(1);
    }

    /// No round trip within one block makes a profit (across every action, multicall, flash loan and callback), nor does any sequence
    /// inflate shares per asset past a million.
    /// forge-config: default.invariant.runs = 3
    /// forge-config: default.invariant.depth = 200
    /// forge-config: default.invariant.fail-on-revert = true
    function invariant_12_roundTrips() public {
        assertEq(world.fault(), "");
        for (uint256 i; i < RESERVES; ++i) {
            ReserveTotals memory totals = core.accruedTotals(world.reserves(i));
            assertLe(totals.borrowShares, (uint256(totals.borrowAssets) + 1) * 1e6, "debt");
            if (world.lost(i)) continue;
            assertLe(totals.supplyShares, (uint256(totals.supplyAssets) + 1) * 1e6, "supply");
        }
    }
}
