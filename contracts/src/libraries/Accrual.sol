// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { Books, Clock, ReserveId, ReserveTotals, Side } from "../interfaces/Types.sol";
import { Assets } from "./Assets.sol";
import { Clocks } from "./Clocks.sol";
import { InterestRate } from "./InterestRate.sol";
import { SharesMath } from "./SharesMath.sol";
import { Sides } from "./Sides.sol";
import { Asset, Reserve, State } from "./State.sol";

/// @notice A reserve's books brought to now.
library Accrual {
    using Assets for Asset;
    using Clocks for Clock;
    using FixedPointMathLib for uint256;
    using SharesMath for uint256;
    using Sides for Side;

    function listed(State storage state, ReserveId id) internal view returns (Reserve storage reserve, Asset asset) {
        reserve = state.reserveOf(id);
        asset = reserve.asset;
        if (Asset.unwrap(asset) == 0) revert ILendingPools.ReserveUnknown(id);
    }

    /// @notice Brings the books to this block, in memory.
    /// @dev Never reverts: growth is bounded, interest stops short of 2^128, and fee shares that do not fit stay with the
    /// suppliers.
    function accrue(Books memory books, Asset asset) internal view {
        // Nothing wraps: time goes on, and what is added is bounded first. borrowAssets ≤ supplyAssets, so the interest
        // that fits one fits the other.
        unchecked {
            if (books.clock.updatedAt() == block.timestamp) return;

            (uint256 interest, uint256 rate) =
                _interest(asset, books.supply.assets(), books.borrow.assets(), books.clock);
            uint256 feeShares = books.clock.feeShares();
            uint256 newShares = _newFeeShares(asset, books.supply, feeShares, interest);

            books.supply = books.supply.unsafePlus(interest, newShares);
            books.borrow = books.borrow.unsafePlus(interest, 0);
            books.clock = books.clock.unsafeTick(block.timestamp, rate, feeShares + newShares);
        }
    }

    /// @notice What `accrue` makes of the supply side: all that a lent deposit's weight depends on.
    function accruedSupply(Reserve storage reserve, Asset asset) internal view returns (Side supply) {
        supply = reserve.books.supply;
        Clock clock = reserve.books.clock;
        if (clock.updatedAt() == block.timestamp) return supply;
        (uint256 interest,) = _interest(asset, supply.assets(), reserve.books.borrow.assets(), clock);
        return supply.unsafePlus(interest, _newFeeShares(asset, supply, clock.feeShares(), interest));
    }

    /// @notice What `accrue` makes of the borrow side: all that a debt's weight depends on.
    function accruedBorrow(Reserve storage reserve, Asset asset) internal view returns (Side borrow) {
        borrow = reserve.books.borrow;
        Clock clock = reserve.books.clock;
        if (clock.updatedAt() == block.timestamp) return borrow;
        (uint256 interest,) = _interest(asset, reserve.books.supply.assets(), borrow.assets(), clock);
        return borrow.unsafePlus(interest, 0);
    }

    /// @return interest since the clock's time, token units; together with `supplied` below 2^128
    /// @return rate the rate at target now
    function _interest(Asset asset, uint256 supplied, uint256 borrowed, Clock clock)
        private
        view
        returns (uint256 interest, uint256 rate)
    {
        unchecked {
            uint256 growth;
            (growth, rate) = InterestRate.integrate(
                asset,
                InterestRate.utilisation(supplied, borrowed),
                clock.rateAtTarget(),
                block.timestamp - clock.updatedAt()
            );
            interest = InterestRate.interestOn(borrowed, growth).min(type(uint128).max - supplied);
        }
    }

    /// @param supply before the interest
    /// @return what the pool's part of the interest buys after it; no more than fits the books
    function _newFeeShares(Asset asset, Side supply, uint256 feeShares, uint256 interest)
        private
        pure
        returns (uint256)
    {
        unchecked {
            uint256 fee = interest * asset.reserveFactor() / 1000;
            uint256 supplyShares = supply.shares();
            return fee.unsafeToSharesDown(supply.assets() + interest - fee, supplyShares)
                .min((type(uint112).max - feeShares).min(Sides.MAX_SHARES - supplyShares));
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
            feeShares: uint112(books.clock.feeShares()),
            rateAtTarget: uint64(books.clock.rateAtTarget()),
            updatedAt: uint32(books.clock.updatedAt())
        });
        // forge-lint: disable-end(unsafe-typecast)
    }
}
