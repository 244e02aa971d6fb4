// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { IERC6909 } from "@openzeppelin/contracts/interfaces/IERC6909.sol";
import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import {
    Books,
    Clock,
    Liquidation,
    LiquidationAmounts,
    PoolId,
    Position,
    ReserveId,
    Side
} from "../interfaces/Types.sol";
import { AccountBits } from "./AccountBits.sol";
import { Accrual } from "./Accrual.sol";
import { Clocks } from "./Clocks.sol";
import { Health } from "./Health.sol";
import { Ids } from "./Ids.sol";
import { Positions } from "./Positions.sol";
import { Ramp } from "./Ramp.sol";
import { SharesMath } from "./SharesMath.sol";
import { Sides } from "./Sides.sol";
import { DUST_UNIT, RETIRED, Reserve, State } from "./State.sol";

/// @title Liquidations
/// @notice Prices, amounts and books of a liquidation, and the write-off of what nothing backs. Moves no tokens.
/// @dev A linked library, called with delegatecall: it keeps the core below 24 kB.
library Liquidations {
    using AccountBits for uint256;
    using Accrual for Reserve;
    using Accrual for State;
    using Clocks for Clock;
    using Ids for PoolId;
    using Ids for ReserveId;
    using SafeCast for uint256;
    using FixedPointMathLib for uint256;
    using Sides for Side;

    uint256 private constant WAD = 1e18;
    uint256 private constant BPS = 10_000;
    uint256 private constant RETIRED_SHARES_PER_ASSET = SharesMath.VIRTUAL_SHARES * 1e6;

    /// @notice ILendingPools.liquidate, without its tokens and its callback.
    /// @return repaid token units of the debt, which the core pulls
    /// @return seized token units of the collateral, which the core pushes, unless it went as shares
    function liquidate(State storage state, Liquidation calldata call)
        external
        returns (uint256 repaid, uint256 seized)
    {
        state.listed(call.collateralReserve);
        state.listed(call.debtReserve);
        PoolId poolId = call.debtReserve.pool();
        require(
            PoolId.unwrap(call.collateralReserve.pool()) == PoolId.unwrap(poolId),
            ILendingPools.ReserveUnknown(call.collateralReserve)
        );

        Health.Weight memory weight = Health.weigh(state, poolId, call.account, Health.Purpose.Liquidation);
        LiquidationAmounts memory done = _settle(state, call, weight);
        if (call.fromSupply && call.asShares) {
            state.positions[call.collateralReserve][call.receiver].supplyShares += done.seizedShares.toUint128();
        }
        if (_writeOffIfBare(state, call.account, poolId)) done.healthAfter = type(uint256).max;
        _emitLiquidated(state, call, done);
        return (done.repaidAssets, done.seizedAssets);
    }

    /// @dev Amounts and effects of a liquidation, but for where seized shares go and the write-off.
    function _settle(State storage state, Liquidation calldata call, Health.Weight memory weight)
        private
        returns (LiquidationAmounts memory done)
    {
        done.healthBefore = Health.ratio(weight);
        require(done.healthBefore < WAD, ILendingPools.Healthy(call.account, done.healthBefore));
        Reserve storage lent = state.reserves[call.debtReserve];
        Reserve storage backing = state.reserves[call.collateralReserve];
        Books memory lentBooks = lent.accrued();
        Books memory backingBooks = backing.accrued();

        uint256 owedShares = state.positions[call.debtReserve][call.account].borrowShares;
        uint256 owed = lentBooks.borrow.toAssetsUp(owedShares);
        require(owed != 0, ILendingPools.NothingToRepay(call.debtReserve, call.account));
        uint256 held = _seizable(state, call, backingBooks.supply);

        _size(state, call, done, weight, owed, held);
        require(done.repaidAssets != 0, ILendingPools.AmountZero(call.debtReserve));
        require(done.repaidAssets <= call.maxRepaid, ILendingPools.RepaidAboveLimit(done.repaidAssets, call.maxRepaid));

        done.repaidShares = done.repaidAssets == owed ? owedShares : lentBooks.borrow.toSharesDown(done.repaidAssets);
        Positions.burnDebt(state, call.debtReserve, call.account, done.repaidShares, lentBooks);
        lent.books = lentBooks;

        if (call.fromSupply) _seizeSupply(state, call, done, backing, backingBooks, done.seizedAssets == held);
        else Positions.lowerCollateral(state, call.collateralReserve, backing, call.account, done.seizedAssets);
        require(done.seizedAssets >= call.minSeized, ILendingPools.SeizedBelowLimit(done.seizedAssets, call.minSeized));
    }

    /// @dev How much is repaid and seized: protocol.md, Liquidation 1 to 3. All of it goes into `done`.
    /// @param owed token units of the debt, rounded up
    /// @param held token units of the deposit, rounded down
    function _size(
        State storage state,
        Liquidation calldata call,
        LiquidationAmounts memory done,
        Health.Weight memory weight,
        uint256 owed,
        uint256 held
    ) private view {
        uint256 dust = state.pools[call.debtReserve.pool()].dust * DUST_UNIT;
        uint256 debtPrice = weight.prices[call.debtReserve.index()];
        uint256 backingPrice = weight.prices[call.collateralReserve.index()];
        require(debtPrice != 0, ILendingPools.PriceUnreadable(call.debtReserve));
        require(backingPrice != 0, ILendingPools.PriceUnreadable(call.collateralReserve));
        done.bonus = _bonus(state, call.collateralReserve, done.healthBefore);

        // 1. What brings the account to its target; at most all of this debt and what the caller offers.
        uint256 repaid = Math.mulDiv(_toTarget(state, call.collateralReserve, weight, done.bonus), WAD, debtPrice) + 1;
        repaid = Math.min(repaid, Math.min(owed, call.maxRepaid));

        // 2. No dust of that debt stays.
        if ((owed - repaid) * debtPrice / WAD < dust) repaid = owed;

        // 3. Nor dust of that collateral: then all of it goes, for what it is worth. Where it is worth more than the
        // whole debt, the debt alone is paid for and the rest stays the borrower's.
        uint256 seized = _worth(repaid, debtPrice, done.bonus, backingPrice);
        if (seized >= held || (held - seized) * backingPrice / WAD < dust) {
            uint256 worth = Math.mulDiv(held * backingPrice, WAD, debtPrice * (WAD + done.bonus), Math.Rounding.Ceil);
            repaid = Math.max(worth, 1);
            seized = held;
            if (repaid > owed) {
                repaid = owed;
                seized = Math.min(held, _worth(owed, debtPrice, done.bonus, backingPrice));
            }
        }
        (done.repaidAssets, done.seizedAssets) = (repaid, seized);
        done.healthAfter = _healthAfter(state, call, weight, repaid, seized);
    }

    /// @dev Nothing at a health factor of 1, all of the reserve's bonus at the pool's hfAtMaxBonus and below. WAD.
    function _bonus(State storage state, ReserveId id, uint256 health) private view returns (uint256) {
        uint256 range = WAD - uint256(state.pools[id.pool()].hfAtMaxBonus) * 1e14;
        return uint256(state.reserves[id].maxBonus) * 1e14 * Math.min(range, WAD - health) / range;
    }

    /// @dev The value of debt that brings the account to the pool's target: (T·D − C) / (T − (1 + bonus)·LT). By the
    /// bounds of a listing the divisor is positive. WAD of the unit, rounded up.
    function _toTarget(State storage state, ReserveId id, Health.Weight memory weight, uint256 bonus)
        private
        view
        returns (uint256)
    {
        uint256 target = uint256(state.pools[id.pool()].targetHealthFactor) * 1e14;
        uint256 threshold = Ramp.threshold(state.reserves[id]) * 1e14;
        uint256 missing = Math.mulDiv(target, weight.debt, WAD, Math.Rounding.Ceil) - weight.collateral;
        return Math.mulDiv(missing, WAD, target - (WAD + bonus) * threshold / WAD, Math.Rounding.Ceil);
    }

    /// @dev What a liquidator gets for a repayment, token units of the collateral, rounded down.
    function _worth(uint256 repaid, uint256 debtPrice, uint256 bonus, uint256 backingPrice)
        private
        pure
        returns (uint256)
    {
        return Math.mulDiv(repaid * debtPrice, WAD + bonus, backingPrice * WAD);
    }

    /// @dev The weight without what is gone. WAD.
    function _healthAfter(
        State storage state,
        Liquidation calldata call,
        Health.Weight memory weight,
        uint256 repaid,
        uint256 seized
    ) private view returns (uint256) {
        uint256 seizedValue = seized * weight.prices[call.collateralReserve.index()] / WAD;
        uint256 lost = (seizedValue * Ramp.threshold(state.reserves[call.collateralReserve])).divUp(BPS);
        weight.collateral -= Math.min(weight.collateral, lost);
        uint256 gone = (repaid * weight.prices[call.debtReserve.index()]).divUp(WAD);
        weight.debt -= Math.min(weight.debt, gone);
        return Health.ratio(weight);
    }

    /// @dev Token units of the deposit that the call names, rounded down: shares that a write-off has made worthless are
    /// nothing, and can be seized all the same.
    function _seizable(State storage state, Liquidation calldata call, Side supply) private view returns (uint256) {
        ReserveId id = call.collateralReserve;
        uint256 kind = call.fromSupply ? AccountBits.SUPPLY : AccountBits.COLLATERAL;
        require(
            state.bits[id.pool()][call.account].has(kind, id.index()), ILendingPools.NothingToSeize(id, call.account)
        );
        Position storage position = state.positions[id][call.account];
        return call.fromSupply ? supply.toAssetsDown(position.supplyShares) : position.collateral;
    }

    /// @dev Takes a lent deposit as shares, which the caller of this gives to the receiver, or burns them for what is
    /// idle. What is seized is what the shares are worth, so that the reserve's share price stays.
    function _seizeSupply(
        State storage state,
        Liquidation calldata call,
        LiquidationAmounts memory done,
        Reserve storage backing,
        Books memory books,
        bool all
    ) private {
        ReserveId id = call.collateralReserve;
        done.seizedShares =
            all ? state.positions[id][call.account].supplyShares : books.supply.toSharesDown(done.seizedAssets);
        done.seizedAssets = books.supply.toAssetsDown(done.seizedShares);
        Positions.burnSupply(state, id, call.account, done.seizedShares);
        if (!call.asShares) {
            Positions.takeSupply(id, books, done.seizedAssets, done.seizedShares);
        }
        backing.books = books;
    }

    /// @dev Writes off every debt of an account that has nothing left behind it.
    function _writeOffIfBare(State storage state, address account, PoolId poolId) private returns (bool bare) {
        uint256 bits = state.bits[poolId][account];
        bare = !bits.hasBacking();
        if (!bare) return false;
        uint256 rest = bits.reserves();
        for (uint256 i; rest != 0; ++i) {
            if (rest & 1 != 0) _writeOff(state, poolId.reserve(i), account);
            rest >>= 1;
        }
    }

    function _writeOff(State storage state, ReserveId id, address account) private {
        Reserve storage reserve = state.reserves[id];
        Books memory books = reserve.accrued();
        uint256 shares = state.positions[id][account].borrowShares;
        uint256 before = books.borrow.assets();
        Positions.burnDebt(state, id, account, shares, books);
        uint256 loss = before - books.borrow.assets();

        // Burning so many fee shares keeps the price of all others where it is; what they cannot bear lowers it.
        uint256 feeShares = books.clock.feeShares();
        uint256 needed = books.supply.toSharesUp(loss);
        uint256 burnt = Math.min(needed, feeShares);
        uint256 fromFees = burnt == needed ? loss : books.supply.toAssetsDown(burnt);
        books.clock = books.clock.unsafeFeeShares(feeShares - burnt);
        books.supply = books.supply.minus(loss, burnt);
        // Rounding may leave a token unit or two of a reserve that lost all. Shares at a millionth of their first worth
        // count as worthless too: the next supplier's would not fit the books.
        if (books.supply.shares() > (books.supply.assets() + 1) * RETIRED_SHARES_PER_ASSET) {
            books.clock = books.clock.withStops(books.clock.stops() | RETIRED);
        }
        reserve.books = books;
        emit ILendingPools.WrittenOff(id, account, loss, shares, fromFees, loss - fromFees, books);
    }

    function _emitLiquidated(State storage state, Liquidation calldata call, LiquidationAmounts memory done) private {
        if (call.fromSupply) {
            address to = call.asShares ? call.receiver : address(0);
            emit IERC6909.Transfer(
                msg.sender, call.account, to, ReserveId.unwrap(call.collateralReserve), done.seizedShares
            );
        }
        emit ILendingPools.Liquidated({
            collateralReserve: call.collateralReserve,
            debtReserve: call.debtReserve,
            account: call.account,
            caller: msg.sender,
            receiver: call.receiver,
            fromSupply: call.fromSupply,
            asShares: call.fromSupply && call.asShares,
            amounts: done,
            collateralBooks: state.reserves[call.collateralReserve].books,
            debtBooks: state.reserves[call.debtReserve].books
        });
    }
}
