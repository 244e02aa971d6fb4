// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice The account's word in a pool: three bits a reserve, sixteen reserves, and when its auction was opened.
/// @dev 0-15 the lent deposit backs debt, 16-31 collateral, 32-47 debt, 48-87 the time at which the auction of its silent
/// collateral began, seconds; 0: none. Setting a bit of 0-47 clears that time: the auction is of what the account had when
/// it began. While one runs, no bit can be set.
library AccountBits {
    uint256 internal constant SUPPLY = 1;
    uint256 internal constant COLLATERAL = 1 << 16;
    uint256 internal constant DEBT = 1 << 32;

    uint256 private constant BACKING = (1 << 32) - 1;
    uint256 private constant DEBTS = 0xffff << 32;
    uint256 private constant AUCTION = 48;

    function has(uint256 bits, uint256 kind, uint256 index) internal pure returns (bool) {
        return bits & (kind << index) != 0;
    }

    /// @notice One bit for each reserve that the account's health depends on: 0-15.
    function reserves(uint256 bits) internal pure returns (uint256) {
        return (bits | (bits >> 16) | (bits >> 32)) & 0xffff;
    }

    /// @notice One bit for each reserve that the account owes: 0-15.
    function debts(uint256 bits) internal pure returns (uint256) {
        return (bits >> 32) & 0xffff;
    }

    /// @notice One bit for each reserve that backs the account's debt in either way: 0-15.
    function backings(uint256 bits) internal pure returns (uint256) {
        return (bits | (bits >> 16)) & 0xffff;
    }

    /// @notice Whether the reserve backs debt in either way.
    function backs(uint256 bits, uint256 index) internal pure returns (bool) {
        return bits & ((SUPPLY | COLLATERAL) << index) != 0;
    }

    function hasDebt(uint256 bits) internal pure returns (bool) {
        return bits & DEBTS != 0;
    }

    function hasBacking(uint256 bits) internal pure returns (bool) {
        return bits & BACKING != 0;
    }

    /// @return when the auction began, seconds; 0: there is none
    function auction(uint256 bits) internal pure returns (uint256) {
        return bits >> AUCTION;
    }

    function withoutAuction(uint256 bits) internal pure returns (uint256) {
        return bits & (BACKING | DEBTS);
    }

    /// @param began seconds
    function withAuction(uint256 bits, uint256 began) internal pure returns (uint256) {
        return withoutAuction(bits) | (began << AUCTION);
    }
}
