// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IERC6909 } from "@openzeppelin/contracts/interfaces/IERC6909.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Authorization } from "../../src/interfaces/Types.sol";
import { COLLATERAL_BIT, DEBT_BIT, SUPPLY_BIT } from "../../src/types/AccountBits.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { Base } from "../Base.t.sol";

contract ERC6909Test is Base {
    uint256 private usdcShares;

    function setUp() public override {
        super.setUp();
        usdcShares = ReserveId.unwrap(usdcId);
        _supply(usdcId, lender, 1000e6); // 1,000e12 shares
    }

    function test_transfer_revertsWith_ReceiverInvalid() public {
        vm.startPrank(lender);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ReceiverInvalid.selector, address(0)));
        core.transfer(address(0), usdcShares, 1);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ReceiverInvalid.selector, address(core)));
        core.transfer(address(core), usdcShares, 1);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ReceiverInvalid.selector, address(0)));
        core.transferFrom(lender, address(0), usdcShares, 1);
    }

    function test_transfer_revertsWith_ReserveUnknown() public {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ReserveUnknown.selector, ReserveId.wrap(5)));
        vm.prank(lender);
        core.transfer(stranger, 5, 0);
    }

    function test_transfer_revertsWith_BalanceTooLow() public {
        vm.startPrank(lender);
        for (uint256 i; i < 2; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(
                    ILendingPools.BalanceTooLow.selector, usdcId, lender, 1000e12, uint256(1000e12 + 1)
                )
            );
            core.transfer(i == 0 ? stranger : lender, usdcShares, 1000e12 + 1);
        }
    }

    function test_transfer() public {
        bytes memory totals = abi.encode(core.reserveTotals(usdcId));
        vm.expectEmit(address(core));
        emit IERC6909.Transfer(lender, lender, stranger, usdcShares, 300e12);
        vm.prank(lender);
        assertTrue(core.transfer(stranger, usdcShares, 300e12));
        assertEq(core.balanceOf(lender, usdcShares), 700e12);
        assertEq(core.balanceOf(stranger, usdcShares), 300e12);
        assertEq(abi.encode(core.reserveTotals(usdcId)), totals);
        assertEq(core.balanceOf(stranger, ReserveId.unwrap(wethId)), 0);
    }

    function test_transfer_toOneself() public {
        vm.prank(lender);
        core.setCollateral(usdcId, lender, true);
        vm.expectEmit(address(core));
        emit IERC6909.Transfer(lender, lender, lender, usdcShares, 1000e12);
        vm.prank(lender);
        core.transfer(lender, usdcShares, 1000e12);
        assertEq(core.balanceOf(lender, usdcShares), 1000e12);
        assertEq(_bits(lender), SUPPLY_BIT << 1); // He never had none.
    }

    /// 1,000 lent USDC at 75 % allow 750 DAI; 600 are owed: 200 may go.
    function test_transfer_revertsWith_BorrowLimitExceeded() public {
        _backDaiWithUsdc();
        vm.startPrank(lender);
        _expectBorrowLimit(lender, 600e18 - 0.75e12, 600e18);
        core.transfer(stranger, usdcShares, 200e12 + 1);
        core.transfer(stranger, usdcShares, 200e12);
        assertEq(_bits(lender), (SUPPLY_BIT << 1) | (DEBT_BIT << 3));
        assertEq(_bits(stranger), 0);
    }

    function test_transferFrom_revertsWith_BorrowLimitExceeded() public {
        _backDaiWithUsdc();
        vm.prank(lender);
        core.approve(stranger, usdcShares, MAX);
        _expectBorrowLimit(lender, 0, 600e18);
        vm.prank(stranger);
        core.transferFrom(lender, stranger, usdcShares, 1000e12);
    }

    function test_transfer_lastShareClearsTheBit() public {
        vm.startPrank(lender);
        core.setCollateral(usdcId, lender, true);
        core.transfer(stranger, usdcShares, 1000e12 - 1);
        assertEq(_bits(lender), SUPPLY_BIT << 1);
        core.transfer(stranger, usdcShares, 1);
        assertEq(_bits(lender), 0);
    }

    function test_transfer_backsOnlyWhereTheReceiverEnabledIt() public {
        _supplyEnabled(usdcId, borrower, 100e6);
        _supply(daiId, operator, 1000e18);
        _borrow(daiId, borrower, 60e18);
        uint256 health = core.healthFactor(pool, borrower);
        vm.prank(lender);
        core.transfer(borrower, usdcShares, 100e12);
        assertEq(core.healthFactor(pool, borrower), health * 2);
    }

    function test_transfer_toOneWhoOwesTheReserve() public {
        _openLoan();
        vm.prank(lender);
        core.transfer(borrower, usdcShares, 100e12);
        assertEq(_bits(borrower), COLLATERAL_BIT | (DEBT_BIT << 1));
    }

    // ---------------------------------------------------------------------------------------------------- transferFrom

    function test_transferFrom_byTheSender() public {
        vm.expectEmit(address(core));
        emit IERC6909.Transfer(lender, lender, stranger, usdcShares, 1);
        vm.prank(lender);
        assertTrue(core.transferFrom(lender, stranger, usdcShares, 1));
    }

    function test_transferFrom_revertsWith_AllowanceTooLow() public {
        vm.prank(lender);
        core.approve(operator, usdcShares, 100);
        _expectAllowance(operator, 100, 101);
        vm.prank(operator);
        core.transferFrom(lender, operator, usdcShares, 101);
        _expectAllowance(stranger, 0, 1);
        vm.prank(stranger);
        core.transferFrom(lender, stranger, usdcShares, 1);
    }

    function test_transferFrom_lowersTheAllowance() public {
        vm.prank(lender);
        core.approve(operator, usdcShares, 100);
        vm.expectEmit(address(core));
        emit IERC6909.Transfer(operator, lender, stranger, usdcShares, 60);
        vm.prank(operator);
        core.transferFrom(lender, stranger, usdcShares, 60);
        assertEq(core.allowance(lender, operator, usdcShares), 40);
        _expectAllowance(operator, 40, 41);
        vm.prank(operator);
        core.transferFrom(lender, stranger, usdcShares, 41);
    }

    function test_transferFrom_keepsAnInfiniteAllowance() public {
        vm.prank(lender);
        core.approve(operator, usdcShares, MAX);
        vm.prank(operator);
        core.transferFrom(lender, stranger, usdcShares, 60);
        assertEq(core.allowance(lender, operator, usdcShares), MAX);
    }

    function test_transferFrom_byAnOperator_keepsTheAllowance() public {
        vm.startPrank(lender);
        core.approve(operator, usdcShares, 100);
        core.setOperator(operator, true);
        vm.stopPrank();
        vm.prank(operator);
        core.transferFrom(lender, stranger, usdcShares, 60);
        assertEq(core.allowance(lender, operator, usdcShares), 100);
    }

    function test_transferFrom_revertsWith_AllowanceTooLow_otherRights() public {
        _authorize(lender, operator, BORROW | MANAGE);
        _expectAllowance(operator, 0, 1);
        vm.prank(operator);
        core.transferFrom(lender, operator, usdcShares, 1);
    }

    // --------------------------------------------------------------------------------------------------------- approve

    function test_approve() public {
        vm.expectEmit(address(core));
        emit IERC6909.Approval(lender, operator, usdcShares, 123);
        vm.prank(lender);
        assertTrue(core.approve(operator, usdcShares, 123));
        assertEq(core.allowance(lender, operator, usdcShares), 123);
        assertEq(core.allowance(lender, operator, ReserveId.unwrap(wethId)), 0);
        assertEq(core.allowance(lender, stranger, usdcShares), 0);
        assertEq(core.allowance(operator, lender, usdcShares), 0);
    }

    function test_approve_letsNobodyWithdraw() public {
        vm.prank(lender);
        core.approve(operator, usdcShares, MAX);
        _expectUnauthorized(lender, operator, WITHDRAW);
        vm.prank(operator);
        core.withdraw({ reserve: usdcId, assets: 1, shares: 0, account: lender, receiver: operator });
    }

    // ----------------------------------------------------------------------------------------------------- setOperator

    function test_setOperator() public {
        vm.startPrank(lender);
        core.setAuthorization(operator, BORROW | MANAGE, START + 5);
        vm.expectEmit(address(core));
        emit IERC6909.OperatorSet(lender, operator, true);
        assertTrue(core.setOperator(operator, true));
        assertTrue(core.isOperator(lender, operator));
        assertFalse(core.isOperator(operator, lender));
        Authorization memory given = core.authorizationOf(lender, operator);
        assertEq(given.withdraw, type(uint40).max);
        assertEq(given.borrow, START + 5);
        assertEq(given.manage, START + 5);

        vm.expectEmit(address(core));
        emit IERC6909.OperatorSet(lender, operator, false);
        core.setOperator(operator, false);
        assertFalse(core.isOperator(lender, operator));
        given = core.authorizationOf(lender, operator);
        assertEq(given.withdraw, 0);
        assertEq(given.borrow, START + 5);
        assertEq(given.manage, START + 5);
    }

    function test_supportsInterface() public view {
        assertTrue(core.supportsInterface(0x01ffc9a7)); // ERC-165
        assertTrue(core.supportsInterface(0x0f632fb3)); // ERC-6909
        assertFalse(core.supportsInterface(0xffffffff));
        assertFalse(core.supportsInterface(0xd9b67a26)); // ERC-1155
    }

    function _backDaiWithUsdc() private {
        _supply(daiId, operator, 1000e18);
        vm.prank(lender);
        core.setCollateral(usdcId, lender, true);
        _borrow(daiId, lender, 600e18);
    }

    function _expectAllowance(address spender, uint256 allowed, uint256 needed) private {
        vm.expectRevert(
            abi.encodeWithSelector(ILendingPools.AllowanceTooLow.selector, usdcId, lender, spender, allowed, needed)
        );
    }
}
