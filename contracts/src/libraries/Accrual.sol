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
        reserve = state.reserves[id];
        asset = reserve.asset;
        if (Asset.unwrap(asset) == 0) revert ILendingPools.ReserveUnknown(id);
    }

    /// @notice The books as they would stand if accrued in this block; not stored.
    /// @dev Never reverts: growth is bounded, interest stops short of 2^128, and fee shares that do not fit stay with the
    /// suppliers.
    function accrued(Reserve storage reserve, Asset asset) internal view returns (Books memory books) {
        books = reserve.books;
        // Nothing wraps: time goes on, and what is added is bounded first. borrowAssets ≤ supplyAssets, so the interest
        // that fits one fits the other.
        unchecked {
            uint256 elapsed = block.timestamp - books.clock.updatedAt();
            if (elapsed == 0) return books;

            uint256 supplied = books.supply.assets();
            uint256 supplyShares = books.supply.shares();
            uint256 borrowed = books.borrow.assets();
            (uint256 growth, uint256 rate) = InterestRate.integrate(
                asset, InterestRate.utilisation(supplied, borrowed), books.clock.rateAtTarget(), elapsed
            );
            uint256 interest = InterestRate.interestOn(borrowed, growth).min(type(uint128).max - supplied);
            uint256 fee = interest * asset.reserveFactor() / 1000;
            uint256 feeShares = books.clock.feeShares();
            uint256 newShares = fee.unsafeToSharesDown(supplied + interest - fee, supplyShares)
                .min((type(uint112).max - feeShares).min(Sides.MAX_SHARES - supplyShares));

            books.supply = Sides.unsafeSide(supplied + interest, supplyShares + newShares);
            books.borrow = Sides.unsafeSide(borrowed + interest, books.borrow.shares());
            books.clock = books.clock.unsafeTick(block.timestamp, rate, feeShares + newShares);
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
