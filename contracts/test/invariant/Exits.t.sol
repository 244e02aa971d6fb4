// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Position, ReserveTotals } from "../../src/interfaces/Types.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { BandOracle } from "../mocks/BandOracle.sol";
import { FalseToken } from "../mocks/FalseToken.sol";
import { FeeToken } from "../mocks/FeeToken.sol";
import { PausableToken } from "../mocks/PausableToken.sol";
import { Campaign } from "./Campaign.sol";
import { Looks } from "./Looks.sol";
import { ORACLES, PEOPLE, RESERVES } from "./Terms.sol";

contract ExitsInvariant is Campaign {
    function _mix() internal override {
        _lend(3);
        _passTime(3);
        _liquidate(2);
        _goBlind(1);
        _own(2);
        _invade(1);
    }

    /// Without debt, an exit needs no oracle; a repayment never needs one. Tried at any time with every oracle dead; forge reverts
    /// what is tried here.
    /// forge-config: default.invariant.runs = 3
    /// forge-config: default.invariant.depth = 200
    /// forge-config: default.invariant.fail-on-revert = true
    function invariant_10_exitWithoutOracles() public {
        assertEq(world.fault(), "");
        _goDark();
        uint256 who = world.totalDone() % PEOPLE;
        for (uint256 i; i < RESERVES; ++i) {
            _repay(i, who);
        }
        for (uint256 i; i < RESERVES; ++i) {
            _exit(i, who);
        }
    }

    /// @dev At the end for every account: only rounding is left then.
    function afterInvariant() public override {
        super.afterInvariant();
        _goDark();
        for (uint256 j; j < PEOPLE; ++j) {
            for (uint256 i; i < RESERVES; ++i) {
                _repay(i, j);
            }
        }
        for (uint256 j; j < PEOPLE; ++j) {
            for (uint256 i; i < RESERVES; ++i) {
                _exit(i, j);
            }
        }
        for (uint256 i; i < RESERVES; ++i) {
            bool evil = world.tokenOf(i) == world.EVIL();
            if (!evil) assertEq(core.reserveTotals(world.reserves(i)).borrowShares, 0, "debts are left");
        }
    }

    /// @dev No oracle answers. No token misbehaves but the attacker's, which the exits skip.
    function _goDark() private {
        for (uint256 i; i < ORACLES; ++i) {
            world.oracles(i).setMood(BandOracle.Mood.Reverts);
        }
        FalseToken(world.tokens(world.FALSE())).setRefuses(false);
        FeeToken(world.tokens(world.FEE())).setFee(0);
        PausableToken token = PausableToken(world.tokens(world.PAUSABLE()));
        token.setPaused(false);
        token.setBlocked(address(core), false);
        for (uint256 j; j < PEOPLE; ++j) {
            token.setBlocked(world.people(j), false);
        }
    }

    function _repay(uint256 i, uint256 who) private {
        if (world.tokenOf(i) == world.EVIL()) return;
        (ReserveId id, address account) = (world.reserves(i), world.people(who));
        uint256 shares = core.positionOf(id, account).borrowShares;
        if (shares == 0) return;
        world.mint(world.tokenOf(i), account, Looks.owedBy(core.accruedTotals(id), shares));
        vm.prank(account);
        core.repay(id, MAX, 0, account, "");
        assertEq(core.positionOf(id, account).borrowShares, 0, "a debt is left");
    }

    function _exit(uint256 i, uint256 who) private {
        (ReserveId id, address account) = (world.reserves(i), world.people(who));
        bool indebted = core.accountBits(world.pools(i / 4), account) >> 32 != 0;
        if (world.tokenOf(i) == world.EVIL() || indebted) return;
        Position memory position = core.positionOf(id, account);
        ReserveTotals memory totals = core.accruedTotals(id);
        uint256 idle = totals.supplyAssets - totals.borrowAssets;
        uint256 worth = Looks.lentBy(totals, position.supplyShares);
        vm.startPrank(account);
        // What is worth less than a unit, and what is lent out, stays.
        if (worth != 0 && idle != 0) {
            if (worth <= idle) core.withdraw(id, 0, MAX, account, account);
            else core.withdraw(id, idle, 0, account, account);
        }
        if (position.collateral != 0) core.withdrawCollateral(id, MAX, account, account);
        vm.stopPrank();
        assertEq(core.positionOf(id, account).collateral, 0, "collateral is left");
    }
}
