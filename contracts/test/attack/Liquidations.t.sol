// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { SafeTransferLib } from "solady/utils/SafeTransferLib.sol";

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Liquidation } from "../../src/interfaces/Types.sol";
import { COLLATERAL_BIT, DEBT_BIT, SUPPLY_BIT } from "../../src/types/AccountBits.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { Base } from "../Base.t.sol";
import { FlashBorrower } from "../mocks/FlashBorrower.sol";

/// @notice A liquidator wants more than the bonus, or a healthy victim; a borrower wants to avoid a liquidation, or to profit
/// from their own. 10 WETH back 15,000 USDC: a health factor of 1 at 1,807.23 USD.
contract LiquidationsAttackTest is Base {
    function setUp() public override {
        super.setUp();
        _openLoan();
        _fund(usdcId, liquidator, 1_000_000e6);
        _fund(usdcId, borrower, 100_000e6);
    }

    // ------------------------------------------------------------------------------------------------ Self-liquidation

    /// @dev Borrowers liquidate themselves: they pay and get what another liquidator would, so they gain nothing while the
    /// collateral covers debt and bonus.
    /// forge-config: default.fuzz.runs = 128
    function testFuzz_attack_liquidatesHimself(uint256 price, uint256 limit) public {
        price = bound(price, 1580, 1807);
        wethOracle.set(_usd(price, 18));
        uint256 worth = _worthOfBorrower(price);
        uint256 lent = _supplied(usdcId, lender);
        Liquidation memory call = _liquidation();
        (call.receiver, call.maxRepaid) = (borrower, bound(limit, 1e6, 15_000e6));
        vm.prank(borrower);
        (bool success,) = address(core).call(abi.encodeCall(core.liquidate, (call, "")));
        assertLe(_worthOfBorrower(price), worth);
        assertGe(_supplied(usdcId, lender), lent);
        // The health factor never falls below the previous one.
        if (success) assertGe(core.healthFactor(pool, borrower), uint256(8300e14) * price * 10 / 15_000);
    }

    /// @dev A healthy account cannot be liquidated by anyone, not even at its borrow limit, in the same call or block.
    function test_attack_borrowsToTheLimitAndLiquidates() public {
        _borrow(usdcId, borrower, 1000e6); // up to the borrow limit, to the last unit
        _refuses(_liquidation(), borrower, uint256(16_600e18) * WAD / 16_000e18);
        vm.prank(borrower);
        vm.expectPartialRevert(ILendingPools.Healthy.selector);
        core.liquidate(_liquidation(), "");
    }

    /// @dev The borrower seizes their own lent deposit as shares, to clear the flag that it backs debt.
    function test_attack_washesSharesThroughALiquidation() public {
        _supplyEnabled(wethId, borrower, 10e18);
        vm.prank(borrower);
        core.withdrawCollateral(wethId, 9e18, borrower, borrower); // 11 WETH are left
        wethOracle.set(_usd(1600, 18));
        Liquidation memory call = _liquidation();
        (call.fromSupply, call.inside, call.receiver) = (true, true, borrower);
        uint256 shares = _position(wethId, borrower).supplyShares;
        vm.startPrank(borrower);
        core.liquidate(call, "");
        assertEq(_position(wethId, borrower).supplyShares, shares); // still the borrower's, still backing the debt
        assertEq(_bits(borrower), SUPPLY_BIT | COLLATERAL_BIT | (DEBT_BIT << 1));
        vm.expectPartialRevert(ILendingPools.BorrowLimitExceeded.selector);
        core.withdraw(wethId, MAX, 0, borrower, borrower);
    }

    // -------------------------------------------------------------------------------------------- More than the bonus

    /// @dev Many small liquidations instead of one: each raises the health factor and lowers the next bonus. The liquidator gets no
    /// more for what they pay.
    /// forge-config: default.fuzz.runs = 64
    function testFuzz_attack_bitesManyTimes(uint256 price, uint256 bites) public {
        price = bound(price, 1723, 1805); // a health factor of 0.953 and up
        bites = bound(bites, 2, 10);
        wethOracle.set(_usd(price, 18));
        uint256 state = vm.snapshotState();
        vm.prank(liquidator);
        (uint256 repaid, uint256 seized) = core.liquidate(_liquidation(), "");
        vm.revertToState(state);

        uint256 paid;
        uint256 got;
        Liquidation memory call = _liquidation();
        call.maxRepaid = repaid / bites + 1;
        for (uint256 i; i < bites * 3; ++i) {
            vm.prank(liquidator);
            (bool success, bytes memory answer) = address(core).call(abi.encodeCall(core.liquidate, (call, "")));
            if (!success) break; // healthy again, or dust
            (uint256 bite, uint256 share) = abi.decode(answer, (uint256, uint256));
            (paid, got) = (paid + bite, got + share);
        }
        assertGt(paid, 0);
        assertLe(got * repaid, seized * (paid + 1)); // the single one is rounded up by a unit
    }

    /// @dev An offer that would leave dust of the debt or of the collateral takes all of it, or reverts.
    /// forge-config: default.fuzz.runs = 256
    function testFuzz_attack_leavesDust(uint256 price, uint256 offer) public {
        price = bound(price, 1, 1807);
        wethOracle.set(_usd(price, 18));
        Liquidation memory call = _liquidation();
        call.maxRepaid = bound(offer, 1, 16_000e6);
        vm.prank(liquidator);
        (bool success,) = address(core).call(abi.encodeCall(core.liquidate, (call, "")));
        if (!success) return;
        uint256 debt = _debt(usdcId, borrower);
        uint256 left = _position(wethId, borrower).collateral;
        assertTrue(debt == 0 || debt >= 100e6, "dust of the debt");
        // The borrower may keep dust that no longer backs a debt.
        assertTrue(debt == 0 || left * price >= 100e18, "dust of the collateral");
    }

    /// @dev One token unit at a time, to gain by rounding: nothing is seized for nothing.
    function test_attack_seizesByRounding() public {
        wethOracle.set(_usd(1780, 18));
        Liquidation memory call = _liquidation();
        for (uint256 i = 1; i < 50; ++i) {
            call.maxRepaid = i;
            vm.prank(liquidator);
            (uint256 repaid, uint256 seized) = core.liquidate(call, "");
            assertLe(repaid, i);
            assertLe(seized * 1780, repaid * 1e12 * 105 / 100);
        }
    }

    // -------------------------------------------------------------------------------------------------- A healthy victim

    /// @dev In one block an attacker does everything that could lower another account's health factor: withdraws liquidity, raises the
    /// rate, adds debts of their own, repays the other's, sends it shares.
    function test_attack_lowersAnothersHealth() public {
        _supplyEnabled(wbtcId, borrower, 1e8);
        _supply(usdcId, stranger, 2_000_000e6);
        _supplyCollateral(wethId, stranger, 10_000e18);
        _supply(wbtcId, stranger, 50e8);
        _fund(usdcId, stranger, 1e6);
        uint256 health = core.healthFactor(pool, borrower);
        vm.startPrank(stranger);
        core.withdraw(usdcId, MAX, 0, stranger, stranger);
        _assertHealthAtLeast(health);
        core.borrow(wbtcId, 51e8, stranger, stranger);
        _assertHealthAtLeast(health);
        core.transfer(borrower, ReserveId.unwrap(wbtcId), 1e12);
        _assertHealthAtLeast(health);
        core.repay(usdcId, 1, 0, borrower, "");
        core.accrue(usdcId);
        core.accrue(wbtcId);
        _assertHealthAtLeast(health);
        vm.stopPrank();
    }

    // ----------------------------------------------------------------------------------------- Front-running a liquidation

    /// @dev Before each liquidation the borrower repays a unit, or adds a wei: it goes through with the amounts of that time.
    function test_attack_frontRunsWithAUnit() public {
        wethOracle.set(_usd(1780, 18));
        vm.prank(borrower);
        core.repay(usdcId, 1, 0, borrower, "");
        _supplyCollateral(wethId, borrower, 1);
        vm.prank(liquidator);
        (uint256 repaid, uint256 seized) = core.liquidate(_liquidation(), "");
        assertGt(repaid, 1000e6);
        assertGt(seized, 0.5e18);
    }

    /// @dev A full repayment is front-run by one of a unit: by assets and by MAX it still repays the rest; by shares it reverts with
    /// the shares owed.
    function test_attack_frontRunsARepayment() public {
        uint256 shares = _position(usdcId, borrower).borrowShares;
        _fund(usdcId, stranger, 1);
        uint256 state = vm.snapshotState();
        for (uint256 i; i < 3; ++i) {
            vm.prank(stranger);
            core.repay(usdcId, 1, 0, borrower, "");
            vm.prank(borrower);
            if (i == 2) {
                vm.expectRevert(
                    abi.encodeWithSelector(ILendingPools.DebtTooLow.selector, usdcId, borrower, shares - 1e6, shares)
                );
                core.repay(usdcId, 0, shares, borrower, "");
            } else {
                core.repay(usdcId, i == 0 ? 15_000e6 : MAX, 0, borrower, "");
                assertEq(_bits(borrower), COLLATERAL_BIT);
                assertEq(usdc.balanceOf(borrower), 100_000e6 + 1);
            }
            vm.revertToState(state);
        }
    }

    /// @dev The borrower lends out all collateral, so that none of it can be paid out.
    function test_attack_lendsAllThatBacksHim() public {
        _supplyEnabled(wethId, borrower, 10e18);
        vm.prank(borrower);
        core.withdrawCollateral(wethId, MAX, borrower, borrower);
        _supplyCollateral(wbtcId, stranger, 10e8);
        _borrow(wethId, stranger, 10e18);
        wethOracle.set(_usd(1780, 18));
        Liquidation memory call = _liquidation();
        call.fromSupply = true;
        vm.prank(liquidator);
        vm.expectPartialRevert(ILendingPools.LiquidityTooLow.selector);
        core.liquidate(call, "");
        call.inside = true;
        vm.prank(liquidator);
        (, uint256 seized) = core.liquidate(call, "");
        assertApproxEqAbs(_supplied(wethId, liquidator), seized, 1);
    }

    /// @dev A liquidator without tokens pays with a flash loan and sells nothing: the pull of the loan's repayment reverts,
    /// because the seized collateral is another token.
    function test_attack_paysWithALoanAndDoesNotSell() public {
        FlashBorrower receiver = new FlashBorrower();
        receiver.execute(address(usdc), abi.encodeCall(usdc.approve, (address(core), MAX)));
        wethOracle.set(_usd(1780, 18));
        Liquidation memory call = _liquidation();
        call.receiver = address(receiver);
        receiver.plan(address(core), abi.encodeCall(core.liquidate, (call, "")));
        vm.expectRevert(SafeTransferLib.TransferFromFailed.selector);
        core.flashLoan(receiver, address(usdc), 15_000e6, "");
    }

    // --------------------------------------------------------------------------------------------------------- Helpers

    function _refuses(Liquidation memory call, address account, uint256 health) private {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.Healthy.selector, account, health));
        vm.prank(liquidator);
        core.liquidate(call, "");
    }

    function _assertHealthAtLeast(uint256 health) private view {
        assertGe(core.healthFactor(pool, borrower), health);
    }

    /// @return worth in token units of USDC: balance and collateral, less debt
    function _worthOfBorrower(uint256 price) private view returns (uint256 worth) {
        uint256 wethOfHis = weth.balanceOf(borrower) + _position(wethId, borrower).collateral;
        return usdc.balanceOf(borrower) + wethOfHis * price / 1e12 - _debt(usdcId, borrower);
    }
}
