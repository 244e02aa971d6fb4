// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";

import { ILendingPools } from "../../../src/interfaces/ILendingPools.sol";
import { Liquidation, PoolInfo } from "../../../src/interfaces/Types.sol";
import { BandOracle } from "../../mocks/BandOracle.sol";
import { Handler } from "../Handler.sol";
import { Looks } from "../Looks.sol";
import { Deed, PEOPLE, PER_POOL, POOLS, Picture } from "../Terms.sol";
import { World } from "../World.sol";

/// @notice Liquidations, and prices that fall far enough to allow them. Invariants 8, 9 and 16 are checked
/// across each.
contract Liquidating is Handler {
    using Looks for Picture;

    /// @dev A liquidation, its two reserves among the pool's four, and the state before it.
    struct Case {
        Liquidation call;
        uint256 pool;
        uint256 who;
        uint256 lent;
        uint256 backing;
        Picture before;
        Looks.Weight weight;
        uint256 health; // WAD
        uint256 repaid;
        uint256 seized;
    }

    constructor(World world_) Handler(world_) {
        world_.forbid("liquidate the healthy");
        _expect("liquidate the healthy", ILendingPools.Healthy.selector);
        _expect("liquidate the healthy", ILendingPools.PriceUnreadable.selector);
        _expect("liquidate", ILendingPools.LiquidityTooLow.selector);
        _expect("liquidate", ILendingPools.PriceUnreadable.selector);
        _expect("liquidate", ILendingPools.RepaidAboveLimit.selector);
        _expect("liquidate", ILendingPools.CollateralNotEnabled.selector);
        _expect("liquidate", ILendingPools.DebtBacksItself.selector);
        _expect("liquidate", ILendingPools.AuctionOpen.selector);
    }

    /// @dev Finds an account that can be liquidated, and a pair of its debts and deposits.
    function liquidate(uint256 who, uint256 seed, uint256 offer, uint256 dice) public {
        for (uint256 i; i < PEOPLE * POOLS; ++i) {
            uint256 pool = (seed % POOLS + i / PEOPLE) % POOLS;
            uint256 account = (seed % PEOPLE + i) % PEOPLE;
            if (!_isRipe(_look(pool), account)) continue;
            return _liquidate(who, pool, account, seed, offer, dice);
        }
    }

    /// @dev The prices of an account's collateral fall until it can be liquidated, sometimes far below at once, which makes bad
    /// debt. Then it is liquidated in steps. Mostly every price of the pool is readable.
    function crash(uint256 who, uint256 seed, uint256 dice) external {
        address account = _debtor(seed);
        uint256 j = world.indexOf(account);
        for (uint256 p; p < POOLS; ++p) {
            if (core.accountBits(world.pools(p), account) >> 32 == 0) continue;
            if (dice / 24 % 4 != 0) _enlighten(p);
            _ripen(p, j, dice % 3 == 0 ? 30 : 90);
            for (uint256 i; i < 3; ++i) {
                if (_isRipe(_look(p), j)) _liquidate(who, p, j, seed / 7 ** i, dice / 3 % 4, dice / 7 ** i);
            }
            if (dice / 12 % 2 == 0) _calm(p);
            return;
        }
    }

    /// @dev Liquidations of any account: a healthy one is refused.
    function liquidateAnyone(uint256 who, uint256 seed, uint256 offer, uint256 dice) external {
        address account = _debtor(seed);
        for (uint256 p; p < POOLS; ++p) {
            if (core.accountBits(world.pools(p), account) >> 32 == 0) continue;
            return _liquidate(who, p, world.indexOf(account), seed, offer, dice);
        }
    }

    /// @param percent what is left of a price after each step, down to a hundredth of the fair one
    function _ripen(uint256 pool, uint256 who, uint256 percent) private {
        for (uint256 k; k < 20; ++k) {
            Picture memory picture = _look(pool);
            if (_isRipe(picture, who)) return;
            for (uint256 i; i < PER_POOL; ++i) {
                uint256 oracle = world.oracleOf(pool * PER_POOL + i);
                uint256 price = picture.prices[i].low * percent / 100;
                if (picture.backs(i, who) && price > world.fairPriceOf(pool * PER_POOL + i) / 100) {
                    world.setPrice(oracle, price, price);
                }
            }
        }
    }

    function _enlighten(uint256 pool) private {
        for (uint256 i; i < PER_POOL; ++i) {
            world.setMood(world.oracleOf(pool * PER_POOL + i), BandOracle.Mood.Sound);
        }
    }

    /// @dev Resets prices to the initial ones.
    function _calm(uint256 pool) private {
        for (uint256 i; i < PER_POOL; ++i) {
            uint256 fair = world.fairPriceOf(pool * PER_POOL + i);
            world.setPrice(world.oracleOf(pool * PER_POOL + i), fair, fair);
        }
    }

    function _isRipe(Picture memory picture, uint256 who) private pure returns (bool) {
        Looks.Weight memory weight = picture.weigh(who, true);
        return weight.collateral < weight.debt;
    }

    function _liquidate(uint256 who, uint256 pool, uint256 account, uint256 seed, uint256 offer, uint256 dice) private {
        Case memory it = _case(pool, account, seed);
        it.call.inside = dice % 2 == 0;
        it.call.maxRepaid = offer % 2 == 0 ? MAX : _bound(offer, 1, 1e24);
        address actor = _actor(who);
        // Sometimes for another receiver, who may have granted no right.
        it.call.receiver = dice / 2 % 4 == 0 ? people[dice / 8 % PEOPLE] : actor;
        uint256 debt = it.before.owed(it.lent, account);
        _mint(pool * PER_POOL + it.lent, actor, debt + 1);

        Deed memory deed = Deed({
            name: it.health < WAD ? bytes32("liquidate") : bytes32("liquidate the healthy"),
            actor: actor,
            account: it.call.account,
            pools: 2 ** pool,
            liquidates: true,
            allowed: false,
            call: abi.encodeCall(core.liquidate, (it.call, ""))
        });
        (bool success, bytes memory answer) = _act(deed, false);
        if (success) {
            (it.repaid, it.seized) = abi.decode(answer, (uint256, uint256));
            _checkDone(it, deed);
        } else {
            // Four bytes are there: a revert without data is a fault already.
            // forge-lint: disable-next-line(unsafe-typecast)
            _checkRefused(it, deed, bytes4(answer));
        }
    }

    function _checkDone(Case memory it, Deed memory deed) private {
        Picture memory now_ = _look(it.pool);
        if (now_.hasDebt(it.who) && !now_.hasBacking(it.who)) _fault("09: debt without collateral after ", deed);
        if (it.call.inside && !it.call.fromSupply) _checkInside(it, now_, deed);
        if (!now_.hasDebt(it.who) && it.before.hasBacking(it.who) && !now_.hasBacking(it.who)) {
            world.countDone(it.before.owed(it.lent, it.who) > it.repaid ? bytes32("writeOff") : bytes32("seizeAll"));
        }
        if (_isBlocked(it)) _fault("16: a silent price seized, repaid or not waited for by ", deed);
        if (it.weight.collateral >= it.weight.debt) _fault("16: against readable prices, ", deed);

        uint256 bonus = _bonus(it);
        uint256 debtPrice = it.before.prices[it.lent].low;
        uint256 backingPrice = it.before.prices[it.backing].high;
        uint256 most = Math.mulDiv(it.repaid * debtPrice, WAD + bonus, backingPrice * WAD) + 1;
        if (it.seized > most) _fault("08: more seized than repaid with the bonus by ", deed);

        uint256 threshold = uint256(it.before.infos[it.backing].liquidationThreshold) * 1e14;
        // What is seized may come back to the account as the receiver: shares do not back debt then, unlent collateral does.
        bool gone = it.call.fromSupply
            ? now_.bits[it.who] >> it.backing & 1 == 0
            : it.seized == it.before.positions[it.backing][it.who].collateral;
        bool allGone = gone || !now_.owes(it.lent, it.who);
        if (it.health > (WAD + bonus) * threshold / WAD) {
            world.countDone("liquidateCurable");
            if (!_rose(it, now_, debtPrice, backingPrice)) _fault("08: the health factor falls by ", deed);
        } else {
            world.countDone("liquidateIncurable");
            if (it.call.maxRepaid == MAX && !allGone) _fault("08: not all taken of what is beyond help by ", deed);
        }
    }

    /// @dev 6. Unlent collateral seized inside is the receiver's collateral, all of it, and needs no transfer.
    function _checkInside(Case memory it, Picture memory now_, Deed memory deed) private {
        world.countDone("seizeInside");
        uint256 j = world.indexOf(it.call.receiver);
        uint256 had = it.before.positions[it.backing][j].collateral;
        uint256 lost = j == it.who ? it.seized : 0;
        if (now_.positions[it.backing][j].collateral != had + it.seized - lost) {
            _fault("06: not all received of ", deed);
        }
        // The repayment may be so small that nothing is seized: then the receiver gets no collateral.
        if (it.seized != 0 && now_.owes(it.backing, j)) _fault("06: debt backs itself by ", deed);
    }

    /// @dev Whether collateral over debt is at least what it was, except for a unit of the collateral and a share of the debt.
    function _rose(Case memory it, Picture memory now_, uint256 debtPrice, uint256 backingPrice)
        private
        view
        returns (bool)
    {
        Looks.Weight memory afterwards = now_.weigh(it.who, true);
        uint256 sharePrice = Looks.owedBy(now_.books[it.lent], 1);
        uint256 debt = afterwards.debt - Math.min(afterwards.debt, Math.ceilDiv(debtPrice * (sharePrice + 1), WAD));
        uint256 collateral = afterwards.collateral + backingPrice / WAD + 2;
        // At the attacker's prices the products below do not fit in 256 bits.
        if (collateral > type(uint128).max || it.weight.debt > type(uint128).max) return true;
        return collateral * it.weight.debt >= it.weight.collateral * debt;
    }

    /// @dev An offer that is high enough and needs nothing idle is refused only if a price is missing, or the account is healthy.
    function _checkRefused(Case memory it, Deed memory deed, bytes4 reason) private {
        bool blocked = _isBlocked(it);
        if (reason == ILendingPools.PriceUnreadable.selector) {
            if (!blocked) _fault("16: a silence blocks without end ", deed);
        } else if (reason == ILendingPools.Healthy.selector) {
            if (it.weight.collateral < it.weight.debt) _fault("16: ripe and refused ", deed);
        } else if (reason == ILendingPools.CollateralNotEnabled.selector) {
            if (_mayReceive(it, deed)) _fault("06: a receiver with the right to it refused ", deed);
        } else if (reason == ILendingPools.DebtBacksItself.selector) {
            bool owes = it.before.owes(it.backing, world.indexOf(it.call.receiver));
            if (!it.call.inside || it.call.fromSupply || !owes) _fault("06: DebtBacksItself without a debt by ", deed);
        } else if (reason == ILendingPools.AuctionOpen.selector) {
            bool owes = it.before.hasDebt(world.indexOf(it.call.receiver));
            if (!it.call.inside || it.call.fromSupply || !owes) _fault("16: AuctionOpen without a debt by ", deed);
        } else if (it.call.maxRepaid == MAX && it.pool != 2 && !_isIlliquid(it, reason) && !_movesNonStandard(it)) {
            _fault("08: refused what must succeed ", deed);
        }
    }

    /// @dev Whether the receiver has such collateral already, or the caller may add some for them.
    function _mayReceive(Case memory it, Deed memory deed) private view returns (bool) {
        uint256 j = world.indexOf(it.call.receiver);
        if (!it.call.inside || it.call.fromSupply) return true;
        // The liquidated account itself may have none left when it receives.
        if (j != it.who && it.before.positions[it.backing][j].collateral != 0) return true;
        return
            deed.actor == it.call.receiver
                || block.timestamp <= core.authorizationOf(it.call.receiver, deed.actor).manage;
    }

    function _isIlliquid(Case memory it, bytes4 reason) private pure returns (bool) {
        return reason == ILendingPools.LiquidityTooLow.selector && it.call.fromSupply && !it.call.inside;
    }

    /// @dev Whether a token that may refuse is transferred. What is seized inside is not: a paused token blocks nothing.
    function _movesNonStandard(Case memory it) private view returns (bool) {
        uint256 first = it.pool * PER_POOL;
        return world.isNonStandard(first + it.lent) || (!it.call.inside && world.isNonStandard(first + it.backing));
    }

    /// @dev Whether one of the account's prices is missing, without a witnessed silence or in the very pair.
    function _isBlocked(Case memory it) private view returns (bool) {
        for (uint256 i; i < PER_POOL; ++i) {
            if (!it.before.owes(i, it.who) && !it.before.backs(i, it.who)) continue;
            if (it.before.prices[i].readable) continue;
            if (!world.isWitnessed(it.pool * PER_POOL + i, 1 days) || i == it.lent || i == it.backing) return true;
        }
        return false;
    }

    function _bonus(Case memory it) private view returns (uint256) {
        PoolInfo memory info = core.poolInfo(world.pools(it.pool));
        uint256 range = WAD - uint256(info.hfAtMaxBonus) * 1e14;
        return uint256(it.before.infos[it.backing].maxBonus) * 1e14 * Math.min(range, WAD - it.health) / range;
    }

    /// @dev One of the account's debts and one of its deposits, of either kind.
    function _case(uint256 pool, uint256 who, uint256 seed) private view returns (Case memory it) {
        it.before = _look(pool);
        (it.pool, it.who) = (pool, who);
        uint256 bits = it.before.bits[who];
        it.lent = _pick(bits >> 32, seed);
        it.backing = _pick((bits | (bits >> 16)) & 0xffff, seed / 7);
        it.call.account = people[who];
        it.call.debtReserve = _id(pool * PER_POOL + it.lent);
        it.call.collateralReserve = _id(pool * PER_POOL + it.backing);
        it.call.fromSupply = bits >> it.backing & 1 != 0;
        if (it.call.fromSupply && bits >> (16 + it.backing) & 1 != 0) it.call.fromSupply = seed % 2 == 0;
        it.weight = it.before.weigh(who, true);
        it.health = it.weight.debt == 0 ? MAX : Math.mulDiv(it.weight.collateral, WAD, it.weight.debt);
    }

    /// @dev The index of one of the set bits among four, or 0.
    function _pick(uint256 bits, uint256 seed) private pure returns (uint256) {
        for (uint256 i; i < PER_POOL; ++i) {
            uint256 index = (seed % PER_POOL + i) % PER_POOL;
            if (bits >> index & 1 != 0) return index;
        }
        return 0;
    }
}
