// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { PoolId, ReserveId } from "../types/Ids.sol";
import { PoolInfo, Position, ReserveInfo, ReserveTotals } from "./Types.sol";

/// @notice A reserve, and an account's position in it, at one block.
struct ReserveSnapshot {
    ReserveId id;
    ReserveInfo info;
    ReserveTotals totals; // accrued to this block
    uint256 borrowRate; // WAD a year, in force now
    uint256 supplyRate; // WAD a year, after the reserve factor
    uint256 priceLow; // as IPriceOracle.price; both zero: unreadable
    uint256 priceHigh;
    string symbol; // at most 64 bytes; "?" if the token returns none
    uint8 decimals; // 0 if the token no longer returns them
    Position position; // of the account
    uint256 walletBalance; // token units in the account's wallet; 0 if the token does not return them
    uint256 allowance; // token units that the core may pull from the account; 0 if the token does not return them
}

/// @notice A pool, and an account's positions in it, at one block.
struct PoolSnapshot {
    PoolId id;
    PoolInfo info;
    bytes32 unit; // what prices and values count in, as the oracle of the first reserve names it; 0 where it does not
    uint256 accountBits; // as ILendingPools.accountBits
    uint256 blockNumber;
    uint256 timestamp;
    ReserveSnapshot[] reserves;
}

/// @notice An account's deposits and debt in a reserve, and their rates. Values are WAD of the unit at the middle of the price
/// band; zero if the price is unreadable.
struct ReservePosition {
    ReserveId id;
    address token;
    string symbol;
    uint8 decimals;
    uint256 priceLow; // as IPriceOracle.price; both zero: unreadable
    uint256 priceHigh;
    bool supplyBacksDebt;
    uint256 supplyAssets; // token units lent, interest included, rounded down
    uint256 collateral; // token units, never lent
    uint256 debtAssets; // token units, interest included, rounded up
    uint256 supplyValue;
    uint256 collateralValue;
    uint256 debtValue;
    // WAD of the unit for one whole token, to compare with the high end of the band: at this price the health factor is 1,
    // below it the account can be liquidated, all else equal. Lent and unlent collateral count together.
    // 0: there is no such price (no debt, no collateral here, or the other collateral covers the debt), or another price that
    // it depends on is unreadable, see PoolPosition.healthKnown. type(uint256).max: no readable price is high enough.
    uint256 liquidationPrice;
    uint256 utilisation; // WAD
    uint256 borrowRate; // WAD a year, in force now
    uint256 supplyRate; // WAD a year, after the reserve factor
    uint256 borrowApy; // WAD: growth of a debt in a year at this rate, e^rate − 1
    uint256 supplyApy; // WAD: borrowApy · utilisation · (1 − reserve factor)
}

/// @notice An account's position in a pool, and its distance to liquidation. Values are WAD of the unit.
struct PoolPosition {
    PoolId id;
    uint256 accountBits; // as ILendingPools.accountBits
    uint256 unreadable; // bits by reserve index: the account has a position there, and the price is unreadable
    uint256 supplyValue; // sum over the reserves, as the next two
    uint256 collateralValue;
    uint256 debtValue;
    uint256 borrowLimit; // Σ collateral at its low price · ltv: the most debt that a borrow or a withdrawal may leave
    uint256 limitedDebt; // Σ debt at its high price, which is compared with borrowLimit
    // WAD, rounded up; above 1e18 a borrow or a withdrawal of collateral reverts. type(uint256).max: debt with a limit of
    // (nearly) 0, or debt whose price is unreadable.
    uint256 borrowLimitUsed;
    bool healthKnown; // false: ILendingPools.healthFactor reverts, for a price that is unreadable and not yet witnessed as silent
    uint256 healthFactor; // as ILendingPools.healthFactor; 0 if not known
    // Seconds until the health factor falls below 1 at constant prices and rates; 0: it is below, or is not known;
    // type(uint256).max: not within 10 years. Includes the ramp of a liquidation threshold, to within a basis point.
    uint256 timeToLiquidation;
    // WAD a year: earnings of the deposits less costs of the debts, by APY, over deposits less debts.
    // type(int256).min: debts are as much as deposits or more, or a price is unreadable.
    int256 netApy;
    ReservePosition[] reserves; // of every reserve, by index
}

/// @notice The effect of calls on an account's position.
struct Preview {
    bytes[] results; // return data of each call
    PoolPosition before;
    PoolPosition afterwards;
}

/// @title ILens
/// @notice Reads for front ends: each function returns in one call, from one block, what a page shows or a dialog confirms.
interface ILens {
    /// @notice The pool and all its reserves, with the positions of `account`.
    /// @param account zero: no account; all positions are zero
    function snapshot(PoolId pool, address account) external view returns (PoolSnapshot memory);

    /// @notice The position of `account` in each of the pools: deposits, debts, rates, and the distance to liquidation.
    function portfolio(PoolId[] calldata pools, address account) external view returns (PoolPosition[] memory);

    /// @notice Runs calls to the core as if `sender` made them in one transaction, and returns the position of `account` before and
    /// after. The core runs them itself (`ILendingPools.simulate`), on the bytes that are then signed, so a preview cannot differ
    /// from the transaction by a translation.
    /// @dev For `eth_call`. Not a view, because the core writes while it simulates; sent as a transaction it leaves no change. If
    /// a call reverts, its error is passed on. No tokens move: the sender's balances and approvals are not checked, and
    /// `type(uint256).max` stands for the sender's present balance. See `ILendingPools.simulate` for other differences.
    /// @param pool of the position that is returned; the calls may go to other pools too
    /// @param account of the position that is returned: the sender, or an account that the sender liquidates, repays or acts for
    function preview(PoolId pool, address account, address sender, bytes[] calldata calls)
        external
        returns (Preview memory);
}
