// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { AccountBits } from "../../../src/libraries/AccountBits.sol";

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

    function test_none() public pure {
        assertFalse(uint256(0).hasDebt());
        assertFalse(uint256(0).hasBacking());
    }
}
