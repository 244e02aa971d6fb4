// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { ILendingPools } from "../../../src/interfaces/ILendingPools.sol";
import { Announcements } from "../../../src/logic/Announcements.sol";

contract AnnouncementsTest is Test {
    uint256 private constant START = 1_800_000_000;
    bytes32 private constant CHANGE = "change";

    mapping(bytes32 change => uint256) private announced;

    function setUp() public {
        vm.warp(START);
    }

    function test_waitsThreeDays() public {
        _isAnnounced(CHANGE);
        _isNotReady(START + 3 days);
        vm.warp(START + 3 days - 1);
        _isNotReady(START + 3 days);
        vm.warp(START + 3 days);
        _isReady(CHANGE);
    }

    function test_isOpenForAFortnight() public {
        _isAnnounced(CHANGE);
        vm.warp(START + 17 days);
        _isReady(CHANGE);
    }

    function test_isForgottenThen() public {
        _isAnnounced(CHANGE);
        vm.warp(START + 17 days + 1);
        _isAnnounced(CHANGE);
        _isNotReady(START + 20 days + 1);
        vm.warp(START + 20 days + 1);
        _isReady(CHANGE);
    }

    function test_isUsedUp() public {
        _isAnnounced(CHANGE);
        vm.warp(START + 3 days);
        _isReady(CHANGE);
        assertEq(announced[CHANGE], 0);
        _isAnnounced(CHANGE);
        _isNotReady(START + 6 days);
    }

    function test_eachByItself() public {
        _isAnnounced(CHANGE);
        vm.warp(START + 1 days);
        _isAnnounced("other");
        vm.warp(START + 3 days);
        _isReady(CHANGE);
        vm.warp(START + 4 days);
        _isReady("other");
    }

    /// For any time between two calls, the second has one of three outcomes.
    function testFuzz_theSecondCall(uint256 elapsed) public {
        elapsed = bound(elapsed, 0, 60 days);
        _isAnnounced(CHANGE);
        vm.warp(START + elapsed);
        if (elapsed < 3 days) _isNotReady(START + 3 days);
        else if (elapsed <= 17 days) _isReady(CHANGE);
        else _isAnnounced(CHANGE);
    }

    /// @dev External, for vm.expectRevert.
    function take(bytes32 change) external returns (bool, uint256) {
        return Announcements.take(announced, change);
    }

    function _isAnnounced(bytes32 change) private {
        (bool ready, uint256 readyAt) = this.take(change);
        assertFalse(ready);
        assertEq(readyAt, block.timestamp + 3 days);
        assertEq(announced[change], readyAt);
    }

    function _isReady(bytes32 change) private {
        (bool ready,) = this.take(change);
        assertTrue(ready);
    }

    function _isNotReady(uint256 readyAt) private {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ChangeNotReady.selector, CHANGE, readyAt));
        this.take(CHANGE);
    }
}
