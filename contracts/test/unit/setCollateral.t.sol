// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { COLLATERAL_BIT, DEBT_BIT, SUPPLY_BIT } from "../../src/types/AccountBits.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { Base } from "../Base.t.sol";
import { BandOracle } from "../mocks/BandOracle.sol";

contract SetCollateralTest is Base {
    function test_setCollateral_revertsWith_Unauthorized() public {
        _supply(wethId, borrower, 1e18);
        _authorize(borrower, operator, WITHDRAW | BORROW);
        for (uint256 i; i < 2; ++i) {
            _expectUnauthorized(borrower, operator, MANAGE);
            vm.prank(operator);
            core.setCollateral(wethId, borrower, i == 0);
        }
    }

    function test_setCollateral_revertsWith_ReserveUnknown() public {
        ReserveId unknown = ReserveId.wrap(ReserveId.unwrap(wethId) + 4);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ReserveUnknown.selector, unknown));
        vm.prank(borrower);
        core.setCollateral(unknown, borrower, true);
    }

    function test_setCollateral_asItIs() public {
        vm.recordLogs();
        vm.startPrank(borrower);
        core.setCollateral(wethId, borrower, false); // Nothing is lent.
        assertEq(vm.getRecordedLogs().length, 0);
        vm.stopPrank();

        _supplyEnabled(wethId, borrower, 1e18);
        wethOracle.setMood(BandOracle.Mood.Reverts);
        vm.recordLogs();
        vm.prank(borrower);
        core.setCollateral(wethId, borrower, true);
        assertEq(vm.getRecordedLogs().length, 0);
        assertEq(_bits(borrower), SUPPLY_BIT);
    }

    function test_setCollateral_on_revertsWith_AmountZero() public {
        _supplyCollateral(wethId, borrower, 1e18);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AmountZero.selector, wethId));
        vm.prank(borrower);
        core.setCollateral(wethId, borrower, true);
    }

    function test_setCollateral_on_revertsWith_NotCollateral() public {
        _supply(daiId, borrower, 1e18);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.NotCollateral.selector, daiId));
        vm.prank(borrower);
        core.setCollateral(daiId, borrower, true);
    }

    function test_setCollateral_on_revertsWith_DebtBacksItself() public {
        _openLoan();
        _supply(usdcId, borrower, 1e6);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.DebtBacksItself.selector, usdcId, borrower));
        vm.prank(borrower);
        core.setCollateral(usdcId, borrower, true);
    }

    function test_setCollateral_on_revertsWith_PriceUnreadable() public {
        _openLoan();
        _supply(wbtcId, borrower, 1e8);
        wbtcOracle.setMood(BandOracle.Mood.Reverts);
        _expectUnreadable(wbtcId);
        vm.prank(borrower);
        core.setCollateral(wbtcId, borrower, true);
    }

    function test_setCollateral_on_withoutDebt_readsNoOracle() public {
        wethOracle.setMood(BandOracle.Mood.Reverts);
        _supplyEnabled(wethId, borrower, 1e18);
        assertEq(_bits(borrower), SUPPLY_BIT);
    }

    function test_setCollateral_on_rescuesUnderWater() public {
        _openLoan();
        wethOracle.set(_usd(500, 18));
        _supply(wbtcId, borrower, 0.01e8); // 600 USD: far from enough
        uint256 before = core.healthFactor(pool, borrower);
        vm.prank(borrower);
        core.setCollateral(wbtcId, borrower, true);
        // 5,000 · 0.83 + 600 · 0.75, over 15,000
        assertEq(core.healthFactor(pool, borrower), uint256(4600e18) * WAD / 15_000e18);
        assertGt(core.healthFactor(pool, borrower), before);
    }

    function test_setCollateral_off_revertsWith_BorrowLimitExceeded() public {
        _openLoan();
        _supplyEnabled(wbtcId, borrower, 0.01e8);
        _borrow(usdcId, borrower, 1420e6); // 16,000 + 600 · 0.7 = 16,420
        _expectBorrowLimit(borrower, 16_000e18, 16_420e18);
        vm.prank(borrower);
        core.setCollateral(wbtcId, borrower, false);
    }

    function test_setCollateral_off_withinLimit() public {
        _openLoan();
        _supplyEnabled(wbtcId, borrower, 0.01e8);
        vm.prank(borrower);
        core.setCollateral(wbtcId, borrower, false);
        assertEq(_bits(borrower), COLLATERAL_BIT | (DEBT_BIT << 1));
        assertEq(core.healthFactor(pool, borrower), uint256(16_600e18) * WAD / 15_000e18);
    }

    function test_setCollateral_off_withoutDebt_readsNoOracle() public {
        _supplyEnabled(wethId, borrower, 1e18);
        wethOracle.setMood(BandOracle.Mood.Reverts);
        vm.prank(borrower);
        core.setCollateral(wethId, borrower, false);
        assertEq(_bits(borrower), 0);
        assertEq(_position(wethId, borrower).supplyShares, 1e24);
    }

    function test_setCollateral_leavesUnlentCollateralAlone() public {
        _supplyCollateral(wethId, borrower, 1e18);
        _supplyEnabled(wethId, borrower, 1e18);
        assertEq(_bits(borrower), SUPPLY_BIT | COLLATERAL_BIT);
        vm.prank(borrower);
        core.setCollateral(wethId, borrower, false);
        assertEq(_bits(borrower), COLLATERAL_BIT);
    }

    function test_setCollateral_emits() public {
        _supply(wethId, borrower, 1e18);
        _authorize(borrower, operator, MANAGE);
        vm.startPrank(operator);
        vm.expectEmit(address(core));
        emit ILendingPools.CollateralSet(wethId, borrower, operator, true);
        core.setCollateral(wethId, borrower, true);
        vm.expectEmit(address(core));
        emit ILendingPools.CollateralSet(wethId, borrower, operator, false);
        core.setCollateral(wethId, borrower, false);
    }
}
