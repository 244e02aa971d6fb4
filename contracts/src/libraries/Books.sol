// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { Curve, ReserveId, ReserveTotals } from "../interfaces/Types.sol";
import { InterestRate } from "./InterestRate.sol";
import { SharesMath } from "./SharesMath.sol";
import { Reserve, State } from "./State.sol";

/// @notice A reserve's books: from storage, brought to now, and back.
library Books {
    using SharesMath for uint256;

    function listed(State storage state, ReserveId id) internal view returns (Reserve storage reserve) {
        reserve = state.reserves[id];
        require(reserve.token != address(0), ILendingPools.ReserveUnknown(id));
    }

    /// @notice The books as stored, accrued to `updatedAt`.
    function load(Reserve storage reserve) internal view returns (ReserveTotals memory totals) {
        totals.supplyAssets = reserve.supplyAssets;
        totals.supplyShares = reserve.supplyShares;
        totals.borrowAssets = reserve.borrowAssets;
        totals.borrowShares = reserve.borrowShares;
        totals.feeShares = reserve.feeShares;
        totals.rateAtTarget = reserve.rateAtTarget;
        totals.updatedAt = reserve.updatedAt;
    }

    function store(Reserve storage reserve, ReserveTotals memory totals) internal {
        reserve.supplyAssets = totals.supplyAssets;
        reserve.supplyShares = totals.supplyShares;
        reserve.borrowAssets = totals.borrowAssets;
        reserve.borrowShares = totals.borrowShares;
        reserve.updatedAt = totals.updatedAt;
        reserve.rateAtTarget = totals.rateAtTarget;
        reserve.feeShares = totals.feeShares;
    }

    /// @notice The books brought to now in memory.
    /// @dev Never reverts: growth is bounded, interest stops short of 2^128, and fee shares that do not fit stay with the
    /// suppliers.
    function accrued(Reserve storage reserve) internal view returns (ReserveTotals memory totals) {
        totals = load(reserve);
        uint256 elapsed = block.timestamp - totals.updatedAt;
        if (elapsed == 0) return totals;

        uint256 utilisation = InterestRate.utilisation(totals.supplyAssets, totals.borrowAssets);
        (uint256 growth, uint256 rate) =
            InterestRate.integrate(curve(reserve), utilisation, totals.rateAtTarget, elapsed);
        uint256 interest =
            Math.min(InterestRate.interestOn(totals.borrowAssets, growth), type(uint128).max - totals.supplyAssets);
        uint256 fee = interest * reserve.reserveFactor / 1000;
        uint256 feeShares = fee.toSharesDown(uint256(totals.supplyAssets) + interest - fee, totals.supplyShares);
        feeShares = Math.min(
            feeShares, Math.min(type(uint112).max - totals.feeShares, type(uint128).max - totals.supplyShares)
        );

        // Every cast is safe by the bounds above; borrowAssets ≤ supplyAssets, so what fits one fits the other.
        unchecked {
            // forge-lint: disable-start(unsafe-typecast)
            totals.borrowAssets += uint128(interest);
            totals.supplyAssets += uint128(interest);
            totals.supplyShares += uint128(feeShares);
            totals.feeShares += uint112(feeShares);
            totals.rateAtTarget = uint64(rate);
            totals.updatedAt = uint32(block.timestamp);
            // forge-lint: disable-end(unsafe-typecast)
        }
    }

    function curve(Reserve storage reserve) internal view returns (Curve memory) {
        return Curve({
            targetUtilisation: reserve.targetUtilisation,
            steepness: reserve.steepness,
            speed: reserve.speed,
            minRate: reserve.minRate,
            maxRate: reserve.maxRate
        });
    }
}
