// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { BandOracle } from "./BandOracle.sol";

/// @notice Sound, but uses nearly all of the gas that an oracle gets: with a little less it has no price.
contract HungryOracle {
    uint256 private constant APPETITE = 245_000; // gas

    BandOracle private immutable INNER;

    constructor(BandOracle inner) {
        INNER = inner;
    }

    function unit() external view returns (bytes32) {
        return INNER.unit();
    }

    function price() external view returns (uint256, uint256) {
        uint256 until = gasleft() - APPETITE;
        (uint256 low, uint256 high) = INNER.price();
        while (gasleft() > until) { }
        return (low, high);
    }
}
