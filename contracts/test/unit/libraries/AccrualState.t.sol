// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { AccrualState } from "../../../src/types/AccrualState.sol";

contract AccrualStateTest is Test {
    /// The layout that indexers read from every event: see `AccrualState`.
    function test_layout() public pure {
        AccrualState state =
            AccrualState.wrap(0).unsafeWithAccrual(0x01020304, 0x1112131415161718, 0x2122232425262728292a2b2c2d2e);
        state = state.withCaps(0x3132333435).withStops(0x41);
        assertEq(AccrualState.unwrap(state), 0x4131323334352122232425262728292a2b2c2d2e111213141516171801020304);
    }

    function testFuzz_eachFieldByItself(
        uint32 updatedAt,
        uint64 rate,
        uint112 feeShares,
        uint40 caps,
        uint8 stops,
        uint256 before
    ) public pure {
        AccrualState state = AccrualState.wrap(before);
        AccrualState accrued = state.unsafeWithAccrual(updatedAt, rate, feeShares);
        _assertFields(accrued, updatedAt, rate, feeShares, state.caps(), state.stops());
        _assertFields(
            state.unsafeWithFeeShares(feeShares),
            state.updatedAt(),
            state.rateAtTarget(),
            feeShares,
            state.caps(),
            state.stops()
        );
        _assertFields(
            state.withCaps(caps), state.updatedAt(), state.rateAtTarget(), state.feeShares(), caps, state.stops()
        );
        _assertFields(
            state.withStops(stops), state.updatedAt(), state.rateAtTarget(), state.feeShares(), state.caps(), stops
        );
    }

    function _assertFields(
        AccrualState state,
        uint256 updatedAt,
        uint256 rate,
        uint256 feeShares,
        uint256 caps,
        uint256 stops
    ) private pure {
        assertEq(state.updatedAt(), updatedAt, "updatedAt");
        assertEq(state.rateAtTarget(), rate, "rateAtTarget");
        assertEq(state.feeShares(), feeShares, "feeShares");
        assertEq(state.caps(), caps, "caps");
        assertEq(state.stops(), stops, "stops");
    }
}
