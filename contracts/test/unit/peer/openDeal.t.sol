// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IPeer } from "../../../src/interfaces/IPeer.sol";
import { Ad, Deal, IPeerDesk, Progress, Stage } from "../../../src/interfaces/IPeerDesk.sol";
import { DealFixture } from "./DealFixture.sol";

contract OpenDealTest is DealFixture {
    function test_open() public {
        Ad memory ad = _ad();
        bytes memory signature = _signedAd(ad);
        bytes32 hash = desk.hashAd(ad);
        Deal memory deal = Deal({ ad: ad, taker: taker, amount: AMOUNT, number: 0 });
        bytes32 id = desk.dealId(deal);
        vm.expectEmit(address(desk));
        emit IPeer.Used(maker, hash, address(usdc), AMOUNT);
        vm.expectEmit(address(desk));
        emit IPeerDesk.Opened(id, maker, taker, hash, ad, AMOUNT, 0);
        vm.prank(taker);
        assertEq(desk.open(ad, signature, AMOUNT, WALLET), id);

        assertEq(usdc.balanceOf(maker), fromMaker - AMOUNT - OF_SELLER);
        assertEq(usdc.balanceOf(taker), fromTaker - OF_BUYER);
        assertEq(usdc.balanceOf(address(desk)), AMOUNT + OF_SELLER + OF_BUYER);
        Progress memory progress = _progress(deal);
        assertEq(uint256(progress.stage), uint256(Stage.Open));
        assertEq(progress.clock, START + PAY);
        assertFalse(progress.seen);
        assertEq(desk.dealCount(), 1);

        // The same again is another deal.
        vm.prank(taker);
        assertNotEq(desk.open(ad, signature, AMOUNT, WALLET), id);
    }

    function test_open_makerBuys() public {
        _open(_buying());
        assertEq(usdc.balanceOf(maker), fromMaker - OF_BUYER);
        assertEq(usdc.balanceOf(taker), fromTaker - AMOUNT - OF_SELLER);
    }

    function test_open_fromShares() public {
        _lend(usdcId, maker, 5000e6);
        _lend(usdcId, taker, 5000e6);
        Ad memory ad = _ad();
        ad.source = usdcId;
        bytes memory signature = _signedAd(ad);
        vm.prank(taker);
        desk.open(ad, signature, AMOUNT, usdcId);
        assertEq(usdc.balanceOf(address(desk)), AMOUNT + OF_SELLER + OF_BUYER);
        assertApproxEqAbs(_supplied(usdcId, maker), 5000e6 - AMOUNT - OF_SELLER, 1);
        assertApproxEqAbs(_supplied(usdcId, taker), 5000e6 - OF_BUYER, 1);
        assertEq(_position(usdcId, address(desk)).supplyShares, 0);
    }

    function testFuzz_open_bondsAreRoundedUp(uint256 amount, uint256 ofSeller, uint256 ofBuyer) public {
        Ad memory ad = _ad();
        amount = bound(amount, 1, 1e30);
        (ad.min, ad.max, ad.total) = (1, amount, amount);
        (ad.bondSeller, ad.bondBuyer) = (bound(ofSeller, 200, 100_000), bound(ofBuyer, 1000, 100_000));
        usdc.mint(maker, 20 * amount);
        usdc.mint(taker, 20 * amount);
        _openOf(ad, amount);
        uint256 bonds = usdc.balanceOf(address(desk)) - amount;
        uint256 exact = amount * (ad.bondSeller + ad.bondBuyer); // · 10,000
        assertGe(bonds * 10_000, exact);
        assertLt(bonds * 10_000, exact + 20_000);
    }

    // --------------------------------------------------------------------------------------------------------- Orders

    function test_open_revertsWith_OrderInvalid_byWhomAndWhen() public {
        Ad memory ad = _ad();
        ad.taker = stranger;
        _refuses(ad, AMOUNT, "another taker is named");
        ad = _ad();
        ad.start = START + 1;
        _refuses(ad, AMOUNT, "not started");
        ad = _ad();
        ad.epoch = 1;
        _refuses(ad, AMOUNT, "another epoch");
        ad = _ad();
        vm.warp(ad.expiry);
        _open(ad);
        vm.warp(ad.expiry + 1);
        _refuses(ad, AMOUNT, "expired");
    }

    function test_open_revertsWith_SignatureInvalid() public {
        Ad memory ad = _ad();
        bytes memory signature = _signedAd(ad);
        ad.bondSeller = 900;
        vm.expectRevert(abi.encodeWithSelector(IPeer.SignatureInvalid.selector, maker));
        vm.prank(taker);
        desk.open(ad, signature, AMOUNT, WALLET);
    }

    function test_open_ofTheTypedData() public {
        Ad memory ad = _ad();
        string[3] memory fields = [
            "Ad(address maker,address taker,uint256 epoch,bytes32 group,uint256 start,uint256 expiry,bool makerSells,",
            "address token,uint256 min,uint256 max,uint256 total,uint256 payWindow,uint256 releaseWindow,bool autoRelease,",
            "address arbiter,address backup,uint256 arbiterFee,uint256 bondSeller,uint256 bondBuyer,bytes32 termsHash,uint256 source)"
        ];
        bytes32 content = vm.eip712HashStruct(string.concat(fields[0], fields[1], fields[2]), abi.encode(ad));
        assertEq(desk.hashAd(ad), keccak256(abi.encodePacked(hex"1901", desk.DOMAIN_SEPARATOR(), content)));
    }

    function test_open_placed() public {
        Ad memory ad = _ad();
        vm.expectRevert(abi.encodeWithSelector(IPeer.NotMaker.selector, maker, taker));
        vm.prank(taker);
        desk.placeAd(ad);
        vm.expectEmit(address(desk));
        emit IPeer.Placed(maker, desk.hashAd(ad), abi.encode(ad));
        vm.prank(maker);
        desk.placeAd(ad);
        vm.prank(taker);
        desk.open(ad, "", AMOUNT, WALLET);
    }

    function test_open_revertsWith_OrderInvalid_amount() public {
        Ad memory ad = _ad();
        _refuses(ad, ad.min - 1, "outside of min and max");
        _refuses(ad, ad.max + 1, "outside of min and max");
        _openOf(ad, 1000e6);
        _openOf(ad, 1000e6);
        _openOf(ad, 950e6);
        _refuses(ad, 100e6, "more than is left");
        _refuses(ad, 50e6, "outside of min and max"); // all that is left is no deal either
        ad.max = MAX;
        ad.total = MAX;
        _refuses(ad, uint256(type(uint128).max) + 1, "outside of min and max");
    }

    // ---------------------------------------------------------------------------------------------------------- Terms

    function test_open_revertsWith_OrderInvalid_terms() public {
        Ad memory ad = _ad();
        ad.min = 0;
        _refuses(ad, 0, "a deal of nothing");
        ad = _ad();
        ad.payWindow = 1 hours - 1;
        _refuses(ad, AMOUNT, "payWindow out of bounds");
        ad.payWindow = 24 hours + 1;
        _refuses(ad, AMOUNT, "payWindow out of bounds");
        ad.payWindow = 24 hours;
        ad.releaseWindow = 6 hours - 1;
        _refuses(ad, AMOUNT, "releaseWindow out of bounds");
        ad.releaseWindow = 7 days + 1;
        _refuses(ad, AMOUNT, "releaseWindow out of bounds");
        ad.releaseWindow = 7 days;
        ad.bondSeller = 100_001;
        _refuses(ad, AMOUNT, "bond too high");
        ad.bondSeller = 1000;
        ad.bondBuyer = 100_001;
        _refuses(ad, AMOUNT, "bond too high");
        ad.bondBuyer = 100_000;
        _open(ad);
    }

    function test_open_revertsWith_OrderInvalid_withArbiter() public {
        Ad memory ad = _ad();
        (ad.arbiterFee, ad.bondSeller) = (501, 501);
        _refuses(ad, AMOUNT, "arbiterFee too high");
        (ad.arbiterFee, ad.bondSeller) = (500, 499);
        _refuses(ad, AMOUNT, "bond too low");
        (ad.bondSeller, ad.bondBuyer, ad.autoRelease) = (500, 499, false);
        _refuses(ad, AMOUNT, "bond too low");
        ad.bondBuyer = 500;
        _open(ad);
        (ad.autoRelease, ad.bondBuyer) = (true, 999);
        _refuses(ad, AMOUNT, "bond too low");
        ad.bondBuyer = 1000;
        _open(ad);
    }

    function test_open_revertsWith_OrderInvalid_whoArbitrates() public {
        Ad memory ad = _ad();
        ad.arbiter = stranger; // has not said so
        _refuses(ad, AMOUNT, "arbiter cannot serve");
        address[2] memory parties = [maker, taker];
        for (uint256 i; i < parties.length; ++i) {
            vm.prank(parties[i]);
            desk.serve(MAX);
            ad = _ad();
            ad.arbiter = parties[i];
            _refuses(ad, AMOUNT, "arbiter cannot serve");
            ad = _ad();
            ad.backup = parties[i];
            _refuses(ad, AMOUNT, "backup cannot serve");
        }
        ad.backup = stranger;
        _refuses(ad, AMOUNT, "backup cannot serve");
        ad.backup = arbiter;
        _refuses(ad, AMOUNT, "backup cannot serve");
        ad.backup = address(0);
        vm.expectEmit(address(desk));
        emit IPeerDesk.Serves(arbiter, START + 30 days);
        vm.prank(arbiter);
        desk.serve(START + 30 days);
        _open(ad);
        vm.warp(START + 1);
        _refuses(ad, AMOUNT, "arbiter cannot serve");
    }

    function test_open_revertsWith_OrderInvalid_withoutArbiter() public {
        Ad memory ad = _alone();
        ad.taker = address(0);
        _refuses(ad, AMOUNT, "no arbiter and no taker named");
        ad = _alone();
        ad.backup = backup;
        _refuses(ad, AMOUNT, "backup without an arbiter");
        ad = _alone();
        ad.arbiterFee = 1;
        _refuses(ad, AMOUNT, "backup without an arbiter");
        ad = _alone();
        ad.autoRelease = false;
        _refuses(ad, AMOUNT, "no arbiter, no autoRelease");
        ad = _alone();
        ad.bondSeller = 9999;
        _refuses(ad, AMOUNT, "bond too low");
        ad = _alone();
        ad.bondBuyer = 9999;
        _refuses(ad, AMOUNT, "bond too low");
        _open(_alone());
    }

    function _refuses(Ad memory ad, uint256 amount, bytes32 reason) private {
        bytes memory signature = _signedAd(ad);
        vm.expectRevert(abi.encodeWithSelector(IPeer.OrderInvalid.selector, reason));
        vm.prank(taker);
        desk.open(ad, signature, amount, WALLET);
    }
}
