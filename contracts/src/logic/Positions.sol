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

/// @notice Changes what accounts hold and owe, and keeps `AccountBits` in step.
library Positions {
    /// @notice Reverts if fewer than `assets` are idle.
    function requireIdle(ReserveId id, Books memory books, uint256 assets) internal pure {
        uint256 idle = Accrual.idle(books);
        if (assets > idle) revert ILendingPools.LiquidityTooLow(id, idle, assets);
    }

    /// @notice Takes idle assets and their shares from the supply side of the books.
    function takeSupply(ReserveId id, Books memory books, uint256 assets, uint256 shares) internal pure {
        requireIdle(id, books, assets);
        books.supply = books.supply.minus(assets, shares);
    }

    /// @notice Takes supply shares from an account; the books are the caller's to change.
    /// @param shareBalance the account's, as stored
    /// @return backed whether the deposit backed debt
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
        if (backed && shares == balance) _clearBit(accountState, id, SUPPLY_BIT);
    }

    /// @notice Takes debt shares from an account and from the books.
    /// @param shareBalance the account's, as stored
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
        if (shares == balance) _clearBit(accountState, id, DEBT_BIT);

        books.borrow = books.borrow.unsafeMinus(shares);
    }

    /// @notice Takes unlent collateral from an account.
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
        if (assets == balance) _clearBit(accountState, id, COLLATERAL_BIT);
        // Safe: the total includes these assets.
        // forge-lint: disable-next-line(unsafe-typecast)
        if (accrualConfig.hasCollateralCap()) state.reserveOf(id).collateralTotal -= uint128(assets);
    }

    /// @notice Adds unlent collateral that was taken from another account. The total does not change, so caps do not apply.
    /// @param mayEnable whether the caller may enable collateral for this account if it has none yet
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
            // Reverts instead of ending the auction, see `SilentAuctions.requireNone`; another receiver can be named.
            if (accountState.bits.auction() != 0 && accountState.bits.hasDebt()) {
                revert ILendingPools.AuctionOpen(id.pool(), account, accountState.bits.auction());
            }
            if (accountState.bits.has(DEBT_BIT, id.index())) revert ILendingPools.DebtBacksItself(id, account);
            setBit(accountState, id, COLLATERAL_BIT);
        }
        // Safe: the assets are a balance that fitted in 128 bits, and the token's total does.
        // forge-lint: disable-start(unsafe-typecast)
        accountState.holdings[id.index()].collateral += uint128(assets);
        if (accrualConfig.hasCollateralCap()) state.reserveOf(id).collateralTotal += uint128(assets);
        // forge-lint: disable-end(unsafe-typecast)
    }

    /// @notice Sets a bit of the account, for a lent deposit also the flag in its `ShareBalance`, and clears the auction time.
    function setBit(AccountState storage accountState, ReserveId id, uint256 kind) internal {
        AccountBits bits = accountState.bits;
        if (bits.has(kind, id.index())) return;
        accountState.bits = bits.with(kind, id.index());
        if (kind == SUPPLY_BIT) _setFlag(accountState, id, true);
    }

    /// @notice Clears the bit of the account's lent deposit, and the flag in its `ShareBalance`.
    function clearSupply(AccountState storage accountState, ReserveId id) internal {
        _clearBit(accountState, id, SUPPLY_BIT);
        _setFlag(accountState, id, false);
    }

    function _setFlag(AccountState storage accountState, ReserveId id, bool on) private {
        Holding storage holding = accountState.holdings[id.index()];
        holding.shareBalance = holding.shareBalance.withBacksDebt(on);
    }

    function _clearBit(AccountState storage accountState, ReserveId id, uint256 kind) private {
        accountState.bits = accountState.bits.without(kind, id.index());
    }
}
