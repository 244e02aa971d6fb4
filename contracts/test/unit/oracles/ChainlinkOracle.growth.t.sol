// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ChainlinkOracle } from "../../../src/oracles/ChainlinkOracle.sol";
import { MockFeed } from "./MockFeed.sol";
import { OracleFixture } from "./OracleFixture.sol";

/// @notice The growth cap of the ratio: 1.2 at the snapshot, 5 % a year at most.
contract ChainlinkOracleGrowthTest is OracleFixture {
    ChainlinkOracle private oracle;

    function setUp() public override {
        super.setUp();
        oracle = new ChainlinkOracle(_withRatioAlone());
    }

    function test_ratioCap() public {
        assertEq(oracle.ratioCap(), 1.2e18);
        skip(365 days / 2);
        assertEq(oracle.ratioCap(), 1.23e18);
        skip(365 days / 2);
        assertEq(oracle.ratioCap(), 1.26e18);
        skip(365 days * 9);
        assertEq(oracle.ratioCap(), 1.8e18);
    }

    function test_ratioCap_growsFromTheSnapshotNotFromTheDeployment() public {
        ChainlinkOracle.Config memory config = _withRatioAlone();
        config.growth.takenAt = uint48(block.timestamp - 365 days);
        config.growth.snapshot = 1.1e18;
        assertEq(new ChainlinkOracle(config).ratioCap(), 1.155e18);
    }

    function test_ratioCap_inTheFeedsDecimals() public {
        ChainlinkOracle.Config memory config = _withRatioAlone();
        config.ratio = ChainlinkOracle.Feed({
            aggregator: address(new MockFeed(8, 1.2e8)), maxAge: MAX_AGE, minAnswer: 1e8, maxAnswer: 2e8
        });
        config.growth.snapshot = 1.2e8;
        assertEq(new ChainlinkOracle(config).ratioCap(), 1.2e18);
    }

    function test_price_atTheCap_isAPoint() public {
        _after(365 days / 2, 1.23e18);
        _prices(oracle, 3690e18, 3690e18);
    }

    function test_price_belowTheCap_isAPoint() public {
        _after(365 days / 2, 1.21e18);
        _prices(oracle, 3630e18, 3630e18);
    }

    function test_price_aboveTheCap_lowIsCapped() public {
        _after(365 days / 2, 1.23e18 + 1e15);
        _prices(oracle, 3690e18, 3693e18);
    }

    function test_price_aboveTheCap_comesBackWithTime() public {
        _after(0, 1.26e18);
        _prices(oracle, 3600e18, 3780e18);
        _after(365 days, 1.26e18);
        _prices(oracle, 3780e18, 3780e18);
    }

    function testFuzz_price_cappedBand(uint128 value, int256 other, uint32 time, uint16 maxGrowth) public {
        ChainlinkOracle.Config memory config = _all();
        config.growth.maxGrowth = uint16(bound(maxGrowth, 1, 10_000));
        oracle = new ChainlinkOracle(config);
        _after(time, bound(value, 1e18, 2e18));
        second.set(int256(bound(other, 0, 200_000e8)));

        (uint256 low, uint256 high) = oracle.price();
        (uint256 current, uint256 cap) = (oracle.ratio(), oracle.ratioCap());
        assertLe(low, high);
        assertLe(low, 3000e18 * cap / 1e18, "low is above what the cap allows");
        assertLe(low, 3000e18 * current / 1e18, "low is above the ratio's");
        assertGe(high, 3000e18 * current / 1e18, "high is below the ratio's");
        assertGe(cap, 1.2e18, "the cap is below the snapshot");
    }

    function _after(uint256 time, uint256 value) private {
        skip(time);
        primary.set(PRICE);
        second.set(PRICE);
        ratio.set(int256(value));
    }
}
