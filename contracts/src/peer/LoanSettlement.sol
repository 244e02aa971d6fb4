// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { LoanClaims } from "./LoanClaims.sol";
import { LoanDefaults } from "./LoanDefaults.sol";
import { LoanRollovers } from "./LoanRollovers.sol";
import { LoanSales } from "./LoanSales.sol";
import { Mover } from "./Mover.sol";

/// @title LoanSettlement
/// @notice The functions of ILoanSettlement, which `PeerLoans` runs by delegatecall in its own storage: both together would exceed the
/// 24 kB that a contract may have. Called directly it knows no loan, and nothing can be lost in it.
contract LoanSettlement is LoanClaims, LoanDefaults, LoanRollovers, LoanSales {
    /// @param core a `LendingPools`
    constructor(ILendingPools core) Mover(core) { }
}
