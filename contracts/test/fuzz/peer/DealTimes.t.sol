// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IPeer } from "../../../src/interfaces/IPeer.sol";
import { Ad, Deal, Stage } from "../../../src/interfaces/IPeerDesk.sol";
import { DealFixture } from "../../unit/peer/DealFixture.sol";

/// @notice Each timeout of a deal, for any windows and at any time, a second before, at, and a second after.
contract DealTimesTest is DealFixture {
    int256 private constant SUM = int256(AMOUNT);
    int256 private constant BUYER_BOND = int256(OF_BUYER);
    int256 private constant THE_FEE = int256(FEE);

    uint256 private constant FREE = 1 days;
    uint256 private constant ARBITER_TIME = 14 days;

    /// @dev An ad with any windows, opened at any time in its first month.
    function _someAd(uint256 pay, uint256 releases, uint256 wait) private returns (Ad memory ad) {
        ad = _ad();
        ad.payWindow = bound(pay, 1 hours, 24 hours);
        ad.releaseWindow = bound(releases, 6 hours, 7 days);
        skip(wait % 30 days);
    }

    /// @return late whether the last second is over
    function _goTo(uint256 last, uint256 offset) private returns (bool late) {
        vm.warp(last - 1 + offset % 3);
        return block.timestamp > last;
    }

    function testFuzz_confirm_throughTheWindow(uint256 pay, uint256 wait, uint256 offset) public {
        Deal memory deal = _open(_someAd(pay, 0, wait));
        uint256 last = block.timestamp + deal.ad.payWindow;
        bool late = _goTo(last, offset);
        if (late) _expectLate(last);
        _confirm(deal);
        assertEq(_progress(deal).seen, !late);
        assertEq(_progress(deal).clock, late ? last : block.timestamp + deal.ad.payWindow);
    }

    function testFuzz_expire_afterTheMargin(uint256 pay, uint256 wait, uint256 offset, bool seen) public {
        Deal memory deal = _open(_someAd(pay, 0, wait));
        if (seen) {
            skip(wait % deal.ad.payWindow);
            _confirm(deal);
        }
        uint256 last = block.timestamp + deal.ad.payWindow + MARGIN;
        bool late = _goTo(last, offset);
        if (!late) _expectEarly(last + 1);
        desk.expire(deal);
        if (late) _assertEnd(deal, seen ? -BUYER_BOND : int256(0), seen ? BUYER_BOND : int256(0), address(0), 0);
        else assertEq(uint256(_progress(deal).stage), uint256(Stage.Open));
    }

    /// Whoever comes first: a mark that comes before `expire` stands, at whatever second.
    function testFuzz_markPaid_however_late(uint256 pay, uint256 wait, uint256 late) public {
        Deal memory deal = _open(_someAd(pay, 0, wait));
        skip(late % 365 days);
        _markPaid(deal);
        assertEq(_progress(deal).clock, block.timestamp + deal.ad.releaseWindow);
        skip(late % 365 days);
        _expectState(deal, Stage.Paid);
        desk.expire(deal);
    }

    function testFuzz_concede_withinTheWindow(uint256 pay, uint256 wait, uint256 offset, bool seen) public {
        Deal memory deal = _open(_someAd(pay, 0, wait));
        if (seen) _confirm(deal);
        bool late = _goTo(block.timestamp + deal.ad.payWindow, offset);
        _concede(deal);
        bool loses = late && seen;
        _assertEnd(deal, loses ? -BUYER_BOND : int256(0), loses ? BUYER_BOND : int256(0), address(0), 0);
    }

    function testFuzz_claim_afterTheMargin(uint256 releases, uint256 wait, uint256 offset, bool seen) public {
        Deal memory deal = _open(_someAd(0, releases, wait));
        _markPaid(deal);
        if (seen) _confirm(deal);
        uint256 last = block.timestamp + deal.ad.releaseWindow + MARGIN;
        bool late = _goTo(last, offset);
        if (!late) _expectEarly(last + 1);
        desk.claim(deal);
        if (late && seen) return _assertEnd(deal, SUM, -SUM, address(0), 0);
        assertEq(uint256(_progress(deal).stage), uint256(late ? Stage.Disputed : Stage.Paid));
        if (late) assertEq(_progress(deal).clock, block.timestamp);
    }

    /// A dispute that comes before `claim` stands, at whatever second.
    function testFuzz_dispute_however_late(uint256 releases, uint256 wait, uint256 late) public {
        Deal memory deal = _open(_someAd(0, releases, wait));
        _confirm(deal);
        _markPaid(deal);
        skip(late % 365 days);
        _dispute(deal);
        skip(late % 365 days);
        _expectState(deal, Stage.Disputed);
        desk.claim(deal);
    }

    function testFuzz_concessions_freeThrough24Hours(uint256 wait, uint256 offset, bool releases) public {
        Deal memory deal = _disputed(_someAd(0, 0, wait));
        bool late = _goTo(block.timestamp + FREE, offset);
        int256 fee = late ? THE_FEE : int256(0);
        if (releases) _release(deal);
        else _concede(deal);
        address feeTo = late ? arbiter : address(0);
        if (releases) _assertEnd(deal, SUM, -SUM - fee, feeTo, uint256(fee));
        else _assertEnd(deal, -BUYER_BOND, BUYER_BOND - fee, feeTo, uint256(fee));
    }

    /// Through 14 days the arbiter alone rules and earns; then the backup may, and earns alone.
    function testFuzz_rule_arbiterThrough14Days(uint256 wait, uint256 offset, bool byBackup) public {
        Deal memory deal = _disputed(_someAd(0, 0, wait));
        uint256 last = block.timestamp + ARBITER_TIME;
        bool late = _goTo(last, offset);
        if (byBackup && !late) _expectEarly(last + 1);
        _rule(deal, byBackup ? backup : arbiter, 0);
        if (byBackup && !late) return;
        _assertEnd(deal, -BUYER_BOND, BUYER_BOND - THE_FEE, late ? backup : arbiter, FEE);
    }

    function testFuzz_rule_feesLapseWithoutBackup(uint256 wait, uint256 offset) public {
        Ad memory ad = _someAd(0, 0, wait);
        ad.backup = address(0);
        Deal memory deal = _disputed(ad);
        bool late = _goTo(block.timestamp + ARBITER_TIME, offset);
        _rule(deal, arbiter, 0);
        _assertEnd(deal, -BUYER_BOND, BUYER_BOND - (late ? int256(0) : THE_FEE), arbiter, late ? 0 : FEE);
    }

    function testFuzz_agree_throughItsDeadline(uint256 wait, uint256 offset, uint256 time, uint256 share) public {
        Deal memory deal = _disputed(_someAd(0, 0, wait));
        share = bound(share, 0, AMOUNT);
        uint256 deadline = block.timestamp + 1 + time % 60 days;
        bytes memory signature = _sign(takerKey, desk.hashAgreement(desk.dealId(deal), share, 0, deadline));
        bool late = _goTo(deadline, offset);
        if (late) _expectLate(deadline);
        vm.prank(maker);
        desk.agree(deal, share, deadline, signature);
        if (!late) _assertEnd(deal, int256(share), -int256(share), address(0), 0);
    }

    function testFuzz_appoint_throughItsDeadline(uint256 wait, uint256 offset, uint256 time) public {
        Deal memory deal = _disputed(_someAd(0, 0, wait));
        vm.prank(stranger);
        desk.serve(MAX);
        uint256 deadline = block.timestamp + 1 + time % 60 days;
        bytes32 digest = desk.hashAppointment(desk.dealId(deal), 0, stranger, 100, 0, deadline);
        bytes memory signature = _sign(takerKey, digest);
        bool late = _goTo(deadline, offset);
        if (late) _expectLate(deadline);
        vm.prank(maker);
        desk.appoint(deal, stranger, 100, deadline, signature);
        assertEq(_progress(deal).round, late ? 0 : 1);
        // The clock starts again: 14 days from now.
        if (late) return;
        vm.warp(deadline - 1 + offset % 3 + ARBITER_TIME);
        _rule(deal, stranger, 0);
        _assertEnd(deal, -BUYER_BOND, BUYER_BOND - 10e6, stranger, 10e6);
    }

    /// An arbiter serves for 30 days more, to the second.
    function testFuzz_serve_for30Days(uint256 wait, uint256 offset, bool ofBackup) public {
        Ad memory ad = _someAd(0, 0, wait);
        vm.prank(ofBackup ? backup : arbiter);
        desk.serve(block.timestamp + 30 days - 1 + offset % 3);
        if (offset % 3 != 0) {
            _open(ad);
            return;
        }
        bytes32 reason = ofBackup ? bytes32("backup cannot serve") : bytes32("arbiter cannot serve");
        bytes memory signature = _signedAd(ad);
        vm.expectRevert(abi.encodeWithSelector(IPeer.OrderInvalid.selector, reason));
        vm.prank(taker);
        desk.open(ad, signature, AMOUNT, WALLET);
    }

    function testFuzz_open_betweenStartAndExpiry(uint256 start, uint256 time, uint256 offset, bool atExpiry) public {
        Ad memory ad = _ad();
        ad.start = START + 1 + start % 10 days;
        ad.expiry = ad.start + 2 + time % 20 days;
        bytes memory signature = _signedAd(ad);
        vm.warp((atExpiry ? ad.expiry : ad.start) - 1 + offset % 3);
        bool early = block.timestamp < ad.start;
        if (early) vm.expectRevert(abi.encodeWithSelector(IPeer.OrderInvalid.selector, bytes32("not started")));
        bool late = block.timestamp > ad.expiry;
        if (late) vm.expectRevert(abi.encodeWithSelector(IPeer.OrderInvalid.selector, bytes32("expired")));
        vm.prank(taker);
        desk.open(ad, signature, AMOUNT, WALLET);
        assertEq(desk.dealCount(), early || late ? 0 : 1);
    }
}
