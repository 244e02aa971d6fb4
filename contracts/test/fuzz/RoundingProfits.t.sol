// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ReserveTotals } from "../../src/interfaces/Types.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { Base } from "../Base.t.sol";
import { StoredBooks } from "../StoredBooks.sol";
import { MockERC20 } from "../mocks/MockERC20.sol";

/// @notice Invariant 12 for many small steps: one person with two accounts, a lender and a borrower of the same reserve, makes
/// nothing of rounding within a second, however long they go on. With 6 and with 8 decimals.
/// @dev Why nothing at all: a supply and a withdrawal round against the caller. Loans raise all debts, rounded down, by at most
/// one unit more than was paid out, however many they are; that unit is the suppliers', and the borrower repays it, because
/// his debt is rounded up.
contract RoundingProfitsTest is Base {
    uint256 private constant STEPS = 48;

    address private first = makeAddr("first account");
    address private second = makeAddr("second account");

    function testFuzz_roundingProfits_6Decimals(uint256 seed, uint128 index, uint128 grown) public {
        _play(usdcId, seed, index, grown);
    }

    function testFuzz_roundingProfits_8Decimals(uint256 seed, uint128 index, uint128 grown) public {
        _play(wbtcId, seed, index, grown);
    }

    /// @dev The cycle that costs the least and moves the rounding of all debts the most: a unit borrowed, and repaid.
    function test_roundingProfits_cycleThatRoundsTheMost() public {
        _arrange(wbtcId, 3e18 - 1, 7e17);
        uint256 before = _wealth(wbtcId);
        for (uint256 i; i < 200; ++i) {
            uint256 shares = _borrow(wbtcId, second, 1);
            vm.prank(second);
            core.repay(wbtcId, 0, shares, second, "");
        }
        assertLe(_close(wbtcId), before, "a profit");
    }

    function _play(ReserveId id, uint256 seed, uint128 index, uint128 grown) private {
        _arrange(id, index, grown);
        uint256 before = _wealth(id);
        for (uint256 i; i < STEPS; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            _step(id, seed);
        }
        assertLe(_close(id), before, "a profit");
    }

    /// @dev Units and shares by ones and tens, where rounding weighs the most. What is refused has no effect.
    function _step(ReserveId id, uint256 seed) private {
        (uint256 kind, uint256 amount) = (seed % 7, 1 + seed / 8 % (seed / 4096 % 2 == 0 ? 3 : 50));
        bytes memory call;
        if (kind == 0) call = abi.encodeCall(core.supply, (id, amount, 0, first, ""));
        else if (kind == 1) call = abi.encodeCall(core.supply, (id, 0, amount * 1e5 + 1, first, ""));
        else if (kind == 2) call = abi.encodeCall(core.withdraw, (id, amount, 0, first, first));
        else if (kind == 3) call = abi.encodeCall(core.withdraw, (id, 0, amount * 1e5 + 1, first, first));
        else if (kind == 4) call = abi.encodeCall(core.borrow, (id, amount, second, second));
        else if (kind == 5) call = abi.encodeCall(core.repay, (id, amount, 0, second, ""));
        else call = abi.encodeCall(core.repay, (id, 0, amount * 1e5 + 1, second, ""));
        vm.prank(kind < 4 ? first : second);
        (bool done,) = address(core).call(call);
        // A share or a unit may be worth nothing, or nothing may be owed.
        done;
    }

    /// @dev Books of a few thousand units, so that a unit of all debts is a large part of a deposit's worth; the first account
    /// owns nearly all of the supply.
    function _arrange(ReserveId id, uint128 index, uint128 grown) private {
        ReserveTotals memory totals = core.reserveTotals(id);
        totals.borrowIndex = uint128(bound(index, 1e18, 1e21));
        totals.borrowShares = 1000 * 1e6;
        totals.borrowAssets = uint128(uint256(totals.borrowShares) * totals.borrowIndex / 1e24);
        totals.supplyAssets = totals.borrowAssets + 1000;
        totals.supplyShares = uint128(uint256(totals.supplyAssets) * bound(grown, 1e17, 1e18) / 1e12);
        StoredBooks.write(core, id, totals);
        MockERC20(core.reserveInfo(id).token).mint(address(core), 1000);
        _supply(id, first, 1e7);
        _supplyCollateral(wethId, second, 1e6 * 1e18);
        _fund(id, first, 1e9);
        _fund(id, second, 1e9);
    }

    /// @return all that is left once both accounts have left
    function _close(ReserveId id) private returns (uint256) {
        if (_position(id, second).borrowShares != 0) {
            vm.prank(second);
            core.repay(id, MAX, 0, second, "");
        }
        return _wealth(id);
    }

    /// @dev In token units: what both hold, and what the deposit is worth, rounded down.
    function _wealth(ReserveId id) private view returns (uint256) {
        MockERC20 token = MockERC20(core.reserveInfo(id).token);
        assertEq(_position(id, second).borrowShares, 0, "a debt is left");
        return token.balanceOf(first) + token.balanceOf(second) + _supplied(id, first);
    }
}
