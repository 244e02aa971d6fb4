// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { Test } from "forge-std/Test.sol";

import { ILendingPools } from "../../../src/interfaces/ILendingPools.sol";
import { Debt, DebtLibrary } from "../../../src/types/Debt.sol";
import { SharePoolLibrary } from "../../../src/types/SharePool.sol";

contract DebtTest is Test {
    uint256 private constant MOST = type(uint128).max;

    /// The layout that indexers read from every event: see `Debt`.
    function test_layout() public pure {
        Debt debt = Debt.wrap((uint256(0x0304) << 128) | 0x0102);
        assertEq(debt.index(), 0x0102);
        assertEq(debt.shares(), 0x0304);
        // A million shares are a token unit at first.
        assertEq(Debt.wrap((uint256(7e6) << 128) | DebtLibrary.FIRST_INDEX).assets(), 7);
        assertEq(Debt.wrap((uint256(7e6 - 1) << 128) | DebtLibrary.FIRST_INDEX).assets(), 6);
    }

    function testFuzz_assetsAndShares(uint128 index, uint128 shares, uint128 assets) public pure {
        index = uint128(bound(index, 1, MOST));
        shares = uint128(bound(shares, 0, SharePoolLibrary.MAX_SHARES));
        Debt debt = _debt(index, shares);
        assertEq(debt.assets(), uint256(shares) * index / 1e24);
        assertEq(debt.unsafeToAssetsUp(shares), Math.ceilDiv(uint256(shares) * index, 1e24));
        assertEq(debt.toSharesDown(assets), uint256(assets) * 1e24 / index);
        assertEq(debt.toSharesUp(assets), Math.ceilDiv(uint256(assets) * 1e24, index));
    }

    /// What each account owes, rounded up, covers what the books say is lent, and by less than a unit an account.
    function testFuzz_accountsCoverTheBooks(uint128 index, uint256[3] memory shares) public pure {
        index = uint128(bound(index, 1, MOST));
        uint256 total;
        uint256 owed;
        for (uint256 i; i < 3; ++i) {
            shares[i] = bound(shares[i], 0, SharePoolLibrary.MAX_SHARES / 3);
            total += shares[i];
        }
        Debt debt = _debt(index, total);
        for (uint256 i; i < 3; ++i) {
            owed += debt.unsafeToAssetsUp(shares[i]);
        }
        assertGe(owed, debt.assets());
        assertLe(owed, debt.assets() + 3);
    }

    /// Index and shares stay apart.
    function testFuzz_changes(uint128 index, uint128 shares, uint128 added, uint128 moved) public pure {
        index = uint128(bound(index, 1, MOST));
        added = uint128(bound(added, 0, MOST - index));
        shares = uint128(bound(shares, 0, SharePoolLibrary.MAX_SHARES));
        moved = uint128(bound(moved, 0, SharePoolLibrary.MAX_SHARES - shares));
        Debt debt = _debt(index, shares);
        assertEq(Debt.unwrap(debt.unsafeGrown(added)), Debt.unwrap(_debt(uint256(index) + added, shares)));
        Debt more = debt.plus(moved);
        assertEq(Debt.unwrap(more), Debt.unwrap(_debt(index, uint256(shares) + moved)));
        assertEq(Debt.unwrap(more.unsafeMinus(moved)), Debt.unwrap(debt));
    }

    function test_revertsWith_AmountTooLarge() public {
        Debt full = _debt(1e18, SharePoolLibrary.MAX_SHARES);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AmountTooLarge.selector, 0, 1));
        this.plus(full, 1);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AmountTooLarge.selector, 0, type(uint256).max));
        this.plus(full, type(uint256).max);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AmountTooLarge.selector, MOST + 1, MOST + 1));
        this.toSharesDown(full, MOST + 1);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AmountTooLarge.selector, MOST + 1, MOST + 1));
        this.toSharesUp(full, MOST + 1);
        assertEq(this.toSharesDown(full, MOST), MOST * 1e6);
        assertEq(this.toSharesUp(full, MOST), MOST * 1e6);
    }

    // ------------------------------------------------------------------------------------- External, for vm.expectRevert

    function plus(Debt debt, uint256 shares) external pure returns (Debt) {
        return debt.plus(shares);
    }

    function toSharesDown(Debt debt, uint256 assets) external pure returns (uint256) {
        return debt.toSharesDown(assets);
    }

    function toSharesUp(Debt debt, uint256 assets) external pure returns (uint256) {
        return debt.toSharesUp(assets);
    }

    function _debt(uint256 index, uint256 shares) private pure returns (Debt) {
        return Debt.wrap(index | (shares << 128));
    }
}
