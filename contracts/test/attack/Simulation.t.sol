// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { SafeTransferLib } from "solady/utils/SafeTransferLib.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { Base } from "../Base.t.sol";
import { Caller } from "../mocks/Caller.sol";
import { FlashBorrower } from "../mocks/FlashBorrower.sol";
import { Trier } from "../mocks/Trier.sol";

/// @notice A simulation acts in anyone's name and moves no tokens. Somebody wants to keep either: he catches its revert and
/// goes on, runs it where it is not the last thing that runs, or does his work inside it.
contract SimulationAttackTest is Base {
    Trier private trier;
    bytes[] private calls;
    bytes[] private inner;

    function setUp() public override {
        super.setUp();
        _openLoan();
        trier = new Trier();
    }

    /// @dev Caught, it leaves no right behind.
    function test_attack_catchesItAndActsAsTheVictim() public {
        inner.push(abi.encodeCall(core.accrue, (usdcId)));
        calls.push(abi.encodeCall(core.simulate, (lender, inner)));
        calls.push(abi.encodeCall(core.withdraw, (usdcId, MAX, 0, lender, stranger)));
        calls.push(abi.encodeCall(core.borrow, (usdcId, 1, borrower, stranger)));
        trier.tryAll(address(core), calls);
        _assertOutcome(0, _simulated(""));
        _assertOutcome(1, _unauthorized(lender, address(trier), WITHDRAW));
        _assertOutcome(2, _unauthorized(borrower, address(trier), BORROW));
    }

    /// @dev Caught, it leaves no gift behind: what is supplied afterwards is paid for.
    function test_attack_catchesItAndDoesNotPay() public {
        inner.push(abi.encodeCall(core.supply, (usdcId, 1e12, 0, address(trier), "")));
        calls.push(abi.encodeCall(core.simulate, (address(trier), inner)));
        calls.push(inner[0]);
        calls.push(abi.encodeCall(core.withdraw, (usdcId, 1, 0, address(trier), stranger)));
        trier.tryAll(address(core), calls);
        _assertOutcome(1, abi.encodeWithSelector(SafeTransferLib.TransferFromFailed.selector));
        assertFalse(trier.outcomes()[2].success);
        assertEq(_position(usdcId, address(trier)).supplyShares, 0);
    }

    /// @dev And what is withdrawn afterwards is paid out: nobody is harmed by another's simulation in his transaction.
    function test_attack_catchesItAndNobodyIsPaid() public {
        inner.push(abi.encodeCall(core.accrue, (usdcId)));
        calls.push(abi.encodeCall(core.simulate, (stranger, inner)));
        calls.push(abi.encodeCall(core.withdraw, (usdcId, 10e6, 0, lender, stranger)));
        _authorize(lender, address(trier), WITHDRAW);
        trier.tryAll(address(core), calls);
        assertEq(usdc.balanceOf(stranger), 10e6);
    }

    /// @dev In a multicall it is the end of it: what came before is undone, what comes after never runs.
    function test_attack_withinAMulticall() public {
        inner.push(abi.encodeCall(core.withdraw, (usdcId, 5e6, 0, lender, stranger)));
        calls.push(abi.encodeCall(core.setAuthorization, (operator, 7, type(uint40).max)));
        calls.push(abi.encodeCall(core.simulate, (lender, inner)));
        calls.push(abi.encodeCall(core.withdraw, (usdcId, 5e6, 0, lender, stranger)));
        vm.prank(stranger);
        vm.expectRevert(_simulated(abi.encode(5e6, 5e12)));
        core.multicall(calls);
        assertEq(core.authorizationOf(stranger, operator).withdraw, 0);
        assertEq(usdc.balanceOf(stranger), 0);
    }

    /// @dev Within the callback of a flash loan, whose return is pulled for real.
    function test_attack_withinAFlashLoan() public {
        FlashBorrower receiver = new FlashBorrower();
        inner.push(abi.encodeCall(core.accrue, (usdcId)));
        calls.push(abi.encodeCall(core.simulate, (lender, inner)));
        calls.push(abi.encodeCall(core.withdraw, (usdcId, MAX, 0, lender, stranger)));
        receiver.plan(address(trier), abi.encodeCall(trier.tryAll, (address(core), calls)));
        vm.expectRevert(SafeTransferLib.TransferFromFailed.selector);
        core.flashLoan(receiver, address(usdc), 1e6, "");

        receiver.execute(address(usdc), abi.encodeCall(usdc.approve, (address(core), MAX)));
        receiver.plan(address(trier), abi.encodeCall(trier.tryAll, (address(core), calls)));
        core.flashLoan(receiver, address(usdc), 1e6, "");
        _assertOutcome(1, _unauthorized(lender, address(trier), WITHDRAW));
        assertEq(usdc.balanceOf(address(core)), 985_000e6);
    }

    /// @dev Within the callback of a supply, before its tokens are pulled.
    function test_attack_withinACallback() public {
        Caller caller = new Caller();
        inner.push(abi.encodeCall(core.accrue, (usdcId)));
        calls.push(abi.encodeCall(core.simulate, (lender, inner)));
        caller.plan(address(trier), abi.encodeCall(trier.tryAll, (address(core), calls)));
        vm.expectRevert(SafeTransferLib.TransferFromFailed.selector);
        caller.execute(address(core), abi.encodeCall(core.supply, (usdcId, 1e6, 0, address(caller), "x")));
    }

    /// @dev A flash loan inside it hands out no token, and its receiver runs while everyone acts in the victim's name. All
    /// that he does there is undone with it.
    function test_attack_worksInsideIt() public {
        FlashBorrower receiver = new FlashBorrower();
        bytes[] memory theft = new bytes[](3);
        theft[0] = abi.encodeCall(core.withdraw, (usdcId, 100e6, 0, lender, stranger));
        theft[1] = abi.encodeCall(core.setAuthorization, (stranger, 7, type(uint40).max));
        theft[2] = abi.encodeCall(core.transferFrom, (lender, stranger, ReserveId.unwrap(usdcId), 1e12));
        receiver.plan(address(trier), abi.encodeCall(trier.tryAll, (address(core), theft)));
        inner.push(abi.encodeCall(core.flashLoan, (receiver, address(usdc), 985_000e6, "")));
        // It works, there.
        inner.push(abi.encodeCall(core.authorizationOf, (lender, stranger)));
        inner.push(abi.encodeCall(core.balanceOf, (stranger, ReserveId.unwrap(usdcId))));
        bytes[] memory results = new bytes[](3);
        results[0] = abi.encode(true);
        results[1] = abi.encode(type(uint40).max, type(uint40).max, type(uint40).max);
        results[2] = abi.encode(1e12);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.Simulated.selector, results));
        core.simulate(lender, inner);
        assertEq(receiver.loans().length, 0);
        assertEq(trier.outcomes().length, 0);
        assertEq(usdc.balanceOf(stranger), 0);
        assertEq(_supplied(usdcId, lender), 1_000_000e6);
        assertEq(core.balanceOf(stranger, ReserveId.unwrap(usdcId)), 0);
        assertEq(core.authorizationOf(lender, stranger).withdraw, 0);
    }

    /// @dev A second one inside the first, for another account, does not outlive it either, nor change whose the first is.
    function test_attack_simulatesTwice() public {
        FlashBorrower receiver = new FlashBorrower();
        bytes[] memory nested = new bytes[](1);
        nested[0] = abi.encodeCall(core.accrue, (usdcId));
        bytes[] memory attempts = new bytes[](2);
        attempts[0] = abi.encodeCall(core.simulate, (borrower, nested));
        attempts[1] = abi.encodeCall(core.borrow, (usdcId, 1, borrower, stranger)); // not the lender's
        receiver.plan(address(this), abi.encodeCall(this.tryBoth, (attempts)));
        inner.push(abi.encodeCall(core.flashLoan, (receiver, address(usdc), 0, "")));
        vm.expectRevert(_simulated(abi.encode(true)));
        core.simulate(lender, inner);
    }

    /// @dev Asserts within the simulation, where nothing that is written down lasts.
    function tryBoth(bytes[] calldata attempts) external {
        (bool success, bytes memory answer) = address(core).call(attempts[0]);
        require(!success && keccak256(answer) == keccak256(_simulated("")), "the second simulation");
        (success, answer) = address(core).call(attempts[1]);
        require(
            !success && keccak256(answer) == keccak256(_unauthorized(borrower, lender, BORROW)), "the second victim"
        );
    }

    /// @dev It says what he could do if the victim agreed. The chain says what he can.
    function test_attack_executesWhatItShowed() public {
        inner.push(abi.encodeCall(core.withdraw, (usdcId, MAX, 0, lender, stranger)));
        vm.startPrank(stranger);
        vm.expectPartialRevert(ILendingPools.LiquidityTooLow.selector);
        core.simulate(lender, inner);
        inner[0] = abi.encodeCall(core.withdraw, (usdcId, 985_000e6, 0, lender, stranger));
        vm.expectPartialRevert(ILendingPools.Simulated.selector);
        core.simulate(lender, inner);
        _expectUnauthorized(lender, stranger, WITHDRAW);
        core.multicall(inner);
    }

    /// @dev How a simulation of one call ends.
    function _simulated(bytes memory result) private pure returns (bytes memory) {
        bytes[] memory results = new bytes[](1);
        results[0] = result;
        return abi.encodeWithSelector(ILendingPools.Simulated.selector, results);
    }

    function _unauthorized(address account, address caller, uint8 right) private pure returns (bytes memory) {
        return abi.encodeWithSelector(ILendingPools.Unauthorized.selector, account, caller, right);
    }

    function _assertOutcome(uint256 index, bytes memory reason) private view {
        Trier.Outcome memory outcome = trier.outcomes()[index];
        assertFalse(outcome.success, vm.toString(index));
        assertEq(outcome.answer, reason, vm.toString(index));
    }
}
