// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Liquidation, PoolConfig, ReserveConfig, ReserveSettings, ReserveTotals } from "../../src/interfaces/Types.sol";
import { PoolId, ReserveId } from "../../src/types/Ids.sol";
import { PoolOwner } from "../PoolOwner.t.sol";
import { BandOracle } from "../mocks/BandOracle.sol";
import { HookToken } from "../mocks/HookToken.sol";
import { MockERC20 } from "../mocks/MockERC20.sol";

/// Attacks of an owner, a guardian or a listed token on the users of a pool. One test an attack.
contract OwnerAttackTest is PoolOwner {
    // ----------------------------------------------------------------------------------------- The owner's oracle

    /// The owner lists a token that only the owner can mint, at a price that the owner sets, and would borrow all liquidity.
    function test_attack_ownerListsHisOwnOracle() public {
        _openLoan();
        ReserveConfig memory air = _air();
        ReserveId airId = pool.reserve(4);
        assertFalse(_list(air));
        uint256 readyAt = block.timestamp + NOTICE;

        // Until the last second of the 3 days no such reserve is listed, and no call lists it.
        vm.warp(readyAt - 1);
        bytes32 change = keccak256(abi.encode(pool, air));
        _expectNotReady(change, readyAt);
        _list(air);
        _expectReserve(ILendingPools.ReserveUnknown.selector, airId);
        vm.prank(owner);
        core.supplyCollateral({ reserve: airId, assets: 1e24, account: owner, data: "" });
        bytes[] memory batch = new bytes[](2);
        batch[0] = abi.encodeCall(core.listReserve, (pool, air));
        batch[1] = abi.encodeCall(core.supplyCollateral, (airId, 1e24, owner, ""));
        vm.startPrank(owner);
        _expectNotReady(change, readyAt);
        core.multicall(batch);
        _expectNotReady(change, readyAt);
        core.simulate(owner, batch);
        vm.stopPrank();

        // In that very second every user can still withdraw everything.
        _everybodyLeaves();

        vm.warp(readyAt);
        assertTrue(_list(air));
        _supplyCollateral(airId, owner, 1e24);
        uint256 idle = _idle(usdcId);
        vm.expectPartialRevert(ILendingPools.LiquidityTooLow.selector);
        _borrow(usdcId, owner, idle + 1);
        // All that the owner gets is rounding, and the fees that belong to the fee recipient.
        assertLe(idle, core.reserveTotals(usdcId).feeShares / 1e6 + 2);
    }

    /// A user who stays after the notice depends on the owner: the notice is the only protection. Users of another
    /// pool with the same tokens and the same owner lose nothing.
    function test_attack_ownerListsHisOwnOracle_whoStaysIsWarned() public {
        ReserveId otherId = _createPool("other").reserve(1);
        _supply(usdcId, lender, 1000e6);
        _supply(otherId, stranger, 1000e6);
        ReserveConfig memory air = _air();
        assertFalse(_list(air));
        skip(NOTICE);
        assertTrue(_list(air));
        _supplyCollateral(pool.reserve(4), owner, 1e24);
        _borrow(usdcId, owner, 1000e6);
        // A loan of a unit, three days after listing, whose index grew without a debt: a debt of two units.
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.BorrowLimitExceeded.selector, owner, 0, 2e12));
        _borrow(otherId, owner, 1);
        assertEq(_idle(usdcId), 0);

        vm.prank(stranger);
        core.withdraw({ reserve: otherId, assets: MAX, shares: 0, account: stranger, receiver: stranger });
        assertEq(usdc.balanceOf(stranger), 1000e6);
    }

    /// No call replaces a reserve's oracle, for any announcement and any waiting time.
    function test_attack_ownerListsHisOwnOracle_inPlaceOfAnother() public {
        address oracle = core.reserveInfo(wethId).oracle;
        ReserveConfig memory again = _reserveConfigs()[0];
        again.oracle = address(new BandOracle(USD, _usd(1_000_000, 18)));
        for (uint256 i; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ILendingPools.TokenListedTwice.selector, weth));
            _list(again);
            skip(NOTICE);
        }
        ReserveSettings memory settings = _settings(wethId);
        settings.ltv = 8100;
        _raise(wethId, settings);
        _lowerThreshold(wethId, 0, 0);
        skip(RAMP);
        _stop(wethId);
        _resume(wethId);
        _freeze();
        assertEq(core.reserveInfo(wethId).oracle, oracle);
        assertEq(core.reserveInfo(wethId).token, address(weth));
    }

    // ------------------------------------------------------------------------------------------- Raises and drains

    /// 10 WETH back 16,000 USDC. At the highest ltv that an owner can set, 90.46 %, they back 18,092, which a price that falls by a
    /// tenth no longer covers. The owner would borrow that from suppliers who agreed to 80 %.
    function test_attack_ownerRaisesAndDrains() public {
        _supply(usdcId, lender, 20_000e6);
        _supplyCollateral(wethId, owner, 10e18);
        uint256 start = block.timestamp;
        ReserveSettings memory settings = _settings(wethId);
        (settings.ltv, settings.liquidationThreshold) = (9047, 9048);
        _expectBounds("maxBonus", 10_500 * 9048);
        _set(wethId, settings);
        (settings.ltv, settings.liquidationThreshold) = (9046, 9047);
        assertFalse(_set(wethId, settings));
        bytes32 change = keccak256(abi.encode(wethId, settings));

        // No way around the delay: in one batch with the use of the change, …
        bytes[] memory batch = new bytes[](3);
        batch[0] = abi.encodeCall(core.setReserve, (wethId, settings));
        batch[1] = batch[0];
        batch[2] = abi.encodeCall(core.borrow, (usdcId, 18_000e6, owner, owner));
        vm.startPrank(owner);
        _expectNotReady(change, start + NOTICE);
        core.multicall(batch);
        // … by a pool of the owner's own, where it takes effect, but not here, …
        PoolId own = core.createPool(_poolConfig("own"), _reserveConfigs());
        assertFalse(core.setReserve(own.reserve(0), settings));
        // … by a lower setting and a rise again, …
        ReserveSettings memory low = _settings(wethId);
        low.ltv = 0;
        assertTrue(core.setReserve(wethId, low));
        _expectNotReady(change, start + NOTICE);
        core.setReserve(wethId, settings);
        low.ltv = 8000;
        assertFalse(core.setReserve(wethId, low)); // a rise, although it was in force before
        // … by a stop, during which the rise would be hidden, …
        core.setStop(wethId, true);
        _expectNotReady(change, start + NOTICE);
        core.setReserve(wethId, settings);
        core.setStop(wethId, false);
        // … or by another owner.
        core.setOwner(pool, operator);
        vm.stopPrank();
        vm.startPrank(operator);
        core.acceptOwner(pool);
        vm.warp(start + NOTICE - 1);
        _expectNotReady(change, start + NOTICE);
        core.setReserve(wethId, settings);
        core.setOwner(pool, owner);
        vm.stopPrank();
        vm.prank(owner);
        core.acceptOwner(pool);
        assertEq(core.reserveInfo(wethId).ltv, 0);
        assertEq(_threshold(wethId), 8300);

        // In the last second of the notice the supplier withdraws everything.
        vm.prank(lender);
        core.withdraw({ reserve: usdcId, assets: MAX, shares: 0, account: lender, receiver: lender });
        assertEq(usdc.balanceOf(lender), 20_000e6);
        vm.warp(start + NOTICE);
        assertTrue(_set(wethId, settings));
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.LiquidityTooLow.selector, usdcId, 0, 1));
        _borrow(usdcId, owner, 1);
    }

    /// An announcement from long before the suppliers came, kept for later: it has expired by then.
    function test_attack_ownerRaisesAndDrains_announcedLongAgo() public {
        ReserveSettings memory settings = _settings(wethId);
        (settings.ltv, settings.liquidationThreshold) = (9046, 9047);
        ReserveConfig memory air = _air();
        assertFalse(_set(wethId, settings));
        assertFalse(_list(air));
        skip(NOTICE + OPEN + 1);
        _supply(usdcId, lender, 20_000e6);
        assertFalse(_set(wethId, settings));
        assertFalse(_list(air));
        assertEq(core.reserveInfo(wethId).ltv, 8000);
        assertEq(core.poolInfo(pool).reserveCount, 4);
        assertEq(core.announcedFor(keccak256(abi.encode(wethId, settings))), block.timestamp + NOTICE);
    }

    // --------------------------------------------------------------------------------------------- The guardian

    /// A guardian, or an attacker with the guardian's key, stops every reserve, to lock in the users' funds. All can withdraw, and
    /// liquidations stay possible.
    function test_attack_guardianFreezesFunds() public {
        _openLoan();
        _supplyEnabled(usdcId, operator, 1000e6);
        _supply(daiId, lender, 1000e18);
        _borrow(daiId, operator, 100e18);
        vm.startPrank(guardian);
        for (uint256 i; i < 4; ++i) {
            core.setStop(pool.reserve(i), true);
        }
        // The guardian can do nothing else.
        _expectNotOwner(pool, guardian);
        core.setFeeRecipient(pool, guardian);
        vm.stopPrank();
        skip(1 days);

        // Liquidations.
        wethOracle.set(_usd(1700, 18));
        _fund(usdcId, liquidator, 20_000e6);
        vm.prank(liquidator);
        core.liquidate(_liquidation(), "");
        assertGt(weth.balanceOf(liquidator), 0);

        // Borrowers can protect themselves with more collateral, or by repaying.
        _supplyCollateral(wethId, borrower, 1e18);
        _supply(usdcId, operator, 100e6);
        _everybodyLeaves();
        _fund(daiId, operator, 1e18);
        vm.startPrank(operator);
        core.repay({ reserve: daiId, assets: MAX, shares: 0, account: operator, data: "" });
        core.withdraw({ reserve: usdcId, assets: MAX, shares: 0, account: operator, receiver: operator });
        vm.stopPrank();
        assertGe(usdc.balanceOf(operator), 1100e6);
        vm.prank(lender);
        core.withdraw({ reserve: daiId, assets: MAX, shares: 0, account: lender, receiver: lender });
        assertGe(dai.balanceOf(lender), 1000e18);
    }

    // -------------------------------------------------------------------------------------------- Claims and factors

    /// Unclaimed fee shares bear a loss first. The recipient would claim them before it: the shares then bear it like every
    /// supplier's, in proportion, and the other suppliers bear the more for it, but only what the shares were worth.
    function test_attack_claimBeforeWriteOff() public {
        (uint256 unclaimed, uint256 lossUnclaimed) = _writesOff(false);
        (uint256 claimed, uint256 lossClaimed) = _writesOff(true);
        assertApproxEqAbs(lossClaimed, lossUnclaimed, 1);
        // Without the claim the supplier loses what the fees do not cover; with it, a proportional part of the whole.
        assertLt(claimed, unclaimed);
    }

    /// @return left the worth of the supplier's deposit after it
    /// @return loss token units
    function _writesOff(bool claims) private returns (uint256 left, uint256 loss) {
        uint256 start = vm.snapshotState();
        _supply(usdcId, lender, 16_000e6);
        _supplyCollateral(wethId, borrower, 10e18);
        _borrow(usdcId, borrower, 15_000e6);
        skip(100 days);
        wethOracle.set(_usd(1400, 18));
        if (claims) {
            uint256 feesBefore = core.accruedTotals(usdcId).feeShares;
            assertEq(core.claimFees(usdcId), feesBefore);
        } else {
            core.accrue(usdcId);
        }
        ReserveTotals memory before = core.reserveTotals(usdcId);
        uint256 lent = _supplied(usdcId, lender);
        uint256 fees = before.supplyAssets - lent; // of the recipient, or unclaimed
        assertGt(fees, 50e6);
        assertEq(before.feeShares, claims ? 0 : before.supplyShares - _position(usdcId, lender).supplyShares);

        _fund(usdcId, liquidator, 20_000e6);
        vm.prank(liquidator);
        core.liquidate(_liquidation(), "");
        ReserveTotals memory totals = core.reserveTotals(usdcId);
        loss = before.supplyAssets - totals.supplyAssets;
        assertGt(loss, fees);
        left = _supplied(usdcId, lender);

        if (claims) {
            // In proportion: both keep the same part of what they had. No shares were transferred.
            assertEq(totals.supplyShares, before.supplyShares);
            assertApproxEqAbs(_supplied(usdcId, feeRecipient), fees * totals.supplyAssets / before.supplyAssets, 2);
            assertApproxEqAbs(left, lent * totals.supplyAssets / before.supplyAssets, 2);
        } else {
            assertEq(totals.feeShares, 0);
            assertApproxEqAbs(left, lent - (loss - fees), 2);
        }
        assertApproxEqAbs(left + _supplied(usdcId, feeRecipient), totals.supplyAssets, 2);
        address[] memory holders = new address[](2);
        (holders[0], holders[1]) = (lender, feeRecipient);
        _assertSharesAddUp(usdcId, holders);
        assertTrue(vm.revertToState(start));
    }

    /// The recipient sees the write-off coming, claims, and withdraws in the same block: they get what the shares
    /// were worth and not a unit more; the other suppliers' share price does not change by it.
    function test_attack_claimBeforeWriteOff_andLeave() public {
        _supply(usdcId, lender, 16_000e6);
        _supplyCollateral(wethId, borrower, 10e18);
        _borrow(usdcId, borrower, 15_000e6);
        skip(100 days);
        wethOracle.set(_usd(1400, 18));
        ReserveTotals memory totals = core.accruedTotals(usdcId);
        uint256 worth =
            uint256(totals.feeShares) * (uint256(totals.supplyAssets) + 1) / (uint256(totals.supplyShares) + 1e6);
        uint256 lent = _supplied(usdcId, lender);

        core.claimFees(usdcId);
        vm.prank(feeRecipient);
        core.withdraw({ reserve: usdcId, assets: MAX, shares: 0, account: feeRecipient, receiver: feeRecipient });
        assertEq(usdc.balanceOf(feeRecipient), worth);
        // Except the unit of rounding, which goes to those who stay.
        assertGe(_supplied(usdcId, lender), lent);
        assertLe(_supplied(usdcId, lender), lent + 1);

        _fund(usdcId, liquidator, 20_000e6);
        vm.prank(liquidator);
        core.liquidate(_liquidation(), "");
        assertApproxEqAbs(_supplied(usdcId, lender), core.reserveTotals(usdcId).supplyAssets, 1);
        address[] memory holders = new address[](1);
        holders[0] = lender;
        _assertSharesAddUp(usdcId, holders);
    }

    /// A year of interest at a factor of a tenth; then, announced long enough before, a quarter, which does not apply to that year.
    function test_attack_reserveFactorRetroactive() public {
        _openLoan();
        skip(YEAR - NOTICE);
        ReserveSettings memory settings = _settings(usdcId);
        settings.reserveFactor = 250;
        assertFalse(_set(usdcId, settings));
        skip(NOTICE);
        ReserveTotals memory atTheOld = core.accruedTotals(usdcId);
        uint256 lent = _supplied(usdcId, lender);
        assertGt(atTheOld.borrowAssets, 15_005e6);

        assertTrue(_set(usdcId, settings));
        assertEq(abi.encode(core.reserveTotals(usdcId)), abi.encode(atTheOld));
        assertEq(_supplied(usdcId, lender), lent);
        uint256 interest = atTheOld.borrowAssets - 15_000e6;
        uint256 shares = core.claimFees(usdcId);
        assertEq(shares, atTheOld.feeShares);
        assertApproxEqAbs(_supplied(usdcId, feeRecipient), interest / 10, 2);
    }

    // ------------------------------------------------------------------------------------------------- The threshold

    /// The owner would liquidate a healthy account by a threshold of zero. The ramp takes a week; for days the account
    /// cannot be liquidated, and in all of that time its holder can repay or add collateral.
    function test_attack_liquidationByLoweredThreshold() public {
        _openLoan(); // 10 WETH back 15,000 USDC
        _fund(usdcId, owner, 20_000e6);
        Liquidation memory call = _liquidation();
        call.receiver = owner;
        _lowerThreshold(wethId, 0, 0);
        uint256 start = block.timestamp;
        assertGt(core.healthFactor(pool, borrower), WAD);
        _refusesToLiquidate(call);

        // The ramp reaches the debt, 75 of 83 points, after 16 hours: until then the account is safe.
        vm.warp(start + 12 hours);
        _refusesToLiquidate(call);
        // The borrower repays a half, and is safe for half of the ramp.
        _fund(usdcId, borrower, 10_000e6);
        vm.prank(borrower);
        core.repay({ reserve: usdcId, assets: 7500e6, shares: 0, account: borrower, data: "" });
        vm.warp(start + 3.5 days);
        assertEq(_threshold(wethId), 4150);
        _refusesToLiquidate(call);
        // The borrower repays the rest before the ramp reaches it again, and has lost nothing.
        _fund(usdcId, borrower, 10_000e6);
        vm.warp(start + 3.6 days);
        vm.startPrank(borrower);
        core.repay({ reserve: usdcId, assets: MAX, shares: 0, account: borrower, data: "" });
        core.withdrawCollateral({ reserve: wethId, assets: MAX, account: borrower, receiver: borrower });
        assertEq(weth.balanceOf(borrower), 10e18);
    }

    /// For any sequence of ramps that the owner starts, the threshold is never below the line of the steepest single ramp: to
    /// zero, within a week of the first step.
    function test_attack_liquidationByLoweredThreshold_bySmallSteps() public {
        uint256 start = block.timestamp;
        uint16 to = 8300;
        for (uint256 hour; hour < 7 * 24; ++hour) {
            vm.warp(start + hour * 1 hours);
            to -= to > 49 ? 49 : to;
            uint256 stood = _threshold(wethId);
            _lowerThreshold(wethId, 0, to);
            assertEq(_threshold(wethId), stood, "a step of its own moves nothing");
            assertGe(stood * RAMP, 8300 * (RAMP - hour * 1 hours), "below the steepest line");
        }
        assertEq(to, 68);
    }

    // ------------------------------------------------------------------------------------------------------- The rest

    /// Caps of zero prevent deposits and loans, and no withdrawal.
    function test_attack_capsOfZeroKeepNobodyIn() public {
        _openLoan();
        for (uint256 i; i < 4; ++i) {
            ReserveSettings memory settings = _settings(pool.reserve(i));
            (settings.supplyCap, settings.borrowCap) = (0, 0);
            assertTrue(_set(pool.reserve(i), settings));
        }
        skip(1 days);
        wethOracle.set(_usd(1700, 18));
        _fund(usdcId, liquidator, 20_000e6);
        vm.prank(liquidator);
        core.liquidate(_liquidation(), "");
        core.claimFees(usdcId);
        _supplyCollateral(wethId, borrower, 1e18); // a supply cap does not apply to collateral
        _everybodyLeaves();
    }

    /// A listed token that is its pool's owner and guardian would change the settings during a transfer.
    function test_attack_hookOfAListedTokenSetsThePool() public {
        HookToken hooked = new HookToken();
        PoolConfig memory config = _poolConfig("hooked");
        (config.owner, config.guardian) = (address(hooked), address(hooked));
        ReserveConfig[] memory configs = new ReserveConfig[](1);
        configs[0] = _reserveConfig(address(hooked), address(wethOracle), 8000, 8300);
        vm.prank(creator);
        PoolId id = core.createPool(config, configs);
        ReserveId hookedId = id.reserve(0);

        bytes[] memory entries = new bytes[](9);
        entries[0] = abi.encodeCall(core.setOwner, (id, stranger));
        entries[1] = abi.encodeCall(core.acceptOwner, (id));
        entries[2] = abi.encodeCall(core.setGuardian, (id, stranger));
        entries[3] = abi.encodeCall(core.setFeeRecipient, (id, stranger));
        entries[4] = abi.encodeCall(core.setStop, (hookedId, true));
        entries[5] = abi.encodeCall(core.setReserve, (hookedId, _settings(hookedId)));
        entries[6] = abi.encodeCall(core.listReserve, (id, configs[0]));
        entries[7] = abi.encodeCall(core.claimFees, (hookedId));
        entries[8] = abi.encodeCall(core.createPool, (config, configs));
        _fund(hookedId, lender, 10e18);
        hooked.arm(address(core), entries);
        vm.prank(lender);
        core.supply({ reserve: hookedId, assets: 10e18, shares: 0, account: lender, data: "" });

        bytes[] memory answers = hooked.allAnswers();
        assertEq(answers.length, entries.length * 2); // before and after the transfer
        for (uint256 i; i < answers.length; ++i) {
            assertEq(answers[i], abi.encodeWithSelector(ILendingPools.Reentered.selector), vm.toString(i));
        }
        assertEq(core.poolInfo(id).nextOwner, address(0));
        assertFalse(core.reserveInfo(hookedId).stopped);
    }

    // ------------------------------------------------------------------------------------------------------------ Helpers

    /// @dev A token of the owner's at a million dollars apiece.
    function _air() private returns (ReserveConfig memory) {
        address token = address(new MockERC20("AIR", 18));
        address oracle = address(new BandOracle(USD, _usd(1_000_000, 18)));
        return _reserveConfig(token, oracle, 8000, 8300);
    }

    /// @dev The borrower and the supplier of Base's loan withdraw everything.
    function _everybodyLeaves() private {
        uint256 backing = _position(wethId, borrower).collateral;
        uint256 owed = _debt(usdcId, borrower);
        _fund(usdcId, borrower, owed);
        vm.startPrank(borrower);
        core.repay({ reserve: usdcId, assets: MAX, shares: 0, account: borrower, data: "" });
        core.withdrawCollateral({ reserve: wethId, assets: MAX, account: borrower, receiver: borrower });
        vm.stopPrank();
        assertEq(weth.balanceOf(borrower), backing);
        uint256 lent = _supplied(usdcId, lender);
        assertGe(lent, 1_000_000e6);
        vm.prank(lender);
        core.withdraw({ reserve: usdcId, assets: MAX, shares: 0, account: lender, receiver: lender });
        assertEq(usdc.balanceOf(lender), lent);
    }

    function _refusesToLiquidate(Liquidation memory call) private {
        uint256 health = core.healthFactor(pool, borrower);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.Healthy.selector, borrower, health));
        vm.prank(owner);
        core.liquidate(call, "");
    }
}
