// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { Vm } from "forge-std/Test.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { ReserveConfig, ReserveTotals } from "../../src/interfaces/Types.sol";
import { COLLATERAL_BIT, DEBT_BIT } from "../../src/types/AccountBits.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { Base } from "../Base.t.sol";
import { BandOracle } from "../mocks/BandOracle.sol";

contract SupplyTest is Base {
    function test_supply_revertsWith_AssetsOrShares() public {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AssetsOrShares.selector, 0, 0));
        core.supply({ reserve: usdcId, assets: 0, shares: 0, account: lender, data: "" });
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AssetsOrShares.selector, 1, 2));
        core.supply({ reserve: usdcId, assets: 1, shares: 2, account: lender, data: "" });
    }

    function test_supply_revertsWith_AccountZero() public {
        vm.expectRevert(ILendingPools.AccountZero.selector);
        core.supply({ reserve: usdcId, assets: 1, shares: 0, account: address(0), data: "" });
    }

    function test_supply_revertsWith_ReserveUnknown() public {
        ReserveId unknown = ReserveId.wrap(ReserveId.unwrap(usdcId) + 3);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ReserveUnknown.selector, unknown));
        core.supply({ reserve: unknown, assets: 1, shares: 0, account: lender, data: "" });
    }

    function test_supply_revertsWith_AmountZero_emptyWallet() public {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AmountZero.selector, usdcId));
        vm.prank(stranger);
        core.supply({ reserve: usdcId, assets: MAX, shares: 0, account: stranger, data: "" });
    }

    function test_supply_revertsWith_AmountZero_worthNoShare() public {
        ReserveId id = _overgrown();
        _fund(id, stranger, 1);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AmountZero.selector, id));
        vm.prank(stranger);
        core.supply({ reserve: id, assets: 1, shares: 0, account: stranger, data: "" });
    }

    function test_supply_revertsWith_AmountTooLarge() public {
        uint256 tooMuch = 1 << 128;
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AmountTooLarge.selector, tooMuch, tooMuch));
        core.supply({ reserve: usdcId, assets: tooMuch, shares: 0, account: lender, data: "" });
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AmountTooLarge.selector, MAX, MAX));
        core.supply({ reserve: usdcId, assets: 0, shares: MAX, account: lender, data: "" });
    }

    function test_supply_revertsWith_SupplyCapExceeded() public {
        ReserveConfig memory config = _reserveConfig(address(usdc), address(usdcOracle), 0, 0);
        config.supplyCap = 1000e6;
        (ReserveId id,) = _poolOf(config);
        uint256 cap = core.reserveInfo(id).supplyCap;
        assertLe(cap, 1000e6);
        _supply(id, lender, cap - 1);
        _fund(id, lender, 2);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.SupplyCapExceeded.selector, id, cap, cap + 1));
        vm.prank(lender);
        core.supply({ reserve: id, assets: 2, shares: 0, account: lender, data: "" });
        vm.prank(lender);
        core.supply({ reserve: id, assets: 1, shares: 0, account: lender, data: "" });
        assertEq(core.reserveTotals(id).supplyAssets, cap);
    }

    function test_supply_byAssets() public {
        _fund(usdcId, lender, 100e6);
        vm.prank(lender);
        (uint256 assets, uint256 shares) =
            core.supply({ reserve: usdcId, assets: 100e6, shares: 0, account: lender, data: "" });
        assertEq(assets, 100e6);
        assertEq(shares, 100e12);
        assertEq(usdc.balanceOf(lender), 0);
        assertEq(usdc.balanceOf(address(core)), 100e6);
        assertEq(_position(usdcId, lender).supplyShares, 100e12);
        assertEq(core.balanceOf(lender, ReserveId.unwrap(usdcId)), 100e12);
        ReserveTotals memory totals = core.reserveTotals(usdcId);
        assertEq(totals.supplyAssets, 100e6);
        assertEq(totals.supplyShares, 100e12);
        assertEq(totals.borrowAssets, 0);
    }

    function test_supply_byAssets_roundsSharesDown() public {
        ReserveTotals memory totals = _grow();
        _fund(usdcId, stranger, 7);
        vm.prank(stranger);
        (uint256 assets, uint256 shares) =
            core.supply({ reserve: usdcId, assets: 7, shares: 0, account: stranger, data: "" });
        assertEq(assets, 7);
        assertEq(
            shares,
            Math.mulDiv(7, uint256(totals.supplyShares) + 1e6, uint256(totals.supplyAssets) + 1, Math.Rounding.Floor)
        );
        assertNotEq(mulmod(7, uint256(totals.supplyShares) + 1e6, uint256(totals.supplyAssets) + 1), 0, "even");
    }

    function test_supply_byShares_roundsAssetsUp() public {
        ReserveTotals memory totals = _grow();
        _fund(usdcId, stranger, 100);
        vm.prank(stranger);
        (uint256 assets, uint256 shares) =
            core.supply({ reserve: usdcId, assets: 0, shares: 7e6, account: stranger, data: "" });
        assertEq(shares, 7e6);
        assertEq(
            assets,
            Math.mulDiv(7e6, uint256(totals.supplyAssets) + 1, uint256(totals.supplyShares) + 1e6, Math.Rounding.Ceil)
        );
        assertEq(usdc.balanceOf(stranger), 100 - assets);
        assertEq(core.reserveTotals(usdcId).supplyAssets, totals.supplyAssets + assets);
        assertEq(_position(usdcId, stranger).supplyShares, 7e6);
    }

    function test_supply_byOneShare() public {
        _fund(usdcId, stranger, 1);
        vm.prank(stranger);
        (uint256 assets,) = core.supply({ reserve: usdcId, assets: 0, shares: 1, account: stranger, data: "" });
        assertEq(assets, 1);
    }

    function test_supply_wholeBalance() public {
        _fund(usdcId, lender, 123_456_789);
        vm.prank(lender);
        (uint256 assets,) = core.supply({ reserve: usdcId, assets: MAX, shares: 0, account: lender, data: "" });
        assertEq(assets, 123_456_789);
        assertEq(usdc.balanceOf(lender), 0);
    }

    function test_supply_forAnother() public {
        _fund(usdcId, stranger, 50e6);
        vm.prank(stranger);
        core.supply({ reserve: usdcId, assets: 50e6, shares: 0, account: lender, data: "" });
        assertEq(_position(usdcId, lender).supplyShares, 50e12);
        assertEq(_position(usdcId, stranger).supplyShares, 0);
        assertEq(usdc.balanceOf(stranger), 0);
    }

    function test_supply_besideOwnDebt() public {
        _openLoan();
        _supply(usdcId, borrower, 1000e6);
        assertEq(_bits(borrower), COLLATERAL_BIT | (DEBT_BIT << 1));
        assertEq(_position(usdcId, borrower).supplyShares, 1000e12);
    }

    function test_supply_setsNoBit_readsNoOracle() public {
        usdcOracle.setMood(BandOracle.Mood.Reverts);
        wethOracle.setMood(BandOracle.Mood.Reverts);
        _supply(usdcId, lender, 100e6);
        assertEq(_bits(lender), 0);
    }

    function test_supply_accruesFirst() public {
        _openLoan();
        skip(300 days);
        ReserveTotals memory accrued = core.accruedTotals(usdcId);
        assertGt(accrued.borrowAssets, 15_000e6);
        _supply(usdcId, stranger, 1e6);
        ReserveTotals memory stored = core.reserveTotals(usdcId);
        assertEq(stored.updatedAt, block.timestamp);
        assertEq(stored.borrowAssets, accrued.borrowAssets);
        assertEq(stored.supplyAssets, accrued.supplyAssets + 1e6);
        assertEq(stored.feeShares, accrued.feeShares);
        assertEq(stored.rateAtTarget, accrued.rateAtTarget);
    }

    function test_supply_emits() public {
        _openLoan();
        skip(1 days);
        _fund(usdcId, stranger, 100e6);
        vm.recordLogs();
        vm.prank(stranger);
        (uint256 assets, uint256 shares) =
            core.supply({ reserve: usdcId, assets: 100e6, shares: 0, account: operator, data: "" });
        Vm.Log[] memory logs = vm.getRecordedLogs();
        Vm.Log memory log = _onlyLog(logs, ILendingPools.Supplied.selector);
        _assertTopics(log, usdcId, operator, stranger);
        assertEq(log.data, abi.encode(assets, shares, _books(usdcId)));
        _assertTransfer(logs, stranger, address(0), operator, ReserveId.unwrap(usdcId), shares);
    }

    /// @dev Interest, so that a share is not worth a round number.
    function _grow() private returns (ReserveTotals memory) {
        _openLoan();
        skip(300 days);
        return core.accruedTotals(usdcId);
    }
}
