// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { Vm } from "forge-std/Test.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Books, Liquidation, LiquidationAmounts, ReserveConfig, ReserveTotals } from "../../src/interfaces/Types.sol";
import { COLLATERAL_BIT, DEBT_BIT, SUPPLY_BIT } from "../../src/types/AccountBits.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { Base } from "../Base.t.sol";
import { StoredBooks } from "../StoredBooks.sol";
import { BandOracle } from "../mocks/BandOracle.sol";

/// 10 WETH, threshold 83 %, behind 15,000 USDC: a health factor of 1 at 1,807.23 USD.
contract LiquidateTest is Base {
    uint256 private constant DUST = 100e18;

    struct Done {
        uint256 repaid;
        uint256 seized;
        LiquidationAmounts amounts;
        ReserveTotals debtTotals;
    }

    // -------------------------------------------------------------------------------------------------------- Refusals

    function test_liquidate_revertsWith_ReceiverInvalid() public {
        Liquidation memory call = _ripe(1780);
        call.receiver = address(0);
        _refuses(call, abi.encodeWithSelector(ILendingPools.ReceiverInvalid.selector, address(0)));
        call.receiver = address(core);
        _refuses(call, abi.encodeWithSelector(ILendingPools.ReceiverInvalid.selector, address(core)));
    }

    function test_liquidate_revertsWith_ReserveUnknown() public {
        Liquidation memory call = _ripe(1780);
        ReserveId unknown = ReserveId.wrap(ReserveId.unwrap(wethId) + 9);
        call.collateralReserve = unknown;
        _refuses(call, abi.encodeWithSelector(ILendingPools.ReserveUnknown.selector, unknown));
        (call.collateralReserve, call.debtReserve) = (wethId, unknown);
        _refuses(call, abi.encodeWithSelector(ILendingPools.ReserveUnknown.selector, unknown));
    }

    function test_liquidate_revertsWith_ReserveUnknown_ofAnotherPool() public {
        Liquidation memory call = _ripe(1780);
        ReserveId foreign = _createPool("other").reserve(0);
        _supplyCollateral(foreign, borrower, 100e18);
        call.collateralReserve = foreign;
        _refuses(call, abi.encodeWithSelector(ILendingPools.ReserveUnknown.selector, foreign));
    }

    function test_liquidate_revertsWith_Healthy() public {
        _openLoan();
        _refuses(
            _liquidation(),
            abi.encodeWithSelector(ILendingPools.Healthy.selector, borrower, uint256(16_600e18) * WAD / 15_000e18)
        );
        Liquidation memory call = _liquidation();
        call.account = stranger;
        _refuses(call, abi.encodeWithSelector(ILendingPools.Healthy.selector, stranger, MAX));
    }

    function test_liquidate_revertsWith_Healthy_atExactlyOne() public {
        _supply(usdcId, lender, 1_000_000e6);
        _supplyCollateral(wethId, borrower, 10e18);
        _borrow(usdcId, borrower, 14_940e6); // 10 · 1,800 · 0.83
        wethOracle.set(_usd(1800, 18));
        _refuses(_liquidation(), abi.encodeWithSelector(ILendingPools.Healthy.selector, borrower, WAD));
        wethOracle.set(_usd(1800, 18) - 1);
        _do(_liquidation());
    }

    function test_liquidate_revertsWith_PriceUnreadable() public {
        Liquidation memory call = _ripe(1780);
        _supplyCollateral(wbtcId, borrower, 1); // neither repaid nor seized
        BandOracle[3] memory all = [wethOracle, usdcOracle, wbtcOracle];
        ReserveId[3] memory ids = [wethId, usdcId, wbtcId];
        for (uint256 i; i < 3; ++i) {
            all[i].setMood(BandOracle.Mood.Reverts);
            _refuses(call, abi.encodeWithSelector(ILendingPools.PriceUnreadable.selector, ids[i]));
            _expectUnreadable(ids[i]);
            core.healthFactor(pool, borrower);
            all[i].setMood(BandOracle.Mood.Sound);
        }
        daiOracle.setMood(BandOracle.Mood.Reverts); // not the account's
        _do(call);
    }

    function test_liquidate_revertsWith_NothingToRepay() public {
        Liquidation memory call = _ripe(1780);
        call.debtReserve = daiId;
        _refuses(call, abi.encodeWithSelector(ILendingPools.NothingToRepay.selector, daiId, borrower));
        call.debtReserve = wethId;
        _refuses(call, abi.encodeWithSelector(ILendingPools.NothingToRepay.selector, wethId, borrower));
    }

    function test_liquidate_revertsWith_NothingToSeize() public {
        Liquidation memory call = _ripe(1780);
        _supply(wbtcId, borrower, 1e8); // backs nothing
        bytes4 selector = ILendingPools.NothingToSeize.selector;
        call.collateralReserve = wbtcId;
        _refuses(call, abi.encodeWithSelector(selector, wbtcId, borrower));
        call.fromSupply = true;
        _refuses(call, abi.encodeWithSelector(selector, wbtcId, borrower));
        call.collateralReserve = wethId; // is there, but not lent
        _refuses(call, abi.encodeWithSelector(selector, wethId, borrower));
        call.collateralReserve = usdcId; // owed
        _refuses(call, abi.encodeWithSelector(selector, usdcId, borrower));
    }

    // ------------------------------------------------------------------------------------------------ Prices and bonus

    /// At its high price the collateral is worth 18,100 · 0.83 = 15,023; the debt at its low one 14,990. It is spared.
    function test_liquidate_seesCollateralAtHighAndDebtAtLow() public {
        _openLoan();
        wethOracle.setBand(_usd(1500, 18), _usd(1810, 18));
        usdcOracle.setBand(_usd(1, 6) * 1499 / 1500, _usd(1, 6) * 2);
        uint256 health = uint256(15_023e18) * WAD / 14_990e18;
        assertEq(core.healthFactor(pool, borrower), health);
        _refuses(_liquidation(), abi.encodeWithSelector(ILendingPools.Healthy.selector, borrower, health));

        wethOracle.setBand(_usd(1500, 18), _usd(1800, 18)); // 14,940
        Done memory done = _do(_liquidation());
        uint256 lowDebt = uint256(done.repaid) * 1499 / 1500;
        assertApproxEqRel(done.seized * 1800, lowDebt * (WAD + done.amounts.bonus) / 1e6, 1e10);
    }

    function test_liquidate_bonusRisesInALine() public {
        _checkBonus(15_000e18 - 1e6, 0, 1e12); // a hair below 1
        _checkBonus(14_850e18, 0.01e18, 1e3); // 0.99
        _checkBonus(14_625e18, 0.025e18, 1e3); // 0.975
        _checkBonus(14_250e18, 0.05e18, 1e3); // 0.95
    }

    function test_liquidate_bonusStaysAtItsMost() public {
        _checkBonus(14_100e18, 0.05e18, 0);
        _checkBonus(10_000e18, 0.05e18, 0);
    }

    // -------------------------------------------------------------------------------------------------------- How much

    /// C = 14,774, D = 15,000: b = 5 % · 226/750, x = (1.05 D − C) / (1.05 − (1 + b) · 0.83) = 4,703.73.
    function test_liquidate_toTheTarget() public {
        Done memory done = _do(_ripe(1780));
        uint256 bonus = uint256(0.05e18) * 226 / 750;
        assertApproxEqAbs(done.amounts.bonus, bonus, 2);
        uint256 target = uint256(976e18) * WAD / (1.05e18 - (WAD + bonus) * 83 / 100);
        assertApproxEqAbs(done.repaid, target / 1e12, 2);
        assertApproxEqAbs(done.seized, target * (WAD + bonus) / 1780e18, 2e9);
        assertGe(core.healthFactor(pool, borrower), 1.05e18);
        assertLe(core.healthFactor(pool, borrower), 1.05e18 + 1e10);
        assertApproxEqAbs(done.amounts.healthBefore, uint256(14_774e18) * WAD / 15_000e18, 1);
        assertApproxEqAbs(done.amounts.healthAfter, core.healthFactor(pool, borrower), 1e10);
    }

    function test_liquidate_movesTokensAndBooks() public {
        Liquidation memory call = _ripe(1780);
        uint256 held = usdc.balanceOf(liquidator);
        Done memory done = _do(call);
        assertEq(usdc.balanceOf(liquidator), held - done.repaid);
        assertEq(weth.balanceOf(liquidator), done.seized);
        assertEq(weth.balanceOf(address(core)), 10e18 - done.seized);
        assertEq(_position(wethId, borrower).collateral, 10e18 - done.seized);
        assertEq(_debt(usdcId, borrower), 15_000e6 - done.repaid);
        assertEq(core.reserveTotals(usdcId).borrowAssets, 15_000e6 - done.repaid);
        assertEq(core.reserveTotals(usdcId).supplyAssets, 1_000_000e6);
        assertEq(_bits(borrower), COLLATERAL_BIT | (DEBT_BIT << 1));
    }

    function test_liquidate_atMostThatDebt() public {
        (ReserveId debtId,) = (daiId, wethId);
        _supply(daiId, lender, 10_000e18);
        _openLoan();
        _borrow(daiId, borrower, 900e18);
        wethOracle.set(_usd(1800, 18)); // C = 14,940, D = 15,900
        Liquidation memory call = _liquidation();
        call.debtReserve = debtId;
        Done memory done = _do(call);
        assertEq(done.repaid, 900e18);
        assertEq(_position(daiId, borrower).borrowShares, 0);
        assertEq(_bits(borrower), COLLATERAL_BIT | (DEBT_BIT << 1));
        assertLt(done.amounts.healthAfter, WAD);
    }

    function test_liquidate_atMostWhatIsOffered() public {
        Liquidation memory call = _ripe(1780);
        call.maxRepaid = 1000e6;
        Done memory done = _do(call);
        assertEq(done.repaid, 1000e6);
        assertEq(done.seized, 1000e18 * (WAD + done.amounts.bonus) / 1780e18);
    }

    function test_liquidate_roundsDebtSharesDown() public {
        Liquidation memory call = _ripe(1780);
        call.maxRepaid = 1000e6;
        skip(1 days);
        ReserveTotals memory totals = core.accruedTotals(usdcId);
        uint256 before = _position(usdcId, borrower).borrowShares;
        Done memory done = _do(call);
        assertNotEq(1000e6 * SCALE % totals.borrowIndex, 0, "even");
        assertEq(done.amounts.repaidShares, 1000e6 * SCALE / totals.borrowIndex);
        assertEq(_position(usdcId, borrower).borrowShares, before - done.amounts.repaidShares);
        assertEq(
            done.debtTotals.borrowAssets,
            (uint256(totals.borrowShares) - done.amounts.repaidShares) * totals.borrowIndex / SCALE
        );
    }

    function test_liquidate_revertsWith_AmountZero() public {
        Liquidation memory call = _ripe(1780);
        call.maxRepaid = 0;
        _refuses(call, abi.encodeWithSelector(ILendingPools.AmountZero.selector, usdcId));
    }

    /// Owed 1,200 USDC and 3,700 DAI behind 3.1 WETH at 1,903: the target is 1,133, which would leave 67.
    function test_liquidate_leavesNoDustOfTheDebt() public {
        Liquidation memory call = _twoDebts();
        Done memory done = _do(call);
        assertEq(done.repaid, 1200e6);
        assertEq(_position(usdcId, borrower).borrowShares, 0);
        assertEq(_bits(borrower), COLLATERAL_BIT | (DEBT_BIT << 3));
        assertGt(done.amounts.healthAfter, 1.05e18);
    }

    function test_liquidate_revertsWith_RepaidAboveLimit_dustOfTheDebt() public {
        Liquidation memory call = _twoDebts();
        call.maxRepaid = 1100e6 + 1;
        _refuses(call, abi.encodeWithSelector(ILendingPools.RepaidAboveLimit.selector, 1200e6, 1100e6 + 1));
        call.maxRepaid = 1100e6; // leaves dust exactly
        assertEq(_do(call).repaid, 1100e6);
    }

    /// 0.05 WBTC are worth 3,000; the target would take 2,940 of them.
    function test_liquidate_leavesNoDustOfTheCollateral() public {
        Liquidation memory call = _twoCollaterals();
        Done memory done = _do(call);
        assertEq(done.seized, 0.05e8);
        assertEq(done.repaid, Math.ceilDiv(uint256(3000e18) * WAD, (WAD + done.amounts.bonus) * 1e12));
        assertEq(_bits(borrower), COLLATERAL_BIT | (DEBT_BIT << 1));
        assertEq(core.reserveInfo(wbtcId).collateralTotal, 0);
        assertGt(done.amounts.healthAfter, 1.05e18);
    }

    function test_liquidate_revertsWith_RepaidAboveLimit_dustOfTheCollateral() public {
        Liquidation memory call = _twoCollaterals();
        uint256 state = vm.snapshotState();
        uint256 forAll = _do(call).repaid;
        vm.revertToState(state);
        call.maxRepaid = forAll - 1;
        _refuses(call, abi.encodeWithSelector(ILendingPools.RepaidAboveLimit.selector, forAll, forAll - 1));
        call.maxRepaid = 2500e6;
        Done memory done = _do(call);
        assertEq(done.repaid, 2500e6);
        assertGe((0.05e8 - done.seized) * 60_000e10, DUST);
    }

    /// 14,000 behind 15,000: all is seized for 14,000 / 1.05, rounded up.
    function test_liquidate_allOfTheCollateral() public {
        Done memory done = _do(_ripe(1400));
        assertEq(done.seized, 10e18);
        assertEq(done.repaid, 13_333_333_334);
        assertEq(_position(wethId, borrower).collateral, 0);
    }

    function test_liquidate_worthlessCollateralCostsATokenUnit() public {
        _ripe(1400);
        _supplyCollateral(wbtcId, borrower, 1);
        wbtcOracle.set(1);
        Liquidation memory call = _liquidation();
        call.collateralReserve = wbtcId;
        Done memory done = _do(call);
        assertEq(done.repaid, 1);
        assertEq(done.seized, 1);
        assertEq(_bits(borrower), COLLATERAL_BIT | (DEBT_BIT << 1));
    }

    /// A loan of 150 behind 177: dust on both sides. All the debt is repaid, and what it does not take stays his.
    function test_liquidate_whatIsLeftIsTheBorrowers() public {
        _supply(usdcId, lender, 1_000_000e6);
        _supplyCollateral(wethId, borrower, 0.1e18);
        _borrow(usdcId, borrower, 150e6);
        wethOracle.set(_usd(1770, 18));
        Done memory done = _do(_liquidation());
        assertEq(done.repaid, 150e6);
        assertEq(done.seized, 150e18 * (WAD + done.amounts.bonus) / 1770e18);
        assertEq(done.amounts.healthAfter, MAX);
        assertEq(_bits(borrower), COLLATERAL_BIT);
        assertEq(_position(wethId, borrower).collateral, 0.1e18 - done.seized);
        assertLt((0.1e18 - done.seized) * 1770, DUST);
    }

    function test_liquidate_revertsWith_SeizedBelowLimit() public {
        Liquidation memory call = _ripe(1780);
        uint256 state = vm.snapshotState();
        uint256 seized = _do(call).seized;
        vm.revertToState(state);
        call.minSeized = seized + 1;
        _refuses(call, abi.encodeWithSelector(ILendingPools.SeizedBelowLimit.selector, seized, seized + 1));
        call.minSeized = seized;
        _do(call);
    }

    /// A millionth of a dollar buys no whole unit of WBTC, and this WBTC reverts where nothing is moved.
    function test_liquidate_nothingWorthSeizing_movesNoToken() public {
        Liquidation memory call = _ripe(1400);
        _supplyCollateral(wbtcId, borrower, 0.01e8);
        vm.mockCallRevert(address(wbtc), abi.encodeCall(wbtc.transfer, (liquidator, 0)), "nothing to move");
        call.collateralReserve = wbtcId;
        call.maxRepaid = 1;
        Done memory done = _do(call);
        assertEq(done.repaid, 1);
        assertEq(done.seized, 0);
    }

    // ---------------------------------------------------------------------------------------------------- What is seized

    function test_liquidate_lentDeposit_paidOut() public {
        Liquidation memory call = _ripeLent(1780);
        ReserveTotals memory before = core.reserveTotals(wethId);
        uint256 shares = _position(wethId, borrower).supplyShares;
        Done memory done = _do(call);
        assertEq(weth.balanceOf(liquidator), done.seized);
        assertEq(_position(wethId, liquidator).supplyShares, 0);
        assertEq(_position(wethId, borrower).supplyShares, shares - done.amounts.seizedShares);
        ReserveTotals memory stored = core.reserveTotals(wethId);
        assertEq(before.supplyAssets - stored.supplyAssets, done.seized);
        assertEq(before.supplyShares - stored.supplyShares, done.amounts.seizedShares);
        assertEq(_bits(borrower), SUPPLY_BIT | (DEBT_BIT << 1));
    }

    function test_liquidate_revertsWith_LiquidityTooLow() public {
        Liquidation memory call = _ripeLent(1780);
        _lendAllWeth(1e18 + 1);
        uint256 state = vm.snapshotState();
        call.inside = true;
        uint256 seized = _do(call).seized;
        vm.revertToState(state);
        call.inside = false;
        _refuses(call, abi.encodeWithSelector(ILendingPools.LiquidityTooLow.selector, wethId, 1e18 + 1, seized));
    }

    function test_liquidate_lentDeposit_inside_withoutIdle() public {
        Liquidation memory call = _ripeLent(1780);
        _lendAllWeth(0);
        call.inside = true;
        call.receiver = operator;
        ReserveTotals memory before = core.reserveTotals(wethId);
        vm.recordLogs();
        uint256 shares = _position(wethId, borrower).supplyShares;
        Done memory done = _do(call);
        assertEq(weth.balanceOf(liquidator) + weth.balanceOf(operator), 0);
        assertGt(done.amounts.seizedShares, 0);
        assertEq(_position(wethId, operator).supplyShares, done.amounts.seizedShares);
        assertEq(_position(wethId, borrower).supplyShares, shares - done.amounts.seizedShares);
        assertEq(_bits(operator), 0);
        assertEq(abi.encode(core.reserveTotals(wethId)), abi.encode(before));
    }

    /// After interest a share is no round number: what is repaid is turned into shares rounded down, and these into assets.
    function test_liquidate_lentDeposit_roundsSharesDown() public {
        Liquidation memory call = _ripeLent(2000);
        _supply(wethId, lender, 1e18);
        _lendAllWeth(0.1e18);
        skip(30 days);
        wethOracle.set(_usd(1600, 18));
        (call.maxRepaid, call.inside) = (1000e6, true);
        ReserveTotals memory totals = core.accruedTotals(wethId);
        Done memory done = _do(call);
        uint256 worth = uint256(1000e18) * (WAD + done.amounts.bonus) / 1600e18;
        (uint256 assets, uint256 shares) = (uint256(totals.supplyAssets) + 1, uint256(totals.supplyShares) + 1e6);
        assertNotEq(mulmod(worth, shares, assets), 0, "even");
        assertEq(done.amounts.seizedShares, worth * shares / assets);
        assertEq(done.seized, done.amounts.seizedShares * assets / shares);
    }

    function test_liquidate_lentDeposit_allOfIt() public {
        Liquidation memory call = _ripeLent(1400);
        call.inside = true;
        uint256 shares = _position(wethId, borrower).supplyShares;
        Done memory done = _do(call);
        assertEq(done.amounts.seizedShares, shares);
        assertEq(done.seized, 10e18);
        assertEq(_position(wethId, liquidator).supplyShares, shares);
        assertEq(_bits(borrower), 0);
    }

    /// Lent and unlent WETH are two deposits: one call takes from one of them.
    function test_liquidate_takesTheKindItNames() public {
        Liquidation memory call = _ripeLent(1780);
        _supplyCollateral(wethId, borrower, 0.01e18);
        Done memory done = _do(call);
        assertGt(done.seized, 1e18);
        assertEq(_position(wethId, borrower).collateral, 0.01e18);
        assertEq(_bits(borrower), SUPPLY_BIT | COLLATERAL_BIT | (DEBT_BIT << 1));
    }

    /// It becomes the receiver's collateral, without a transfer; under a cap the total stays what it was.
    function test_liquidate_unlent_inside() public {
        (Liquidation memory call, uint256 total) = _ripeCapped();
        _supplyCollateral(wbtcId, operator, 1e8);
        total += 1e8;
        (call.inside, call.receiver) = (true, operator);
        vm.mockCallRevert(address(wbtc), abi.encodeWithSelector(wbtc.transfer.selector), "does not move");
        uint256 held = _position(wbtcId, borrower).collateral;
        Done memory done = _do(call);
        assertGt(done.seized, 0);
        assertEq(done.amounts.seizedShares, 0);
        assertEq(_position(wbtcId, operator).collateral, 1e8 + done.seized);
        assertEq(_position(wbtcId, borrower).collateral, held - done.seized);
        assertEq(core.reserveInfo(wbtcId).collateralTotal, total);
        assertEq(_bits(operator), COLLATERAL_BIT << 2);
    }

    /// It sets the receiver's bit where the caller has the right to: his own account, or one that he manages.
    function test_liquidate_unlent_inside_enables() public {
        (Liquidation memory call, uint256 total) = _ripeCapped();
        (call.inside, call.maxRepaid) = (true, 1000e6);
        Done memory done = _do(call);
        assertEq(_position(wbtcId, liquidator).collateral, done.seized);
        assertEq(_bits(liquidator), COLLATERAL_BIT << 2);
        call.receiver = operator;
        _authorize(operator, liquidator, MANAGE);
        done = _do(call);
        assertEq(_position(wbtcId, operator).collateral, done.seized);
        assertEq(_bits(operator), COLLATERAL_BIT << 2);
        assertEq(core.reserveInfo(wbtcId).collateralTotal, total);
    }

    function test_liquidate_revertsWith_CollateralNotEnabled() public {
        (Liquidation memory call,) = _ripeCapped();
        (call.inside, call.receiver) = (true, operator);
        bytes memory reason = abi.encodeWithSelector(ILendingPools.CollateralNotEnabled.selector, wbtcId, operator);
        _refuses(call, reason);
        _authorize(operator, liquidator, WITHDRAW | BORROW); // the two that do not do
        _refuses(call, reason);
        _supplyEnabled(wbtcId, operator, 1e8); // the lent deposit is another thing
        _refuses(call, reason);
    }

    /// No account owes what backs it, not by a seizure either.
    function test_liquidate_revertsWith_DebtBacksItself() public {
        (Liquidation memory call,) = _ripeCapped();
        _supply(wbtcId, lender, 1e8);
        _supplyCollateral(wethId, liquidator, 100e18);
        _borrow(wbtcId, liquidator, 0.1e8);
        call.inside = true;
        _refuses(call, abi.encodeWithSelector(ILendingPools.DebtBacksItself.selector, wbtcId, liquidator));
        call.inside = false;
        _do(call);
    }

    /// Nothing seized needs no right and sets no bit.
    function test_liquidate_unlent_inside_nothingWorthSeizing() public {
        (Liquidation memory call,) = _ripeCapped();
        (call.inside, call.receiver, call.maxRepaid) = (true, operator, 1);
        assertEq(_do(call).seized, 0);
        assertEq(_bits(operator), 0);
    }

    function test_liquidate_unlent_inside_oneselfToOneself() public {
        (Liquidation memory call, uint256 total) = _ripeCapped();
        _fund(usdcId, borrower, 100_000e6);
        (call.receiver, call.inside) = (borrower, true);
        uint256 held = _position(wbtcId, borrower).collateral;
        uint256 bits = _bits(borrower);
        vm.prank(borrower);
        (, uint256 seized) = core.liquidate(call, "");
        assertGt(seized, 0);
        assertEq(_position(wbtcId, borrower).collateral, held);
        assertEq(core.reserveInfo(wbtcId).collateralTotal, total);
        assertEq(_bits(borrower), bits);
    }

    function test_liquidate_unlent_inside_emits() public {
        (Liquidation memory call,) = _ripeCapped();
        (call.inside, call.maxRepaid) = (true, 1000e6);
        vm.recordLogs();
        vm.prank(liquidator);
        core.liquidate(call, "");
        Vm.Log[] memory logs = vm.getRecordedLogs();
        Vm.Log memory log = _onlyLog(logs, ILendingPools.Liquidated.selector);
        (,, bool fromSupply, bool inside, LiquidationAmounts memory amounts,) =
            abi.decode(log.data, (address, address, bool, bool, LiquidationAmounts, Books));
        assertEq(log.data, abi.encode(liquidator, liquidator, false, true, amounts, _books(usdcId)));
        assertFalse(fromSupply);
        assertTrue(inside);
        for (uint256 i; i < logs.length; ++i) {
            assertNotEq(logs[i].topics[0], ILendingPools.SupplySeized.selector, "no books have moved");
        }
    }

    function test_liquidate_oneselfToOneself() public {
        Liquidation memory call = _ripeLent(1780);
        _fund(usdcId, borrower, 15_000e6);
        (call.receiver, call.inside) = (borrower, true);
        uint256 shares = _position(wethId, borrower).supplyShares;
        vm.prank(borrower);
        core.liquidate(call, "");
        assertEq(_position(wethId, borrower).supplyShares, shares);
        assertEq(_bits(borrower), SUPPLY_BIT | (DEBT_BIT << 1));
    }

    // ------------------------------------------------------------------------------------------------------------ More

    /// 30,000 USDC and 20,000 DAI behind 10 WETH and 1 WBTC: each pair alone, the rest untouched.
    function test_liquidate_manyDebtsAndCollaterals() public {
        _supply(usdcId, lender, 100_000e6);
        _supply(daiId, lender, 100_000e18);
        _supplyCollateral(wethId, borrower, 10e18);
        _supplyEnabled(wbtcId, borrower, 1e8);
        _borrow(usdcId, borrower, 30_000e6);
        _borrow(daiId, borrower, 20_000e18);
        wbtcOracle.set(_usd(40_000, 8)); // C = 16,600 + 30,000, D = 50,000
        uint256 health = uint256(46_600e18) * WAD / 50_000e18;
        assertEq(core.healthFactor(pool, borrower), health);

        Liquidation memory call = _liquidation();
        (call.debtReserve, call.maxRepaid) = (daiId, 5000e18);
        Done memory first = _do(call);
        assertEq(first.amounts.healthBefore, health);
        assertEq(first.repaid, 5000e18);
        assertEq(_debt(usdcId, borrower), 30_000e6);
        assertEq(_position(wbtcId, borrower).supplyShares, 1e14);

        (call.collateralReserve, call.fromSupply, call.debtReserve, call.maxRepaid) = (wbtcId, true, usdcId, MAX);
        Done memory second = _do(call);
        assertApproxEqAbs(second.amounts.healthBefore, first.amounts.healthAfter, 1e9);
        assertEq(_debt(daiId, borrower), 15_000e18);
        assertEq(_position(wethId, borrower).collateral, 10e18 - first.seized);
        assertGe(core.healthFactor(pool, borrower), 1.05e18 - 1e9);
    }

    function test_liquidate_byTimeAlone() public {
        _supply(usdcId, lender, 15_000e6);
        _supplyCollateral(wethId, borrower, 10e18);
        _borrow(usdcId, borrower, 15_000e6);
        skip(26 days);
        uint256 owed = _debt(usdcId, borrower);
        assertLt(core.healthFactor(pool, borrower), WAD);
        Done memory done = _do(_liquidation());
        assertGt(owed, 16_600e6);
        assertApproxEqAbs(_debt(usdcId, borrower), owed - done.repaid, 1);
        assertEq(core.reserveTotals(usdcId).updatedAt, block.timestamp);
    }

    function test_liquidate_capsDoNotBind() public {
        ReserveConfig memory config = _reserveConfig(address(usdc), address(usdcOracle), 0, 0);
        (config.supplyCap, config.borrowCap) = (15_000e6, 15_000e6);
        (ReserveId debtId, ReserveId backing) = _poolOf(config);
        uint256 cap = core.reserveInfo(debtId).borrowCap;
        _supply(debtId, lender, cap);
        _supplyCollateral(backing, borrower, 10e18);
        _borrow(debtId, borrower, cap);
        skip(1 days); // interest carries both above their caps
        wethOracle.set(_usd(1600, 18));
        Liquidation memory call = _liquidation();
        (call.collateralReserve, call.debtReserve, call.maxRepaid) = (backing, debtId, 1e6);
        Done memory done = _do(call);
        assertGt(done.debtTotals.borrowAssets, cap);
    }

    function test_liquidate_emits() public {
        Liquidation memory call = _ripeLent(1780);
        skip(1 hours);
        call.receiver = operator;
        for (uint256 i; i < 2; ++i) {
            (call.inside, call.maxRepaid) = (i == 1, 1000e6);
            vm.recordLogs();
            vm.prank(liquidator);
            (uint256 repaid, uint256 seized) = core.liquidate(call, "");
            Vm.Log[] memory logs = vm.getRecordedLogs();
            Vm.Log memory log = _onlyLog(logs, ILendingPools.Liquidated.selector);
            _assertTopics(log, bytes32(ReserveId.unwrap(wethId)), bytes32(ReserveId.unwrap(usdcId)), _topic(borrower));
            (address caller, address receiver, bool fromSupply, bool inside, LiquidationAmounts memory amounts,) =
                abi.decode(log.data, (address, address, bool, bool, LiquidationAmounts, Books));
            assertEq(log.data, abi.encode(liquidator, operator, true, i == 1, amounts, _books(usdcId)));
            log = _onlyLog(logs, ILendingPools.SupplySeized.selector);
            assertEq(log.topics[1], bytes32(ReserveId.unwrap(wethId)));
            assertEq(log.topics[2], _topic(borrower));
            assertEq(log.data, abi.encode(_books(wethId)));
            assertEq(caller, liquidator);
            assertEq(receiver, operator);
            assertTrue(fromSupply);
            assertEq(inside, i == 1);
            assertEq(amounts.repaidAssets, repaid);
            assertEq(amounts.seizedAssets, seized);
            assertGt(amounts.repaidShares, 0);
            _assertTransfer({
                logs: logs,
                caller: liquidator,
                from: borrower,
                to: i == 1 ? operator : address(0),
                id: ReserveId.unwrap(wethId),
                amount: amounts.seizedShares
            });
            _assertSeizureOrder(logs, ILendingPools.Liquidated.selector);
        }
    }

    // ----------------------------------------------------------------------------------------------------------- Fuzz

    /// Invariant 8, over prices, offers and kinds of deposit.
    function testFuzz_liquidate_raisesHealthAndTakesNoMore(uint256 price, uint256 offer, bool lent, bool inside)
        public
    {
        price = bound(price, 500e18, 1807e18);
        offer = bound(offer, 1e6, 20_000e6);
        Liquidation memory call = lent ? _ripeLent(2000) : _ripe(2000);
        skip(10 days);
        wethOracle.set(price);
        (call.maxRepaid, call.inside) = (offer, inside);
        uint256 before = core.healthFactor(pool, borrower);

        vm.recordLogs();
        vm.prank(liquidator);
        try core.liquidate(call, "") returns (uint256 repaid, uint256 seized) {
            uint256 bonus = _decode(vm.getRecordedLogs()).amounts.bonus;
            uint256 paidValue = repaid * 1e12 * (WAD + bonus) / WAD;
            // One token unit of either side: the repayment is rounded up, at most.
            assertLe(seized * price / WAD, paidValue + 2e12, "takes more");
            if (before > (WAD + bonus) * 83 / 100 + 1e9) {
                assertGt(core.healthFactor(pool, borrower), before - 1, "lowers the health factor");
            } else if (_bits(borrower) >> 32 != 0) {
                assertEq(repaid, offer, "could take more");
            }
        } catch (bytes memory reason) {
            // Only the limit may stand in the way: a smaller liquidation would leave dust.
            // forge-lint: disable-next-line(unsafe-typecast)
            assertEq(bytes4(reason), ILendingPools.RepaidAboveLimit.selector);
        }
    }

    // -------------------------------------------------------------------------------------------------------- Helpers

    function _ripe(uint256 price) private returns (Liquidation memory) {
        _openLoan();
        _fund(usdcId, liquidator, 100_000e6);
        wethOracle.set(_usd(price, 18));
        return _liquidation();
    }

    /// @dev The same, but the 10 WETH are lent.
    function _ripeLent(uint256 price) private returns (Liquidation memory call) {
        _supply(usdcId, lender, 1_000_000e6);
        _supplyEnabled(wethId, borrower, 10e18);
        _borrow(usdcId, borrower, 15_000e6);
        _fund(usdcId, liquidator, 100_000e6);
        wethOracle.set(_usd(price, 18));
        call = _liquidation();
        call.fromSupply = true;
    }

    /// @dev 0.5 WBTC, of a reserve with a collateral cap, behind 20,000 USDC, at 50,000 USD a WBTC.
    /// @return call takes of it, without limits
    /// @return total of unlent collateral under the cap
    function _ripeCapped() private returns (Liquidation memory call, uint256 total) {
        _supply(usdcId, lender, 1_000_000e6);
        _supplyCollateral(wbtcId, borrower, 0.5e8);
        _borrow(usdcId, borrower, 20_000e6);
        _fund(usdcId, liquidator, 100_000e6);
        wbtcOracle.set(_usd(50_000, 8));
        call = _liquidation();
        call.collateralReserve = wbtcId;
        total = core.reserveInfo(wbtcId).collateralTotal;
    }

    function _lendAllWeth(uint256 butFor) private {
        _supplyCollateral(wbtcId, stranger, 2e8);
        _borrow(wethId, stranger, _idle(wethId) - butFor);
    }

    function _twoDebts() private returns (Liquidation memory) {
        _supply(usdcId, lender, 10_000e6);
        _supply(daiId, lender, 10_000e18);
        _supplyCollateral(wethId, borrower, 3.1e18);
        _borrow(usdcId, borrower, 1200e6);
        _borrow(daiId, borrower, 3700e18);
        wethOracle.set(_usd(1903, 18));
        return _liquidation();
    }

    function _twoCollaterals() private returns (Liquidation memory call) {
        _supply(usdcId, lender, 100_000e6);
        _supplyCollateral(wethId, borrower, 8e18);
        _supplyCollateral(wbtcId, borrower, 0.05e8);
        _borrow(usdcId, borrower, 14_900e6);
        wethOracle.set(_usd(1888, 18));
        call = _liquidation();
        call.collateralReserve = wbtcId;
    }

    /// @dev Liquidates 15,000 USD of debt backed by `weighted` (its value times the threshold), and goes back.
    function _checkBonus(uint256 weighted, uint256 bonus, uint256 tolerance) private {
        uint256 state = vm.snapshotState();
        Liquidation memory call = _ripe(2000);
        wethOracle.set(weighted * 10 / 83);
        call.maxRepaid = 1000e6;
        Done memory done = _do(call);
        assertApproxEqAbs(done.amounts.bonus, bonus, tolerance, "bonus");
        assertApproxEqRel(done.seized, 1000e18 * (WAD + bonus) / (weighted * 10 / 83), 1e12, "what the liquidator got");
        vm.revertToState(state);
    }

    function _do(Liquidation memory call) private returns (Done memory done) {
        _fund(call.debtReserve, liquidator, 0);
        if (usdc.balanceOf(liquidator) == 0) _fund(usdcId, liquidator, 100_000e6);
        dai.mint(liquidator, 100_000e18);
        vm.recordLogs();
        vm.prank(liquidator);
        (uint256 repaid, uint256 seized) = core.liquidate(call, "");
        done = _decode(vm.getRecordedLogs());
        (done.repaid, done.seized) = (repaid, seized);
        assertEq(done.amounts.repaidAssets, repaid);
        assertEq(done.amounts.seizedAssets, seized);
    }

    function _decode(Vm.Log[] memory logs) private view returns (Done memory done) {
        Vm.Log memory log = _onlyLog(logs, ILendingPools.Liquidated.selector);
        Books memory debtBooks;
        (,,,, done.amounts, debtBooks) = abi.decode(log.data, (address, address, bool, bool, LiquidationAmounts, Books));
        done.debtTotals = StoredBooks.unpack(debtBooks);
    }

    function _refuses(Liquidation memory call, bytes memory reason) private {
        vm.expectRevert(reason);
        vm.prank(liquidator);
        core.liquidate(call, "");
    }
}
