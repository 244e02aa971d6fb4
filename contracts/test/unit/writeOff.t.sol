// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Vm } from "forge-std/Test.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Books, Liquidation, LiquidationAmounts, ReserveTotals } from "../../src/interfaces/Types.sol";
import { COLLATERAL_BIT, DEBT_BIT, SUPPLY_BIT } from "../../src/types/AccountBits.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { Base } from "../Base.t.sol";
import { StoredBooks } from "../StoredBooks.sol";

contract WriteOffTest is Base {
    struct Loss {
        uint256 assets;
        uint256 shares;
        uint256 fromFees;
        uint256 fromSuppliers;
        ReserveTotals totals;
    }

    /// 14,000 behind 15,000 repay 13,333.33: the suppliers bear 1,666.67.
    function test_writeOff_bySuppliers() public {
        _openLoan();
        wethOracle.set(_usd(1400, 18));
        Vm.Log[] memory logs = _liquidate(_liquidation());
        Loss memory loss = _loss(logs);
        assertEq(loss.assets, 15_000e6 - 13_333_333_334);
        assertEq(loss.shares, loss.assets * 1e6);
        assertEq(loss.fromFees, 0);
        assertEq(loss.fromSuppliers, loss.assets);
        assertEq(abi.encode(loss.totals), abi.encode(core.reserveTotals(usdcId)));

        ReserveTotals memory totals = core.reserveTotals(usdcId);
        assertEq(totals.supplyAssets, 1_000_000e6 - loss.assets);
        assertEq(totals.supplyShares, 1_000_000e12);
        assertEq(totals.borrowAssets, 0);
        assertEq(totals.borrowShares, 0);
        assertEq(_bits(borrower), 0);
        assertEq(_position(usdcId, borrower).borrowShares, 0);
        assertEq(core.healthFactor(pool, borrower), MAX);
        assertFalse(core.reserveInfo(usdcId).retired);

        // They can all leave with what is left.
        vm.prank(lender);
        core.withdraw({ reserve: usdcId, assets: MAX, shares: 0, account: lender, receiver: lender });
        assertApproxEqAbs(usdc.balanceOf(lender), 1_000_000e6 - loss.assets, 1);
    }

    function test_writeOff_byFees() public {
        (uint256 fees, uint256 debt) = _loanWithFees();
        wethOracle.set((debt - fees / 2) * 105 * 1e9); // 10 WETH / 1.05 fall short by half of the fees
        uint256 before = _supplied(usdcId, lender);
        ReserveTotals memory accrued = core.accruedTotals(usdcId);
        Loss memory loss = _loss(_liquidate(_liquidation()));
        assertApproxEqAbs(loss.assets, fees / 2, 10);
        assertEq(loss.fromFees, loss.assets);
        assertEq(loss.fromSuppliers, 0);
        assertGe(_supplied(usdcId, lender), before);
        assertLe(_supplied(usdcId, lender), before + 1);
        ReserveTotals memory totals = core.reserveTotals(usdcId);
        assertEq(accrued.feeShares - totals.feeShares, accrued.supplyShares - totals.supplyShares);
        assertApproxEqRel(totals.feeShares, accrued.feeShares / 2, 1e14);
    }

    function test_writeOff_byFeesThenSuppliers() public {
        (uint256 fees, uint256 debt) = _loanWithFees();
        wethOracle.set((debt - fees * 3) * 105 * 1e9);
        uint256 before = _supplied(usdcId, lender);
        Loss memory loss = _loss(_liquidate(_liquidation()));
        assertApproxEqAbs(loss.assets, fees * 3, 10);
        assertApproxEqAbs(loss.fromFees, fees, 2);
        assertEq(loss.fromSuppliers, loss.assets - loss.fromFees);
        assertEq(core.reserveTotals(usdcId).feeShares, 0);
        assertEq(core.reserveTotals(usdcId).supplyShares, _position(usdcId, lender).supplyShares);
        assertApproxEqAbs(_supplied(usdcId, lender), before - loss.fromSuppliers, 2);
    }

    /// After years at the highest rates a share is worth many token units, and the shares that are burnt, rounded up,
    /// more than the loss.
    function test_writeOff_byFees_noMoreThanTheLoss() public {
        _supply(usdcId, lender, 15_000e6);
        _supplyCollateral(wethId, borrower, 10e18);
        _borrow(usdcId, borrower, 15_000e6);
        ReserveTotals memory totals = core.reserveTotals(usdcId);
        for (uint256 month; totals.supplyAssets < uint256(totals.supplyShares) * 1000; ++month) {
            assertLt(month, 1000, "a share never becomes so dear");
            skip(30 days);
            core.accrue(usdcId);
            totals = core.reserveTotals(usdcId);
        }
        uint256 debt = _debt(usdcId, borrower);
        uint256 fees = uint256(totals.feeShares) * totals.supplyAssets / totals.supplyShares;
        wethOracle.set((debt - fees / 2) * 105 * 1e9);

        Loss memory loss = _loss(_liquidate(_liquidation()));
        assertApproxEqRel(loss.assets, fees / 2, 1e14);
        assertEq(loss.fromFees, loss.assets);
        assertEq(loss.fromSuppliers, 0);
    }

    function test_writeOff_everyDebt() public {
        _openLoan();
        _supply(daiId, lender, 10_000e18);
        _borrow(daiId, borrower, 1000e18);
        wethOracle.set(_usd(1000, 18));
        Vm.Log[] memory logs = _liquidate(_liquidation());
        (uint256 repaid,) = (uint256(9_523_809_524), 0); // 10,000 / 1.05, rounded up
        uint256 found;
        for (uint256 i; i < logs.length; ++i) {
            if (logs[i].emitter != address(core) || logs[i].topics[0] != ILendingPools.WrittenOff.selector) continue;
            ReserveId id = found == 0 ? usdcId : daiId;
            (uint256 assets, uint256 shares, uint256 fromFees, uint256 fromSuppliers, Books memory books) =
                abi.decode(logs[i].data, (uint256, uint256, uint256, uint256, Books));
            assertEq(logs[i].topics[1], bytes32(ReserveId.unwrap(id)));
            assertEq(logs[i].topics[2], _topic(borrower));
            assertEq(assets, found == 0 ? 15_000e6 - repaid : 1000e18);
            assertEq(shares, assets * 1e6);
            assertEq(fromFees, 0);
            assertEq(fromSuppliers, assets);
            assertEq(abi.encode(StoredBooks.unpack(books)), abi.encode(core.reserveTotals(id)));
            ++found;
        }
        assertEq(found, 2);
        assertEq(_bits(borrower), 0);
        assertEq(_position(daiId, borrower).borrowShares, 0);
        assertEq(core.reserveTotals(daiId).supplyAssets, 9000e18);
    }

    function test_writeOff_withInterestUntilNow() public {
        _openLoan();
        _supply(daiId, lender, 10_000e18);
        _borrow(daiId, borrower, 1000e18);
        skip(100 days);
        wethOracle.set(_usd(1000, 18));
        ReserveTotals memory accrued = core.accruedTotals(daiId);
        assertGt(accrued.borrowAssets, 1000e18);
        _liquidate(_liquidation());
        ReserveTotals memory totals = core.reserveTotals(daiId);
        assertEq(totals.updatedAt, block.timestamp);
        assertEq(totals.borrowAssets, 0);
        assertEq(totals.borrowShares, 0);
        assertEq(totals.supplyAssets, accrued.supplyAssets - accrued.borrowAssets);
    }

    function test_writeOff_liquidatedTellsOfTheBooksAfterIt() public {
        _openLoan();
        wethOracle.set(_usd(1400, 18));
        Vm.Log memory log = _onlyLog(_liquidate(_liquidation()), ILendingPools.Liquidated.selector);
        (,,,, LiquidationAmounts memory amounts, Books memory books) =
            abi.decode(log.data, (address, address, bool, bool, LiquidationAmounts, Books));
        assertEq(amounts.healthAfter, MAX);
        ReserveTotals memory debtTotals = StoredBooks.unpack(books);
        assertEq(abi.encode(debtTotals), abi.encode(core.reserveTotals(usdcId)));
        assertEq(debtTotals.borrowAssets, 0);
    }

    function test_writeOff_notWhileUnlentCollateralIsLeft() public {
        _openLoan();
        _supplyCollateral(wbtcId, borrower, 1);
        wethOracle.set(_usd(1000, 18));
        _liquidate(_liquidation());
        assertEq(_bits(borrower), (COLLATERAL_BIT << 2) | (DEBT_BIT << 1));
        assertGt(_debt(usdcId, borrower), 5000e6);

        Liquidation memory call = _liquidation();
        call.collateralReserve = wbtcId; // 0.0006 USD: it can be seized for its own worth
        _liquidate(call);
        assertEq(_bits(borrower), 0);
        assertEq(_position(usdcId, borrower).borrowShares, 0);
    }

    function test_writeOff_notWhileALentDepositIsLeft() public {
        _openLoan();
        _supplyEnabled(wbtcId, borrower, 1);
        wethOracle.set(_usd(1000, 18));
        _liquidate(_liquidation());
        assertEq(_bits(borrower), (SUPPLY_BIT << 2) | (DEBT_BIT << 1));

        Liquidation memory call = _liquidation();
        (call.collateralReserve, call.fromSupply) = (wbtcId, true);
        _liquidate(call);
        assertEq(_bits(borrower), 0);
    }

    /// One share, a millionth of a token unit, is worth 0. If it could not be seized its bit would stay, and the debt would
    /// never be written off: a dodge that costs a borrower one satoshi.
    function test_writeOff_aWorthlessLentShareDoesNotDodgeIt() public {
        _openLoan();
        _fund(wbtcId, borrower, 1);
        vm.startPrank(borrower);
        core.supply({ reserve: wbtcId, assets: 0, shares: 1, account: borrower, data: "" });
        core.setCollateral(wbtcId, borrower, true);
        vm.stopPrank();
        wethOracle.set(_usd(1000, 18));
        _liquidate(_liquidation());

        Liquidation memory call = _liquidation();
        (call.collateralReserve, call.fromSupply, call.inside) = (wbtcId, true, true);
        _liquidate(call);
        assertEq(_bits(borrower), 0);
        assertEq(_position(usdcId, borrower).borrowShares, 0);
    }

    /// The same without any bad will: the shares behind the debt are of a reserve that a write-off has emptied.
    function test_writeOff_sharesOfARetiredReserveDoNotDodgeIt() public {
        _supply(daiId, lender, 100_000e18);
        _supplyEnabled(usdcId, stranger, 10_000e6); // stranger: USDC, of the reserve that will be emptied
        _supplyCollateral(wethId, stranger, 0.001e18);
        _borrow(daiId, stranger, 7000e18);
        _emptyUsdc();

        Liquidation memory call = _liquidation();
        (call.account, call.debtReserve) = (stranger, daiId);
        _liquidate(call); // the last WETH
        (call.collateralReserve, call.fromSupply, call.inside) = (usdcId, true, true);
        _liquidate(call);
        assertEq(core.accountBits(pool, stranger), 0);
        assertEq(_position(daiId, stranger).borrowShares, 0);
    }

    function test_writeOff_thoughADepositIsNotEnabled() public {
        _openLoan();
        _supply(wbtcId, borrower, 1e8);
        wethOracle.set(_usd(1000, 18));
        _liquidate(_liquidation());
        assertEq(_bits(borrower), 0);
        assertEq(_position(usdcId, borrower).borrowShares, 0);
        assertEq(_supplied(wbtcId, borrower), 1e8);
    }

    // --------------------------------------------------------------------------------------------------------- Retired

    function test_writeOff_retiresAnEmptiedReserve() public {
        _supply(daiId, lender, 100_000e18);
        _supply(usdcId, lender, 10_000e6);
        _emptyUsdc();
        assertTrue(core.reserveInfo(usdcId).retired);
        assertEq(core.reserveTotals(usdcId).supplyAssets, 0);
        assertEq(core.reserveTotals(usdcId).borrowAssets, 0);
        assertFalse(core.reserveInfo(daiId).retired);

        _fund(usdcId, stranger, 10e6);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ReserveRetired.selector, usdcId));
        vm.prank(stranger);
        core.supply({ reserve: usdcId, assets: 1e6, shares: 0, account: stranger, data: "" });
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ReserveRetired.selector, usdcId));
        _borrow(usdcId, stranger, 1);

        skip(YEAR);
        core.accrue(usdcId);
        vm.startPrank(stranger);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ReserveRetired.selector, usdcId));
        core.supplyCollateral({ reserve: usdcId, assets: 1e6, account: stranger, data: "" });
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AmountZero.selector, usdcId));
        core.repay({ reserve: usdcId, assets: MAX, shares: 0, account: stranger, data: "" });
    }

    /// A liquidation pays at least one token unit into the reserve it repays, and after interest the loss is rounded a unit
    /// below the debt: a total loss leaves a unit or two. At that price the shares of the next supplier fit no books.
    function test_writeOff_retiresAReserveThatLostAllButATokenUnit() public {
        _supply(daiId, lender, 10_000e18);
        _supplyCollateral(wethId, borrower, 10e18);
        _borrow(daiId, borrower, 10_000e18);
        skip(1 days);
        wethOracle.set(1); // 10 WETH for 1e-17 USD
        Liquidation memory call = _liquidation();
        call.debtReserve = daiId;
        _liquidate(call);
        assertLe(core.reserveTotals(daiId).supplyAssets, 100);
        assertTrue(core.reserveInfo(daiId).retired);

        _fund(daiId, stranger, 1000e18);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ReserveRetired.selector, daiId));
        vm.prank(stranger);
        core.supply({ reserve: daiId, assets: 1000e18, shares: 0, account: stranger, data: "" });
    }

    // --------------------------------------------------------------------------------------------------------- Helpers

    /// @dev A debtor of all 10,000 USDC and of some DAI, whose collateral is worth nothing, is liquidated by his DAI.
    function _emptyUsdc() private {
        _supplyCollateral(wethId, borrower, 10e18);
        _borrow(usdcId, borrower, 10_000e6);
        _borrow(daiId, borrower, 1000e18);
        wethOracle.set(1);
        Liquidation memory call = _liquidation();
        call.debtReserve = daiId;
        _liquidate(call);
    }

    /// @dev 10 WETH behind most of a USDC reserve that has earned fees.
    /// @return fees what the fee shares are worth, token units
    /// @return debt token units
    function _loanWithFees() private returns (uint256 fees, uint256 debt) {
        _supply(usdcId, lender, 16_000e6);
        _supplyCollateral(wethId, borrower, 10e18);
        _borrow(usdcId, borrower, 15_000e6);
        skip(100 days);
        ReserveTotals memory totals = core.accruedTotals(usdcId);
        fees = uint256(totals.feeShares) * (uint256(totals.supplyAssets) + 1) / (uint256(totals.supplyShares) + 1e6);
        debt = _debt(usdcId, borrower);
        assertGt(fees, 10e6);
    }

    function _liquidate(Liquidation memory call) private returns (Vm.Log[] memory) {
        _fund(call.debtReserve, liquidator, 1_000_000e18);
        vm.recordLogs();
        vm.prank(liquidator);
        core.liquidate(call, "");
        return vm.getRecordedLogs();
    }

    function _loss(Vm.Log[] memory logs) private view returns (Loss memory loss) {
        Vm.Log memory log = _onlyLog(logs, ILendingPools.WrittenOff.selector);
        assertEq(log.topics[1], bytes32(ReserveId.unwrap(usdcId)));
        assertEq(log.topics[2], _topic(borrower));
        Books memory books;
        (loss.assets, loss.shares, loss.fromFees, loss.fromSuppliers, books) =
            abi.decode(log.data, (uint256, uint256, uint256, uint256, Books));
        loss.totals = StoredBooks.unpack(books);
    }
}
