// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IERC6909 } from "@openzeppelin/contracts/interfaces/IERC6909.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Authorization } from "../../src/interfaces/Types.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { Base } from "../Base.t.sol";

contract SetAuthorizationTest is Base {
    struct Use {
        uint8 right;
        bytes call;
        bytes refusal;
    }

    function setUp() public override {
        super.setUp();
        _openLoan();
        _supply(wbtcId, borrower, 1e8);
        _fund(wethId, operator, 100e18);
        _fund(wbtcId, operator, 100e8);
    }

    function test_setAuthorization_revertsWith_RightsInvalid() public {
        for (uint8 bit = 3; bit < 8; ++bit) {
            uint8 rights = uint8(2) ** bit | WITHDRAW;
            vm.expectRevert(abi.encodeWithSelector(ILendingPools.RightsInvalid.selector, rights));
            vm.prank(borrower);
            core.setAuthorization(operator, rights, type(uint40).max);
        }
    }

    function test_setAuthorization_replaces() public {
        vm.startPrank(borrower);
        core.setAuthorization(operator, WITHDRAW | BORROW, START + 10);
        _assertGiven(START + 10, START + 10, 0);
        core.setAuthorization(operator, BORROW | MANAGE, START + 20);
        _assertGiven(0, START + 20, START + 20);
        core.setAuthorization(operator, 0, START + 30);
        _assertGiven(0, 0, 0);
    }

    /// Every subset of the rights against every use of one: exactly the granted ones work.
    function test_setAuthorization_noneIncludesAnother() public {
        Use[] memory uses = _uses();
        for (uint8 rights; rights < 8; ++rights) {
            vm.prank(borrower);
            core.setAuthorization(operator, rights, type(uint40).max);
            for (uint256 i; i < uses.length; ++i) {
                _check(uses[i], rights & uses[i].right != 0);
            }
        }
    }

    function test_setAuthorization_holdsThroughItsExpiry() public {
        Use[] memory uses = _uses();
        vm.prank(borrower);
        core.setAuthorization(operator, WITHDRAW | BORROW | MANAGE, START + 1 hours);
        vm.warp(START + 1 hours);
        for (uint256 i; i < uses.length; ++i) {
            _check(uses[i], true);
        }
        assertTrue(core.isOperator(borrower, operator));
        vm.warp(START + 1 hours + 1);
        for (uint256 i; i < uses.length; ++i) {
            _check(uses[i], false);
        }
        assertFalse(core.isOperator(borrower, operator));
    }

    /// An operator with every right acts for the account; a grant by the operator is of their own account.
    function test_setAuthorization_noRightGrants() public {
        _authorize(borrower, operator, WITHDRAW | BORROW | MANAGE);
        _authorize(operator, stranger, WITHDRAW | BORROW | MANAGE);
        _expectUnauthorized(borrower, stranger, WITHDRAW);
        vm.prank(stranger);
        core.withdrawCollateral({ reserve: wethId, assets: 1, account: borrower, receiver: stranger });
        assertEq(abi.encode(core.authorizationOf(borrower, stranger)), abi.encode(Authorization(0, 0, 0)));
    }

    function test_setAuthorization_isOfOneAccountToOneOperator() public {
        _authorize(borrower, operator, WITHDRAW);
        _expectUnauthorized(lender, operator, WITHDRAW);
        vm.prank(operator);
        core.withdraw({ reserve: usdcId, assets: 1, shares: 0, account: lender, receiver: operator });
        _expectUnauthorized(operator, borrower, WITHDRAW);
        vm.prank(borrower);
        core.withdraw({ reserve: usdcId, assets: 1, shares: 0, account: operator, receiver: borrower });
    }

    function test_setAuthorization_emits() public {
        vm.startPrank(borrower);
        vm.expectEmit(address(core));
        emit IERC6909.OperatorSet(borrower, operator, true);
        vm.expectEmit(address(core));
        emit ILendingPools.AuthorizationSet(borrower, operator, WITHDRAW | MANAGE, START + 9);
        core.setAuthorization(operator, WITHDRAW | MANAGE, START + 9);

        vm.expectEmit(address(core));
        emit IERC6909.OperatorSet(borrower, operator, false);
        vm.expectEmit(address(core));
        emit ILendingPools.AuthorizationSet(borrower, operator, BORROW, START + 9);
        core.setAuthorization(operator, BORROW, START + 9);

        vm.expectEmit(address(core));
        emit IERC6909.OperatorSet(borrower, operator, false); // expired already
        core.setAuthorization(operator, WITHDRAW, START - 1);
    }

    // --------------------------------------------------------------------------------------------------------- Helpers

    /// @dev The uses of each right, as calls for the borrower's account, and the error without it.
    function _uses() private view returns (Use[] memory uses) {
        uses = new Use[](6);
        uses[0] =
            Use(WITHDRAW, abi.encodeCall(core.withdraw, (wbtcId, 1, 0, borrower, stranger)), _unauthorized(WITHDRAW));
        uses[1] = Use(
            WITHDRAW, abi.encodeCall(core.withdrawCollateral, (wethId, 1, borrower, stranger)), _unauthorized(WITHDRAW)
        );
        uses[2] = Use(
            WITHDRAW,
            abi.encodeCall(core.transferFrom, (borrower, stranger, ReserveId.unwrap(wbtcId), 1)),
            abi.encodeWithSelector(ILendingPools.AllowanceTooLow.selector, wbtcId, borrower, operator, 0, 1)
        );
        uses[3] = Use(BORROW, abi.encodeCall(core.borrow, (usdcId, 1, borrower, stranger)), _unauthorized(BORROW));
        uses[4] = Use(MANAGE, abi.encodeCall(core.setCollateral, (wbtcId, borrower, true)), _unauthorized(MANAGE));
        uses[5] = Use(
            MANAGE,
            abi.encodeCall(core.supplyCollateral, (wbtcId, 1, borrower, "")),
            abi.encodeWithSelector(ILendingPools.CollateralNotEnabled.selector, wbtcId, borrower)
        );
    }

    function _unauthorized(uint8 right) private view returns (bytes memory) {
        return abi.encodeWithSelector(ILendingPools.Unauthorized.selector, borrower, operator, right);
    }

    function _check(Use memory use, bool allowed) private {
        uint256 state = vm.snapshotState();
        vm.prank(operator);
        (bool success, bytes memory answer) = address(core).call(use.call);
        assertEq(success, allowed, "the right");
        if (!allowed) assertEq(answer, use.refusal, "the error without the right");
        vm.revertToState(state);
    }

    function _assertGiven(uint256 withdraw, uint256 borrow, uint256 manage) private view {
        Authorization memory given = core.authorizationOf(borrower, operator);
        assertEq(given.withdraw, withdraw, "withdraw");
        assertEq(given.borrow, borrow, "borrow");
        assertEq(given.manage, manage, "manage");
    }
}
