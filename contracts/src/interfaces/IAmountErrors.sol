// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice What packed amounts revert with: ILendingPools declares it for callers.
/// @dev Here again because ILendingPools imports the packed types: if they imported ILendingPools, the compiler would accept only
/// some orders of the files, and forge could not compile a contract without the core's own.
interface IAmountErrors {
    /// @notice ILendingPools.AmountTooLarge
    error AmountTooLarge(uint256 assets, uint256 shares);
}
