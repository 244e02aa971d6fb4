// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Position, ReserveInfo, ReserveTotals } from "../../src/interfaces/Types.sol";

// How many of everything there are in the World.

uint256 constant POOLS = 3;
uint256 constant PER_POOL = 4;
uint256 constant RESERVES = 12;
uint256 constant PEOPLE = 7;
uint256 constant TOKENS = 9;
uint256 constant ORACLES = 11;

/// @dev Actions of the core in one deed, at most: a multicall or a flash loan has three, and each may round once.
uint256 constant STEPS = 3;

/// @notice A call to the core: what is done, by whom, with whose position, and which pools it may write to.
struct Deed {
    bytes32 name;
    address actor;
    address account; // whose position, or whose word (rights, allowances), the call is about
    uint256 pools; // one bit a pool
    bool liquidates; // the account
    bool allowed; // by an allowance, to move shares of the account
    bytes call;
}

/// @notice An oracle's answer, also while it gives none.
struct Price {
    uint256 low;
    uint256 high;
    bool readable;
}

/// @notice All that a pool's books say at a moment, accrued to it.
struct Picture {
    uint256 pool;
    ReserveTotals[PER_POOL] books;
    ReserveInfo[PER_POOL] infos;
    uint256[PEOPLE] bits;
    Position[PEOPLE][PER_POOL] positions;
    Price[PER_POOL] prices;
}
