// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { Debt, PoolId, ReserveId, Side, Silence } from "../interfaces/Types.sol";
import { Ramp } from "../math/Ramp.sol";
import { Account, Asset, Holding, MAX_RESERVES, Reserve, Risk, Stake, State } from "../storage/State.sol";
import { Table, Tables } from "../storage/Tables.sol";
import { AccountBits } from "../types/AccountBits.sol";
import { Debts } from "../types/Debts.sol";
import { Ids } from "../types/Ids.sol";
import { Risks } from "../types/Risks.sol";
import { Sides } from "../types/Sides.sol";
import { Stakes } from "../types/Stakes.sol";
import { Accrual } from "./Accrual.sol";
import { PriceReader } from "./PriceReader.sol";
import { Silences } from "./Silences.sol";

/// @notice What an account's deposits and debts weigh against each other.
library Health {
    using AccountBits for uint256;
    using Accrual for Reserve;
    using Debts for Debt;
    using FixedPointMathLib for uint256;
    using Ids for PoolId;
    using Risks for Risk;
    using Sides for Side;
    using Silences for Silence;
    using Stakes for Stake;
    using Tables for State;
    using Tables for Table;

    /// @dev What prices are read for. Exit: new risk by taking away; what has no price counts nothing. Borrow: new risk
    /// by debt; every price is needed. Liquidation: every price is needed but those of witnessed silence.
    enum Purpose {
        Exit,
        Borrow,
        Liquidation
    }

    /// @dev What an account weighs. Sums are WAD of the unit.
    struct Weight {
        uint256 collateral; // Σ collateral · factor
        uint256 debt;
        uint256[] prices; // for a liquidation alone: the one used for each reserve of the account, low or high
    }

    uint256 private constant WAD = 1e18;
    uint256 private constant BPS = 10_000;

    /// @dev New risk: collateral at low · LTV, debt at high. A reserve without a price counts nothing as collateral, and
    /// stops whoever would borrow.
    /// @param own what `account` has in the pool
    function requireWithinLimit(
        State storage state,
        PoolId poolId,
        Account storage own,
        address account,
        Purpose purpose
    ) internal view {
        if (!own.bits.hasDebt()) return;
        Weight memory weight = weigh(state.reserves[poolId], own, state.readTable(poolId), purpose);
        if (weight.collateral < weight.debt) {
            revert ILendingPools.BorrowLimitExceeded(account, weight.collateral, weight.debt);
        }
    }

    /// @dev Every deposit that backs debt and every debt, accrued to now. Debt is rounded up, collateral down. Nothing
    /// where there is no debt.
    /// @param own what the account has in the pool
    function weigh(Reserve[256] storage reserves, Account storage own, Table table, Purpose purpose)
        internal
        view
        returns (Weight memory weight)
    {
        uint256 bits = own.bits;
        if (!bits.hasDebt()) return weight;
        bool liquidating = purpose == Purpose.Liquidation;
        if (liquidating) weight.prices = new uint256[](MAX_RESERVES);
        uint256 rest = bits.reserves();
        // A value is below 2^256 / WAD, so the sums of sixteen fit.
        unchecked {
            for (uint256 i; rest != 0; ++i) {
                if (rest & 1 != 0) {
                    bool owes = bits.has(AccountBits.DEBT, i);
                    // A liquidation sees debt at low and collateral at high; new risk the other way round.
                    Risk risk = table.risk(i);
                    uint256 price = _price(risk.oracle(), owes == liquidating);
                    if (price == 0) _requireIgnored(reserves[i], table.pool().reserve(i), owes, purpose);
                    if (liquidating) weight.prices[i] = price;
                    if (owes) {
                        weight.debt += _owed(reserves[i], own.holdings[i], table.asset(i), price);
                    } else {
                        uint256 value = _backing(reserves[i], own.holdings[i], table.asset(i), bits >> i, price);
                        // ltv is below the liquidation threshold, always.
                        weight.collateral += value * (liquidating ? Ramp.threshold(risk) : risk.ltv()) / BPS;
                    }
                }
                rest >>= 1;
            }
        }
    }

    /// @return the price at one end of its band; 0 for what has none
    function _price(address oracle, bool atLow) private view returns (uint256) {
        (uint256 low, uint256 high) = PriceReader.read(oracle);
        return atLow ? low : high;
    }

    /// @dev What has no price counts nothing, but where that would let a risk through: see `Purpose`.
    function _requireIgnored(Reserve storage reserve, ReserveId id, bool owes, Purpose purpose) private view {
        bool ignored = purpose == Purpose.Exit
            ? !owes
            : purpose == Purpose.Liquidation && reserve.silence.witnessed(Silences.WITNESSED);
        if (!ignored) revert ILendingPools.PriceUnreadable(id);
    }

    /// @return WAD of the unit, rounded up
    function _owed(Reserve storage reserve, Holding storage holding, Asset asset, uint256 price)
        private
        view
        returns (uint256)
    {
        // At most 2^128, and a price is below that.
        unchecked {
            return (reserve.accruedBorrow(asset).unsafeToAssetsUp(holding.stake.borrowShares()) * price).divUp(WAD);
        }
    }

    /// @param bits the account's, moved so that the reserve's stand where those of reserve 0 do
    /// @return WAD of the unit, rounded down
    function _backing(Reserve storage reserve, Holding storage holding, Asset asset, uint256 bits, uint256 price)
        private
        view
        returns (uint256)
    {
        // Both deposits are below 2^128, as a price is. Should their sum not be, no more of it counts.
        unchecked {
            uint256 assets;
            if (bits & AccountBits.SUPPLY != 0) {
                assets = reserve.accruedSupply(asset).unsafeToAssetsDown(holding.stake.supplyShares());
            }
            if (bits & AccountBits.COLLATERAL != 0) assets = (assets + holding.collateral).min(type(uint128).max);
            return assets * price / WAD;
        }
    }

    /// @return WAD, rounded down; type(uint256).max without debt
    function ratio(Weight memory weight) internal pure returns (uint256) {
        return weight.debt == 0 ? type(uint256).max : FixedPointMathLib.fullMulDiv(weight.collateral, WAD, weight.debt);
    }
}
