// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { DisputeClock, Witness } from "../../../src/oracles/DisputeClock.sol";

contract DisputeClockTest is Test {
    using DisputeClock for Witness;

    uint48 private constant NOW = 1_800_000_000;
    uint256 private constant GRACE = 6 hours;

    function test_totalAt_neverSeen() public pure {
        assertEq(Witness({ lastAt: 0, total: 0 }).totalAt(NOW, GRACE), 0);
    }

    function test_totalAt_inTime_counts() public pure {
        assertEq(_seen(100).totalAt(NOW, GRACE), 100);
        assertEq(_seen(100).totalAt(NOW + 1, GRACE), 101);
        assertEq(_seen(100).totalAt(NOW + 1 hours, GRACE), 100 + 1 hours);
    }

    function test_totalAt_inTime_countsUpToTheGrace() public pure {
        assertEq(_seen(6 hours - 1).totalAt(NOW + 1, GRACE), GRACE);
        assertEq(_seen(6 hours - 1).totalAt(NOW + 2, GRACE), GRACE);
    }

    function test_totalAt_late_keepsWhatWasCounted() public pure {
        assertEq(_seen(100).totalAt(NOW + 1 hours + 1, GRACE), 100);
        assertEq(_seen(100).totalAt(NOW + 1 days, GRACE), 100);
    }

    function test_totalAt_afterTheCoolDown_forgets() public pure {
        assertEq(_seen(6 hours).totalAt(NOW + 1 days, GRACE), GRACE);
        assertEq(_seen(6 hours).totalAt(NOW + 1 days + 1, GRACE), 0);
    }

    /// @dev For any times of witnessed disputes, a dispute counts at most its duration, and is reset only by a day without one.
    function testFuzz_totalAt(uint24[16] memory gaps) public pure {
        Witness memory witness = Witness({ lastAt: NOW, total: 0 });
        uint256 elapsed;
        for (uint256 i; i < gaps.length; ++i) {
            uint256 gap = i % 3 == 0 ? gaps[i] % 2 days : gaps[i] % 2 hours;
            uint256 total = witness.totalAt(witness.lastAt + gap, GRACE);
            elapsed = gap > 1 days ? 0 : elapsed + gap;
            assertLe(total, elapsed < GRACE ? elapsed : GRACE);
            if (gap <= 1 days) assertGe(total, witness.total);
            witness = Witness({ lastAt: uint48(witness.lastAt + gap), total: uint32(total) });
        }
    }

    function _seen(uint32 total) private pure returns (Witness memory) {
        return Witness({ lastAt: NOW, total: total });
    }
}
