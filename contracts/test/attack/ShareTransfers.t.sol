// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Liquidation } from "../../src/interfaces/Types.sol";
import { DEBT_BIT, SUPPLY_BIT } from "../../src/types/AccountBits.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { Base } from "../Base.t.sol";
import { BandOracle } from "../mocks/BandOracle.sol";
import { Caller } from "../mocks/Caller.sol";

/// @notice Shares are ERC-6909 tokens: they move collateral out of an account in debt, or allowances, operators and rights
/// are taken for each other. borrower: 10 WETH lent and enabled, behind 15,000 USDC; 9.375 of them at least.
contract ShareTransfersAttackTest is Base {
    uint256 private id;
    uint256 private shares;

    function setUp() public override {
        super.setUp();
        _supply(usdcId, lender, 1_000_000e6);
        shares = _supplyEnabled(wethId, borrower, 10e18);
        _borrow(usdcId, borrower, 15_000e6);
        id = ReserveId.unwrap(wethId);
    }

    // ---------------------------------------------------------------------------------------- Collateral out of a debt

    /// @dev To another, by himself, by an allowance and by an operator; all at once, or what is one share too many.
    function test_attack_movesCollateralOut() public {
        vm.startPrank(borrower);
        core.approve(stranger, id, MAX);
        core.setOperator(operator, true);
        vm.stopPrank();
        uint256 spare = shares / 16; // 0.625 WETH
        uint256[2] memory amounts = [shares, spare + 1e6];
        for (uint256 i; i < 2; ++i) {
            vm.expectPartialRevert(ILendingPools.BorrowLimitExceeded.selector);
            vm.prank(borrower);
            core.transfer(stranger, id, amounts[i]);
            vm.expectPartialRevert(ILendingPools.BorrowLimitExceeded.selector);
            vm.prank(stranger);
            core.transferFrom(borrower, stranger, id, amounts[i]);
            vm.expectPartialRevert(ILendingPools.BorrowLimitExceeded.selector);
            vm.prank(operator);
            core.transferFrom(borrower, operator, id, amounts[i]);
        }
        vm.prank(borrower);
        core.transfer(stranger, id, spare);
        vm.expectPartialRevert(ILendingPools.BorrowLimitExceeded.selector);
        vm.prank(borrower);
        core.transfer(stranger, id, 1e6);
    }

    /// @dev In slices too small to be worth anything each.
    function test_attack_movesCollateralOutShareByShare() public {
        vm.startPrank(borrower);
        core.transfer(stranger, id, shares / 16);
        uint256 moved;
        for (uint256 i; i < 200; ++i) {
            (bool success,) = address(core).call(abi.encodeCall(core.transfer, (stranger, id, 1e5)));
            if (success) moved += 1e5;
        }
        assertLt(moved, 2e6, "a token unit by rounding, no more");
    }

    /// @dev Out and back in one transaction, with the check in the middle: each transfer ends with its own.
    function test_attack_movesCollateralOutAndBack() public {
        bytes[] memory calls = new bytes[](2);
        calls[0] = abi.encodeCall(core.transfer, (stranger, id, shares));
        calls[1] = abi.encodeCall(core.supplyCollateral, (wethId, 10e18, borrower, ""));
        _fund(wethId, borrower, 10e18);
        vm.prank(borrower);
        vm.expectPartialRevert(ILendingPools.BorrowLimitExceeded.selector);
        core.multicall(calls);
    }

    /// @dev Within the callback of a repayment that is not paid yet: it has to be paid then.
    function test_attack_movesCollateralOutWithinARepayment() public {
        Caller caller = new Caller();
        address self = address(caller);
        vm.prank(borrower);
        core.setOperator(self, true);
        caller.execute(address(usdc), abi.encodeCall(usdc.approve, (address(core), MAX)));
        caller.plan(address(core), abi.encodeCall(core.transferFrom, (borrower, self, id, shares)));
        vm.expectRevert();
        caller.execute(address(core), abi.encodeCall(core.repay, (usdcId, MAX, 0, borrower, "x")));
        assertEq(core.balanceOf(borrower, id), shares);
        usdc.mint(self, 15_000e6);
        caller.execute(address(core), abi.encodeCall(core.repay, (usdcId, MAX, 0, borrower, "x")));
        assertEq(core.balanceOf(self, id), shares);
        assertEq(_bits(borrower), 0);
    }

    /// @dev To himself: the check is not needed, because nothing moves, and nothing comes of it.
    function test_attack_movesCollateralToHimself() public {
        vm.startPrank(borrower);
        core.transfer(borrower, id, shares);
        assertEq(core.balanceOf(borrower, id), shares);
        assertEq(_bits(borrower), SUPPLY_BIT | (DEBT_BIT << 1));
        vm.expectRevert(
            abi.encodeWithSelector(ILendingPools.BalanceTooLow.selector, wethId, borrower, shares, shares + 1)
        );
        core.transfer(borrower, id, shares + 1);
        vm.expectPartialRevert(ILendingPools.BorrowLimitExceeded.selector);
        core.withdraw(wethId, MAX, 0, borrower, borrower);
    }

    /// @dev Turned off, moved, and turned on by the one who gets them: turning off is checked too.
    function test_attack_turnsItOffFirst() public {
        _fund(wethId, borrower, 1e18);
        vm.startPrank(borrower);
        vm.expectPartialRevert(ILendingPools.BorrowLimitExceeded.selector);
        core.setCollateral(wethId, borrower, false);
        core.supplyCollateral(wethId, 1e18, borrower, "");
        vm.expectPartialRevert(ILendingPools.BorrowLimitExceeded.selector);
        core.setCollateral(wethId, borrower, false);
    }

    /// @dev A price that cannot be read counts nothing for who moves out.
    function test_attack_movesOutWhileThePriceIsAway() public {
        wethOracle.setMood(BandOracle.Mood.Reverts);
        vm.prank(borrower);
        vm.expectPartialRevert(ILendingPools.BorrowLimitExceeded.selector);
        core.transfer(stranger, id, 1);
    }

    /// @dev Shares sent to one in debt do not back it, and do not become what he owes on: he may send them on freely.
    function test_attack_sendsSharesIntoADebt() public {
        uint256 other = ReserveId.unwrap(usdcId); // of the reserve he owes
        vm.prank(lender);
        core.transfer(borrower, other, 1e12);
        assertEq(_bits(borrower), SUPPLY_BIT | (DEBT_BIT << 1));
        vm.startPrank(borrower);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.DebtBacksItself.selector, usdcId, borrower));
        core.setCollateral(usdcId, borrower, true);
        core.transfer(stranger, other, 1e12);
    }

    // ----------------------------------------------------------------------------------- One permission for another

    /// @dev An allowance of shares moves shares of that id and no more: it is no right to withdraw, borrow or manage.
    function test_attack_takesAnAllowanceForARight() public {
        vm.prank(lender);
        core.approve(stranger, ReserveId.unwrap(usdcId), MAX);
        vm.startPrank(stranger);
        _expectUnauthorized(lender, stranger, WITHDRAW);
        core.withdraw(usdcId, 1, 0, lender, stranger);
        _expectUnauthorized(lender, stranger, BORROW);
        core.borrow(usdcId, 1, lender, stranger);
        _expectUnauthorized(lender, stranger, MANAGE);
        core.setCollateral(usdcId, lender, true);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AllowanceTooLow.selector, wethId, lender, stranger, 0, 1));
        core.transferFrom(lender, stranger, id, 1);
        core.transferFrom(lender, stranger, ReserveId.unwrap(usdcId), 1);
        assertEq(core.allowance(lender, stranger, ReserveId.unwrap(usdcId)), MAX);
    }

    /// @dev The token's own allowance, which suppliers give to the core, lets nobody pull from them.
    function test_attack_pullsByAnothersAllowance() public {
        _fund(usdcId, lender, 50e6); // and an infinite allowance to the core
        vm.startPrank(stranger);
        vm.expectRevert();
        core.supply(usdcId, 50e6, 0, stranger, "");
        vm.expectRevert();
        core.supply(usdcId, 50e6, 0, lender, "");
        vm.expectRevert();
        core.repay(usdcId, 50e6, 0, borrower, "");
        assertEq(usdc.balanceOf(lender), 50e6);
    }

    /// @dev An operator of the shares may withdraw; he may neither borrow nor choose what backs debt.
    function test_attack_takesAnOperatorForAManager() public {
        vm.prank(borrower);
        core.setOperator(operator, true);
        vm.startPrank(operator);
        _expectUnauthorized(borrower, operator, BORROW);
        core.borrow(usdcId, 1, borrower, operator);
        _expectUnauthorized(borrower, operator, MANAGE);
        core.setCollateral(wethId, borrower, false);
        core.transferFrom(borrower, operator, id, 1e12);
    }

    /// @dev Nor is the account his: what he does in his own name is his own.
    function test_attack_operatorPassesItOn() public {
        vm.prank(borrower);
        core.setOperator(operator, true);
        vm.startPrank(operator);
        core.setOperator(stranger, true);
        core.approve(stranger, id, MAX);
        vm.stopPrank();
        vm.prank(stranger);
        vm.expectRevert(
            abi.encodeWithSelector(ILendingPools.AllowanceTooLow.selector, wethId, borrower, stranger, 0, 1)
        );
        core.transferFrom(borrower, stranger, id, 1);
    }

    /// @dev An allowance is spent once, by whoever comes; an operator spends none; an expired one has the allowance left.
    function test_attack_spendsAnAllowanceTwice() public {
        vm.startPrank(borrower);
        core.approve(operator, id, 10);
        core.setAuthorization(operator, WITHDRAW, START);
        vm.stopPrank();
        vm.startPrank(operator);
        core.transferFrom(borrower, stranger, id, 10);
        assertEq(core.allowance(borrower, operator, id), 10);
        skip(1);
        core.transferFrom(borrower, stranger, id, 6);
        vm.expectRevert(
            abi.encodeWithSelector(ILendingPools.AllowanceTooLow.selector, wethId, borrower, operator, 4, 5)
        );
        core.transferFrom(borrower, stranger, id, 5);
        core.transferFrom(borrower, borrower, id, 4); // moves nothing, and is spent
        assertEq(core.allowance(borrower, operator, id), 0);
    }

    /// @dev A liquidator who had the shares as an operator before has no more right to them after.
    function test_attack_movesWhatIsBeingSeized() public {
        wethOracle.set(_usd(1000, 18));
        _fund(usdcId, liquidator, 100_000e6);
        Liquidation memory call = _liquidation();
        (call.fromSupply, call.inside) = (true, true);
        vm.prank(borrower);
        vm.expectPartialRevert(ILendingPools.BorrowLimitExceeded.selector);
        core.transfer(stranger, id, 1);
        vm.prank(liquidator);
        core.liquidate(call, "");
        assertEq(core.balanceOf(liquidator, id), shares);
        vm.prank(borrower);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.BalanceTooLow.selector, wethId, borrower, 0, 1));
        core.transfer(stranger, id, 1);
    }
}
