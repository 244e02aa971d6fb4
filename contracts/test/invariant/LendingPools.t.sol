// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { console } from "forge-std/console.sol";

import { PoolId, Position, ReserveConfig, ReserveId, ReserveTotals } from "../../src/interfaces/Types.sol";
import { Ids } from "../../src/libraries/Ids.sol";
import { Base } from "../Base.t.sol";
import { BandOracle } from "../mocks/BandOracle.sol";
import { MockERC20 } from "../mocks/MockERC20.sol";
import { Handler } from "./Handler.sol";

/// @notice The invariants of docs/invariants.md that hold after any history. 4, 5, 7 and 9 are checked by the handler across
/// every call; a fault it found is reported by invariant_05_shareAndDebtPrices.
contract LendingPoolsInvariants is Base {
    using Ids for PoolId;

    Handler private handler;

    function setUp() public override {
        super.setUp();
        ReserveConfig[] memory configs = _reserveConfigs();
        (configs[3].ltv, configs[3].liquidationThreshold) = (7000, 7500);
        for (uint256 i; i < 4; ++i) {
            // At most 100 % a year: years pass here, and what is owed should stay a number one knows from money.
            configs[i].curve.maxRate = 2500;
        }
        vm.startPrank(creator);
        PoolId[2] memory pools =
            [core.createPool(_poolConfig("first"), configs), core.createPool(_poolConfig("second"), configs)];
        vm.stopPrank();
        handler = new Handler(core, pools, [weth, usdc, wbtc, dai], [wethOracle, usdcOracle, wbtcOracle, daiOracle]);
        _open(pools);

        targetContract(address(handler));
        bytes4[] memory selectors = new bytes4[](17);
        selectors[0] = Handler.supply.selector;
        selectors[1] = Handler.withdraw.selector;
        selectors[2] = Handler.supplyCollateral.selector;
        selectors[3] = Handler.withdrawCollateral.selector;
        selectors[4] = Handler.setCollateral.selector;
        selectors[5] = Handler.borrow.selector;
        selectors[6] = Handler.repay.selector;
        selectors[7] = Handler.transfer.selector;
        selectors[8] = Handler.liquidate.selector;
        selectors[9] = Handler.donate.selector;
        selectors[10] = Handler.accrue.selector;
        selectors[11] = Handler.jump.selector;
        selectors[12] = Handler.movePrice.selector;
        selectors[13] = Handler.crash.selector;
        // The busiest twice.
        selectors[14] = Handler.borrow.selector;
        selectors[15] = Handler.setCollateral.selector;
        selectors[16] = Handler.jump.selector;
        targetSelector(FuzzSelector(address(handler), selectors));
    }

    /// @dev Some life to begin with, so that no run is spent on empty pools.
    function _open(PoolId[2] memory pools) private {
        for (uint256 i; i < 8; ++i) {
            uint256 halfAMillion = (500_000e36 / handler.fairPrices(i % 4)) | 1;
            handler.supply(i, i, halfAMillion, false, i);
            handler.supplyCollateral(i + 1, i, halfAMillion, 1);
            handler.setCollateral(i, i, 1);
        }
        assertEq(core.reserveTotals(pools[1].reserve(3)).supplyAssets, 500_000e18 + 1);
    }

    /// Token balance ≥ Σ idle of all reserves of that token + collateral; donations are inert.
    /// forge-config: default.invariant.runs = 10
    /// forge-config: default.invariant.depth = 60
    /// forge-config: default.invariant.fail-on-revert = true
    function invariant_01_solvency() public view {
        MockERC20[4] memory tokens = [weth, usdc, wbtc, dai];
        for (uint256 i; i < 4; ++i) {
            uint256 due = handler.donated(i);
            for (uint256 j = i; j < handler.RESERVES(); j += 4) {
                ReserveTotals memory totals = core.reserveTotals(handler.reserves(j));
                due += totals.supplyAssets - totals.borrowAssets;
                for (uint256 k; k < handler.ACTORS(); ++k) {
                    due += core.positionOf(handler.reserves(j), handler.actors(k)).collateral;
                }
            }
            uint256 held = tokens[i].balanceOf(address(core));
            assertGe(held, due, "the core holds less than it owes");
            // A repayment is rounded up by less than a unit, and that is all that is ever left over.
            assertLe(held, due + handler.done("repay") + handler.done("liquidate"), "a donation has moved the books");
        }
    }

    /// Σ position shares + feeShares = totals, on both sides. And the collateral under a cap.
    /// forge-config: default.invariant.runs = 10
    /// forge-config: default.invariant.depth = 60
    /// forge-config: default.invariant.fail-on-revert = true
    function invariant_02_sharesAddUp() public view {
        for (uint256 i; i < handler.RESERVES(); ++i) {
            ReserveId id = handler.reserves(i);
            ReserveTotals memory totals = core.reserveTotals(id);
            uint256 supplyShares = totals.feeShares;
            uint256 borrowShares;
            uint256 collateral;
            for (uint256 j; j < handler.ACTORS(); ++j) {
                Position memory position = core.positionOf(id, handler.actors(j));
                supplyShares += position.supplyShares;
                borrowShares += position.borrowShares;
                collateral += position.collateral;
            }
            assertEq(supplyShares, totals.supplyShares, "supply");
            assertEq(borrowShares, totals.borrowShares, "borrow");
            assertEq(core.reserveInfo(id).collateralTotal, i % 4 == 2 ? collateral : 0, "collateral");
        }
    }

    /// borrowAssets ≤ supplyAssets, per reserve, stored and accrued.
    /// forge-config: default.invariant.runs = 10
    /// forge-config: default.invariant.depth = 60
    /// forge-config: default.invariant.fail-on-revert = true
    function invariant_03_noMoreBorrowedThanSupplied() public view {
        for (uint256 i; i < handler.RESERVES(); ++i) {
            ReserveTotals memory totals = core.reserveTotals(handler.reserves(i));
            assertLe(totals.borrowAssets, totals.supplyAssets, "stored");
            totals = core.accruedTotals(handler.reserves(i));
            assertLe(totals.borrowAssets, totals.supplyAssets, "accrued");
        }
    }

    /// The supply share price falls only by a write-off; debt per share never falls. Checked across every call, as are 4 (no
    /// other reserve's books move), 7 (nobody else loses), 9 (no debt without collateral after a
    /// liquidation), and that every refusal carries an error with a name.
    /// forge-config: default.invariant.runs = 40
    /// forge-config: default.invariant.depth = 100
    /// forge-config: default.invariant.fail-on-revert = true
    function invariant_05_shareAndDebtPrices() public view {
        assertEq(handler.fault(), "");
    }

    /// A bit is set ⇒ the balance behind it is nonzero and the account enabled it; a debt bit ⇔ debt.
    /// forge-config: default.invariant.runs = 10
    /// forge-config: default.invariant.depth = 60
    /// forge-config: default.invariant.fail-on-revert = true
    function invariant_06_bits() public view {
        for (uint256 i; i < handler.RESERVES(); ++i) {
            ReserveId id = handler.reserves(i);
            for (uint256 j; j < handler.ACTORS(); ++j) {
                address account = handler.actors(j);
                uint256 bits = core.accountBits(Ids.pool(id), account) >> (i % 4);
                Position memory position = core.positionOf(id, account);
                uint256 enabled = handler.enabledByOwner(id, account);
                if (bits & SUPPLY_BIT != 0) {
                    assertGt(position.supplyShares, 0, "lent");
                    assertGt(enabled & 1, 0, "lent, enabled by another");
                }
                assertEq(bits & COLLATERAL_BIT != 0, position.collateral != 0, "collateral");
                if (position.collateral != 0) assertGt(enabled & 2, 0, "collateral, enabled by another");
                assertEq(bits & DEBT_BIT != 0, position.borrowShares != 0, "debt");
                if (bits & DEBT_BIT != 0) assertEq(bits & (SUPPLY_BIT | COLLATERAL_BIT), 0, "debt backs itself");
            }
        }
    }

    /// @dev How often each succeeded and was refused in the last run: `forge test -vv`.
    function afterInvariant() public view {
        _tell("supply");
        _tell("withdraw");
        _tell("supplyCollateral");
        _tell("withdrawCollateral");
        _tell("setCollateral");
        _tell("borrow");
        _tell("repay");
        _tell("transfer");
        _tell("liquidate");
        _tell("writeOff");
        _tell("accrue");
    }

    function _tell(bytes32 name) private view {
        console.log(string(abi.encodePacked(name)), handler.done(name), handler.refused(name));
    }
}
