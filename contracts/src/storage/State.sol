// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { Authorization, Books, Silence } from "../interfaces/Types.sol";
import { AccountBits } from "../types/AccountBits.sol";
import { AccrualConfig } from "../types/AccrualConfig.sol";
import { PoolId, ReserveId } from "../types/Ids.sol";
import { RiskConfig } from "../types/RiskConfig.sol";
import { ShareBalance } from "../types/ShareBalance.sol";

// All that the core stores. Units as in interfaces/Types.sol.

uint256 constant MAX_RESERVES = 16;
uint256 constant DUST_UNIT = 1e12; // of Pool.dust: a millionth of the unit, in WAD

/// @dev Eight words. The pool's `ConfigCache` holds copies of riskConfig and accrualConfig.
struct Reserve {
    Books books;
    // -- 3
    RiskConfig riskConfig;
    // -- 4
    AccrualConfig accrualConfig;
    // -- 5, read and written only if the reserve has a collateral cap
    uint128 collateralTotal;
    uint128 collateralCap;
    // -- 6, written by setStop, by setReserve while stopped, and by the retirement
    uint16 resumedLtv; // while stopped: the ltv that the end of the stop restores
    // -- 7, written by markSilent; liquidations read it only while the oracle is unreadable
    Silence silence;
}

/// @dev Two words.
struct Holding {
    ShareBalance shareBalance;
    uint128 collateral; // token units
}

/// @dev What an account has in a pool. Stored in consecutive slots, so that one hash locates all of it.
struct AccountState {
    AccountBits bits;
    Holding[256] holdings; // by reserve index. An index is one byte, so none is out of bounds
}

/// @dev Five words. A pool exists if its count is not zero.
struct Pool {
    address configCache; // the contract whose code holds the pool's ConfigCache
    uint16 targetHealthFactor;
    uint16 hfAtMaxBonus;
    uint56 dust; // in DUST_UNIT
    uint8 count; // of reserves
    address owner;
    address guardian;
    address feeRecipient;
    address nextOwner;
}

/// @dev One struct, so that libraries can take all of it as a parameter.
struct State {
    mapping(PoolId id => Pool) pools;
    mapping(PoolId id => Reserve[256]) reserves; // by reserve index
    mapping(PoolId id => mapping(address account => AccountState)) accounts;
    mapping(address account => mapping(address operator => Authorization)) authorizations;
    mapping(address owner => mapping(address spender => mapping(uint256 id => uint256))) allowances;
    mapping(address account => mapping(uint256 key => uint256 next)) nonces;
    mapping(bytes32 change => uint256 readyAt) announced; // see Announcements
}

using { accountOf, holdingOf, reserveOf } for State global;

function reserveOf(State storage state, ReserveId id) view returns (Reserve storage) {
    return state.reserves[id.pool()][id.index()];
}

/// @dev What the account has in the reserve's pool.
function accountOf(State storage state, ReserveId id, address account) view returns (AccountState storage) {
    return state.accounts[id.pool()][account];
}

function holdingOf(State storage state, ReserveId id, address account) view returns (Holding storage) {
    return accountOf(state, id, account).holdings[id.index()];
}
