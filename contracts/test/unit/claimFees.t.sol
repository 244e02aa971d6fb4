// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Vm } from "forge-std/Test.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { ReserveTotals } from "../../src/interfaces/Types.sol";
import { DEBT_BIT, SUPPLY_BIT } from "../../src/types/AccountBits.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { PoolOwner } from "../PoolOwner.t.sol";

contract ClaimFeesTest is PoolOwner {
    function test_claimFees_revertsWith_ReserveUnknown() public {
        ReserveId unknown = ReserveId.wrap(ReserveId.unwrap(wethId) + 4);
        _expectReserve(ILendingPools.ReserveUnknown.selector, unknown);
        core.claimFees(unknown);
    }

    function test_claimFees_revertsWith_FeeRecipientZero() public {
        _openLoan();
        skip(1 days);
        vm.prank(owner);
        core.setFeeRecipient(pool, address(0));
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.FeeRecipientZero.selector, pool));
        core.claimFees(usdcId);
        skip(1 days);
        assertGt(core.accruedTotals(usdcId).feeShares, 0);
    }

    function test_claimFees_revertsWith_AmountZero() public {
        _expectReserve(ILendingPools.AmountZero.selector, usdcId);
        core.claimFees(usdcId);
        _openLoan();
        skip(1 days);
        core.claimFees(usdcId);
        _expectReserve(ILendingPools.AmountZero.selector, usdcId);
        core.claimFees(usdcId);
    }

    function test_claimFees() public {
        _openLoan();
        skip(100 days);
        ReserveTotals memory accrued = core.accruedTotals(usdcId);
        assertGt(accrued.feeShares, 0);
        uint256 lent = _supplied(usdcId, lender);
        _assertAllAddUp(); // as stored, from the first block

        vm.prank(stranger);
        uint256 shares = core.claimFees(usdcId);
        assertEq(shares, accrued.feeShares);
        assertEq(_position(usdcId, feeRecipient).supplyShares, shares);
        accrued.feeShares = 0;
        assertEq(abi.encode(core.reserveTotals(usdcId)), abi.encode(accrued));
        assertEq(_supplied(usdcId, lender), lent);
        _assertAllAddUp();

        // What he holds are a tenth of the interest.
        uint256 interest = _debt(usdcId, borrower) - 15_000e6;
        assertApproxEqAbs(_supplied(usdcId, feeRecipient), interest / 10, 1);
    }

    function test_claimFees_addsToWhatHeHas() public {
        uint256 own = _supply(usdcId, feeRecipient, 500e6);
        _openLoan();
        skip(100 days);
        uint256 first = core.claimFees(usdcId);
        assertEq(_position(usdcId, feeRecipient).supplyShares, own + first);
        skip(100 days);
        uint256 second = core.claimFees(usdcId);
        assertGt(second, 0);
        assertEq(_position(usdcId, feeRecipient).supplyShares, own + first + second);
        _assertAllAddUp();
    }

    function test_claimFees_backsDebtOnlyWhereHisDepositDoes() public {
        _openLoan();
        skip(100 days);
        core.claimFees(usdcId);
        assertEq(_bits(feeRecipient), 0);

        vm.prank(feeRecipient);
        core.setCollateral(usdcId, feeRecipient, true);
        _supply(daiId, lender, 1000e18);
        _borrow(daiId, feeRecipient, 0.1e18);
        skip(100 days);
        uint256 before = core.healthFactor(pool, feeRecipient);
        core.claimFees(usdcId);
        uint256 weight = _supplied(usdcId, feeRecipient) * 1e12 * 7800 / 10_000;
        assertEq(core.healthFactor(pool, feeRecipient), weight * WAD / _debt(daiId, feeRecipient));
        assertGt(core.healthFactor(pool, feeRecipient), before);
        assertEq(_bits(feeRecipient), (SUPPLY_BIT << 1) | (DEBT_BIT << 3));
    }

    function test_claimFees_revertsWith_LiquidityTooLow_whenTakenOut() public {
        _supply(usdcId, lender, 15_000e6);
        _supplyCollateral(wethId, borrower, 10e18);
        _borrow(usdcId, borrower, 15_000e6);
        skip(30 days);
        core.claimFees(usdcId);
        uint256 worth = _supplied(usdcId, feeRecipient);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.LiquidityTooLow.selector, usdcId, 0, worth));
        vm.prank(feeRecipient);
        core.withdraw({ reserve: usdcId, assets: MAX, shares: 0, account: feeRecipient, receiver: feeRecipient });

        _fund(usdcId, borrower, 1000e6);
        vm.prank(borrower);
        core.repay({ reserve: usdcId, assets: 1000e6, shares: 0, account: borrower, data: "" });
        vm.prank(feeRecipient);
        core.withdraw({ reserve: usdcId, assets: MAX, shares: 0, account: feeRecipient, receiver: feeRecipient });
        assertEq(usdc.balanceOf(feeRecipient), worth);
    }

    function test_claimFees_emits() public {
        _openLoan();
        skip(100 days);
        vm.recordLogs();
        vm.prank(stranger);
        uint256 shares = core.claimFees(usdcId);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        assertEq(logs.length, 2);
        Vm.Log memory log = _onlyLog(logs, ILendingPools.FeesClaimed.selector);
        _assertTopics(log, usdcId, feeRecipient, stranger);
        assertEq(log.data, abi.encode(shares, _books(usdcId)));
        _assertTransfer(logs, stranger, address(0), feeRecipient, ReserveId.unwrap(usdcId), shares);
    }

    function _assertAllAddUp() private view {
        address[] memory holders = new address[](2);
        (holders[0], holders[1]) = (lender, feeRecipient);
        _assertSharesAddUp(usdcId, holders);
    }
}
