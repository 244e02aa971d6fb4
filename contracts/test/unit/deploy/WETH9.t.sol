// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { WETH9 } from "../../../deploy/local/WETH9.sol";

contract Stingy { }

contract WETH9Test is Test {
    WETH9 private weth;
    address private alice = makeAddr("alice");
    address private bob = makeAddr("bob");

    function setUp() public {
        weth = new WETH9();
        vm.deal(alice, 10 ether);
    }

    function test_deposit_byEveryDoor() public {
        vm.startPrank(alice);
        vm.expectEmit();
        emit WETH9.Deposit(alice, 1 ether);
        weth.deposit{ value: 1 ether }();
        (bool byReceive,) = address(weth).call{ value: 2 ether }("");
        (bool byUnknownCall,) = address(weth).call{ value: 3 ether }(abi.encodeWithSignature("unknown()"));
        assertTrue(byReceive && byUnknownCall);
        assertEq(weth.balanceOf(alice), 6 ether);
        assertEq(weth.totalSupply(), 6 ether);
        assertEq(alice.balance, 4 ether);
    }

    function test_withdraw() public {
        vm.startPrank(alice);
        weth.deposit{ value: 3 ether }();
        vm.expectEmit();
        emit WETH9.Withdrawal(alice, 1 ether);
        weth.withdraw(1 ether);
        assertEq(weth.balanceOf(alice), 2 ether);
        assertEq(weth.totalSupply(), 2 ether);
        assertEq(alice.balance, 8 ether);
    }

    function test_withdraw_revertsWith_BalanceTooLow() public {
        vm.startPrank(alice);
        weth.deposit{ value: 1 ether }();
        vm.expectRevert(abi.encodeWithSelector(WETH9.BalanceTooLow.selector, alice, 1 ether, 1 ether + 1));
        weth.withdraw(1 ether + 1);
    }

    function test_withdraw_revertsWith_EtherRefused() public {
        address stingy = address(new Stingy());
        vm.prank(alice);
        weth.deposit{ value: 1 ether }();
        vm.prank(alice);
        assertTrue(weth.transfer(stingy, 1 ether));
        vm.expectRevert(abi.encodeWithSelector(WETH9.EtherRefused.selector, stingy));
        vm.prank(stingy);
        weth.withdraw(1 ether);
    }

    function test_transfer() public {
        vm.startPrank(alice);
        weth.deposit{ value: 3 ether }();
        vm.expectEmit();
        emit WETH9.Transfer(alice, bob, 1 ether);
        assertTrue(weth.transfer(bob, 1 ether));
        assertTrue(weth.transfer(alice, 2 ether));
        assertEq(weth.balanceOf(alice), 2 ether);
        assertEq(weth.balanceOf(bob), 1 ether);
    }

    function test_transferFrom_spendsTheAllowance() public {
        vm.startPrank(alice);
        weth.deposit{ value: 3 ether }();
        vm.expectEmit();
        emit WETH9.Approval(alice, bob, 2 ether);
        assertTrue(weth.approve(bob, 2 ether));
        vm.stopPrank();

        vm.prank(bob);
        assertTrue(weth.transferFrom(alice, bob, 1.5 ether));
        assertEq(weth.allowance(alice, bob), 0.5 ether);
        assertEq(weth.balanceOf(bob), 1.5 ether);
    }

    function test_transferFrom_keepsAnUnlimitedAllowance() public {
        vm.startPrank(alice);
        weth.deposit{ value: 3 ether }();
        weth.approve(bob, type(uint256).max);
        vm.stopPrank();

        vm.prank(bob);
        assertTrue(weth.transferFrom(alice, bob, 1 ether));
        assertEq(weth.allowance(alice, bob), type(uint256).max);
    }

    function test_transferFrom_revertsWith_AllowanceTooLow() public {
        vm.startPrank(alice);
        weth.deposit{ value: 3 ether }();
        weth.approve(bob, 1 ether);
        vm.stopPrank();

        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(WETH9.AllowanceTooLow.selector, alice, bob, 1 ether, 2 ether));
        weth.transferFrom(alice, bob, 2 ether);
    }

    function test_transferFrom_revertsWith_BalanceTooLow() public {
        vm.prank(alice);
        weth.approve(bob, 1 ether);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(WETH9.BalanceTooLow.selector, alice, 0, 1 ether));
        weth.transferFrom(alice, bob, 1 ether);
    }
}
