// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { LoanHandler } from "./LoanHandler.sol";

/// @notice What holds of loans whatever people, tokens, prices and reserves do: P3 and L2 to L6, across every action.
contract LoanPromisesInvariant is Test {
    LoanHandler private handler;

    function setUp() public {
        handler = new LoanHandler();
        bytes4[] memory selectors = new bytes4[](15);
        selectors[0] = handler.take.selector;
        selectors[1] = handler.take.selector;
        selectors[2] = handler.repay.selector;
        selectors[3] = handler.liquidate.selector;
        selectors[4] = handler.buy.selector;
        selectors[5] = handler.addCollateral.selector;
        selectors[6] = handler.seize.selector;
        selectors[7] = handler.claim.selector;
        selectors[8] = handler.keepOrInvest.selector;
        selectors[9] = handler.roll.selector;
        selectors[10] = handler.refinance.selector;
        selectors[11] = handler.sell.selector;
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

    /// L3: whoever is blocked and whatever has stopped, paying what is due frees all collateral.
    function afterInvariant() public {
        assertGt(handler.done("take") * handler.done("repay"), 0, "nothing was lent or repaid");
        handler.payAll();
        invariant_loans();
    }
}
