// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Ad, SwapOrder } from "../../../src/interfaces/IPeerDesk.sol";
import { PeerLens } from "../../../src/peer/PeerLens.sol";
import { ReserveId } from "../../../src/types/Ids.sol";
import { SmartAccount } from "../../mocks/SmartAccount.sol";
import { DealFixture } from "./DealFixture.sol";

/// @notice Answers every call by using up its gas.
contract GasBurner {
    fallback() external {
        while (true) { }
    }
}

contract PeerLensTest is DealFixture {
    PeerLens private lens;

    function setUp() public override {
        super.setUp();
        lens = new PeerLens();
    }

    function testFuzz_fillableSwap_isFilled(uint256 approved, uint256 filled, bool lent) public {
        SwapOrder memory order = _swap();
        order.minFill = 1;
        filled = bound(filled, 0, 9e18);
        if (filled != 0) _fill(order, filled);
        approved = bound(approved, 1, 20e18);
        if (lent) {
            order.source = wethId;
            order.group = desk.hashSwap(_swap());
            _supply(wethId, maker, approved);
            vm.prank(maker);
            core.approve(address(desk), ReserveId.unwrap(wethId), MAX);
        } else {
            vm.prank(maker);
            weth.approve(address(desk), approved);
        }
        (uint256 amount, bytes32 reason) = lens.fillableSwap(desk, order, _signed(order));
        assertEq(reason, 0);
        assertGt(amount, 0);
        uint256 state = vm.snapshotState();
        _fill(order, amount);
        vm.revertToState(state);
        bytes memory signature = _signed(order);
        vm.expectRevert();
        _fillWith(order, signature, amount + 1);
    }

    function testFuzz_fillableAd_isOpened(uint256 held, uint256 bond, bool buying) public {
        Ad memory ad = buying ? _buying() : _ad();
        (ad.min, ad.bondSeller, ad.bondBuyer) = (1, bound(bond, 1000, 100_000), bound(bond, 1000, 100_000));
        held = bound(held, 100, 4000e6);
        vm.startPrank(maker);
        usdc.transfer(stranger, usdc.balanceOf(maker) - held);
        vm.stopPrank();
        usdc.mint(taker, 1e18);
        (uint256 amount, bytes32 reason) = lens.fillableAd(desk, ad, _signedAd(ad));
        assertEq(reason, 0);
        uint256 state = vm.snapshotState();
        _openOf(ad, amount);
        vm.revertToState(state);
        bytes memory signature = _signedAd(ad);
        vm.expectRevert();
        vm.prank(taker);
        desk.open(ad, signature, amount + 1, WALLET);
    }

    function test_fillableSwap_reasons() public {
        SwapOrder memory order = _swap();
        order.taker = maker;
        _expect(order, "taker is the maker");
        order = _swap();
        order.start = START + 1;
        _expect(order, "not started");
        order = _swap();
        order.expiry = START - 1;
        _expect(order, "expired");
        order = _swap();
        order.epoch = 1;
        _expect(order, "another epoch");
        order = _swap();
        order.maker = taker; // signed by another
        _expect(order, "not signed");
        order = _swap();
        order.source = usdcId;
        _expect(order, "source of another token");
        order.source = ReserveId.wrap(12345);
        _expect(order, "source of another token");
        order = _swap();
        order.sink = wethId;
        _expect(order, "sink of another token");
        order = _swap();
        _fill(order, 10e18);
        _expect(order, "used up");
        vm.startPrank(maker);
        desk.cancel(desk.hashSwap(order), address(weth));
        weth.approve(address(desk), 1e18 - 1);
        vm.stopPrank();
        _expect(order, "cancelled");
        order.group = bytes32(uint256(1));
        _expect(order, "maker lacks the tokens");
        vm.prank(maker);
        weth.approve(address(desk), 1e18);
        (uint256 amount,) = lens.fillableSwap(desk, order, _signed(order));
        assertEq(amount, 1e18);
    }

    function test_fillableAd_reasons() public {
        Ad memory ad = _ad();
        ad.payWindow = 0;
        _expectAd(ad, "payWindow out of bounds");
        ad = _ad();
        ad.token = stranger;
        _expectAd(ad, "no token");
        ad = _ad();
        ad.source = wethId;
        _expectAd(ad, "source of another token");
        ad = _ad();
        ad.total = ad.min - 1;
        _expectAd(ad, "less than min is left");
        ad = _ad();
        vm.prank(maker);
        usdc.approve(address(desk), 110e6 - 1);
        _expectAd(ad, "maker lacks the tokens");
        vm.prank(maker);
        usdc.approve(address(desk), 110e6);
        (uint256 amount, bytes32 reason) = lens.fillableAd(desk, ad, _signedAd(ad));
        assertEq(amount, 100e6);
        assertEq(reason, 0);
        ad = _buying();
        (ad.bondBuyer, ad.arbiterFee, ad.autoRelease) = (0, 0, false);
        vm.prank(maker);
        usdc.approve(address(desk), 0);
        (amount,) = lens.fillableAd(desk, ad, _signedAd(ad));
        assertEq(amount, 1000e6, "a buyer without a bond brings nothing");
    }

    function test_fillableSwap_placed() public {
        SwapOrder memory order = _swap();
        vm.prank(maker);
        desk.placeSwap(order);
        (uint256 amount, bytes32 reason) = lens.fillableSwap(desk, order, "");
        assertEq(amount, 10e18);
        assertEq(reason, 0);
    }

    function test_fillableSwap_ofShares() public {
        _lend(wethId, maker, 10e18);
        SwapOrder memory order = _swap();
        order.source = wethId;
        vm.prank(maker);
        core.approve(address(desk), ReserveId.unwrap(wethId), 4e24);
        assertEq(_fillable(order), 4e18, "the allowance");
        _supplyCollateral(wbtcId, borrower, 10e8);
        _borrow(wethId, borrower, 8e18);
        // The core holds it too, and lends it to nobody.
        _supplyCollateral(wethId, stranger, 5e18);
        assertEq(_fillable(order), 2e18, "what is idle");
        vm.prank(maker);
        core.setCollateral(wethId, maker, true);
        assertEq(_fillable(order), 2e18, "enabled, but no debt");
        _supply(usdcId, lender, 1000e6);
        _borrow(usdcId, maker, 100e6);
        assertEq(_fillable(order), 0, "backs a debt");
    }

    function test_fillableSwap_hostile() public {
        SwapOrder memory order = _swap();
        order.sell = address(new GasBurner());
        _expect(order, "no token");
        order = _swap();
        order.buy = stranger;
        _expect(order, "no token");
        order.buy = address(desk);
        _expect(order, "no token");
        order.buy = address(core);
        _expect(order, "no token");
        SmartAccount account = new SmartAccount();
        account.setMood(SmartAccount.Mood.BurnsGas);
        order = _swap();
        order.maker = address(account);
        _expect(order, "not signed");
        account.setMood(SmartAccount.Mood.Dirty);
        _expect(order, "not signed");
        account.setMood(SmartAccount.Mood.Short);
        _expect(order, "not signed");
    }

    function _fillable(SwapOrder memory order) private view returns (uint256 amount) {
        (amount,) = lens.fillableSwap(desk, order, _signed(order));
    }

    function _expect(SwapOrder memory order, bytes32 expected) private view {
        (uint256 amount, bytes32 reason) = lens.fillableSwap(desk, order, _signed(order));
        assertEq(amount, 0);
        assertEq(reason, expected);
    }

    function _expectAd(Ad memory ad, bytes32 expected) private view {
        (uint256 amount, bytes32 reason) = lens.fillableAd(desk, ad, _signedAd(ad));
        assertEq(amount, 0);
        assertEq(reason, expected);
    }
}
