// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Vm } from "forge-std/Test.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { ReserveConfig, ReserveSettings } from "../../src/interfaces/Types.sol";
import { PoolId } from "../../src/types/Ids.sol";
import { PoolOwner } from "../PoolOwner.t.sol";

contract SetGuardianTest is PoolOwner {
    function test_setGuardian_revertsWith_NotOwner() public {
        address[4] memory others = [creator, guardian, feeRecipient, stranger];
        for (uint256 i; i < others.length; ++i) {
            _expectNotOwner(pool, others[i]);
            vm.prank(others[i]);
            core.setGuardian(pool, others[i]);
        }
        _expectNotOwner(PoolId.wrap(512), owner);
        vm.prank(owner);
        core.setGuardian(PoolId.wrap(512), owner);
    }

    function test_setGuardian_revertsWith_NotGuardian_theFormerOne() public {
        _setGuardian(operator);
        assertEq(core.poolInfo(pool).guardian, operator);
        _refusesToStop(guardian);
        vm.prank(operator);
        core.setStop(wethId, true);
        assertTrue(core.reserveInfo(wethId).stopped);
    }

    function test_setGuardian_zero() public {
        _setGuardian(address(0));
        assertEq(core.poolInfo(pool).guardian, address(0));
        _refusesToStop(guardian);
        vm.prank(owner);
        core.setStop(wethId, true);
        assertTrue(core.reserveInfo(wethId).stopped);
    }

    function test_setGuardian_revertsWith_NotOwner_whatAGuardianMayNot() public {
        ReserveSettings memory settings = _settings(wethId);
        ReserveConfig memory config = _reserveConfigs()[0];
        vm.startPrank(guardian);
        _expectNotOwner(pool, guardian);
        core.setReserve(wethId, settings);
        _expectNotOwner(pool, guardian);
        core.listReserve(pool, config);
        _expectNotOwner(pool, guardian);
        core.setOwner(pool, guardian);
        _expectNotOwner(pool, guardian);
        core.setGuardian(pool, address(0));
        _expectNotOwner(pool, guardian);
        core.setFeeRecipient(pool, guardian);
    }

    function test_setGuardian_emits() public {
        vm.recordLogs();
        _setGuardian(operator);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        assertEq(logs.length, 1);
        _assertRole(logs[0], ILendingPools.GuardianSet.selector, operator);
    }

    // --------------------------------------------------------------------------------------------------------- Helpers

    function _setGuardian(address to) private {
        vm.prank(owner);
        core.setGuardian(pool, to);
    }

    function _refusesToStop(address caller) private {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.NotGuardian.selector, pool, caller));
        vm.prank(caller);
        core.setStop(wethId, true);
    }
}
