// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { SafeTransferLib } from "solady/utils/SafeTransferLib.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Liquidation } from "../../src/interfaces/Types.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { Base } from "../Base.t.sol";
import { FalseToken } from "../mocks/FalseToken.sol";
import { FeeToken } from "../mocks/FeeToken.sol";
import { NoReturnToken } from "../mocks/NoReturnToken.sol";

contract TokensTest is Base {
    function test_tokens_returningNothing() public {
        NoReturnToken token = new NoReturnToken();
        (ReserveId id, ReserveId backing) = _poolOf(_reserveConfig(address(token), address(usdcOracle), 7500, 7800));
        token.mint(lender, 100_000e6);
        vm.startPrank(lender);
        token.approve(address(core), MAX);
        core.supply(id, 50_000e6, 0, lender, "");
        core.supplyCollateral(id, 10_000e6, lender, "");
        core.withdraw(id, 1000e6, 0, lender, lender);
        core.withdrawCollateral(id, 1000e6, lender, lender);
        vm.stopPrank();
        assertEq(token.balanceOf(lender), 42_000e6);

        _supplyCollateral(backing, borrower, 10e18);
        _borrow(id, borrower, 15_000e6);
        vm.startPrank(borrower);
        token.approve(address(core), MAX);
        core.repay(id, 1000e6, 0, borrower, "");
        vm.stopPrank();
        wethOracle.set(_usd(1600, 18));
        Liquidation memory call = _liquidation();
        (call.collateralReserve, call.debtReserve) = (backing, id);
        vm.prank(lender);
        (uint256 repaid,) = core.liquidate(call, "");
        assertEq(token.balanceOf(lender), 42_000e6 - repaid);
        assertEq(token.balanceOf(address(core)), _idle(id) + 9000e6);
    }

    function test_tokens_returningFalse() public {
        FalseToken token = new FalseToken();
        (ReserveId id,) = _poolOf(_reserveConfig(address(token), address(wethOracle), 8000, 8300));
        _supply(id, lender, 10e18);
        _supplyCollateral(id, lender, 10e18);
        _fund(id, lender, 10e18);
        token.setRefuses(true);
        vm.startPrank(lender);
        vm.expectRevert(SafeTransferLib.TransferFromFailed.selector);
        core.supply(id, 1e18, 0, lender, "");
        vm.expectRevert(SafeTransferLib.TransferFromFailed.selector);
        core.supplyCollateral(id, 1e18, lender, "");
        vm.expectRevert(SafeTransferLib.TransferFailed.selector);
        core.withdraw(id, 1e18, 0, lender, lender);
        vm.expectRevert(SafeTransferLib.TransferFailed.selector);
        core.withdrawCollateral(id, 1e18, lender, lender);
        assertEq(_supplied(id, lender), 10e18);
    }

    function test_tokens_revertsWith_ArrivedTooLittle() public {
        FeeToken token = new FeeToken();
        (ReserveId id, ReserveId backing) = _poolOf(_reserveConfig(address(token), address(daiOracle), 7500, 7800));
        _supply(id, lender, 50_000e18);
        _supplyCollateral(id, lender, 10_000e18);
        _supplyCollateral(backing, borrower, 10e18);
        _borrow(id, borrower, 15_000e18);
        _fund(id, lender, 100_000e18);
        token.setFee(1);

        vm.startPrank(lender);
        _expectArrived(address(token), 1000e18 - 1, 1000e18);
        core.supply(id, 1000e18, 0, lender, "");
        _expectArrived(address(token), 1000e18 - 1, 1000e18);
        core.supplyCollateral(id, 1000e18, lender, "");
        _expectArrived(address(token), 1000e18 - 1, 1000e18);
        core.repay(id, 1000e18, 0, borrower, "");
        wethOracle.set(_usd(1600, 18));
        Liquidation memory call = _liquidation();
        (call.collateralReserve, call.debtReserve, call.maxRepaid) = (backing, id, 1000e18);
        _expectArrived(address(token), 1000e18 - 1, 1000e18);
        core.liquidate(call, "");

        // What is pushed is the receiver's affair.
        core.withdraw(id, 1000e18, 0, lender, stranger);
        assertEq(token.balanceOf(stranger), 1000e18 - 1);
    }

    function test_tokens_revertsWith_ArrivedTooLittle_takingMoreThanItBrings() public {
        FeeToken token = new FeeToken();
        (ReserveId id,) = _poolOf(_reserveConfig(address(token), address(daiOracle), 7500, 7800));
        _supply(id, lender, 50_000e18);
        _fund(id, lender, 1000e18);
        token.setFee(1000e18);
        _expectArrived(address(token), 0, 1);
        vm.prank(lender);
        core.supply(id, 1, 0, lender, "");
    }

    /// Invariant 1, donations are inert.
    function test_tokens_sentWithoutACall() public {
        _openLoan();
        bytes memory before = abi.encode(core.accruedTotals(usdcId));
        uint256 health = core.healthFactor(pool, borrower);
        usdc.mint(address(core), 500_000e6);
        weth.mint(address(core), 500e18);
        assertEq(abi.encode(core.accruedTotals(usdcId)), before);
        assertEq(core.healthFactor(pool, borrower), health);
        assertEq(_supplied(usdcId, lender), 1_000_000e6);

        vm.startPrank(lender);
        vm.expectRevert(
            abi.encodeWithSelector(ILendingPools.LiquidityTooLow.selector, usdcId, 985_000e6, 985_000e6 + 1)
        );
        core.withdraw(usdcId, 985_000e6 + 1, 0, lender, lender);
        vm.stopPrank();
        // Nor does it pay for what is supplied next.
        vm.expectRevert();
        vm.prank(stranger);
        core.supply(usdcId, 1e6, 0, stranger, "");
    }

    function test_tokens_ofTwoPools() public {
        _supply(usdcId, lender, 1000e6);
        ReserveId other = _createPool("other").reserve(1);
        _supply(other, stranger, 10e6);
        vm.startPrank(stranger);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.BalanceTooLow.selector, usdcId, stranger, 0, 10e12));
        core.withdraw(usdcId, 10e6, 0, stranger, stranger);
        core.withdraw(other, MAX, 0, stranger, stranger);
        assertEq(usdc.balanceOf(stranger), 10e6);
        assertEq(usdc.balanceOf(address(core)), 1000e6);
    }

    function _expectArrived(address token, uint256 arrived, uint256 due) private {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ArrivedTooLittle.selector, token, arrived, due));
    }
}
