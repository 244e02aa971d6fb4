// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { Books, ReserveTotals } from "../interfaces/Types.sol";
import { InterestRate } from "../math/InterestRate.sol";
import { SharesMath } from "../math/SharesMath.sol";
import { Reserve, State } from "../storage/State.sol";
import { AccrualConfig } from "../types/AccrualConfig.sol";
import { AccrualState, RETIRED } from "../types/AccrualState.sol";
import { Debt } from "../types/Debt.sol";
import { ReserveId } from "../types/Ids.sol";
import { SharePool, SharePoolLibrary } from "../types/SharePool.sol";

/// @notice A reserve's books brought to now.
library Accrual {
    using FixedPointMathLib for uint256;

    /// @dev No interest is charged that would lead past so many token units: the pool's part of it, in thousandths, still fits
    /// 128 bits.
    uint256 internal constant MAX_ASSETS = (1 << 120) - 1;

    function listed(State storage state, ReserveId id)
        internal
        view
        returns (Reserve storage reserve, AccrualConfig accrualConfig)
    {
        reserve = state.reserveOf(id);
        accrualConfig = reserve.accrualConfig;
        if (AccrualConfig.unwrap(accrualConfig) == 0) revert ILendingPools.ReserveUnknown(id);
    }

    /// @notice Brings the books to this block, in memory.
    /// @dev Never reverts: growth is bounded, interest that would not fit the books is not charged, and fee shares that do
    /// not fit stay with the suppliers.
    function accrue(Books memory books, AccrualConfig accrualConfig) internal view {
        // Nothing wraps: time goes on, and what is added is bounded first.
        unchecked {
            if (books.clock.updatedAt() == block.timestamp) return;

            (Debt borrow, uint256 interest, uint256 rate) =
                _grown(accrualConfig, books.supply.assets(), books.borrow, books.clock);
            uint256 feeShares = books.clock.feeShares();
            uint256 newShares = _newFeeShares(accrualConfig, books.supply, feeShares, interest);

            books.supply = books.supply.unsafePlus(interest, newShares);
            books.borrow = borrow;
            books.clock = books.clock.unsafeWithAccrual(block.timestamp, rate, feeShares + newShares);
        }
    }

    /// @notice What `accrue` makes of the supply side: all that a lent deposit's weight depends on.
    function accruedSupply(Reserve storage reserve, AccrualConfig accrualConfig)
        internal
        view
        returns (SharePool supply)
    {
        supply = reserve.books.supply;
        AccrualState accrualState = reserve.books.clock;
        if (accrualState.updatedAt() == block.timestamp) return supply;
        (, uint256 interest,) = _grown(accrualConfig, supply.assets(), reserve.books.borrow, accrualState);
        return supply.unsafePlus(interest, _newFeeShares(accrualConfig, supply, accrualState.feeShares(), interest));
    }

    /// @notice What `accrue` makes of the borrow side: all that a debt's weight depends on.
    function accruedBorrow(Reserve storage reserve, AccrualConfig accrualConfig) internal view returns (Debt borrow) {
        borrow = reserve.books.borrow;
        AccrualState accrualState = reserve.books.clock;
        if (accrualState.updatedAt() == block.timestamp) return borrow;
        (borrow,,) = _grown(accrualConfig, reserve.books.supply.assets(), borrow, accrualState);
    }

    /// @dev The index grows by e^growth, and interest is what that adds to all debt in whole token units: what a touch
    /// leaves of a unit stays in the index for the next one. A retired reserve's debts do not grow.
    /// @return grown the debts now
    /// @return interest since the clock's time, token units; together with `supplied` at most MAX_ASSETS
    /// @return rate the rate at target now
    function _grown(AccrualConfig accrualConfig, uint256 supplied, Debt borrow, AccrualState accrualState)
        private
        view
        returns (Debt grown, uint256 interest, uint256 rate)
    {
        unchecked {
            rate = accrualState.rateAtTarget();
            if (accrualState.stops() & RETIRED != 0) return (borrow, 0, rate);
            uint256 owed = borrow.assets();
            uint256 growth;
            (growth, rate) = InterestRate.integrate(
                accrualConfig,
                InterestRate.utilisation(supplied, owed),
                rate,
                block.timestamp - accrualState.updatedAt()
            );
            uint256 index = borrow.index();
            uint256 added = InterestRate.interestOn(index, growth);
            if (index + added > type(uint128).max) return (borrow, 0, rate);
            grown = borrow.unsafeGrown(added);
            interest = grown.assets() - owed;
            if (supplied + interest > MAX_ASSETS) return (borrow, 0, rate);
        }
    }

    /// @param supply before the interest
    /// @return what the pool's part of the interest buys after it, rounded down to shares and not to token units before: no
    /// schedule of touches takes the fee from the pool. No more than fits the books
    function _newFeeShares(AccrualConfig accrualConfig, SharePool supply, uint256 feeShares, uint256 interest)
        private
        pure
        returns (uint256)
    {
        unchecked {
            // Thousandths of a token unit.
            uint256 fee = interest * accrualConfig.reserveFactor();
            uint256 supplyShares = supply.shares();
            uint256 others = (supply.assets() + interest + SharesMath.VIRTUAL_ASSETS) * 1000 - fee;
            // Below 2^128 · 2^128.
            return (fee * (supplyShares + SharesMath.VIRTUAL_SHARES)).rawDiv(others)
                .min((type(uint112).max - feeShares).min(SharePoolLibrary.MAX_SHARES - supplyShares));
        }
    }

    /// @notice What of the supply is not lent out, token units.
    function idle(Books memory books) internal pure returns (uint256) {
        return books.supply.assets() - books.borrow.assets();
    }

    function unpack(Books memory books) internal pure returns (ReserveTotals memory) {
        // Every cast is of as many bits as there are.
        // forge-lint: disable-start(unsafe-typecast)
        return ReserveTotals({
            supplyAssets: uint128(books.supply.assets()),
            supplyShares: uint128(books.supply.shares()),
            borrowAssets: uint128(books.borrow.assets()),
            borrowShares: uint128(books.borrow.shares()),
            borrowIndex: uint128(books.borrow.index()),
            feeShares: uint112(books.clock.feeShares()),
            rateAtTarget: uint64(books.clock.rateAtTarget()),
            updatedAt: uint32(books.clock.updatedAt())
        });
        // forge-lint: disable-end(unsafe-typecast)
    }
}
