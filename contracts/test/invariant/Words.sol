// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { PoolId, ReserveId } from "../../src/types/Ids.sol";

/// @notice Whose each storage word of the core is: a pool's or an account's. Layout as in src/storage/State.sol; should
/// it move, words turn up that nobody knows, and that is a fault too.
abstract contract Words is Test {
    uint256 private constant POOLS_SLOT = 0;
    uint256 private constant RESERVES_SLOT = 1;
    uint256 private constant ACCOUNTS_SLOT = 2;
    uint256 private constant AUTHORIZATIONS_SLOT = 3;
    uint256 private constant ALLOWANCES_SLOT = 4;
    uint256 private constant NONCES_SLOT = 5;
    uint256 private constant ANNOUNCED_SLOT = 6;

    /// @dev A pool's number plus one, or an account's address.
    mapping(bytes32 slot => uint256 owner) private ownerOf;

    /// @notice Whether a deed in those pools, about that account's rights or allowances, may write the word.
    function mayWrite(bytes32 slot, uint256 pools, address account) external view returns (bool) {
        uint256 owner = ownerOf[slot];
        if (owner == 0) return false;
        return owner <= 256 ? pools >> (owner - 1) & 1 != 0 : owner == uint160(account);
    }

    function knowAnnouncement(uint256 pool, bytes32 change) public {
        ownerOf[keccak256(abi.encode(change, ANNOUNCED_SLOT))] = pool + 1;
    }

    function knowAuthorization(address account, address operator) public {
        ownerOf[_at(operator, _at(account, bytes32(AUTHORIZATIONS_SLOT)))] = uint160(account);
    }

    function knowAllowance(address account, address spender, ReserveId id) public {
        bytes32 slot = _at(spender, _at(account, bytes32(ALLOWANCES_SLOT)));
        ownerOf[keccak256(abi.encode(id, slot))] = uint160(account);
    }

    function knowNonces(address account, uint256 key) public {
        ownerOf[keccak256(abi.encode(key, _at(account, bytes32(NONCES_SLOT))))] = uint160(account);
    }

    function _knowPool(uint256 pool, PoolId id, address[] memory people) internal {
        _know(uint256(keccak256(abi.encode(id, POOLS_SLOT))), 5, pool);
        for (uint256 i; i < people.length; ++i) {
            _know(_account(id, people[i]), 1, pool);
        }
    }

    function _knowReserve(uint256 pool, ReserveId id, address[] memory people) internal {
        (PoolId poolId, uint256 index) = (id.pool(), id.index());
        _know(uint256(keccak256(abi.encode(poolId, RESERVES_SLOT))) + 8 * index, 8, pool);
        for (uint256 i; i < people.length; ++i) {
            _know(_account(poolId, people[i]) + 1 + 2 * index, 2, pool);
        }
    }

    function _know(uint256 slot, uint256 words, uint256 pool) private {
        for (uint256 i; i < words; ++i) {
            ownerOf[bytes32(slot + i)] = pool + 1;
        }
    }

    function _account(PoolId id, address account) private pure returns (uint256) {
        return uint256(_at(account, keccak256(abi.encode(id, ACCOUNTS_SLOT))));
    }

    function _at(address key, bytes32 slot) private pure returns (bytes32) {
        return keccak256(abi.encode(key, slot));
    }
}
