// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IPeer } from "../../../src/interfaces/IPeer.sol";
import { Ad, Deal, Ending, IPeerDesk, Progress, Stage } from "../../../src/interfaces/IPeerDesk.sol";
import { DealFixture } from "./DealFixture.sol";

contract DisputesTest is DealFixture {
    int256 private constant SUM = int256(AMOUNT);
    int256 private constant SELLER_BOND = int256(OF_SELLER);
    int256 private constant BUYER_BOND = int256(OF_BUYER);
    int256 private constant THE_FEE = int256(FEE);

    // -------------------------------------------------------------------------------------------------------- Dispute

    function test_dispute() public {
        address watcher = makeAddr("watcher");
        vm.expectEmit(address(desk));
        emit IPeerDesk.WatcherSet(maker, watcher);
        vm.prank(maker);
        desk.setWatcher(watcher);
        address[2] memory callers = [maker, watcher];
        for (uint256 i; i < callers.length; ++i) {
            Deal memory deal = _open(_ad());
            _expectState(deal, Stage.Open);
            vm.prank(callers[i]);
            desk.dispute(deal);
            _markPaid(deal);
            skip(30 days - i); // however late
            _expectNotParty(deal, taker);
            vm.prank(taker);
            desk.dispute(deal);
            vm.expectEmit(address(desk));
            emit IPeerDesk.Disputed(desk.dealId(deal), callers[i]);
            vm.prank(callers[i]);
            desk.dispute(deal);
            assertEq(_progress(deal).clock, block.timestamp);
            vm.warp(START);
        }
    }

    // ---------------------------------------------------------------------------------------------------- Concessions

    function test_concessions_pay() public {
        for (uint256 i; i < 10; ++i) {
            uint256 state = vm.snapshotState();
            Ad memory ad = i == 4 ? _alone() : _ad();
            if (i % 5 == 3) ad.backup = address(0);
            if (i == 9) ad.makerSells = false;
            Deal memory deal = _disputed(ad);
            uint256[5] memory waits = [uint256(1 days), 1 days + 1, 14 days + 1, 14 days + 1, 60 days];
            vm.warp(START + waits[i % 5]);
            int256 fee = i % 5 == 1 || i % 5 == 2 || i == 9 ? THE_FEE : int256(0);
            address feeTo = fee == 0 ? address(0) : i % 5 == 1 ? arbiter : backup;
            if (i < 5) {
                _release(deal);
                _assertEnd(deal, SUM, -SUM - fee, feeTo, uint256(fee));
            } else {
                _concede(deal);
                _assertEnd(deal, -BUYER_BOND, BUYER_BOND - fee, feeTo, uint256(fee));
            }
            vm.revertToState(state);
        }
    }

    /// The arbiter is paid through the last second of its time.
    function test_concessions_payTheArbiterThrough14Days() public {
        Deal memory deal = _disputed(_ad());
        vm.warp(START + 14 days);
        _concede(deal);
        _assertEnd(deal, -BUYER_BOND, BUYER_BOND - THE_FEE, arbiter, FEE);
    }

    // ----------------------------------------------------------------------------------------------------------- Rule

    function test_rule_forOneSide() public {
        Deal memory deal = _disputed(_ad());
        uint256 state = vm.snapshotState();
        vm.expectEmit(address(desk));
        emit IPeerDesk.Ruled(desk.dealId(deal), arbiter, 10_000);
        vm.expectEmit(address(desk));
        emit IPeerDesk.Closed(desk.dealId(deal), Ending.Ruled, AMOUNT + OF_BUYER + OF_SELLER - FEE, 0, FEE, arbiter);
        _rule(deal, arbiter, 10_000);
        _assertEnd(deal, SUM + SELLER_BOND - THE_FEE, -SUM - SELLER_BOND, arbiter, FEE);
        vm.revertToState(state);
        _rule(deal, arbiter, 0);
        _assertEnd(deal, -BUYER_BOND, BUYER_BOND - THE_FEE, arbiter, FEE);
        assertEq(desk.used(maker, desk.hashAd(deal.ad), address(usdc)), 0, "the budget is back");
        _expectState(deal, Stage.Closed);
        _rule(deal, arbiter, 0);
    }

    function testFuzz_rule_split(uint256 amount, uint256 buyerBps, bool buying) public {
        Ad memory ad = buying ? _buying() : _ad();
        (ad.min, ad.arbiterFee) = (1, 33);
        amount = bound(amount, 1, 1000e6);
        buyerBps = bound(buyerBps, 1, 9999);
        Deal memory deal = _openOf(ad, amount);
        _markPaid(deal);
        _dispute(deal);
        _rule(deal, arbiter, buyerBps);
        uint256 share = amount * buyerBps / 10_000;
        uint256 fee = amount * 33 / 10_000;
        _assertEnd(deal, int256(share) - int256(fee / 2), -int256(share) - int256(fee - fee / 2), arbiter, fee);
    }

    function test_rule_byTheBackup() public {
        Deal memory deal = _disputed(_ad());
        vm.warp(START + 14 days);
        _expectEarly(START + 14 days + 1);
        _rule(deal, backup, 0);
        vm.warp(START + 14 days + 1);
        uint256 state = vm.snapshotState();
        _rule(deal, backup, 0);
        _assertEnd(deal, -BUYER_BOND, BUYER_BOND - THE_FEE, backup, FEE);
        vm.revertToState(state);
        // The arbiter still may, for nothing.
        _rule(deal, arbiter, 10_000);
        assertEq(usdc.balanceOf(arbiter), 0);
        _assertEnd(deal, SUM + SELLER_BOND - THE_FEE, -SUM - SELLER_BOND, backup, FEE);
    }

    function test_rule_reverts() public {
        Deal memory deal = _open(_ad());
        _markPaid(deal);
        _expectState(deal, Stage.Paid);
        _rule(deal, arbiter, 0);
        _expectState(deal, Stage.Paid);
        _rule(deal, backup, 0);
        _dispute(deal);
        address[3] memory others = [maker, taker, stranger];
        for (uint256 i; i < others.length; ++i) {
            _expectNotParty(deal, others[i]);
            _rule(deal, others[i], 0);
        }
        vm.expectRevert(abi.encodeWithSelector(IPeerDesk.SplitInvalid.selector, 10_001, 10_000));
        _rule(deal, arbiter, 10_001);
    }

    /// Without an arbiter nobody rules, not even the zero address.
    function test_rule_revertsWith_NotParty_withoutArbiter() public {
        Deal memory deal = _disputed(_alone());
        vm.warp(START + 60 days);
        _expectNotParty(deal, arbiter);
        _rule(deal, arbiter, 0);
    }

    // ---------------------------------------------------------------------------------------------------------- Agree

    function test_agree() public {
        for (uint256 i; i < 4; ++i) {
            uint256 state = vm.snapshotState();
            Deal memory deal = _open(i == 3 ? _buying() : _ad());
            _markPaid(deal);
            if (i > 0) _dispute(deal);
            uint256 share = i == 2 ? 0 : 300e6;
            uint256 deadline = START + 60 days;
            bytes32 digest = desk.hashAgreement(desk.dealId(deal), share, 0, deadline);
            bool byMaker = i % 2 == 0;
            bytes memory signature = _sign(byMaker ? takerKey : makerKey, digest);
            vm.warp(deadline);
            vm.prank(byMaker ? maker : taker);
            desk.agree(deal, share, deadline, signature);
            _assertEnd(deal, int256(share), -int256(share), address(0), 0);
            assertEq(desk.used(maker, desk.hashAd(deal.ad), address(usdc)), share == 0 ? 0 : AMOUNT);
            vm.revertToState(state);
        }
    }

    function test_agree_reverts() public {
        Deal memory deal = _open(_ad());
        bytes32 id = desk.dealId(deal);
        bytes memory signature = _sign(takerKey, desk.hashAgreement(id, 300e6, 0, START));
        _expectState(deal, Stage.Open);
        _agree(deal, maker, 300e6, START, signature);
        _markPaid(deal);
        _expectNotParty(deal, stranger);
        _agree(deal, stranger, 300e6, START, signature);
        vm.expectRevert(abi.encodeWithSelector(IPeerDesk.SplitInvalid.selector, AMOUNT + 1, AMOUNT));
        _agree(deal, maker, AMOUNT + 1, START, signature);
        _expectUnsigned(taker);
        _agree(deal, maker, 300e6 - 1, START, signature);
        _expectUnsigned(taker);
        _agree(deal, maker, 300e6, START + 1, signature);
        _expectUnsigned(maker);
        _agree(deal, taker, 300e6, START, signature);
        vm.warp(START + 1);
        _expectLate(START);
        _agree(deal, maker, 300e6, START, signature);
        vm.warp(START);
        vm.prank(taker);
        desk.bumpEpoch();
        _expectUnsigned(taker);
        _agree(deal, maker, 300e6, START, signature);
        _agree(deal, maker, 300e6, START, _sign(takerKey, desk.hashAgreement(id, 300e6, 1, START)));
        _expectState(deal, Stage.Closed);
        _agree(deal, maker, 300e6, START, signature);
    }

    // -------------------------------------------------------------------------------------------------------- Appoint

    function test_appoint() public {
        Deal memory deal = _disputed(_alone());
        vm.prank(stranger);
        desk.serve(MAX);
        vm.warp(START + 100 days);
        bytes memory signature =
            _sign(takerKey, desk.hashAppointment(desk.dealId(deal), 0, stranger, 500, 0, block.timestamp));
        vm.expectEmit(address(desk));
        emit IPeerDesk.Appointed(desk.dealId(deal), stranger, 500, 1);
        vm.prank(maker);
        desk.appoint(deal, stranger, 500, block.timestamp, signature);
        Progress memory progress = _progress(deal);
        assertEq(progress.arbiter, stranger);
        assertEq(progress.arbiterFee, 500);
        assertEq(progress.round, 1);
        assertEq(progress.clock, block.timestamp, "the clock starts again");
        vm.warp(progress.clock + 14 days);
        _rule(deal, stranger, 0);
        _assertEnd(deal, -SUM, SUM - 50e6, stranger, 50e6);
    }

    function test_appoint_replaces() public {
        Deal memory deal = _disputed(_ad());
        vm.prank(stranger);
        desk.serve(MAX);
        bytes memory signature = _sign(makerKey, desk.hashAppointment(desk.dealId(deal), 0, stranger, 0, 0, START));
        vm.prank(taker);
        desk.appoint(deal, stranger, 0, START, signature);
        _expectNotParty(deal, arbiter);
        _rule(deal, arbiter, 0);
        _rule(deal, stranger, 10_000);
        _assertEnd(deal, SUM + SELLER_BOND, -SUM - SELLER_BOND, stranger, 0);
    }

    function test_appoint_reverts() public {
        Ad memory ad = _ad();
        (ad.bondSeller, ad.arbiterFee) = (400, 100);
        Deal memory deal = _open(ad);
        bytes32 id = desk.dealId(deal);
        vm.prank(stranger);
        desk.serve(START + 30 days);
        bytes memory signature = _sign(takerKey, desk.hashAppointment(id, 0, stranger, 400, 0, START));
        _markPaid(deal);
        _expectState(deal, Stage.Paid);
        _appoint(deal, maker, stranger, 400, START, signature);
        _dispute(deal);
        _expectNotParty(deal, stranger);
        _appoint(deal, stranger, stranger, 400, START, signature);
        address[3] memory wrong = [maker, taker, makeAddr("does not serve")];
        vm.prank(maker);
        desk.serve(MAX);
        vm.prank(taker);
        desk.serve(MAX);
        for (uint256 i; i < wrong.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IPeerDesk.ArbiterInvalid.selector, wrong[i]));
            _appoint(deal, maker, wrong[i], 400, START, signature);
        }
        vm.expectRevert(abi.encodeWithSelector(IPeerDesk.ArbiterInvalid.selector, stranger));
        _appoint(deal, maker, stranger, 501, START, signature);
        vm.expectRevert(abi.encodeWithSelector(IPeerDesk.BondTooLow.selector, 400, 401));
        _appoint(deal, maker, stranger, 401, START, signature);
        _expectUnsigned(taker);
        _appoint(deal, maker, stranger, 399, START, signature);
        _expectUnsigned(maker);
        _appoint(deal, taker, stranger, 400, START, signature);
        _expectLate(START - 1);
        _appoint(deal, maker, stranger, 400, START - 1, signature);
        _appoint(deal, maker, stranger, 400, START, signature);
        _expectUnsigned(taker); // once
        _appoint(deal, maker, stranger, 400, START, signature);
    }

    // -------------------------------------------------------------------------------------------------------- Helpers

    function _agree(Deal memory deal, address by, uint256 share, uint256 deadline, bytes memory signature) private {
        vm.prank(by);
        desk.agree(deal, share, deadline, signature);
    }

    function _appoint(Deal memory deal, address by, address who, uint256 fee, uint256 deadline, bytes memory signature)
        private
    {
        vm.prank(by);
        desk.appoint(deal, who, fee, deadline, signature);
    }

    function _expectUnsigned(address account) private {
        vm.expectRevert(abi.encodeWithSelector(IPeer.SignatureInvalid.selector, account));
    }
}
