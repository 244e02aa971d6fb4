// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Position, ReserveTotals } from "../../src/interfaces/Types.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { Campaign } from "./Campaign.sol";
import { Looks } from "./Looks.sol";
import { PEOPLE, RESERVES } from "./Terms.sol";
import { World } from "./World.sol";

contract ClaimsInvariant is Campaign {
    function _mix() internal override {
        _lend(2);
        _passTime(1);
        _growOld(4);
        _dribble(4);
        _ruin(3);
        _auction(1);
        _liquidate(2);
        _goBlind(1);
        _own(1);
    }

    /// What all suppliers together could withdraw ≤ idle + all debts of existing accounts + a token unit, per reserve, stored and
    /// accrued, after months and years, with retired, stopped and silent reserves among them.
    /// forge-config: default.invariant.runs = 3
    /// forge-config: default.invariant.depth = 200
    /// forge-config: default.invariant.fail-on-revert = true
    function invariant_17_claimsAreCovered() public {
        assertEq(world.fault(), "");
        for (uint256 i; i < RESERVES; ++i) {
            _checkReserve(world.reserves(i));
        }
        World.Grave[] memory graves = world.allGraves();
        for (uint256 i; i < graves.length; ++i) {
            _checkReserve(graves[i].id);
        }
    }

    function _checkReserve(ReserveId id) private view {
        _checkBooks(id, core.reserveTotals(id));
        _checkBooks(id, core.accruedTotals(id));
    }

    function _checkBooks(ReserveId id, ReserveTotals memory books) private view {
        uint256 claims = Looks.lentBy(books, books.feeShares);
        uint256 owed;
        uint256 debtors;
        for (uint256 j; j < PEOPLE; ++j) {
            Position memory position = core.positionOf(id, world.people(j));
            claims += Looks.lentBy(books, position.supplyShares);
            owed += Looks.owedBy(books, position.borrowShares);
            if (position.borrowShares != 0) ++debtors;
        }
        uint256 idle = books.supplyAssets - books.borrowAssets;
        assertLe(claims, idle + owed + 1, "more claimed than is idle and owed");
        // No debt without a debtor, and none that is missing in the books: each account's debt is rounded up, their sum down.
        assertGe(owed, books.borrowAssets, "debt in the books that no account owes");
        assertLe(owed, uint256(books.borrowAssets) + debtors, "more owed than the books say");
    }
}
