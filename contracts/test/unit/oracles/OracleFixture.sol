// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { TestToken } from "../../../deploy/local/TestToken.sol";
import { ChainlinkOracle } from "../../../src/oracles/ChainlinkOracle.sol";
import { MockFeed } from "./MockFeed.sol";

/// @notice Three feeds, and the settings with which most tests of the oracle start.
abstract contract OracleFixture is Test {
    int256 internal constant PRICE = 3000e8;
    int256 internal constant RATIO = 1.2e18;
    uint32 internal constant MAX_AGE = 1 hours;
    uint16 internal constant MAX_DEVIATION = 50;
    uint32 internal constant GRACE = 6 hours;
    uint16 internal constant MAX_GROWTH = 500;

    TestToken internal token;
    MockFeed internal primary;
    MockFeed internal second;
    MockFeed internal ratio;

    function setUp() public virtual {
        vm.warp(1_800_000_000);
        token = new TestToken({ name_: "Token", symbol_: "TKN", decimals_: 18, dripAmount_: 1 });
        primary = new MockFeed(8, PRICE);
        second = new MockFeed(8, PRICE);
        ratio = new MockFeed(18, RATIO);
    }

    function _all() internal view returns (ChainlinkOracle.Config memory config) {
        config = _withSecond();
        config.ratio =
            ChainlinkOracle.Feed({ aggregator: address(ratio), maxAge: MAX_AGE, minAnswer: 1e18, maxAnswer: 2e18 });
        config.growth = ChainlinkOracle.Growth({
            snapshot: uint128(uint256(RATIO)), takenAt: uint48(block.timestamp), maxGrowth: MAX_GROWTH
        });
    }

    function _withSecond() internal view returns (ChainlinkOracle.Config memory config) {
        config = _primaryOnly();
        config.second = ChainlinkOracle.Feed({
            aggregator: address(second), maxAge: MAX_AGE, minAnswer: 1e8, maxAnswer: 100_000e8
        });
        config.maxDeviation = MAX_DEVIATION;
        config.grace = GRACE;
    }

    function _primaryOnly() internal view returns (ChainlinkOracle.Config memory config) {
        config.token = address(token);
        config.unit = "USD";
        config.primary = ChainlinkOracle.Feed({
            aggregator: address(primary), maxAge: MAX_AGE, minAnswer: 1e8, maxAnswer: 100_000e8
        });
    }

    function _withRatioAlone() internal view returns (ChainlinkOracle.Config memory config) {
        config = _primaryOnly();
        (config.ratio, config.growth) = (_all().ratio, _all().growth);
    }

    function _feed(ChainlinkOracle.Config memory config, uint256 i)
        internal
        pure
        returns (ChainlinkOracle.Feed memory)
    {
        return i == 0 ? config.primary : i == 1 ? config.second : config.ratio;
    }

    function _prices(ChainlinkOracle.Config memory config, uint256 low, uint256 high) internal {
        _prices(new ChainlinkOracle(config), low, high);
    }

    function _prices(ChainlinkOracle oracle, uint256 expectedLow, uint256 expectedHigh) internal view {
        (uint256 low, uint256 high) = oracle.price();
        assertEq(low, expectedLow, "low");
        assertEq(high, expectedHigh, "high");
    }

    function _refusesSetting(ChainlinkOracle.Config memory config, bytes32 setting, uint256 value) internal {
        _refuses(config, abi.encodeWithSelector(ChainlinkOracle.SettingOutOfBounds.selector, setting, value));
    }

    function _refuses(ChainlinkOracle.Config memory config, bytes memory expected) internal {
        vm.expectRevert(expected);
        this.create(config);
    }

    /// @dev An external call: with dynamic_test_linking an expected revert of `new` would end the whole test as passed.
    function create(ChainlinkOracle.Config memory config) external returns (ChainlinkOracle) {
        return new ChainlinkOracle(config);
    }
}
