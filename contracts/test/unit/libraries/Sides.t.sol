// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test, stdError } from "forge-std/Test.sol";

import { ILendingPools } from "../../../src/interfaces/ILendingPools.sol";
import { Side } from "../../../src/interfaces/Types.sol";
import { SharesMath } from "../../../src/math/SharesMath.sol";
import { Sides } from "../../../src/types/Sides.sol";

contract SidesTest is Test {
    using Sides for Side;

    uint256 private constant MOST = type(uint128).max;

    /// The layout that indexers read from every event: see `Side`.
    function test_layout() public pure {
        Side side = Sides.unsafeSide(0x0102, 0x0304);
        assertEq(Side.unwrap(side), (uint256(0x0304) << 128) | 0x0102);
        assertEq(side.assets(), 0x0102);
        assertEq(side.shares(), 0x0304);
    }

    function testFuzz_plusAndMinus(uint128 assets, uint128 shares, uint128 moreAssets, uint128 moreShares) public pure {
        moreAssets = uint128(bound(moreAssets, 0, MOST - assets));
        shares = uint128(bound(shares, 0, Sides.MAX_SHARES));
        moreShares = uint128(bound(moreShares, 0, Sides.MAX_SHARES - shares));
        Side side = Sides.unsafeSide(assets, shares);
        Side sum = side.plus(moreAssets, moreShares);
        assertEq(sum.assets(), uint256(assets) + moreAssets);
        assertEq(sum.shares(), uint256(shares) + moreShares);
        assertEq(Side.unwrap(sum.minus(moreAssets, moreShares)), Side.unwrap(side));
    }

    function test_plus_revertsWith_AmountTooLarge() public {
        Side full = Sides.unsafeSide(MOST, Sides.MAX_SHARES);
        _expectTooLarge(1, 0);
        this.plus(full, 1, 0);
        _expectTooLarge(0, 1);
        this.plus(full, 0, 1);
        _expectTooLarge(MOST + 1, 0);
        this.plus(Side.wrap(0), MOST + 1, 0);
        assertEq(Side.unwrap(this.plus(Side.wrap(0), MOST, Sides.MAX_SHARES)), Side.unwrap(full));
    }

    /// Each half stays its own: nothing is borrowed from the other.
    function test_minus_revertsWith_arithmeticError() public {
        vm.expectRevert(stdError.arithmeticError);
        this.minus(Sides.unsafeSide(1, 5), 2, 0);
        vm.expectRevert(stdError.arithmeticError);
        this.minus(Sides.unsafeSide(5, 1), 0, 2);
    }

    function testFuzz_convertsAsSharesMath(uint96 amount, uint96 assets, uint96 shares) public pure {
        Side side = Sides.unsafeSide(assets, shares);
        assertEq(side.toSharesDown(amount), SharesMath.toSharesDown(amount, assets, shares));
        assertEq(side.toSharesUp(amount), SharesMath.toSharesUp(amount, assets, shares));
        assertEq(side.toAssetsDown(amount), SharesMath.toAssetsDown(amount, assets, shares));
        assertEq(side.toAssetsUp(amount), SharesMath.toAssetsUp(amount, assets, shares));
    }

    function test_converting_revertsWith_AmountTooLarge() public {
        Side side = Sides.unsafeSide(1, 1e6);
        _expectTooLarge(MOST + 1, MOST + 1);
        this.toSharesDown(side, MOST + 1);
        _expectTooLarge(MOST + 1, MOST + 1);
        this.toSharesUp(side, MOST + 1);
        _expectTooLarge(MOST + 1, MOST + 1);
        this.toAssetsDown(side, MOST + 1);
        _expectTooLarge(MOST + 1, MOST + 1);
        this.toAssetsUp(side, MOST + 1);
        assertEq(this.toSharesDown(side, MOST), MOST * 1e6);
    }

    // ------------------------------------------------------------------------------------- External, for vm.expectRevert

    function plus(Side side, uint256 assets, uint256 shares) external pure returns (Side) {
        return side.plus(assets, shares);
    }

    function minus(Side side, uint256 assets, uint256 shares) external pure returns (Side) {
        return side.minus(assets, shares);
    }

    function toSharesDown(Side side, uint256 amount) external pure returns (uint256) {
        return side.toSharesDown(amount);
    }

    function toSharesUp(Side side, uint256 amount) external pure returns (uint256) {
        return side.toSharesUp(amount);
    }

    function toAssetsDown(Side side, uint256 amount) external pure returns (uint256) {
        return side.toAssetsDown(amount);
    }

    function toAssetsUp(Side side, uint256 amount) external pure returns (uint256) {
        return side.toAssetsUp(amount);
    }

    function _expectTooLarge(uint256 assets, uint256 shares) private {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AmountTooLarge.selector, assets, shares));
    }
}
