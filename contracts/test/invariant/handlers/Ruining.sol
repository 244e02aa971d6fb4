// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../../src/interfaces/ILendingPools.sol";
import { Liquidation, ReserveConfig, ReserveInfo } from "../../../src/interfaces/Types.sol";
import { PoolId, ReserveId } from "../../../src/types/Ids.sol";
import { BandOracle } from "../../mocks/BandOracle.sol";
import { Handler } from "../Handler.sol";
import { Looks } from "../Looks.sol";
import { Deed, PEOPLE, PER_POOL } from "../Terms.sol";
import { World } from "../World.sol";

/// @notice Reserves that lose all: one debtor borrows whatever is idle, what backs it becomes worthless, and the write-off
/// retires the reserve. Then its token is listed anew.
contract Ruining is Handler {
    uint256 private constant CAPPED = 3; // its borrow cap leaves half of it idle

    address private immutable fool; // acts nowhere else, so that nothing else backs his debt

    constructor(World world_) Handler(world_) {
        fool = people[world_.FEE_TAKER()];
        _expect("ruin", ILendingPools.AmountZero.selector);
        _expect("ruin", ILendingPools.LiquidityTooLow.selector);
        _expect("ruin", ILendingPools.BorrowLimitExceeded.selector);
        _expect("ruin", ILendingPools.BorrowCapExceeded.selector);
        _expect("ruin", ILendingPools.SupplyCapExceeded.selector);
        _expect("ruin", ILendingPools.CollateralCapExceeded.selector);
        _expect("ruin", ILendingPools.PriceUnreadable.selector);
        _expect("ruin", ILendingPools.ReserveStopped.selector);
        _expect("ruin", ILendingPools.DebtBacksItself.selector);
        _expect("ruin", ILendingPools.AuctionOpen.selector);
        _expect("tidy", ILendingPools.AmountZero.selector);
        _expect("tidy", ILendingPools.BorrowLimitExceeded.selector);
        _expect("tidy", ILendingPools.PriceUnreadable.selector);
        _expect("relist", ILendingPools.ChangeNotReady.selector);
    }

    /// @dev A reserve of the pools that are well kept is emptied by a bad debt; one that was before is listed anew.
    function ruin(uint256 where, uint256 dice) external {
        where %= 2 * PER_POOL;
        if (core.reserveInfo(_id(where)).retired) return _relist(where);
        (bool found, uint256 backing) = _findBacking(where, dice);
        if (where == CAPPED || !found || Looks.bitsOf(world, where / PER_POOL, fool) != 0) return;
        _reset(where);
        _reset(backing);
        _freeAll(where);
        if (!_lendAll(where, backing)) return;
        uint256 price = world.fairPriceOf(backing);
        // The deposits that are left are worth a millionth of a millionth of what is written off.
        world.setPrice(world.oracleOf(backing), price / 1e12, price / 1e12);
        // The one way may be barred by a token, the other by what the receiver owes.
        bool inside = dice % 2 == 0;
        if (!_liquidate(where, backing, inside)) _liquidate(where, backing, !inside);
        _reset(backing);
        if (core.reserveInfo(_id(where)).retired) world.countDone("retire");
    }

    /// @dev All debts of the reserve are repaid.
    function _freeAll(uint256 where) private {
        for (uint256 j; j < PEOPLE; ++j) {
            uint256 shares = core.positionOf(_id(where), people[j]).borrowShares;
            if (shares == 0) continue;
            _mint(where, fool, Looks.owedBy(core.accruedTotals(_id(where)), shares));
            bytes memory call = abi.encodeCall(core.repay, (_id(where), 0, shares, people[j], ""));
            _act(Deed("ruin", fool, people[j], _poolBit(where), false, false, call), true);
        }
    }

    /// @return done whether the fool has borrowed all that was idle
    function _lendAll(uint256 where, uint256 backing) private returns (bool done) {
        if (_idle(where) == 0) {
            uint256 some = 1e36 / world.fairPriceOf(where) + 1;
            _mint(where, fool, some);
            _act("ruin", fool, where, abi.encodeCall(core.supply, (_id(where), some, 0, fool, "")));
        }
        uint256 idle = _idle(where);
        // Twenty times as much as is borrowed: more than any LTV here asks for.
        uint256 amount = idle * world.fairPriceOf(where) / world.fairPriceOf(backing) * 20 + 1000;
        if (amount > type(uint96).max) return false;
        _mint(backing, fool, amount);
        bytes memory call = abi.encodeCall(core.supplyCollateral, (_id(backing), amount, fool, ""));
        if (!_act("ruin", fool, backing, call)) return false;
        done = _act("ruin", fool, where, abi.encodeCall(core.borrow, (_id(where), idle, fool, fool)));
        if (done) return true;
        _act("ruin", fool, backing, abi.encodeCall(core.withdrawCollateral, (_id(backing), MAX, fool, fool)));
    }

    function _liquidate(uint256 where, uint256 backing, bool inside) private returns (bool done) {
        Liquidation memory liquidation = Liquidation({
            account: fool,
            collateralReserve: _id(backing),
            fromSupply: false,
            inside: inside,
            debtReserve: _id(where),
            maxRepaid: MAX,
            minSeized: 0,
            receiver: people[0]
        });
        _mint(
            where,
            people[0],
            Looks.owedBy(core.accruedTotals(_id(where)), core.positionOf(_id(where), fool).borrowShares)
        );
        bytes memory call = abi.encodeCall(core.liquidate, (liquidation, ""));
        (done,) = _act(Deed("ruin", people[0], fool, _poolBit(where), true, false, call), false);
    }

    /// @dev The token of a retired reserve is listed once more, where nothing of the old one backs or is owed any more.
    function _relist(uint256 where) private {
        PoolId pool = _pool(where);
        uint256 count = core.poolInfo(pool).reserveCount;
        address owner = core.poolInfo(pool).owner;
        if (count == 16 || !_tidy(where)) return;
        _reset(where);
        ReserveConfig memory config = world.configOf(where);
        bytes memory call = abi.encodeCall(core.listReserve, (pool, config));
        world.knowAnnouncement(where / PER_POOL, keccak256(abi.encode(pool, config)));
        _act("relist", owner, where, call);
        skip(3 days);
        ReserveId old = _id(where);
        world.knowReserve(where / PER_POOL, pool.reserve(count));
        if (!_act("relist", owner, where, call)) return world.fail("a retired reserve's token cannot be listed again");
        world.replace(where, pool.reserve(count));
        world.countDone("relisted");
        if (core.reserveInfo(old).ltv != 0) world.fail("a retired reserve has weight for new risk");
    }

    /// @return done whether nothing in the reserve is a collateral or a debt of anybody any more
    function _tidy(uint256 where) private returns (bool done) {
        done = true;
        _freeAll(where);
        for (uint256 j; j < PEOPLE; ++j) {
            uint256 bits = Looks.bitsOf(world, where / PER_POOL, people[j]) >> (where % PER_POOL);
            bytes memory call = abi.encodeCall(core.setCollateral, (_id(where), people[j], false));
            if (bits & 1 != 0 && !_act("tidy", people[j], where, call)) done = false;
            call = abi.encodeCall(core.withdrawCollateral, (_id(where), MAX, people[j], people[j]));
            if (bits >> 16 & 1 != 0 && !_act("tidy", people[j], where, call)) done = false;
            if (bits >> 32 & 1 != 0 && core.positionOf(_id(where), people[j]).borrowShares != 0) done = false;
        }
    }

    /// @dev Its price can be read and is that of the start.
    function _reset(uint256 where) private {
        uint256 fair = world.fairPriceOf(where);
        world.setPrice(world.oracleOf(where), fair, fair);
        world.setMood(world.oracleOf(where), BandOracle.Mood.Sound);
    }

    /// @dev Another reserve of the pool that can back a new debt.
    function _findBacking(uint256 where, uint256 dice) private view returns (bool found, uint256 backing) {
        for (uint256 i; i < PER_POOL; ++i) {
            backing = where - where % PER_POOL + (dice + i) % PER_POOL;
            ReserveInfo memory info = core.reserveInfo(_id(backing));
            if (backing == where || backing == CAPPED || info.stopped || info.retired || info.ltv < 600) continue;
            return (true, backing);
        }
    }
}
