// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Ad, Deal, IPeerDesk, Progress, Stage } from "../../../src/interfaces/IPeerDesk.sol";
import { ReserveId } from "../../../src/types/Ids.sol";
import { PeerFixture } from "./PeerFixture.sol";

/// @notice An ad with an arbiter: the maker sells USDC, a deal of 1,000 with a seller's bond of 100 and a buyer's of 200. An arbiter
/// and a backup who serve, for a fee of 20.
abstract contract DealFixture is PeerFixture {
    uint256 internal constant AMOUNT = 1000e6;
    uint256 internal constant OF_SELLER = 100e6; // bond
    uint256 internal constant OF_BUYER = 200e6; // bond
    uint256 internal constant FEE = 20e6;
    uint256 internal constant PAY = 1 hours;
    uint256 internal constant RELEASE = 6 hours;
    uint256 internal constant MARGIN = 3 hours;

    address internal arbiter = makeAddr("arbiter");
    address internal backup = makeAddr("backup");
    uint256 internal fromMaker; // what the maker held before, USDC
    uint256 internal fromTaker;

    function setUp() public virtual override {
        super.setUp();
        vm.prank(arbiter);
        desk.serve(START + 365 days);
        vm.prank(backup);
        desk.serve(START + 365 days);
        (fromMaker, fromTaker) = (usdc.balanceOf(maker), usdc.balanceOf(taker));
    }

    function _ad() internal view returns (Ad memory) {
        return Ad({
            maker: maker,
            taker: address(0),
            epoch: 0,
            group: 0,
            start: START,
            expiry: START + 30 days,
            makerSells: true,
            token: address(usdc),
            min: 100e6,
            max: 1000e6,
            total: 3000e6,
            payWindow: PAY,
            releaseWindow: RELEASE,
            autoRelease: true,
            arbiter: arbiter,
            backup: backup,
            arbiterFee: 200,
            bondSeller: 1000,
            bondBuyer: 2000,
            termsHash: keccak256("terms"),
            source: WALLET
        });
    }

    /// @dev Nobody decides: the taker is named, and both have everything at stake.
    function _alone() internal view returns (Ad memory ad) {
        ad = _ad();
        (ad.taker, ad.arbiter, ad.backup, ad.arbiterFee) = (taker, address(0), address(0), 0);
        (ad.bondSeller, ad.bondBuyer) = (10_000, 10_000);
    }

    function _buying() internal view returns (Ad memory ad) {
        ad = _ad();
        ad.makerSells = false;
    }

    function _signedAd(Ad memory ad) internal view returns (bytes memory) {
        return _sign(makerKey, desk.hashAd(ad));
    }

    function _open(Ad memory ad) internal returns (Deal memory) {
        return _openOf(ad, AMOUNT);
    }

    function _openOf(Ad memory ad, uint256 amount) internal returns (Deal memory deal) {
        bytes memory signature = _signedAd(ad);
        deal = Deal({ ad: ad, taker: taker, amount: amount, number: desk.dealCount() });
        vm.prank(taker);
        assertEq(desk.open(ad, signature, amount, WALLET), desk.dealId(deal), "id");
    }

    function _seller(Deal memory deal) internal pure returns (address) {
        return deal.ad.makerSells ? deal.ad.maker : deal.taker;
    }

    function _buyer(Deal memory deal) internal pure returns (address) {
        return deal.ad.makerSells ? deal.taker : deal.ad.maker;
    }

    function _confirm(Deal memory deal) internal {
        vm.prank(deal.ad.maker);
        desk.confirm(deal);
    }

    function _markPaid(Deal memory deal) internal {
        vm.prank(_buyer(deal));
        desk.markPaid(deal);
    }

    function _dispute(Deal memory deal) internal {
        vm.prank(_seller(deal));
        desk.dispute(deal);
    }

    /// @dev Paid and disputed at once.
    function _disputed(Ad memory ad) internal returns (Deal memory deal) {
        deal = _open(ad);
        _markPaid(deal);
        _dispute(deal);
    }

    function _release(Deal memory deal) internal {
        vm.prank(_seller(deal));
        desk.release(deal);
    }

    function _concede(Deal memory deal) internal {
        vm.prank(_buyer(deal));
        desk.concede(deal);
    }

    function _rule(Deal memory deal, address by, uint256 buyerBps) internal {
        vm.prank(by);
        desk.rule(deal, buyerBps);
    }

    function _progress(Deal memory deal) internal view returns (Progress memory) {
        return desk.progressOf(desk.dealId(deal));
    }

    /// @dev What the buyer and the seller won, token units, and the fee; nothing stays.
    function _assertEnd(Deal memory deal, int256 buyer, int256 seller, address feeTo, uint256 fee) internal view {
        (int256 ofMaker, int256 ofTaker) = deal.ad.makerSells ? (seller, buyer) : (buyer, seller);
        assertEq(int256(usdc.balanceOf(maker)) - int256(fromMaker), ofMaker, "maker");
        assertEq(int256(usdc.balanceOf(taker)) - int256(fromTaker), ofTaker, "taker");
        if (feeTo != address(0)) assertEq(usdc.balanceOf(feeTo), fee, "fee");
        assertEq(usdc.balanceOf(address(desk)), 0, "stays");
        assertEq(uint256(_progress(deal).stage), uint256(Stage.Closed), "stage");
    }

    function _expectState(Deal memory deal, Stage stage) internal {
        vm.expectRevert(abi.encodeWithSelector(IPeerDesk.WrongState.selector, desk.dealId(deal), stage));
    }

    function _expectNotParty(Deal memory deal, address caller) internal {
        vm.expectRevert(abi.encodeWithSelector(IPeerDesk.NotParty.selector, desk.dealId(deal), caller));
    }

    function _expectEarly(uint256 earliest) internal {
        vm.expectRevert(abi.encodeWithSelector(IPeerDesk.TooEarly.selector, earliest));
    }

    function _expectLate(uint256 latest) internal {
        vm.expectRevert(abi.encodeWithSelector(IPeerDesk.TooLate.selector, latest));
    }
}
