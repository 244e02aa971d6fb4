// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { Authorization, Books, PoolId, ReserveId, Silence } from "../interfaces/Types.sol";
import { Ids } from "../types/Ids.sol";

// All that the core stores. Units as in interfaces/Types.sol.

uint256 constant MAX_RESERVES = 16;
uint256 constant DUST_UNIT = 1e12; // of Pool.dust: a millionth of the unit, in WAD

uint8 constant COLLATERAL_CAP = 1; // of Asset: listed with a collateral cap
uint8 constant RETIRED = 1; // of Clock: a total write-off emptied it
uint8 constant STOPPED = 2; // of Clock: the guardian or the owner stopped what adds risk

/// @dev What accruing and paying need to know of a reserve, in a word. From the low bits up: token 160, flags 8 (1: has a
/// collateral cap), reserveFactor 8, and the curve's targetUtilisation, steepness, speed, minRate and maxRate, 16 each.
type Asset is uint256;

/// @dev What weighing and liquidating need to know of a reserve besides, in a word. From the low bits up: oracle 160, ltv 16
/// (0 while stopped), liquidation threshold at the end of its fall 16, and that at its beginning 16, the fall's end in
/// seconds 32, maxBonus 16.
type Risk is uint256;

/// @dev Eight words; units as in the structs of interfaces/Types.sol. Risk and asset stand in the pool's table once more.
struct Reserve {
    Books books;
    // -- 3
    Risk risk;
    // -- 4
    Asset asset;
    // -- 5, touched only under the flag COLLATERAL_CAP
    uint128 collateralTotal;
    uint128 collateralCap;
    // -- 6, touched only by the owner and the guardian
    uint16 resumedLtv; // the ltv once a stop is lifted
    // -- 7, touched only where the oracle does not answer
    Silence silence;
}

/// @dev What an account lends and owes in a reserve, in a word. From the low bits up: supply shares 127, whether they
/// back debt 1 (as the account's bits say too: a lender need not read those), borrow shares 128.
type Stake is uint256;

/// @dev Two words.
struct Holding {
    Stake stake;
    uint128 collateral; // token units
}

/// @dev What an account has in a pool, side by side: one hash leads to all of it.
struct Account {
    uint256 bits; // see AccountBits
    Holding[256] holdings; // by the reserve's index: a byte, so none is out of bounds
}

/// @dev Five words. A pool exists when its count is not zero.
struct Pool {
    address code; // its table's: see Tables
    uint16 targetHealthFactor;
    uint16 hfAtMaxBonus;
    uint56 dust; // 1e12 of WAD: a millionth of the unit
    uint8 count;
    address owner;
    address guardian;
    address feeRecipient;
    address nextOwner;
}

/// @dev One struct, so that the core's libraries can be handed all of it.
struct State {
    mapping(PoolId id => Pool) pools;
    mapping(PoolId id => Reserve[256]) reserves; // by their index
    mapping(PoolId id => mapping(address account => Account)) accounts;
    mapping(address account => mapping(address operator => Authorization)) authorizations;
    mapping(address owner => mapping(address spender => mapping(uint256 id => uint256))) allowances;
    mapping(address account => mapping(uint256 key => uint256 next)) nonces;
    mapping(bytes32 change => uint256 readyAt) announced; // see Announcements
}

using { accountOf, holdingOf, reserveOf } for State global;

function reserveOf(State storage state, ReserveId id) view returns (Reserve storage) {
    return state.reserves[Ids.pool(id)][Ids.index(id)];
}

/// @dev What the account has in the reserve's pool.
function accountOf(State storage state, ReserveId id, address account) view returns (Account storage) {
    return state.accounts[Ids.pool(id)][account];
}

function holdingOf(State storage state, ReserveId id, address account) view returns (Holding storage) {
    return accountOf(state, id, account).holdings[Ids.index(id)];
}
