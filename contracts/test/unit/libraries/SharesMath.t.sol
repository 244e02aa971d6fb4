// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { SharesMath } from "../../../src/math/SharesMath.sol";

contract SharesMathTest is Test {
    using SharesMath for uint256;

    function test_agreesWithTheVectors() public view {
        string memory json = vm.readFile("sdk/test/vectors/shares.json");
        uint256[] memory amount = vm.parseJsonUintArray(json, ".amount");
        uint256[] memory assets = vm.parseJsonUintArray(json, ".totalAssets");
        uint256[] memory shares = vm.parseJsonUintArray(json, ".totalShares");
        uint256[] memory toSharesDown = vm.parseJsonUintArray(json, ".toSharesDown");
        uint256[] memory toSharesUp = vm.parseJsonUintArray(json, ".toSharesUp");
        uint256[] memory toAssetsDown = vm.parseJsonUintArray(json, ".toAssetsDown");
        uint256[] memory toAssetsUp = vm.parseJsonUintArray(json, ".toAssetsUp");
        assertGt(amount.length, 50);
        assertEq(amount.length, vm.parseJsonUint(json, ".count"));
        for (uint256 i; i < amount.length; ++i) {
            string memory row = vm.toString(i);
            assertEq(amount[i].toSharesDown(assets[i], shares[i]), toSharesDown[i], row);
            assertEq(amount[i].toSharesUp(assets[i], shares[i]), toSharesUp[i], row);
            assertEq(amount[i].toAssetsDown(assets[i], shares[i]), toAssetsDown[i], row);
            assertEq(amount[i].toAssetsUp(assets[i], shares[i]), toAssetsUp[i], row);
        }
    }

    function test_aShareIsAMillionthAtFirst() public pure {
        assertEq(uint256(1).toSharesDown(0, 0), 1e6);
        assertEq(uint256(1e6).toAssetsDown(0, 0), 1);
        assertEq(uint256(1e6 - 1).toAssetsDown(0, 0), 0);
        assertEq(uint256(1).toAssetsUp(0, 0), 1);
    }

    function testFuzz_downAndUp(uint128 amount, uint128 assets, uint128 shares) public pure {
        (assets, shares) = (assets / 2, shares / 2);
        uint256 x = amount;
        bool even = mulmod(x, uint256(shares) + 1e6, uint256(assets) + 1) == 0;
        assertEq(x.toSharesUp(assets, shares), x.toSharesDown(assets, shares) + (even ? 0 : 1));
        even = mulmod(x, uint256(assets) + 1, uint256(shares) + 1e6) == 0;
        assertEq(x.toAssetsUp(assets, shares), x.toAssetsDown(assets, shares) + (even ? 0 : 1));
    }

    function testFuzz_noWayThereAndBackGains(uint96 amount, uint96 assets, uint96 shares) public pure {
        uint256 x = amount;
        assertLe(x.toSharesDown(assets, shares).toAssetsDown(assets, shares), x);
        assertLe(x.toAssetsDown(assets, shares).toSharesDown(assets, shares), x);
        assertGe(x.toSharesUp(assets, shares).toAssetsUp(assets, shares), x);
        assertGe(x.toAssetsUp(assets, shares).toSharesUp(assets, shares), x);
        // What a repayment of `x` takes is never more than x.
        assertLe(x.toSharesDown(assets, shares).toAssetsUp(assets, shares), x);
    }
}
