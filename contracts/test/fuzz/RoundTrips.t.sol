// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ReserveTotals } from "../../src/interfaces/Types.sol";
import { COLLATERAL_BIT } from "../../src/types/AccountBits.sol";
import { Base } from "../Base.t.sol";
import { StoredBooks } from "../StoredBooks.sol";

/// @notice Invariant 12: no round trip within a block makes a profit, from any state of the books. Checks 3 and 5 as well.
/// Books of up to 1e16 whole USDC whose shares have grown by up to ten times, each side independently.
contract RoundTripsTest is Base {
    struct State {
        uint256 supplied; // token units
        uint256 used; // WAD of the supplied assets
        uint256 supplyIndex; // WAD: growth of a share
        uint256 borrowIndex; // WAD: growth of the index
    }

    address private trader = makeAddr("trader");

    function testFuzz_roundTrip_supplyByAssets(State memory state, uint256 amount) public {
        ReserveTotals memory before = _arrange(state);
        amount = bound(amount, 1, 1e22);
        _fund(usdcId, trader, amount);
        vm.startPrank(trader);
        core.supply(usdcId, amount, 0, trader, "");
        ReserveTotals memory between = core.reserveTotals(usdcId);
        _assertSharePriceHolds(before, between);
        // A deposit of a unit or two may be worth less than a unit by rounding: it cannot be withdrawn, and makes no profit.
        if (_supplied(usdcId, trader) == 0) return assertLe(amount, 1);
        core.withdraw(usdcId, 0, MAX, trader, trader);
        _assertSharePriceHolds(between, core.reserveTotals(usdcId));
        assertLe(usdc.balanceOf(trader), amount);
        assertGe(usdc.balanceOf(trader) + 1, amount); // nor a loss above the rounding
    }

    function testFuzz_roundTrip_supplyByShares(State memory state, uint256 shares, uint256 part) public {
        ReserveTotals memory before = _arrange(state);
        shares = bound(shares, 1e7 * WAD / state.supplyIndex + 1e7, 1e28);
        _fund(usdcId, trader, 1e36);
        vm.startPrank(trader);
        core.supply(usdcId, 0, shares, trader, "");
        part = bound(part, shares / 2, shares - 1);
        core.withdraw(usdcId, 0, part, trader, trader);
        _assertSharePriceHolds(before, core.reserveTotals(usdcId));
        assertLe(usdc.balanceOf(trader), 1e36);
        assertLe(usdc.balanceOf(trader) + _supplied(usdcId, trader), 1e36);
    }

    function testFuzz_roundTrip_supplyInPartsWithdrawInParts(State memory state, uint256[5] memory amounts) public {
        ReserveTotals memory before = _arrange(state);
        uint256 paid;
        vm.startPrank(trader);
        usdc.approve(address(core), MAX);
        for (uint256 i; i < 5; ++i) {
            amounts[i] = bound(amounts[i], 1, i < 3 ? 1000 : 1e20);
            usdc.mint(trader, amounts[i]);
            core.supply(usdcId, amounts[i], 0, trader, "");
            paid += amounts[i];
        }
        for (uint256 i; i < 5; ++i) {
            uint256 left = _supplied(usdcId, trader);
            if (left != 0) core.withdraw(usdcId, i == 4 ? left : bound(amounts[4 - i], 1, left), 0, trader, trader);
        }
        assertLe(usdc.balanceOf(trader), paid);
        _assertSharePriceHolds(before, core.reserveTotals(usdcId));
    }

    function testFuzz_roundTrip_borrow(State memory state, uint256 amount, uint256 part) public {
        ReserveTotals memory before = _arrange(state);
        amount = bound(amount, 1, _min(1e20, before.supplyAssets - before.borrowAssets));
        _supplyCollateral(wethId, trader, 1e12 * 1e18);
        _borrow(usdcId, trader, amount);
        ReserveTotals memory between = core.reserveTotals(usdcId);
        _assertDebtPriceHolds(before, between);
        assertGe(_debt(usdcId, trader), amount);

        _fund(usdcId, trader, 10);
        vm.startPrank(trader);
        uint256 owed = _position(usdcId, trader).borrowShares;
        core.repay(usdcId, 0, bound(part, 1, owed), trader, "");
        _assertDebtPriceHolds(between, core.reserveTotals(usdcId));
        if (_position(usdcId, trader).borrowShares != 0) core.repay(usdcId, MAX, 0, trader, "");
        _assertDebtPriceHolds(between, core.reserveTotals(usdcId));
        // Apart from the loan, the account has no more than before.
        assertLe(usdc.balanceOf(trader), 10);
        assertEq(_bits(trader), COLLATERAL_BIT);
    }

    function testFuzz_roundTrip_borrowInParts(State memory state, uint256[4] memory amounts) public {
        ReserveTotals memory before = _arrange(state);
        _supplyCollateral(wethId, trader, 1e12 * 1e18);
        _fund(usdcId, trader, 100);
        vm.startPrank(trader);
        for (uint256 i; i < 4; ++i) {
            uint256 most = _min(i < 2 ? 1000 : 1e18, _idle(usdcId));
            if (most == 0) continue;
            core.borrow(usdcId, bound(amounts[i], 1, most), trader, trader);
        }
        for (uint256 i; i < 4; ++i) {
            uint256 owed = _debt(usdcId, trader);
            if (owed > 1) core.repay(usdcId, bound(amounts[i], 1, owed - 1) + owed / 8, 0, trader, "");
        }
        if (_position(usdcId, trader).borrowShares != 0) core.repay(usdcId, MAX, 0, trader, "");
        assertLe(usdc.balanceOf(trader), 100);
        _assertDebtPriceHolds(before, core.reserveTotals(usdcId));
    }

    /// A repayment by assets never takes more than was given, and lowers the debt by no more.
    function testFuzz_repay_takesNoMoreThanGiven(State memory state, uint256 amount, uint256 repaid) public {
        ReserveTotals memory before = _arrange(state);
        amount = bound(amount, 1, _min(1e20, before.supplyAssets - before.borrowAssets));
        _supplyCollateral(wethId, trader, 1e12 * 1e18);
        _borrow(usdcId, trader, amount);
        uint256 owed = _debt(usdcId, trader);
        _fund(usdcId, trader, owed);
        repaid = bound(repaid, 1, owed * 2);
        uint256 held = usdc.balanceOf(trader);
        vm.prank(trader);
        (uint256 paid,) = core.repay(usdcId, repaid, 0, trader, "");
        assertLe(paid, repaid);
        assertLe(paid, owed);
        assertEq(usdc.balanceOf(trader), held - paid);
        assertLe(_debt(usdcId, trader), owed - paid + 1);
        if (repaid >= owed) assertEq(_position(usdcId, trader).borrowShares, 0);
    }

    /// The classic attack on a first depositor: a tiny deposit, a donation, and rounding before the victim's deposit.
    function testFuzz_firstDepositorIsSafe(uint256 tiny, uint256 donation, uint256 victims, uint256 rounds) public {
        tiny = bound(tiny, 1, 1e8);
        donation = bound(donation, 1, 1e15);
        victims = bound(victims, 1, 1e15);
        rounds = bound(rounds, 0, 20);
        _fund(usdcId, trader, 1e20);
        vm.startPrank(trader);
        core.supply(usdcId, 0, tiny, trader, "");
        // forge-lint: disable-next-line(erc20-unchecked-transfer)
        usdc.transfer(address(core), donation);
        for (uint256 i; i < rounds; ++i) {
            core.supply(usdcId, 0, 1, trader, "");
        }
        vm.stopPrank();
        _supply(usdcId, lender, victims);
        // The victim loses at most a unit to rounding.
        assertGe(_supplied(usdcId, lender) + 1, victims);
        assertLe(_supplied(usdcId, trader), tiny / 1e6 + rounds + 1);
    }

    /// After every debt is repaid, all suppliers can withdraw everything.
    function testFuzz_everybodyCanLeave(uint256 lent, uint256 used, uint256[3] memory waits, uint256 parts) public {
        lent = bound(lent, 1e6, 1e16);
        used = bound(used, lent / 10 + 1, lent);
        parts = bound(parts, 0, 5);
        _supply(usdcId, lender, lent);
        _supplyCollateral(wethId, borrower, 1e12 * 1e18);
        _borrow(usdcId, borrower, used);
        _fund(usdcId, borrower, 1e30);
        for (uint256 i; i < 3; ++i) {
            skip(bound(waits[i], 1, 60 days));
            for (uint256 j; j < parts; ++j) {
                vm.prank(borrower);
                core.repay(usdcId, 0, 1e6 + 7 * j, borrower, "");
            }
        }
        vm.prank(borrower);
        core.repay(usdcId, MAX, 0, borrower, "");
        uint256 left = _supplied(usdcId, lender);
        assertEq(core.reserveTotals(usdcId).borrowAssets, 0, "no debt is left");
        vm.prank(lender);
        core.withdraw(usdcId, left, 0, lender, lender);
        assertEq(usdc.balanceOf(lender), left);
    }

    // --------------------------------------------------------------------------------------------------------- Helpers

    /// @dev Writes the state into the books, and mints the idle assets to the core.
    function _arrange(State memory state) private returns (ReserveTotals memory totals) {
        state.supplied = bound(state.supplied, 1, 1e22);
        state.used = bound(state.used, 0, WAD);
        state.supplyIndex = bound(state.supplyIndex, WAD, 10 * WAD);
        state.borrowIndex = bound(state.borrowIndex, WAD, 10 * WAD);
        totals = core.reserveTotals(usdcId);
        // All are far below 2^128.
        // forge-lint: disable-start(unsafe-typecast)
        totals.supplyAssets = uint128(state.supplied);
        totals.supplyShares = uint128(state.supplied * 1e6 * WAD / state.supplyIndex);
        totals.borrowAssets = uint128(state.supplied * state.used / WAD);
        if (totals.borrowAssets == totals.supplyAssets) --totals.borrowAssets;
        totals.borrowIndex = uint128(state.borrowIndex);
        totals.borrowShares = uint128(uint256(totals.borrowAssets) * SCALE / state.borrowIndex);
        totals.borrowAssets = uint128(uint256(totals.borrowShares) * state.borrowIndex / SCALE);
        // forge-lint: disable-end(unsafe-typecast)
        StoredBooks.write(core, usdcId, totals);
        usdc.mint(address(core), totals.supplyAssets - totals.borrowAssets);
    }

    /// @dev Invariant 5: assets behind a share do not fall.
    function _assertSharePriceHolds(ReserveTotals memory before, ReserveTotals memory afterwards) private pure {
        assertGe(
            (uint256(afterwards.supplyAssets) + 1) * (uint256(before.supplyShares) + 1e6),
            (uint256(before.supplyAssets) + 1) * (uint256(afterwards.supplyShares) + 1e6),
            "the share price falls"
        );
        assertLe(afterwards.borrowAssets, afterwards.supplyAssets);
    }

    /// @dev Invariant 5: only interest changes the debt per share.
    function _assertDebtPriceHolds(ReserveTotals memory before, ReserveTotals memory afterwards) private pure {
        assertEq(afterwards.borrowIndex, before.borrowIndex, "the debt price moves");
        assertLe(afterwards.borrowAssets, afterwards.supplyAssets);
    }

    function _min(uint256 x, uint256 y) private pure returns (uint256) {
        return x < y ? x : y;
    }
}
