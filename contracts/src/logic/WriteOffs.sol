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

/// @notice Takes debts that nothing backs off the books, and retires a reserve that lost all by it.
library WriteOffs {
    using Accrual for Books;
    using FixedPointMathLib for uint256;

    /// @dev Shares at a millionth of their first worth count as worthless: the next supplier's would not fit the books.
    uint256 private constant RETIRED_SHARES_PER_ASSET = SharesMath.VIRTUAL_SHARES * 1e6;

    /// @notice Writes off every debt of an account that has nothing left behind it: what remains of it in the pool are
    /// deposits that back nothing.
    /// @param accountState what `account` has in the pool
    function writeOff(State storage state, ConfigCache cache, AccountState storage accountState, address account)
        internal
    {
        Reserve[256] storage reserves = state.reserves[cache.pool()];
        uint256 rest = accountState.bits.debts();
        accountState.bits = AccountBits.wrap(0);
        for (uint256 i; rest != 0; ++i) {
            if (rest & 1 != 0) {
                ReserveId id = cache.pool().reserve(i);
                if (_one(reserves[i], accountState.holdings[i], cache.accrualConfig(i), id, account)) {
                    Settings.retire(state, id);
                }
            }
            rest >>= 1;
        }
    }

    /// @return retired whether the reserve is retired by it: its books say so already
    function _one(
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

        // Nothing wraps: debt is a part of the supply's assets, fee shares of its shares, and assets are below 2^128.
        unchecked {
            uint256 loss = books.borrow.assets();
            books.borrow = books.borrow.unsafeMinus(shares);
            loss -= books.borrow.assets();
            // Burning so many fee shares keeps the price of all others where it is; what they cannot bear lowers it.
            uint256 feeShares = books.clock.feeShares();
            uint256 burnt = books.supply.unsafeToSharesUp(loss).min(feeShares);
            uint256 fromFees = books.supply.unsafeToAssetsDown(burnt).min(loss);
            books.clock = books.clock.unsafeWithFeeShares(feeShares - burnt);
            books.supply = books.supply.unsafeMinus(loss, burnt);
            // Rounding may leave a token unit or two of a reserve that lost all.
            if (books.supply.shares() > (books.supply.assets() + 1) * RETIRED_SHARES_PER_ASSET) {
                retired = true;
                books.clock = books.clock.withStops(books.clock.stops() | RETIRED);
            }
            reserve.books = books;
            emit ILendingPools.WrittenOff(id, account, loss, shares, fromFees, loss - fromFees, books);
        }
    }
}
