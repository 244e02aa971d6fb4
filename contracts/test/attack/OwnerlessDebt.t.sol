// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ReserveTotals } from "../../src/interfaces/Types.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { Base } from "../Base.t.sol";

/// @notice An attacker repays in small pieces, so that roundings would leave a debt in the books that no account owes. It would
/// bear interest at the highest rate for the suppliers of that reserve, no one could repay or write it off, and the deposits
/// that grow by it would back real loans.
contract OwnerlessDebtAttackTest is Base {
    uint256 private constant UNITS = 300; // token units that the attacker lends and borrows
    uint256 private constant YEARS = 2;

    /// @dev Each unit is borrowed, and repaid in two pieces: the last share of it separately.
    function test_attack_repaysShareByShare() public {
        _repayInPieces(wbtcId, UNITS);
        _assertNothingOwed(wbtcId);
        _assertNothingGrows(wbtcId);
    }

    /// @dev The same after two years of interest, when a share is no round number of token units.
    function test_attack_repaysShareByShare_afterInterest() public {
        _supplyCollateral(wethId, borrower, 1e18);
        _supply(wbtcId, lender, 10_000);
        _borrow(wbtcId, borrower, 9_000);
        skip(YEARS * YEAR);
        _fund(wbtcId, borrower, 1e8);
        vm.prank(borrower);
        core.repay(wbtcId, MAX, 0, borrower, "");
        vm.prank(lender);
        core.withdraw(wbtcId, MAX, 0, lender, lender);
        _repayInPieces(wbtcId, UNITS);
        _assertNothingOwed(wbtcId);
        _assertNothingGrows(wbtcId);
    }

    /// @dev The purpose of the attack: others lend a million USDC, and ten WBTC are unlent collateral here. A deposit of 300 units is
    /// worth 300 units two years later, and backs no loan.
    function test_attack_borrowsAgainstWhatNobodyOwes() public {
        _supply(usdcId, lender, 1_000_000e6);
        _supplyCollateral(wbtcId, lender, 10e8);
        _repayInPieces(wbtcId, UNITS);
        skip(YEARS * YEAR);
        assertLe(_supplied(wbtcId, stranger), UNITS);
        vm.prank(stranger);
        core.setCollateral(wbtcId, stranger, true);
        // 300 units at 60,000 USD and an ltv of 70 %: 0.126 USD. A loan is rounded up to a share, its debt to a unit more.
        _expectBorrowLimit(stranger, 0.126e18, 1e18 + 1e12);
        _borrow(usdcId, stranger, 1e6);
        _borrow(usdcId, stranger, 0.126e6 - 1);
    }

    /// @dev Random pieces, by either of two borrowers, with time between: the sum of all debts equals the books to a token unit, and
    /// when the last share is repaid nothing is left.
    /// forge-config: default.fuzz.runs = 128
    function testFuzz_attack_booksAreWhatAccountsOwe(uint256 seed) public {
        _supply(wbtcId, lender, 1e6);
        address[2] memory debtors = [borrower, stranger];
        for (uint256 i; i < 2; ++i) {
            _supplyCollateral(wethId, debtors[i], 10e18);
            _fund(wbtcId, debtors[i], 1e12);
        }
        for (uint256 i; i < 24; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            address debtor = debtors[seed & 1];
            uint256 shares = _position(wbtcId, debtor).borrowShares;
            vm.startPrank(debtor);
            if (shares == 0 || seed & 2 == 0) {
                uint256 idle = _idle(wbtcId);
                if (idle != 0) core.borrow(wbtcId, bound(seed >> 8, 1, idle < 1000 ? idle : 1000), debtor, debtor);
            } else {
                core.repay(wbtcId, 0, bound(seed >> 8, 1, seed & 4 == 0 ? shares : 1 + shares / 100), debtor, "");
            }
            vm.stopPrank();
            if (seed & 8 == 0) skip((seed >> 16) % 90 days);
            _assertBooksAreOwed(debtors);
        }
        for (uint256 i; i < 2; ++i) {
            if (_position(wbtcId, debtors[i]).borrowShares == 0) continue;
            vm.prank(debtors[i]);
            core.repay(wbtcId, 0, MAX, debtors[i], "");
        }
        _assertNothingOwed(wbtcId);
        uint256 worth = _supplied(wbtcId, lender);
        vm.prank(lender);
        core.withdraw(wbtcId, 0, MAX, lender, lender); // all of it is in the core
        assertEq(wbtc.balanceOf(lender), worth);
    }

    // -------------------------------------------------------------------------------------------------------- Helpers

    /// @dev stranger lends `units`, borrows them one by one, and repays each except one share, and then that share.
    function _repayInPieces(ReserveId id, uint256 units) private {
        _supply(id, stranger, units);
        _supplyCollateral(wethId, stranger, 1e18);
        _fund(id, stranger, 10 * units);
        vm.startPrank(stranger);
        for (uint256 i; i < units; ++i) {
            uint256 shares = core.borrow(id, 1, stranger, stranger);
            if (shares > 1) core.repay(id, 0, shares - 1, stranger, "");
            core.repay(id, 0, 1, stranger, "");
        }
        core.withdrawCollateral(wethId, MAX, stranger, stranger);
        vm.stopPrank();
        assertEq(_bits(stranger), 0);
    }

    function _assertNothingOwed(ReserveId id) private view {
        ReserveTotals memory totals = core.accruedTotals(id);
        assertEq(totals.borrowShares, 0, "debt shares without a debtor");
        assertEq(totals.borrowAssets, 0, "debt without a debtor");
    }

    function _assertNothingGrows(ReserveId id) private {
        uint256 before = core.accruedTotals(id).supplyAssets;
        for (uint256 i; i < 24; ++i) {
            skip(30 days);
            core.accrue(id);
        }
        assertEq(core.reserveTotals(id).supplyAssets, before, "interest without a debtor");
        assertEq(core.reserveTotals(id).feeShares, core.accruedTotals(id).feeShares);
    }

    function _assertBooksAreOwed(address[2] memory debtors) private view {
        ReserveTotals memory totals = core.accruedTotals(wbtcId);
        uint256 shares =
            uint256(_position(wbtcId, debtors[0]).borrowShares) + _position(wbtcId, debtors[1]).borrowShares;
        assertEq(totals.borrowShares, shares, "debt shares without a debtor");
        uint256 owed = _debt(wbtcId, debtors[0]) + _debt(wbtcId, debtors[1]);
        assertLe(totals.borrowAssets, owed, "more than is owed");
        assertLe(owed, uint256(totals.borrowAssets) + 2, "each debt is rounded up");
        assertLe(totals.borrowAssets, totals.supplyAssets);
    }
}
