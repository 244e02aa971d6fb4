// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { Vm } from "forge-std/Test.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { ReserveConfig, ReserveTotals } from "../../src/interfaces/Types.sol";
import { COLLATERAL_BIT, DEBT_BIT, SUPPLY_BIT } from "../../src/types/AccountBits.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { Base } from "../Base.t.sol";
import { StoredBooks } from "../StoredBooks.sol";
import { BandOracle } from "../mocks/BandOracle.sol";

contract BorrowTest is Base {
    function setUp() public override {
        super.setUp();
        _supply(usdcId, lender, 1_000_000e6);
        _supplyCollateral(wethId, borrower, 10e18); // allows a debt of 16,000
    }

    function test_borrow_revertsWith_ReceiverInvalid() public {
        vm.startPrank(borrower);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ReceiverInvalid.selector, address(0)));
        core.borrow({ reserve: usdcId, assets: 1, account: borrower, receiver: address(0) });
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ReceiverInvalid.selector, address(core)));
        core.borrow({ reserve: usdcId, assets: 1, account: borrower, receiver: address(core) });
    }

    function test_borrow_revertsWith_Unauthorized() public {
        _authorize(borrower, operator, WITHDRAW | MANAGE);
        _expectUnauthorized(borrower, operator, BORROW);
        vm.prank(operator);
        core.borrow({ reserve: usdcId, assets: 1, account: borrower, receiver: operator });
    }

    function test_borrow_revertsWith_ReserveUnknown() public {
        ReserveId unknown = ReserveId.wrap(ReserveId.unwrap(usdcId) + 100);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ReserveUnknown.selector, unknown));
        _borrow(unknown, borrower, 1);
    }

    function test_borrow_revertsWith_AmountZero() public {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AmountZero.selector, usdcId));
        _borrow(usdcId, borrower, 0);
    }

    function test_borrow_revertsWith_DebtBacksItself() public {
        _supply(wethId, lender, 10e18);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.DebtBacksItself.selector, wethId, borrower));
        _borrow(wethId, borrower, 1);

        _supplyEnabled(wbtcId, borrower, 1e8);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.DebtBacksItself.selector, wbtcId, borrower));
        _borrow(wbtcId, borrower, 1);
    }

    function test_borrow_besideOwnDepositThatBacksNothing() public {
        _supply(usdcId, borrower, 1000e6);
        _borrow(usdcId, borrower, 1000e6);
        assertEq(_bits(borrower), COLLATERAL_BIT | (DEBT_BIT << 1));
    }

    function test_borrow_revertsWith_LiquidityTooLow() public {
        _supply(daiId, lender, 100e18);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.LiquidityTooLow.selector, daiId, 100e18, 100e18 + 1));
        _borrow(daiId, borrower, 100e18 + 1);
        _borrow(daiId, borrower, 100e18);
        assertEq(_idle(daiId), 0);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.LiquidityTooLow.selector, daiId, 0, 1));
        _borrow(daiId, borrower, 1);
    }

    function test_borrow_revertsWith_BorrowCapExceeded() public {
        ReserveConfig memory config = _reserveConfig(address(usdc), address(usdcOracle), 0, 0);
        config.borrowCap = 1000e6;
        (ReserveId id, ReserveId backing) = _poolOf(config);
        uint256 cap = core.reserveInfo(id).borrowCap;
        _supply(id, lender, 5000e6);
        _supplyCollateral(backing, borrower, 10e18);
        _borrow(id, borrower, cap - 1);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.BorrowCapExceeded.selector, id, cap, cap + 1));
        _borrow(id, borrower, 2);
        _borrow(id, borrower, 1);
        assertEq(core.reserveTotals(id).borrowAssets, cap);
    }

    function test_borrow_revertsWith_BorrowLimitExceeded() public {
        _expectBorrowLimit(borrower, 16_000e18, 16_000e18 + 1e12);
        _borrow(usdcId, borrower, 16_000e6 + 1);
        _borrow(usdcId, borrower, 16_000e6);
        assertEq(usdc.balanceOf(borrower), 16_000e6);
    }

    function test_borrow_revertsWith_BorrowLimitExceeded_withoutCollateral() public {
        _expectBorrowLimit(stranger, 0, 1e12);
        _borrow(usdcId, stranger, 1);
    }

    function test_borrow_countsCollateralAtLowAndDebtAtHigh() public {
        wethOracle.setBand(_usd(1900, 18), _usd(2100, 18));
        usdcOracle.setBand(_usd(1, 6) * 99 / 100, _usd(1, 6) * 101 / 100);
        _expectBorrowLimit(borrower, 15_200e18, 15_150e18 + 101e18);
        _borrow(usdcId, borrower, 15_100e6);
        _borrow(usdcId, borrower, 15_049e6); // 15,199.49 of 15,200
    }

    /// Behind it: 10 WETH · 80 % + 1 lent WBTC · 70 % = 16,000 + 42,000. Owed: 30,000 USDC + 28,000 DAI.
    function test_borrow_manyCollateralsAndDebts() public {
        _supplyEnabled(wbtcId, borrower, 1e8);
        _supply(daiId, lender, 100_000e18);
        _borrow(usdcId, borrower, 30_000e6);
        _expectBorrowLimit(borrower, 58_000e18, 58_000e18 + 1);
        _borrow(daiId, borrower, 28_000e18 + 1);
        _borrow(daiId, borrower, 28_000e18);
        assertEq(_bits(borrower), COLLATERAL_BIT | (SUPPLY_BIT << 2) | (DEBT_BIT << 1) | (DEBT_BIT << 3));
    }

    function test_borrow_lentAndUnlentOfOneReserveCountTogether() public {
        _supplyEnabled(wethId, borrower, 10e18);
        _expectBorrowLimit(borrower, 32_000e18, 32_000e18 + 1e12);
        _borrow(usdcId, borrower, 32_000e6 + 1);
        _borrow(usdcId, borrower, 32_000e6);
    }

    function test_borrow_countsNoDepositThatIsNotEnabled() public {
        _supply(wbtcId, borrower, 1e8);
        _expectBorrowLimit(borrower, 16_000e18, 16_001e18);
        _borrow(usdcId, borrower, 16_001e6);
    }

    function test_borrow_revertsWith_PriceUnreadable_ofABacking() public {
        _supplyCollateral(wbtcId, borrower, 1e8);
        wbtcOracle.setMood(BandOracle.Mood.Reverts);
        _expectUnreadable(wbtcId);
        _borrow(usdcId, borrower, 1);
    }

    function test_borrow_revertsWith_PriceUnreadable() public {
        usdcOracle.setMood(BandOracle.Mood.Reverts);
        _expectUnreadable(usdcId);
        _borrow(usdcId, borrower, 1);
    }

    function test_borrow_revertsWith_PriceUnreadable_ofAnotherDebt() public {
        _supply(daiId, lender, 100e18);
        _borrow(daiId, borrower, 1e18);
        daiOracle.setMood(BandOracle.Mood.Reverts);
        _expectUnreadable(daiId);
        _borrow(usdcId, borrower, 1);
    }

    function test_borrow_roundsSharesUp() public {
        _borrow(usdcId, borrower, 10_000e6);
        skip(300 days);
        ReserveTotals memory totals = core.accruedTotals(usdcId);
        uint256 expected = Math.ceilDiv(7 * SCALE, totals.borrowIndex);
        uint256 before = _position(usdcId, borrower).borrowShares;
        assertEq(_borrow(usdcId, borrower, 7), expected);
        assertNotEq(7 * SCALE % totals.borrowIndex, 0, "even");
        assertEq(_position(usdcId, borrower).borrowShares, before + expected);
        assertEq(core.reserveTotals(usdcId).borrowShares, totals.borrowShares + expected);
        assertEq(
            core.reserveTotals(usdcId).borrowAssets,
            (uint256(totals.borrowShares) + expected) * totals.borrowIndex / SCALE
        );
        assertEq(core.reserveTotals(usdcId).borrowIndex, totals.borrowIndex);
    }

    /// A share is 0.7 token units: 8 shares (5.6) stand for a loan of 5, and 2 more (7.0) for a loan of 1. All debts are 7
    /// where 6 were lent: the unit is the suppliers'.
    function test_borrow_theRoundingUnitIsTheSuppliers() public {
        ReserveTotals memory totals = core.reserveTotals(usdcId);
        totals.borrowIndex = 0.7e24;
        StoredBooks.write(core, usdcId, totals);
        assertEq(_borrow(usdcId, borrower, 5), 8);
        assertEq(core.reserveTotals(usdcId).borrowAssets, 5);
        assertEq(core.reserveTotals(usdcId).supplyAssets, 1_000_000e6);
        assertEq(_borrow(usdcId, borrower, 1), 2);
        assertEq(core.reserveTotals(usdcId).borrowAssets, 7);
        assertEq(core.reserveTotals(usdcId).supplyAssets, 1_000_000e6 + 1);
        assertEq(core.reserveTotals(usdcId).supplyShares, totals.supplyShares);
        assertEq(_idle(usdcId), usdc.balanceOf(address(core)));
    }

    /// No debt can be larger than the shares of a reserve: 127 bits.
    function test_borrow_revertsWith_AmountTooLarge() public {
        ReserveTotals memory totals = core.reserveTotals(usdcId);
        totals.borrowShares = type(uint128).max >> 1;
        totals.borrowIndex = 1;
        totals.supplyAssets = 1e15;
        totals.borrowAssets = uint128(uint256(totals.borrowShares) / SCALE);
        StoredBooks.write(core, usdcId, totals);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AmountTooLarge.selector, 0, SCALE));
        _borrow(usdcId, borrower, 1);
        vm.expectRevert(
            abi.encodeWithSelector(ILendingPools.AmountTooLarge.selector, uint256(1) << 128, uint256(1) << 128)
        );
        _borrow(usdcId, borrower, uint256(1) << 128);
    }

    function test_borrow_toAnother_byOperator() public {
        _authorize(borrower, operator, BORROW);
        vm.prank(operator);
        uint256 shares = core.borrow({ reserve: usdcId, assets: 100e6, account: borrower, receiver: stranger });
        assertEq(shares, 100e12);
        assertEq(usdc.balanceOf(stranger), 100e6);
        assertEq(_position(usdcId, borrower).borrowShares, 100e12);
        assertEq(_position(usdcId, operator).borrowShares, 0);
    }

    function test_borrow_accruesFirst() public {
        _borrow(usdcId, borrower, 10_000e6);
        skip(300 days);
        ReserveTotals memory accrued = core.accruedTotals(usdcId);
        _borrow(usdcId, borrower, 1e6);
        ReserveTotals memory stored = core.reserveTotals(usdcId);
        assertEq(stored.updatedAt, block.timestamp);
        assertEq(stored.borrowAssets, accrued.borrowAssets + 1e6);
        assertGt(accrued.borrowAssets, 10_000e6);
    }

    function test_borrow_accruesOtherDebtsInMemory() public {
        _supply(daiId, lender, 16_000e18);
        _borrow(daiId, borrower, 15_990e18);
        skip(30 days);
        uint256 debt = _debt(daiId, borrower);
        assertGt(debt, 16_000e18);
        // The index of USDC has grown without a debt: a loan of a unit is rounded up to a share, and its debt to two units.
        _expectBorrowLimit(borrower, 16_000e18, debt + 2e12);
        _borrow(usdcId, borrower, 1);
    }

    function test_borrow_emits() public {
        _authorize(borrower, operator, BORROW);
        vm.recordLogs();
        vm.prank(operator);
        uint256 shares = core.borrow({ reserve: usdcId, assets: 123e6, account: borrower, receiver: stranger });
        Vm.Log memory log = _onlyLog(vm.getRecordedLogs(), ILendingPools.Borrowed.selector);
        _assertTopics(log, usdcId, borrower, operator);
        assertEq(log.data, abi.encode(stranger, 123e6, shares, _books(usdcId)));
    }

    /// A unit of USDC for a hair above 10^12: what is owed counts the whole next one.
    function test_borrow_theValueOfADebtIsRoundedUp() public {
        _supply(usdcId, lender, 1000e6);
        usdcOracle.set(1e30 + 1);
        vm.startPrank(stranger);
        _expectBorrowLimit(stranger, 0, 1e12 + 1);
        core.borrow({ reserve: usdcId, assets: 1, account: stranger, receiver: stranger });
    }
}
