// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Vm } from "forge-std/Test.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { PoolId } from "../../src/types/Ids.sol";
import { PoolOwner } from "../PoolOwner.t.sol";

contract SetFeeRecipientTest is PoolOwner {
    function test_setFeeRecipient_revertsWith_NotOwner() public {
        address[4] memory others = [creator, guardian, feeRecipient, stranger];
        for (uint256 i; i < others.length; ++i) {
            _expectNotOwner(pool, others[i]);
            vm.prank(others[i]);
            core.setFeeRecipient(pool, others[i]);
        }
        _expectNotOwner(PoolId.wrap(512), owner);
        vm.prank(owner);
        core.setFeeRecipient(PoolId.wrap(512), owner);
    }

    function test_setFeeRecipient() public {
        _openLoan();
        skip(100 days);
        uint256 first = core.claimFees(usdcId);
        skip(100 days);
        _setFeeRecipient(operator);
        assertEq(core.poolInfo(pool).feeRecipient, operator);
        uint256 second = core.claimFees(usdcId);
        assertGt(second, 0);
        assertEq(_position(usdcId, feeRecipient).supplyShares, first);
        assertEq(_position(usdcId, operator).supplyShares, second);
    }

    function test_setFeeRecipient_zero() public {
        _openLoan();
        skip(100 days);
        _setFeeRecipient(address(0));
        assertEq(core.poolInfo(pool).feeRecipient, address(0));
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.FeeRecipientZero.selector, pool));
        core.claimFees(usdcId);
    }

    function test_setFeeRecipient_emits() public {
        vm.recordLogs();
        _setFeeRecipient(operator);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        assertEq(logs.length, 1);
        _assertRole(logs[0], ILendingPools.FeeRecipientSet.selector, operator);
    }

    function _setFeeRecipient(address to) private {
        vm.prank(owner);
        core.setFeeRecipient(pool, to);
    }
}
