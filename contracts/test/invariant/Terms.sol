// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Position, ReserveInfo, ReserveTotals } from "../../src/interfaces/Types.sol";

// The counts of everything in the World.

uint256 constant POOLS = 3;
uint256 constant PER_POOL = 4;
uint256 constant RESERVES = 12;
uint256 constant PEOPLE = 7;
uint256 constant TOKENS = 9;
uint256 constant ORACLES = 11;

/// @dev Actions of the core in one handler call, at most: a multicall or a flash loan has three, and each may round once.
uint256 constant STEPS = 3;

/// @notice A call to the core: the action, the actor, the account, and the pools that it may write to.
struct Deed {
    bytes32 name;
    address actor;
    address account; // whose position, or whose rights, allowances or nonces, the call is about
    uint256 pools; // one bit a pool
    bool liquidates; // the call liquidates the account
    bool allowed; // the actor has an allowance over the account's shares
    bytes call;
}

/// @notice An oracle's price, also while it does not answer.
struct Price {
    uint256 low;
    uint256 high;
    bool readable;
}

/// @notice All of a pool's books, accrued to one time.
struct Picture {
    uint256 pool;
    ReserveTotals[PER_POOL] books;
    ReserveInfo[PER_POOL] infos;
    uint256[PEOPLE] bits;
    Position[PEOPLE][PER_POOL] positions;
    Price[PER_POOL] prices;
}
