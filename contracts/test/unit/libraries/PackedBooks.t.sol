// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { Clock, Debt, Side } from "../../../src/interfaces/Types.sol";
import { Caps } from "../../../src/libraries/Caps.sol";
import { Clocks } from "../../../src/libraries/Clocks.sol";
import { Debts } from "../../../src/libraries/Debts.sol";
import { Sides } from "../../../src/libraries/Sides.sol";
import { RETIRED, STOPPED } from "../../../src/libraries/State.sol";

/// @notice The words that sdk/src/codec/packedBooks.ts packs and reads are those that the core does.
contract PackedBooksTest is Test {
    using Clocks for Clock;
    using Debts for Debt;
    using Sides for Side;

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
            assertEq(Side.unwrap(Sides.unsafeSide(assets[i], shares[i])), word[i], row);
            assertEq(Side.wrap(word[i]).assets(), assets[i], row);
            assertEq(Side.wrap(word[i]).shares(), shares[i], row);
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
            Clock clock = Clock.wrap(word[i]);
            assertEq(clock.updatedAt(), updatedAt[i], row);
            assertEq(clock.rateAtTarget(), rateAtTarget[i], row);
            assertEq(clock.feeShares(), feeShares[i], row);
            Clock packed = Clock.wrap(0).unsafeTick(updatedAt[i], rateAtTarget[i], feeShares[i]);
            packed = packed.withCaps(clock.caps()).withStops(clock.stops());
            assertEq(Clock.unwrap(packed), word[i], row);
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
            Clock clock = Clock.wrap(word[i]);
            assertEq(clock.caps(), Caps.both(supplyCap[i], borrowCap[i]), row);
            assertEq(Caps.supply(clock.caps()), keptSupplyCap[i], row);
            assertEq(Caps.borrow(clock.caps()), keptBorrowCap[i], row);
            assertEq(clock.stops(), retired[i] * RETIRED | stopped[i] * STOPPED, row);
        }
    }

    function _column(string memory name) private view returns (uint256[] memory) {
        return vm.parseJsonUintArray(json, name);
    }
}
