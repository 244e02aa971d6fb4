// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { Books, PoolId, Position, ReserveId, Side } from "../interfaces/Types.sol";
import { AccountBits } from "./AccountBits.sol";
import { Accrual } from "./Accrual.sol";
import { Ids } from "./Ids.sol";
import { Sides } from "./Sides.sol";
import { COLLATERAL_CAP, Reserve, State } from "./State.sol";

/// @notice What accounts hold and owe, and the bits that say so.
library Positions {
    using AccountBits for uint256;
    using Ids for ReserveId;
    using Sides for Side;

    function requireIdle(ReserveId id, Books memory books, uint256 assets) internal pure {
        uint256 idle = Accrual.idle(books);
        require(assets <= idle, ILendingPools.LiquidityTooLow(id, idle, assets));
    }

    /// @notice Takes assets from the supply, and the shares that stand for them.
    function takeSupply(ReserveId id, Books memory books, uint256 assets, uint256 shares) internal pure {
        requireIdle(id, books, assets);
        books.supply = books.supply.minus(assets, shares);
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
        position.supplyShares = uint128(balance - shares);
        backed = state.bits[id.pool()][account].has(AccountBits.SUPPLY, id.index());
        if (backed && shares == balance) clearBit(state, id, account, AccountBits.SUPPLY);
    }

    /// @notice Takes debt shares from an account and from the totals, and assets from the totals, rounded down.
    /// @return assets what the shares cost, token units, rounded up
    function burnDebt(State storage state, ReserveId id, address account, uint256 shares, Books memory books)
        internal
        returns (uint256 assets)
    {
        Position storage position = state.positions[id][account];
        uint256 balance = position.borrowShares;
        require(shares <= balance, ILendingPools.DebtTooLow(id, account, balance, shares));
        position.borrowShares = uint128(balance - shares);
        if (shares == balance) clearBit(state, id, account, AccountBits.DEBT);

        assets = books.borrow.toAssetsUp(shares);
        books.borrow = books.borrow.minus(books.borrow.toAssetsDown(shares), shares);
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
        position.collateral = uint128(balance - assets);
        if (assets == balance) clearBit(state, id, account, AccountBits.COLLATERAL);
        if (reserve.flags & COLLATERAL_CAP != 0) reserve.collateralTotal -= uint128(assets);
    }

    function setBit(State storage state, ReserveId id, address account, uint256 kind) internal {
        uint256 bits = state.bits[id.pool()][account];
        if (!bits.has(kind, id.index())) state.bits[id.pool()][account] = bits | (kind << id.index());
    }

    function clearBit(State storage state, ReserveId id, address account, uint256 kind) internal {
        state.bits[id.pool()][account] &= ~(kind << id.index());
    }
}
