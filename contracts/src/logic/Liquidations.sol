// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { IERC6909 } from "@openzeppelin/contracts/interfaces/IERC6909.sol";
import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { Books, Debt, Liquidation, LiquidationAmounts, PoolId, ReserveId, Side } from "../interfaces/Types.sol";
import { Ramp } from "../math/Ramp.sol";
import { Sizing } from "../math/Sizing.sol";
import { Account, Asset, DUST_UNIT, Holding, Pool, Reserve, Risk, Stake, State } from "../storage/State.sol";
import { Table, Tables } from "../storage/Tables.sol";
import { AccountBits } from "../types/AccountBits.sol";
import { Debts } from "../types/Debts.sol";
import { Ids } from "../types/Ids.sol";
import { Risks } from "../types/Risks.sol";
import { Sides } from "../types/Sides.sol";
import { Stakes } from "../types/Stakes.sol";
import { Accrual } from "./Accrual.sol";
import { Health } from "./Health.sol";
import { Positions } from "./Positions.sol";
import { WriteOffs } from "./WriteOffs.sol";

/// @title Liquidations
/// @notice Prices, amounts and books of a liquidation, with the write-off that may follow. Moves no tokens.
library Liquidations {
    using AccountBits for uint256;
    using Accrual for Books;
    using Debts for Debt;
    using Ids for PoolId;
    using Ids for ReserveId;
    using FixedPointMathLib for uint256;
    using Positions for Account;
    using Risks for Risk;
    using Sides for Side;
    using Stakes for Stake;
    using Tables for Table;
    using WriteOffs for State;

    uint256 private constant WAD = 1e18;

    /// @notice ILendingPools.liquidate, without its tokens and its callback.
    /// @param table of the debt's pool
    /// @param mayEnable whether the caller may make the receiver's unlent deposit his collateral
    /// @return repaid token units of the debt, which the core pulls
    /// @return seized token units of the collateral, which the core pushes, unless it stays inside
    function liquidate(State storage state, Table table, Liquidation memory call, bool mayEnable)
        internal
        returns (uint256 repaid, uint256 seized)
    {
        table.requireListed(call.debtReserve);
        table.requireListed(call.collateralReserve);
        // Stored at once, so that weighing the account finds them accrued.
        Reserve storage lending = state.reserveOf(call.debtReserve);
        Books memory lent = lending.books;
        lent.accrue(table.asset(call.debtReserve.index()));
        lending.books = lent;
        Books memory backing;
        if (call.fromSupply) {
            Reserve storage reserve = state.reserveOf(call.collateralReserve);
            backing = reserve.books;
            backing.accrue(table.asset(call.collateralReserve.index()));
            reserve.books = backing;
        }

        Account storage own = state.accountOf(call.debtReserve, call.account);
        (LiquidationAmounts memory done, bool emptied) = _settle(state, table, call, own, lent, backing);
        // All that has moved since.
        lending.books.borrow = lent.borrow;
        if (call.inside) _receive(state, table, call, done, mayEnable);
        if (emptied && !own.bits.hasBacking()) {
            state.writeOff(table, own, call.account);
            done.healthAfter = type(uint256).max;
            lent = lending.books;
        }
        _emitLiquidated(call, done, lent, backing);
        return (done.repaidAssets, done.seizedAssets);
    }

    /// @dev Gives what was seized to the receiver without a transfer of the token: one that is paused, or refuses this
    /// contract, keeps no debt on the books.
    function _receive(
        State storage state,
        Table table,
        Liquidation memory call,
        LiquidationAmounts memory done,
        bool mayEnable
    ) private {
        ReserveId id = call.collateralReserve;
        Account storage receiving = state.accountOf(id, call.receiver);
        if (call.fromSupply) {
            Holding storage holding = receiving.holdings[id.index()];
            holding.stake = holding.stake.plusSupply(done.seizedShares);
        } else if (done.seizedAssets != 0) {
            Asset asset = table.asset(id.index());
            receiving.receiveCollateral(state, asset, id, call.receiver, done.seizedAssets, mayEnable);
        }
    }

    /// @dev Amounts and effects of a liquidation, but for the debt's books, where seized shares go, and the write-off.
    /// @param own what the account has in the pool
    /// @param lent the books of the debt's reserve, accrued
    /// @param backing those of the collateral's, if the lent deposit is seized
    /// @return done
    /// @return emptied whether all of the deposit was seized: only then can nothing be left behind the account's debts
    function _settle(
        State storage state,
        Table table,
        Liquidation memory call,
        Account storage own,
        Books memory lent,
        Books memory backing
    ) private returns (LiquidationAmounts memory done, bool emptied) {
        Health.Weight memory weight = Health.weigh(state.reserves[table.pool()], own, table, Health.Purpose.Liquidation);
        done.healthBefore = Health.ratio(weight);
        if (done.healthBefore >= WAD) revert ILendingPools.Healthy(call.account, done.healthBefore);

        Stake stake = own.holdings[call.debtReserve.index()].stake;
        uint256 owed = lent.borrow.unsafeToAssetsUp(stake.borrowShares());
        if (owed == 0) revert ILendingPools.NothingToRepay(call.debtReserve, call.account);
        uint256 held = _seizable(own, call, backing.supply);

        _size(state, table, call, done, weight, owed, held);
        if (done.repaidAssets == 0) revert ILendingPools.AmountZero(call.debtReserve);
        if (done.repaidAssets > call.maxRepaid) {
            revert ILendingPools.RepaidAboveLimit(done.repaidAssets, call.maxRepaid);
        }

        done.repaidShares =
            done.repaidAssets == owed ? stake.borrowShares() : lent.borrow.toSharesDown(done.repaidAssets);
        own.burnDebt(stake, call.debtReserve, call.account, done.repaidShares, lent);

        emptied = done.seizedAssets == held;
        if (call.fromSupply) {
            _seizeSupply(state, own, call, done, backing, emptied);
        } else {
            Asset asset = table.asset(call.collateralReserve.index());
            own.lowerCollateral(state, asset, call.collateralReserve, call.account, done.seizedAssets);
        }
        if (done.seizedAssets < call.minSeized) {
            revert ILendingPools.SeizedBelowLimit(done.seizedAssets, call.minSeized);
        }
    }

    /// @dev Amounts, bonus and health after of `done`, by its health before.
    /// @param owed token units of the debt, rounded up
    /// @param held token units of the deposit, rounded down
    function _size(
        State storage state,
        Table table,
        Liquidation memory call,
        LiquidationAmounts memory done,
        Health.Weight memory weight,
        uint256 owed,
        uint256 held
    ) private view {
        Sizing.Terms memory terms;
        (terms.collateral, terms.debt) = (weight.collateral, weight.debt);
        (terms.owed, terms.held, terms.most) = (owed, held, call.maxRepaid);
        terms.debtPrice = weight.prices[call.debtReserve.index()];
        terms.backingPrice = weight.prices[call.collateralReserve.index()];
        if (terms.debtPrice == 0) revert ILendingPools.PriceUnreadable(call.debtReserve);
        if (terms.backingPrice == 0) revert ILendingPools.PriceUnreadable(call.collateralReserve);
        // Settings are below 2^56, and nothing made of them reaches 2^128.
        unchecked {
            Pool storage pool = state.pools[table.pool()];
            Risk risk = table.risk(call.collateralReserve.index());
            terms.dust = pool.dust * DUST_UNIT;
            terms.target = uint256(pool.targetHealthFactor) * 1e14;
            terms.threshold = Ramp.threshold(risk) * 1e14;
            terms.bonus = Sizing.bonusAt(done.healthBefore, risk.maxBonus() * 1e14, uint256(pool.hfAtMaxBonus) * 1e14);
        }
        done.bonus = terms.bonus;
        (done.repaidAssets, done.seizedAssets) = Sizing.size(terms);
        (weight.collateral, weight.debt) = Sizing.rest(terms, done.repaidAssets, done.seizedAssets);
        done.healthAfter = Health.ratio(weight);
    }

    /// @dev Token units of the deposit that the call names, rounded down: shares that a write-off has made worthless are
    /// nothing, and can be seized all the same.
    function _seizable(Account storage own, Liquidation memory call, Side supply) private view returns (uint256) {
        uint256 index = call.collateralReserve.index();
        if (!own.bits.has(call.fromSupply ? AccountBits.SUPPLY : AccountBits.COLLATERAL, index)) {
            revert ILendingPools.NothingToSeize(call.collateralReserve, call.account);
        }
        Holding storage holding = own.holdings[index];
        return call.fromSupply ? supply.unsafeToAssetsDown(holding.stake.supplyShares()) : holding.collateral;
    }

    /// @dev Takes a lent deposit as shares, which the caller of this gives to the receiver, or burns them for what is
    /// idle. What is seized is what the shares are worth, so that the reserve's share price stays.
    function _seizeSupply(
        State storage state,
        Account storage own,
        Liquidation memory call,
        LiquidationAmounts memory done,
        Books memory books,
        bool all
    ) private {
        ReserveId id = call.collateralReserve;
        Stake stake = own.holdings[id.index()].stake;
        done.seizedShares = all ? stake.supplyShares() : books.supply.toSharesDown(done.seizedAssets);
        done.seizedAssets = books.supply.toAssetsDown(done.seizedShares);
        own.burnSupply(stake, id, call.account, done.seizedShares);
        if (!call.inside) {
            Positions.takeSupply(id, books, done.seizedAssets, done.seizedShares);
            state.reserveOf(id).books.supply = books.supply;
        }
    }

    /// @dev The books of a lent deposit's reserve come by themselves: those of an unlent one's have not moved.
    function _emitLiquidated(
        Liquidation memory call,
        LiquidationAmounts memory done,
        Books memory lent,
        Books memory backing
    ) private {
        if (call.fromSupply) {
            address to = call.inside ? call.receiver : address(0);
            emit IERC6909.Transfer(
                msg.sender, call.account, to, ReserveId.unwrap(call.collateralReserve), done.seizedShares
            );
            emit ILendingPools.SupplySeized(call.collateralReserve, call.account, backing);
        }
        emit ILendingPools.Liquidated({
            collateralReserve: call.collateralReserve,
            debtReserve: call.debtReserve,
            account: call.account,
            caller: msg.sender,
            receiver: call.receiver,
            fromSupply: call.fromSupply,
            inside: call.inside,
            amounts: done,
            debtBooks: lent
        });
    }
}
