// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { LoanHandler } from "./LoanHandler.sol";

/// @notice What holds of loans whatever people, tokens, prices and reserves do: P1, P3 and L1 to L6, across every action.
contract LoanPromisesInvariant is Test {
    uint256 private constant LONG = 60;
    uint256 private constant TRIES = 150;

    /// @dev What must have succeeded at least once in every run, and what does it.
    struct Floor {
        bytes32 name;
        bytes4 selector;
    }

    LoanHandler private handler;
    Floor[] private floors;

    function setUp() public {
        handler = new LoanHandler();
        bytes4[] memory selectors = new bytes4[](15);
        selectors[0] = _must("take", handler.take.selector);
        selectors[1] = handler.take.selector;
        selectors[2] = _must("repay", handler.repay.selector);
        selectors[3] = _must("liquidate", handler.liquidate.selector);
        selectors[4] = _must("buy", handler.buy.selector);
        selectors[5] = _must("addCollateral", handler.addCollateral.selector);
        selectors[6] = _must("seize", handler.seize.selector);
        selectors[7] = _must("claim", handler.claim.selector);
        selectors[8] = _must("invest", handler.keepOrInvest.selector);
        selectors[9] = _must("roll", handler.roll.selector);
        selectors[10] = _must("refinance", handler.refinance.selector);
        selectors[11] = _must("buyClaim", handler.sell.selector);
        selectors[12] = handler.jump.selector;
        selectors[13] = handler.pass.selector;
        selectors[14] = handler.block_.selector;
        targetSelector(FuzzSelector({ addr: address(handler), selectors: selectors }));
        bytes4[] memory rare = new bytes4[](1);
        rare[0] = handler.stop.selector;
        targetSelector(FuzzSelector({ addr: address(handler), selectors: rare }));
        targetContract(address(handler));
    }

    /// forge-config: default.invariant.runs = 4
    /// forge-config: default.invariant.depth = 250
    /// forge-config: default.invariant.fail-on-revert = true
    function invariant_loans() public view {
        assertEq(handler.fault(), "");
        (uint256 tokens, uint256 collateral, uint256 shares) = handler.books();
        address loans = address(handler.theLoans());
        assertEq(handler.money().balanceOf(loans), tokens, "P3: tokens");
        assertEq(handler.pawn().balanceOf(loans), collateral, "P3: collateral");
        assertEq(handler.theCore().positionOf(handler.moneyId(), loans).supplyShares, shares, "P3: shares");
        assertEq(
            handler.theCore().positionOf(handler.pawnId(), loans).supplyShares, 0, "P3: no shares of the collateral"
        );
    }

    /// L3: at the end paying what is due frees all collateral, whatever stands in the way.
    function afterInvariant() public {
        handler.payAll();
        invariant_loans();
        // A shorter run is forge's search for the shortest failing sequence.
        if (handler.tried() < LONG) return;
        _requireFloors();
        invariant_loans();
    }

    /// @dev A run in which everything is refused proves nothing. What the run did not contain is tried here, from its final state.
    function _requireFloors() private {
        for (uint256 i; i < floors.length; ++i) {
            (bytes32 name, bytes4 selector) = (floors[i].name, floors[i].selector);
            for (uint256 k; k < TRIES && handler.done(name) == 0; ++k) {
                _try(selector, uint256(keccak256(abi.encode(name, k))));
            }
            assertGt(handler.done(name), 0, string(abi.encodePacked("never done: ", name)));
        }
        assertEq(handler.fault(), "");
    }

    /// @dev With a new loan, after what may lead there.
    function _try(bytes4 selector, uint256 seed) private {
        handler.calm();
        handler.take(seed, seed >> 8, seed >> 16);
        uint256 loan = handler.latest();
        if (seed >> 24 & 1 == 0) handler.jump(seed, seed >> 32, seed >> 40);
        if (seed >> 25 & 1 == 0) handler.pass(loan, seed, seed >> 48);
        if (seed >> 26 & 1 == 0) handler.repay(loan, seed >> 8, seed >> 56 | 1);
        (bool success,) = address(handler).call(abi.encodePacked(selector, loan, seed >> 8, seed >> 64, seed >> 72));
        assertTrue(success, "a handler reverts");
    }

    function _must(bytes32 name, bytes4 selector) private returns (bytes4) {
        floors.push(Floor(name, selector));
        return selector;
    }
}
