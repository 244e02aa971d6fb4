// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { SilenceBase } from "../SilenceBase.sol";

/// @notice A feed is unreadable for single blocks. An attacker marks only in these blocks, so that they would count as a day of
/// silence, and would seize another collateral of a healthy account. borrower: 1 WBTC, which covers the debt alone, and 5 WETH
/// back 30,000 USDC.
contract FlickeringFeedAttackTest is SilenceBase {
    function setUp() public override {
        super.setUp();
        _supply(usdcId, lender, 1_000_000e6);
        _supplyCollateral(wbtcId, borrower, 1e8);
        _supplyCollateral(wethId, borrower, 5e18);
        _borrow(usdcId, borrower, 30_000e6);
        _fund(usdcId, liquidator, 1_000_000e6);
        assertGt(core.healthFactor(pool, borrower), 1.7e18);
    }

    /// @dev One block in six hours, marked each time, for two days; no one else acts.
    function test_attack_marksABlockInSixHours() public {
        _assertNeverSeized(6 hours);
    }

    /// @dev The shortest gap that no longer counts, for three days.
    function test_attack_marksABlockInAnHourAndASecond() public {
        _assertNeverSeized(1 hours + 1);
    }

    /// @dev One block in every hour: one mark of a readable price by anyone, at any time of the day, resets the silence.
    /// forge-config: default.fuzz.runs = 64
    function testFuzz_attack_marksABlockInEveryHour(uint256 shown, uint256 within) public {
        shown = bound(shown, 0, 23);
        within = bound(within, 1, 1 hours - 1);
        for (uint256 i; i < 24; ++i) {
            _flick();
            if (i == shown) {
                skip(within);
                vm.prank(borrower);
                core.markSilent(wbtcId);
                assertEq(core.silenceOf(wbtcId).since, 0);
                skip(1 hours - within);
            } else {
                skip(1 hours);
            }
        }
        _silence(wbtcOracle);
        core.markSilent(wbtcId);
        assertFalse(_seizes());
    }

    /// @dev An auction needs seven days of it, and one mark of a readable price resets these too.
    function test_attack_auctionsAFlickeringCollateral() public {
        for (uint256 i; i < 24 * 7; ++i) {
            _flick();
            skip(30 minutes);
            if (i % 160 == 159) core.markSilent(wbtcId);
            skip(30 minutes);
        }
        _silence(wbtcOracle);
        core.markSilent(wbtcId);
        vm.expectPartialRevert(ILendingPools.NotSilent.selector);
        core.openAuction(pool, borrower);
    }

    /// @dev Unreadable for one block, in which the attacker marks.
    function _flick() private {
        _silence(wbtcOracle);
        core.markSilent(wbtcId);
        _speak(wbtcOracle);
    }

    function _assertNeverSeized(uint256 gap) private {
        for (uint256 i; i < 72; ++i) {
            _silence(wbtcOracle);
            core.markSilent(wbtcId);
            assertFalse(_seizes());
            _speak(wbtcOracle);
            assertFalse(_seizes());
            skip(gap);
        }
    }

    function _seizes() private returns (bool success) {
        vm.prank(liquidator);
        (success,) = address(core).call(abi.encodeCall(core.liquidate, (_liquidation(), "")));
    }
}
