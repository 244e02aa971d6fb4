// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { PoolId, ReserveId, Side, Silence } from "../interfaces/Types.sol";
import { AccountBits } from "./AccountBits.sol";
import { Accrual } from "./Accrual.sol";
import { Ids } from "./Ids.sol";
import { PriceReader } from "./PriceReader.sol";
import { Ramp } from "./Ramp.sol";
import { Sides } from "./Sides.sol";
import { Silences } from "./Silences.sol";
import { Stakes } from "./Stakes.sol";
import { Holding, Reserve, Stake, State } from "./State.sol";

/// @notice What an account's deposits and debts weigh against each other.
library Health {
    using AccountBits for uint256;
    using Accrual for Reserve;
    using Ids for PoolId;
    using Ids for ReserveId;
    using FixedPointMathLib for uint256;
    using Sides for Side;
    using Silences for Silence;
    using Stakes for Stake;

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
        uint256[16] prices; // the one used for each reserve of the account: low or high
    }

    uint256 private constant WAD = 1e18;
    uint256 private constant BPS = 10_000;

    /// @dev New risk: collateral at low · LTV, debt at high. A reserve without a price counts nothing as collateral, and
    /// stops whoever would borrow.
    function requireWithinLimit(State storage state, PoolId poolId, address account, Purpose purpose) internal view {
        Weight memory weight = weigh(state, poolId, account, purpose);
        if (weight.collateral < weight.debt) {
            revert ILendingPools.BorrowLimitExceeded(account, weight.collateral, weight.debt);
        }
    }

    /// @dev Every deposit that backs debt and every debt, accrued to now. Debt is rounded up, collateral down. Nothing
    /// where there is no debt.
    function weigh(State storage state, PoolId poolId, address account, Purpose purpose)
        internal
        view
        returns (Weight memory weight)
    {
        uint256 bits = state.bits[poolId][account];
        if (!bits.hasDebt()) return weight;
        uint256 rest = bits.reserves();
        unchecked {
            for (uint256 i; rest != 0; ++i) {
                if (rest & 1 != 0) _weighOne(state, weight, poolId.reserve(i), account, bits >> i, purpose);
                rest >>= 1;
            }
        }
    }

    /// @param bits the account's, moved so that the reserve's stand where those of reserve 0 do
    function _weighOne(
        State storage state,
        Weight memory weight,
        ReserveId id,
        address account,
        uint256 bits,
        Purpose purpose
    ) private view {
        Reserve storage reserve = state.reserves[id];
        bool owes = bits & AccountBits.DEBT != 0;
        uint256 price = _price(state, id, reserve, owes, purpose);
        if (price == 0) return;
        weight.prices[id.index()] = price;

        Holding storage holding = state.holdings[id][account];
        if (owes) {
            uint256 debt = reserve.accrued(reserve.asset).borrow.toAssetsUp(holding.stake.borrowShares());
            weight.debt += (debt * price).divUp(WAD);
        } else {
            // Below 2^129.
            uint256 assets = bits & AccountBits.COLLATERAL != 0 ? holding.collateral : 0;
            if (bits & AccountBits.SUPPLY != 0) {
                assets += reserve.accrued(reserve.asset).supply.toAssetsDown(holding.stake.supplyShares());
            }
            // ltv is below the liquidation threshold, always.
            uint256 factor = purpose == Purpose.Liquidation ? Ramp.threshold(reserve) : reserve.ltv;
            weight.collateral += assets * price / WAD * factor / BPS;
        }
    }

    /// @dev A liquidation sees debt at low and collateral at high; new risk the other way round.
    /// @return the price; 0 for what has none and counts nothing
    function _price(State storage state, ReserveId id, Reserve storage reserve, bool owes, Purpose purpose)
        private
        view
        returns (uint256)
    {
        (uint256 low, uint256 high) = PriceReader.read(reserve.oracle);
        if (low == 0) {
            bool nothing =
                purpose == Purpose.Exit ? !owes : purpose == Purpose.Liquidation && state.silences[id].witnessed();
            if (!nothing) revert ILendingPools.PriceUnreadable(id);
        }
        return owes == (purpose == Purpose.Liquidation) ? low : high;
    }

    /// @return WAD, rounded down; type(uint256).max without debt
    function ratio(Weight memory weight) internal pure returns (uint256) {
        return weight.debt == 0 ? type(uint256).max : FixedPointMathLib.fullMulDiv(weight.collateral, WAD, weight.debt);
    }
}
