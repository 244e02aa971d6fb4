// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { Clock } from "../../../src/interfaces/Types.sol";
import { Clocks } from "../../../src/types/Clocks.sol";

contract ClocksTest is Test {
    using Clocks for Clock;

    /// The layout that indexers read from every event: see `Clock`.
    function test_layout() public pure {
        Clock clock = Clock.wrap(0).unsafeTick(0x01020304, 0x1112131415161718, 0x2122232425262728292a2b2c2d2e);
        clock = clock.withCaps(0x3132333435).withStops(0x41);
        assertEq(Clock.unwrap(clock), 0x4131323334352122232425262728292a2b2c2d2e111213141516171801020304);
    }

    function testFuzz_eachFieldByItself(
        uint32 updatedAt,
        uint64 rate,
        uint112 feeShares,
        uint40 caps,
        uint8 stops,
        uint256 before
    ) public pure {
        Clock clock = Clock.wrap(before);
        Clock ticked = clock.unsafeTick(updatedAt, rate, feeShares);
        _assertFields(ticked, updatedAt, rate, feeShares, clock.caps(), clock.stops());
        _assertFields(
            clock.unsafeFeeShares(feeShares),
            clock.updatedAt(),
            clock.rateAtTarget(),
            feeShares,
            clock.caps(),
            clock.stops()
        );
        _assertFields(
            clock.withCaps(caps), clock.updatedAt(), clock.rateAtTarget(), clock.feeShares(), caps, clock.stops()
        );
        _assertFields(
            clock.withStops(stops), clock.updatedAt(), clock.rateAtTarget(), clock.feeShares(), clock.caps(), stops
        );
    }

    function _assertFields(Clock clock, uint256 updatedAt, uint256 rate, uint256 feeShares, uint256 caps, uint256 stops)
        private
        pure
    {
        assertEq(clock.updatedAt(), updatedAt, "updatedAt");
        assertEq(clock.rateAtTarget(), rate, "rateAtTarget");
        assertEq(clock.feeShares(), feeShares, "feeShares");
        assertEq(clock.caps(), caps, "caps");
        assertEq(clock.stops(), stops, "stops");
    }
}
