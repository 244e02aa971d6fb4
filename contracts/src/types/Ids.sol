// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice Hash of a pool's creator and salt with the low byte cleared; the same on every fork of a chain.
type PoolId is uint256;

/// @notice A pool's id with the reserve's index (0-15) in its low byte. Also the ERC-6909 id of the reserve's shares.
type ReserveId is uint256;

using PoolIdLibrary for PoolId global;
using ReserveIdLibrary for ReserveId global;

/// @notice Makes pool ids, and the ids of a pool's reserves.
library PoolIdLibrary {
    function toPoolId(address creator, bytes32 salt) internal pure returns (PoolId) {
        return PoolId.wrap(uint256(keccak256(abi.encode(creator, salt))) & ~uint256(0xff));
    }

    function reserve(PoolId id, uint256 index) internal pure returns (ReserveId) {
        return ReserveId.wrap(PoolId.unwrap(id) | index);
    }
}

/// @notice Splits a reserve's id.
library ReserveIdLibrary {
    uint256 private constant INDEX = 0xff;

    function pool(ReserveId id) internal pure returns (PoolId) {
        return PoolId.wrap(ReserveId.unwrap(id) & ~INDEX);
    }

    function index(ReserveId id) internal pure returns (uint256) {
        return ReserveId.unwrap(id) & INDEX;
    }
}
