// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Vm } from "forge-std/Test.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { PoolInfo, ReserveConfig, ReserveSettings } from "../../src/interfaces/Types.sol";
import { PoolId } from "../../src/types/Ids.sol";
import { PoolOwner } from "../PoolOwner.t.sol";
import { MockERC20 } from "../mocks/MockERC20.sol";

contract SetOwnerTest is PoolOwner {
    function test_setOwner_revertsWith_NotOwner() public {
        address[4] memory others = [creator, guardian, feeRecipient, stranger];
        for (uint256 i; i < others.length; ++i) {
            _expectNotOwner(pool, others[i]);
            vm.prank(others[i]);
            core.setOwner(pool, others[i]);
        }
    }

    function test_setOwner_revertsWith_NotOwner_poolUnknown() public {
        _expectNotOwner(PoolId.wrap(512), owner);
        vm.prank(owner);
        core.setOwner(PoolId.wrap(512), owner);
    }

    function test_setOwner_offers() public {
        _offer(stranger);
        PoolInfo memory info = core.poolInfo(pool);
        assertEq(info.owner, owner);
        assertEq(info.nextOwner, stranger);
        assertEq(info.guardian, guardian);

        _expectNotOwner(pool, stranger);
        vm.prank(stranger);
        core.setGuardian(pool, stranger);
        vm.prank(owner);
        core.setGuardian(pool, operator);
        assertEq(core.poolInfo(pool).guardian, operator);
    }

    function test_setOwner_aLaterOfferCounts() public {
        _offer(stranger);
        _offer(operator);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.NotNextOwner.selector, pool, stranger));
        vm.prank(stranger);
        core.acceptOwner(pool);
        vm.prank(operator);
        core.acceptOwner(pool);
        assertEq(core.poolInfo(pool).owner, operator);
    }

    function test_setOwner_emits() public {
        vm.recordLogs();
        _offer(stranger);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        assertEq(logs.length, 1);
        _assertRole(logs[0], ILendingPools.OwnerOffered.selector, stranger);
    }

    // ------------------------------------------------------------------------------------------------------------ Zero

    function test_setOwner_toZero() public {
        _offer(stranger);
        _freeze();
        PoolInfo memory info = core.poolInfo(pool);
        assertEq(info.owner, address(0));
        assertEq(info.nextOwner, address(0));
        assertEq(info.guardian, address(0));
        assertEq(info.feeRecipient, feeRecipient);
        assertEq(info.reserveCount, 4);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.NotNextOwner.selector, pool, stranger));
        vm.prank(stranger);
        core.acceptOwner(pool);
    }

    function test_setOwner_toZero_revertsWith_NotOwner_whateverComesAfter() public {
        ReserveSettings memory settings = _settings(wethId);
        ReserveConfig memory config = _reserveConfig(address(new MockERC20("NEW", 18)), address(wethOracle), 0, 0);
        _freeze();
        address[2] memory callers = [owner, guardian];
        for (uint256 i; i < callers.length; ++i) {
            vm.startPrank(callers[i]);
            _expectNotOwner(pool, callers[i]);
            core.setOwner(pool, callers[i]);
            _expectNotOwner(pool, callers[i]);
            core.setGuardian(pool, callers[i]);
            _expectNotOwner(pool, callers[i]);
            core.setFeeRecipient(pool, callers[i]);
            _expectNotOwner(pool, callers[i]);
            core.setReserve(wethId, settings);
            _expectNotOwner(pool, callers[i]);
            core.listReserve(pool, config);
            _expectNotOwner(pool, callers[i]);
            core.setStop(wethId, false);
            vm.expectRevert(abi.encodeWithSelector(ILendingPools.NotGuardian.selector, pool, callers[i]));
            core.setStop(wethId, true);
            vm.stopPrank();
        }
    }

    function test_setOwner_toZero_revertsWith_NotOwner_announced() public {
        ReserveSettings memory settings = _settings(wethId);
        settings.ltv = 8200;
        ReserveConfig memory config = _reserveConfig(address(new MockERC20("NEW", 18)), address(wethOracle), 0, 0);
        assertFalse(_set(wethId, settings));
        assertFalse(_list(config));
        _freeze();
        skip(NOTICE);
        _expectNotOwner(pool, owner);
        _set(wethId, settings);
        _expectNotOwner(pool, owner);
        _list(config);
        assertEq(core.reserveInfo(wethId).ltv, 8000);
        assertEq(core.poolInfo(pool).reserveCount, 4);
    }

    function test_setOwner_toZero_aRampGoesOn() public {
        _lowerThreshold(wethId, 7000, 7600);
        _freeze();
        skip(RAMP / 7 * 3);
        assertEq(_threshold(wethId), 8000);
        skip(RAMP / 7 * 4);
        assertEq(_threshold(wethId), 7600);
    }

    function test_setOwner_toZero_aStopStays() public {
        _stop(usdcId);
        _freeze();
        assertTrue(core.reserveInfo(usdcId).stopped);
        _fund(usdcId, lender, 1e6);
        _expectReserve(ILendingPools.ReserveStopped.selector, usdcId);
        vm.prank(lender);
        core.supply({ reserve: usdcId, assets: 1e6, shares: 0, account: lender, data: "" });
    }

    function test_setOwner_toZero_feesGoToTheLastRecipient() public {
        _openLoan();
        _freeze();
        skip(YEAR);
        vm.prank(stranger);
        uint256 shares = core.claimFees(usdcId);
        assertGt(shares, 0);
        assertEq(_position(usdcId, feeRecipient).supplyShares, shares);
        skip(YEAR);
        shares += core.claimFees(usdcId);
        assertEq(_position(usdcId, feeRecipient).supplyShares, shares);
    }

    function test_setOwner_toZero_everythingElseGoesOn() public {
        _freeze();
        _openLoan();
        wethOracle.set(_usd(1800, 18));
        _fund(usdcId, liquidator, 15_000e6);
        vm.prank(liquidator);
        (uint256 repaid,) = core.liquidate(_liquidation(), "");
        assertGt(repaid, 0);
        _fund(usdcId, borrower, 15_000e6);
        vm.startPrank(borrower);
        core.repay({ reserve: usdcId, assets: MAX, shares: 0, account: borrower, data: "" });
        core.withdrawCollateral({ reserve: wethId, assets: MAX, account: borrower, receiver: borrower });
        vm.stopPrank();
        vm.prank(lender);
        (uint256 assets,) =
            core.withdraw({ reserve: usdcId, assets: MAX, shares: 0, account: lender, receiver: lender });
        assertEq(assets, 1_000_000e6);
    }

    function test_setOwner_toZero_ofThisPoolAlone() public {
        PoolId other = _createPool("other");
        _freeze();
        assertEq(core.poolInfo(other).owner, owner);
        assertEq(core.poolInfo(other).guardian, guardian);
    }

    function test_setOwner_toZero_emits() public {
        vm.recordLogs();
        _freeze();
        Vm.Log[] memory logs = vm.getRecordedLogs();
        assertEq(logs.length, 3);
        _assertRole(logs[0], ILendingPools.OwnerOffered.selector, address(0));
        _assertRole(logs[1], ILendingPools.OwnerSet.selector, address(0));
        _assertRole(logs[2], ILendingPools.GuardianSet.selector, address(0));
    }

    // --------------------------------------------------------------------------------------------------------- Helpers

    function _offer(address next) private {
        vm.prank(owner);
        core.setOwner(pool, next);
    }
}
