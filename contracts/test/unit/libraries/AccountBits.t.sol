// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { AccountBits, COLLATERAL_BIT, DEBT_BIT, SUPPLY_BIT } from "../../../src/types/AccountBits.sol";

contract AccountBitsTest is Test {
    function test_oneBitOfEachKindAndIndex() public pure {
        uint256[3] memory kinds = [SUPPLY_BIT, COLLATERAL_BIT, DEBT_BIT];
        for (uint256 kind; kind < 3; ++kind) {
            for (uint256 index; index < 16; ++index) {
                AccountBits bits = AccountBits.wrap(1 << (16 * kind + index)); // as ILendingPools.accountBits says
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
    function testFuzz_folds(uint256 word) public pure {
        AccountBits bits = AccountBits.wrap(word);
        uint256 supply = word & 0xffff;
        uint256 collateral = word >> 16 & 0xffff;
        uint256 debt = word >> 32 & 0xffff;
        assertEq(bits.reserves(), supply | collateral | debt);
        assertEq(bits.backings(), supply | collateral);
        assertEq(bits.debts(), debt);
    }

    /// The time of an auction stands above the 48 bits and leaves them as they are.
    function testFuzz_auction(uint48 word, uint40 began, uint40 again) public pure {
        AccountBits bits = AccountBits.wrap(word);
        AccountBits open = bits.withAuction(began);
        assertEq(open.auction(), began);
        assertEq(AccountBits.unwrap(open.withoutAuction()), word);
        assertEq(AccountBits.unwrap(open.withAuction(again)), AccountBits.unwrap(bits.withAuction(again)));
        assertEq(open.hasDebt(), bits.hasDebt());
        assertEq(open.hasBacking(), bits.hasBacking());
        assertEq(open.debts(), bits.debts());
        assertEq(open.backings(), bits.backings());
        assertEq(open.reserves(), bits.reserves());
        assertEq(bits.auction(), 0);
    }

    function test_none() public pure {
        assertFalse(AccountBits.wrap(0).hasDebt());
        assertFalse(AccountBits.wrap(0).hasBacking());
    }
}
