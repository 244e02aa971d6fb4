// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { Token } from "./Token.sol";

/// @notice A maker with a key and a taker, who trade one token for another, on whichever protocol. Run with --isolate, as `Scenario`.
abstract contract TwoPersons is Test {
    uint256 internal constant MAX = type(uint256).max;
    uint256 internal constant WAD = 1e18;
    uint32 internal constant START = 1_800_000_000; // seconds

    uint256 internal constant SOLD = 10 * WAD; // by an order, token units of `sold`
    uint256 internal constant PRICE = 20_000e6; // of the whole order, token units of `money`

    Token internal sold;
    Token internal money;
    address internal maker;
    uint256 private makerKey;
    address internal taker = makeAddr("taker");

    function setUp() public {
        vm.warp(START);
        (sold, money) = (new Token(18), new Token(6));
        (maker, makerKey) = makeAddrAndKey("maker");
        address spender = _deployProtocol();
        address[2] memory people = [maker, taker];
        for (uint256 i; i < people.length; ++i) {
            sold.mint(people[i], 1000 * WAD);
            money.mint(people[i], 1_000_000e6);
            vm.startPrank(people[i]);
            sold.approve(spender, MAX);
            money.approve(spender, MAX);
            vm.stopPrank();
        }
    }

    /// @return spender the address that pulls the tokens
    function _deployProtocol() internal virtual returns (address spender);

    function _record(string memory protocol, string memory name, address user, address to, bytes memory call) internal {
        _do(user, to, call);
        vm.snapshotValue(protocol, name, vm.lastCallGas().gasTotalUsed);
    }

    function _do(address user, address to, bytes memory call) internal {
        vm.prank(user);
        (bool success, bytes memory answer) = to.call(call);
        if (success) return;
        assembly ("memory-safe") {
            revert(add(answer, 32), mload(answer))
        }
    }

    function _sign(bytes32 digest) internal view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(makerKey, digest);
        return abi.encodePacked(r, s, v);
    }
}
