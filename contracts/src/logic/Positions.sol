// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { Books, Debt, ReserveId, Side } from "../interfaces/Types.sol";
import { Account, Asset, Holding, Stake, State } from "../storage/State.sol";
import { AccountBits } from "../types/AccountBits.sol";
import { Assets } from "../types/Assets.sol";
import { Debts } from "../types/Debts.sol";
import { Ids } from "../types/Ids.sol";
import { Sides } from "../types/Sides.sol";
import { Stakes } from "../types/Stakes.sol";
import { Accrual } from "./Accrual.sol";

/// @notice What accounts hold and owe, and the bits that say so.
library Positions {
    using AccountBits for uint256;
    using Assets for Asset;
    using Debts for Debt;
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
    /// @param stake what the account's word is in the reserve
    /// @return backed whether they backed debt
    function burnSupply(Account storage own, Stake stake, ReserveId id, address account, uint256 shares)
        internal
        returns (bool backed)
    {
        uint256 balance = stake.supplyShares();
        if (shares > balance) revert ILendingPools.BalanceTooLow(id, account, balance, shares);
        own.holdings[id.index()].stake = stake.unsafeMinusSupply(shares);
        backed = stake.backs();
        if (backed && shares == balance) _clear(own, id, AccountBits.SUPPLY);
    }

    /// @notice Takes debt shares from an account and from the books.
    /// @param stake what the account's word is in the reserve
    function burnDebt(
        Account storage own,
        Stake stake,
        ReserveId id,
        address account,
        uint256 shares,
        Books memory books
    ) internal {
        uint256 balance = stake.borrowShares();
        if (shares > balance) revert ILendingPools.DebtTooLow(id, account, balance, shares);
        own.holdings[id.index()].stake = stake.unsafeMinusBorrow(shares);
        if (shares == balance) _clear(own, id, AccountBits.DEBT);

        books.borrow = books.borrow.unsafeMinus(shares);
    }

    /// @param asset of the reserve
    function lowerCollateral(
        Account storage own,
        State storage state,
        Asset asset,
        ReserveId id,
        address account,
        uint256 assets
    ) internal {
        Holding storage holding = own.holdings[id.index()];
        uint256 balance = holding.collateral;
        if (assets > balance) revert ILendingPools.CollateralTooLow(id, account, balance, assets);
        unchecked {
            // forge-lint: disable-next-line(unsafe-typecast)
            holding.collateral = uint128(balance - assets);
        }
        if (assets == balance) _clear(own, id, AccountBits.COLLATERAL);
        // Safe: a part of the total.
        // forge-lint: disable-next-line(unsafe-typecast)
        if (asset.hasCollateralCap()) state.reserveOf(id).collateralTotal -= uint128(assets);
    }

    /// @notice Adds unlent collateral that was another account's: within the core, so no cap binds.
    /// @param mayEnable whether the caller may turn it into the account's collateral where it has none yet
    function receiveCollateral(
        Account storage own,
        State storage state,
        Asset asset,
        ReserveId id,
        address account,
        uint256 assets,
        bool mayEnable
    ) internal {
        if (!own.bits.has(AccountBits.COLLATERAL, id.index())) {
            if (!mayEnable) revert ILendingPools.CollateralNotEnabled(id, account);
            // Another receiver will do: see `SilentAuctions.requireNone`.
            if (own.bits.auction() != 0 && own.bits.hasDebt()) {
                revert ILendingPools.AuctionOpen(id.pool(), account, own.bits.auction());
            }
            if (own.bits.has(AccountBits.DEBT, id.index())) revert ILendingPools.DebtBacksItself(id, account);
            set(own, id, AccountBits.COLLATERAL);
        }
        // Safe: a balance of the account that it was taken from.
        // forge-lint: disable-start(unsafe-typecast)
        own.holdings[id.index()].collateral += uint128(assets);
        if (asset.hasCollateralCap()) state.reserveOf(id).collateralTotal += uint128(assets);
        // forge-lint: disable-end(unsafe-typecast)
    }

    /// @notice Sets a bit of the account, and for a lent deposit its mark in the holding. Ends its auction: see AccountBits.
    function set(Account storage own, ReserveId id, uint256 kind) internal {
        uint256 bits = own.bits;
        if (bits.has(kind, id.index())) return;
        own.bits = bits.withoutAuction() | (kind << id.index());
        if (kind == AccountBits.SUPPLY) _mark(own, id, true);
    }

    /// @notice Clears the bit of the account's lent deposit, and the mark in its holding.
    function clearSupply(Account storage own, ReserveId id) internal {
        _clear(own, id, AccountBits.SUPPLY);
        _mark(own, id, false);
    }

    function _mark(Account storage own, ReserveId id, bool on) private {
        Holding storage holding = own.holdings[id.index()];
        holding.stake = holding.stake.withBacks(on);
    }

    function _clear(Account storage own, ReserveId id, uint256 kind) private {
        own.bits &= ~(kind << id.index());
    }
}
