// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Liquidation } from "../../src/interfaces/Types.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { Base } from "../Base.t.sol";
import { FlashBorrower } from "../mocks/FlashBorrower.sol";

/// @notice Numbers at the end of their range, and the two addresses that nobody holds: zero, and the core itself. Whatever
/// is refused leaves everything as it was, and who has nothing gets nothing.
contract ExtremesAttackTest is Base {
    uint256[7] private extremes = [
        type(uint256).max,
        type(uint256).max - 1,
        uint256(1) << 255,
        uint256(1) << 128,
        type(uint128).max,
        type(uint128).max - 1,
        uint256(1) << 127
    ];

    function setUp() public override {
        super.setUp();
        _openLoan();
        _supply(wethId, lender, 5e18);
        _fund(usdcId, lender, 3e6);
        _fund(usdcId, borrower, 0);
    }

    /// @dev Whoever asks for more than there is is refused; MAX is all that he has.
    function test_attack_asksForTheGreatest() public {
        uint256 held = usdc.balanceOf(address(core));
        bytes32 before = _words();
        for (uint256 i; i < extremes.length; ++i) {
            uint256 amount = extremes[i];
            address[2] memory people = [lender, stranger];
            for (uint256 j; j < 2; ++j) {
                address who = people[j];
                bool all = amount == MAX && who == lender;
                _refused(who, abi.encodeCall(core.borrow, (usdcId, amount, who, who)));
                _refused(who, abi.encodeCall(core.withdrawCollateral, (wethId, amount, who, who)));
                _refused(who, abi.encodeCall(core.transfer, (liquidator, ReserveId.unwrap(usdcId), amount)));
                _refused(who, abi.encodeCall(core.transferFrom, (lender, who, ReserveId.unwrap(usdcId), amount)));
                _refused(who, abi.encodeCall(core.supply, (usdcId, 0, amount, who, "")));
                _refused(who, abi.encodeCall(core.repay, (usdcId, amount, 0, who, "")));
                _refused(who, abi.encodeCall(core.repay, (usdcId, 0, amount, borrower, "")));
                _refused(who, abi.encodeCall(core.supply, (usdcId, amount, amount, who, "")));
                if (all) continue;
                _refused(who, abi.encodeCall(core.withdraw, (usdcId, amount, 0, who, who)));
                _refused(who, abi.encodeCall(core.withdraw, (usdcId, 0, amount, who, who)));
                _refused(who, abi.encodeCall(core.supply, (usdcId, amount, 0, who, "")));
                _refused(who, abi.encodeCall(core.supplyCollateral, (usdcId, amount, who, "")));
            }
            FlashBorrower receiver = new FlashBorrower();
            _refused(stranger, abi.encodeCall(core.flashLoan, (receiver, address(usdc), amount, "")));
        }
        assertEq(_words(), before);
        assertEq(usdc.balanceOf(address(core)), held);
    }

    function test_attack_asksForTheGreatest_liquidation() public {
        wethOracle.set(_usd(1780, 18));
        _fund(usdcId, liquidator, 20_000e6);
        Liquidation memory call = _liquidation();
        for (uint256 i; i < extremes.length; ++i) {
            call.minSeized = extremes[i];
            vm.expectPartialRevert(ILendingPools.SeizedBelowLimit.selector);
            vm.prank(liquidator);
            core.liquidate(call, "");
        }
        call.minSeized = 0;
        for (uint256 i; i < extremes.length; ++i) {
            uint256 state = vm.snapshotState();
            call.maxRepaid = extremes[i];
            vm.prank(liquidator);
            (uint256 repaid,) = core.liquidate(call, "");
            assertLt(repaid, 15_000e6);
            vm.revertToState(state);
        }
    }

    /// @dev Sums at the end of what the books hold: refused by name, and what was there can be had still.
    function test_attack_overflowsTheBooks() public {
        uint256 most = (uint256(1) << 127) / 1e6; // token units that 127 bits of shares stand for at first
        _fund(daiId, stranger, type(uint128).max);
        vm.startPrank(stranger);
        vm.expectPartialRevert(ILendingPools.AmountTooLarge.selector);
        core.supply(daiId, most + 1, 0, stranger, "");
        core.supply(daiId, most - 1, 0, stranger, "");
        vm.expectPartialRevert(ILendingPools.AmountTooLarge.selector);
        core.supply(daiId, 2, 0, stranger, "");
        core.accrue(daiId);
        skip(YEAR);
        core.accrue(daiId);
        core.withdraw(daiId, MAX, 0, stranger, stranger);
        assertEq(dai.balanceOf(stranger), type(uint128).max);
    }

    /// @dev The most that can be held, lent and unlent, at the highest price there is: worth much, never little.
    function test_attack_depositsBeyondAllMeasure() public {
        _fund(wethId, borrower, uint256(type(uint128).max) + 1e30);
        vm.startPrank(borrower);
        // With the 10e18 that are there 2^128 + 2 in all, which times the price would wrap to next to nothing.
        core.supplyCollateral(wethId, type(uint128).max - 11e18 + 3, borrower, "");
        core.supply(wethId, 1e18, 0, borrower, "");
        core.setCollateral(wethId, borrower, true);
        wethOracle.set(type(uint128).max);
        assertGt(core.healthFactor(pool, borrower), uint256(1) << 128);
        core.borrow(usdcId, 1e6, borrower, borrower);
        vm.stopPrank();
        vm.expectPartialRevert(ILendingPools.Healthy.selector);
        core.liquidate(_liquidation(), "");
    }

    /// @dev Account zero: nothing is given to it, nobody acts for it.
    function test_attack_accountZero() public {
        address zero = address(0);
        _fund(wethId, stranger, 1e18);
        vm.startPrank(stranger);
        vm.expectRevert(ILendingPools.AccountZero.selector);
        core.supply(wethId, 1, 0, zero, "");
        vm.expectRevert(ILendingPools.AccountZero.selector);
        core.supplyCollateral(wethId, 1, zero, "");
        _expectUnauthorized(zero, stranger, WITHDRAW);
        core.withdraw(wethId, 1, 0, zero, stranger);
        _expectUnauthorized(zero, stranger, WITHDRAW);
        core.withdrawCollateral(wethId, 1, zero, stranger);
        _expectUnauthorized(zero, stranger, BORROW);
        core.borrow(usdcId, 1, zero, stranger);
        _expectUnauthorized(zero, stranger, MANAGE);
        core.setCollateral(wethId, zero, true);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AmountZero.selector, usdcId));
        core.repay(usdcId, 1, 0, zero, "");
        vm.expectPartialRevert(ILendingPools.AllowanceTooLow.selector);
        core.transferFrom(zero, stranger, ReserveId.unwrap(wethId), 1);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.SignatureInvalid.selector, zero));
        core.setAuthorizationBySig(zero, stranger, 7, type(uint40).max, 0, MAX, new bytes(65));
        Liquidation memory call = _liquidation();
        call.account = zero;
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.Healthy.selector, zero, MAX));
        core.liquidate(call, "");
    }

    /// @dev To nobody, and to the core: what it would get, it would keep for ever.
    function test_attack_receiverZeroOrCore() public {
        wethOracle.set(_usd(1780, 18));
        address[2] memory nobodies = [address(0), address(core)];
        for (uint256 i; i < 2; ++i) {
            address to = nobodies[i];
            bytes memory reason = abi.encodeWithSelector(ILendingPools.ReceiverInvalid.selector, to);
            vm.startPrank(lender);
            vm.expectRevert(reason);
            core.withdraw(usdcId, 1, 0, lender, to);
            vm.expectRevert(reason);
            core.transfer(to, ReserveId.unwrap(usdcId), 1);
            vm.expectRevert(reason);
            core.transferFrom(lender, to, ReserveId.unwrap(usdcId), 1);
            vm.stopPrank();
            vm.startPrank(borrower);
            vm.expectRevert(reason);
            core.withdrawCollateral(wethId, 1, borrower, to);
            vm.expectRevert(reason);
            core.borrow(usdcId, 1, borrower, to);
            vm.stopPrank();
            Liquidation memory call = _liquidation();
            call.receiver = to;
            vm.expectRevert(reason);
            vm.prank(liquidator);
            core.liquidate(call, "");
        }
    }

    /// @dev The core as an account: what others leave there nobody can fetch, not even through the core's own calls to
    /// itself, which are made in the caller's name.
    function test_attack_actsAsTheCore() public {
        address self = address(core);
        _fund(usdcId, stranger, 10e6);
        bytes[] memory calls = new bytes[](1);
        calls[0] = abi.encodeCall(core.withdraw, (usdcId, MAX, 0, self, stranger));
        vm.startPrank(stranger);
        core.supply(usdcId, 10e6, 0, self, "");
        _expectUnauthorized(self, stranger, WITHDRAW);
        core.multicall(calls);
        calls[0] = abi.encodeCall(core.multicall, (calls));
        _expectUnauthorized(self, stranger, WITHDRAW);
        core.multicall(calls);
        _expectUnauthorized(self, stranger, WITHDRAW);
        core.simulate(stranger, calls);
    }

    function _refused(address who, bytes memory call) private {
        vm.prank(who);
        (bool success, bytes memory answer) = address(core).call(call);
        assertFalse(success, vm.toString(call));
        assertGe(answer.length, 4, "without a word");
    }

    function _words() private view returns (bytes32) {
        return keccak256(
            abi.encode(
                core.reserveTotals(usdcId),
                core.reserveTotals(wethId),
                core.positionOf(usdcId, lender),
                core.positionOf(usdcId, borrower),
                core.positionOf(wethId, borrower),
                usdc.balanceOf(lender)
            )
        );
    }
}
