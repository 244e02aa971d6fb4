// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { LoanDefaults } from "./LoanDefaults.sol";
import { LoanRollovers } from "./LoanRollovers.sol";
import { Mover } from "./Mover.sol";

/// @title LoanSettlement
/// @notice The functions of ILoanSettlement, which `PeerLoans` runs by delegatecall in its own storage: both together would exceed the
/// 24 kB that a contract may have. Called directly it knows no loan, and nothing can be lost in it.
contract LoanSettlement is LoanDefaults, LoanRollovers {
    /// @param core a `LendingPools`
    constructor(ILendingPools core) Mover(core) { }
}
