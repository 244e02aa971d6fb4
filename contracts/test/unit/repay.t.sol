// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Vm } from "forge-std/Test.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { ReserveTotals } from "../../src/interfaces/Types.sol";
import { COLLATERAL_BIT, DEBT_BIT } from "../../src/types/AccountBits.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { Base } from "../Base.t.sol";
import { BandOracle } from "../mocks/BandOracle.sol";

contract RepayTest is Base {
    function setUp() public override {
        super.setUp();
        _openLoan();
        _fund(usdcId, borrower, 100_000e6);
    }

    function test_repay_revertsWith_AssetsOrShares() public {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AssetsOrShares.selector, 0, 0));
        core.repay({ reserve: usdcId, assets: 0, shares: 0, account: borrower, data: "" });
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AssetsOrShares.selector, 3, MAX));
        core.repay({ reserve: usdcId, assets: 3, shares: MAX, account: borrower, data: "" });
    }

    function test_repay_revertsWith_ReserveUnknown() public {
        ReserveId unknown = ReserveId.wrap(0);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ReserveUnknown.selector, unknown));
        core.repay({ reserve: unknown, assets: 1, shares: 0, account: borrower, data: "" });
    }

    function test_repay_revertsWith_AmountZero_nothingOwed() public {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AmountZero.selector, usdcId));
        core.repay({ reserve: usdcId, assets: MAX, shares: 0, account: lender, data: "" });
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AmountZero.selector, usdcId));
        core.repay({ reserve: usdcId, assets: 0, shares: MAX, account: lender, data: "" });
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AmountZero.selector, usdcId));
        core.repay({ reserve: usdcId, assets: 1e6, shares: 0, account: lender, data: "" });
    }

    function test_repay_revertsWith_AmountZero_worthNoShare() public {
        ReserveId id = _overgrown();
        _fund(id, borrower, 1);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AmountZero.selector, id));
        vm.prank(borrower);
        core.repay({ reserve: id, assets: 1, shares: 0, account: borrower, data: "" });
    }

    function test_repay_revertsWith_DebtTooLow() public {
        uint256 owed = _position(usdcId, borrower).borrowShares;
        vm.startPrank(borrower);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.DebtTooLow.selector, usdcId, borrower, owed, owed + 1));
        core.repay({ reserve: usdcId, assets: 0, shares: owed + 1, account: borrower, data: "" });
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.DebtTooLow.selector, usdcId, lender, 0, 1));
        core.repay({ reserve: usdcId, assets: 0, shares: 1, account: lender, data: "" });
    }

    function test_repay_byAssets() public {
        ReserveTotals memory totals = _grow();
        uint256 held = usdc.balanceOf(borrower);
        uint256 owed = _position(usdcId, borrower).borrowShares;
        vm.prank(borrower);
        (uint256 assets, uint256 shares) =
            core.repay({ reserve: usdcId, assets: 7, shares: 0, account: borrower, data: "" });
        assertEq(shares, 7 * SCALE / totals.borrowIndex);
        assertNotEq(7 * SCALE % totals.borrowIndex, 0, "even");
        assertLe(assets, 7);
        assertEq(assets, _owed(shares, totals.borrowIndex));
        assertEq(usdc.balanceOf(borrower), held - assets);
        assertEq(_position(usdcId, borrower).borrowShares, owed - shares);
    }

    function test_repay_byShares_booksFallByTheShares() public {
        ReserveTotals memory totals = _grow();
        uint256 held = usdc.balanceOf(borrower);
        vm.prank(borrower);
        (uint256 assets, uint256 shares) =
            core.repay({ reserve: usdcId, assets: 0, shares: 7e6, account: borrower, data: "" });
        assertEq(shares, 7e6);
        assertEq(assets, _owed(7e6, totals.borrowIndex));
        assertNotEq(7e6 * uint256(totals.borrowIndex) % SCALE, 0, "even");
        assertEq(usdc.balanceOf(borrower), held - assets);
        ReserveTotals memory stored = core.reserveTotals(usdcId);
        assertEq(stored.borrowAssets, (uint256(totals.borrowShares) - 7e6) * totals.borrowIndex / SCALE);
        assertEq(totals.borrowShares - stored.borrowShares, 7e6);
        assertEq(stored.supplyAssets, totals.supplyAssets);
        assertEq(stored.borrowIndex, totals.borrowIndex);
    }

    function test_repay_oneShareCostsATokenUnit() public {
        vm.prank(borrower);
        (uint256 assets,) = core.repay({ reserve: usdcId, assets: 0, shares: 1, account: borrower, data: "" });
        assertEq(assets, 1);
    }

    function test_repay_all() public {
        for (uint256 i; i < 2; ++i) {
            skip(300 days);
            uint256 debt = _debt(usdcId, borrower);
            uint256 owed = _position(usdcId, borrower).borrowShares;
            uint256 held = usdc.balanceOf(borrower);
            vm.prank(borrower);
            (uint256 assets, uint256 shares) = core.repay({
                reserve: usdcId, assets: i == 0 ? MAX : 0, shares: i == 0 ? 0 : MAX, account: borrower, data: ""
            });
            assertEq(assets, debt);
            assertEq(shares, owed);
            assertEq(usdc.balanceOf(borrower), held - debt);
            assertEq(_bits(borrower), COLLATERAL_BIT);
            assertEq(_position(usdcId, borrower).borrowShares, 0);
            assertEq(core.healthFactor(pool, borrower), MAX);
            // Nothing is left that nobody owes.
            assertEq(core.reserveTotals(usdcId).borrowShares, 0);
            assertEq(core.reserveTotals(usdcId).borrowAssets, 0);
            _borrow(usdcId, borrower, 15_000e6);
        }
    }

    /// The debt is rounded up and a share is a millionth of a token unit, so the debt in assets converts to more shares than
    /// there are: it pays all of it all the same.
    function test_repay_exactDebtInAssets() public {
        _grow();
        uint256 debt = _debt(usdcId, borrower);
        vm.prank(borrower);
        (uint256 assets,) = core.repay({ reserve: usdcId, assets: debt, shares: 0, account: borrower, data: "" });
        assertEq(assets, debt);
        assertEq(_position(usdcId, borrower).borrowShares, 0);
        assertEq(_bits(borrower), COLLATERAL_BIT);
    }

    function test_repay_moreThanTheDebtPaysTheDebt() public {
        uint256 held = usdc.balanceOf(borrower);
        vm.prank(borrower);
        (uint256 assets,) = core.repay({ reserve: usdcId, assets: 50_000e6, shares: 0, account: borrower, data: "" });
        assertEq(assets, 15_000e6);
        assertEq(usdc.balanceOf(borrower), held - 15_000e6);
        assertEq(_position(usdcId, borrower).borrowShares, 0);
    }

    function test_repay_partly_keepsTheBit() public {
        vm.prank(borrower);
        core.repay({ reserve: usdcId, assets: 14_999e6, shares: 0, account: borrower, data: "" });
        assertEq(_bits(borrower), COLLATERAL_BIT | (DEBT_BIT << 1));
    }

    function test_repay_forAnother() public {
        _fund(usdcId, stranger, 5000e6);
        vm.prank(stranger);
        core.repay({ reserve: usdcId, assets: 5000e6, shares: 0, account: borrower, data: "" });
        assertEq(_debt(usdcId, borrower), 10_000e6);
        assertEq(usdc.balanceOf(stranger), 0);
        assertEq(_bits(stranger), 0);
    }

    function test_repay_underWater_readsNoOracle() public {
        wethOracle.set(1);
        usdcOracle.setMood(BandOracle.Mood.Reverts);
        vm.prank(borrower);
        core.repay({ reserve: usdcId, assets: 1e6, shares: 0, account: borrower, data: "" });
        assertEq(_debt(usdcId, borrower), 14_999e6);
    }

    function test_repay_accruesFirst() public {
        ReserveTotals memory accrued = _grow();
        vm.prank(borrower);
        core.repay({ reserve: usdcId, assets: 0, shares: 1e6, account: borrower, data: "" });
        ReserveTotals memory stored = core.reserveTotals(usdcId);
        assertEq(stored.updatedAt, block.timestamp);
        assertEq(stored.supplyAssets, accrued.supplyAssets);
        assertGt(stored.supplyAssets, 1_000_000e6);
    }

    function test_repay_emits() public {
        _grow();
        _fund(usdcId, stranger, 5000e6);
        vm.recordLogs();
        vm.prank(stranger);
        (uint256 assets, uint256 shares) =
            core.repay({ reserve: usdcId, assets: 5000e6, shares: 0, account: borrower, data: "" });
        Vm.Log memory log = _onlyLog(vm.getRecordedLogs(), ILendingPools.Repaid.selector);
        _assertTopics(log, usdcId, borrower, stranger);
        assertEq(log.data, abi.encode(assets, shares, _books(usdcId)));
    }

    function _grow() private returns (ReserveTotals memory) {
        skip(300 days);
        return core.accruedTotals(usdcId);
    }
}
