// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { AccrualState } from "../types/AccrualState.sol";
import { Debt } from "../types/Debt.sol";
import { ReserveId } from "../types/Ids.sol";
import { SharePool } from "../types/SharePool.sol";

/// @notice The kinked, drifting rate curve of a reserve. Fixed at listing.
/// @dev The curve runs through (0, r/steepness), (targetUtilisation, r) and (1, r·steepness), where r, the rate at
/// target, drifts by exp(speed · error · time) within [minRate, maxRate] and stands still when speed is zero.
struct Curve {
    uint16 targetUtilisation; // basis points, 1 to 9,999
    uint16 steepness; // hundredths, at least 100
    uint16 speed; // hundredths a year; 0 makes the classic kinked curve
    uint16 minRate; // basis points a year, at least 1
    uint16 maxRate; // basis points a year; maxRate · steepness ≤ 1,000 % a year
}

/// @notice What `createPool` needs to know of a reserve.
struct ReserveConfig {
    address token; // 6 to 18 decimals
    address oracle; // an IPriceOracle in the pool's unit
    uint16 ltv; // basis points; the most debt a new risk may reach. Below the liquidation threshold
    uint16 liquidationThreshold; // basis points; 0 (with ltv 0): never backs a debt
    uint16 maxBonus; // basis points; (1 + maxBonus) · liquidationThreshold ≤ hfAtMaxBonus
    uint8 reserveFactor; // thousandths of the interest that the pool keeps, at most 250
    uint16 initialRate; // basis points a year; the first rate at target
    Curve curve;
    uint256 supplyCap; // token units, rounded down to 13 significant bits; type(uint256).max: none
    uint256 borrowCap; // token units, rounded down to 13 significant bits; type(uint256).max: none
    uint256 collateralCap; // token units; type(uint256).max: none
}

/// @notice What an owner may change of a reserve; see `ILendingPools.setReserve`.
struct ReserveSettings {
    uint16 ltv; // basis points
    uint16 liquidationThreshold; // basis points
    uint8 reserveFactor; // thousandths of the interest
    uint256 supplyCap; // token units, rounded down to 13 significant bits; type(uint256).max: none
    uint256 borrowCap; // token units, rounded down to 13 significant bits; type(uint256).max: none
}

/// @notice What `createPool` needs to know of the pool itself. Fixed for ever, but for the roles.
struct PoolConfig {
    bytes32 salt;
    address owner; // zero: the settings are frozen for ever
    address guardian; // zero: none. An owner of zero allows none
    address feeRecipient; // zero: fees stay unclaimed, as first loss
    uint16 targetHealthFactor; // basis points, 10,100 to 15,000: where a liquidation stops
    uint16 hfAtMaxBonus; // basis points, 8,000 to 9,900: the health factor at which the whole bonus is paid
    uint256 dust; // WAD of the unit, rounded down to 1e12: a liquidation leaves no less of a debt or a collateral
}

/// @notice A pool as it stands.
struct PoolInfo {
    address owner; // zero: the settings are frozen for ever
    address nextOwner; // offered the pool, and has not accepted it yet
    address guardian;
    address feeRecipient;
    uint16 targetHealthFactor; // basis points
    uint16 hfAtMaxBonus; // basis points
    uint256 dust; // WAD of the unit
    uint8 reserveCount;
}

/// @notice A reserve's settings as they stand.
struct ReserveInfo {
    address token;
    address oracle;
    uint16 ltv; // basis points; 0 while stopped
    uint16 liquidationThreshold; // basis points, in force now
    uint16 nextLiquidationThreshold; // basis points, in force from rampEnd on
    uint32 rampEnd; // seconds; the liquidation threshold falls in a line until then
    uint16 maxBonus; // basis points
    uint8 reserveFactor; // thousandths
    bool stopped; // nothing that adds risk
    bool retired; // a total write-off emptied it: no interest, no weight for new risk, exits only
    Curve curve;
    uint256 supplyCap; // token units; type(uint256).max: none
    uint256 borrowCap; // token units; type(uint256).max: none
    uint256 collateralCap; // token units; type(uint256).max: none
    uint256 collateralTotal; // token units, counted only where there is a collateral cap
}

/// @notice A reserve's books as they are stored. Every event that moves them carries them as they stand after it.
struct Books {
    SharePool supply; // what suppliers own, lent out or idle, interest and fee shares included
    Debt borrow; // what borrowers owe, interest included
    AccrualState clock;
}

/// @notice A reserve's books, one by one.
struct ReserveTotals {
    uint128 supplyAssets; // token units, lent out or idle, interest included
    uint128 supplyShares; // fee shares included
    uint128 borrowAssets; // token units, interest included: borrowShares · borrowIndex / 1e24, rounded down
    uint128 borrowShares;
    uint128 borrowIndex; // WAD; 1e18 at listing, and only interest raises it
    uint112 feeShares; // supply shares the pool has earned and nobody has claimed: the first loss
    uint64 rateAtTarget; // WAD a year
    uint32 updatedAt; // seconds; the books are accrued to here
}

/// @notice What an account holds and owes in one reserve.
struct Position {
    uint128 supplyShares; // lent out; back debt only while the account's bit is set
    uint128 borrowShares; // the debt is these times the reserve's borrow index
    uint128 collateral; // token units, never lent
}

/// @notice What is known of a price that cannot be read.
struct Silence {
    uint40 since; // seconds; the first mark of those that follow each other in time. Zero: none
    uint40 last; // seconds; the last mark
}

/// @notice Until which second an operator has each right over an account; zero: not at all.
struct Authorization {
    uint40 withdraw;
    uint40 borrow;
    uint40 manage;
}

/// @notice A liquidation as its caller wants it.
struct Liquidation {
    address account; // who is liquidated
    ReserveId collateralReserve; // seized from
    bool fromSupply; // seize the lent deposit (true) or the unlent collateral (false)
    // Leave what is seized in the core, the receiver's: a lent deposit as shares, unlent collateral as his collateral. Needed
    // where nothing of the lent deposit is idle, or where the token cannot be transferred.
    bool inside;
    ReserveId debtReserve; // repaid to
    uint256 maxRepaid; // token units of the debt: the most the caller pays
    uint256 minSeized; // token units of the collateral: the least the caller gets
    address receiver; // of what is seized
}

/// @notice How a caller wants to buy a deposit whose price is silent; see `ILendingPools.takeSilent`.
struct SilentTake {
    address account; // whose deposit it is, and whose debts are paid
    ReserveId collateralReserve; // the deposit's
    bool fromSupply; // the lent deposit (true) or the unlent collateral (false)
    bool inside; // as in Liquidation
    uint256 maxFraction; // WAD: the most of each debt that the caller pays
    uint256 minSeized; // token units: the least the caller gets
    address receiver; // of the deposit
}

/// @notice What a liquidation did.
struct LiquidationAmounts {
    uint256 repaidAssets; // token units
    uint256 repaidShares;
    uint256 seizedAssets; // token units
    uint256 seizedShares; // what left the account's lent deposit; zero where unlent collateral was seized
    uint256 healthBefore; // WAD
    uint256 healthAfter; // WAD; type(uint256).max where no debt is left
    uint256 bonus; // WAD; what the liquidator got on top
}
