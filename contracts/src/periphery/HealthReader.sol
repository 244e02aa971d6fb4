// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { PoolId } from "../types/Ids.sol";
import { Reason } from "./Reason.sol";

/// @notice Asks the core for a health factor that it may not be able to tell.
library HealthReader {
    using Reason for bytes;

    /// @return known false where a price is unreadable, or absurd enough to overflow
    /// @return factor WAD; 0 while not known
    function read(ILendingPools core, PoolId pool, address account) internal view returns (bool known, uint256 factor) {
        try core.healthFactor(pool, account) returns (uint256 answer) {
            return (true, answer);
        } catch (bytes memory reason) {
            reason.requireGas();
        }
    }
}
