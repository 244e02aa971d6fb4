// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Position, ReserveTotals } from "../../src/interfaces/Types.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { Campaign } from "./Campaign.sol";
import { PEOPLE, RESERVES } from "./Terms.sol";

contract SharesInvariant is Campaign {
    function _mix() internal override {
        _lend(3);
        _passTime(3);
        _liquidate(3);
        _own(2);
        _operate(1);
    }

    /// Σ position shares + feeShares = totals, on both sides. And the collateral under a cap.
    /// forge-config: default.invariant.runs = 3
    /// forge-config: default.invariant.depth = 200
    /// forge-config: default.invariant.fail-on-revert = true
    function invariant_02_sharesAddUp() public {
        assertEq(world.fault(), "");
        for (uint256 i; i < RESERVES; ++i) {
            _checkReserve(world.reserves(i), i);
        }
    }

    function _checkReserve(ReserveId id, uint256 i) private view {
        ReserveTotals memory totals = core.reserveTotals(id);
        uint256 supplyShares = totals.feeShares;
        uint256 borrowShares;
        uint256 collateral;
        for (uint256 j; j < PEOPLE; ++j) {
            Position memory position = core.positionOf(id, world.people(j));
            supplyShares += position.supplyShares;
            borrowShares += position.borrowShares;
            collateral += position.collateral;
        }
        assertEq(supplyShares, totals.supplyShares, "supply");
        assertEq(borrowShares, totals.borrowShares, "borrow");
        assertEq(core.reserveInfo(id).collateralTotal, i == 3 ? collateral : 0, "collateral");
    }
}
