// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { SSTORE2 } from "solady/utils/SSTORE2.sol";

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { AccrualConfig } from "../types/AccrualConfig.sol";
import { PoolId, ReserveId } from "../types/Ids.sol";
import { RiskConfig } from "../types/RiskConfig.sol";
import { Reserve, State } from "./State.sol";

/// @dev Pointer to a pool's cached configuration in memory: the pool's id, the number of its reserves, then the
/// `AccrualConfig` and the `RiskConfig` of each reserve, one word each.
type ConfigCache is uint256;

using ConfigCacheLibrary for ConfigCache global;

/// @notice Copies of two words of every reserve of a pool, stored as the code of a contract: a health check reads all of
/// them for one cold account access instead of two cold storage reads a reserve.
/// @dev The originals are in `Reserve`. Every change of them must be followed by `writeConfigCache`.
library ConfigCacheLibrary {
    /// @notice Copies the words of all of the pool's reserves into the code of a new contract.
    function writeConfigCache(State storage state, PoolId id) internal {
        uint256[] memory words = new uint256[](2 * uint256(state.pools[id].count));
        for (uint256 i; 2 * i < words.length; ++i) {
            Reserve storage reserve = state.reserves[id][i];
            (words[2 * i], words[2 * i + 1]) =
            (AccrualConfig.unwrap(reserve.accrualConfig), RiskConfig.unwrap(reserve.riskConfig));
        }
        state.pools[id].configCache = SSTORE2.write(abi.encodePacked(words));
    }

    /// @notice Loads the cache into memory. Empty if there is no such pool.
    function readConfigCache(State storage state, PoolId id) internal view returns (ConfigCache cache) {
        (address code, uint256 count) = (state.pools[id].configCache, state.pools[id].count);
        // Assembly because Solidity cannot copy a part of a contract's code. The first byte is skipped: it is STOP, so that
        // the contract cannot be executed.
        assembly ("memory-safe") {
            cache := mload(0x40)
            mstore(cache, id)
            mstore(add(cache, 32), count)
            let words := add(cache, 64)
            let size := shl(6, count)
            extcodecopy(code, words, 1, size)
            mstore(0x40, add(words, size))
        }
    }

    function pool(ConfigCache cache) internal pure returns (PoolId id) {
        assembly ("memory-safe") {
            id := mload(cache)
        }
    }

    function requireListed(ConfigCache cache, ReserveId id) internal pure {
        uint256 count;
        assembly ("memory-safe") {
            count := mload(add(cache, 32))
        }
        if (id.index() >= count || PoolId.unwrap(id.pool()) != PoolId.unwrap(pool(cache))) {
            revert ILendingPools.ReserveUnknown(id);
        }
    }

    /// @dev Unchecked: the caller guarantees that a reserve with this index is listed.
    function accrualConfig(ConfigCache cache, uint256 index) internal pure returns (AccrualConfig config) {
        assembly ("memory-safe") {
            config := mload(add(add(cache, 64), shl(6, index)))
        }
    }

    /// @dev Unchecked: the caller guarantees that a reserve with this index is listed.
    function riskConfig(ConfigCache cache, uint256 index) internal pure returns (RiskConfig config) {
        assembly ("memory-safe") {
            config := mload(add(add(cache, 96), shl(6, index)))
        }
    }
}
