// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice The account's word in a pool: three bits a reserve, sixteen reserves.
/// @dev 0-15 the lent deposit backs debt, 16-31 collateral, 32-47 debt.
library AccountBits {
    uint256 internal constant SUPPLY = 1;
    uint256 internal constant COLLATERAL = 1 << 16;
    uint256 internal constant DEBT = 1 << 32;

    uint256 private constant BACKING = (1 << 32) - 1;

    function has(uint256 bits, uint256 kind, uint256 index) internal pure returns (bool) {
        return bits & (kind << index) != 0;
    }

    /// @notice One bit for each reserve that the account's health depends on: 0-15.
    function reserves(uint256 bits) internal pure returns (uint256) {
        return (bits | (bits >> 16) | (bits >> 32)) & 0xffff;
    }

    /// @notice One bit for each reserve that the account owes: 0-15.
    function debts(uint256 bits) internal pure returns (uint256) {
        return bits >> 32;
    }

    /// @notice Whether the reserve backs debt in either way.
    function backs(uint256 bits, uint256 index) internal pure returns (bool) {
        return bits & ((SUPPLY | COLLATERAL) << index) != 0;
    }

    function hasDebt(uint256 bits) internal pure returns (bool) {
        return bits >> 32 != 0;
    }

    function hasBacking(uint256 bits) internal pure returns (bool) {
        return bits & BACKING != 0;
    }
}
