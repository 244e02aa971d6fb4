// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice What an account has in each reserve of a pool, in one word. Bit i is about the reserve with index i: 0-15 its
/// lent deposit backs debt, 16-31 it has unlent collateral, 32-47 it owes. 48-87 is the time at which the auction of the
/// account's silent collateral began, seconds; 0: none.
/// @dev Setting a bit of 0-47 clears the auction time, because an auction covers what the account had when it began. While
/// an auction runs no bit can be set.
type AccountBits is uint256;

using AccountBitsLibrary for AccountBits global;

// The three kinds of bit, each at the reserve with index 0.
uint256 constant SUPPLY_BIT = 1;
uint256 constant COLLATERAL_BIT = 1 << 16;
uint256 constant DEBT_BIT = 1 << 32;

/// @notice Reads and writes an `AccountBits`. `kind` is SUPPLY_BIT, COLLATERAL_BIT or DEBT_BIT.
library AccountBitsLibrary {
    uint256 private constant BACKING = (1 << 32) - 1;
    uint256 private constant DEBTS = 0xffff << 32;
    uint256 private constant AUCTION = 48;

    function has(AccountBits bits, uint256 kind, uint256 index) internal pure returns (bool) {
        return AccountBits.unwrap(bits) & (kind << index) != 0;
    }

    /// @notice The bits shifted so that those of the reserve with this index are at index 0.
    function shifted(AccountBits bits, uint256 index) internal pure returns (AccountBits) {
        return AccountBits.wrap(AccountBits.unwrap(bits) >> index);
    }

    /// @notice One bit for each reserve that the account's health depends on: 0-15.
    function reserves(AccountBits bits) internal pure returns (uint256) {
        uint256 word = AccountBits.unwrap(bits);
        return (word | (word >> 16) | (word >> 32)) & 0xffff;
    }

    /// @notice One bit for each reserve that the account owes: 0-15.
    function debts(AccountBits bits) internal pure returns (uint256) {
        return (AccountBits.unwrap(bits) >> 32) & 0xffff;
    }

    /// @notice One bit for each reserve that backs the account's debt in either way: 0-15.
    function backings(AccountBits bits) internal pure returns (uint256) {
        uint256 word = AccountBits.unwrap(bits);
        return (word | (word >> 16)) & 0xffff;
    }

    /// @notice Whether the reserve backs debt in either way.
    function backs(AccountBits bits, uint256 index) internal pure returns (bool) {
        return AccountBits.unwrap(bits) & ((SUPPLY_BIT | COLLATERAL_BIT) << index) != 0;
    }

    function hasDebt(AccountBits bits) internal pure returns (bool) {
        return AccountBits.unwrap(bits) & DEBTS != 0;
    }

    function hasBacking(AccountBits bits) internal pure returns (bool) {
        return AccountBits.unwrap(bits) & BACKING != 0;
    }

    /// @notice Sets a bit, and clears the auction time.
    function with(AccountBits bits, uint256 kind, uint256 index) internal pure returns (AccountBits) {
        return AccountBits.wrap(AccountBits.unwrap(withoutAuction(bits)) | (kind << index));
    }

    function without(AccountBits bits, uint256 kind, uint256 index) internal pure returns (AccountBits) {
        return AccountBits.wrap(AccountBits.unwrap(bits) & ~(kind << index));
    }

    /// @return when the auction began, seconds; 0: there is none
    function auction(AccountBits bits) internal pure returns (uint256) {
        return AccountBits.unwrap(bits) >> AUCTION;
    }

    function withoutAuction(AccountBits bits) internal pure returns (AccountBits) {
        return AccountBits.wrap(AccountBits.unwrap(bits) & (BACKING | DEBTS));
    }

    /// @param began seconds
    function withAuction(AccountBits bits, uint256 began) internal pure returns (AccountBits) {
        return AccountBits.wrap(AccountBits.unwrap(withoutAuction(bits)) | (began << AUCTION));
    }
}
