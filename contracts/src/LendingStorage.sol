// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "./interfaces/ILendingPools.sol";
import { Authorization } from "./interfaces/Types.sol";
import { Rights } from "./libraries/Rights.sol";
import { State } from "./libraries/State.sol";

/// @title LendingStorage
/// @notice What `LendingPools` and `LendingSettings` share: all that is stored, the guards, and who may act for whom.
abstract contract LendingStorage {
    State internal _state;

    /// @dev One while a token is being called, else zero. A word of its own: writing it then reads nothing.
    uint256 internal transient _inToken;

    /// @dev Whose calls are being simulated: no token moves then, and the whole transaction's part is undone.
    address internal transient _simulated;

    /// @dev Every function that changes state has it: hooks of tokens cannot enter, callbacks can.
    modifier entry() {
        if (_inToken != 0) revert ILendingPools.Reentered();
        _;
    }

    /// @dev Who acts: in a simulation the account whose calls it runs.
    function _caller() internal view returns (address) {
        return _simulated == address(0) ? msg.sender : _simulated;
    }

    function _requireRight(address account, uint8 right) internal view {
        if (!_hasRight(account, right)) revert ILendingPools.Unauthorized(account, _caller(), right);
    }

    function _hasRight(address account, uint8 right) internal view returns (bool) {
        address caller = _caller();
        if (caller == account) return true;
        Authorization storage given = _state.authorizations[account][caller];
        if (right == Rights.WITHDRAW) return block.timestamp <= given.withdraw;
        if (right == Rights.BORROW) return block.timestamp <= given.borrow;
        return block.timestamp <= given.manage;
    }

    function _requireReceiver(address receiver) internal view {
        if (receiver == address(0) || receiver == address(this)) revert ILendingPools.ReceiverInvalid(receiver);
    }
}
