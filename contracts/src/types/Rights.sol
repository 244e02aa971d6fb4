// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice What an account may let an operator do. No right includes another, and none lets its holder grant rights.
library Rights {
    /// @notice Withdraw deposits and collateral to any receiver, and move shares.
    uint8 internal constant WITHDRAW = 1;
    /// @notice Borrow on the account and send it to any receiver.
    uint8 internal constant BORROW = 2;
    /// @notice Choose which deposits back the account's debt.
    uint8 internal constant MANAGE = 4;

    uint8 internal constant ALL = WITHDRAW | BORROW | MANAGE;
}
