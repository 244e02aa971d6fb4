// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Vm } from "forge-std/Test.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Books, Liquidation, ReserveTotals, SilentTake } from "../../src/interfaces/Types.sol";
import { COLLATERAL_BIT, DEBT_BIT, SUPPLY_BIT } from "../../src/types/AccountBits.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { SilenceBase } from "../SilenceBase.sol";
import { StoredBooks } from "../StoredBooks.sol";

/// borrower: 0.5 WBTC back 15,000 USDC. The feed of WBTC dies permanently, and its auction falls for 3 days. WBTC has a
/// collateral cap.
contract TakeSilentTest is SilenceBase {
    uint256 private constant LENGTH = 3 days;

    function setUp() public override {
        super.setUp();
        _supply(usdcId, lender, 1_000_000e6);
        _supplyCollateral(wbtcId, borrower, 0.5e8);
        _borrow(usdcId, borrower, 15_000e6);
        _fund(usdcId, liquidator, 1_000_000e6);
    }

    // ---------------------------------------------------------------------------------------------------------- Price

    /// At the opening the taker pays the whole debt, and no one has a loss.
    function test_takeSilent_allOfTheDebtAtTheOpening() public {
        _open();
        uint256 owed = _debt(usdcId, borrower);
        ReserveTotals memory before = core.accruedTotals(usdcId);
        (uint256 seized, uint256 paid,) = _take(_silentTake());
        assertEq(seized, 0.5e8);
        assertEq(paid, owed);
        assertEq(wbtc.balanceOf(liquidator), 0.5e8);
        assertEq(_bits(borrower), 0);
        assertEq(_position(usdcId, borrower).borrowShares, 0);
        assertEq(_position(wbtcId, borrower).collateral, 0);
        assertEq(core.reserveInfo(wbtcId).collateralTotal, 0);
        assertEq(core.reserveTotals(usdcId).borrowAssets, 0);
        assertEq(core.reserveTotals(usdcId).supplyAssets, before.supplyAssets);
    }

    function test_takeSilent_halfAfterADayAndAHalf() public {
        _open();
        _markFor(wbtcId, 36 hours);
        uint256 owed = _debt(usdcId, borrower);
        ReserveTotals memory before = core.accruedTotals(usdcId);
        (, uint256 paid, Vm.Log[] memory logs) = _take(_silentTake());
        assertEq(paid, (owed + 1) / 2);
        // The rest is written off: the suppliers bear it.
        uint256 loss = _loss(logs, usdcId);
        assertApproxEqAbs(loss, owed - paid, 1);
        assertEq(core.reserveTotals(usdcId).supplyAssets, before.supplyAssets - loss);
        assertEq(core.reserveTotals(usdcId).borrowAssets, 0);
        assertEq(_bits(borrower), 0);
    }

    /// One second before the end a debt of a few units costs one unit.
    function test_takeSilent_aTokenUnitJustBeforeTheEnd() public {
        _speak(wbtcOracle);
        _fund(usdcId, borrower, 1e6);
        vm.startPrank(borrower);
        core.repay(usdcId, _debt(usdcId, borrower) - 10, 0, borrower, "");
        vm.stopPrank();
        _open();
        _markFor(wbtcId, LENGTH - 1 hours);
        skip(1 hours - 1);
        (, uint256 paid,) = _take(_silentTake());
        assertEq(paid, 1);
    }

    /// Nothing is pulled any more: a debt in a paused token blocks no take, and is written off.
    function test_takeSilent_nothingAtTheEnd() public {
        _open();
        _markFor(wbtcId, LENGTH);
        vm.mockCallRevert(address(usdc), abi.encodeWithSelector(usdc.transferFrom.selector), "paused");
        uint256 state = vm.snapshotState();
        (uint256 seized, uint256 paid, Vm.Log[] memory logs) = _take(_silentTake());
        assertEq(seized, 0.5e8);
        assertEq(paid, 0);
        assertEq(_countWrittenOff(logs), 1);
        assertEq(_position(usdcId, borrower).borrowShares, 0);
        vm.revertToState(state);
        _markFor(wbtcId, 2 days); // and still is
        (, paid,) = _take(_silentTake());
        assertEq(paid, 0);
    }

    /// Linearly, rounded up, second by second.
    /// forge-config: default.fuzz.runs = 64
    function testFuzz_takeSilent_fallsInALine(uint256 elapsed) public {
        elapsed = bound(elapsed, 0, LENGTH + 1 days);
        _open();
        if (elapsed >= 1 hours) _markFor(wbtcId, elapsed / 1 hours * 1 hours);
        skip(elapsed % 1 hours);
        uint256 owed = _debt(usdcId, borrower);
        uint256 left = elapsed < LENGTH ? LENGTH - elapsed : 0;
        uint256 fraction = (left * WAD + LENGTH - 1) / LENGTH;
        SilentTake memory call = _silentTake();
        if (left != 0) {
            call.maxFraction = fraction - 1;
            vm.expectRevert(
                abi.encodeWithSelector(ILendingPools.FractionAboveLimit.selector, fraction, call.maxFraction)
            );
            vm.prank(liquidator);
            core.takeSilent(call);
        }
        call.maxFraction = fraction;
        (uint256 seized, uint256 paid, Vm.Log[] memory logs) = _take(call);
        assertEq(paid, (owed * left + LENGTH - 1) / LENGTH);
        Vm.Log memory log = _onlyLog(logs, ILendingPools.SilentTaken.selector);
        _assertTopics(log, wbtcId, borrower, liquidator);
        assertEq(log.data, abi.encode(liquidator, false, false, seized, 0, fraction));
    }

    /// The same part of each debt, each in its own token.
    function test_takeSilent_manyDebts() public {
        _supply(daiId, lender, 10_000e18);
        _speak(wbtcOracle);
        _borrow(daiId, borrower, 1000e18);
        _open();
        _markFor(wbtcId, 24 hours);
        (uint256 owedUsdc, uint256 owedDai) = (_debt(usdcId, borrower), _debt(daiId, borrower));
        dai.mint(liquidator, 10_000e18);
        vm.prank(liquidator);
        dai.approve(address(core), MAX);
        (, uint256 paid, Vm.Log[] memory logs) = _take(_silentTake());
        uint256 paidDai = 10_000e18 - dai.balanceOf(liquidator);
        assertEq(paid, (owedUsdc * 2 + 2) / 3);
        assertEq(paidDai, (owedDai * 2 + 2) / 3);
        assertApproxEqAbs(_loss(logs, usdcId), owedUsdc - paid, 1);
        assertApproxEqAbs(_loss(logs, daiId), owedDai - paidDai, 1);
        _assertRepaid(logs, usdcId, paid);
        _assertRepaid(logs, daiId, paidDai);
        assertEq(_bits(borrower), 0);
        assertEq(core.reserveTotals(daiId).borrowShares, 0);
    }

    // ------------------------------------------------------------------------------------------------- Many deposits

    /// Unlent and lent WBTC are two deposits: the first take leaves a debt, the second writes it off.
    function test_takeSilent_oneDepositAfterTheOther() public {
        _supplyEnabled(wbtcId, borrower, 0.1e8);
        _open();
        _markFor(wbtcId, 24 hours);
        uint256 owed = _debt(usdcId, borrower);
        (uint256 seized, uint256 paid, Vm.Log[] memory logs) = _take(_silentTake());
        assertEq(seized, 0.5e8);
        assertEq(paid, (owed * 2 + 2) / 3);
        assertEq(_countWrittenOff(logs), 0);
        assertEq(_bits(borrower), (SUPPLY_BIT << 2) | (DEBT_BIT << 1));
        assertApproxEqAbs(_debt(usdcId, borrower), owed - paid, 1);

        SilentTake memory call = _silentTake();
        _expectNothing(borrower);
        vm.prank(liquidator);
        core.takeSilent(call); // is paid out
        call.fromSupply = true;
        owed = _debt(usdcId, borrower);
        (seized, paid, logs) = _take(call);
        assertEq(seized, 0.1e8);
        assertEq(paid, (owed * 2 + 2) / 3);
        assertApproxEqAbs(_loss(logs, usdcId), owed - paid, 1);
        assertEq(_bits(borrower), 0);
    }

    /// One of two feeds is readable again after the first take: liquidators can seize the rest.
    function test_takeSilent_revertsWith_NotSilent_whenAnotherFeedComesBack() public {
        _supplyCollateral(wethId, borrower, 1e18);
        _silence(wethOracle);
        _silence(wbtcOracle);
        _markBoth(7 days);
        core.openAuction(pool, borrower);
        SilentTake memory call = _silentTake();
        _markBoth(60 hours);
        _speak(wethOracle);
        _expectNotSilent(wethId);
        vm.prank(liquidator);
        core.takeSilent(call);
        _silence(wethOracle);
        call.collateralReserve = wethId;
        _take(call);
        _speak(wbtcOracle);
        call.collateralReserve = wbtcId;
        _expectNotSilent(wbtcId);
        vm.prank(liquidator);
        core.takeSilent(call);
        assertGt(_debt(usdcId, borrower), 0);
        assertEq(_position(wbtcId, borrower).collateral, 0.5e8);
    }

    // ------------------------------------------------------------------------------------------------------ Refusals

    function test_takeSilent_revertsWith_ReceiverInvalid() public {
        _open();
        SilentTake memory call = _silentTake();
        address[2] memory nobodies = [address(0), address(core)];
        for (uint256 i; i < 2; ++i) {
            call.receiver = nobodies[i];
            vm.expectRevert(abi.encodeWithSelector(ILendingPools.ReceiverInvalid.selector, nobodies[i]));
            core.takeSilent(call);
        }
    }

    function test_takeSilent_revertsWith_AuctionClosed_neverOpened() public {
        _die();
        _expectClosed();
        vm.prank(liquidator);
        core.takeSilent(_silentTake());
    }

    function test_takeSilent_revertsWith_AuctionClosed_afterTheFeedCameBack() public {
        _open();
        _speak(wbtcOracle);
        core.markSilent(wbtcId);
        _silence(wbtcOracle);
        _witnessDead(wbtcId);
        _expectClosed();
        vm.prank(liquidator);
        core.takeSilent(_silentTake());
    }

    function test_takeSilent_revertsWith_NotSilent_readable() public {
        _open();
        _markFor(wbtcId, LENGTH);
        _speak(wbtcOracle);
        _expectNotSilent(wbtcId);
        vm.prank(liquidator);
        core.takeSilent(_silentTake());
    }

    function test_takeSilent_revertsWith_NotSilent_whenTheLastMarkIsOld() public {
        _open();
        skip(1 hours + 1);
        _expectNotSilent(wbtcId);
        vm.prank(liquidator);
        core.takeSilent(_silentTake());
        rewind(1);
        _take(_silentTake());
    }

    /// However little it is: a liquidation seizes it first. It was added after the marks had ended.
    function test_takeSilent_revertsWith_NotSilent_readableCollateralAdded() public {
        _open();
        skip(1 hours + 1);
        _supplyCollateral(wethId, borrower, 1);
        _witnessDead(wbtcId);
        _expectNotSilent(wethId);
        vm.prank(liquidator);
        core.takeSilent(_silentTake());
    }

    /// The borrower repays, and keeps the collateral.
    function test_takeSilent_revertsWith_NothingToAuction_repaid() public {
        _open();
        _markFor(wbtcId, LENGTH);
        _fund(usdcId, borrower, 100_000e6);
        vm.startPrank(borrower);
        core.repay(usdcId, MAX, 0, borrower, "");
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.NothingToAuction.selector, pool, borrower));
        vm.prank(liquidator);
        core.takeSilent(_silentTake());
        vm.prank(borrower);
        core.withdrawCollateral(wbtcId, MAX, borrower, borrower);
        assertEq(wbtc.balanceOf(borrower), 0.5e8);
    }

    /// An account that is healthy by readable collateral cannot be auctioned, even if its other collateral is silent.
    function test_takeSilent_revertsWith_NotSilent_healthy() public {
        _supplyCollateral(wbtcId, stranger, 0.5e8);
        _supplyCollateral(wethId, stranger, 10e18);
        _borrow(usdcId, stranger, 1000e6);
        _open();
        SilentTake memory call = _silentTake();
        call.account = stranger;
        _expectNotSilent(wethId);
        vm.prank(liquidator);
        core.takeSilent(call);
    }

    function test_takeSilent_revertsWith_NothingToSeize() public {
        _supply(wbtcId, borrower, 0.1e8); // does not back debt
        _open();
        SilentTake memory call = _silentTake();
        call.fromSupply = true;
        _expectNothing(borrower);
        vm.prank(liquidator);
        core.takeSilent(call);
        (call.fromSupply, call.collateralReserve) = (false, wethId);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.NothingToSeize.selector, wethId, borrower));
        vm.prank(liquidator);
        core.takeSilent(call);
    }

    function test_takeSilent_revertsWith_SeizedBelowLimit() public {
        _open();
        SilentTake memory call = _silentTake();
        call.minSeized = 0.5e8 + 1;
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.SeizedBelowLimit.selector, 0.5e8, 0.5e8 + 1));
        vm.prank(liquidator);
        core.takeSilent(call);
        call.minSeized = 0.5e8;
        _take(call);
    }

    /// The taker pays, and no one else.
    function test_takeSilent_revertsWithoutTheTokensOfEveryDebt() public {
        _supply(daiId, lender, 10_000e18);
        _borrow(daiId, borrower, 1000e18);
        _open();
        vm.expectRevert();
        vm.prank(liquidator); // has no DAI
        core.takeSilent(_silentTake());
        assertGt(_position(daiId, borrower).borrowShares, 0);
    }

    // --------------------------------------------------------------------------------------------------- A lent deposit

    function test_takeSilent_lentDeposit_paidOut() public {
        uint256 shares = _lend();
        ReserveTotals memory before = core.accruedTotals(wbtcId);
        (uint256 seized,, Vm.Log[] memory logs) = _take(_lentTake());
        assertEq(seized, 0.5e8);
        assertEq(wbtc.balanceOf(liquidator), 0.5e8);
        assertEq(_position(wbtcId, stranger).supplyShares, 0);
        assertEq(core.accountBits(pool, stranger), 0);
        ReserveTotals memory stored = core.reserveTotals(wbtcId);
        assertEq(before.supplyShares - stored.supplyShares, shares);
        assertEq(before.supplyAssets - stored.supplyAssets, seized);
        _assertTransfer(logs, liquidator, stranger, address(0), ReserveId.unwrap(wbtcId), shares);
        Vm.Log memory log = _onlyLog(logs, ILendingPools.SupplySeized.selector);
        assertEq(log.topics[1], bytes32(ReserveId.unwrap(wbtcId)));
        assertEq(log.topics[2], _topic(stranger));
        assertEq(log.data, abi.encode(_books(wbtcId)));
        log = _onlyLog(logs, ILendingPools.SilentTaken.selector);
        assertEq(log.data, abi.encode(liquidator, true, false, seized, shares, WAD));
        _assertSeizureOrder(logs, ILendingPools.SilentTaken.selector);
    }

    function test_takeSilent_revertsWith_LiquidityTooLow() public {
        _lend();
        _lendAllWbtc();
        SilentTake memory call = _lentTake();
        uint256 worth = _supplied(wbtcId, stranger);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.LiquidityTooLow.selector, wbtcId, 1, worth));
        vm.prank(liquidator);
        core.takeSilent(call);
    }

    function test_takeSilent_lentDeposit_inside_withoutIdle() public {
        uint256 shares = _lend();
        _lendAllWbtc();
        SilentTake memory call = _lentTake();
        (call.inside, call.receiver) = (true, operator);
        uint256 worth = _supplied(wbtcId, stranger);
        ReserveTotals memory before = core.accruedTotals(wbtcId);
        (uint256 seized,, Vm.Log[] memory logs) = _take(call);
        assertEq(seized, worth);
        assertEq(_position(wbtcId, operator).supplyShares, shares);
        assertEq(core.accountBits(pool, operator), 0); // they do not back debt
        assertEq(abi.encode(core.reserveTotals(wbtcId)), abi.encode(before));
        assertEq(wbtc.balanceOf(operator) + wbtc.balanceOf(liquidator), 0);
        _assertTransfer(logs, liquidator, stranger, operator, ReserveId.unwrap(wbtcId), shares);
        _assertSeizureOrder(logs, ILendingPools.SilentTaken.selector);
    }

    // ------------------------------------------------------------------------------------------- Unlent, inside the core

    function test_takeSilent_inside_toAReceiverWhoHasSome() public {
        _supplyCollateral(wbtcId, operator, 1e8);
        _open();
        SilentTake memory call = _silentTake();
        (call.inside, call.receiver) = (true, operator);
        uint256 total = core.reserveInfo(wbtcId).collateralTotal;
        (uint256 seized,,) = _take(call);
        assertEq(_position(wbtcId, operator).collateral, 1e8 + seized);
        assertEq(core.reserveInfo(wbtcId).collateralTotal, total);
        assertEq(wbtc.balanceOf(liquidator) + wbtc.balanceOf(operator), 0);
        assertEq(_bits(operator), COLLATERAL_BIT << 2);
    }

    function test_takeSilent_inside_toOneself() public {
        _open();
        SilentTake memory call = _silentTake();
        call.inside = true;
        (uint256 seized,,) = _take(call);
        assertEq(_position(wbtcId, liquidator).collateral, seized);
        assertEq(_bits(liquidator), COLLATERAL_BIT << 2);
    }

    function test_takeSilent_inside_byTheReceiversManager() public {
        _open();
        SilentTake memory call = _silentTake();
        (call.inside, call.receiver) = (true, operator);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.CollateralNotEnabled.selector, wbtcId, operator));
        vm.prank(liquidator);
        core.takeSilent(call);
        _authorize(operator, liquidator, WITHDRAW | BORROW); // the two rights that do not suffice
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.CollateralNotEnabled.selector, wbtcId, operator));
        vm.prank(liquidator);
        core.takeSilent(call);
        _authorize(operator, liquidator, MANAGE);
        _take(call);
        assertEq(_bits(operator), COLLATERAL_BIT << 2);
    }

    /// An account with debt cannot add a silent deposit as collateral.
    function test_takeSilent_inside_revertsWith_PriceUnreadable() public {
        _supplyCollateral(wethId, liquidator, 10e18);
        _borrow(usdcId, liquidator, 1000e6);
        _open();
        SilentTake memory call = _silentTake();
        call.inside = true;
        _expectUnreadable(wbtcId);
        vm.prank(liquidator);
        core.takeSilent(call);
        call.inside = false;
        _take(call);
    }

    /// But an account that has some as collateral already may add more.
    function test_takeSilent_inside_toADebtorWhoHasSome() public {
        _supplyCollateral(wbtcId, liquidator, 1);
        _supplyCollateral(wethId, liquidator, 10e18);
        _borrow(usdcId, liquidator, 1000e6);
        _open();
        SilentTake memory call = _silentTake();
        call.inside = true;
        (uint256 seized,,) = _take(call);
        assertEq(_position(wbtcId, liquidator).collateral, seized + 1);
    }

    // ------------------------------------------------------------------------------------------- The borrower as the taker

    /// The borrower pays the same price as any taker at that time, and has no better right.
    function test_takeSilent_byTheBorrower() public {
        _open();
        _markFor(wbtcId, 36 hours);
        uint256 owed = _debt(usdcId, borrower);
        _fund(usdcId, borrower, 100_000e6);
        SilentTake memory call = _silentTake();
        (call.receiver, call.inside) = (borrower, true);
        _expectUnreadable(wbtcId); // the borrower would still owe, with the same collateral
        vm.prank(borrower);
        core.takeSilent(call);
        call.inside = false;
        uint256 held = usdc.balanceOf(borrower);
        vm.prank(borrower);
        core.takeSilent(call);
        assertEq(held - usdc.balanceOf(borrower), (owed + 1) / 2);
        assertEq(wbtc.balanceOf(borrower), 0.5e8);
    }

    /// At the opening the whole debt is paid: it may stay the borrower's collateral.
    function test_takeSilent_byTheBorrower_insideAtTheOpening() public {
        _open();
        _fund(usdcId, borrower, 100_000e6);
        SilentTake memory call = _silentTake();
        (call.receiver, call.inside) = (borrower, true);
        vm.prank(borrower);
        core.takeSilent(call);
        assertEq(_position(wbtcId, borrower).collateral, 0.5e8);
        assertEq(_bits(borrower), COLLATERAL_BIT << 2);
        assertEq(core.reserveInfo(wbtcId).collateralTotal, 0.5e8);
    }

    // ----------------------------------------------------------------------------------------------------------- More

    function test_takeSilent_simulated() public {
        _open();
        bytes[] memory calls = new bytes[](2);
        calls[0] = abi.encodeCall(core.takeSilent, (_silentTake()));
        calls[1] = abi.encodeCall(core.accountBits, (pool, borrower));
        bytes[] memory results = new bytes[](2);
        (results[0], results[1]) = (abi.encode(0.5e8), abi.encode(0));
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.Simulated.selector, results));
        core.simulate(stranger, calls); // without USDC
        assertEq(_position(wbtcId, borrower).collateral, 0.5e8);
    }

    /// In a simulation the caller is the simulated account: its rights count, and not msg.sender's.
    function test_takeSilent_simulated_insideByTheManager() public {
        _open();
        SilentTake memory call = _silentTake();
        (call.inside, call.receiver) = (true, operator);
        bytes[] memory calls = new bytes[](1);
        calls[0] = abi.encodeCall(core.takeSilent, (call));
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.CollateralNotEnabled.selector, wbtcId, operator));
        vm.prank(operator);
        core.simulate(stranger, calls);
        vm.expectPartialRevert(ILendingPools.Simulated.selector);
        core.simulate(operator, calls);
    }

    /// A share of a reserve that lost all is worth 0: it is taken, and no token moves.
    function test_takeSilent_aWorthlessShare() public {
        _fund(wbtcId, stranger, 1);
        vm.startPrank(stranger);
        core.supply(wbtcId, 0, 1, stranger, "");
        core.setCollateral(wbtcId, stranger, true);
        vm.stopPrank();
        _supplyCollateral(wethId, stranger, 10e18);
        _borrow(usdcId, stranger, 10_000e6);
        _die();
        wethOracle.set(_usd(500, 18));
        Liquidation memory liquidation = _liquidation();
        liquidation.account = stranger;
        vm.prank(liquidator);
        core.liquidate(liquidation, "");
        core.openAuction(pool, stranger);
        vm.mockCallRevert(address(wbtc), abi.encodeCall(wbtc.transfer, (liquidator, 0)), "nothing to move");
        (uint256 seized,,) = _take(_lentTake());
        assertEq(seized, 0);
        assertEq(core.accountBits(pool, stranger), 0);
        assertEq(_position(usdcId, stranger).borrowShares, 0);
    }

    /// Interest is charged up to the take, and the stored books are accrued.
    function test_takeSilent_accruesFirst() public {
        _open();
        _markFor(wbtcId, 24 hours);
        ReserveTotals memory accrued = core.accruedTotals(usdcId);
        assertGt(accrued.borrowAssets, core.reserveTotals(usdcId).borrowAssets);
        (, uint256 paid, Vm.Log[] memory logs) = _take(_silentTake());
        ReserveTotals memory stored = core.reserveTotals(usdcId);
        assertEq(stored.updatedAt, block.timestamp);
        assertEq(stored.supplyAssets, accrued.supplyAssets - _loss(logs, usdcId));
        _assertRepaid(logs, usdcId, paid);
    }

    // -------------------------------------------------------------------------------------------------------- Helpers

    function _die() private {
        _silence(wbtcOracle);
        _witnessDead(wbtcId);
    }

    function _open() private {
        _die();
        core.openAuction(pool, borrower);
    }

    /// @dev stranger: 0.5 WBTC, lent, back 15,000 USDC, under auction.
    function _lend() private returns (uint256 shares) {
        shares = _supplyEnabled(wbtcId, stranger, 0.5e8);
        _borrow(usdcId, stranger, 15_000e6);
        _die();
        core.openAuction(pool, stranger);
    }

    /// @dev All but a token unit. Without WBTC as collateral only the debt's own price is needed: readable for a moment.
    function _lendAllWbtc() private {
        _supplyCollateral(wethId, feeRecipient, 100e18);
        _speak(wbtcOracle);
        _borrow(wbtcId, feeRecipient, 0.5e8 - 1);
        _silence(wbtcOracle);
    }

    function _markBoth(uint256 time) private {
        core.markSilent(wethId);
        core.markSilent(wbtcId);
        for (uint256 i; i < time / 1 hours; ++i) {
            skip(1 hours);
            core.markSilent(wethId);
            core.markSilent(wbtcId);
        }
    }

    function _silentTake() private view returns (SilentTake memory) {
        return SilentTake({
            account: borrower,
            collateralReserve: wbtcId,
            fromSupply: false,
            inside: false,
            maxFraction: WAD,
            minSeized: 0,
            receiver: liquidator
        });
    }

    function _lentTake() private view returns (SilentTake memory call) {
        call = _silentTake();
        (call.account, call.fromSupply) = (stranger, true);
    }

    /// @return seized token units of the deposit
    /// @return paid token units of USDC
    function _take(SilentTake memory call) private returns (uint256 seized, uint256 paid, Vm.Log[] memory logs) {
        uint256 held = usdc.balanceOf(liquidator);
        vm.recordLogs();
        vm.prank(liquidator);
        seized = core.takeSilent(call);
        logs = vm.getRecordedLogs();
        paid = held - usdc.balanceOf(liquidator);
    }

    /// @return loss of the reserve's write-off, token units; the event carries the stored books
    function _loss(Vm.Log[] memory logs, ReserveId id) private view returns (uint256 loss) {
        for (uint256 i; i < logs.length; ++i) {
            if (logs[i].topics[0] != ILendingPools.WrittenOff.selector) continue;
            if (logs[i].topics[1] != bytes32(ReserveId.unwrap(id))) continue;
            Books memory books;
            (loss,,,, books) = abi.decode(logs[i].data, (uint256, uint256, uint256, uint256, Books));
            assertEq(abi.encode(StoredBooks.unpack(books)), abi.encode(core.reserveTotals(id)));
            return loss;
        }
        revert("not written off");
    }

    function _countWrittenOff(Vm.Log[] memory logs) private pure returns (uint256 count) {
        for (uint256 i; i < logs.length; ++i) {
            if (logs[i].topics[0] == ILendingPools.WrittenOff.selector) ++count;
        }
    }

    function _assertRepaid(Vm.Log[] memory logs, ReserveId id, uint256 paid) private view {
        uint256 found;
        for (uint256 i; i < logs.length; ++i) {
            if (logs[i].topics[0] != ILendingPools.Repaid.selector) continue;
            if (logs[i].topics[1] != bytes32(ReserveId.unwrap(id))) continue;
            _assertTopics(logs[i], id, borrower, liquidator);
            assertEq(uint256(bytes32(logs[i].data)), paid, "repaid");
            ++found;
        }
        assertEq(found, 1, "one Repaid a debt");
    }

    function _expectClosed() private {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AuctionClosed.selector, pool, borrower));
    }

    function _expectNotSilent(ReserveId id) private {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.NotSilent.selector, id));
    }

    function _expectNothing(address account) private {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.NothingToSeize.selector, wbtcId, account));
    }
}
