// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice The rights that an account can grant an operator, one bit each. No right includes another, and none includes the
/// right to grant rights.
library Rights {
    /// @notice Withdraw deposits and collateral to any receiver, and transfer shares.
    uint8 internal constant WITHDRAW = 1;
    /// @notice Borrow for the account and send the assets to any receiver.
    uint8 internal constant BORROW = 2;
    /// @notice Choose which deposits back the account's debt.
    uint8 internal constant MANAGE = 4;

    uint8 internal constant ALL = WITHDRAW | BORROW | MANAGE;
}
