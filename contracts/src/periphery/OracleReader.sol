// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { MetadataReaderLib } from "solady/utils/MetadataReaderLib.sol";

import { IPriceOracle } from "../interfaces/IPriceOracle.sol";

/// @notice Reads the unit of an oracle that may be hostile: the call cannot revert or use more gas than its limit.
library OracleReader {
    uint256 private constant UNIT_GAS = 100_000;

    /// @return 0 if the oracle returns none
    function unit(address oracle) internal view returns (bytes32) {
        return bytes32(MetadataReaderLib.readUint(oracle, abi.encodeCall(IPriceOracle.unit, ()), UNIT_GAS));
    }
}
