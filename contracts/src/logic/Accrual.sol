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

/// @notice Accrues interest on a reserve's books.
library Accrual {
    using FixedPointMathLib for uint256;

    /// @dev Token units. Interest that would raise a reserve's assets above this is not charged, so that the pool's part of it,
    /// counted in thousandths, fits in 128 bits.
    uint256 internal constant MAX_ASSETS = (1 << 120) - 1;

    /// @notice Reverts with `ReserveUnknown` if no reserve is listed under the id.
    function listed(State storage state, ReserveId id)
        internal
        view
        returns (Reserve storage reserve, AccrualConfig accrualConfig)
    {
        reserve = state.reserveOf(id);
        accrualConfig = reserve.accrualConfig;
        if (AccrualConfig.unwrap(accrualConfig) == 0) revert ILendingPools.ReserveUnknown(id);
    }

    /// @notice Accrues the books in memory to this block.
    /// @dev Never reverts: growth is bounded, interest that would not fit is not charged, and fee shares that would not fit are
    /// not minted, which leaves them to the suppliers.
    function accrue(Books memory books, AccrualConfig accrualConfig) internal view {
        // Unchecked: block.timestamp never decreases, and each sum is bounded before it is taken.
        unchecked {
            if (books.clock.updatedAt() == block.timestamp) return;

            (Debt borrow, uint256 interest, uint256 rate) =
                _accruedDebt(accrualConfig, books.supply.assets(), books.borrow, books.clock);
            uint256 feeShares = books.clock.feeShares();
            uint256 newShares = _newFeeShares(accrualConfig, books.supply, feeShares, interest);

            books.supply = books.supply.unsafePlus(interest, newShares);
            books.borrow = borrow;
            books.clock = books.clock.unsafeWithAccrual(block.timestamp, rate, feeShares + newShares);
        }
    }

    /// @notice The supply side as `accrue` would leave it, for the value of a lent deposit.
    function accruedSupply(Reserve storage reserve, AccrualConfig accrualConfig)
        internal
        view
        returns (SharePool supply)
    {
        supply = reserve.books.supply;
        AccrualState accrualState = reserve.books.clock;
        if (accrualState.updatedAt() == block.timestamp) return supply;
        (, uint256 interest,) = _accruedDebt(accrualConfig, supply.assets(), reserve.books.borrow, accrualState);
        return supply.unsafePlus(interest, _newFeeShares(accrualConfig, supply, accrualState.feeShares(), interest));
    }

    /// @notice The borrow side as `accrue` would leave it, for the value of a debt.
    function accruedBorrow(Reserve storage reserve, AccrualConfig accrualConfig) internal view returns (Debt borrow) {
        borrow = reserve.books.borrow;
        AccrualState accrualState = reserve.books.clock;
        if (accrualState.updatedAt() == block.timestamp) return borrow;
        (borrow,,) = _accruedDebt(accrualConfig, reserve.books.supply.assets(), borrow, accrualState);
    }

    /// @dev The index grows by e^growth. Interest is what that adds to all debt, in whole token units; the index keeps the
    /// fraction of a unit for the next accrual. A retired reserve's debts do not grow.
    /// @return grown the borrow side at block.timestamp
    /// @return interest since `updatedAt`, token units; `supplied` and it are together at most MAX_ASSETS
    /// @return rate the rate at target at block.timestamp
    function _accruedDebt(AccrualConfig accrualConfig, uint256 supplied, Debt borrow, AccrualState accrualState)
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

    /// @dev The fee is not rounded to token units before it is converted, so frequent accruals cannot round it to zero.
    /// @param supply before the interest
    /// @return the fee shares that the pool's part of the interest buys at the share price after it, rounded down; at most what
    /// fits in `feeShares` and in the pool's shares
    function _newFeeShares(AccrualConfig accrualConfig, SharePool supply, uint256 feeShares, uint256 interest)
        private
        pure
        returns (uint256)
    {
        unchecked {
            // In thousandths of a token unit.
            uint256 fee = interest * accrualConfig.reserveFactor();
            uint256 supplyShares = supply.shares();
            uint256 others = (supply.assets() + interest + SharesMath.VIRTUAL_ASSETS) * 1000 - fee;
            // Both factors are below 2^128.
            return (fee * (supplyShares + SharesMath.VIRTUAL_SHARES)).rawDiv(others)
                .min((type(uint112).max - feeShares).min(SharePoolLibrary.MAX_SHARES - supplyShares));
        }
    }

    /// @notice Supplied token units that are not lent out.
    function idle(Books memory books) internal pure returns (uint256) {
        return books.supply.assets() - books.borrow.assets();
    }

    /// @notice The books field by field, as the ABI returns them.
    function unpack(Books memory books) internal pure returns (ReserveTotals memory) {
        // Each field has as many bits as the type that it is cast to.
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
