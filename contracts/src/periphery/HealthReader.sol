// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { PoolId } from "../types/Ids.sol";
import { Reason } from "./Reason.sol";

/// @notice Reads a health factor from the core, which reverts if a price is unreadable.
library HealthReader {
    using Reason for bytes;

    /// @return known false if a price is unreadable, or so high that a value overflows
    /// @return factor WAD; 0 if not known
    function read(ILendingPools core, PoolId pool, address account) internal view returns (bool known, uint256 factor) {
        try core.healthFactor(pool, account) returns (uint256 answer) {
            return (true, answer);
        } catch (bytes memory reason) {
            reason.requireGas();
        }
    }
}
