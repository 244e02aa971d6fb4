// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { Books } from "../interfaces/Types.sol";
import { SharesMath } from "../math/SharesMath.sol";
import { ConfigCache } from "../storage/ConfigCache.sol";
import { AccountState, Holding, Reserve, State } from "../storage/State.sol";
import { AccountBits } from "../types/AccountBits.sol";
import { AccrualConfig } from "../types/AccrualConfig.sol";
import { RETIRED } from "../types/AccrualState.sol";
import { ReserveId } from "../types/Ids.sol";
import { ShareBalance } from "../types/ShareBalance.sol";
import { Accrual } from "./Accrual.sol";
import { Settings } from "./Settings.sol";

/// @notice Writes off debts without collateral, and retires a reserve that loses all its assets by it.
library WriteOffs {
    using Accrual for Books;
    using FixedPointMathLib for uint256;

    /// @dev Above this ratio of shares to token units the reserve is retired: a share is worth less than a millionth of its first
    /// price, and the shares of a new deposit might not fit in 127 bits.
    uint256 private constant RETIRED_SHARES_PER_ASSET = SharesMath.VIRTUAL_SHARES * 1e6;

    /// @notice Writes off every debt of an account without collateral. Deposits that do not back debt stay the account's.
    /// @param accountState what `account` has in the pool
    function writeOff(State storage state, ConfigCache cache, AccountState storage accountState, address account)
        internal
    {
        Reserve[256] storage reserves = state.reserves[cache.pool()];
        uint256 remaining = accountState.bits.debts();
        accountState.bits = AccountBits.wrap(0);
        for (uint256 i; remaining != 0; ++i) {
            if (remaining & 1 != 0) {
                ReserveId id = cache.pool().reserve(i);
                if (_writeOffDebt(reserves[i], accountState.holdings[i], cache.accrualConfig(i), id, account)) {
                    Settings.retire(state, id);
                }
            }
            remaining >>= 1;
        }
    }

    /// @return retired whether the write-off retires the reserve. RETIRED is set in the books then
    function _writeOffDebt(
        Reserve storage reserve,
        Holding storage holding,
        AccrualConfig accrualConfig,
        ReserveId id,
        address account
    ) private returns (bool retired) {
        Books memory books = reserve.books;
        books.accrue(accrualConfig);
        ShareBalance shareBalance = holding.shareBalance;
        uint256 shares = shareBalance.borrowShares();
        holding.shareBalance = shareBalance.unsafeMinusBorrow(shares);

        // Unchecked: the debt is a part of the supply's assets, the fee shares a part of its shares, and assets are below 2^128.
        unchecked {
            uint256 loss = books.borrow.assets();
            books.borrow = books.borrow.unsafeMinus(shares);
            loss -= books.borrow.assets();
            // Burns the fee shares that are worth the loss, which leaves the share price as it is; the rest of the loss lowers it.
            uint256 feeShares = books.clock.feeShares();
            uint256 burnt = books.supply.unsafeToSharesUp(loss).min(feeShares);
            uint256 fromFees = books.supply.unsafeToAssetsDown(burnt).min(loss);
            books.clock = books.clock.unsafeWithFeeShares(feeShares - burnt);
            books.supply = books.supply.unsafeMinus(loss, burnt);
            // Rounding may leave one or two token units in a reserve that lost all, hence a ratio instead of assets == 0.
            if (books.supply.shares() > (books.supply.assets() + 1) * RETIRED_SHARES_PER_ASSET) {
                retired = true;
                books.clock = books.clock.withStops(books.clock.stops() | RETIRED);
            }
            reserve.books = books;
            emit ILendingPools.WrittenOff(id, account, loss, shares, fromFees, loss - fromFees, books);
        }
    }
}
