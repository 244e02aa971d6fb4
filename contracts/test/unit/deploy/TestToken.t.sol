// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Ownable } from "@openzeppelin/contracts/access/Ownable.sol";
import { Test } from "forge-std/Test.sol";

import { TestToken } from "../../../deploy/local/TestToken.sol";

contract TestTokenTest is Test {
    TestToken private token;
    address private alice = makeAddr("alice");

    function setUp() public {
        vm.warp(1_800_000_000);
        token = new TestToken({ name_: "USD Coin", symbol_: "USDC", decimals_: 6, dripAmount_: 100e6 });
    }

    function test_constructor() public view {
        assertEq(token.name(), "USD Coin");
        assertEq(token.symbol(), "USDC");
        assertEq(token.decimals(), 6);
        assertEq(token.dripAmount(), 100e6);
    }

    function test_drip_tenTimesADay() public {
        uint256 start = block.timestamp;
        vm.startPrank(alice);
        for (uint256 i; i < 10; ++i) {
            token.drip();
            skip(1 hours);
        }
        assertEq(token.balanceOf(alice), 1000e6);

        vm.warp(start + 1 days);
        token.drip();
        assertEq(token.balanceOf(alice), 1100e6);
    }

    function test_drip_revertsWith_DripsUsedUp() public {
        uint256 start = block.timestamp;
        vm.startPrank(alice);
        for (uint256 i; i < 10; ++i) {
            token.drip();
        }
        vm.warp(start + 1 days - 1);
        vm.expectRevert(abi.encodeWithSelector(TestToken.DripsUsedUp.selector, alice, start + 1 days));
        token.drip();
    }

    function test_mint() public {
        token.mint(alice, 5);
        assertEq(token.balanceOf(alice), 5);
    }

    function test_mint_revertsWith_OwnableUnauthorizedAccount() public {
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, alice));
        token.mint(alice, 5);
    }
}
