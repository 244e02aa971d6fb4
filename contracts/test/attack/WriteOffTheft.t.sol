// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Liquidation, ReserveTotals } from "../../src/interfaces/Types.sol";
import { DEBT_BIT, SUPPLY_BIT } from "../../src/types/AccountBits.sol";
import { ReserveId } from "../../src/types/Ids.sol";
import { Base } from "../Base.t.sol";
import { Caller } from "../mocks/Caller.sol";

/// @notice A write-off moves a loss to suppliers: somebody wants it to fall on others, to gain by it, to have a debt written
/// off that is backed, or to keep a bad one alive. lender has lent 20,000 USDC; 10 WETH stand behind the borrower's 15,000,
/// and will be worth 10,000.
contract WriteOffTheftAttackTest is Base {
    function setUp() public override {
        super.setUp();
        _supply(usdcId, lender, 20_000e6);
        _supplyCollateral(wethId, borrower, 10e18);
        _borrow(usdcId, borrower, 15_000e6);
    }

    // -------------------------------------------------------------------------------------- Suppliers around a write-off

    /// @dev He comes with four times as much, for the length of the liquidation: he bears his part, the others theirs less.
    function test_attack_suppliesBeforeAndLeavesAfter() public {
        _supply(usdcId, stranger, 80_000e6);
        uint256 loss = _crash();
        assertGt(loss, 5000e6);
        vm.prank(stranger);
        core.withdraw(usdcId, MAX, 0, stranger, stranger);
        assertApproxEqAbs(usdc.balanceOf(stranger), 80_000e6 - loss * 4 / 5, 2);
        assertApproxEqAbs(_supplied(usdcId, lender), 20_000e6 - loss / 5, 2);
    }

    /// @dev Shares are cheap after it; they buy what they cost.
    function test_attack_suppliesAfter() public {
        uint256 loss = _crash();
        _supply(usdcId, stranger, 80_000e6);
        assertApproxEqAbs(_supplied(usdcId, lender), 20_000e6 - loss, 2);
        vm.prank(stranger);
        core.withdraw(usdcId, MAX, 0, stranger, stranger);
        assertLe(usdc.balanceOf(stranger), 80_000e6);
        assertGe(_supplied(usdcId, lender), 20_000e6 - loss - 1);
    }

    /// @dev He leaves in time and comes back: he has what he had, and not more of what the others lost.
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

    /// @dev The liquidator is a supplier too, and leaves within the call: the loss is written off by then, he bears his part.
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

    /// @dev Or comes within it and leaves, at the price of after it.
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

    /// @dev In debt, no way leads past the check that would leave it with nothing behind: neither one after the other nor in
    /// the very call that takes the last.
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

    /// @dev By liquidating himself, bit by bit, until nothing is left behind what he still owes: as long as his collateral
    /// is worth his debt and the bonus, the debt goes first.
    /// forge-config: default.fuzz.runs = 128
    function testFuzz_attack_liquidatesHimselfFree(uint256 price, uint256 seed) public {
        price = bound(price, 1600, 1807); // 16,000 to 18,070 behind 15,000: above 15,750 nobody's loss
        wethOracle.set(_usd(price, 18));
        _fund(usdcId, borrower, 100_000e6);
        uint256 lent = _supplied(usdcId, lender);
        vm.startPrank(borrower);
        for (uint256 i; i < 12; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            Liquidation memory call = _liquidation();
            (call.receiver, call.maxRepaid) = (borrower, bound(seed, 1, 15_000e6));
            (bool success,) = address(core).call(abi.encodeCall(core.liquidate, (call, "")));
            success; // some are refused: dust, or healthy already
        }
        vm.stopPrank();
        assertGe(_supplied(usdcId, lender), lent);
        if (_position(wethId, borrower).collateral == 0) assertEq(_debt(usdcId, borrower), 0);
        assertEq(usdc.balanceOf(borrower), 15_000e6 + 100_000e6 - (15_000e6 - _debt(usdcId, borrower)));
    }

    /// @dev Borrower, supplier and liquidator are one. What they win together by his default is what the collateral falls
    /// short of the debt, no more; and it is what the others lose.
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

    /// @dev Before every liquidation somebody adds a wei of collateral, so that it would not be the last.
    function test_attack_addsAWeiBeforeTheLiquidation() public {
        wethOracle.set(_usd(1000, 18));
        _fund(wethId, stranger, 1);
        vm.prank(stranger);
        core.supplyCollateral(wethId, 1, borrower, "");
        _liquidate(_liquidation());
        assertEq(_bits(borrower), 0);
        assertEq(_position(usdcId, borrower).borrowShares, 0);
        // Nor can it be brought back to life.
        _fund(wethId, stranger, 1);
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.CollateralNotEnabled.selector, wethId, borrower));
        core.supplyCollateral(wethId, 1, borrower, "");
    }

    /// @dev He himself adds dust of everything: each is seized for its own worth, and the last takes the debt with it.
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

    /// @dev A contract with money that has lent so much, and is about to liquidate.
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
