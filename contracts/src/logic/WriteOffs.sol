// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { Books, Clock, Debt, PoolId, ReserveId, Side } from "../interfaces/Types.sol";
import { SharesMath } from "../math/SharesMath.sol";
import { Account, Asset, Holding, RETIRED, Reserve, Stake, State } from "../storage/State.sol";
import { Table, Tables } from "../storage/Tables.sol";
import { AccountBits } from "../types/AccountBits.sol";
import { Clocks } from "../types/Clocks.sol";
import { Debts } from "../types/Debts.sol";
import { Ids } from "../types/Ids.sol";
import { Sides } from "../types/Sides.sol";
import { Stakes } from "../types/Stakes.sol";
import { Accrual } from "./Accrual.sol";
import { Settings } from "./Settings.sol";

/// @notice Takes debts that nothing backs off the books, and retires a reserve that lost all by it.
library WriteOffs {
    using AccountBits for uint256;
    using Accrual for Books;
    using Clocks for Clock;
    using Debts for Debt;
    using FixedPointMathLib for uint256;
    using Ids for PoolId;
    using Sides for Side;
    using Stakes for Stake;
    using Tables for Table;

    /// @dev Shares at a millionth of their first worth count as worthless: the next supplier's would not fit the books.
    uint256 private constant RETIRED_SHARES_PER_ASSET = SharesMath.VIRTUAL_SHARES * 1e6;

    /// @notice Writes off every debt of an account that has nothing left behind it: what remains of it in the pool are
    /// deposits that back nothing.
    /// @param own what `account` has in the pool
    function writeOff(State storage state, Table table, Account storage own, address account) internal {
        Reserve[256] storage reserves = state.reserves[table.pool()];
        uint256 rest = own.bits.debts();
        own.bits = 0;
        for (uint256 i; rest != 0; ++i) {
            if (rest & 1 != 0) {
                ReserveId id = table.pool().reserve(i);
                if (_one(reserves[i], own.holdings[i], table.asset(i), id, account)) Settings.retire(state, id);
            }
            rest >>= 1;
        }
    }

    /// @return retired whether the reserve is retired by it: its books say so already
    function _one(Reserve storage reserve, Holding storage holding, Asset asset, ReserveId id, address account)
        private
        returns (bool retired)
    {
        Books memory books = reserve.books;
        books.accrue(asset);
        Stake stake = holding.stake;
        uint256 shares = stake.borrowShares();
        holding.stake = stake.unsafeMinusBorrow(shares);

        // Nothing wraps: debt is a part of the supply's assets, fee shares of its shares, and assets are below 2^128.
        unchecked {
            uint256 loss = books.borrow.assets();
            books.borrow = books.borrow.unsafeMinus(shares);
            loss -= books.borrow.assets();
            // Burning so many fee shares keeps the price of all others where it is; what they cannot bear lowers it.
            uint256 feeShares = books.clock.feeShares();
            uint256 burnt = books.supply.unsafeToSharesUp(loss).min(feeShares);
            uint256 fromFees = books.supply.unsafeToAssetsDown(burnt).min(loss);
            books.clock = books.clock.unsafeFeeShares(feeShares - burnt);
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
