// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { SafeTransferLib } from "solady/utils/SafeTransferLib.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Liquidation } from "../../src/interfaces/Types.sol";
import { Base } from "../Base.t.sol";
import { Caller } from "../mocks/Caller.sol";
import { FalseToken } from "../mocks/FalseToken.sol";
import { FeeToken } from "../mocks/FeeToken.sol";
import { FlashBorrower } from "../mocks/FlashBorrower.sol";
import { MockERC20 } from "../mocks/MockERC20.sol";
import { NoReturnToken } from "../mocks/NoReturnToken.sol";

contract FlashLoanTest is Base {
    FlashBorrower private receiver;

    function setUp() public override {
        super.setUp();
        receiver = new FlashBorrower();
        _supply(usdcId, lender, 1_000_000e6);
        _approve(address(usdc), MAX);
    }

    // ------------------------------------------------------------------------------------------------------- The loan

    function test_flashLoan() public {
        bytes memory before = abi.encode(_books(usdcId));
        vm.expectEmit(address(core));
        emit ILendingPools.FlashLoaned(address(usdc), address(receiver), stranger, 400_000e6);
        vm.prank(stranger);
        assertTrue(core.flashLoan(receiver, address(usdc), 400_000e6, "hello"));

        FlashBorrower.Loan[] memory loans = receiver.loans();
        assertEq(loans.length, 1);
        FlashBorrower.Loan memory expected = FlashBorrower.Loan({
            sender: address(core),
            initiator: stranger,
            token: address(usdc),
            amount: 400_000e6,
            fee: 0,
            data: "hello",
            held: 400_000e6
        });
        assertEq(abi.encode(loans[0]), abi.encode(expected));
        assertEq(usdc.balanceOf(address(receiver)), 0);
        assertEq(usdc.balanceOf(address(core)), 1_000_000e6);
        assertEq(abi.encode(_books(usdcId)), before);
    }

    function test_flashLoan_ofNothing() public {
        vm.expectEmit(address(core));
        emit ILendingPools.FlashLoaned(address(usdc), address(receiver), address(this), 0);
        assertTrue(core.flashLoan(receiver, address(usdc), 0, ""));
        assertEq(receiver.loans().length, 1);
        assertEq(usdc.balanceOf(address(core)), 1_000_000e6);
    }

    /// The idle assets of two pools, collateral and a donation: the whole balance, and not a unit more.
    function test_flashLoan_ofAllThatIsHere() public {
        _supply(_createPool("other").reserve(1), stranger, 7e6);
        _supplyCollateral(usdcId, borrower, 5e6);
        usdc.mint(address(core), 3e6);
        assertEq(core.maxFlashLoan(address(usdc)), 1_000_015e6);
        core.flashLoan(receiver, address(usdc), 1_000_015e6, "");
        assertEq(receiver.loans()[0].held, 1_000_015e6);

        vm.expectRevert(SafeTransferLib.TransferFailed.selector);
        core.flashLoan(receiver, address(usdc), 1_000_015e6 + 1, "");
    }

    function test_flashLoan_ofATokenThatNobodyListed() public {
        MockERC20 found = new MockERC20("FOUND", 18);
        found.mint(address(core), 10e18);
        _approve(address(found), MAX);
        core.flashLoan(receiver, address(found), 10e18, "");
        assertEq(receiver.loans()[0].held, 10e18);
        assertEq(found.balanceOf(address(core)), 10e18);
    }

    function test_flashLoan_maxFlashLoanAndFlashFee() public {
        assertEq(core.maxFlashLoan(address(usdc)), 1_000_000e6);
        assertEq(core.maxFlashLoan(address(weth)), 0);
        assertEq(core.maxFlashLoan(stranger), 0); // no token, and no revert, as ERC-3156 requires
        assertEq(core.maxFlashLoan(address(wethOracle)), 0);
        assertEq(core.flashFee(address(usdc), 1), 0);
        assertEq(core.flashFee(address(usdc), MAX), 0);
        address[3] memory others = [address(weth), stranger, address(wethOracle)]; // ERC-3156: MUST revert
        for (uint256 i; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ILendingPools.TokenNotHeld.selector, others[i]));
            core.flashFee(others[i], 1);
        }
        receiver.plan(address(this), abi.encodeCall(this.assertMax, (600_000e6)));
        core.flashLoan(receiver, address(usdc), 400_000e6, "");
    }

    function assertMax(uint256 expected) external view {
        assertEq(core.maxFlashLoan(address(usdc)), expected);
    }

    // ------------------------------------------------------------------------------------------------------- Refusals

    function test_flashLoan_revertsWith_FlashLoanRefused() public {
        bytes32[4] memory wrong = [
            bytes32(0),
            keccak256("ERC3156FlashBorrower.onFlashLoan "), /* a blank more */
            bytes32(uint256(1)),
            ~keccak256("ERC3156FlashBorrower.onFlashLoan")
        ];
        for (uint256 i; i < wrong.length; ++i) {
            receiver.setAnswer(wrong[i]);
            vm.expectRevert(abi.encodeWithSelector(ILendingPools.FlashLoanRefused.selector, address(receiver)));
            core.flashLoan(receiver, address(usdc), 1e6, "");
        }
    }

    function test_flashLoan_revertsWith_theReceiversError() public {
        receiver.plan(address(core), abi.encodeCall(core.repay, (usdcId, 0, 0, borrower, "")));
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AssetsOrShares.selector, 0, 0));
        core.flashLoan(receiver, address(usdc), 1e6, "");
    }

    function test_flashLoan_toWhomCannotAnswer() public {
        vm.expectRevert();
        core.flashLoan(FlashBorrower(stranger), address(usdc), 1e6, "");
        address caller = address(new Caller());
        vm.expectRevert();
        core.flashLoan(FlashBorrower(caller), address(usdc), 1e6, "");
        assertEq(usdc.balanceOf(address(core)), 1_000_000e6);
    }

    function test_flashLoan_revertsWith_TransferFromFailed_notApproved() public {
        _approve(address(usdc), 1e6 - 1);
        vm.expectRevert(SafeTransferLib.TransferFromFailed.selector);
        core.flashLoan(receiver, address(usdc), 1e6, "");
    }

    function test_flashLoan_revertsWith_TransferFromFailed_whenSpent() public {
        receiver.plan(address(usdc), abi.encodeCall(usdc.transfer, (stranger, 1)));
        vm.expectRevert(SafeTransferLib.TransferFromFailed.selector);
        core.flashLoan(receiver, address(usdc), 1e6, "");
    }

    /// A balance proves nothing: what is sent back is a donation, and the repayment is pulled all the same.
    function test_flashLoan_sentBackByHand() public {
        _approve(address(usdc), 0);
        receiver.plan(address(usdc), abi.encodeCall(usdc.transfer, (address(core), 1e6)));
        vm.expectRevert(SafeTransferLib.TransferFromFailed.selector);
        core.flashLoan(receiver, address(usdc), 1e6, "");

        _approve(address(usdc), MAX);
        usdc.mint(address(receiver), 1e6);
        core.flashLoan(receiver, address(usdc), 1e6, "");
        assertEq(usdc.balanceOf(address(receiver)), 0);
        assertEq(usdc.balanceOf(address(core)), 1_000_001e6);
        assertEq(core.reserveTotals(usdcId).supplyAssets, 1_000_000e6);
    }

    // ------------------------------------------------------------------------------------------- Non-standard tokens

    function test_flashLoan_ofATokenReturningNothing() public {
        NoReturnToken token = new NoReturnToken();
        token.mint(address(core), 10e6);
        _approve(address(token), 10e6);
        core.flashLoan(receiver, address(token), 10e6, "");
        assertEq(receiver.loans()[0].held, 10e6);
        assertEq(token.balanceOf(address(core)), 10e6);
    }

    function test_flashLoan_revertsWith_TransferFailed() public {
        FalseToken token = new FalseToken();
        token.mint(address(core), 10e18);
        _approve(address(token), MAX);
        // On the pull.
        receiver.plan(address(token), abi.encodeCall(token.setRefuses, (true)));
        vm.expectRevert(SafeTransferLib.TransferFromFailed.selector);
        core.flashLoan(receiver, address(token), 1e18, "");
        // On the push.
        token.setRefuses(true);
        vm.expectRevert(SafeTransferLib.TransferFailed.selector);
        core.flashLoan(receiver, address(token), 1e18, "");
    }

    function test_flashLoan_revertsWith_TransferFailed_withoutCode() public {
        vm.expectRevert(SafeTransferLib.TransferFailed.selector);
        core.flashLoan(receiver, stranger, 1, "");
    }

    function test_flashLoan_revertsWith_ArrivedTooLittle() public {
        FeeToken token = new FeeToken();
        token.mint(address(core), 10e18);
        token.mint(address(receiver), 10e18); // the borrower has enough to repay
        _approve(address(token), MAX);
        token.setFee(1);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.ArrivedTooLittle.selector, address(token), 1e18 - 1, 1e18));
        core.flashLoan(receiver, address(token), 1e18, "");
    }

    // ------------------------------------------------------------------------------------------- Within the loan

    /// Supplied, borrowed against, repaid, withdrawn: the loan can be repaid in the end.
    function test_flashLoan_supplyBorrowRepayWithdraw() public {
        address self = address(receiver);
        _supply(daiId, lender, 1_000_000e18);
        _approve(address(dai), MAX);
        _plan(abi.encodeCall(core.supply, (usdcId, 400_000e6, 0, self, "")));
        _plan(abi.encodeCall(core.setCollateral, (usdcId, self, true)));
        _plan(abi.encodeCall(core.borrow, (daiId, 300_000e18, self, self)));
        _plan(abi.encodeCall(core.repay, (daiId, MAX, 0, self, "")));
        _plan(abi.encodeCall(core.withdraw, (usdcId, MAX, 0, self, self)));
        core.flashLoan(receiver, address(usdc), 400_000e6, "");
        assertEq(_bits(self), 0);
        assertEq(_supplied(usdcId, lender), 1_000_000e6);
        assertEq(usdc.balanceOf(address(core)), 1_000_000e6);
        assertEq(dai.balanceOf(address(core)), 1_000_000e18);
    }

    /// The supplier's own USDC, lent to the liquidator, repay the debt.
    function test_flashLoan_liquidates() public {
        _supplyCollateral(wethId, borrower, 10e18);
        _borrow(usdcId, borrower, 15_000e6);
        wethOracle.set(_usd(1600, 18));
        Liquidation memory call = _liquidation();
        call.receiver = address(receiver);
        usdc.mint(address(receiver), 15_000e6); // stands for the sale of the seized collateral
        uint256 owed = _debt(usdcId, borrower);
        _plan(abi.encodeCall(core.liquidate, (call, "")));
        core.flashLoan(receiver, address(usdc), 15_000e6, "");
        assertGt(weth.balanceOf(address(receiver)), 0);
        assertLt(_debt(usdcId, borrower), owed);
        assertEq(usdc.balanceOf(address(core)), _idle(usdcId));
    }

    function test_flashLoan_withinAnother() public {
        FlashBorrower inner = new FlashBorrower();
        inner.execute(address(weth), abi.encodeCall(weth.approve, (address(core), MAX)));
        _supply(wethId, lender, 10e18);
        _plan(abi.encodeCall(core.flashLoan, (inner, address(weth), 10e18, "inner")));
        core.flashLoan(receiver, address(usdc), 1_000_000e6, "outer");
        assertEq(inner.loans()[0].initiator, address(receiver));
        assertEq(inner.loans()[0].held, 10e18);
        assertEq(weth.balanceOf(address(core)), 10e18);
        assertEq(usdc.balanceOf(address(core)), 1_000_000e6);
    }

    function _plan(bytes memory data) private {
        receiver.plan(address(core), data);
    }

    function _approve(address token, uint256 amount) private {
        receiver.execute(token, abi.encodeCall(usdc.approve, (address(core), amount)));
    }
}
