// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Position } from "../../src/interfaces/Types.sol";
import { COLLATERAL_BIT } from "../../src/types/AccountBits.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { Base } from "../Base.t.sol";
import { BandOracle } from "../mocks/BandOracle.sol";

contract SupplyCollateralTest is Base {
    function test_supplyCollateral_revertsWith_AccountZero() public {
        vm.expectRevert(ILendingPools.AccountZero.selector);
        core.supplyCollateral({ reserve: wethId, assets: 1, account: address(0), data: "" });
    }

    function test_supplyCollateral_revertsWith_ReserveUnknown() public {
        ReserveId unknown = ReserveId.wrap(ReserveId.unwrap(wethId) | 0x80);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ReserveUnknown.selector, unknown));
        core.supplyCollateral({ reserve: unknown, assets: 1, account: borrower, data: "" });
    }

    function test_supplyCollateral_revertsWith_AmountZero() public {
        vm.startPrank(borrower);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AmountZero.selector, wethId));
        core.supplyCollateral({ reserve: wethId, assets: 0, account: borrower, data: "" });
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AmountZero.selector, wethId));
        core.supplyCollateral({ reserve: wethId, assets: MAX, account: borrower, data: "" });
    }

    function test_supplyCollateral_revertsWith_CollateralNotEnabled() public {
        _fund(wethId, stranger, 1e18);
        _authorize(borrower, stranger, WITHDRAW | BORROW); // the two that do not do
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.CollateralNotEnabled.selector, wethId, borrower));
        vm.prank(stranger);
        core.supplyCollateral({ reserve: wethId, assets: 1e18, account: borrower, data: "" });
    }

    function test_supplyCollateral_revertsWith_NotCollateral() public {
        _fund(daiId, borrower, 1e18);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.NotCollateral.selector, daiId));
        vm.prank(borrower);
        core.supplyCollateral({ reserve: daiId, assets: 1e18, account: borrower, data: "" });
    }

    function test_supplyCollateral_revertsWith_DebtBacksItself() public {
        _openLoan();
        _fund(usdcId, borrower, 1e6);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.DebtBacksItself.selector, usdcId, borrower));
        vm.prank(borrower);
        core.supplyCollateral({ reserve: usdcId, assets: 1e6, account: borrower, data: "" });
    }

    function test_supplyCollateral_revertsWith_PriceUnreadable() public {
        _openLoan();
        _fund(wbtcId, borrower, 1e8);
        wbtcOracle.setMood(BandOracle.Mood.Reverts);
        _expectUnreadable(wbtcId);
        vm.prank(borrower);
        core.supplyCollateral({ reserve: wbtcId, assets: 1e8, account: borrower, data: "" });
    }

    function test_supplyCollateral_withoutDebt_readsNoOracle() public {
        wbtcOracle.setMood(BandOracle.Mood.Reverts);
        _supplyCollateral(wbtcId, borrower, 1e8);
        assertEq(_bits(borrower), COLLATERAL_BIT << 2);
    }

    function test_supplyCollateral_byManager() public {
        _fund(wethId, operator, 1e18);
        _authorize(borrower, operator, MANAGE);
        vm.prank(operator);
        core.supplyCollateral({ reserve: wethId, assets: 1e18, account: borrower, data: "" });
        assertEq(_position(wethId, borrower).collateral, 1e18);
        assertEq(_bits(borrower), COLLATERAL_BIT);
        assertEq(weth.balanceOf(operator), 0);
    }

    function test_supplyCollateral_anybodyTopsUp_readsNoOracle() public {
        _openLoan();
        wethOracle.setMood(BandOracle.Mood.Reverts);
        usdcOracle.setMood(BandOracle.Mood.Reverts);
        _fund(wethId, stranger, 1e18);
        vm.prank(stranger);
        core.supplyCollateral({ reserve: wethId, assets: 1e18, account: borrower, data: "" });
        assertEq(_position(wethId, borrower).collateral, 11e18);
        assertEq(_position(wethId, stranger).collateral, 0);
    }

    /// The lent deposit of that reserve is another thing: that it backs debt lets nobody add collateral.
    function test_supplyCollateral_revertsWith_CollateralNotEnabled_besideLentDeposit() public {
        _supplyEnabled(wethId, borrower, 1e18);
        _fund(wethId, stranger, 1e18);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.CollateralNotEnabled.selector, wethId, borrower));
        vm.prank(stranger);
        core.supplyCollateral({ reserve: wethId, assets: 1e18, account: borrower, data: "" });
    }

    function test_supplyCollateral_revertsWith_CollateralCapExceeded() public {
        _supplyCollateral(wbtcId, lender, 60e8);
        _fund(wbtcId, borrower, 41e8);
        vm.startPrank(borrower);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.CollateralCapExceeded.selector, wbtcId, 100e8, 100e8 + 1));
        core.supplyCollateral({ reserve: wbtcId, assets: 40e8 + 1, account: borrower, data: "" });
        core.supplyCollateral({ reserve: wbtcId, assets: 40e8, account: borrower, data: "" });
        assertEq(core.reserveInfo(wbtcId).collateralTotal, 100e8);
    }

    function test_supplyCollateral_revertsWith_AmountTooLarge() public {
        _supplyCollateral(wethId, borrower, type(uint128).max);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AmountTooLarge.selector, 1, 0));
        vm.prank(borrower);
        core.supplyCollateral({ reserve: wethId, assets: 1, account: borrower, data: "" });
    }

    function test_supplyCollateral_wholeBalance() public {
        _fund(wethId, borrower, 123e18);
        vm.prank(borrower);
        assertEq(core.supplyCollateral({ reserve: wethId, assets: MAX, account: borrower, data: "" }), 123e18);
        assertEq(_position(wethId, borrower).collateral, 123e18);
        assertEq(weth.balanceOf(borrower), 0);
    }

    function test_supplyCollateral_isNotLent() public {
        bytes memory before = abi.encode(core.reserveTotals(wethId));
        _supplyCollateral(wethId, borrower, 5e18);
        assertEq(abi.encode(core.reserveTotals(wethId)), before);
        assertEq(abi.encode(_position(wethId, borrower)), abi.encode(Position(0, 0, 5e18)));
        assertEq(core.reserveInfo(wethId).collateralTotal, 0); // counted only where there is a cap
        assertEq(weth.balanceOf(address(core)), 5e18);
    }

    function test_supplyCollateral_emits() public {
        _fund(wethId, operator, 1e18);
        _authorize(borrower, operator, MANAGE);
        vm.expectEmit(address(core));
        emit ILendingPools.CollateralSupplied(wethId, borrower, operator, 1e18);
        vm.prank(operator);
        core.supplyCollateral({ reserve: wethId, assets: 1e18, account: borrower, data: "" });
    }
}
