// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { ILendingPools } from "../src/interfaces/ILendingPools.sol";
import { Ad, Deal, SwapOrder } from "../src/interfaces/IPeerDesk.sol";
import { PeerDesk } from "../src/peer/PeerDesk.sol";
import { ReserveId } from "../src/types/Ids.sol";
import { Token } from "./Token.sol";

/// @notice What two persons pay on the desk, from their wallets: the core is not called. Run with --isolate, as `Scenario`.
contract DeskBench is Test {
    uint256 private constant MAX = type(uint256).max;
    uint256 private constant WAD = 1e18;
    uint32 private constant START = 1_800_000_000; // seconds
    ReserveId private constant WALLET = ReserveId.wrap(0);

    Token private sold;
    Token private money;
    PeerDesk private desk;
    address private maker;
    uint256 private makerKey;
    address private taker = makeAddr("taker");
    address private arbiter = makeAddr("arbiter");

    function setUp() public {
        vm.warp(START);
        (sold, money) = (new Token(18), new Token(6));
        desk = new PeerDesk(ILendingPools(address(new Token(18))));
        (maker, makerKey) = makeAddrAndKey("maker");
        address[2] memory people = [maker, taker];
        for (uint256 i; i < people.length; ++i) {
            sold.mint(people[i], 1000 * WAD);
            money.mint(people[i], 1_000_000e6);
            vm.startPrank(people[i]);
            sold.approve(address(desk), MAX);
            money.approve(address(desk), MAX);
            vm.stopPrank();
        }
        vm.prank(arbiter);
        desk.serve(MAX);
    }

    function test_deskFill() external {
        SwapOrder memory order;
        (order.maker, order.expiry) = (maker, START + 1 days);
        (order.sell, order.sellAmount, order.buy, order.buyAmount) = (address(sold), 10 * WAD, address(money), 20_000e6);
        bytes memory call = abi.encodeCall(desk.fill, (order, _sign(desk.hashSwap(order)), WAD, WALLET, taker, ""));
        _record("desk fill, first", taker, call);
        _record("desk fill", taker, call);
        assertEq(sold.balanceOf(taker), 1002 * WAD);
        assertEq(money.balanceOf(maker), 1_004_000e6);
    }

    function test_deskDeal() external {
        Ad memory ad;
        (ad.maker, ad.expiry, ad.makerSells, ad.token) = (maker, START + 1 days, true, address(money));
        (ad.min, ad.max, ad.total) = (1, 1000e6, 10_000e6);
        (ad.payWindow, ad.releaseWindow, ad.autoRelease) = (1 hours, 1 days, true);
        (ad.arbiter, ad.arbiterFee, ad.bondSeller, ad.bondBuyer) = (arbiter, 100, 1000, 1000);
        ad.termsHash = keccak256("terms");
        bytes memory call = abi.encodeCall(desk.open, (ad, _sign(desk.hashAd(ad)), 1000e6, WALLET));
        _record("desk open, first", taker, call);
        _record("desk open", taker, call);
        _record("desk release, first", maker, abi.encodeCall(desk.release, (Deal(ad, taker, 1000e6, 0))));
        _do(taker, call);
        _record("desk release", maker, abi.encodeCall(desk.release, (Deal(ad, taker, 1000e6, 1))));
        assertEq(money.balanceOf(taker), 1_001_900e6, "two released, one open");
    }

    function _record(string memory name, address user, bytes memory call) private {
        _do(user, call);
        vm.snapshotValue("weir", name, vm.lastCallGas().gasTotalUsed);
    }

    function _do(address user, bytes memory call) private {
        vm.prank(user);
        (bool success, bytes memory answer) = address(desk).call(call);
        if (success) return;
        assembly ("memory-safe") {
            revert(add(answer, 32), mload(answer))
        }
    }

    function _sign(bytes32 digest) private view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(makerKey, digest);
        return abi.encodePacked(r, s, v);
    }
}
