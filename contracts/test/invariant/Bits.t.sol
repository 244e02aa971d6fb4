// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Position } from "../../src/interfaces/Types.sol";
import { COLLATERAL_BIT, DEBT_BIT, SUPPLY_BIT } from "../../src/types/AccountBits.sol";
import { Campaign } from "./Campaign.sol";
import { Looks } from "./Looks.sol";
import { PEOPLE, PER_POOL, RESERVES } from "./Terms.sol";

contract BitsInvariant is Campaign {
    function _mix() internal override {
        _lend(3);
        _passTime(1);
        _liquidate(3);
        _operate(3);
        _callBack(1);
    }

    /// A bit is set ⇒ the balance behind it is nonzero and the account or its manager enabled it (across every deed); a debt
    /// bit ⇔ debt.
    /// forge-config: default.invariant.runs = 3
    /// forge-config: default.invariant.depth = 200
    /// forge-config: default.invariant.fail-on-revert = true
    function invariant_06_bits() public {
        assertEq(world.fault(), "");
        for (uint256 i; i < RESERVES; ++i) {
            for (uint256 j; j < PEOPLE; ++j) {
                address account = world.people(j);
                uint256 bits = Looks.bitsOf(world, i / PER_POOL, account) >> (i % PER_POOL);
                Position memory position = core.positionOf(world.reserves(i), account);
                if (bits & SUPPLY_BIT != 0) assertGt(position.supplyShares, 0, "lent");
                assertEq(bits & COLLATERAL_BIT != 0, position.collateral != 0, "collateral");
                assertEq(bits & DEBT_BIT != 0, position.borrowShares != 0, "debt");
                if (bits & DEBT_BIT != 0) assertEq(bits & (SUPPLY_BIT | COLLATERAL_BIT), 0, "debt backs itself");
            }
        }
    }
}
