// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { Books, PoolId, ReserveId, Side } from "../interfaces/Types.sol";
import { AccountBits } from "./AccountBits.sol";
import { Accrual } from "./Accrual.sol";
import { Assets } from "./Assets.sol";
import { Ids } from "./Ids.sol";
import { Sides } from "./Sides.sol";
import { Stakes } from "./Stakes.sol";
import { Asset, Holding, Reserve, Stake, State } from "./State.sol";

/// @notice What accounts hold and owe, and the bits that say so.
library Positions {
    using AccountBits for uint256;
    using Assets for Asset;
    using Ids for ReserveId;
    using Sides for Side;
    using Stakes for Stake;

    function requireIdle(ReserveId id, Books memory books, uint256 assets) internal pure {
        uint256 idle = Accrual.idle(books);
        if (assets > idle) revert ILendingPools.LiquidityTooLow(id, idle, assets);
    }

    /// @notice Takes assets from the supply, and the shares that stand for them.
    function takeSupply(ReserveId id, Books memory books, uint256 assets, uint256 shares) internal pure {
        requireIdle(id, books, assets);
        books.supply = books.supply.minus(assets, shares);
    }

    /// @notice Takes supply shares from an account, not from the books.
    /// @param stake what the holding's word is
    /// @return backed whether they backed debt
    function burnSupply(
        State storage state,
        Holding storage holding,
        Stake stake,
        ReserveId id,
        address account,
        uint256 shares
    ) internal returns (bool backed) {
        uint256 balance = stake.supplyShares();
        if (shares > balance) revert ILendingPools.BalanceTooLow(id, account, balance, shares);
        holding.stake = stake.unsafeMinusSupply(shares);
        backed = stake.backs();
        if (backed && shares == balance) _clear(state, id, account, AccountBits.SUPPLY);
    }

    /// @notice Takes debt shares from an account and from the books, and assets from the books, rounded down.
    /// @param stake what the holding's word is
    /// @return assets what the shares cost, token units, rounded up
    function burnDebt(
        State storage state,
        Holding storage holding,
        Stake stake,
        ReserveId id,
        address account,
        uint256 shares,
        Books memory books
    ) internal returns (uint256 assets) {
        uint256 balance = stake.borrowShares();
        if (shares > balance) revert ILendingPools.DebtTooLow(id, account, balance, shares);
        holding.stake = stake.unsafeMinusBorrow(shares);
        if (shares == balance) _clear(state, id, account, AccountBits.DEBT);

        assets = books.borrow.toAssetsUp(shares);
        books.borrow = books.borrow.minus(books.borrow.toAssetsDown(shares), shares);
    }

    function lowerCollateral(State storage state, ReserveId id, address account, uint256 assets) internal {
        Holding storage holding = state.holdings[id][account];
        uint256 balance = holding.collateral;
        if (assets > balance) revert ILendingPools.CollateralTooLow(id, account, balance, assets);
        unchecked {
            // forge-lint: disable-next-line(unsafe-typecast)
            holding.collateral = uint128(balance - assets);
        }
        if (assets == balance) _clear(state, id, account, AccountBits.COLLATERAL);
        Reserve storage reserve = state.reserves[id];
        // Safe: a part of the total.
        // forge-lint: disable-next-line(unsafe-typecast)
        if (reserve.asset.hasCollateralCap()) reserve.collateralTotal -= uint128(assets);
    }

    /// @notice Sets a bit of the account, and for a lent deposit its mark in the holding.
    function set(State storage state, ReserveId id, address account, uint256 kind) internal {
        uint256 bits = state.bits[id.pool()][account];
        if (bits.has(kind, id.index())) return;
        state.bits[id.pool()][account] = bits | (kind << id.index());
        if (kind == AccountBits.SUPPLY) _mark(state, id, account, true);
    }

    /// @notice Clears the bit of the account's lent deposit, and the mark in its holding.
    function clearSupply(State storage state, ReserveId id, address account) internal {
        _clear(state, id, account, AccountBits.SUPPLY);
        _mark(state, id, account, false);
    }

    function _mark(State storage state, ReserveId id, address account, bool on) private {
        Holding storage holding = state.holdings[id][account];
        holding.stake = holding.stake.withBacks(on);
    }

    function _clear(State storage state, ReserveId id, address account, uint256 kind) private {
        state.bits[id.pool()][account] &= ~(kind << id.index());
    }
}
