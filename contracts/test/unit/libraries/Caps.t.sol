// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { Caps } from "../../../src/types/Caps.sol";

contract CapsTest is Test {
    function test_keepsWhat13BitsHold() public pure {
        for (uint256 cap; cap < 8192; ++cap) {
            assertEq(Caps.unpack(Caps.pack(cap)), cap);
        }
        for (uint256 exponent; exponent <= 115; ++exponent) {
            assertEq(Caps.unpack(Caps.pack(uint256(4097) << exponent)), uint256(4097) << exponent);
        }
    }

    function test_none() public pure {
        assertEq(Caps.pack(1 << 128), 0xfffff);
        assertEq(Caps.pack(type(uint256).max), 0xfffff);
        assertEq(Caps.unpack(0xfffff), type(uint256).max);
    }

    function test_mostThatIsACap() public pure {
        uint24 packed = Caps.pack(type(uint128).max);
        assertNotEq(packed, 0xfffff);
        assertEq(Caps.unpack(packed), uint256(8191) << 115);
    }

    function testFuzz_neverAbove(uint128 any, uint8 shift) public pure {
        uint256 cap = uint256(any) >> (shift % 128);
        uint24 packed = Caps.pack(cap);
        assertLt(packed, 1 << 20);
        uint256 kept = Caps.unpack(packed);
        assertLe(kept, cap);
        assertLe(cap - kept, cap >> 12);
    }

    function testFuzz_keepsTheOrder(uint128 one, uint128 other, uint8 shift) public pure {
        (uint256 x, uint256 y) = (uint256(one) >> (shift % 128), uint256(other) >> (shift % 128));
        if (x > y) (x, y) = (y, x);
        assertLe(Caps.unpack(Caps.pack(x)), Caps.unpack(Caps.pack(y)));
    }

    function testFuzz_both(uint256 supplyCap, uint256 borrowCap, uint8 supplyShift, uint8 borrowShift) public pure {
        (supplyCap, borrowCap) = (supplyCap >> supplyShift, borrowCap >> borrowShift);
        uint40 caps = Caps.both(supplyCap, borrowCap);
        assertEq(Caps.supply(caps), Caps.unpack(Caps.pack(supplyCap)));
        assertEq(Caps.borrow(caps), Caps.unpack(Caps.pack(borrowCap)));
    }

    /// The layout that indexers read from a clock: supply below, borrow above.
    function test_both() public pure {
        assertEq(Caps.both(5, 7), (uint40(7) << 20) | 5);
        assertEq(Caps.both(type(uint256).max, 0), 0xfffff);
        assertEq(Caps.both(0, type(uint256).max), uint40(0xfffff) << 20);
        assertEq(Caps.supply(Caps.both(type(uint256).max, 0)), type(uint256).max);
        assertEq(Caps.borrow(Caps.both(type(uint256).max, 0)), 0);
        assertEq(Caps.supply(Caps.both(0, type(uint256).max)), 0);
        assertEq(Caps.borrow(Caps.both(0, type(uint256).max)), type(uint256).max);
    }
}
