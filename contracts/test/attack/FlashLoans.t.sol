// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { SafeTransferLib } from "solady/utils/SafeTransferLib.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { Base } from "../Base.t.sol";
import { FlashBorrower } from "../mocks/FlashBorrower.sol";

/// @notice The receiver of a flash loan tries to keep it, or to have its repayment count twice.
contract FlashLoansAttackTest is Base {
    uint256 private constant LENT = 1_000_000e6;

    FlashBorrower private receiver;
    FlashBorrower private second;
    ReserveId private otherId; // USDC, in another pool

    function setUp() public override {
        super.setUp();
        (receiver, second) = (new FlashBorrower(), new FlashBorrower());
        otherId = _createPool("other").reserve(1);
        _supply(usdcId, lender, LENT / 2);
        _supply(otherId, lender, LENT / 2);
        _approve(receiver, MAX);
        _approve(second, MAX);
    }

    /// @dev The receiver supplies the loan, which restores the core's balance. The repayment is pulled all the same.
    function test_attack_suppliesTheLoan() public {
        address self = address(receiver);
        _plan(abi.encodeCall(core.supply, (usdcId, LENT, 0, self, "")));
        vm.expectRevert(SafeTransferLib.TransferFromFailed.selector);
        core.flashLoan(receiver, address(usdc), LENT, "");
    }

    /// @dev The same by a repayment, by collateral, and for another account.
    function test_attack_repaysWithTheLoan() public {
        _supplyCollateral(wethId, stranger, 100e18);
        _borrow(usdcId, stranger, 100_000e6);
        _plan(abi.encodeCall(core.repay, (usdcId, MAX, 0, stranger, "")));
        vm.expectRevert(SafeTransferLib.TransferFromFailed.selector);
        core.flashLoan(receiver, address(usdc), LENT - 100_000e6, "");
    }

    function test_attack_addsTheLoanAsCollateral() public {
        address self = address(receiver);
        _supply(daiId, lender, 1_000_000e18);
        _plan(abi.encodeCall(core.supplyCollateral, (usdcId, LENT, self, "")));
        _plan(abi.encodeCall(core.borrow, (daiId, 700_000e18, self, self)));
        vm.expectRevert(SafeTransferLib.TransferFromFailed.selector);
        core.flashLoan(receiver, address(usdc), LENT, "");
        assertEq(dai.balanceOf(self), 0);
    }

    /// @dev Repaid with tokens that another pool holds: the receiver cannot obtain them.
    function test_attack_paysFromAnotherPool() public {
        address self = address(receiver);
        _plan(abi.encodeCall(core.supply, (usdcId, LENT, 0, self, "")));
        _plan(abi.encodeCall(core.withdraw, (otherId, LENT / 2, 0, self, self)));
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.BalanceTooLow.selector, otherId, self, 0, LENT / 2 * 1e6));
        core.flashLoan(receiver, address(usdc), LENT, "");
    }

    /// @dev Half, and half again inside: the inner loan is repaid from the outer, which then falls short.
    function test_attack_nestedLoansOfOneToken_oneRepayment() public {
        bytes memory give = abi.encodeCall(usdc.transfer, (address(second), LENT / 4));
        receiver.plan(address(usdc), give);
        _plan(abi.encodeCall(core.flashLoan, (second, address(usdc), LENT / 2, "")));
        second.plan(address(usdc), abi.encodeCall(usdc.transfer, (stranger, LENT / 4)));
        vm.expectRevert(SafeTransferLib.TransferFromFailed.selector);
        core.flashLoan(receiver, address(usdc), LENT / 2, "");
    }

    /// @dev Two loans to the same receiver, who approves one repayment: the second pull fails.
    function test_attack_nestedLoansToOneReceiver_oneApproval() public {
        _approve(receiver, LENT / 2);
        _plan(abi.encodeCall(core.flashLoan, (receiver, address(usdc), LENT / 2, "")));
        vm.expectRevert(SafeTransferLib.TransferFromFailed.selector);
        core.flashLoan(receiver, address(usdc), LENT / 2, "");
        _approve(receiver, LENT);
        core.flashLoan(receiver, address(usdc), LENT / 2, "");
        assertEq(receiver.loans().length, 2);
        assertEq(usdc.balanceOf(address(core)), LENT);
    }

    /// @dev The whole balance, and a second loan inside it: nothing is left to lend.
    function test_attack_nestedLoans_ofWhatIsLentAlready() public {
        _plan(abi.encodeCall(core.flashLoan, (second, address(usdc), 1, "")));
        vm.expectRevert(SafeTransferLib.TransferFailed.selector);
        core.flashLoan(receiver, address(usdc), LENT, "");
    }

    /// @dev Two tokens: each loan must be repaid in its own token, and the receiver keeps one.
    function test_attack_nestedLoansOfTwoTokens_oneKept() public {
        _supply(wethId, lender, 10e18);
        second.execute(address(weth), abi.encodeCall(weth.approve, (address(core), MAX)));
        _plan(abi.encodeCall(core.flashLoan, (second, address(weth), 10e18, "")));
        second.plan(address(weth), abi.encodeCall(weth.transfer, (stranger, 1)));
        vm.expectRevert(SafeTransferLib.TransferFromFailed.selector);
        core.flashLoan(receiver, address(usdc), LENT, "");
    }

    /// @dev A loan to a receiver with tokens and an allowance costs the receiver nothing: the loan is free and arrived first.
    function test_attack_lendsToAVictim() public {
        usdc.mint(address(receiver), 5000e6);
        for (uint256 i; i < 10; ++i) {
            vm.prank(stranger);
            core.flashLoan(receiver, address(usdc), LENT, "");
        }
        assertEq(usdc.balanceOf(address(receiver)), 5000e6);
    }

    /// @dev No token is pulled from a receiver without the callback, for any allowance: the call reverts.
    function test_attack_lendsToAnEoaWithAnAllowance() public {
        _fund(usdcId, borrower, 5000e6);
        vm.expectRevert();
        core.flashLoan(FlashBorrower(borrower), address(usdc), 5000e6, "");
        assertEq(usdc.balanceOf(borrower), 5000e6);
    }

    /// @dev The core as receiver, as token, and as both: it has no such functions.
    function test_attack_lendsToTheCore() public {
        address self = address(core);
        vm.expectRevert();
        core.flashLoan(FlashBorrower(self), address(usdc), LENT, "");
        vm.expectRevert();
        core.flashLoan(receiver, self, 0, "");
        vm.expectRevert();
        core.flashLoan(FlashBorrower(self), self, 0, "");
    }

    /// @dev While all tokens are lent out, books, rates, share prices and health factors stay the same.
    function test_attack_movesRatesOrPricesWithALoan() public {
        _supplyCollateral(wethId, borrower, 10e18);
        _borrow(usdcId, borrower, 15_000e6);
        skip(1 days);
        bytes32 before = this.looks();
        receiver.plan(address(this), abi.encodeCall(this.assertLooks, (before)));
        core.flashLoan(receiver, address(usdc), LENT - 15_000e6, "");
        assertEq(receiver.loans().length, 1);
    }

    function looks() external view returns (bytes32) {
        return keccak256(abi.encode(core.accruedTotals(usdcId), core.healthFactor(pool, borrower)));
    }

    function assertLooks(bytes32 before) external view {
        assertEq(usdc.balanceOf(address(core)), 0);
        assertEq(this.looks(), before);
    }

    function _plan(bytes memory data) private {
        receiver.plan(address(core), data);
    }

    function _approve(FlashBorrower who, uint256 amount) private {
        who.execute(address(usdc), abi.encodeCall(usdc.approve, (address(core), amount)));
    }
}
