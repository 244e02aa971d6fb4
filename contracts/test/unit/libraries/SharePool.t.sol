// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test, stdError } from "forge-std/Test.sol";

import { ILendingPools } from "../../../src/interfaces/ILendingPools.sol";
import { SharesMath } from "../../../src/math/SharesMath.sol";
import { SharePool, SharePoolLibrary } from "../../../src/types/SharePool.sol";

contract SharePoolTest is Test {
    uint256 private constant MOST = type(uint128).max;

    /// The layout that indexers read from every event: see `SharePool`.
    function test_layout() public pure {
        SharePool pool = SharePoolLibrary.unsafePack(0x0102, 0x0304);
        assertEq(SharePool.unwrap(pool), (uint256(0x0304) << 128) | 0x0102);
        assertEq(pool.assets(), 0x0102);
        assertEq(pool.shares(), 0x0304);
    }

    function testFuzz_plusAndMinus(uint128 assets, uint128 shares, uint128 moreAssets, uint128 moreShares) public pure {
        moreAssets = uint128(bound(moreAssets, 0, MOST - assets));
        shares = uint128(bound(shares, 0, SharePoolLibrary.MAX_SHARES));
        moreShares = uint128(bound(moreShares, 0, SharePoolLibrary.MAX_SHARES - shares));
        SharePool pool = SharePoolLibrary.unsafePack(assets, shares);
        SharePool sum = pool.plus(moreAssets, moreShares);
        assertEq(sum.assets(), uint256(assets) + moreAssets);
        assertEq(sum.shares(), uint256(shares) + moreShares);
        assertEq(SharePool.unwrap(sum.minus(moreAssets, moreShares)), SharePool.unwrap(pool));
    }

    function test_plus_revertsWith_AmountTooLarge() public {
        SharePool full = SharePoolLibrary.unsafePack(MOST, SharePoolLibrary.MAX_SHARES);
        _expectTooLarge(1, 0);
        this.plus(full, 1, 0);
        _expectTooLarge(0, 1);
        this.plus(full, 0, 1);
        _expectTooLarge(MOST + 1, 0);
        this.plus(SharePool.wrap(0), MOST + 1, 0);
        assertEq(
            SharePool.unwrap(this.plus(SharePool.wrap(0), MOST, SharePoolLibrary.MAX_SHARES)), SharePool.unwrap(full)
        );
    }

    /// Each half stays its own: nothing is borrowed from the other.
    function test_minus_revertsWith_arithmeticError() public {
        vm.expectRevert(stdError.arithmeticError);
        this.minus(SharePoolLibrary.unsafePack(1, 5), 2, 0);
        vm.expectRevert(stdError.arithmeticError);
        this.minus(SharePoolLibrary.unsafePack(5, 1), 0, 2);
    }

    function testFuzz_convertsAsSharesMath(uint96 amount, uint96 assets, uint96 shares) public pure {
        SharePool pool = SharePoolLibrary.unsafePack(assets, shares);
        assertEq(pool.toSharesDown(amount), SharesMath.toSharesDown(amount, assets, shares));
        assertEq(pool.toSharesUp(amount), SharesMath.toSharesUp(amount, assets, shares));
        assertEq(pool.toAssetsDown(amount), SharesMath.toAssetsDown(amount, assets, shares));
        assertEq(pool.toAssetsUp(amount), SharesMath.toAssetsUp(amount, assets, shares));
    }

    function test_converting_revertsWith_AmountTooLarge() public {
        SharePool pool = SharePoolLibrary.unsafePack(1, 1e6);
        _expectTooLarge(MOST + 1, MOST + 1);
        this.toSharesDown(pool, MOST + 1);
        _expectTooLarge(MOST + 1, MOST + 1);
        this.toSharesUp(pool, MOST + 1);
        _expectTooLarge(MOST + 1, MOST + 1);
        this.toAssetsDown(pool, MOST + 1);
        _expectTooLarge(MOST + 1, MOST + 1);
        this.toAssetsUp(pool, MOST + 1);
        assertEq(this.toSharesDown(pool, MOST), MOST * 1e6);
    }

    // ------------------------------------------------------------------------------------- External, for vm.expectRevert

    function plus(SharePool pool, uint256 assets, uint256 shares) external pure returns (SharePool) {
        return pool.plus(assets, shares);
    }

    function minus(SharePool pool, uint256 assets, uint256 shares) external pure returns (SharePool) {
        return pool.minus(assets, shares);
    }

    function toSharesDown(SharePool pool, uint256 amount) external pure returns (uint256) {
        return pool.toSharesDown(amount);
    }

    function toSharesUp(SharePool pool, uint256 amount) external pure returns (uint256) {
        return pool.toSharesUp(amount);
    }

    function toAssetsDown(SharePool pool, uint256 amount) external pure returns (uint256) {
        return pool.toAssetsDown(amount);
    }

    function toAssetsUp(SharePool pool, uint256 amount) external pure returns (uint256) {
        return pool.toAssetsUp(amount);
    }

    function _expectTooLarge(uint256 assets, uint256 shares) private {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AmountTooLarge.selector, assets, shares));
    }
}
