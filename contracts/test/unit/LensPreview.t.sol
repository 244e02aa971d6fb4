// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { PoolPosition, Preview } from "../../src/interfaces/ILens.sol";
import { Liquidation } from "../../src/interfaces/Types.sol";
import { COLLATERAL_BIT, DEBT_BIT, SUPPLY_BIT } from "../../src/types/AccountBits.sol";
import { PoolId, ReserveId } from "../../src/types/Ids.sol";
import { BandOracle } from "../mocks/BandOracle.sol";
import { LensFixture } from "./LensFixture.t.sol";

/// @notice Invariant 14: preview = execution.
contract LensPreviewTest is LensFixture {
    uint256 private constant CALLS = 6; // of a random history

    bytes[] private calls;

    function test_preview() public {
        _openLoan();
        _fund(wbtcId, borrower, 1e8);
        skip(10 days);
        calls.push(abi.encodeCall(core.supply, (wbtcId, 1e8, 0, borrower, "")));
        calls.push(abi.encodeCall(core.setCollateral, (wbtcId, borrower, true)));
        calls.push(abi.encodeCall(core.borrow, (usdcId, 900_000e6, borrower, stranger)));
        vm.expectRevert();
        lens.preview(pool, borrower, borrower, calls); // Far past the limit.

        calls[2] = abi.encodeCall(core.borrow, (usdcId, 20_000e6, borrower, stranger));
        Preview memory seen = lens.preview(pool, borrower, borrower, calls);
        assertEq(seen.results.length, 3);
        assertEq(seen.results[0], abi.encode(1e8, 1e14));
        assertEq(seen.results[1], "");
        assertEq(abi.encode(seen.before), abi.encode(_look(pool, borrower)));
        assertEq(seen.afterwards.accountBits, COLLATERAL_BIT | (SUPPLY_BIT << 2) | (DEBT_BIT << 1));
        assertEq(seen.afterwards.supplyValue, 60_000e18);
        assertApproxEqAbs(seen.afterwards.debtValue, seen.before.debtValue + 20_000e18, 1e12);
        assertGt(seen.afterwards.healthFactor, seen.before.healthFactor);
        assertGt(seen.afterwards.reserves[USDC].borrowRate, seen.before.reserves[USDC].borrowRate);
        assertGt(seen.afterwards.reserves[USDC].utilisation, seen.before.reserves[USDC].utilisation);
        _assertExecutes(seen, borrower);
    }

    function test_preview_ofNothing() public {
        _openLoan();
        Preview memory seen = lens.preview(pool, borrower, borrower, calls);
        assertEq(seen.results.length, 0);
        assertEq(abi.encode(seen.before), abi.encode(seen.afterwards));
    }

    function test_preview_leavesNothingBehind() public {
        _openLoan();
        calls.push(abi.encodeCall(core.repay, (usdcId, 5000e6, 0, borrower, "")));
        calls.push(abi.encodeCall(core.withdrawCollateral, (wethId, 1e18, borrower, stranger)));
        calls.push(abi.encodeCall(core.setAuthorization, (stranger, 7, type(uint40).max)));
        bytes memory before = abi.encode(_look(pool, borrower), core.reserveTotals(usdcId));
        lens.preview(pool, borrower, borrower, calls);
        assertEq(abi.encode(_look(pool, borrower), core.reserveTotals(usdcId)), before);
        assertEq(usdc.balanceOf(borrower), 15_000e6);
        assertEq(weth.balanceOf(stranger), 0);
        assertEq(core.authorizationOf(address(lens), stranger).withdraw, 0);
    }

    /// As the sender himself: no rights are needed over him, and his balance is what "all of it" means.
    function test_preview_supplyOfAll() public {
        _fund(usdcId, lender, 123e6);
        calls.push(abi.encodeCall(core.supply, (usdcId, MAX, 0, lender, "")));
        Preview memory seen = lens.preview(pool, lender, lender, calls);
        assertEq(seen.afterwards.supplyValue, 123e18);
        _assertExecutes(seen, lender);
    }

    /// Without an approval, or the tokens: those are not looked at.
    function test_preview_needsNoTokens() public {
        calls.push(abi.encodeCall(core.supply, (usdcId, 77e6, 0, lender, "")));
        assertEq(lens.preview(pool, lender, lender, calls).afterwards.supplyValue, 77e18);
    }

    /// The position told need not be the sender's.
    function test_preview_ofALiquidation() public {
        _openLoan();
        _fund(usdcId, liquidator, 100_000e6);
        wethOracle.set(_usd(1750, 18));
        calls.push(abi.encodeCall(core.liquidate, (_liquidation(), "")));
        Preview memory seen = lens.preview(pool, borrower, liquidator, calls);
        assertLt(seen.before.healthFactor, WAD);
        assertEq(seen.before.timeToLiquidation, 0);
        assertApproxEqAbs(seen.afterwards.healthFactor, 1.05e18, 1e13);
        assertGt(seen.afterwards.timeToLiquidation, 0);
        _assertExecutes(seen, liquidator);
    }

    /// What a preview tells of the pool is what the calls to others leave of it.
    function test_preview_ofCallsToOtherPools() public {
        _openLoan();
        calls.push(abi.encodeCall(core.supply, (_in(still, USDC), 5e6, 0, borrower, "")));
        Preview memory seen = lens.preview(pool, borrower, borrower, calls);
        assertEq(abi.encode(seen.before), abi.encode(seen.afterwards));
        assertEq(lens.preview(still, borrower, borrower, calls).afterwards.supplyValue, 5e18);
    }

    // ------------------------------------------------------------------------------------------------------- Errors

    function test_preview_revertsWith_PoolUnknown() public {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.PoolUnknown.selector, PoolId.wrap(256)));
        lens.preview(PoolId.wrap(256), borrower, borrower, calls);
    }

    function test_preview_revertsWith_AccountZero() public {
        vm.expectRevert(ILendingPools.AccountZero.selector);
        lens.preview(pool, borrower, address(0), calls);
    }

    function test_preview_revertsWithTheErrorOfACall() public {
        _openLoan();
        calls.push(abi.encodeCall(core.borrow, (usdcId, 985_000e6 + 1, borrower, borrower)));
        vm.expectRevert(
            abi.encodeWithSelector(ILendingPools.LiquidityTooLow.selector, usdcId, 985_000e6, 985_000e6 + 1)
        );
        lens.preview(pool, borrower, borrower, calls);
        calls[0] = abi.encodeCall(core.borrow, (usdcId, 1001e6, borrower, borrower));
        _expectBorrowLimit(borrower, 16_000e18, 16_001e18);
        lens.preview(pool, borrower, borrower, calls);
    }

    function test_preview_revertsWith_Unauthorized() public {
        _openLoan();
        calls.push(abi.encodeCall(core.withdraw, (usdcId, 1e6, 0, lender, stranger)));
        vm.expectRevert();
        lens.preview(pool, lender, stranger, calls);
    }

    /// A simulation among the calls ends them; its answers are not taken for this one's.
    function test_preview_revertsWith_Simulated() public {
        _openLoan();
        bytes[] memory inner = new bytes[](1);
        inner[0] = abi.encodeCall(core.accountBits, (pool, borrower));
        calls.push(abi.encodeCall(core.simulate, (borrower, inner)));
        inner[0] = abi.encode(core.accountBits(pool, borrower));
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.Simulated.selector, inner));
        lens.preview(pool, borrower, borrower, calls);
    }

    function test_preview_revertsWith_OracleGasTooLow() public {
        _openLoan();
        calls.push(abi.encodeCall(core.borrow, (usdcId, 1e6, borrower, borrower)));
        bytes memory call = abi.encodeCall(lens.preview, (pool, borrower, borrower, calls));
        (, bytes memory whole) = address(lens).call(call);
        uint256 refused;
        uint256 answered;
        for (uint256 gas_ = 300_000; gas_ < 2_500_000; gas_ += 40_000) {
            (bool success, bytes memory answer) = address(lens).call{ gas: gas_ }(call);
            if (success) assertEq(answer, whole);
            else if (bytes4(answer) == ILendingPools.OracleGasTooLow.selector) ++refused;
            if (success) ++answered;
        }
        assertGt(refused, 5);
        assertGt(answered, 5);
    }

    // --------------------------------------------------------------------------------------------- Unreadable prices

    function test_preview_unknownHealth() public {
        _openLoan();
        _fund(usdcId, borrower, 0);
        wethOracle.setMood(BandOracle.Mood.Reverts);
        calls.push(abi.encodeCall(core.repay, (usdcId, 5000e6, 0, borrower, "")));
        Preview memory seen = lens.preview(pool, borrower, borrower, calls);
        assertFalse(seen.before.healthKnown);
        assertFalse(seen.afterwards.healthKnown);
        assertEq(seen.afterwards.healthFactor, 0);
        assertEq(seen.afterwards.debtValue, 10_000e18);
        _assertExecutes(seen, borrower);
    }

    function test_preview_unknownHealthThatBecomesKnown() public {
        _openLoan();
        _fund(usdcId, borrower, 1e6);
        wethOracle.setMood(BandOracle.Mood.Reverts);
        calls.push(abi.encodeCall(core.repay, (usdcId, MAX, 0, borrower, "")));
        Preview memory seen = lens.preview(pool, borrower, borrower, calls);
        assertFalse(seen.before.healthKnown);
        assertTrue(seen.afterwards.healthKnown);
        assertEq(seen.afterwards.healthFactor, MAX);
        assertEq(seen.afterwards.timeToLiquidation, MAX);
        _assertExecutes(seen, borrower);
    }

    function test_preview_revertsWith_PriceUnreadable() public {
        _openLoan();
        wethOracle.setMood(BandOracle.Mood.Reverts);
        calls.push(abi.encodeCall(core.borrow, (usdcId, 1, borrower, borrower)));
        _expectUnreadable(wethId);
        lens.preview(pool, borrower, borrower, calls);
    }

    // ---------------------------------------------------------------------------------------------------- Invariant 14

    /// Histories of random calls, some of which fail: what the preview said is what happens, to the last bit.
    function testFuzz_preview_equalsExecution(uint256 seed) public {
        _populate(seed);
        uint256 failed;
        for (uint256 i; i < CALLS; ++i) {
            calls.push(_random(seed, i));
            try lens.preview(pool, borrower, borrower, calls) { }
            catch (bytes memory reason) {
                uint256 state = vm.snapshotState();
                vm.prank(borrower);
                try core.multicall(calls) {
                    fail();
                } catch (bytes memory truth) {
                    assertEq(reason, truth, "the error");
                }
                vm.revertToState(state);
                calls.pop();
                ++failed;
            }
        }
        // The first cannot fail.
        assertLt(failed, CALLS);
        Preview memory seen = lens.preview(pool, borrower, borrower, calls);
        assertEq(abi.encode(seen.before), abi.encode(_look(pool, borrower)), "before");
        _assertExecutes(seen, borrower);
    }

    /// The histories above would say little if most of their calls failed.
    function test_preview_mostRandomCallsSucceed() public {
        uint256 done;
        uint256 clean = vm.snapshotState();
        for (uint256 seed; seed < 20; ++seed) {
            _populate(seed);
            for (uint256 i; i < CALLS; ++i) {
                bytes memory call = _random(seed, i);
                vm.prank(borrower);
                (bool success,) = address(core).call(call);
                if (success) ++done;
            }
            vm.revertToState(clean);
        }
        assertGt(done, 20 * CALLS / 2);
    }

    // ------------------------------------------------------------------------------------------------------- Helpers

    /// @dev Carries the calls out in truth, and compares.
    function _assertExecutes(Preview memory seen, address sender) private {
        address account = sender == liquidator ? borrower : sender;
        vm.prank(sender);
        bytes[] memory results = core.multicall(calls);
        assertEq(abi.encode(seen.results), abi.encode(results), "results");
        PoolPosition memory truth = _look(pool, account);
        assertEq(seen.afterwards.healthFactor, truth.healthFactor, "health");
        assertEq(abi.encode(seen.afterwards), abi.encode(truth), "position");
    }

    /// @dev A pool in use, the borrower in the midst of it, and so many tokens in his wallet that none is missing.
    function _populate(uint256 seed) private {
        _openLoan();
        _supply(wethId, lender, 500e18);
        _supply(daiId, lender, 1_000_000e18);
        _supply(wbtcId, lender, 20e8);
        _use(pool, WETH, 5000, WBTC);
        _use(pool, DAI, 8000, WETH);
        _supply(wethId, borrower, 3e18);
        wethOracle.setBand(_usd(1990, 18), _usd(2005, 18));
        for (uint256 i; i < 4; ++i) {
            _fund(_in(pool, i), borrower, 1e30);
        }
        // The last of these, WETH, comes near to where it can be liquidated.
        skip(bound(seed >> 200, 0, 400 days));
        wethOracle.set(_usd(bound(seed >> 100, 1700, 2400), 18));
    }

    /// @dev The first of a history is a supply, and succeeds.
    function _random(uint256 seed, uint256 nth) private view returns (bytes memory) {
        uint256 dice = uint256(keccak256(abi.encode(seed, nth)));
        uint256 kind = nth == 0 ? 0 : dice % 10;
        uint256 index = (dice >> 8) % 4;
        if (kind >= 3 && kind <= 5) index = WETH;
        if (kind >= 6) index = index % 2 == 0 ? USDC : DAI;
        ReserveId id = _in(pool, index);
        uint256 amount = bound(dice >> 16, 1, [uint256(2e18), 4000e6, 0.05e8, 4000e18][index]);
        uint256 mostlySome = (dice >> 250) % 4 == 0 ? MAX : amount;

        if (kind == 0) return abi.encodeCall(core.supply, (id, amount, 0, borrower, ""));
        if (kind == 1) return abi.encodeCall(core.supplyCollateral, (id, amount, borrower, ""));
        if (kind == 2) return abi.encodeCall(core.supply, (id, 0, amount * 1e6, borrower, ""));
        if (kind == 3) return abi.encodeCall(core.withdraw, (id, mostlySome, 0, borrower, stranger));
        if (kind == 4) return abi.encodeCall(core.withdrawCollateral, (id, mostlySome, borrower, stranger));
        if (kind == 5) return abi.encodeCall(core.setCollateral, (id, borrower, (dice >> 240) % 4 != 0));
        if (kind == 6) return abi.encodeCall(core.borrow, (id, amount, borrower, stranger));
        if (kind == 7) return abi.encodeCall(core.repay, (id, mostlySome, 0, borrower, ""));
        if (kind == 8) return abi.encodeCall(core.repay, (id, 0, amount * 1e6, borrower, ""));
        Liquidation memory liquidation = _liquidation();
        liquidation.receiver = stranger;
        return abi.encodeCall(core.liquidate, (liquidation, ""));
    }
}
