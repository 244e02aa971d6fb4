// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ReserveTotals } from "../../../src/interfaces/Types.sol";
import { BandOracle } from "../../mocks/BandOracle.sol";
import { PausableToken } from "../../mocks/PausableToken.sol";
import { Handler } from "../Handler.sol";
import { Looks } from "../Looks.sol";
import { PEOPLE, PER_POOL, RESERVES } from "../Terms.sol";
import { World } from "../World.sol";

/// @notice Time, prices, and oracles that fall silent: the seven oracles of the well-kept pools. The attacker sets the
/// others.
contract Times is Handler {
    uint256 private constant HONEST = 7;

    constructor(World world_) Handler(world_) { }

    /// @dev Seconds to two years; mostly short.
    function jump(uint256 time, uint256 kind) external {
        _pass(_bound(time, 1, kind % 10 == 0 ? 730 days : kind % 3 == 0 ? 30 days : 1 hours));
        world.countDone("jump");
    }

    /// @dev No action for months or years.
    function age(uint256 time, uint256 kind) external {
        _pass(_bound(time, 30 days, kind % 3 == 0 ? 10 * 365 days : 365 days));
        world.countDone("age");
    }

    /// @dev Nothing else changes a book, and no share loses by it. Block times of the books end in 2106.
    function _pass(uint256 time) private {
        if (block.timestamp + time > type(uint32).max - 365 days) return;
        ReserveTotals[RESERVES] memory then_ = _books();
        skip(time);
        ReserveTotals[RESERVES] memory now_ = _books();
        for (uint256 i; i < RESERVES; ++i) {
            // Both pictures start from the same stored books, and each rounds the fee to a share separately.
            if (now_[i].supplyShares != 0) --now_[i].supplyShares;
            if (_isFull(i, then_[i], now_[i])) continue;
            if (Looks.supplyFell(then_[i], now_[i])) world.fail("05: the share price falls by time");
            if (Looks.debtFell(then_[i], now_[i])) world.fail("05: the debt per share falls by time");
        }
    }

    /// @dev The issuer of a token pauses it, or blocks the core or an account, and reverts that.
    function pause(uint256 dice, uint256 whom) external {
        PausableToken token = PausableToken(world.tokens(world.PAUSABLE()));
        token.setPaused(dice % 3 == 0);
        token.setBlocked(address(core), dice % 3 == 1 && dice / 3 % 2 == 0);
        token.setBlocked(people[whom % PEOPLE], dice / 6 % 4 == 0);
        world.countDone("pause");
    }

    function accrue(uint256 who, uint256 where) external {
        where %= RESERVES;
        _act("accrue", _actor(who), where, abi.encodeCall(core.accrue, (_id(where))));
    }

    /// @dev By at most a third, up or down, within a tenth and ten times of the initial price.
    function movePrice(uint256 oracle, uint256 by, uint256 width) external {
        oracle %= HONEST;
        uint256 price = world.price(oracle).low * _bound(by, 67, 150) / 100;
        price = _within(oracle, price);
        world.setPrice(oracle, price, price + price * (width % 4 == 0 ? _bound(width, 0, 100) : 0) / 10_000);
        world.countDone("movePrice");
    }

    /// @dev An oracle becomes unreadable in one of many ways, or readable again.
    function blind(uint256 oracle, uint256 mood) public {
        world.setMood(oracle % HONEST, mood % 2 == 0 ? BandOracle.Mood.Sound : BandOracle.Mood(mood % 7));
        world.countDone("blind");
    }

    function markSilent(uint256 who, uint256 where) public {
        where %= RESERVES;
        if (_act("markSilent", _actor(who), where, abi.encodeCall(core.markSilent, (_id(where))))) {
            world.noteMark(where);
        }
    }

    /// @dev An oracle falls silent, and is marked for a day, at most an hour apart; sometimes with larger gaps,
    /// or not for as long.
    function vigil(uint256 who, uint256 where, uint256 dice) external {
        where %= PER_POOL * 2;
        world.setMood(world.oracleOf(where), BandOracle.Mood.Reverts);
        uint256 gap = dice % 8 == 0 ? 1 hours + 1 : _bound(dice, 50 minutes, 1 hours);
        uint256 all = dice / 8 % 2 == 0 ? 15 hours : 24 hours + gap;
        for (uint256 waited; waited < all; waited += gap) {
            _mark(where);
            skip(gap);
        }
        markSilent(who, where);
    }

    /// @dev Whether no interest is charged for all the time since the last accrual, though a part of that time would have cost
    /// something: the interest does not fit in the books. One accrual grows them by e^40 at most, less than 1e18: this can only
    /// happen if they are within that of their bounds, 128 bits of the index and 120 of the supply.
    function _isFull(uint256 i, ReserveTotals memory then_, ReserveTotals memory now_) private returns (bool) {
        ReserveTotals memory stored = core.reserveTotals(_id(i));
        bool forgiven = now_.borrowIndex == stored.borrowIndex && then_.borrowIndex > stored.borrowIndex;
        bool near = then_.borrowIndex > type(uint128).max / 1e18 || then_.supplyAssets > type(uint120).max / 1e18;
        if (forgiven && !near) world.fail("05: interest that fits is not charged");
        return forgiven;
    }

    function _books() private view returns (ReserveTotals[RESERVES] memory books) {
        for (uint256 i; i < RESERVES; ++i) {
            books[i] = core.accruedTotals(_id(i));
        }
    }

    /// @dev Of the oracle's fair price: honest oracle i is that of token i.
    function _within(uint256 oracle, uint256 price) private view returns (uint256) {
        uint256 fair = world.fairPrices(oracle);
        return price < fair / 10 ? fair / 10 : _min(price, fair * 10);
    }
}
