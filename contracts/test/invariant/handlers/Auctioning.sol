// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../../src/interfaces/ILendingPools.sol";
import { SilentTake } from "../../../src/interfaces/Types.sol";
import { BandOracle } from "../../mocks/BandOracle.sol";
import { Handler } from "../Handler.sol";
import { Looks } from "../Looks.sol";
import { Deed, PEOPLE, PER_POOL, POOLS, Picture } from "../Terms.sol";
import { IToken, World } from "../World.sol";

/// @notice Feeds that die permanently, and the auctions of their collateral: opened, disturbed, taken. Invariants 9 and 16 are
/// checked across each by an independent model: when an auction may be opened, when it runs, what it costs.
contract Auctioning is Handler {
    using Looks for Picture;

    uint256 private constant DEAD = 7 days;
    uint256 private constant LENGTH = 3 days;

    /// @dev An account's last auction, as it was opened.
    struct Opened {
        uint256 time; // seconds
        uint256 bits;
    }

    /// @dev A take and the state before it.
    struct Case {
        SilentTake call;
        uint256 pool;
        uint256 who;
        uint256 backing; // place of the deposit's reserve among the pool's four
        address actor;
        Picture before;
        bool stands;
        uint256 left; // seconds until the auction's end
        uint256[PER_POOL] held; // of each reserve's token, by the actor
    }

    mapping(uint256 pool => mapping(uint256 who => Opened)) private opened;

    constructor(World world_) Handler(world_) {
        _expect("openAuction", ILendingPools.NothingToAuction.selector);
        _expect("openAuction", ILendingPools.NotSilent.selector);
        _expect("openAuction", ILendingPools.AuctionOpen.selector);
        _expect("takeSilent", ILendingPools.NothingToAuction.selector);
        _expect("takeSilent", ILendingPools.NotSilent.selector);
        _expect("takeSilent", ILendingPools.NothingToSeize.selector);
        _expect("takeSilent", ILendingPools.AuctionClosed.selector);
        _expect("takeSilent", ILendingPools.FractionAboveLimit.selector);
        _expect("takeSilent", ILendingPools.LiquidityTooLow.selector);
        _expect("takeSilent", ILendingPools.DebtBacksItself.selector);
        _expect("takeSilent", ILendingPools.PriceUnreadable.selector);
        _expect("takeSilent", ILendingPools.AuctionOpen.selector);
        _expect("auction interfered", ILendingPools.CollateralCapExceeded.selector);
        _expect("auction interfered", ILendingPools.DebtBacksItself.selector);
        _expect("auction interfered", ILendingPools.ReserveStopped.selector);
        _expect("auction interfered", ILendingPools.ReserveRetired.selector);
        _expect("auction interfered", ILendingPools.NotCollateral.selector);
        _expect("auction interfered", ILendingPools.PriceUnreadable.selector);
        _expect("auction interfered", ILendingPools.AmountZero.selector);
        _expect("auction interfered", ILendingPools.AuctionOpen.selector);
    }

    /// @dev All collateral of an account with debt falls silent for a week, sometimes an hour less. Its auction is opened, days
    /// pass, other actions may happen in between, and its deposits are taken one by one. At the end the feeds are readable again.
    function auction(uint256 who, uint256 seed, uint256 dice) external {
        (bool found, uint256 pool, uint256 j) = _findDebtor(seed);
        if (!found) return;
        uint256 backings = _backings(_look(pool), j);
        _blind(pool, backings);
        _watchOver(pool, backings, dice % 8 == 0 ? DEAD - 1 hours : DEAD);
        _open(who, pool, j);
        _watchOver(pool, backings, dice / 8 % 5 == 0 ? 0 : _bound(dice, 0, 4 days));
        _interfere(pool, j, dice / 40 % 8, seed);
        for (uint256 i; i < PER_POOL; ++i) {
            if (backings >> i & 1 != 0) _take(dice / 320 % 5 == 0 ? j : who % ACTORS, pool, j, i, dice / 1600 + i);
        }
        _see(pool, backings);
    }

    /// @dev Opens and takes of any account, at any time.
    function grab(uint256 who, uint256 seed, uint256 dice) external {
        (bool found, uint256 pool, uint256 j) = _findDebtor(seed);
        if (!found) return;
        _open(who, pool, j);
        _take(who % ACTORS, pool, j, seed % PER_POOL, dice);
    }

    // ------------------------------------------------------------------------------------------------------- The feeds

    function _blind(uint256 pool, uint256 reserves) private {
        for (uint256 i; i < PER_POOL; ++i) {
            if (reserves >> i & 1 != 0) world.setMood(world.oracleOf(pool * PER_POOL + i), BandOracle.Mood.Reverts);
        }
    }

    function _see(uint256 pool, uint256 reserves) private {
        for (uint256 i; i < PER_POOL; ++i) {
            if (reserves >> i & 1 != 0) world.setMood(world.oracleOf(pool * PER_POOL + i), BandOracle.Mood.Sound);
        }
    }

    /// @dev For this time, with a mark at both ends and every hour.
    function _watchOver(uint256 pool, uint256 reserves, uint256 time) private {
        uint256 end = block.timestamp + time;
        while (true) {
            for (uint256 i; i < PER_POOL; ++i) {
                if (reserves >> i & 1 != 0) _mark(pool * PER_POOL + i);
            }
            if (block.timestamp == end) return;
            skip(_min(1 hours, end - block.timestamp));
        }
    }

    // ----------------------------------------------------------------------------------------------------- The auction

    function _open(uint256 who, uint256 pool, uint256 j) private {
        Picture memory before = _look(pool);
        bool dead = _isDead(before, j);
        bool stands = dead && _mayStand(before, j);
        bytes memory call = abi.encodeCall(core.openAuction, (world.pools(pool), people[j]));
        Deed memory deed = Deed("openAuction", _actor(who), people[j], 2 ** pool, false, false, call);
        (bool success,) = _act(deed, true);
        if (success) {
            if (!dead) _fault("16: what has a price, or owes nothing, is auctioned by ", deed);
            if (core.auctionOf(world.pools(pool), people[j]) != block.timestamp) _fault("16: not opened by ", deed);
            opened[pool][j] = Opened(block.timestamp, before.bits[j]);
        } else if (dead && !stands) {
            _fault("16: a dead feed bars ", deed);
        }
    }

    /// @dev What a borrower or a feed may do while an auction runs.
    function _interfere(uint256 pool, uint256 j, uint256 kind, uint256 seed) private {
        Picture memory now_ = _look(pool);
        if (kind == 0) {
            // Another collateral, with a readable price.
            for (uint256 i; i < PER_POOL; ++i) {
                uint256 where = pool * PER_POOL + i;
                if (now_.backs(i, j) || now_.owes(i, j) || !now_.prices[i].readable) continue;
                _mint(where, people[j], 100);
                bytes memory call = abi.encodeCall(core.supplyCollateral, (_id(where), 100, people[j], ""));
                bool runs = core.auctionOf(world.pools(pool), people[j]) != 0;
                bool success = _act("auction interfered", people[j], where, call);
                if (success && runs) world.fail("16: something else comes to back a debt under auction");
                return;
            }
        } else if (kind == 1) {
            // The feeds are readable, marked, and die again.
            uint256 backings = _backings(now_, j);
            _see(pool, backings);
            _watchOver(pool, backings, 0);
            _blind(pool, backings);
            _watchOver(pool, backings, seed % 2 == 0 ? 0 : DEAD);
        } else if (kind == 2) {
            // The feeds are readable again, and not marked yet.
            _see(pool, _backings(now_, j));
        } else if (kind == 3) {
            for (uint256 i; i < PER_POOL; ++i) {
                uint256 owed = now_.owed(i, j);
                if (owed == 0) continue;
                _mint(pool * PER_POOL + i, people[j], owed);
                bytes memory call =
                    abi.encodeCall(core.repay, (_id(pool * PER_POOL + i), owed / 2 + 1, 0, people[j], ""));
                _act("auction interfered", people[j], pool * PER_POOL + i, call);
            }
        } else if (kind == 4) {
            // No mark of the silence for more than an hour.
            skip(1 hours + 1);
        }
    }

    function _take(uint256 who, uint256 pool, uint256 j, uint256 backing, uint256 dice) private {
        Case memory it = _case(who, pool, j, backing, dice);
        Deed memory deed = Deed({
            name: "takeSilent",
            actor: it.actor,
            account: people[j],
            pools: 2 ** pool,
            liquidates: true,
            allowed: false,
            call: abi.encodeCall(core.takeSilent, (it.call))
        });
        (bool success, bytes memory answer) = _act(deed, false);
        if (success) {
            _checkTaken(it, deed);
        } else {
            // Four bytes are there: a revert without data is a fault already.
            // forge-lint: disable-next-line(unsafe-typecast)
            _checkRefused(it, deed, bytes4(answer));
        }
    }

    /// @dev 9 and 16. Only a running auction can be taken, for the same part of each debt; no debt stays without collateral.
    function _checkTaken(Case memory it, Deed memory deed) private {
        Picture memory now_ = _look(it.pool);
        if (!it.stands) _fault("16: taken without an auction that stands by ", deed);
        if ((it.left * WAD + LENGTH - 1) / LENGTH > it.call.maxFraction) _fault("16: a limit passed over by ", deed);
        for (uint256 i; i < PER_POOL; ++i) {
            uint256 owed = it.before.owed(i, it.who);
            if (owed == 0) continue;
            uint256 due = (owed * it.left + LENGTH - 1) / LENGTH;
            uint256 where = it.pool * PER_POOL + i;
            if (!world.isNonStandard(where) && it.held[i] - _held(where, it.actor) != due) {
                _fault("16: another price than that of the auction by ", deed);
            }
            // Shares are rounded down: the rest of the payment is less than a share's worth.
            uint256 least = owed - due;
            if (
                now_.hasDebt(it.who) && (now_.owed(i, it.who) < least || now_.owed(i, it.who) > least + _share(now_, i))
            ) {
                _fault("16: another part of a debt paid than the auction's by ", deed);
            }
        }
        bool cleared = now_.bits[it.who] >> (it.backing + (it.call.fromSupply ? 0 : 16)) & 1 == 0;
        // A deposit that the account takes itself may be its collateral again, once it has no debt.
        bool own = it.call.inside && it.call.receiver == people[it.who] && !now_.hasDebt(it.who);
        if (!cleared && !own) _fault("16: a part left of what was taken by ", deed);
        if (now_.hasDebt(it.who) && !now_.hasBacking(it.who)) _fault("09: debt without collateral after ", deed);
        if (!now_.hasDebt(it.who) && it.left < LENGTH) world.countDone("auction write-off");
    }

    /// @dev A taker who offers everything, needs nothing idle and pays with sound tokens is refused only if no auction runs.
    function _checkRefused(Case memory it, Deed memory deed, bytes4 reason) private {
        if (!it.stands) return;
        bool limited = reason == ILendingPools.FractionAboveLimit.selector && it.call.maxFraction != WAD;
        bool illiquid = reason == ILendingPools.LiquidityTooLow.selector && it.call.fromSupply && !it.call.inside;
        // A receiver with debt adds no collateral with an unreadable price, none that it owes, and none under auction.
        bool receives = it.call.inside && !it.call.fromSupply
            && (reason == ILendingPools.PriceUnreadable.selector
                || reason == ILendingPools.DebtBacksItself.selector
                || reason == ILendingPools.AuctionOpen.selector) && it.before.hasDebt(world.indexOf(it.actor));
        if (!limited && !illiquid && !receives && !_isNonStandard(it)) _fault("16: a standing auction refuses ", deed);
    }

    /// @dev Whether a token that the take moves may refuse.
    function _isNonStandard(Case memory it) private view returns (bool nonStandard) {
        for (uint256 i; i < PER_POOL; ++i) {
            bool moves = it.before.owes(i, it.who) || (i == it.backing && !it.call.inside);
            nonStandard = nonStandard || (moves && world.isNonStandard(it.pool * PER_POOL + i));
        }
    }

    // ----------------------------------------------------------------------------------------------------------- Looks

    function _case(uint256 who, uint256 pool, uint256 j, uint256 backing, uint256 dice)
        private
        returns (Case memory it)
    {
        it.before = _look(pool);
        (it.pool, it.who, it.backing, it.actor) = (pool, j, backing, people[who]);
        uint256 bits = it.before.bits[j];
        bool both = bits >> backing & 1 != 0 && bits >> (16 + backing) & 1 != 0;
        it.call = SilentTake({
            account: people[j],
            collateralReserve: _id(pool * PER_POOL + backing),
            fromSupply: both ? dice % 2 == 0 : bits >> backing & 1 != 0,
            inside: dice / 2 % 2 == 0,
            maxFraction: dice / 4 % 4 == 0 ? _bound(dice, 0, WAD) : WAD,
            minSeized: 0,
            receiver: it.actor
        });
        for (uint256 i; i < PER_POOL; ++i) {
            if (it.before.owes(i, j)) _mint(pool * PER_POOL + i, it.actor, it.before.owed(i, j) + 1);
            it.held[i] = _held(pool * PER_POOL + i, it.actor);
        }
        uint256 began = _isDead(it.before, j) ? core.auctionOf(world.pools(pool), people[j]) : 0;
        it.stands = began != 0 && it.before.backs(backing, j);
        if (began == 0) return it;
        if (began != opened[pool][j].time || !_mayStand(it.before, j)) {
            world.fail("16: an auction that should have ended");
        }
        it.left = began + LENGTH > block.timestamp ? began + LENGTH - block.timestamp : 0;
    }

    /// @dev Whether all of the account's collateral has been silent for a week, and still is.
    function _isDead(Picture memory picture, uint256 j) private view returns (bool dead) {
        dead = picture.hasDebt(j) && picture.hasBacking(j);
        for (uint256 i; i < PER_POOL; ++i) {
            if (!picture.backs(i, j)) continue;
            dead = dead && !picture.prices[i].readable && world.isWitnessed(picture.pool * PER_POOL + i, DEAD);
        }
    }

    /// @dev No new bit since the account's auction was opened, and no silence that began later. A bit that was set and cleared
    /// again is not visible here.
    function _mayStand(Picture memory picture, uint256 j) private view returns (bool may) {
        Opened memory last = opened[picture.pool][j];
        may = last.time != 0 && picture.bits[j] & ~last.bits == 0;
        for (uint256 i; i < PER_POOL; ++i) {
            if (picture.backs(i, j)) may = may && last.time > world.silentSince(picture.pool * PER_POOL + i);
        }
    }

    /// @dev An account with debt, in a pool whose oracles the attacker does not control.
    function _findDebtor(uint256 seed) private view returns (bool found, uint256 pool, uint256 j) {
        for (uint256 i; i < PEOPLE * (POOLS - 1); ++i) {
            (pool, j) = ((seed % (POOLS - 1) + i / PEOPLE) % (POOLS - 1), (seed % PEOPLE + i) % PEOPLE);
            if (Looks.bitsOf(world, pool, people[j]) >> 32 != 0) return (true, pool, j);
        }
    }

    /// @dev One bit for each reserve that is collateral of the account.
    function _backings(Picture memory picture, uint256 j) private pure returns (uint256) {
        return (picture.bits[j] | picture.bits[j] >> 16) & 0xffff;
    }

    /// @dev The worth of a debt share, token units, rounded up.
    function _share(Picture memory picture, uint256 i) private pure returns (uint256) {
        return Looks.owedBy(picture.books[i], 1);
    }

    function _held(uint256 where, address account) private view returns (uint256) {
        return IToken(world.tokens(world.tokenOf(where))).balanceOf(account);
    }
}
