// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { ThresholdRamp } from "../../../src/math/ThresholdRamp.sol";
import { RiskConfig, RiskConfigLibrary } from "../../../src/types/RiskConfig.sol";

contract ThresholdRampTest is Test {
    uint32 private constant START = 1_800_000_000;

    RiskConfig private config;

    function setUp() public {
        vm.warp(START);
    }

    function test_isAWeek() public pure {
        assertEq(ThresholdRamp.LENGTH, 7 * 24 * 60 * 60);
    }

    function test_neverSet() public {
        config = RiskConfigLibrary.pack(address(1), 0, 8300, 0);
        assertEq(ThresholdRamp.threshold(config), 8300);
    }

    function test_bothEnds() public {
        _fall(8300, 0);
        assertEq(ThresholdRamp.threshold(config), 8300);
        vm.warp(START + 7 days - 1);
        assertEq(ThresholdRamp.threshold(config), 1);
        vm.warp(START + 7 days);
        assertEq(ThresholdRamp.threshold(config), 0);
        vm.warp(START + 7 days + 1);
        assertEq(ThresholdRamp.threshold(config), 0);
    }

    /// A fall of one basis point stays where it was until the last second: rounded up.
    function test_roundsUp() public {
        _fall(8300, 8299);
        vm.warp(START + 7 days - 1);
        assertEq(ThresholdRamp.threshold(config), 8300);
        vm.warp(START + 7 days);
        assertEq(ThresholdRamp.threshold(config), 8299);
    }

    /// The least basis point on or above the line: nothing is divided here, so nothing is rounded.
    function testFuzz_onTheLine(uint16 from, uint16 to, uint256 elapsed) public {
        from = uint16(bound(from, 1, 9900));
        to = uint16(bound(to, 0, from - 1));
        elapsed = bound(elapsed, 0, 7 days - 1);
        _fall(from, to);
        vm.warp(START + elapsed);
        uint256 threshold = ThresholdRamp.threshold(config);
        uint256 line = uint256(to) * 7 days + uint256(from - to) * (7 days - elapsed);
        assertGe(threshold * 7 days, line);
        assertLt(threshold * 7 days, line + 7 days);
        assertLe(threshold, from);
        assertGt(threshold, to);
    }

    function testFuzz_neverRises(uint16 from, uint16 to, uint256 one, uint256 other) public {
        from = uint16(bound(from, 1, 9900));
        to = uint16(bound(to, 0, from - 1));
        (one, other) = (bound(one, 0, 8 days), bound(other, 0, 8 days));
        if (one > other) (one, other) = (other, one);
        _fall(from, to);
        vm.warp(START + one);
        uint256 earlier = ThresholdRamp.threshold(config);
        vm.warp(START + other);
        assertLe(ThresholdRamp.threshold(config), earlier);
    }

    function _fall(uint16 from, uint16 to) private {
        config = config.withThreshold(to, from, START + 7 days);
    }
}
