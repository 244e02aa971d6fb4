// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { PoolId, PoolInfo, Position, ReserveId, ReserveInfo, ReserveTotals } from "./Types.sol";

/// @notice A reserve as an account sees it, all of one block.
struct ReserveSnapshot {
    ReserveId id;
    ReserveInfo info;
    ReserveTotals totals; // accrued to this block
    uint256 borrowRate; // WAD a year, in force now
    uint256 supplyRate; // WAD a year, after the reserve factor
    uint256 priceLow; // as IPriceOracle gives it; both zero: unreadable
    uint256 priceHigh;
    string symbol;
    uint8 decimals;
    Position position; // of the account
    uint256 walletBalance; // token units the account holds itself
    uint256 allowance; // token units the core may pull from the account
}

/// @notice A pool as an account sees it, all of one block.
struct PoolSnapshot {
    PoolId id;
    PoolInfo info;
    uint256 accountBits; // as ILendingPools.accountBits
    uint256 blockNumber;
    uint256 timestamp;
    ReserveSnapshot[] reserves;
}

/// @title ILens
/// @notice Everything a front end needs before it asks for a signature, in one call and of one block.
interface ILens {
    /// @notice The pool and all its reserves with what `account` holds in them.
    /// @param account zero: nobody's positions, all zero
    function snapshot(PoolId pool, address account) external view returns (PoolSnapshot memory);
}
