// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Liquidation, ReserveTotals } from "../../src/interfaces/Types.sol";
import { DEBT_BIT, SUPPLY_BIT } from "../../src/types/AccountBits.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { Base } from "../Base.t.sol";
import { Caller } from "../mocks/Caller.sol";

/// @notice A write-off puts a loss on suppliers: an attacker wants others to bear it, to gain by it, to have a covered debt
/// written off, or to keep a bad debt on the books. lender has lent 20,000 USDC; 10 WETH back the borrower's 15,000, and fall to
/// 10,000 USD.
contract WriteOffTheftAttackTest is Base {
    function setUp() public override {
        super.setUp();
        _supply(usdcId, lender, 20_000e6);
        _supplyCollateral(wethId, borrower, 10e18);
        _borrow(usdcId, borrower, 15_000e6);
    }

    // -------------------------------------------------------------------------------------- Suppliers around a write-off

    /// @dev A supplier with four times as much for the duration of the liquidation bears a share of the loss, and the others less.
    function test_attack_suppliesBeforeAndLeavesAfter() public {
        _supply(usdcId, stranger, 80_000e6);
        uint256 loss = _crash();
        assertGt(loss, 5000e6);
        vm.prank(stranger);
        core.withdraw(usdcId, MAX, 0, stranger, stranger);
        assertApproxEqAbs(usdc.balanceOf(stranger), 80_000e6 - loss * 4 / 5, 2);
        assertApproxEqAbs(_supplied(usdcId, lender), 20_000e6 - loss / 5, 2);
    }

    /// @dev Shares are cheap after it, and are worth what they cost.
    function test_attack_suppliesAfter() public {
        uint256 loss = _crash();
        _supply(usdcId, stranger, 80_000e6);
        assertApproxEqAbs(_supplied(usdcId, lender), 20_000e6 - loss, 2);
        vm.prank(stranger);
        core.withdraw(usdcId, MAX, 0, stranger, stranger);
        assertLe(usdc.balanceOf(stranger), 80_000e6);
        assertGe(_supplied(usdcId, lender), 20_000e6 - loss - 1);
    }

    /// @dev A supplier who leaves before and returns has the same as before, and nothing of the others' loss.
    function test_attack_leavesBeforeAndComesBack() public {
        _supply(usdcId, stranger, 5000e6);
        vm.startPrank(stranger);
        core.withdraw(usdcId, MAX, 0, stranger, stranger);
        vm.stopPrank();
        uint256 loss = _crash();
        vm.prank(stranger);
        core.supply(usdcId, 5000e6, 0, stranger, "");
        assertLe(_supplied(usdcId, stranger), 5000e6);
        assertApproxEqAbs(_supplied(usdcId, lender), 20_000e6 - loss, 2);
    }

    /// @dev The liquidator is a supplier too, and withdraws within the call: the loss is written off by then.
    function test_attack_leavesWithinTheLiquidation() public {
        (Caller caller, Liquidation memory call) = _callerWhoSupplies(20_000e6);
        address self = address(caller);
        caller.plan(address(core), abi.encodeCall(core.withdraw, (usdcId, MAX, 0, self, self)));
        uint256 purse = usdc.balanceOf(self);
        (uint256 repaid,) =
            abi.decode(caller.execute(address(core), abi.encodeCall(core.liquidate, (call, "x"))), (uint256, uint256));
        uint256 loss = 15_000e6 - repaid;
        assertApproxEqAbs(usdc.balanceOf(self) + repaid - purse, 20_000e6 - loss / 2, 2);
        assertApproxEqAbs(_supplied(usdcId, lender), 20_000e6 - loss / 2, 2);
    }

    /// @dev Or supplies within the call and withdraws at the share price after it.
    function test_attack_comesWithinTheLiquidation() public {
        (Caller caller, Liquidation memory call) = _callerWhoSupplies(1e6);
        address self = address(caller);
        uint256 state = vm.snapshotState();
        caller.execute(address(core), abi.encodeCall(core.liquidate, (call, "")));
        (uint256 honest, uint256 left) = (usdc.balanceOf(self) + _supplied(usdcId, self), _supplied(usdcId, lender));
        vm.revertToState(state);

        caller.plan(address(core), abi.encodeCall(core.supply, (usdcId, 50_000e6, 0, self, "")));
        caller.plan(address(core), abi.encodeCall(core.withdraw, (usdcId, MAX, 0, self, self)));
        caller.execute(address(core), abi.encodeCall(core.liquidate, (call, "x")));
        assertLe(usdc.balanceOf(self), honest);
        assertGe(_supplied(usdcId, lender), left);
    }

    // --------------------------------------------------------------------------------------- A write-off that is not due

    /// @dev With debt, no call can remove the last collateral without the borrow limit check: neither in sequence nor in
    /// the call that seizes the last.
    function test_attack_stripsTheCollateralFirst() public {
        uint256 shares = _supplyEnabled(wbtcId, borrower, 1e8);
        uint256 id = ReserveId.unwrap(wbtcId);
        vm.startPrank(borrower);
        core.withdrawCollateral(wethId, MAX, borrower, borrower);
        bytes[6] memory ways = [
            abi.encodeCall(core.withdraw, (wbtcId, MAX, 0, borrower, stranger)),
            abi.encodeCall(core.withdraw, (wbtcId, 0, shares, borrower, stranger)),
            abi.encodeCall(core.setCollateral, (wbtcId, borrower, false)),
            abi.encodeCall(core.transfer, (stranger, id, shares)),
            abi.encodeCall(core.transferFrom, (borrower, stranger, id, shares)),
            abi.encodeCall(core.transfer, (stranger, id, shares - 1))
        ];
        for (uint256 i; i < ways.length; ++i) {
            (bool success, bytes memory answer) = address(core).call(ways[i]);
            assertFalse(success, vm.toString(i));
            // forge-lint: disable-next-line(unsafe-typecast)
            assertEq(bytes4(answer), ILendingPools.BorrowLimitExceeded.selector, vm.toString(i));
        }
        assertEq(_bits(borrower), (SUPPLY_BIT << 2) | (DEBT_BIT << 1));
    }

    /// @dev By partial liquidations of oneself until the debt has no collateral: while the collateral covers debt and bonus, the debt
    /// is repaid first.
    /// forge-config: default.fuzz.runs = 128
    function testFuzz_attack_liquidatesHimselfFree(uint256 price, uint256 seed) public {
        price = bound(price, 1600, 1807); // 16,000 to 18,070 back 15,000: above 15,750 no supplier loses
        wethOracle.set(_usd(price, 18));
        _fund(usdcId, borrower, 100_000e6);
        uint256 lent = _supplied(usdcId, lender);
        vm.startPrank(borrower);
        for (uint256 i; i < 12; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            Liquidation memory call = _liquidation();
            (call.receiver, call.maxRepaid) = (borrower, bound(seed, 1, 15_000e6));
            (bool success,) = address(core).call(abi.encodeCall(core.liquidate, (call, "")));
            success; // some revert: dust, or healthy again
        }
        vm.stopPrank();
        assertGe(_supplied(usdcId, lender), lent);
        if (_position(wethId, borrower).collateral == 0) assertEq(_debt(usdcId, borrower), 0);
        assertEq(usdc.balanceOf(borrower), 15_000e6 + 100_000e6 - (15_000e6 - _debt(usdcId, borrower)));
    }

    /// @dev Borrower, supplier and liquidator are one attacker. Together they gain by the default at most what the collateral falls
    /// short of the debt, which is what the others lose.
    /// forge-config: default.fuzz.runs = 128
    function testFuzz_attack_isBothSides(uint256 price, uint256 own) public {
        price = bound(price, 1, 1570);
        own = bound(own, 1e6, 1_000_000e6);
        _supply(usdcId, borrower, own);
        wethOracle.set(_usd(price, 18));
        _fund(usdcId, borrower, 100_000e6);
        uint256 before = usdc.balanceOf(borrower) + _supplied(usdcId, borrower);
        uint256 others = _supplied(usdcId, lender);
        Liquidation memory call = _liquidation();
        call.receiver = borrower;
        vm.prank(borrower);
        (uint256 repaid, uint256 seized) = core.liquidate(call, "");
        assertEq(seized, 10e18);
        uint256 bad = 15_000e6 - repaid;
        uint256 rest = usdc.balanceOf(borrower) + _supplied(usdcId, borrower);
        uint256 lost = others - _supplied(usdcId, lender);
        assertApproxEqAbs(lost, bad * 20_000e6 / (20_000e6 + own), 3);
        assertApproxEqAbs(before - rest, repaid + bad - lost, 3);
        assertGe(repaid * 105 / 100 + 2, 10 * price * 1e6, "the collateral is paid for");
    }

    // ------------------------------------------------------------------------------------- A bad debt that is kept alive

    /// @dev Before every liquidation another account adds a wei of collateral, so that it is not the last.
    function test_attack_addsAWeiBeforeTheLiquidation() public {
        wethOracle.set(_usd(1000, 18));
        _fund(wethId, stranger, 1);
        vm.prank(stranger);
        core.supplyCollateral(wethId, 1, borrower, "");
        _liquidate(_liquidation());
        assertEq(_bits(borrower), 0);
        assertEq(_position(usdcId, borrower).borrowShares, 0);
        // Nor can it be restored.
        _fund(wethId, stranger, 1);
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.CollateralNotEnabled.selector, wethId, borrower));
        core.supplyCollateral(wethId, 1, borrower, "");
    }

    /// @dev The borrower adds dust of every reserve: each is seized for its own worth, and the last one ends in the write-off.
    function test_attack_hidesBehindDustOfEverything() public {
        _supplyCollateral(wbtcId, borrower, 1);
        _supplyEnabled(wbtcId, borrower, 1);
        _supplyEnabled(wethId, borrower, 1);
        wethOracle.set(_usd(1000, 18));
        Liquidation memory call = _liquidation();
        _liquidate(call);
        (call.fromSupply, call.inside) = (true, true);
        _liquidate(call);
        call.collateralReserve = wbtcId;
        _liquidate(call);
        assertGt(_debt(usdcId, borrower), 5000e6);
        call.fromSupply = false;
        _liquidate(call);
        assertEq(_bits(borrower), 0);
    }

    // --------------------------------------------------------------------------------------------------------- Helpers

    /// @dev A contract with funds that has lent this much, and is about to liquidate.
    function _callerWhoSupplies(uint256 assets) private returns (Caller caller, Liquidation memory call) {
        caller = new Caller();
        address self = address(caller);
        caller.execute(address(usdc), abi.encodeCall(usdc.approve, (address(core), MAX)));
        usdc.mint(self, 100_000e6);
        caller.execute(address(core), abi.encodeCall(core.supply, (usdcId, assets, 0, self, "")));
        wethOracle.set(_usd(1000, 18));
        call = _liquidation();
        call.receiver = self;
    }

    /// @return loss of the suppliers, token units
    function _crash() private returns (uint256 loss) {
        wethOracle.set(_usd(1000, 18));
        ReserveTotals memory before = core.accruedTotals(usdcId);
        _liquidate(_liquidation());
        ReserveTotals memory totals = core.reserveTotals(usdcId);
        assertEq(totals.borrowAssets, 0);
        return before.supplyAssets - totals.supplyAssets;
    }

    function _liquidate(Liquidation memory call) private {
        _fund(call.debtReserve, liquidator, 100_000e6);
        vm.prank(liquidator);
        core.liquidate(call, "");
    }
}
