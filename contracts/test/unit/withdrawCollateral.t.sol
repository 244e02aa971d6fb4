// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { COLLATERAL_BIT } from "../../src/types/AccountBits.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { Base } from "../Base.t.sol";
import { BandOracle } from "../mocks/BandOracle.sol";

contract WithdrawCollateralTest is Base {
    function test_withdrawCollateral_revertsWith_ReceiverInvalid() public {
        _supplyCollateral(wethId, borrower, 1e18);
        vm.startPrank(borrower);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ReceiverInvalid.selector, address(0)));
        core.withdrawCollateral({ reserve: wethId, assets: 1, account: borrower, receiver: address(0) });
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ReceiverInvalid.selector, address(core)));
        core.withdrawCollateral({ reserve: wethId, assets: 1, account: borrower, receiver: address(core) });
    }

    function test_withdrawCollateral_revertsWith_Unauthorized() public {
        _supplyCollateral(wethId, borrower, 1e18);
        _expectUnauthorized(borrower, stranger, WITHDRAW);
        vm.prank(stranger);
        core.withdrawCollateral({ reserve: wethId, assets: 1, account: borrower, receiver: stranger });
    }

    function test_withdrawCollateral_revertsWith_ReserveUnknown() public {
        ReserveId unknown = ReserveId.wrap(1);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ReserveUnknown.selector, unknown));
        vm.prank(borrower);
        core.withdrawCollateral({ reserve: unknown, assets: 1, account: borrower, receiver: borrower });
    }

    function test_withdrawCollateral_revertsWith_AmountZero() public {
        vm.startPrank(borrower);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AmountZero.selector, wethId));
        core.withdrawCollateral({ reserve: wethId, assets: 0, account: borrower, receiver: borrower });
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AmountZero.selector, wethId));
        core.withdrawCollateral({ reserve: wethId, assets: MAX, account: borrower, receiver: borrower });
    }

    /// What is lent is not what is not lent.
    function test_withdrawCollateral_revertsWith_CollateralTooLow() public {
        _supplyCollateral(wethId, borrower, 1e18);
        _supply(wethId, borrower, 5e18);
        vm.expectRevert(
            abi.encodeWithSelector(ILendingPools.CollateralTooLow.selector, wethId, borrower, 1e18, 1e18 + 1)
        );
        vm.prank(borrower);
        core.withdrawCollateral({ reserve: wethId, assets: 1e18 + 1, account: borrower, receiver: borrower });
    }

    function test_withdrawCollateral_withoutDebt_readsNoOracle() public {
        _supplyCollateral(wethId, borrower, 1e18);
        wethOracle.setMood(BandOracle.Mood.Reverts);
        vm.prank(borrower);
        core.withdrawCollateral({ reserve: wethId, assets: 1e18, account: borrower, receiver: stranger });
        assertEq(weth.balanceOf(stranger), 1e18);
    }

    function test_withdrawCollateral_revertsWith_BorrowLimitExceeded() public {
        _openLoan();
        vm.startPrank(borrower);
        _expectBorrowLimit(borrower, 15_000e18 - 1600, 15_000e18);
        core.withdrawCollateral({ reserve: wethId, assets: 0.625e18 + 1, account: borrower, receiver: borrower });
        core.withdrawCollateral({ reserve: wethId, assets: 0.625e18, account: borrower, receiver: borrower });
        assertEq(_position(wethId, borrower).collateral, 9.375e18);
    }

    function test_withdrawCollateral_whileAnotherCollateralIsUnreadable() public {
        _supply(usdcId, lender, 100_000e6);
        _supplyCollateral(wethId, borrower, 2e18);
        _supplyCollateral(wbtcId, borrower, 1e8);
        _borrow(usdcId, borrower, 1000e6);
        wbtcOracle.setMood(BandOracle.Mood.Reverts);
        vm.prank(borrower);
        core.withdrawCollateral(wethId, 1e18, borrower, borrower);
        assertEq(_position(wethId, borrower).collateral, 1e18);
        // The last of it is another matter: WBTC without a price covers nothing.
        vm.expectPartialRevert(ILendingPools.BorrowLimitExceeded.selector);
        vm.prank(borrower);
        core.withdrawCollateral(wethId, 1e18, borrower, borrower);
    }

    function test_withdrawCollateral_revertsWith_PriceUnreadable_ofTheDebt() public {
        _openLoan();
        usdcOracle.setMood(BandOracle.Mood.Reverts);
        _expectUnreadable(usdcId);
        vm.prank(borrower);
        core.withdrawCollateral({ reserve: wethId, assets: 1, account: borrower, receiver: borrower });
    }

    /// The debt grows in the check though nobody touched its reserve.
    function test_withdrawCollateral_accruesTheDebtInMemory() public {
        _supply(usdcId, lender, 15_000e6);
        _supplyCollateral(wethId, borrower, 10e18);
        _borrow(usdcId, borrower, 15_000e6);
        skip(30 days);
        uint256 debt = _debt(usdcId, borrower);
        assertGt(debt, 15_200e6);
        assertEq(core.reserveTotals(usdcId).updatedAt, START);
        _expectBorrowLimit(borrower, 9.5e18 * 1600, debt * 1e12);
        vm.prank(borrower);
        core.withdrawCollateral({ reserve: wethId, assets: 0.5e18, account: borrower, receiver: borrower });
    }

    function test_withdrawCollateral_atFullUtilisation() public {
        _supply(wethId, lender, 1e18);
        _supplyCollateral(wbtcId, borrower, 1e8);
        _borrow(wethId, borrower, 1e18);
        _supplyCollateral(wethId, operator, 2e18);
        assertEq(_idle(wethId), 0);
        vm.prank(operator);
        core.withdrawCollateral({ reserve: wethId, assets: MAX, account: operator, receiver: operator });
        assertEq(weth.balanceOf(operator), 2e18);
    }

    function test_withdrawCollateral_all_clearsTheBit() public {
        _supplyCollateral(wethId, borrower, 3e18);
        vm.startPrank(borrower);
        core.withdrawCollateral({ reserve: wethId, assets: 1e18, account: borrower, receiver: borrower });
        assertEq(_bits(borrower), COLLATERAL_BIT);
        assertEq(core.withdrawCollateral({ reserve: wethId, assets: MAX, account: borrower, receiver: borrower }), 2e18);
        assertEq(_bits(borrower), 0);
        assertEq(_position(wethId, borrower).collateral, 0);
        assertEq(weth.balanceOf(borrower), 3e18);
    }

    function test_withdrawCollateral_freesTheCap() public {
        _supplyCollateral(wbtcId, borrower, 100e8);
        vm.prank(borrower);
        core.withdrawCollateral({ reserve: wbtcId, assets: 40e8, account: borrower, receiver: borrower });
        assertEq(core.reserveInfo(wbtcId).collateralTotal, 60e8);
    }

    function test_withdrawCollateral_emits() public {
        _supplyCollateral(wethId, borrower, 3e18);
        _authorize(borrower, operator, WITHDRAW);
        vm.expectEmit(address(core));
        emit ILendingPools.CollateralWithdrawn(wethId, borrower, operator, stranger, 1e18);
        vm.prank(operator);
        core.withdrawCollateral({ reserve: wethId, assets: 1e18, account: borrower, receiver: stranger });
    }
}
