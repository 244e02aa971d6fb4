// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { SSTORE2 } from "solady/utils/SSTORE2.sol";

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { PoolId, ReserveId } from "../interfaces/Types.sol";
import { Ids } from "../types/Ids.sol";
import { Asset, Reserve, Risk, State } from "./State.sol";

/// @dev Where in memory a pool's table stands: the pool's id, the number of its reserves, then `Asset` and `Risk` of each.
type Table is uint256;

/// @notice Two words of every reserve of a pool, copied into code: what weighs many reserves reads them all for one cold
/// access, and not for two a reserve.
/// @dev They are changed in `Reserve`; whoever does so calls `writeTable` after it.
library Tables {
    using Ids for PoolId;
    using Ids for ReserveId;

    /// @notice Copies the words of all of the pool's reserves into new code.
    function writeTable(State storage state, PoolId id) internal {
        uint256[] memory words = new uint256[](2 * uint256(state.pools[id].count));
        for (uint256 i; 2 * i < words.length; ++i) {
            Reserve storage reserve = state.reserves[id][i];
            (words[2 * i], words[2 * i + 1]) = (Asset.unwrap(reserve.asset), Risk.unwrap(reserve.risk));
        }
        state.pools[id].code = SSTORE2.write(abi.encodePacked(words));
    }

    /// @notice The table as it stands, in memory; empty where there is no such pool.
    function readTable(State storage state, PoolId id) internal view returns (Table table) {
        (address code, uint256 count) = (state.pools[id].code, state.pools[id].count);
        // Assembly because Solidity does not copy a part of a code. It begins with a byte that stops who would call it.
        assembly ("memory-safe") {
            table := mload(0x40)
            mstore(table, id)
            mstore(add(table, 32), count)
            let words := add(table, 64)
            let size := shl(6, count)
            extcodecopy(code, words, 1, size)
            mstore(0x40, add(words, size))
        }
    }

    function pool(Table table) internal pure returns (PoolId id) {
        assembly ("memory-safe") {
            id := mload(table)
        }
    }

    function requireListed(Table table, ReserveId id) internal pure {
        uint256 count;
        assembly ("memory-safe") {
            count := mload(add(table, 32))
        }
        if (id.index() >= count || PoolId.unwrap(id.pool()) != PoolId.unwrap(pool(table))) {
            revert ILendingPools.ReserveUnknown(id);
        }
    }

    /// @param index of a reserve that is listed, by the caller's word
    function asset(Table table, uint256 index) internal pure returns (Asset word) {
        assembly ("memory-safe") {
            word := mload(add(add(table, 64), shl(6, index)))
        }
    }

    /// @param index of a reserve that is listed, by the caller's word
    function risk(Table table, uint256 index) internal pure returns (Risk word) {
        assembly ("memory-safe") {
            word := mload(add(add(table, 96), shl(6, index)))
        }
    }
}
