// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { PoolId, PoolIdLibrary, ReserveId } from "../../../src/types/Ids.sol";

contract IdsTest is Test {
    function testFuzz_ids(address creator, bytes32 salt, uint256 index) public pure {
        index = bound(index, 0, 15);
        PoolId pool = PoolIdLibrary.toPoolId(creator, salt);
        assertEq(PoolId.unwrap(pool), (uint256(keccak256(abi.encode(creator, salt))) >> 8) << 8);
        ReserveId reserve = pool.reserve(index);
        assertEq(ReserveId.unwrap(reserve), PoolId.unwrap(pool) + index);
        assertEq(PoolId.unwrap(reserve.pool()), PoolId.unwrap(pool));
        assertEq(reserve.index(), index);
    }
}
