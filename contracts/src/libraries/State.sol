// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

// What the core stores of a reserve and a pool. Units as in interfaces/Types.sol.

uint256 constant MAX_RESERVES = 16;
uint256 constant DUST_UNIT = 1e12; // of Pool.dust: a millionth of the unit, in WAD

uint8 constant COLLATERAL_CAP = 1; // of Reserve.flags: listed with a collateral cap
uint8 constant RETIRED = 1; // of Reserve.stops: a total write-off emptied it

/// @dev Six words; units as in the structs of interfaces/Types.sol.
struct Reserve {
    uint128 supplyAssets;
    uint128 supplyShares;
    // -- 1
    uint128 borrowAssets;
    uint128 borrowShares;
    // -- 2
    uint32 updatedAt;
    uint64 rateAtTarget;
    uint112 feeShares;
    uint40 caps; // 20 bits supply cap, then 20 bits borrow cap: see Caps
    uint8 stops;
    // -- 3
    address oracle;
    uint16 ltv;
    uint16 liquidationThreshold;
    uint16 rampFrom; // the liquidation threshold that a fall began at
    uint32 rampEnd;
    uint16 maxBonus;
    // -- 4
    address token;
    uint8 flags;
    uint8 reserveFactor;
    uint16 targetUtilisation;
    uint16 steepness;
    uint16 speed;
    uint16 minRate;
    uint16 maxRate;
    // -- 5, touched only under the flag COLLATERAL_CAP
    uint128 collateralTotal;
    uint128 collateralCap;
}

/// @dev Three words. A pool exists when its count is not zero.
struct Pool {
    address owner;
    uint16 targetHealthFactor;
    uint16 hfAtMaxBonus;
    uint56 dust; // 1e12 of WAD: a millionth of the unit
    uint8 count;
    address guardian;
    address feeRecipient;
}
