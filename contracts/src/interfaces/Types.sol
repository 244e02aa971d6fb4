// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { AccrualState } from "../types/AccrualState.sol";
import { Debt } from "../types/Debt.sol";
import { ReserveId } from "../types/Ids.sol";
import { SharePool } from "../types/SharePool.sol";

/// @notice The adaptive, kinked rate curve of a reserve. Fixed at listing.
/// @dev The curve runs through (0, r/steepness), (targetUtilisation, r) and (1, r·steepness). r, the rate at target, drifts by
/// exp(speed · distance · time) within [minRate, maxRate], and is constant if speed is 0. The distance of the utilisation from its
/// target is −1 at 0 and 1 at 1.
struct Curve {
    uint16 targetUtilisation; // basis points, 1 to 9,999
    uint16 steepness; // hundredths, at least 100
    uint16 speed; // hundredths a year; 0: a fixed kinked curve
    uint16 minRate; // basis points a year, at least 1
    uint16 maxRate; // basis points a year; maxRate · steepness ≤ 1,000 % a year
}

/// @notice The settings of a reserve at its listing.
struct ReserveConfig {
    address token; // 6 to 18 decimals
    address oracle; // an IPriceOracle in the pool's unit
    uint16 ltv; // basis points of the collateral's value that may be borrowed; below the liquidation threshold
    uint16 liquidationThreshold; // basis points; 0 (with ltv 0): never collateral
    uint16 maxBonus; // basis points; (1 + maxBonus) · liquidationThreshold ≤ hfAtMaxBonus
    uint8 reserveFactor; // thousandths of the interest that become fee shares, at most 250
    uint16 initialRate; // basis points a year; the rate at target at listing
    Curve curve;
    uint256 supplyCap; // token units, rounded down to 13 significant bits; type(uint256).max: none
    uint256 borrowCap; // token units, rounded down to 13 significant bits; type(uint256).max: none
    uint256 collateralCap; // token units; type(uint256).max: none
}

/// @notice The settings of a reserve that its owner can change; see `ILendingPools.setReserve`.
struct ReserveSettings {
    uint16 ltv; // basis points
    uint16 liquidationThreshold; // basis points
    uint8 reserveFactor; // thousandths of the interest
    uint256 supplyCap; // token units, rounded down to 13 significant bits; type(uint256).max: none
    uint256 borrowCap; // token units, rounded down to 13 significant bits; type(uint256).max: none
}

/// @notice The settings of a pool at its creation. Immutable, except the roles.
struct PoolConfig {
    bytes32 salt;
    address owner; // zero: the settings are frozen permanently
    address guardian; // zero: none; must be zero if owner is
    address feeRecipient; // zero: fees stay unclaimed, as first loss
    uint16 targetHealthFactor; // basis points, 10,100 to 15,000: a liquidation raises the health factor to this
    uint16 hfAtMaxBonus; // basis points, 8,000 to 9,900: at and below this health factor a liquidation pays maxBonus
    uint256 dust; // WAD of the unit, rounded down to 1e12: a liquidation that would leave less of a debt or a collateral takes all
}

/// @notice A pool's settings.
struct PoolInfo {
    address owner; // zero: the settings are frozen permanently
    address nextOwner; // was offered the pool, and has not accepted it yet; zero: no offer is open
    address guardian;
    address feeRecipient;
    uint16 targetHealthFactor; // basis points
    uint16 hfAtMaxBonus; // basis points
    uint256 dust; // WAD of the unit
    uint8 reserveCount;
}

/// @notice A reserve's settings in force.
struct ReserveInfo {
    address token;
    address oracle;
    uint16 ltv; // basis points; 0 while stopped
    uint16 liquidationThreshold; // basis points, in force now
    uint16 nextLiquidationThreshold; // basis points, in force from rampEnd on
    uint32 rampEnd; // seconds; the liquidation threshold falls linearly until then
    uint16 maxBonus; // basis points
    uint8 reserveFactor; // thousandths
    bool stopped; // every action that adds risk reverts
    bool retired; // a total write-off emptied it: no interest, an ltv of 0, only exits and top-ups
    Curve curve;
    uint256 supplyCap; // token units; type(uint256).max: none
    uint256 borrowCap; // token units; type(uint256).max: none
    uint256 collateralCap; // token units; type(uint256).max: none
    uint256 collateralTotal; // token units; counted only if there is a collateral cap
}

/// @notice A reserve's books as stored. Every event that changes them carries them as they are after it.
struct Books {
    SharePool supply; // the supply side: lent out and idle assets, interest and fee shares included
    Debt borrow; // the borrow side, interest included
    AccrualState clock;
}

/// @notice A reserve's books, field by field.
struct ReserveTotals {
    uint128 supplyAssets; // token units, lent out or idle, interest included
    uint128 supplyShares; // fee shares included
    uint128 borrowAssets; // token units, interest included: borrowShares · borrowIndex / 1e24, rounded down
    uint128 borrowShares;
    uint128 borrowIndex; // WAD; 1e18 at listing, raised by interest only
    uint112 feeShares; // unclaimed supply shares from the reserve factor: the first loss
    uint64 rateAtTarget; // WAD a year
    uint32 updatedAt; // seconds; the books are accrued to this time
}

/// @notice An account's deposits and debt in one reserve.
struct Position {
    uint128 supplyShares; // of the lent deposit; backs debt only while enabled, see `setCollateral`
    uint128 borrowShares; // times the reserve's borrow index, over 1e24: the debt in token units
    uint128 collateral; // token units, never lent
}

/// @notice The witnessed time for which a price has been unreadable; see `ILendingPools.markSilent`.
struct Silence {
    uint40 since; // seconds; the first mark of the present silence. Zero: none
    uint40 last; // seconds; the last mark
}

/// @notice When each of an operator's rights over an account expires, seconds; the right holds through that second. Zero: no
/// right.
struct Authorization {
    uint40 withdraw;
    uint40 borrow;
    uint40 manage;
}

/// @notice The parameters of a liquidation.
struct Liquidation {
    address account; // liquidated
    ReserveId collateralReserve; // of the deposit that is seized
    bool fromSupply; // seize the lent deposit (true) or the unlent collateral (false)
    // Credit what is seized to the receiver in the core (a lent deposit as shares, unlent collateral as collateral) instead of
    // sending tokens. Needed if the reserve has too little idle liquidity, or if the token cannot be transferred.
    bool inside;
    ReserveId debtReserve; // of the debt that is repaid
    uint256 maxRepaid; // token units of the debt; the most that the caller pays
    uint256 minSeized; // token units of the collateral; the least that the caller gets
    address receiver; // of what is seized
}

/// @notice The parameters of a take in an auction of silent collateral; see `ILendingPools.takeSilent`.
struct SilentTake {
    address account; // owns the deposit and owes the debts
    ReserveId collateralReserve; // of the deposit
    bool fromSupply; // the lent deposit (true) or the unlent collateral (false)
    bool inside; // as in Liquidation
    uint256 maxFraction; // WAD; the largest part of each debt that the caller pays
    uint256 minSeized; // token units; the least that the caller gets
    address receiver; // of the deposit
}

/// @notice The amounts of a liquidation.
struct LiquidationAmounts {
    uint256 repaidAssets; // token units
    uint256 repaidShares;
    uint256 seizedAssets; // token units
    uint256 seizedShares; // supply shares taken from the account; zero if unlent collateral was seized
    uint256 healthBefore; // WAD
    uint256 healthAfter; // WAD; type(uint256).max if no debt is left
    uint256 bonus; // WAD of the repaid value
}
