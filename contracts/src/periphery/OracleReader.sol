// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { MetadataReaderLib } from "solady/utils/MetadataReaderLib.sol";

import { IPriceOracle } from "../interfaces/IPriceOracle.sol";

/// @notice Asks an oracle that may be hostile: a question never reverts, nor spends more gas than its limit.
library OracleReader {
    uint256 private constant UNIT_GAS = 100_000;

    /// @return 0 where the oracle gives no answer
    function unit(address oracle) internal view returns (bytes32) {
        return bytes32(MetadataReaderLib.readUint(oracle, abi.encodeCall(IPriceOracle.unit, ()), UNIT_GAS));
    }
}
