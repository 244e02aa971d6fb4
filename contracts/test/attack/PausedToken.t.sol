// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Liquidation, ReserveConfig, SilentTake } from "../../src/interfaces/Types.sol";
import { PoolId, ReserveId } from "../../src/types/Ids.sol";
import { SilenceBase } from "../SilenceBase.sol";
import { BandOracle } from "../mocks/BandOracle.sol";
import { PausableToken } from "../mocks/PausableToken.sol";

/// @notice A borrower keeps a wei of a token whose issuer stops its transfers, or those of the core: a liquidator who could
/// seize it by a transfer alone could never take the last of the collateral, and the bad debt would stay on the books. A
/// pool of WETH, USDC and that token; borrower has 10 WETH and a wei of it behind 15,000 USDC.
contract PausedTokenAttackTest is SilenceBase {
    PausableToken private stopped;
    BandOracle private stoppedOracle;
    ReserveId private stoppedId;
    PoolId private mixed;

    function setUp() public override {
        super.setUp();
        stopped = new PausableToken("STOP", 18);
        stoppedOracle = new BandOracle(USD, _usd(1, 18));
        ReserveConfig[] memory configs = new ReserveConfig[](3);
        configs[0] = _reserveConfig(address(weth), address(wethOracle), 8000, 8300);
        configs[1] = _reserveConfig(address(usdc), address(usdcOracle), 7500, 7800);
        configs[2] = _reserveConfig(address(stopped), address(stoppedOracle), 7000, 7500);
        vm.prank(creator);
        mixed = core.createPool(_poolConfig("mixed"), configs);
        (wethId, usdcId, stoppedId) = (mixed.reserve(0), mixed.reserve(1), mixed.reserve(2));
        _supply(usdcId, lender, 100_000e6);
        _fund(usdcId, liquidator, 1_000_000e6);
    }

    /// @dev Every transfer is stopped.
    function test_attack_hidesBehindAPausedToken() public {
        _default(1, false);
        stopped.setPaused(true);
        _assertWrittenOff(false);
    }

    /// @dev The issuer has put the core, the borrower and the liquidator on its list.
    function test_attack_hidesBehindABlacklist() public {
        _default(1, false);
        stopped.setBlocked(address(core), true);
        stopped.setBlocked(borrower, true);
        stopped.setBlocked(liquidator, true);
        _assertWrittenOff(false);
    }

    /// @dev Lent instead of unlent: as shares, which need no transfer either.
    function test_attack_hidesBehindALentDepositOfIt() public {
        _default(1e6, true);
        stopped.setPaused(true);
        _assertWrittenOff(true);
    }

    /// @dev A wei of collateral in every block is no better: each is seized inside.
    function test_attack_addsToIt() public {
        _default(1, false);
        stopped.mint(borrower, 10);
        vm.startPrank(borrower);
        stopped.approve(address(core), MAX);
        core.supplyCollateral(stoppedId, 10, borrower, "");
        vm.stopPrank();
        stopped.setPaused(true);
        _assertWrittenOff(false);
        assertEq(_position(stoppedId, liquidator).collateral, 11);
        // What he holds there is his, once the token moves again.
        stopped.setPaused(false);
        vm.prank(liquidator);
        core.withdrawCollateral(stoppedId, MAX, liquidator, liquidator);
        assertEq(stopped.balanceOf(liquidator), 11);
    }

    /// @dev Paused, and its feed dead: the auction sells it inside as well.
    function test_attack_hidesBehindAPausedTokenWithADeadFeed() public {
        _default(1, false);
        stopped.setPaused(true);
        _silence(stoppedOracle);
        _witnessDead(stoppedId);
        vm.prank(liquidator);
        core.liquidate(_call(), "");
        core.openAuction(mixed, borrower);
        _markFor(stoppedId, 3 days);
        SilentTake memory take = SilentTake({
            account: borrower,
            collateralReserve: stoppedId,
            fromSupply: false,
            inside: false,
            maxFraction: 0,
            minSeized: 1,
            receiver: liquidator
        });
        vm.prank(liquidator);
        vm.expectRevert(); // by a transfer it cannot be had
        core.takeSilent(take);
        take.inside = true;
        vm.prank(liquidator);
        core.takeSilent(take);
        _assertGone();
    }

    // -------------------------------------------------------------------------------------------------------- Helpers

    /// @dev borrower's loan, and the crash of what backs it.
    function _default(uint256 hidden, bool lent) private {
        _supplyCollateral(wethId, borrower, 10e18);
        if (lent) _supplyEnabled(stoppedId, borrower, hidden);
        else _supplyCollateral(stoppedId, borrower, hidden);
        _borrow(usdcId, borrower, 15_000e6);
        wethOracle.set(_usd(1000, 18));
    }

    function _call() private view returns (Liquidation memory call) {
        call = _liquidation();
        (call.collateralReserve, call.debtReserve) = (wethId, usdcId);
    }

    function _assertWrittenOff(bool lent) private {
        Liquidation memory call = _call();
        vm.prank(liquidator);
        core.liquidate(call, "");
        assertGt(_debt(usdcId, borrower), 5000e6);
        (call.collateralReserve, call.fromSupply) = (stoppedId, lent);
        vm.prank(liquidator);
        vm.expectRevert(); // by a transfer it cannot be had
        core.liquidate(call, "");
        call.inside = true;
        vm.prank(liquidator);
        core.liquidate(call, "");
        _assertGone();
    }

    function _assertGone() private view {
        assertEq(core.accountBits(mixed, borrower), 0);
        assertEq(_position(usdcId, borrower).borrowShares, 0);
        assertEq(core.reserveTotals(usdcId).borrowAssets, 0);
        assertEq(_idle(usdcId), usdc.balanceOf(address(core)));
        assertLe(_supplied(usdcId, lender), _idle(usdcId));
    }
}
