// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ReserveTotals } from "../../src/interfaces/Types.sol";
import { Base } from "../Base.t.sol";

/// @notice An attacker is alone in a reserve and moves the share price by rounding, so that the next deposit or debt would be
/// rounded to zero. On the supply side a million virtual shares make every step cost as much as it moves: for one token unit a
/// call the attacker moves the price of a share by a millionth of one. A debt share's price is the index, which no rounding
/// moves.
contract ShareInflationAttackTest is Base {
    uint256 private constant STEPS = 500;

    /// @dev Each repayment of a part of a token unit costs a whole one, and leaves the books unchanged.
    function test_attack_inflatesByTinyRepays() public {
        _supply(usdcId, lender, 1_000_000e6);
        _supplyCollateral(wethId, stranger, 100e18);
        _fund(usdcId, stranger, STEPS);
        for (uint256 i; i < STEPS; ++i) {
            uint256 shares = _borrow(usdcId, stranger, 1);
            vm.prank(stranger);
            core.repay(usdcId, 0, shares, stranger, "");
        }
        assertEq(core.reserveTotals(usdcId).borrowIndex, WAD);

        // The next borrower owes what they got, and at most a token unit more.
        _supplyCollateral(wethId, borrower, 10e18);
        _borrow(usdcId, borrower, 10_000e6);
        assertLe(_debt(usdcId, borrower), 10_000e6 + 1);
        _fund(usdcId, borrower, 1e6);
        vm.prank(borrower);
        (uint256 paid,) = core.repay(usdcId, MAX, 0, borrower, "");
        assertLe(paid, 10_000e6 + 1);
    }

    /// @dev One share of a debt at a time, each for a whole token unit.
    function test_attack_inflatesByRepayingSharesOneByOne() public {
        _supply(usdcId, lender, 1_000_000e6);
        _supplyCollateral(wethId, stranger, 100e18);
        _borrow(usdcId, stranger, 1);
        _fund(usdcId, stranger, STEPS);
        vm.startPrank(stranger);
        for (uint256 i; i < STEPS; ++i) {
            core.repay(usdcId, 0, 1, stranger, "");
        }
        vm.stopPrank();
        assertEq(core.reserveTotals(usdcId).borrowIndex, WAD);
    }

    /// @dev A share costs a token unit, a million times its worth: the rest belongs to all shares.
    function test_attack_inflatesByTinySupplies() public {
        _fund(usdcId, stranger, STEPS);
        vm.startPrank(stranger);
        for (uint256 i; i < STEPS; ++i) {
            core.supply(usdcId, 0, 1, stranger, "");
        }
        vm.stopPrank();
        ReserveTotals memory totals = core.reserveTotals(usdcId);
        assertEq(totals.supplyAssets, STEPS);
        _assertBound([totals.supplyAssets, totals.supplyShares], STEPS);
        _assertVictimKeeps(100e6, 1);
    }

    /// @dev Supplies, and withdraws all but one share; the rounding stays.
    function test_attack_inflatesByWithdrawingAllButAShare() public {
        _fund(usdcId, stranger, 1_000_000e6);
        vm.startPrank(stranger);
        for (uint256 i; i < STEPS; ++i) {
            (, uint256 shares) = core.supply(usdcId, 2 + i * i, 0, stranger, "");
            core.withdraw(usdcId, 0, shares - 1, stranger, stranger);
        }
        vm.stopPrank();
        ReserveTotals memory totals = core.reserveTotals(usdcId);
        _assertBound([totals.supplyAssets, totals.supplyShares], 1_000_000e6 - usdc.balanceOf(stranger));
        _assertVictimKeeps(100e6, 1);
    }

    /// @dev The classic attack: one share, a large donation, and the next deposit converts to no share. A donation belongs to no one.
    function test_attack_inflatesByADonation() public {
        _fund(usdcId, stranger, 1_000_000e6);
        vm.startPrank(stranger);
        core.supply(usdcId, 0, 1, stranger, "");
        // forge-lint: disable-next-line(erc20-unchecked-transfer)
        usdc.transfer(address(core), 999_999e6);
        vm.stopPrank();
        _assertVictimKeeps(100e6, 1);
        vm.prank(stranger);
        vm.expectRevert();
        core.withdraw(usdcId, 2, 0, stranger, stranger);
    }

    /// @dev Any forty small steps, and a victim of any size: the victim loses at most the worth of a share and a token unit, and the
    /// attacker has paid a million times the former.
    /// forge-config: default.fuzz.runs = 256
    function testFuzz_attack_smallSteps(uint256 seed, uint256 victim) public {
        victim = bound(victim, 1, 1e15);
        _supplyCollateral(wethId, stranger, 100e18);
        _fund(usdcId, stranger, 1e9);
        for (uint256 i; i < 40; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            _step(seed % 6, 1 + (seed >> 8) % (seed % 7 < 3 ? 3 : 1e7));
        }
        ReserveTotals memory totals = core.reserveTotals(usdcId);
        uint256 spent = _spent();
        _assertBound([totals.supplyAssets, totals.supplyShares], spent);
        _assertVictimKeeps(victim, 1 + spent / 1e6);
    }

    function _step(uint256 kind, uint256 amount) private {
        bytes[6] memory steps = [
            abi.encodeCall(core.supply, (usdcId, amount, 0, stranger, "")),
            abi.encodeCall(core.supply, (usdcId, 0, amount, stranger, "")),
            abi.encodeCall(core.withdraw, (usdcId, amount, 0, stranger, stranger)),
            abi.encodeCall(core.withdraw, (usdcId, 0, amount, stranger, stranger)),
            abi.encodeCall(core.borrow, (usdcId, amount, stranger, stranger)),
            abi.encodeCall(core.repay, (usdcId, 0, amount, stranger, ""))
        ];
        vm.prank(stranger);
        (bool success,) = address(core).call(steps[kind]);
        success; // some steps revert
    }

    /// @dev Token units that the attacker has paid in and can no longer withdraw.
    function _spent() private view returns (uint256) {
        uint256 owed = _debt(usdcId, stranger);
        uint256 has = usdc.balanceOf(stranger) + _supplied(usdcId, stranger);
        assertLe(has, 1e9 + owed, "the attacker gained");
        return 1e9 + owed - has;
    }

    /// @dev The price of a share, in token units a million shares, has risen by at most one more than what was spent.
    function _assertBound(uint128[2] memory side, uint256 spent) private pure {
        uint256 price = (uint256(side[0]) + 1) * 1e6 / (uint256(side[1]) + 1e6);
        assertLe(price, spent + 1, "a share for less than it was pushed by");
    }

    /// @dev The next supplier, who withdraws at once.
    function _assertVictimKeeps(uint256 assets, uint256 loss) private {
        _fund(usdcId, borrower, assets);
        vm.startPrank(borrower);
        core.supply(usdcId, assets, 0, borrower, "");
        assertGe(_supplied(usdcId, borrower) + loss, assets, "lost");
        vm.stopPrank();
    }
}
