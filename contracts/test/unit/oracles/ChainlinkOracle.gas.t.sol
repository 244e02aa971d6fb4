// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { console } from "forge-std/console.sol";

import { ChainlinkOracle } from "../../../src/oracles/ChainlinkOracle.sol";
import { MockFeed } from "./MockFeed.sol";
import { OracleFixture } from "./OracleFixture.sol";

/// @notice The gas of a price with every account and slot cold: setUp is another transaction. The feeds of these tests read
/// three words; a Chainlink proxy costs about 5,000 more each.
contract ChainlinkOracleGasTest is OracleFixture {
    /// @dev The gas that the core gives an oracle.
    uint256 private constant ALLOWANCE = 250_000;

    ChainlinkOracle private alone;
    ChainlinkOracle private withRatio;
    ChainlinkOracle private agreed;
    ChainlinkOracle private disputed;
    ChainlinkOracle private burnt;

    function setUp() public override {
        super.setUp();
        alone = new ChainlinkOracle(_primaryOnly());
        withRatio = new ChainlinkOracle(_withRatioAlone());
        agreed = new ChainlinkOracle(_withSecond());
        second = new MockFeed(8, 3100e8);
        disputed = new ChainlinkOracle(_withSecond());
        second = new MockFeed(8, PRICE);
        second.setHabit(MockFeed.Habit.BurnsGas);
        burnt = new ChainlinkOracle(_all());
    }

    function test_gas_primaryAlone() public view {
        _costsAtMost("primary alone", alone, 15_000);
    }

    function test_gas_withRatio() public view {
        _costsAtMost("primary and ratio", withRatio, 27_500);
    }

    function test_gas_agreement() public view {
        _costsAtMost("primary and second", agreed, 28_000);
    }

    function test_gas_dispute() public view {
        _costsAtMost("primary and second in dispute", disputed, 31_000);
    }

    /// @dev Half of it is left for feeds that cost more than these.
    function test_gas_secondBurnsAllItsGas() public view {
        _costsAtMost("second burns all its gas, ratio", burnt, ALLOWANCE / 2);
    }

    function _costsAtMost(string memory what, ChainlinkOracle oracle, uint256 most) private view {
        uint256 before = gasleft();
        (uint256 low,) = oracle.price{ gas: ALLOWANCE }();
        uint256 spent = before - gasleft();
        assertGt(low, 0);
        console.log(what, spent);
        assertLe(spent, most);
    }
}
