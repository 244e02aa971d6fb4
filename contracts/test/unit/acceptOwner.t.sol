// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Vm } from "forge-std/Test.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { PoolInfo, ReserveSettings } from "../../src/interfaces/Types.sol";
import { PoolId } from "../../src/types/Ids.sol";
import { PoolOwner } from "../PoolOwner.t.sol";

contract AcceptOwnerTest is PoolOwner {
    address private next = makeAddr("next owner");

    function test_acceptOwner_revertsWith_NotNextOwner() public {
        _refuses(pool, next); // not offered at all
        _offer(next);
        _refuses(pool, stranger);
        _refuses(pool, owner);
        _refuses(PoolId.wrap(512), next);
    }

    function test_acceptOwner_revertsWith_NotNextOwner_usedOnce() public {
        _offer(next);
        _accept();
        vm.prank(next);
        core.setOwner(pool, owner);
        vm.prank(owner);
        core.acceptOwner(pool);
        _refuses(pool, next);
    }

    function test_acceptOwner_revertsWith_NotOwner_theFormerOwner() public {
        _offer(next);
        _accept();
        _expectNotOwner(pool, owner);
        vm.prank(owner);
        core.setOwner(pool, owner);
        _expectNotOwner(pool, owner);
        vm.prank(owner);
        core.setStop(wethId, false);
    }

    function test_acceptOwner() public {
        _offer(next);
        _accept();
        PoolInfo memory info = core.poolInfo(pool);
        assertEq(info.owner, next);
        assertEq(info.nextOwner, address(0));
        assertEq(info.guardian, guardian);
        assertEq(info.feeRecipient, feeRecipient);
        vm.prank(next);
        core.setGuardian(pool, next);
        assertEq(core.poolInfo(pool).guardian, next);
    }

    /// The people in the pool had their notice; who carries it out is the same to them.
    function test_acceptOwner_whatWasAnnouncedStaysAnnounced() public {
        ReserveSettings memory settings = _settings(wethId);
        settings.ltv = 8100;
        assertFalse(_set(wethId, settings));
        _offer(next);
        _accept();
        skip(NOTICE);
        _expectNotOwner(pool, owner);
        _set(wethId, settings);
        vm.prank(next);
        assertTrue(core.setReserve(wethId, settings));
        assertEq(core.reserveInfo(wethId).ltv, 8100);
    }

    function test_acceptOwner_emits() public {
        _offer(next);
        vm.recordLogs();
        _accept();
        Vm.Log[] memory logs = vm.getRecordedLogs();
        assertEq(logs.length, 1);
        _assertRole(logs[0], ILendingPools.OwnerSet.selector, next);
    }

    // --------------------------------------------------------------------------------------------------------- Helpers

    function _offer(address to) private {
        vm.prank(owner);
        core.setOwner(pool, to);
    }

    function _accept() private {
        vm.prank(next);
        core.acceptOwner(pool);
    }

    function _refuses(PoolId id, address caller) private {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.NotNextOwner.selector, id, caller));
        vm.prank(caller);
        core.acceptOwner(id);
    }
}
