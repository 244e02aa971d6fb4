// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { PoolId, ReserveId } from "../types/Ids.sol";
import { PoolInfo, Position, ReserveInfo, ReserveTotals } from "./Types.sol";

/// @notice A reserve as an account sees it, all of one block.
struct ReserveSnapshot {
    ReserveId id;
    ReserveInfo info;
    ReserveTotals totals; // accrued to this block
    uint256 borrowRate; // WAD a year, in force now
    uint256 supplyRate; // WAD a year, after the reserve factor
    uint256 priceLow; // as IPriceOracle gives it; both zero: unreadable
    uint256 priceHigh;
    string symbol; // at most 64 bytes; "?" where the token has none to show
    uint8 decimals; // 0 where the token no longer says
    Position position; // of the account
    uint256 walletBalance; // token units the account holds itself; 0 where the token does not say
    uint256 allowance; // token units the core may pull from the account; 0 where the token does not say
}

/// @notice A pool as an account sees it, all of one block.
struct PoolSnapshot {
    PoolId id;
    PoolInfo info;
    bytes32 unit; // what prices and values count in, as the oracle of the first reserve names it; 0 where it does not
    uint256 accountBits; // as ILendingPools.accountBits
    uint256 blockNumber;
    uint256 timestamp;
    ReserveSnapshot[] reserves;
}

/// @notice What an account has and owes in a reserve, and what that earns and costs. Values are WAD of the unit, at the
/// middle of the price band; zero where the price is unreadable.
struct ReservePosition {
    ReserveId id;
    address token;
    string symbol;
    uint8 decimals;
    uint256 priceLow; // as IPriceOracle gives it; both zero: unreadable
    uint256 priceHigh;
    bool supplyBacksDebt;
    uint256 supplyAssets; // token units lent, interest included, rounded down
    uint256 collateral; // token units, never lent
    uint256 debtAssets; // token units, interest included, rounded up
    uint256 supplyValue;
    uint256 collateralValue;
    uint256 debtValue;
    // WAD of the unit for one whole token, compared with the high end of its band: at this price the health factor is 1,
    // below it the account can be liquidated, all else equal. What backs debt counts together, lent and unlent.
    // 0: no price does that (no debt, nothing here behind it, or the rest covers the debt alone), or another price it
    // takes is unreadable; see PoolPosition.healthKnown. type(uint256).max: no price that can be read would be enough.
    uint256 liquidationPrice;
    uint256 utilisation; // WAD
    uint256 borrowRate; // WAD a year, in force now
    uint256 supplyRate; // WAD a year, after the reserve factor
    uint256 borrowApy; // WAD: what a debt grows by in a year at this rate, e^rate − 1
    uint256 supplyApy; // WAD: borrowApy · utilisation · (1 − reserve factor), the year's interest shared out
}

/// @notice What an account has and owes in a pool, and how far it is from liquidation. Values are WAD of the unit.
struct PoolPosition {
    PoolId id;
    uint256 accountBits; // as ILendingPools.accountBits
    uint256 unreadable; // one bit a reserve index: the account holds or owes there, and the price is unreadable
    uint256 supplyValue; // sums of the reserves'
    uint256 collateralValue;
    uint256 debtValue;
    uint256 borrowLimit; // Σ what backs debt at its low price · LTV: the most new risk may leave owed
    uint256 limitedDebt; // Σ debt at its high price: what is held against that limit
    // WAD, rounded up; above 1e18 nothing may be borrowed or taken out. type(uint256).max: debt without a limit, or debt
    // whose price is unreadable.
    uint256 borrowLimitUsed;
    bool healthKnown; // false: the core itself cannot tell, as a price is unreadable and not yet witnessed as silent
    uint256 healthFactor; // as ILendingPools.healthFactor; 0 while not known
    // Seconds until the health factor falls below 1 if today's prices and rates stay; 0: it has, or is not known;
    // type(uint256).max: not within 10 years. A falling liquidation threshold counts, to within a basis point.
    uint256 timeToLiquidation;
    // WAD a year: what the deposits earn less what the debts cost, by APY, over what is left after debts.
    // type(int256).min: nothing is left, or a price is unreadable.
    int256 netApy;
    ReservePosition[] reserves; // all of the pool's, by index
}

/// @notice What calls would do to an account.
struct Preview {
    bytes[] results; // what each call would return
    PoolPosition before;
    PoolPosition afterwards;
}

/// @title ILens
/// @notice Everything a front end needs before it asks for a signature, in one call and of one block.
interface ILens {
    /// @notice The pool and all its reserves with what `account` holds in them.
    /// @param account zero: nobody's positions, all zero
    function snapshot(PoolId pool, address account) external view returns (PoolSnapshot memory);

    /// @notice What `account` has and owes in each of the pools, what it earns, and how far it is from liquidation.
    function portfolio(PoolId[] calldata pools, address account) external view returns (PoolPosition[] memory);

    /// @notice Runs calls to the core as if `sender` made them, all in one transaction, and tells where they would leave
    /// `account`. It is the core's own code that runs (`ILendingPools.simulate`), on the very bytes that are then signed,
    /// as one transaction or through `multicall`: a typed list of actions would be a second language to translate from,
    /// and to be wrong in.
    /// @dev For `eth_call`. Not a view because the core writes while it simulates; nothing of it stays, should somebody
    /// send it as a transaction. The error of a call comes through as it is. Tokens do not move: that the sender holds
    /// and has approved enough is not looked at, and `type(uint256).max` means his balance now. See
    /// `ILendingPools.simulate` for what else a simulation lacks.
    /// @param pool whose position is told; the calls may go to others too
    /// @param account whose position is told: the sender, or whom he liquidates, repays for, or acts for
    function preview(PoolId pool, address account, address sender, bytes[] calldata calls)
        external
        returns (Preview memory);
}
