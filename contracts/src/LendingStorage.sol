// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { SafeTransferLib } from "solady/utils/SafeTransferLib.sol";

import { ILendingPools } from "./interfaces/ILendingPools.sol";
import { Authorization } from "./interfaces/Types.sol";
import { State } from "./storage/State.sol";
import { Rights } from "./types/Rights.sol";

/// @dev The value of `_mode` at the entry of a call: 0, or in a simulation the account whose calls are simulated.
type Mode is uint256;

/// @title LendingStorage
/// @notice What `LendingPools` and `LendingSettings` share: the storage, the reentrancy guard, the checks of rights, and the
/// token transfers.
abstract contract LendingStorage {
    uint256 private constant IN_TOKEN = 1 << 160;

    State internal _state;

    /// @dev The account whose calls are simulated (0: none), plus IN_TOKEN while a token is being called. One word, so that one
    /// read at the entry serves the guard and every token transfer of the call.
    uint256 internal transient _mode;

    /// @dev The reentrancy guard. Every function that changes state calls it first: hooks of tokens cannot enter, callbacks can.
    function _enter() internal view returns (Mode) {
        uint256 mode = _mode;
        if (mode >= IN_TOKEN) revert ILendingPools.Reentered();
        return Mode.wrap(mode);
    }

    /// @dev msg.sender, or in a simulation the account whose calls are simulated.
    function _caller(Mode mode) internal view returns (address) {
        return Mode.unwrap(mode) == 0 ? msg.sender : address(uint160(Mode.unwrap(mode)));
    }

    function _requireRight(Mode mode, address account, uint8 right) internal view {
        if (!_hasRight(mode, account, right)) revert ILendingPools.Unauthorized(account, _caller(mode), right);
    }

    function _hasRight(Mode mode, address account, uint8 right) internal view returns (bool) {
        address caller = _caller(mode);
        if (caller == account) return true;
        Authorization storage given = _state.authorizations[account][caller];
        if (right == Rights.WITHDRAW) return block.timestamp <= given.withdraw;
        if (right == Rights.BORROW) return block.timestamp <= given.borrow;
        return block.timestamp <= given.manage;
    }

    function _requireReceiver(address receiver) internal view {
        if (receiver == address(0) || receiver == address(this)) revert ILendingPools.ReceiverInvalid(receiver);
    }

    /// @dev The caller's whole balance. Guarded, because the token is called.
    function _balance(Mode mode, address token) internal returns (uint256 balance) {
        _mode = Mode.unwrap(mode) | IN_TOKEN;
        balance = _balanceOf(token, _caller(mode));
        _mode = Mode.unwrap(mode);
    }

    /// @dev Pulls tokens from a payer who approved this contract, and measures what arrives. Does nothing in a simulation.
    function _pull(Mode mode, address token, address payer, uint256 assets) internal {
        if (Mode.unwrap(mode) != 0) return;
        _mode = IN_TOKEN;
        uint256 before = _balanceOf(token, address(this));
        SafeTransferLib.safeTransferFrom(token, payer, address(this), assets);
        uint256 balance = _balanceOf(token, address(this));
        if (balance < before || balance - before < assets) {
            revert ILendingPools.ArrivedTooLittle(token, balance < before ? 0 : balance - before, assets);
        }
        _mode = 0;
    }

    /// @dev Sends tokens. Does nothing in a simulation.
    function _push(Mode mode, address token, address receiver, uint256 assets) internal {
        if (Mode.unwrap(mode) != 0) return;
        _mode = IN_TOKEN;
        SafeTransferLib.safeTransfer(token, receiver, assets);
        _mode = 0;
    }

    function _balanceOf(address token, address holder) private view returns (uint256 balance) {
        bool answered;
        (answered, balance) = SafeTransferLib.checkBalanceOf(token, holder);
        if (!answered) revert ILendingPools.TokenInvalid(token);
    }
}
