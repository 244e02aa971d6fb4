// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Liquidation } from "../../src/interfaces/Types.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { Base } from "../Base.t.sol";

contract SimulateTest is Base {
    bytes[] private calls;

    // --------------------------------------------------------------------------------------------- As executed for real

    /// Every action of a lender and borrower, each upon what those before it left.
    function test_simulate_isWhatExecutes() public {
        _supply(usdcId, lender, 1_000_000e6);
        _fund(wethId, borrower, 100e18);
        _fund(usdcId, borrower, 20_000e6);
        skip(1 days);
        _add(abi.encodeCall(core.supply, (wethId, 4e18, 0, borrower, "")));
        _add(abi.encodeCall(core.supply, (wethId, 0, 1e24, borrower, "")));
        _add(abi.encodeCall(core.setCollateral, (wethId, borrower, true)));
        _add(abi.encodeCall(core.supplyCollateral, (wethId, 6e18, borrower, "")));
        _add(abi.encodeCall(core.supplyCollateral, (usdcId, 100e6, borrower, "")));
        _add(abi.encodeCall(core.withdrawCollateral, (usdcId, MAX, borrower, borrower)));
        _add(abi.encodeCall(core.borrow, (usdcId, 15_000e6, borrower, stranger)));
        _add(abi.encodeCall(core.positionOf, (usdcId, borrower)));
        _add(abi.encodeCall(core.healthFactor, (pool, borrower)));
        _add(abi.encodeCall(core.accruedTotals, (usdcId)));
        _add(abi.encodeCall(core.repay, (usdcId, 1000e6, 0, borrower, "")));
        _add(abi.encodeCall(core.repay, (usdcId, 0, 5e12, borrower, "")));
        _add(abi.encodeCall(core.withdraw, (wethId, 0, 1e24, borrower, stranger)));
        _add(abi.encodeCall(core.accrue, (usdcId)));
        _add(abi.encodeCall(core.repay, (usdcId, MAX, 0, borrower, "")));
        _add(abi.encodeCall(core.supply, (wethId, MAX, 0, borrower, "")));
        _add(abi.encodeCall(core.withdraw, (wethId, MAX, 0, borrower, borrower)));
        _add(abi.encodeCall(core.balanceOf, (borrower, ReserveId.unwrap(wethId))));

        // What depends on the tokens that moved before is for the last: a simulation moves none.
        bytes[] memory simulated = _simulate(operator, borrower);
        calls.pop();
        calls.pop();
        calls.pop();
        vm.prank(borrower);
        bytes[] memory executed = core.multicall(calls);
        for (uint256 i; i < executed.length; ++i) {
            assertEq(simulated[i], executed[i], vm.toString(i));
        }
        assertEq(simulated[15], abi.encode(100e18, 100e24), "the whole balance, none of it paid yet");
        assertEq(simulated[17], abi.encode(0));
    }

    function test_simulate_liquidationWithWriteOff() public {
        _openLoan();
        wethOracle.set(_usd(1400, 18));
        _fund(usdcId, liquidator, 20_000e6);
        _add(abi.encodeCall(core.liquidate, (_liquidation(), "")));
        _add(abi.encodeCall(core.accruedTotals, (usdcId)));
        _add(abi.encodeCall(core.accountBits, (pool, borrower)));
        bytes[] memory simulated = _simulate(stranger, liquidator);
        vm.prank(liquidator);
        bytes[] memory executed = core.multicall(calls);
        assertEq(abi.encode(simulated), abi.encode(executed));
        assertEq(simulated[2], abi.encode(0));
    }

    /// forge-config: default.fuzz.runs = 64
    function testFuzz_simulate_isWhatExecutes(uint256 deposit, uint256 loan, uint256 back, uint256 time) public {
        deposit = bound(deposit, 1e15, 1000e18);
        loan = bound(loan, 1, 1_000_000e6);
        back = bound(back, 1, 1_000_000e6);
        _supply(usdcId, lender, 1_000_000e6);
        _supplyCollateral(wethId, stranger, 100e18);
        _borrow(usdcId, stranger, 100_000e6);
        skip(bound(time, 0, 700 days));
        _fund(wethId, borrower, deposit);
        _fund(usdcId, borrower, 2_000_000e6);
        _add(abi.encodeCall(core.supplyCollateral, (wethId, deposit, borrower, "")));
        _add(abi.encodeCall(core.borrow, (usdcId, loan, borrower, borrower)));
        _add(abi.encodeCall(core.repay, (usdcId, back, 0, borrower, "")));
        _add(abi.encodeCall(core.healthFactor, (pool, borrower)));
        (bool simulated, bytes memory expected) = _try(borrower, abi.encodeCall(core.simulate, (borrower, calls)));
        assertFalse(simulated);
        (bool executed, bytes memory answer) = _try(borrower, abi.encodeCall(core.multicall, (calls)));
        if (executed) assertEq(expected, bytes.concat(ILendingPools.Simulated.selector, answer));
        else assertEq(expected, answer);
    }

    function test_simulate_nothing() public {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.Simulated.selector, new bytes[](0)));
        core.simulate(borrower, calls);
    }

    // ------------------------------------------------------------------------------------------------------- Refusals

    function test_simulate_revertsWith_AccountZero() public {
        vm.expectRevert(ILendingPools.AccountZero.selector);
        core.simulate(address(0), calls);
    }

    function test_simulate_revertsWith_anErrorOfACall() public {
        _openLoan();
        _add(abi.encodeCall(core.repay, (usdcId, 1000e6, 0, borrower, "")));
        _add(abi.encodeCall(core.borrow, (usdcId, 2001e6, borrower, borrower)));
        _expectBorrowLimit(borrower, 16_000e18, 16_001e18);
        core.simulate(borrower, calls);
        assertEq(_debt(usdcId, borrower), 15_000e6);
    }

    function test_simulate_revertsWith_Unauthorized_forAnothersAccount() public {
        _supply(usdcId, lender, 100e6);
        _add(abi.encodeCall(core.withdraw, (usdcId, MAX, 0, lender, borrower)));
        _expectUnauthorized(lender, borrower, WITHDRAW);
        vm.prank(operator);
        core.simulate(borrower, calls);
    }

    function test_simulate_actsWithTheRightsOfTheAccount() public {
        _supply(usdcId, lender, 100e6);
        _authorize(lender, operator, WITHDRAW);
        _add(abi.encodeCall(core.withdraw, (usdcId, MAX, 0, lender, operator)));
        bytes[] memory results = new bytes[](1);
        results[0] = abi.encode(100e6, 100e12);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.Simulated.selector, results));
        vm.prank(stranger); // who may nothing, and asks for an operator
        core.simulate(operator, calls);
    }

    function test_simulate_revertsWith_Unauthorized_withTheRightsOfTheAsker() public {
        _supply(usdcId, lender, 100e6);
        _authorize(lender, operator, WITHDRAW);
        _add(abi.encodeCall(core.withdraw, (usdcId, MAX, 0, lender, stranger)));
        _expectUnauthorized(lender, stranger, WITHDRAW);
        vm.prank(operator); // who may, and asks for one who may not
        core.simulate(stranger, calls);
    }

    function test_simulate_movesTheSharesOfTheAccount() public {
        uint256 shares = _supply(usdcId, lender, 100e6);
        _add(abi.encodeCall(core.transfer, (stranger, ReserveId.unwrap(usdcId), shares)));
        bytes[] memory results = new bytes[](1);
        results[0] = abi.encode(true);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.Simulated.selector, results));
        vm.prank(operator);
        core.simulate(lender, calls);
    }

    function test_simulate_withinASimulation() public {
        bytes[] memory inner = new bytes[](1);
        inner[0] = abi.encodeCall(core.accountBits, (pool, borrower));
        _add(abi.encodeCall(core.accrue, (usdcId)));
        _add(abi.encodeCall(core.simulate, (borrower, inner)));
        _add(abi.encodeCall(core.accrue, (wethId)));
        bytes[] memory results = new bytes[](1);
        results[0] = abi.encode(0);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.Simulated.selector, results));
        core.simulate(lender, calls);
    }

    // ------------------------------------------------------------------------------------------------------- No tokens

    /// One who has neither tokens nor allowance sees what he would get if he had them.
    function test_simulate_withoutTokensOrAllowance() public {
        _supply(usdcId, lender, 1_000_000e6);
        _add(abi.encodeCall(core.supplyCollateral, (wethId, 10e18, stranger, "")));
        _add(abi.encodeCall(core.borrow, (usdcId, 16_000e6, stranger, stranger)));
        _add(abi.encodeCall(core.healthFactor, (pool, stranger)));
        bytes[] memory results = _simulate(operator, stranger);
        assertEq(results[2], abi.encode(uint256(16_600e18) * WAD / 16_000e18));
    }

    function test_simulate_movesNoToken_leavesNoState() public {
        _openLoan();
        _supply(wethId, borrower, 5e18);
        _fund(usdcId, liquidator, 100_000e6);
        skip(30 days);
        wethOracle.set(_usd(1700, 18));
        Liquidation memory call = _liquidation();
        call.maxRepaid = 5000e6;
        _add(abi.encodeCall(core.liquidate, (call, "")));
        _add(abi.encodeCall(core.withdraw, (wethId, MAX, 0, borrower, stranger)));
        _add(abi.encodeCall(core.supplyCollateral, (wethId, 1e18, borrower, "")));
        _add(abi.encodeCall(core.repay, (usdcId, MAX, 0, borrower, "")));
        bytes32 before = _everything();
        _simulate(stranger, borrower);
        assertEq(_everything(), before);
    }

    function test_simulate_callsNoToken() public {
        _supply(wethId, borrower, 1e18);
        _add(abi.encodeCall(core.supply, (wethId, 1e18, 0, borrower, "")));
        _add(abi.encodeCall(core.withdraw, (wethId, MAX, 0, borrower, borrower)));
        vm.expectCall(address(weth), abi.encodeWithSelector(weth.transferFrom.selector), 0);
        vm.expectCall(address(weth), abi.encodeWithSelector(weth.transfer.selector), 0);
        _simulate(stranger, borrower);
    }

    // -------------------------------------------------------------------------------------------------------- Helpers

    function _add(bytes memory call) private {
        calls.push(call);
    }

    function _simulate(address caller, address account) private returns (bytes[] memory results) {
        (bool success, bytes memory answer) = _try(caller, abi.encodeCall(core.simulate, (account, calls)));
        assertFalse(success, "it came back");
        // forge-lint: disable-next-line(unsafe-typecast)
        assertEq(bytes4(answer), ILendingPools.Simulated.selector, "simulated");
        assembly ("memory-safe") {
            mstore(add(answer, 4), sub(mload(answer), 4))
            answer := add(answer, 4)
        }
        return abi.decode(answer, (bytes[]));
    }

    function _try(address caller, bytes memory data) private returns (bool success, bytes memory answer) {
        vm.prank(caller);
        return address(core).call(data);
    }

    function _everything() private view returns (bytes32) {
        return keccak256(
            abi.encode(
                core.reserveTotals(usdcId),
                core.reserveTotals(wethId),
                core.positionOf(usdcId, borrower),
                core.positionOf(wethId, borrower),
                _bits(borrower),
                usdc.balanceOf(liquidator),
                usdc.balanceOf(address(core)),
                weth.balanceOf(address(core))
            )
        );
    }
}
