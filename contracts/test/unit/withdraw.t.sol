// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { Vm } from "forge-std/Test.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { ReserveTotals } from "../../src/interfaces/Types.sol";
import { SUPPLY_BIT } from "../../src/types/AccountBits.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { Base } from "../Base.t.sol";
import { BandOracle } from "../mocks/BandOracle.sol";

contract WithdrawTest is Base {
    function test_withdraw_revertsWith_AssetsOrShares() public {
        vm.startPrank(lender);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AssetsOrShares.selector, 0, 0));
        core.withdraw({ reserve: usdcId, assets: 0, shares: 0, account: lender, receiver: lender });
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AssetsOrShares.selector, MAX, MAX));
        core.withdraw({ reserve: usdcId, assets: MAX, shares: MAX, account: lender, receiver: lender });
    }

    function test_withdraw_revertsWith_ReceiverInvalid() public {
        _supply(usdcId, lender, 1e6);
        vm.startPrank(lender);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ReceiverInvalid.selector, address(0)));
        core.withdraw({ reserve: usdcId, assets: 1, shares: 0, account: lender, receiver: address(0) });
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ReceiverInvalid.selector, address(core)));
        core.withdraw({ reserve: usdcId, assets: 1, shares: 0, account: lender, receiver: address(core) });
    }

    function test_withdraw_revertsWith_Unauthorized() public {
        _supply(usdcId, lender, 1e6);
        _expectUnauthorized(lender, stranger, WITHDRAW);
        vm.prank(stranger);
        core.withdraw({ reserve: usdcId, assets: 1, shares: 0, account: lender, receiver: stranger });
    }

    function test_withdraw_revertsWith_ReserveUnknown() public {
        ReserveId unknown = ReserveId.wrap(0);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ReserveUnknown.selector, unknown));
        vm.prank(lender);
        core.withdraw({ reserve: unknown, assets: 1, shares: 0, account: lender, receiver: lender });
    }

    function test_withdraw_revertsWith_AmountZero_nothingHeld() public {
        vm.startPrank(stranger);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AmountZero.selector, usdcId));
        core.withdraw({ reserve: usdcId, assets: MAX, shares: 0, account: stranger, receiver: stranger });
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AmountZero.selector, usdcId));
        core.withdraw({ reserve: usdcId, assets: 0, shares: MAX, account: stranger, receiver: stranger });
    }

    function test_withdraw_revertsWith_AmountZero_worthNothing() public {
        _supply(usdcId, lender, 1e6);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AmountZero.selector, usdcId));
        vm.prank(lender);
        core.withdraw({ reserve: usdcId, assets: 0, shares: 999_999, account: lender, receiver: lender });
    }

    function test_withdraw_revertsWith_BalanceTooLow() public {
        _supply(usdcId, lender, 1e6);
        _supply(usdcId, stranger, 1e6);
        vm.startPrank(lender);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.BalanceTooLow.selector, usdcId, lender, 1e12, 1e12 + 1));
        core.withdraw({ reserve: usdcId, assets: 0, shares: 1e12 + 1, account: lender, receiver: lender });
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.BalanceTooLow.selector, usdcId, lender, 1e12, 1e12 + 1e6));
        core.withdraw({ reserve: usdcId, assets: 1e6 + 1, shares: 0, account: lender, receiver: lender });
    }

    function test_withdraw_revertsWith_LiquidityTooLow() public {
        _openLoan();
        uint256 idle = 985_000e6;
        vm.startPrank(lender);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.LiquidityTooLow.selector, usdcId, idle, idle + 1));
        core.withdraw({ reserve: usdcId, assets: idle + 1, shares: 0, account: lender, receiver: lender });
        core.withdraw({ reserve: usdcId, assets: idle, shares: 0, account: lender, receiver: lender });
        assertEq(usdc.balanceOf(lender), idle);
        assertEq(_idle(usdcId), 0);
    }

    function test_withdraw_byAssets_roundsSharesUp() public {
        ReserveTotals memory totals = _grow();
        uint256 before = _position(usdcId, lender).supplyShares;
        vm.prank(lender);
        (uint256 assets, uint256 shares) =
            core.withdraw({ reserve: usdcId, assets: 7, shares: 0, account: lender, receiver: lender });
        assertEq(assets, 7);
        assertEq(
            shares,
            Math.mulDiv(7, uint256(totals.supplyShares) + 1e6, uint256(totals.supplyAssets) + 1, Math.Rounding.Ceil)
        );
        assertEq(_position(usdcId, lender).supplyShares, before - shares);
        assertEq(core.reserveTotals(usdcId).supplyShares, totals.supplyShares - shares);
        assertEq(core.reserveTotals(usdcId).supplyAssets, totals.supplyAssets - 7);
        assertEq(usdc.balanceOf(lender), 7);
    }

    function test_withdraw_byShares_roundsAssetsDown() public {
        ReserveTotals memory totals = _grow();
        vm.prank(lender);
        (uint256 assets, uint256 shares) =
            core.withdraw({ reserve: usdcId, assets: 0, shares: 7e6, account: lender, receiver: lender });
        assertEq(shares, 7e6);
        assertEq(
            assets,
            Math.mulDiv(7e6, uint256(totals.supplyAssets) + 1, uint256(totals.supplyShares) + 1e6, Math.Rounding.Floor)
        );
        assertEq(usdc.balanceOf(lender), assets);
    }

    function test_withdraw_all() public {
        for (uint256 i; i < 2; ++i) {
            _supply(usdcId, lender, 123_456_789);
            vm.prank(lender);
            (uint256 assets, uint256 shares) = core.withdraw({
                reserve: usdcId, assets: i == 0 ? MAX : 0, shares: i == 0 ? 0 : MAX, account: lender, receiver: lender
            });
            assertEq(assets, 123_456_789);
            assertEq(shares, 123_456_789e6);
            assertEq(_position(usdcId, lender).supplyShares, 0);
            assertEq(core.reserveTotals(usdcId).supplyShares, 0);
        }
    }

    function test_withdraw_toAnother() public {
        _supply(usdcId, lender, 1e6);
        vm.prank(lender);
        core.withdraw({ reserve: usdcId, assets: 1e6, shares: 0, account: lender, receiver: stranger });
        assertEq(usdc.balanceOf(stranger), 1e6);
        assertEq(usdc.balanceOf(lender), 0);
    }

    function test_withdraw_withoutDebt_readsNoOracle() public {
        _supplyEnabled(usdcId, lender, 1e6);
        usdcOracle.setMood(BandOracle.Mood.Reverts);
        vm.prank(lender);
        core.withdraw({ reserve: usdcId, assets: MAX, shares: 0, account: lender, receiver: lender });
        assertEq(usdc.balanceOf(lender), 1e6);
    }

    function test_withdraw_notEnabled_readsNoOracle() public {
        _openLoan();
        _supply(wbtcId, borrower, 1e8);
        wethOracle.set(1); // Deep under water: this deposit backs nothing, so it may go all the same.
        usdcOracle.setMood(BandOracle.Mood.Reverts);
        vm.prank(borrower);
        core.withdraw({ reserve: wbtcId, assets: MAX, shares: 0, account: borrower, receiver: borrower });
        assertEq(wbtc.balanceOf(borrower), 1e8);
    }

    /// 10 lent WETH at 2,000 and 80 % allow a debt of 16,000; 15,000 are owed: 0.625 WETH may go.
    function test_withdraw_revertsWith_BorrowLimitExceeded() public {
        _openEnabledLoan();
        vm.startPrank(borrower);
        _expectBorrowLimit(borrower, 15_000e18 - 1600, 15_000e18);
        core.withdraw({ reserve: wethId, assets: 0.625e18 + 1, shares: 0, account: borrower, receiver: borrower });
        core.withdraw({ reserve: wethId, assets: 0.625e18, shares: 0, account: borrower, receiver: borrower });
        assertEq(weth.balanceOf(borrower), 0.625e18);
    }

    function test_withdraw_countsCollateralAtLowAndDebtAtHigh() public {
        _openEnabledLoan();
        wethOracle.setBand(_usd(1950, 18), _usd(2050, 18));
        usdcOracle.setBand(_usd(1, 6) * 98 / 100, _usd(1, 6) * 102 / 100);
        _expectBorrowLimit(borrower, 9e18 * 1950 * 8 / 10, 15_300e18);
        vm.prank(borrower);
        core.withdraw({ reserve: wethId, assets: 1e18, shares: 0, account: borrower, receiver: borrower });
    }

    function test_withdraw_revertsWith_PriceUnreadable_ofTheDebt() public {
        _openEnabledLoan();
        usdcOracle.setMood(BandOracle.Mood.Reverts);
        _expectUnreadable(usdcId);
        vm.prank(borrower);
        core.withdraw({ reserve: wethId, assets: 1, shares: 0, account: borrower, receiver: borrower });
    }

    function test_withdraw_countsUnreadableCollateralAsNothing() public {
        _openEnabledLoan();
        wethOracle.setMood(BandOracle.Mood.Reverts);
        _expectBorrowLimit(borrower, 0, 15_000e18);
        vm.prank(borrower);
        core.withdraw({ reserve: wethId, assets: 1, shares: 0, account: borrower, receiver: borrower });
    }

    function test_withdraw_lastShareClearsTheBit() public {
        _supplyEnabled(usdcId, lender, 1e6);
        assertEq(_bits(lender), SUPPLY_BIT << 1);
        vm.startPrank(lender);
        core.withdraw({ reserve: usdcId, assets: 0, shares: 1e12 - 1e6, account: lender, receiver: lender });
        assertEq(_bits(lender), SUPPLY_BIT << 1);
        core.withdraw({ reserve: usdcId, assets: 0, shares: 1e6, account: lender, receiver: lender });
        assertEq(_bits(lender), 0);
    }

    function test_withdraw_accruesFirst() public {
        ReserveTotals memory accrued = _grow();
        vm.prank(lender);
        core.withdraw({ reserve: usdcId, assets: 1, shares: 0, account: lender, receiver: lender });
        ReserveTotals memory stored = core.reserveTotals(usdcId);
        assertEq(stored.updatedAt, block.timestamp);
        assertEq(stored.borrowAssets, accrued.borrowAssets);
        assertGt(stored.borrowAssets, 15_000e6);
    }

    function test_withdraw_emits() public {
        _grow();
        _authorize(lender, operator, WITHDRAW);
        vm.recordLogs();
        vm.prank(operator);
        (uint256 assets, uint256 shares) =
            core.withdraw({ reserve: usdcId, assets: 100e6, shares: 0, account: lender, receiver: stranger });
        Vm.Log[] memory logs = vm.getRecordedLogs();
        Vm.Log memory log = _onlyLog(logs, ILendingPools.Withdrawn.selector);
        _assertTopics(log, usdcId, lender, operator);
        assertEq(log.data, abi.encode(stranger, assets, shares, _books(usdcId)));
        _assertTransfer(logs, operator, lender, address(0), ReserveId.unwrap(usdcId), shares);
    }

    /// @dev 10 WETH lent and enabled, 15,000 USDC owed.
    function _openEnabledLoan() private {
        _supply(usdcId, lender, 1_000_000e6);
        _supplyEnabled(wethId, borrower, 10e18);
        _borrow(usdcId, borrower, 15_000e6);
    }

    function _grow() private returns (ReserveTotals memory) {
        _openLoan();
        skip(300 days);
        return core.accruedTotals(usdcId);
    }

    /// In debt for something else, whose price is dead: what does not back that debt, or does no longer, leaves all the same.
    function test_withdraw_turnedOffReadsNoOracle() public {
        _supplyEnabled(wbtcId, borrower, 1e8);
        _openLoan();
        vm.startPrank(borrower);
        core.setCollateral({ reserve: wbtcId, account: borrower, enabled: false });
        usdcOracle.setMood(BandOracle.Mood.Reverts);
        core.withdraw({ reserve: wbtcId, assets: 1e8, shares: 0, account: borrower, receiver: borrower });
        assertEq(_position(wbtcId, borrower).supplyShares, 0);
    }

    /// Emptied while it backed a debt, and filled again: the new deposit backs nothing.
    function test_withdraw_filledAgainReadsNoOracle() public {
        _supplyEnabled(wbtcId, borrower, 1e8);
        _openLoan();
        vm.startPrank(borrower);
        core.withdraw({ reserve: wbtcId, assets: 0, shares: MAX, account: borrower, receiver: borrower });
        vm.stopPrank();
        _supply(wbtcId, borrower, 1e8);
        usdcOracle.setMood(BandOracle.Mood.Reverts);
        vm.prank(borrower);
        core.withdraw({ reserve: wbtcId, assets: 1e8, shares: 0, account: borrower, receiver: borrower });
        assertEq(_position(wbtcId, borrower).supplyShares, 0);
    }
}
