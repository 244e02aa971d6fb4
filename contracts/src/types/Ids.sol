// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { PoolId, ReserveId } from "../interfaces/Types.sol";

/// @notice How pools and reserves are named.
library Ids {
    uint256 private constant INDEX = 0xff;

    function toPoolId(address creator, bytes32 salt) internal pure returns (PoolId) {
        return PoolId.wrap(uint256(keccak256(abi.encode(creator, salt))) & ~INDEX);
    }

    function reserve(PoolId id, uint256 position) internal pure returns (ReserveId) {
        return ReserveId.wrap(PoolId.unwrap(id) | position);
    }

    function pool(ReserveId id) internal pure returns (PoolId) {
        return PoolId.wrap(ReserveId.unwrap(id) & ~INDEX);
    }

    function index(ReserveId id) internal pure returns (uint256) {
        return ReserveId.unwrap(id) & INDEX;
    }
}
