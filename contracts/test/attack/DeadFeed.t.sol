// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Liquidation } from "../../src/interfaces/Types.sol";
import { SilenceBase } from "../SilenceBase.sol";
import { BandOracle } from "../mocks/BandOracle.sol";

/// @notice One feed dies: a borrower hides behind it, or a liquidator uses it against him. borrower: 10 WETH and a satoshi
/// of WBTC behind 15,000 USDC.
contract DeadFeedAttackTest is SilenceBase {
    function setUp() public override {
        super.setUp();
        _openLoan();
        _supplyCollateral(wbtcId, borrower, 1);
        _fund(usdcId, liquidator, 1_000_000e6);
    }

    /// @dev A satoshi, enabled in good times, shields from liquidation for a day of witnesses and no longer.
    function test_attack_hidesBehindADeadFeed() public {
        _silence(wbtcOracle);
        wethOracle.set(_usd(1500, 18));
        uint256 blocked;
        while (!_liquidates()) {
            core.markSilent(wbtcId);
            skip(1 hours);
            blocked += 1 hours;
        }
        assertEq(blocked, 25 hours); // the mark of the last hour is the one that counts
    }

    /// @dev He does every hour, before the liquidator's mark, whatever he may: nothing starts the day anew.
    function test_attack_disturbsTheWitness() public {
        _silence(wbtcOracle);
        wethOracle.set(_usd(1500, 18));
        core.markSilent(wbtcId);
        _fund(usdcId, borrower, 1000e6);
        _fund(wbtcId, borrower, 1e8);
        for (uint256 i; i < 24; ++i) {
            skip(1 hours);
            vm.startPrank(borrower);
            core.markSilent(wbtcId);
            core.supplyCollateral(wbtcId, 1, borrower, "");
            core.repay(usdcId, 1e6, 0, borrower, "");
            _attempt(abi.encodeCall(core.markSilent, (wethId)));
            _attempt(abi.encodeCall(core.withdrawCollateral, (wbtcId, 1, borrower, borrower)));
            _attempt(abi.encodeCall(core.setCollateral, (wbtcId, borrower, false)));
            vm.stopPrank();
        }
        core.markSilent(wbtcId);
        assertEq(core.silenceOf(wbtcId).since, START);
        assertTrue(_liquidates());
    }

    /// @dev The shield cannot be taken up once the feed is dead: not by one in debt, and who has it takes on no debt.
    function test_attack_takesUpTheShieldTooLate() public {
        _supplyCollateral(wethId, stranger, 10e18);
        _borrow(usdcId, stranger, 15_000e6);
        _silence(wbtcOracle);
        _fund(wbtcId, stranger, 1e8);
        vm.startPrank(stranger);
        _expectUnreadable(wbtcId);
        core.supplyCollateral(wbtcId, 1, stranger, "");
        core.supply(wbtcId, 1, 0, stranger, "");
        _expectUnreadable(wbtcId);
        core.setCollateral(wbtcId, stranger, true);
        vm.stopPrank();

        _supplyCollateral(wbtcId, operator, 1); // no debt yet
        _supplyCollateral(wethId, operator, 10e18);
        _expectUnreadable(wbtcId);
        _borrow(usdcId, operator, 1);
        vm.startPrank(borrower); // whose shield is older
        _expectUnreadable(wbtcId);
        core.borrow(usdcId, 1, borrower, borrower);
    }

    /// @dev Every collateral but one is dead, and a debt too: once each silence is witnessed, that one can be seized.
    function test_attack_hidesBehindManyDeadFeeds() public {
        _supplyEnabled(wbtcId, borrower, 1e8);
        _supply(daiId, lender, 10_000e18);
        _borrow(daiId, borrower, 1e18);
        _silence(wbtcOracle);
        _silence(daiOracle);
        wethOracle.set(_usd(1500, 18));
        assertFalse(_liquidates());
        _witness(wbtcId);
        _expectUnreadable(daiId); // one witnessed silence does not speak for another
        core.healthFactor(pool, borrower);
        core.markSilent(daiId);
        for (uint256 i; i < 24; ++i) {
            skip(1 hours);
            core.markSilent(wbtcId);
            core.markSilent(daiId);
        }
        assertTrue(_liquidates());
    }

    /// @dev Whatever a witnessed silence hides, the readable prices decide: who is healthy by them is left alone, who is not
    /// is liquidated as an account is that never had anything there.
    /// forge-config: default.fuzz.runs = 128
    function testFuzz_attack_readablePricesDecide(uint256 price, uint256 hidden, bool debt) public {
        price = bound(price, 1000, 2500);
        _supplyCollateral(wethId, stranger, 10e18);
        _borrow(usdcId, stranger, 15_000e6); // stranger has nothing silent
        BandOracle oracle = debt ? daiOracle : wbtcOracle;
        if (debt) {
            _supply(daiId, lender, 10_000e18);
            _borrow(daiId, borrower, bound(hidden, 1, 1000e18));
            vm.prank(borrower);
            core.withdrawCollateral(wbtcId, MAX, borrower, borrower);
        } else {
            _supplyCollateral(wbtcId, borrower, bound(hidden, 1, 10e8));
        }
        _silence(oracle);
        _witness(debt ? daiId : wbtcId);
        wethOracle.set(_usd(price, 18));

        uint256 health = core.healthFactor(pool, stranger);
        assertEq(core.healthFactor(pool, borrower), health);
        assertEq(_liquidates(), health < WAD);
        if (!debt) assertGt(_position(wbtcId, borrower).collateral, 0);
    }

    /// @dev A silence long past does not help: the marks have to reach to the last hour.
    function test_attack_keepsAnOldSilence() public {
        _supplyCollateral(wbtcId, borrower, 1e8);
        wethOracle.set(_usd(1780, 18));
        _silence(wbtcOracle);
        _witness(wbtcId);
        _speak(wbtcOracle); // and nobody marks that
        assertFalse(_liquidates());
        skip(1 hours + 1);
        _silence(wbtcOracle);
        assertFalse(_liquidates());
        core.markSilent(wbtcId);
        assertFalse(_liquidates());
    }

    function _liquidates() private returns (bool success) {
        Liquidation memory call = _liquidation();
        vm.prank(liquidator);
        (success,) = address(core).call(abi.encodeCall(core.liquidate, (call, "")));
    }

    function _attempt(bytes memory data) private {
        // forge-lint: disable-next-line(unchecked-call)
        (bool success,) = address(core).call(data);
        success;
    }
}
