// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { AccrualState, RETIRED, STOPPED } from "../../../src/types/AccrualState.sol";
import { Caps } from "../../../src/types/Caps.sol";
import { Debt } from "../../../src/types/Debt.sol";
import { SharePool, SharePoolLibrary } from "../../../src/types/SharePool.sol";

/// @notice The words that sdk/src/codec/packedBooks.ts packs and reads are those that the core does.
contract PackedBooksTest is Test {
    string private json;

    function setUp() public {
        json = vm.readFile("sdk/test/vectors/books.json");
        assertGt(vm.parseJsonUint(json, ".count"), 20);
    }

    function test_agreesWithTheVectors_supply() public view {
        uint256[] memory assets = _column(".supplyAssets");
        uint256[] memory shares = _column(".supplyShares");
        uint256[] memory word = _column(".supplyWord");
        for (uint256 i; i < word.length; ++i) {
            string memory row = vm.toString(i);
            assertEq(SharePool.unwrap(SharePoolLibrary.unsafePack(assets[i], shares[i])), word[i], row);
            assertEq(SharePool.wrap(word[i]).assets(), assets[i], row);
            assertEq(SharePool.wrap(word[i]).shares(), shares[i], row);
        }
    }

    function test_agreesWithTheVectors_borrow() public view {
        uint256[] memory index = _column(".borrowIndex");
        uint256[] memory shares = _column(".borrowShares");
        uint256[] memory word = _column(".borrowWord");
        for (uint256 i; i < word.length; ++i) {
            string memory row = vm.toString(i);
            assertEq(Debt.unwrap(Debt.wrap(shares[i] << 128).unsafeGrown(index[i])), word[i], row);
            assertEq(Debt.wrap(word[i]).index(), index[i], row);
            assertEq(Debt.wrap(word[i]).shares(), shares[i], row);
        }
    }

    function test_agreesWithTheVectors_clock() public view {
        uint256[] memory updatedAt = _column(".updatedAt");
        uint256[] memory rateAtTarget = _column(".rateAtTarget");
        uint256[] memory feeShares = _column(".feeShares");
        uint256[] memory word = _column(".clockWord");
        for (uint256 i; i < word.length; ++i) {
            string memory row = vm.toString(i);
            AccrualState state = AccrualState.wrap(word[i]);
            assertEq(state.updatedAt(), updatedAt[i], row);
            assertEq(state.rateAtTarget(), rateAtTarget[i], row);
            assertEq(state.feeShares(), feeShares[i], row);
            AccrualState packed = AccrualState.wrap(0).unsafeWithAccrual(updatedAt[i], rateAtTarget[i], feeShares[i]);
            packed = packed.withCaps(state.caps()).withStops(state.stops());
            assertEq(AccrualState.unwrap(packed), word[i], row);
        }
    }

    function test_agreesWithTheVectors_capsAndStops() public view {
        uint256[] memory word = _column(".clockWord");
        uint256[] memory supplyCap = _column(".supplyCap");
        uint256[] memory borrowCap = _column(".borrowCap");
        uint256[] memory keptSupplyCap = _column(".keptSupplyCap");
        uint256[] memory keptBorrowCap = _column(".keptBorrowCap");
        uint256[] memory retired = _column(".retired");
        uint256[] memory stopped = _column(".stopped");
        for (uint256 i; i < word.length; ++i) {
            string memory row = vm.toString(i);
            AccrualState state = AccrualState.wrap(word[i]);
            assertEq(state.caps(), Caps.both(supplyCap[i], borrowCap[i]), row);
            assertEq(Caps.supply(state.caps()), keptSupplyCap[i], row);
            assertEq(Caps.borrow(state.caps()), keptBorrowCap[i], row);
            assertEq(state.stops(), retired[i] * RETIRED | stopped[i] * STOPPED, row);
        }
    }

    function _column(string memory name) private view returns (uint256[] memory) {
        return vm.parseJsonUintArray(json, name);
    }
}
