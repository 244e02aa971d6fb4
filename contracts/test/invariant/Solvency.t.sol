// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ReserveTotals } from "../../src/interfaces/Types.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { Campaign } from "./Campaign.sol";
import { PEOPLE, RESERVES, TOKENS } from "./Terms.sol";
import { IToken, World } from "./World.sol";

contract SolvencyInvariant is Campaign {
    function _mix() internal override {
        _lend(3);
        _passTime(3);
        _liquidate(3);
        _callBack(2);
        _own(1);
    }

    /// Token balance ≥ Σ idle of all reserves of that token + collateral; donations are inert.
    /// forge-config: default.invariant.runs = 3
    /// forge-config: default.invariant.depth = 200
    /// forge-config: default.invariant.fail-on-revert = true
    function invariant_01_solvency() public {
        assertEq(world.fault(), "");
        for (uint256 token; token < TOKENS; ++token) {
            if (token != world.EVIL()) _checkToken(token);
        }
    }

    function _checkToken(uint256 token) private view {
        uint256 due = world.donated(token);
        for (uint256 i; i < RESERVES; ++i) {
            if (world.tokenOf(i) == token) due += _due(world.reserves(i));
        }
        World.Grave[] memory graves = world.allGraves();
        for (uint256 i; i < graves.length; ++i) {
            if (graves[i].token == token) due += _due(graves[i].id);
        }
        uint256 held = IToken(world.tokens(token)).balanceOf(address(core));
        assertGe(held, due, "the core holds less than it owes");
        assertLe(held, due + world.rounding(token), "a donation has moved the books");
    }

    /// @dev What is idle in the reserve, and all collateral.
    function _due(ReserveId id) private view returns (uint256 due) {
        ReserveTotals memory totals = core.reserveTotals(id);
        due = totals.supplyAssets - totals.borrowAssets;
        for (uint256 j; j < PEOPLE; ++j) {
            due += core.positionOf(id, world.people(j)).collateral;
        }
    }
}
