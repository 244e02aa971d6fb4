// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../../src/interfaces/ILendingPools.sol";
import { Liquidation } from "../../../src/interfaces/Types.sol";
import { ReserveId } from "../../../src/types/Ids.sol";
import { BandOracle } from "../../mocks/BandOracle.sol";
import { FalseToken } from "../../mocks/FalseToken.sol";
import { FeeToken } from "../../mocks/FeeToken.sol";
import { HookToken } from "../../mocks/HookToken.sol";
import { Handler } from "../Handler.sol";
import { Scripts } from "../Scripts.sol";
import { Deed, PER_POOL, POOLS, RESERVES } from "../Terms.sol";
import { World } from "../World.sol";
import { EvilToken } from "../tokens/EvilToken.sol";

/// @notice The attacker's pool, oracles and token, and tokens that start to misbehave. No action there changes a word of
/// another pool (4), or what the core holds for other accounts (1).
contract Hostile is Scripts {
    uint256 private constant HIS = 2; // pool
    uint256 private constant HIS_ORACLES = 7; // and the three after it

    address private immutable attacker;

    constructor(World world_) Handler(world_) {
        attacker = world_.people(world_.ATTACKER());
        world_.forbid("trespass");
        _expect("trespass", ILendingPools.ReserveUnknown.selector);
        _expect("trespass", ILendingPools.BorrowLimitExceeded.selector);
        _expect("trespass", ILendingPools.CollateralTooLow.selector);
        _expect("trespass", ILendingPools.BalanceTooLow.selector);
        _expect("trespass", ILendingPools.Unauthorized.selector);
        bytes32[4] memory acts = [bytes32("loot in"), "loot out", "hooked in", "hooked out"];
        for (uint256 i; i < 4; ++i) {
            _expect(acts[i], ILendingPools.AmountZero.selector);
            _expect(acts[i], ILendingPools.LiquidityTooLow.selector);
            _expect(acts[i], ILendingPools.BorrowLimitExceeded.selector);
            _expect(acts[i], ILendingPools.PriceUnreadable.selector);
            _expect(acts[i], ILendingPools.DebtBacksItself.selector);
            _expect(acts[i], ILendingPools.NotCollateral.selector);
            _expect(acts[i], ILendingPools.ReserveRetired.selector);
            _expect(acts[i], ILendingPools.ReserveStopped.selector);
        }
        _expect("loot out", ILendingPools.BorrowCapExceeded.selector);
        _expect("hooked in", ILendingPools.SupplyCapExceeded.selector);
        _expect("hooked out", ILendingPools.BalanceTooLow.selector);
    }

    /// @dev Any price: high, low, none, low above high, an oracle that uses up its gas.
    function lie(uint256 oracle, uint256 low, uint256 high, uint256 dice) external {
        oracle = HIS_ORACLES + oracle % PER_POOL;
        uint256 fair = world.fairPriceOf(HIS * PER_POOL + oracle - HIS_ORACLES);
        if (dice % 4 == 0) (low, high) = (fair, fair);
        else if (dice % 4 == 1) (low, high) = (_bound(low, fair / 1000, fair), _bound(high, fair, fair * 1000));
        else (low, high) = (_bound(low, 0, 2 ** 125), _bound(high, 0, 2 ** 125));
        world.setPrice(oracle, low, high);
        world.setMood(oracle, dice / 4 % 3 != 0 ? BandOracle.Mood.Sound : BandOracle.Mood(dice / 12 % 7));
        world.countDone("lie");
    }

    /// @dev Sets a high price for the attacker's token and a price of 1 for the debts, and borrows all that is idle in a
    /// reserve of the attacker's pool. The attacker gets no more than that.
    function loot(uint256 amount, uint256 price, uint256 what) external {
        _setHisPrices(false);
        world.setPrice(HIS_ORACLES, _bound(price, 1e18, 2 ** 120), 2 ** 120);
        EvilToken(world.tokens(world.EVIL())).setMood(EvilToken.Mood.Sound);
        uint256 evil = HIS * PER_POOL;
        uint256 where = evil + 1 + what % (PER_POOL - 1);
        _resume(evil);
        _resume(where);
        amount = _bound(amount, 1e18, 1e30);
        _mint(evil, attacker, amount);
        _act("loot in", attacker, evil, abi.encodeCall(core.supplyCollateral, (_id(evil), amount, attacker, "")));
        uint256 idle = _idle(where);
        if (idle != 0) {
            _act("loot out", attacker, where, abi.encodeCall(core.borrow, (_id(where), idle, attacker, attacker)));
        }
        _setHisPrices(true);
    }

    /// @dev Switches the misbehaviour of three tokens on and off.
    function turn(uint256 dice) external {
        FalseToken(world.tokens(world.FALSE())).setRefuses(dice % 3 == 0);
        FeeToken(world.tokens(world.FEE())).setFee(dice / 3 % 2 == 0 ? dice % 1000 : 0);
        EvilToken(world.tokens(world.EVIL())).setMood(EvilToken.Mood(dice / 6 % 4));
        world.countDone("turn");
    }

    /// @dev While the core transfers a token with hooks, the token calls the core: every such call reverts.
    function hook(uint256 who, uint256 amount, uint256 seed) external {
        bool evil = seed % 2 == 0;
        uint256 where = evil ? HIS * PER_POOL : 7;
        HookToken token = HookToken(world.tokens(evil ? world.EVIL() : world.HOOK()));
        address actor = _actor(who);
        amount = _amount(where, amount);
        _mint(where, actor, amount);
        token.arm(address(core), _attacks(address(token), seed));
        bool success = _act("hooked in", actor, where, abi.encodeCall(core.supply, (_id(where), amount, 0, actor, "")));
        amount = _idle(where) == 0 ? 1 : _min(amount, _idle(where));
        bytes memory out = abi.encodeCall(core.withdraw, (_id(where), amount, 0, actor, actor));
        success = _act("hooked out", actor, where, out) || success;
        bytes[] memory answers = token.allAnswers();
        token.arm(address(core), new bytes[](0));
        if (success && answers.length != 0) world.countDone("hook");
        for (uint256 i; i < answers.length; ++i) {
            // The first four bytes of any error; with fewer the comparison fails.
            // forge-lint: disable-next-line(unsafe-typecast)
            if (bytes4(answers[i]) != ILendingPools.Reentered.selector) world.fail("04: a hook enters the core");
        }
    }

    /// @dev What no one may do: mix two pools in one liquidation, use another pool's collateral, take what belongs to
    /// others.
    function trespass(uint256 where, uint256 whose, uint256 amount, uint256 kind) external {
        where %= (POOLS - 1) * PER_POOL;
        address victim = people[whose % ACTORS];
        amount = _bound(amount, 1, 1e24);
        bytes memory call;
        if (kind % 4 == 0) {
            call = _mixed(victim, _id(where), _id(HIS * PER_POOL + kind / 4 % PER_POOL), kind / 16 % 2 == 0);
        } else if (kind % 4 == 1) {
            if (_idle(where) < amount || core.accountBits(_pool(where), attacker) != 0) return;
            if (!world.priceOf(where).readable || core.reserveInfo(_id(where)).stopped) return;
            if (core.reserveInfo(_id(where)).borrowCap != MAX || core.reserveInfo(_id(where)).retired) return;
            call = abi.encodeCall(core.borrow, (_id(where), amount, attacker, attacker));
        } else if (kind % 4 == 2) {
            if (core.positionOf(_id(where), attacker).collateral != 0) return;
            call = abi.encodeCall(core.withdrawCollateral, (_id(where), amount, attacker, attacker));
        } else {
            if (core.authorizationOf(victim, attacker).withdraw >= block.timestamp) return;
            call = abi.encodeCall(core.withdraw, (_id(where), amount, 0, victim, attacker));
        }
        _act(Deed("trespass", attacker, victim, 0, false, false, call), true);
    }

    function _setHisPrices(bool fair) private {
        for (uint256 i; i < PER_POOL; ++i) {
            uint256 price = fair ? world.fairPriceOf(HIS * PER_POOL + i) : 1;
            world.setPrice(HIS_ORACLES + i, price, price);
            world.setMood(HIS_ORACLES + i, BandOracle.Mood.Sound);
        }
    }

    function _resume(uint256 where) private {
        ReserveId id = _id(where);
        if (core.reserveInfo(id).retired) return;
        vm.prank(attacker);
        core.setStop(id, false);
    }

    function _mixed(address victim, ReserveId one, ReserveId other, bool turned) private view returns (bytes memory) {
        Liquidation memory liquidation = Liquidation({
            account: victim,
            collateralReserve: turned ? one : other,
            fromSupply: false,
            inside: false,
            debtReserve: turned ? other : one,
            maxRepaid: MAX,
            minSeized: 0,
            receiver: attacker
        });
        return abi.encodeCall(core.liquidate, (liquidation, ""));
    }

    /// @dev Calls by the token for the attacker's account; the attacker has granted the token every right.
    function _attacks(address token, uint256 seed) private returns (bytes[] memory attacks) {
        vm.prank(attacker);
        core.setAuthorization(token, 7, type(uint40).max);
        uint256 where = seed % RESERVES;
        attacks = new bytes[](5);
        attacks[0] = abi.encodeCall(core.withdraw, (_id(where), 0, MAX, attacker, attacker));
        attacks[1] = abi.encodeCall(core.supply, (_id(where), 1, 0, attacker, ""));
        attacks[2] = abi.encodeCall(core.borrow, (_id(where), 1, attacker, attacker));
        attacks[3] = abi.encodeCall(core.accrue, (_id(where)));
        bytes[] memory inner = new bytes[](1);
        inner[0] = attacks[seed / 16 % 4];
        attacks[4] = abi.encodeCall(core.multicall, (inner));
    }
}
