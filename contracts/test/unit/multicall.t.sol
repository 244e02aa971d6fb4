// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { COLLATERAL_BIT, DEBT_BIT, SUPPLY_BIT } from "../../src/types/AccountBits.sol";
import { Base } from "../Base.t.sol";

contract MulticallTest is Base {
    bytes[] private calls;

    function test_multicall() public {
        _supply(usdcId, lender, 1_000_000e6);
        _fund(wethId, borrower, 10e18);
        calls.push(abi.encodeCall(core.supply, (wethId, 4e18, 0, borrower, "")));
        calls.push(abi.encodeCall(core.setCollateral, (wethId, borrower, true)));
        calls.push(abi.encodeCall(core.supplyCollateral, (wethId, MAX, borrower, "")));
        calls.push(abi.encodeCall(core.borrow, (usdcId, 16_000e6, borrower, stranger)));
        vm.prank(borrower);
        bytes[] memory answers = core.multicall(calls);
        assertEq(answers[0], abi.encode(4e18, 4e24));
        assertEq(answers[1], "");
        assertEq(answers[2], abi.encode(6e18));
        assertEq(answers[3], abi.encode(16_000e12));
        assertEq(usdc.balanceOf(stranger), 16_000e6);
        assertEq(_bits(borrower), SUPPLY_BIT | COLLATERAL_BIT | (DEBT_BIT << 1));
    }

    function test_multicall_revertsWithTheErrorOfACall() public {
        _fund(wethId, borrower, 10e18);
        calls.push(abi.encodeCall(core.supplyCollateral, (wethId, 1e18, borrower, "")));
        calls.push(abi.encodeCall(core.borrow, (usdcId, 1, borrower, borrower)));
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.LiquidityTooLow.selector, usdcId, 0, 1));
        vm.prank(borrower);
        core.multicall(calls);
        assertEq(_position(wethId, borrower).collateral, 0);
    }

    function test_multicall_givesNoRights() public {
        _supply(usdcId, lender, 100e6);
        calls.push(abi.encodeCall(core.withdraw, (usdcId, MAX, 0, lender, stranger)));
        _expectUnauthorized(lender, stranger, WITHDRAW);
        vm.prank(stranger);
        core.multicall(calls);
    }

    /// What the core carries out itself and what its settings do, views, and a multicall within.
    function test_multicall_reachesAllOfTheCore() public {
        _fund(wethId, borrower, 1e18);
        bytes[] memory inner = new bytes[](2);
        inner[0] = abi.encodeCall(core.supplyCollateral, (wethId, 1e18, borrower, ""));
        inner[1] = abi.encodeCall(core.positionOf, (wethId, borrower));
        calls.push(abi.encodeCall(core.setAuthorization, (operator, BORROW, START)));
        calls.push(abi.encodeCall(core.multicall, (inner)));
        calls.push(abi.encodeCall(core.authorizationOf, (borrower, operator)));
        vm.prank(borrower);
        bytes[] memory answers = core.multicall(calls);
        inner[0] = abi.encode(1e18);
        inner[1] = abi.encode(0, 0, 1e18);
        assertEq(answers[0], "");
        assertEq(answers[1], abi.encode(inner));
        assertEq(answers[2], abi.encode(0, START, 0));
        assertEq(_bits(borrower), COLLATERAL_BIT);
    }

    function test_multicall_ofWhatTheCoreHasNot() public {
        calls.push(abi.encodeCall(core.accrue, (wethId)));
        calls.push(abi.encodeWithSignature("selfdestruct()"));
        vm.expectRevert();
        core.multicall(calls);
    }

    function test_multicall_swapsCollateral() public {
        _openLoan();
        _fund(wbtcId, borrower, 1e8);
        calls.push(abi.encodeCall(core.supplyCollateral, (wbtcId, 1e8, borrower, "")));
        calls.push(abi.encodeCall(core.withdrawCollateral, (wethId, MAX, borrower, borrower)));
        vm.prank(borrower);
        core.multicall(calls);
        assertEq(weth.balanceOf(borrower), 10e18);
        assertEq(_bits(borrower), (COLLATERAL_BIT << 2) | (DEBT_BIT << 1));
    }
}
