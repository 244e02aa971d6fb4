// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ILendingPools } from "../../src/interfaces/ILendingPools.sol";
import { Liquidation } from "../../src/interfaces/Types.sol";
import { COLLATERAL_BIT, DEBT_BIT, SUPPLY_BIT } from "../../src/types/AccountBits.sol";
import { PoolId, ReserveId } from "../../src/types/Ids.sol";
import { SilenceBase } from "../SilenceBase.sol";

/// borrower: 0.5 WBTC back 15,000 USDC. The feed of WBTC dies.
contract OpenAuctionTest is SilenceBase {
    function setUp() public override {
        super.setUp();
        _supply(usdcId, lender, 1_000_000e6);
        _supplyCollateral(wbtcId, borrower, 0.5e8);
        _borrow(usdcId, borrower, 15_000e6);
    }

    function test_openAuction() public {
        _die();
        uint256 bits = _bits(borrower);
        assertEq(core.auctionOf(pool, borrower), 0);
        vm.expectEmit(address(core));
        emit ILendingPools.AuctionOpened(pool, borrower, stranger);
        vm.prank(stranger);
        core.openAuction(pool, borrower);
        assertEq(core.auctionOf(pool, borrower), block.timestamp);
        assertEq(_bits(borrower), bits); // without the auction time above the 48 bits
    }

    function test_openAuction_ofALentDeposit() public {
        _supplyEnabled(wbtcId, stranger, 0.5e8);
        _borrow(usdcId, stranger, 15_000e6);
        _die();
        core.openAuction(pool, stranger);
        assertEq(core.auctionOf(pool, stranger), block.timestamp);
    }

    // ------------------------------------------------------------------------------------------------------- Refusals

    function test_openAuction_revertsWith_NothingToAuction() public {
        _supplyCollateral(wbtcId, stranger, 1e8);
        _die();
        address[3] memory debtless = [stranger, lender, operator];
        for (uint256 i; i < 3; ++i) {
            _refusesNothing(pool, debtless[i]);
        }
        _refusesNothing(PoolId.wrap(256), borrower);
    }

    function test_openAuction_revertsWith_NotSilent_readable() public {
        _refusesNotSilent(borrower, wbtcId);
        _silence(wbtcOracle);
        _witnessDead(wbtcId);
        _speak(wbtcOracle); // not marked
        _refusesNotSilent(borrower, wbtcId);
        _silence(wbtcOracle);
        core.openAuction(pool, borrower);
    }

    function test_openAuction_revertsWith_NotSilent_unmarked() public {
        _silence(wbtcOracle);
        skip(30 days);
        _refusesNotSilent(borrower, wbtcId);
        core.markSilent(wbtcId);
        _refusesNotSilent(borrower, wbtcId);
    }

    function test_openAuction_revertsWith_NotSilent_untilExactlySevenDays() public {
        _silence(wbtcOracle);
        _markFor(wbtcId, 7 days - 1 hours);
        skip(1 hours - 1);
        core.markSilent(wbtcId);
        _refusesNotSilent(borrower, wbtcId);
        skip(1);
        _refusesNotSilent(borrower, wbtcId); // time without marks does not count
        core.markSilent(wbtcId);
        core.openAuction(pool, borrower);
    }

    function test_openAuction_revertsWith_NotSilent_whenTheLastMarkIsOld() public {
        _die();
        skip(1 hours + 1);
        _refusesNotSilent(borrower, wbtcId);
        rewind(1);
        core.openAuction(pool, borrower);
    }

    /// One unit of readable collateral: a liquidation seizes that first.
    function test_openAuction_revertsWith_NotSilent_besideReadableCollateral() public {
        _supplyCollateral(wethId, borrower, 1);
        _die();
        _refusesNotSilent(borrower, wethId);
        Liquidation memory call = _liquidation();
        _fund(usdcId, liquidator, 1);
        vm.prank(liquidator);
        core.liquidate(call, "");
        core.openAuction(pool, borrower);
    }

    /// Two deposits: each feed needs its own silence.
    function test_openAuction_revertsWith_NotSilent_unlessAllAre() public {
        _supplyEnabled(wethId, borrower, 1e18);
        _die();
        _refusesNotSilent(borrower, wethId);
        _silence(wethOracle);
        for (uint256 i; i <= 24 * 7; ++i) {
            _refusesNotSilent(borrower, wethId);
            core.markSilent(wethId);
            core.markSilent(wbtcId);
            if (i < 24 * 7) skip(1 hours);
        }
        core.openAuction(pool, borrower);
    }

    function test_openAuction_revertsWith_AuctionOpen() public {
        _die();
        core.openAuction(pool, borrower);
        uint256 began = block.timestamp;
        skip(1 hours);
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.AuctionOpen.selector, pool, borrower, began));
        core.openAuction(pool, borrower);
    }

    // ----------------------------------------------------------------------------------------------------------- Ends

    function test_openAuction_endsWhenAllIsRepaid() public {
        _open();
        _fund(usdcId, borrower, 100_000e6);
        vm.prank(borrower);
        core.repay(usdcId, MAX, 0, borrower, "");
        assertEq(core.auctionOf(pool, borrower), 0);
        // Nor does a new debt start it again.
        _speak(wbtcOracle);
        _borrow(usdcId, borrower, 1000e6);
        _silence(wbtcOracle);
        assertEq(core.auctionOf(pool, borrower), 0);
    }

    /// A partial repayment, or a top-up of the silent collateral, does not end it.
    function test_openAuction_goesOn() public {
        _open();
        uint256 began = core.auctionOf(pool, borrower);
        _fund(usdcId, borrower, 100_000e6);
        _fund(wbtcId, borrower, 1e8);
        vm.startPrank(borrower);
        core.repay(usdcId, 14_000e6, 0, borrower, "");
        core.supplyCollateral(wbtcId, 1e8, borrower, "");
        vm.stopPrank();
        assertEq(core.auctionOf(pool, borrower), began);
    }

    /// No other collateral can be added while it runs, by anyone: it would end the auction, or suspend it.
    function test_openAuction_revertsWith_AuctionOpen_whenADepositIsToBackTheDebt() public {
        _supply(wethId, borrower, 1e18); // does not back debt
        _open();
        bytes memory reason =
            abi.encodeWithSelector(ILendingPools.AuctionOpen.selector, pool, borrower, block.timestamp);
        _authorize(borrower, operator, MANAGE);
        _fund(wethId, operator, 1);
        _fund(wethId, borrower, 1);
        address[2] memory callers = [borrower, operator];
        for (uint256 i; i < 2; ++i) {
            vm.startPrank(callers[i]);
            vm.expectRevert(reason);
            core.supplyCollateral(wethId, 1, borrower, "");
            vm.expectRevert(reason);
            core.setCollateral(wethId, borrower, true);
            vm.stopPrank();
        }
        // Nor what a liquidator seizes from another account.
        _supplyCollateral(wethId, stranger, 10e18);
        _borrow(usdcId, stranger, 15_000e6);
        wethOracle.set(_usd(1700, 18));
        Liquidation memory call = _liquidation();
        (call.account, call.receiver, call.inside) = (stranger, borrower, true);
        _fund(usdcId, operator, 100_000e6);
        vm.expectRevert(reason);
        vm.prank(operator);
        core.liquidate(call, "");
        assertEq(_bits(borrower), (COLLATERAL_BIT << 2) | (DEBT_BIT << 1));
    }

    /// Once the auction is over, by lapsed marks or by a readable price, all of that is possible again.
    function test_openAuction_over_depositsCanBackTheDebt() public {
        _open();
        uint256 state = vm.snapshotState();
        skip(1 hours + 1); // the last mark is more than an hour old
        _supplyCollateral(wethId, borrower, 1e18);
        _witnessDead(wbtcId);
        _expectNotSilent(wethId);
        core.openAuction(pool, borrower);
        vm.revertToState(state);
        _speak(wbtcOracle);
        _supplyEnabled(wethId, borrower, 1e18);
        assertEq(_bits(borrower), SUPPLY_BIT | (COLLATERAL_BIT << 2) | (DEBT_BIT << 1));
        // That ended the auction; it does not resume.
        _silence(wbtcOracle);
        assertEq(core.auctionOf(pool, borrower), 0);
    }

    /// A debt in another reserve ends it: every price had to be readable for it.
    function test_openAuction_endsWithANewDebt() public {
        _supply(daiId, lender, 1000e18);
        _open();
        _speak(wbtcOracle); // not marked
        _borrow(daiId, borrower, 1e18);
        _silence(wbtcOracle);
        assertEq(core.auctionOf(pool, borrower), 0);
        core.openAuction(pool, borrower);
    }

    /// A mark shows that the feed is readable: another silence needs another week, and another auction.
    function test_openAuction_endsWhenTheFeedComesBack() public {
        _open();
        _speak(wbtcOracle);
        core.markSilent(wbtcId);
        _silence(wbtcOracle);
        assertEq(core.auctionOf(pool, borrower), 0);
        _witnessDead(wbtcId); // from the very second in which the auction was opened
        assertEq(core.auctionOf(pool, borrower), 0);
        core.openAuction(pool, borrower);
        assertEq(core.auctionOf(pool, borrower), block.timestamp);
    }

    /// No mark for more than an hour: the silence after it is another one.
    function test_openAuction_endsWhenTheMarksLapse() public {
        _open();
        skip(1 hours + 1);
        assertEq(core.auctionOf(pool, borrower), 0);
        _witnessDead(wbtcId);
        assertEq(core.auctionOf(pool, borrower), 0);
        core.openAuction(pool, borrower);
    }

    function test_openAuction_simulated() public {
        _die();
        bytes[] memory calls = new bytes[](1);
        calls[0] = abi.encodeCall(core.openAuction, (pool, borrower));
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.Simulated.selector, new bytes[](1)));
        core.simulate(stranger, calls);
        assertEq(core.auctionOf(pool, borrower), 0);
    }

    // -------------------------------------------------------------------------------------------------------- Helpers

    function _die() private {
        _silence(wbtcOracle);
        _witnessDead(wbtcId);
    }

    function _open() private {
        _die();
        core.openAuction(pool, borrower);
    }

    function _expectNotSilent(ReserveId id) private {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.NotSilent.selector, id));
    }

    function _refusesNotSilent(address account, ReserveId id) private {
        _expectNotSilent(id);
        core.openAuction(pool, account);
    }

    function _refusesNothing(PoolId id, address account) private {
        vm.expectRevert(abi.encodeWithSelector(ILendingPools.NothingToAuction.selector, id, account));
        core.openAuction(id, account);
        assertEq(core.auctionOf(id, account), 0);
    }
}
