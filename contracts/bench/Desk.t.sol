// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Ad, Deal, SwapOrder } from "../src/interfaces/IPeerDesk.sol";
import { PeerDesk } from "../src/peer/PeerDesk.sol";
import { ReserveId } from "../src/types/Ids.sol";
import { BenchPool, ConstantOracle } from "./BenchPool.sol";
import { Token } from "./Token.sol";
import { TwoPersons } from "./TwoPersons.sol";

/// @notice What two persons pay on the desk: from their wallets, without the core; or from what the maker has lent.
contract DeskBench is TwoPersons, BenchPool {
    ReserveId private constant WALLET = ReserveId.wrap(0);
    uint256 private constant AMOUNT = 1000e6;

    PeerDesk private desk;
    address private arbiter = makeAddr("arbiter");

    function _deployProtocol() internal override returns (address) {
        (Token[] memory tokens, ConstantOracle[] memory oracles) = (new Token[](2), new ConstantOracle[](2));
        (tokens[0], oracles[0]) = (money, new ConstantOracle(WAD * 1e12));
        (tokens[1], oracles[1]) = (sold, new ConstantOracle(2000 * WAD));
        _openPool(tokens, oracles);
        desk = PeerDesk(vm.deployCode("PeerDesk.sol:PeerDesk", abi.encode(core)));
        vm.prank(arbiter);
        desk.serve(MAX);
        return address(desk);
    }

    function test_deskFill() external {
        bytes memory call = _fillOf(_order(), WAD);
        _measure("desk fill, first", taker, call);
        _measure("desk fill", taker, call);
        assertEq(sold.balanceOf(taker), 1002 * WAD);
        assertEq(money.balanceOf(maker), 1_000_000e6 + 2 * PRICE / 10);
    }

    /// @dev Each order is another: what it uses of its budget is its first use.
    function test_deskFillWhole() external {
        SwapOrder memory order = _order();
        _measure("desk fill whole, first", taker, _fillOf(order, SOLD));
        --order.expiry;
        _measure("desk fill whole", taker, _fillOf(order, SOLD));
        assertEq(sold.balanceOf(taker), 1000 * WAD + 2 * SOLD);
        assertEq(money.balanceOf(maker), 1_000_000e6 + 2 * PRICE);
    }

    function test_deskDeal() external {
        Ad memory ad = _ad();
        bytes memory call = _openOf(ad);
        _measure("desk open, first", taker, call);
        _measure("desk open", taker, call);
        _measure("desk release, first", maker, _releaseOf(ad, 0));
        _do(taker, address(desk), call);
        _measure("desk release", maker, _releaseOf(ad, 1));
        assertEq(money.balanceOf(taker), 1_001_900e6, "two released, one open");
    }

    /// @dev The maker's amount and bond are drawn from what it lends; the taker's bond comes from its wallet.
    function test_deskDealFromPool() external {
        vm.startPrank(maker);
        money.approve(address(core), MAX);
        core.supply(pool.reserve(0), 100_000e6, 0, maker, "");
        core.approve(address(desk), ReserveId.unwrap(pool.reserve(0)), MAX);
        vm.stopPrank();
        Ad memory ad = _ad();
        ad.source = pool.reserve(0);
        bytes memory call = _openOf(ad);
        vm.warp(START + 1 hours);
        _measure("desk open from pool, first", taker, call);
        vm.warp(START + 2 hours);
        _measure("desk open from pool", taker, call);
        assertEq(money.balanceOf(address(desk)), 2 * (AMOUNT + 200e6));
        assertEq(money.balanceOf(maker), 900_000e6, "all from the pool");
    }

    function _order() private view returns (SwapOrder memory order) {
        (order.maker, order.expiry) = (maker, START + 1 days);
        (order.sell, order.sellAmount, order.buy, order.buyAmount) = (address(sold), SOLD, address(money), PRICE);
    }

    function _ad() private view returns (Ad memory ad) {
        (ad.maker, ad.expiry, ad.makerSells, ad.token) = (maker, START + 1 days, true, address(money));
        (ad.min, ad.max, ad.total) = (1, AMOUNT, 10 * AMOUNT);
        (ad.payWindow, ad.releaseWindow, ad.autoRelease) = (1 hours, 1 days, true);
        (ad.arbiter, ad.arbiterFee, ad.bondSeller, ad.bondBuyer) = (arbiter, 100, 1000, 1000);
        ad.termsHash = keccak256("terms");
    }

    function _fillOf(SwapOrder memory order, uint256 amount) private view returns (bytes memory) {
        return abi.encodeCall(desk.fill, (order, _sign(desk.hashSwap(order)), amount, WALLET, taker, ""));
    }

    function _openOf(Ad memory ad) private view returns (bytes memory) {
        return abi.encodeCall(desk.open, (ad, _sign(desk.hashAd(ad)), AMOUNT, WALLET));
    }

    function _releaseOf(Ad memory ad, uint256 number) private view returns (bytes memory) {
        return abi.encodeCall(desk.release, (Deal(ad, taker, AMOUNT, number)));
    }

    function _measure(string memory name, address user, bytes memory call) private {
        _record("weir", name, user, address(desk), call);
    }
}
