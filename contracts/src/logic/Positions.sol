// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { Books } from "../interfaces/Types.sol";
import { AccountState, Holding, State } from "../storage/State.sol";
import { AccountBits, COLLATERAL_BIT, DEBT_BIT, SUPPLY_BIT } from "../types/AccountBits.sol";
import { AccrualConfig } from "../types/AccrualConfig.sol";
import { ReserveId } from "../types/Ids.sol";
import { ShareBalance } from "../types/ShareBalance.sol";
import { Accrual } from "./Accrual.sol";

/// @notice What accounts hold and owe, and the bits that say so.
library Positions {
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
    /// @param shareBalance what the account's word is in the reserve
    /// @return backed whether they backed debt
    function burnSupply(
        AccountState storage accountState,
        ShareBalance shareBalance,
        ReserveId id,
        address account,
        uint256 shares
    ) internal returns (bool backed) {
        uint256 balance = shareBalance.supplyShares();
        if (shares > balance) revert ILendingPools.BalanceTooLow(id, account, balance, shares);
        accountState.holdings[id.index()].shareBalance = shareBalance.unsafeMinusSupply(shares);
        backed = shareBalance.backsDebt();
        if (backed && shares == balance) _clear(accountState, id, SUPPLY_BIT);
    }

    /// @notice Takes debt shares from an account and from the books.
    /// @param shareBalance what the account's word is in the reserve
    function burnDebt(
        AccountState storage accountState,
        ShareBalance shareBalance,
        ReserveId id,
        address account,
        uint256 shares,
        Books memory books
    ) internal {
        uint256 balance = shareBalance.borrowShares();
        if (shares > balance) revert ILendingPools.DebtTooLow(id, account, balance, shares);
        accountState.holdings[id.index()].shareBalance = shareBalance.unsafeMinusBorrow(shares);
        if (shares == balance) _clear(accountState, id, DEBT_BIT);

        books.borrow = books.borrow.unsafeMinus(shares);
    }

    /// @param accrualConfig of the reserve
    function lowerCollateral(
        AccountState storage accountState,
        State storage state,
        AccrualConfig accrualConfig,
        ReserveId id,
        address account,
        uint256 assets
    ) internal {
        Holding storage holding = accountState.holdings[id.index()];
        uint256 balance = holding.collateral;
        if (assets > balance) revert ILendingPools.CollateralTooLow(id, account, balance, assets);
        unchecked {
            // forge-lint: disable-next-line(unsafe-typecast)
            holding.collateral = uint128(balance - assets);
        }
        if (assets == balance) _clear(accountState, id, COLLATERAL_BIT);
        // Safe: a part of the total.
        // forge-lint: disable-next-line(unsafe-typecast)
        if (accrualConfig.hasCollateralCap()) state.reserveOf(id).collateralTotal -= uint128(assets);
    }

    /// @notice Adds unlent collateral that was another account's: within the core, so no cap binds.
    /// @param mayEnable whether the caller may turn it into the account's collateral where it has none yet
    function receiveCollateral(
        AccountState storage accountState,
        State storage state,
        AccrualConfig accrualConfig,
        ReserveId id,
        address account,
        uint256 assets,
        bool mayEnable
    ) internal {
        if (!accountState.bits.has(COLLATERAL_BIT, id.index())) {
            if (!mayEnable) revert ILendingPools.CollateralNotEnabled(id, account);
            // Another receiver will do: see `SilentAuctions.requireNone`.
            if (accountState.bits.auction() != 0 && accountState.bits.hasDebt()) {
                revert ILendingPools.AuctionOpen(id.pool(), account, accountState.bits.auction());
            }
            if (accountState.bits.has(DEBT_BIT, id.index())) revert ILendingPools.DebtBacksItself(id, account);
            set(accountState, id, COLLATERAL_BIT);
        }
        // Safe: a balance of the account that it was taken from.
        // forge-lint: disable-start(unsafe-typecast)
        accountState.holdings[id.index()].collateral += uint128(assets);
        if (accrualConfig.hasCollateralCap()) state.reserveOf(id).collateralTotal += uint128(assets);
        // forge-lint: disable-end(unsafe-typecast)
    }

    /// @notice Sets a bit of the account, and for a lent deposit its mark in the holding. Ends its auction: see AccountBits.
    function set(AccountState storage accountState, ReserveId id, uint256 kind) internal {
        AccountBits bits = accountState.bits;
        if (bits.has(kind, id.index())) return;
        accountState.bits = bits.with(kind, id.index());
        if (kind == SUPPLY_BIT) _mark(accountState, id, true);
    }

    /// @notice Clears the bit of the account's lent deposit, and the mark in its holding.
    function clearSupply(AccountState storage accountState, ReserveId id) internal {
        _clear(accountState, id, SUPPLY_BIT);
        _mark(accountState, id, false);
    }

    function _mark(AccountState storage accountState, ReserveId id, bool on) private {
        Holding storage holding = accountState.holdings[id.index()];
        holding.shareBalance = holding.shareBalance.withBacksDebt(on);
    }

    function _clear(AccountState storage accountState, ReserveId id, uint256 kind) private {
        accountState.bits = accountState.bits.without(kind, id.index());
    }
}
