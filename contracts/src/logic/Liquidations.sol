// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { Books, Liquidation, LiquidationAmounts } from "../interfaces/Types.sol";
import { LiquidationMath } from "../math/LiquidationMath.sol";
import { ThresholdRamp } from "../math/ThresholdRamp.sol";
import { ConfigCache } from "../storage/ConfigCache.sol";
import { AccountState, DUST_UNIT, Holding, Pool, Reserve, State } from "../storage/State.sol";
import { COLLATERAL_BIT, SUPPLY_BIT } from "../types/AccountBits.sol";
import { AccrualConfig } from "../types/AccrualConfig.sol";
import { ReserveId } from "../types/Ids.sol";
import { RiskConfig } from "../types/RiskConfig.sol";
import { ShareBalance } from "../types/ShareBalance.sol";
import { SharePool } from "../types/SharePool.sol";
import { Accrual } from "./Accrual.sol";
import { Health } from "./Health.sol";
import { Positions } from "./Positions.sol";
import { WriteOffs } from "./WriteOffs.sol";
import { IERC6909 } from "@openzeppelin/contracts/interfaces/IERC6909.sol";

/// @title Liquidations
/// @notice Computes a liquidation and applies it to the books, with the write-off that may follow. Moves no tokens.
library Liquidations {
    using Accrual for Books;
    using Positions for AccountState;
    using WriteOffs for State;

    uint256 private constant WAD = 1e18;

    /// @notice ILendingPools.liquidate, without the token transfers and the callback.
    /// @param cache of the debt's pool
    /// @param mayEnable whether the caller may enable unlent collateral for the receiver
    /// @return repaid token units of the debt, which the caller of this function pulls
    /// @return seized token units of the collateral, which the caller of this function pushes unless `inside`
    function liquidate(State storage state, ConfigCache cache, Liquidation memory params, bool mayEnable)
        internal
        returns (uint256 repaid, uint256 seized)
    {
        cache.requireListed(params.debtReserve);
        cache.requireListed(params.collateralReserve);
        // Stored before the account is valued, so that Health.weigh need not accrue them again.
        Reserve storage debtReserve = state.reserveOf(params.debtReserve);
        Books memory debtBooks = debtReserve.books;
        debtBooks.accrue(cache.accrualConfig(params.debtReserve.index()));
        debtReserve.books = debtBooks;
        Books memory collateralBooks;
        if (params.fromSupply) {
            Reserve storage reserve = state.reserveOf(params.collateralReserve);
            collateralBooks = reserve.books;
            collateralBooks.accrue(cache.accrualConfig(params.collateralReserve.index()));
            reserve.books = collateralBooks;
        }

        AccountState storage accountState = state.accountOf(params.debtReserve, params.account);
        (LiquidationAmounts memory amounts, bool emptied) =
            _settle(state, cache, params, accountState, debtBooks, collateralBooks);
        // Only the borrow side has changed since.
        debtReserve.books.borrow = debtBooks.borrow;
        if (params.inside) _receive(state, cache, params, amounts, mayEnable);
        if (emptied && !accountState.bits.hasBacking()) {
            state.writeOff(cache, accountState, params.account);
            amounts.healthAfter = type(uint256).max;
            debtBooks = debtReserve.books;
        }
        _emitLiquidated(params, amounts, debtBooks, collateralBooks);
        return (amounts.repaidAssets, amounts.seizedAssets);
    }

    /// @dev Credits what was seized to the receiver without a token transfer, so that a token that is paused or refuses this
    /// contract cannot block the liquidation.
    function _receive(
        State storage state,
        ConfigCache cache,
        Liquidation memory params,
        LiquidationAmounts memory amounts,
        bool mayEnable
    ) private {
        ReserveId id = params.collateralReserve;
        AccountState storage receiverState = state.accountOf(id, params.receiver);
        if (params.fromSupply) {
            Holding storage holding = receiverState.holdings[id.index()];
            holding.shareBalance = holding.shareBalance.plusSupply(amounts.seizedShares);
        } else if (amounts.seizedAssets != 0) {
            AccrualConfig accrualConfig = cache.accrualConfig(id.index());
            receiverState.receiveCollateral(state, accrualConfig, id, params.receiver, amounts.seizedAssets, mayEnable);
        }
    }

    /// @dev Computes the amounts, and takes debt and collateral from the account. The caller stores the debt's books, credits what
    /// stays inside, and writes off.
    /// @param accountState what the account has in the pool
    /// @param debtBooks the books of the debt's reserve, accrued
    /// @param collateralBooks those of the collateral's, if the lent deposit is seized
    /// @return amounts what the liquidation did
    /// @return emptied whether all of the deposit was seized; otherwise some collateral is left
    function _settle(
        State storage state,
        ConfigCache cache,
        Liquidation memory params,
        AccountState storage accountState,
        Books memory debtBooks,
        Books memory collateralBooks
    ) private returns (LiquidationAmounts memory amounts, bool emptied) {
        Health.Weight memory weight = Health.weigh(
            state.reserves[cache.pool()], accountState, cache, Health.Purpose.Liquidation
        );
        amounts.healthBefore = Health.ratio(weight);
        if (amounts.healthBefore >= WAD) revert ILendingPools.Healthy(params.account, amounts.healthBefore);

        ShareBalance shareBalance = accountState.holdings[params.debtReserve.index()].shareBalance;
        uint256 debtAssets = debtBooks.borrow.unsafeToAssetsUp(shareBalance.borrowShares());
        if (debtAssets == 0) revert ILendingPools.NothingToRepay(params.debtReserve, params.account);
        uint256 collateralAssets = _seizable(accountState, params, collateralBooks.supply);

        _size(state, cache, params, amounts, weight, debtAssets, collateralAssets);
        if (amounts.repaidAssets == 0) revert ILendingPools.AmountZero(params.debtReserve);
        if (amounts.repaidAssets > params.maxRepaid) {
            revert ILendingPools.RepaidAboveLimit(amounts.repaidAssets, params.maxRepaid);
        }

        amounts.repaidShares = amounts.repaidAssets == debtAssets
            ? shareBalance.borrowShares()
            : debtBooks.borrow.toSharesDown(amounts.repaidAssets);
        accountState.burnDebt(shareBalance, params.debtReserve, params.account, amounts.repaidShares, debtBooks);

        emptied = amounts.seizedAssets == collateralAssets;
        if (params.fromSupply) {
            _seizeSupply(state, accountState, params, amounts, collateralBooks, emptied);
        } else {
            AccrualConfig accrualConfig = cache.accrualConfig(params.collateralReserve.index());
            accountState.lowerCollateral(
                state, accrualConfig, params.collateralReserve, params.account, amounts.seizedAssets
            );
        }
        if (amounts.seizedAssets < params.minSeized) {
            revert ILendingPools.SeizedBelowLimit(amounts.seizedAssets, params.minSeized);
        }
    }

    /// @dev Fills in repaidAssets, seizedAssets, bonus and healthAfter of `amounts`, which holds healthBefore.
    /// @param debtAssets token units of the debt, rounded up
    /// @param collateralAssets token units of the deposit, rounded down
    function _size(
        State storage state,
        ConfigCache cache,
        Liquidation memory params,
        LiquidationAmounts memory amounts,
        Health.Weight memory weight,
        uint256 debtAssets,
        uint256 collateralAssets
    ) private view {
        LiquidationMath.Terms memory terms;
        (terms.collateral, terms.debt) = (weight.collateral, weight.debt);
        (terms.debtAssets, terms.collateralAssets, terms.maxRepaid) = (debtAssets, collateralAssets, params.maxRepaid);
        terms.debtPrice = weight.prices[params.debtReserve.index()];
        terms.collateralPrice = weight.prices[params.collateralReserve.index()];
        if (terms.debtPrice == 0) revert ILendingPools.PriceUnreadable(params.debtReserve);
        if (terms.collateralPrice == 0) revert ILendingPools.PriceUnreadable(params.collateralReserve);
        // Unchecked: the settings are below 2^56, and their products below 2^128.
        unchecked {
            Pool storage pool = state.pools[cache.pool()];
            RiskConfig riskConfig = cache.riskConfig(params.collateralReserve.index());
            terms.dust = pool.dust * DUST_UNIT;
            terms.target = uint256(pool.targetHealthFactor) * 1e14;
            terms.threshold = ThresholdRamp.threshold(riskConfig) * 1e14;
            terms.bonus = LiquidationMath.bonusAt(
                amounts.healthBefore, riskConfig.maxBonus() * 1e14, uint256(pool.hfAtMaxBonus) * 1e14
            );
        }
        amounts.bonus = terms.bonus;
        (amounts.repaidAssets, amounts.seizedAssets) = LiquidationMath.size(terms);
        (weight.collateral, weight.debt) = LiquidationMath.sumsAfter(terms, amounts.repaidAssets, amounts.seizedAssets);
        amounts.healthAfter = Health.ratio(weight);
    }

    /// @return token units of the deposit to seize, rounded down. Can be 0, for shares that a write-off made worthless; these can
    /// be seized all the same
    function _seizable(AccountState storage accountState, Liquidation memory params, SharePool supply)
        private
        view
        returns (uint256)
    {
        uint256 index = params.collateralReserve.index();
        if (!accountState.bits.has(params.fromSupply ? SUPPLY_BIT : COLLATERAL_BIT, index)) {
            revert ILendingPools.NothingToSeize(params.collateralReserve, params.account);
        }
        Holding storage holding = accountState.holdings[index];
        return params.fromSupply ? supply.unsafeToAssetsDown(holding.shareBalance.supplyShares()) : holding.collateral;
    }

    /// @dev Takes the shares of a lent deposit from the account. If `inside`, the caller credits them to the receiver; otherwise
    /// they are burnt against idle liquidity. `seizedAssets` becomes the exact worth of the shares, so that the share price does
    /// not change.
    function _seizeSupply(
        State storage state,
        AccountState storage accountState,
        Liquidation memory params,
        LiquidationAmounts memory amounts,
        Books memory books,
        bool all
    ) private {
        ReserveId id = params.collateralReserve;
        ShareBalance shareBalance = accountState.holdings[id.index()].shareBalance;
        amounts.seizedShares = all ? shareBalance.supplyShares() : books.supply.toSharesDown(amounts.seizedAssets);
        amounts.seizedAssets = books.supply.toAssetsDown(amounts.seizedShares);
        accountState.burnSupply(shareBalance, id, params.account, amounts.seizedShares);
        if (!params.inside) {
            Positions.takeSupply(id, books, amounts.seizedAssets, amounts.seizedShares);
            state.reserveOf(id).books.supply = books.supply;
        }
    }

    /// @dev `Liquidated` precedes the Transfer of seized supply shares, so that a log reader knows what the Transfer is part
    /// of. `SupplySeized` carries the books of the collateral's reserve, which only the seizure of a lent deposit changes.
    function _emitLiquidated(
        Liquidation memory params,
        LiquidationAmounts memory amounts,
        Books memory debtBooks,
        Books memory collateralBooks
    ) private {
        emit ILendingPools.Liquidated({
            collateralReserve: params.collateralReserve,
            debtReserve: params.debtReserve,
            account: params.account,
            caller: msg.sender,
            receiver: params.receiver,
            fromSupply: params.fromSupply,
            inside: params.inside,
            amounts: amounts,
            debtBooks: debtBooks
        });
        if (params.fromSupply) {
            address to = params.inside ? params.receiver : address(0);
            emit IERC6909.Transfer(
                msg.sender, params.account, to, ReserveId.unwrap(params.collateralReserve), amounts.seizedShares
            );
            emit ILendingPools.SupplySeized(params.collateralReserve, params.account, collateralBooks);
        }
    }
}
