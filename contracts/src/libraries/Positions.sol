// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { PoolId, Position, ReserveId, ReserveTotals } from "../interfaces/Types.sol";
import { AccountBits } from "./AccountBits.sol";
import { Ids } from "./Ids.sol";
import { SharesMath } from "./SharesMath.sol";
import { COLLATERAL_CAP, Reserve, State } from "./State.sol";

/// @notice What accounts hold and owe, and the bits that say so.
library Positions {
    using AccountBits for uint256;
    using Ids for ReserveId;
    using SafeCast for uint256;
    using SharesMath for uint256;

    function requireIdle(ReserveId id, ReserveTotals memory totals, uint256 assets) internal pure {
        uint256 idle = totals.supplyAssets - totals.borrowAssets;
        require(assets <= idle, ILendingPools.LiquidityTooLow(id, idle, assets));
    }

    function takeIdle(ReserveId id, ReserveTotals memory totals, uint256 assets) internal pure {
        requireIdle(id, totals, assets);
        totals.supplyAssets -= assets.toUint128();
    }

    /// @notice Takes supply shares from an account, not from the totals.
    /// @return backed whether they backed debt
    function burnSupply(State storage state, ReserveId id, address account, uint256 shares)
        internal
        returns (bool backed)
    {
        Position storage position = state.positions[id][account];
        uint256 balance = position.supplyShares;
        require(shares <= balance, ILendingPools.BalanceTooLow(id, account, balance, shares));
        position.supplyShares = (balance - shares).toUint128();
        backed = state.bits[id.pool()][account].has(AccountBits.SUPPLY, id.index());
        if (backed && shares == balance) clearBit(state, id, account, AccountBits.SUPPLY);
    }

    /// @notice Takes debt shares from an account and from the totals, and assets from the totals, rounded down.
    /// @return assets what the shares cost, token units, rounded up
    function burnDebt(State storage state, ReserveId id, address account, uint256 shares, ReserveTotals memory totals)
        internal
        returns (uint256 assets)
    {
        Position storage position = state.positions[id][account];
        uint256 balance = position.borrowShares;
        require(shares <= balance, ILendingPools.DebtTooLow(id, account, balance, shares));
        position.borrowShares = (balance - shares).toUint128();
        if (shares == balance) clearBit(state, id, account, AccountBits.DEBT);

        assets = shares.toAssetsUp(totals.borrowAssets, totals.borrowShares);
        totals.borrowAssets -= shares.toAssetsDown(totals.borrowAssets, totals.borrowShares).toUint128();
        totals.borrowShares -= shares.toUint128();
    }

    function lowerCollateral(
        State storage state,
        ReserveId id,
        Reserve storage reserve,
        address account,
        uint256 assets
    ) internal {
        Position storage position = state.positions[id][account];
        uint256 balance = position.collateral;
        require(assets <= balance, ILendingPools.CollateralTooLow(id, account, balance, assets));
        position.collateral = (balance - assets).toUint128();
        if (assets == balance) clearBit(state, id, account, AccountBits.COLLATERAL);
        if (reserve.flags & COLLATERAL_CAP != 0) reserve.collateralTotal -= assets.toUint128();
    }

    function setBit(State storage state, ReserveId id, address account, uint256 kind) internal {
        uint256 bits = state.bits[id.pool()][account];
        if (!bits.has(kind, id.index())) state.bits[id.pool()][account] = bits | (kind << id.index());
    }

    function clearBit(State storage state, ReserveId id, address account, uint256 kind) internal {
        state.bits[id.pool()][account] &= ~(kind << id.index());
    }
}
