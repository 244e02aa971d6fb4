// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IPeer } from "../../../src/interfaces/IPeer.sol";
import { SwapOrder } from "../../../src/interfaces/IPeerDesk.sol";
import { PeerFixture } from "../../unit/peer/PeerFixture.sol";

/// @notice Orders that are taken in parts, in any sizes: no sequence of parts is cheaper than the whole, and none exceeds a budget.
contract PartialFillsTest is PeerFixture {
    uint256 private constant PARTS = 6;

    /// The parts of an order cost at least the whole, and at most a token unit more for each.
    function testFuzz_parts_neverBelowThePrice(uint128 sellAmount, uint128 buyAmount, uint256[PARTS] memory parts)
        public
    {
        SwapOrder memory order = _swap();
        (order.sellAmount, order.buyAmount) = (bound(sellAmount, 1, type(uint128).max), buyAmount);
        order.minFill = 0;
        weth.mint(maker, order.sellAmount);
        usdc.mint(taker, uint256(buyAmount) + PARTS);
        bytes memory signature = _signed(order);
        bytes32 hash = desk.hashSwap(order);
        uint256 sold;
        uint256 paid;
        for (uint256 i; i < PARTS && sold < order.sellAmount; ++i) {
            uint256 left = order.sellAmount - sold;
            uint256 part = i == PARTS - 1 ? left : bound(parts[i], 1, left);
            (uint256 held, uint256 had) = (usdc.balanceOf(maker), weth.balanceOf(taker));
            uint256 price = _fillWith(order, signature, part);
            (sold, paid) = (sold + part, paid + price);
            assertEq(usdc.balanceOf(maker) - held, price, "the maker gets the price");
            assertEq(weth.balanceOf(taker) - had, part, "the taker gets the part");
            assertGe(paid * order.sellAmount, sold * uint256(buyAmount), "below the price");
            assertEq(desk.used(maker, hash, address(weth)), sold, "budget");
        }
        assertEq(sold, order.sellAmount, "all");
        assertGe(paid, buyAmount);
        assertLe(paid, uint256(buyAmount) + PARTS - 1);
        vm.expectRevert(abi.encodeWithSelector(IPeer.OrderInvalid.selector, bytes32("used up")));
        _fillWith(order, signature, 1);
    }

    /// One sum at two prices: both orders together sell no more than the larger limit, each no more than its own allows.
    function testFuzz_group_neverExceeded(uint96 one, uint96 other, uint256[PARTS] memory parts, uint8 which) public {
        SwapOrder[2] memory orders = [_swap(), _swap()];
        (orders[0].group, orders[1].group) = ("sum", "sum");
        (orders[0].sellAmount, orders[1].sellAmount) = (bound(one, 1, 1e20), bound(other, 1, 1e20));
        (orders[0].minFill, orders[1].minFill, orders[1].buyAmount) = (0, 0, 30_000e6);
        uint256 sold;
        for (uint256 i; i < PARTS; ++i) {
            SwapOrder memory order = orders[which >> i & 1];
            uint256 part = bound(parts[i], 1, order.sellAmount);
            uint256 left = order.sellAmount > sold ? order.sellAmount - sold : 0;
            bytes memory signature = _signed(order);
            if (part > left) {
                bytes32 reason = left == 0 ? bytes32("used up") : bytes32("more than is left");
                vm.expectRevert(abi.encodeWithSelector(IPeer.OrderInvalid.selector, reason));
                _fillWith(order, signature, part);
                continue;
            }
            _fillWith(order, signature, part);
            sold += part;
            assertEq(desk.used(maker, "sum", address(weth)), sold);
        }
        assertLe(sold, orders[0].sellAmount > orders[1].sellAmount ? orders[0].sellAmount : orders[1].sellAmount);
        assertEq(weth.balanceOf(maker), 1000e18 - sold);
    }

    /// A part is at least the minimum, or all that is left.
    function testFuzz_minimum(uint256 sellAmount, uint256 minFill, uint256 first, uint256 second) public {
        SwapOrder memory order = _swap();
        order.sellAmount = bound(sellAmount, 1, 1e20);
        order.minFill = bound(minFill, 0, 2e20);
        bytes memory signature = _signed(order);
        uint256 left = order.sellAmount;
        uint256[2] memory parts = [bound(first, 1, left), bound(second, 1, left)];
        for (uint256 i; i < parts.length && left != 0; ++i) {
            bool enough = parts[i] <= left && (parts[i] >= order.minFill || parts[i] == left);
            if (!enough) vm.expectPartialRevert(IPeer.OrderInvalid.selector);
            _fillWith(order, signature, parts[i]);
            if (enough) left -= parts[i];
        }
        assertEq(desk.used(maker, desk.hashSwap(order), address(weth)), order.sellAmount - left);
    }

    /// From shares that earn into a reserve that earns: the same, but for a token unit that lending rounds.
    function testFuzz_parts_fromSharesIntoSink(uint256[PARTS] memory parts, uint32[PARTS] memory waits) public {
        _lend(wethId, maker, 10e18);
        _supplyCollateral(wbtcId, borrower, 10e8);
        _supply(usdcId, lender, 100_000e6);
        _borrow(wethId, borrower, 1e18);
        _borrow(usdcId, borrower, 50_000e6);
        SwapOrder memory order = _swap();
        (order.sellAmount, order.minFill, order.source, order.sink) = (5e18, 0, wethId, usdcId);
        order.expiry = MAX;
        bytes memory signature = _signed(order);
        uint256 sold;
        for (uint256 i; i < PARTS && sold < order.sellAmount; ++i) {
            skip(waits[i] % 30 days);
            uint256 part = bound(parts[i], 1, order.sellAmount - sold);
            (uint256 lent, uint256 earned) = (_supplied(wethId, maker), _supplied(usdcId, maker));
            uint256 price = _fillWith(order, signature, part);
            sold += part;
            assertApproxEqAbs(_supplied(wethId, maker) + part, lent, 2, "drawn from shares");
            assertApproxEqAbs(_supplied(usdcId, maker), earned + price, 2, "lent");
            assertEq(_position(wethId, address(desk)).supplyShares, 0);
        }
        assertEq(weth.balanceOf(maker), 1000e18, "nothing from the wallet");
        assertEq(weth.balanceOf(taker), 1000e18 + sold);
        assertEq(usdc.balanceOf(address(desk)), 0);
    }
}
