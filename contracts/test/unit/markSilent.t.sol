// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Vm } from "forge-std/Test.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Books, Liquidation, LiquidationAmounts, Silence } from "../../src/interfaces/Types.sol";
import { COLLATERAL_BIT, DEBT_BIT } from "../../src/types/AccountBits.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { SilenceBase } from "../SilenceBase.sol";

/// borrower: 10 WETH and 0.1 WBTC back 15,000 USDC, stranger: the same without the WBTC. At 1,780 USD the WETH alone do
/// not cover it.
contract MarkSilentTest is SilenceBase {
    function setUp() public override {
        super.setUp();
        _openLoan();
        _supplyCollateral(wbtcId, borrower, 0.1e8);
        _supplyCollateral(wethId, stranger, 10e18);
        _borrow(usdcId, stranger, 15_000e6);
        _fund(usdcId, liquidator, 1_000_000e6);
    }

    // -------------------------------------------------------------------------------------------------------- The marks

    function test_markSilent_first() public {
        _silence(wbtcOracle);
        vm.expectEmit(address(core));
        emit ILendingPools.SilenceMarked(wbtcId, operator, START, START);
        vm.prank(operator);
        core.markSilent(wbtcId);
        _assertSilence(START, START);
        assertEq(core.silenceOf(wethId).since, 0);
    }

    function test_markSilent_anHourApart() public {
        _silence(wbtcOracle);
        core.markSilent(wbtcId);
        skip(1 hours);
        vm.expectEmit(address(core));
        emit ILendingPools.SilenceMarked(wbtcId, address(this), START, START + 1 hours);
        core.markSilent(wbtcId);
        skip(1);
        core.markSilent(wbtcId);
        _assertSilence(START, START + 1 hours + 1);
    }

    function test_markSilent_aSecondMore() public {
        _silence(wbtcOracle);
        core.markSilent(wbtcId);
        skip(1 hours + 1);
        core.markSilent(wbtcId);
        _assertSilence(START + 1 hours + 1, START + 1 hours + 1);
    }

    function test_markSilent_readable() public {
        core.markSilent(wbtcId);
        _assertSilence(0, 0);
        _silence(wbtcOracle);
        core.markSilent(wbtcId);
        skip(1 hours);
        _speak(wbtcOracle);
        vm.expectEmit(address(core));
        emit ILendingPools.SilenceMarked(wbtcId, address(this), 0, 0);
        core.markSilent(wbtcId);
        _assertSilence(0, 0);
        // And counts again from there.
        _silence(wbtcOracle);
        core.markSilent(wbtcId);
        _assertSilence(START + 1 hours, START + 1 hours);
    }

    function test_markSilent_revertsWith_ReserveUnknown() public {
        ReserveId unknown = ReserveId.wrap(ReserveId.unwrap(wethId) + 9);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ReserveUnknown.selector, unknown));
        core.markSilent(unknown);
    }

    function test_markSilent_revertsWith_OracleGasTooLow() public {
        vm.expectPartialRevert(ILendingPools.OracleGasTooLow.selector);
        core.markSilent{ gas: 255_000 }(wbtcId);
    }

    // -------------------------------------------------------------------------------------- Not witnessed long enough

    function test_markSilent_revertsWith_PriceUnreadable_unmarked() public {
        _silence(wbtcOracle);
        wethOracle.set(_usd(1780, 18));
        _refuses(_liquidation(), wbtcId);
    }

    function test_markSilent_revertsWith_PriceUnreadable_untilExactly24Hours() public {
        _silence(wbtcOracle);
        wethOracle.set(_usd(1780, 18));
        core.markSilent(wbtcId);
        for (uint256 i; i < 23; ++i) {
            skip(1 hours);
            core.markSilent(wbtcId);
        }
        skip(1 hours - 1);
        core.markSilent(wbtcId);
        _refuses(_liquidation(), wbtcId);
        skip(1);
        _refuses(_liquidation(), wbtcId); // time alone is no witness
        core.markSilent(wbtcId);
        _liquidate(_liquidation());
    }

    function test_markSilent_revertsWith_PriceUnreadable_whenTheLastMarkIsOld() public {
        _silence(wbtcOracle);
        wethOracle.set(_usd(1780, 18));
        _witness(wbtcId);
        skip(1 hours + 1);
        _refuses(_liquidation(), wbtcId);
        rewind(1);
        _liquidate(_liquidation());
    }

    function test_markSilent_revertsWith_PriceUnreadable_afterAReadablePrice() public {
        _silence(wbtcOracle);
        wethOracle.set(_usd(1780, 18));
        _witness(wbtcId);
        _speak(wbtcOracle);
        core.markSilent(wbtcId);
        _silence(wbtcOracle);
        _refuses(_liquidation(), wbtcId);
        core.markSilent(wbtcId);
        _refuses(_liquidation(), wbtcId);
    }

    // -------------------------------------------------------------------------------------------- A silent collateral

    function test_markSilent_collateral_revertsWith_Healthy() public {
        _silence(wbtcOracle);
        _witness(wbtcId);
        uint256 health = core.healthFactor(pool, stranger);
        assertApproxEqRel(health, 1.10666e18, 1e14);
        assertEq(core.healthFactor(pool, borrower), health);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.Healthy.selector, borrower, health));
        vm.prank(liquidator);
        core.liquidate(_liquidation(), "");
    }

    function test_markSilent_collateral_isLeftOut() public {
        _silence(wbtcOracle);
        wethOracle.set(_usd(1780, 18));
        _witness(wbtcId);
        LiquidationAmounts memory done = _assertAsTheTwin();
        assertGt(done.repaidAssets, 0);
        assertLt(done.healthBefore, 1e18);
        assertApproxEqRel(done.healthAfter, 1.05e18, 1e12);
        assertEq(done.bonus, 1e18 - done.healthBefore);
        assertEq(_position(wbtcId, borrower).collateral, 0.1e8);
    }

    function test_markSilent_collateral_revertsWith_PriceUnreadable_whenNamed() public {
        _silence(wbtcOracle);
        wethOracle.set(_usd(1780, 18));
        _witness(wbtcId);
        Liquidation memory call = _liquidation();
        call.collateralReserve = wbtcId;
        _refuses(call, wbtcId);
        // A lent deposit too.
        _supply(wbtcId, borrower, 1e8);
        _speak(wbtcOracle);
        vm.prank(borrower);
        core.setCollateral(wbtcId, borrower, true);
        _silence(wbtcOracle);
        (call.fromSupply, call.inside) = (true, true);
        _refuses(call, wbtcId);
    }

    /// All WETH are seized, and the debt stays while silent collateral backs it. Once its price is readable, it is seized.
    function test_markSilent_collateral_barsAWriteOff() public {
        _silence(wbtcOracle);
        wethOracle.set(_usd(1000, 18));
        _witness(wbtcId);
        _liquidate(_liquidation());
        assertEq(_bits(borrower), (COLLATERAL_BIT << 2) | (DEBT_BIT << 1));
        uint256 owed = _debt(usdcId, borrower);
        assertGt(owed, 5000e6);
        // No readable collateral is left, and nothing can be seized.
        assertEq(core.healthFactor(pool, borrower), 0);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.NothingToSeize.selector, wethId, borrower));
        vm.prank(liquidator);
        core.liquidate(_liquidation(), "");

        _speak(wbtcOracle);
        wbtcOracle.set(_usd(50_000, 8));
        Liquidation memory call = _liquidation();
        call.collateralReserve = wbtcId;
        (LiquidationAmounts memory done, uint256 writtenOff) = _liquidate(call);
        assertEq(done.seizedAssets, 0.1e8);
        assertEq(_bits(borrower), 0);
        assertApproxEqAbs(writtenOff, owed - done.repaidAssets, 1);
    }

    function test_markSilent_collateral_thatSpeaksAgainCounts() public {
        _silence(wbtcOracle);
        wethOracle.set(_usd(1780, 18));
        _witness(wbtcId);
        _speak(wbtcOracle);
        assertGt(core.healthFactor(pool, borrower), 1.28e18);
        vm.expectPartialRevert(ILendingPools.Healthy.selector);
        vm.prank(liquidator);
        core.liquidate(_liquidation(), "");
        assertGt(core.silenceOf(wbtcId).since, 0); // the marks are still stored
    }

    // -------------------------------------------------------------------------------------------------- A silent debt

    function test_markSilent_debt_revertsWith_Healthy() public {
        _owesDai();
        _silence(daiOracle);
        wethOracle.set(_usd(1880, 18));
        _witness(daiId);
        uint256 health = core.healthFactor(pool, stranger);
        assertApproxEqRel(health, 1.04026e18, 1e14); // 0.975 with the DAI
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.Healthy.selector, borrower, health));
        vm.prank(liquidator);
        core.liquidate(_liquidation(), "");
    }

    function test_markSilent_debt_isLeftOut() public {
        _owesDai();
        _silence(daiOracle);
        wethOracle.set(_usd(1780, 18));
        _witness(daiId);
        uint256 shares = _position(daiId, borrower).borrowShares;
        _assertAsTheTwin();
        assertEq(_position(daiId, borrower).borrowShares, shares);
    }

    function test_markSilent_debt_revertsWith_PriceUnreadable_whenNamed() public {
        _owesDai();
        _silence(daiOracle);
        wethOracle.set(_usd(1780, 18));
        _witness(daiId);
        Liquidation memory call = _liquidation();
        call.debtReserve = daiId;
        _refuses(call, daiId);
    }

    /// A silent debt of any value has no collateral once all is seized, and only a liquidation that seizes collateral
    /// writes off. Left on the books it would grow as a claim that can neither be paid nor written off, and the first
    /// suppliers to withdraw would be paid by the others.
    function test_markSilent_debt_barsNoWriteOff() public {
        _owesDai();
        _silence(daiOracle);
        wethOracle.set(_usd(1000, 18));
        _witness(daiId);
        _liquidate(_liquidation());
        assertEq(_bits(borrower), 0);
        assertEq(_position(daiId, borrower).borrowShares, 0);
        assertApproxEqAbs(_supplied(daiId, lender), 9000e18, 1); // with the interest, all of it the supplier's
        // There would be no second chance to write it off.
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.Healthy.selector, borrower, MAX));
        vm.prank(liquidator);
        core.liquidate(_liquidation(), "");
    }

    /// The collateral covers the readable debt: the rest of it still backs the silent one.
    function test_markSilent_debt_isNotWrittenOffWhileCollateralIsLeft() public {
        _owesDai();
        _silence(daiOracle);
        wethOracle.set(_usd(1780, 18));
        _witness(daiId);
        _liquidate(_liquidation());
        assertEq(_bits(borrower), COLLATERAL_BIT | (DEBT_BIT << 1) | (DEBT_BIT << 3));
    }

    // ------------------------------------------------------------------------------------------------------- New risk

    function test_markSilent_borrow_revertsWith_PriceUnreadable() public {
        _silence(wbtcOracle);
        _witness(wbtcId);
        _expectUnreadable(wbtcId);
        _borrow(usdcId, borrower, 1);
    }

    function test_markSilent_withdraw_revertsWith_PriceUnreadable() public {
        _owesDai();
        _silence(daiOracle);
        _witness(daiId);
        _expectUnreadable(daiId);
        vm.prank(borrower);
        core.withdrawCollateral(wethId, 1, borrower, borrower);
    }

    // -------------------------------------------------------------------------------------------------------- Helpers

    /// @dev borrower has withdrawn the WBTC and owes 1,000 DAI.
    function _owesDai() private {
        _supply(daiId, lender, 10_000e18);
        _borrow(daiId, borrower, 1000e18);
        vm.prank(borrower);
        core.withdrawCollateral(wbtcId, MAX, borrower, borrower);
    }

    function _refuses(Liquidation memory call, ReserveId id) private {
        _expectUnreadable(id);
        vm.prank(liquidator);
        core.liquidate(call, "");
    }

    /// @return done the amounts of the event
    /// @return writtenOff token units of the USDC debt
    function _liquidate(Liquidation memory call) private returns (LiquidationAmounts memory done, uint256 writtenOff) {
        vm.recordLogs();
        vm.prank(liquidator);
        core.liquidate(call, "");
        Vm.Log[] memory logs = vm.getRecordedLogs();
        (,,,, done,) = abi.decode(
            _onlyLog(logs, ILendingPools.Liquidated.selector).data,
            (address, address, bool, bool, LiquidationAmounts, Books)
        );
        for (uint256 i; i < logs.length; ++i) {
            if (logs[i].topics[0] != ILendingPools.WrittenOff.selector) continue;
            if (logs[i].topics[1] == bytes32(ReserveId.unwrap(usdcId))) writtenOff = uint256(bytes32(logs[i].data));
        }
    }

    /// @dev Liquidates stranger, reverts the state, liquidates borrower: the same amounts, health factors and bonus.
    function _assertAsTheTwin() private returns (LiquidationAmounts memory done) {
        Liquidation memory call = _liquidation();
        uint256 state = vm.snapshotState();
        call.account = stranger;
        (LiquidationAmounts memory twin,) = _liquidate(call);
        vm.revertToState(state);
        call.account = borrower;
        (done,) = _liquidate(call);
        assertEq(abi.encode(done), abi.encode(twin));
    }

    function _assertSilence(uint256 since, uint256 last) private view {
        Silence memory silence = core.silenceOf(wbtcId);
        assertEq(silence.since, since, "since");
        assertEq(silence.last, last, "last");
    }
}
