// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { AccountBits } from "../../../src/types/AccountBits.sol";

contract AccountBitsTest is Test {
    using AccountBits for uint256;

    function test_oneBitOfEachKindAndIndex() public pure {
        uint256[3] memory kinds = [AccountBits.SUPPLY, AccountBits.COLLATERAL, AccountBits.DEBT];
        for (uint256 kind; kind < 3; ++kind) {
            for (uint256 index; index < 16; ++index) {
                uint256 bits = uint256(1) << (16 * kind + index); // as ILendingPools.accountBits says
                for (uint256 k; k < 3; ++k) {
                    for (uint256 i; i < 16; ++i) {
                        assertEq(bits.has(kinds[k], i), k == kind && i == index);
                    }
                }
                for (uint256 i; i < 16; ++i) {
                    assertEq(bits.backs(i), kind != 2 && i == index);
                }
                assertEq(bits.hasDebt(), kind == 2);
                assertEq(bits.hasBacking(), kind != 2);
            }
        }
    }

    /// Of each kind one bit a reserve, folded to 0-15: whose health it is, who owes, what backs.
    function testFuzz_folds(uint256 bits) public pure {
        uint256 supply = bits & 0xffff;
        uint256 collateral = bits >> 16 & 0xffff;
        uint256 debt = bits >> 32 & 0xffff;
        assertEq(bits.reserves(), supply | collateral | debt);
        assertEq(bits.backings(), supply | collateral);
        assertEq(bits.debts(), debt);
    }

    /// The time of an auction stands above the 48 bits and leaves them as they are.
    function testFuzz_auction(uint48 bits, uint40 began, uint40 again) public pure {
        uint256 open = uint256(bits).withAuction(began);
        assertEq(open.auction(), began);
        assertEq(open.withoutAuction(), bits);
        assertEq(open.withAuction(again), uint256(bits).withAuction(again));
        assertEq(open.hasDebt(), uint256(bits).hasDebt());
        assertEq(open.hasBacking(), uint256(bits).hasBacking());
        assertEq(open.debts(), uint256(bits).debts());
        assertEq(open.backings(), uint256(bits).backings());
        assertEq(open.reserves(), uint256(bits).reserves());
        assertEq(uint256(bits).auction(), 0);
    }

    function test_none() public pure {
        assertFalse(uint256(0).hasDebt());
        assertFalse(uint256(0).hasBacking());
    }
}
