// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

/// @notice A contract whose gas can be worked out by hand.
contract Word {
    uint256 private word = 1;

    fallback() external {
        assembly {
            sstore(0, calldataload(0))
        }
    }
}

/// @notice Tests that a figure of the benchmark is what a whole transaction costs.
contract Isolation is Test {
    address private user = makeAddr("user");

    function test_aPlainTransactionCosts21000() external {
        assertEq(_gasOf(makeAddr("nobody"), ""), 21_000);
    }

    function test_calldataIsPaidFor() external {
        assertEq(_gasOf(makeAddr("nobody"), hex"0000000102"), 21_000 + 3 * 4 + 2 * 16);
    }

    /// @dev Two transactions: in one, the second call would find the word warm and changed before.
    function test_everyCallBeginsColdAndRefundsCount() external {
        address word = address(new Word());
        uint256 change = _gasOf(word, abi.encode(2));
        assertEq(_gasOf(word, abi.encode(3)), change, "cold again");
        // 2100 cold, 2900 for the change: clearing costs the same, one zero byte of calldata less, and refunds 4800.
        assertEq(_gasOf(word, abi.encode(0)), change - 12 - 4800, "refund");
    }

    function _gasOf(address to, bytes memory data) private returns (uint256) {
        vm.prank(user);
        (bool success,) = to.call(data);
        assertTrue(success);
        return vm.lastCallGas().gasTotalUsed;
    }
}
