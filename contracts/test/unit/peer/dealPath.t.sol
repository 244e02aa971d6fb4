// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IPeer } from "../../../src/interfaces/IPeer.sol";
import { Ad, Deal, Ending, IPeerDesk, Stage } from "../../../src/interfaces/IPeerDesk.sol";
import { FalseToken } from "../../mocks/FalseToken.sol";
import { PausableToken } from "../../mocks/PausableToken.sol";
import { DealFixture } from "./DealFixture.sol";

contract DealPathTest is DealFixture {
    int256 private constant SUM = int256(AMOUNT);
    int256 private constant SELLER_BOND = int256(OF_SELLER);
    int256 private constant BUYER_BOND = int256(OF_BUYER);

    /// @dev Both kinds of ad.
    function _ads() private view returns (Ad[2] memory) {
        return [_ad(), _buying()];
    }

    // -------------------------------------------------------------------------------------------------------- Confirm

    function test_confirm() public {
        Deal memory deal = _open(_ad());
        vm.warp(START + PAY);
        vm.expectEmit(address(desk));
        emit IPeerDesk.Confirmed(desk.dealId(deal), START + 2 * PAY);
        _confirm(deal);
        assertTrue(_progress(deal).seen);
        assertEq(_progress(deal).clock, START + 2 * PAY);
        _expectState(deal, Stage.Open); // once
        _confirm(deal);
    }

    function test_confirm_whilePaid() public {
        Deal memory deal = _open(_ad());
        _markPaid(deal);
        vm.warp(START + RELEASE + MARGIN + 1 days);
        vm.expectEmit(address(desk));
        emit IPeerDesk.Confirmed(desk.dealId(deal), START + RELEASE);
        _confirm(deal);
        assertEq(_progress(deal).clock, START + RELEASE);
    }

    function test_confirm_revertsWith_TooLate() public {
        Deal memory deal = _open(_ad());
        vm.warp(START + PAY + 1);
        _expectLate(START + PAY);
        _confirm(deal);
    }

    function test_confirm_revertsWith_NotParty() public {
        Deal memory deal = _open(_ad());
        _expectNotParty(deal, taker);
        vm.prank(taker);
        desk.confirm(deal);
    }

    function test_confirm_revertsWith_WrongState() public {
        Deal memory deal = _disputed(_ad());
        _expectState(deal, Stage.Disputed);
        _confirm(deal);
        _release(deal);
        _expectState(deal, Stage.Closed);
        _confirm(deal);
        deal.number = 7;
        _expectState(deal, Stage.None);
        _confirm(deal);
    }

    // ------------------------------------------------------------------------------------------------------- MarkPaid

    function test_markPaid() public {
        Ad[2] memory ads = _ads();
        for (uint256 i; i < ads.length; ++i) {
            Deal memory deal = _open(ads[i]);
            skip(30 days); // however late
            _expectNotParty(deal, _seller(deal));
            vm.prank(_seller(deal));
            desk.markPaid(deal);
            vm.expectEmit(address(desk));
            emit IPeerDesk.Paid(desk.dealId(deal), block.timestamp + RELEASE);
            _markPaid(deal);
            assertEq(_progress(deal).clock, block.timestamp + RELEASE);
            assertEq(_progress(deal).seen, i == 1, "a maker who buys has acted");
            _expectState(deal, Stage.Paid);
            _markPaid(deal);
            vm.prank(arbiter);
            desk.serve(MAX);
            vm.prank(backup);
            desk.serve(MAX);
            ads[1].expiry = MAX;
        }
    }

    // --------------------------------------------------------------------------------------------------------- Expire

    function test_expire_unseen() public {
        Ad[2] memory ads = _ads();
        for (uint256 i; i < ads.length; ++i) {
            Deal memory deal = _open(ads[i]);
            uint256 last = block.timestamp + PAY + MARGIN;
            vm.warp(last);
            _expectEarly(last + 1);
            desk.expire(deal);
            vm.warp(last + 1);
            vm.expectEmit(address(desk));
            emit IPeerDesk.Closed(desk.dealId(deal), Ending.Expired, OF_BUYER, AMOUNT + OF_SELLER, 0, address(0));
            desk.expire(deal);
            _assertEnd(deal, 0, 0, address(0), 0);
            _expectState(deal, Stage.Closed);
            desk.expire(deal);
        }
    }

    function test_expire_seen() public {
        Deal memory deal = _open(_ad());
        _confirm(deal);
        vm.warp(START + PAY + MARGIN + 1);
        desk.expire(deal);
        _assertEnd(deal, -BUYER_BOND, BUYER_BOND, address(0), 0);
    }

    function test_expire_revertsWith_WrongState_oncePaid() public {
        Deal memory deal = _open(_ad());
        vm.warp(START + PAY + MARGIN + 1);
        _markPaid(deal);
        vm.warp(START + 365 days);
        _expectState(deal, Stage.Paid);
        desk.expire(deal);
    }

    // -------------------------------------------------------------------------------------------------------- Release

    function test_release() public {
        Ad[2] memory ads = _ads();
        for (uint256 i; i < ads.length; ++i) {
            for (uint256 stage; stage < 3; ++stage) {
                uint256 state = vm.snapshotState();
                Deal memory deal = _open(ads[i]);
                if (stage > 0) _markPaid(deal);
                if (stage > 1) _dispute(deal);
                _expectNotParty(deal, _buyer(deal));
                vm.prank(_buyer(deal));
                desk.release(deal);
                vm.expectEmit(address(desk));
                emit IPeerDesk.Closed(desk.dealId(deal), Ending.Released, AMOUNT + OF_BUYER, OF_SELLER, 0, address(0));
                _release(deal);
                _assertEnd(deal, SUM, -SUM, address(0), 0);
                _expectState(deal, Stage.Closed);
                _release(deal);
                vm.revertToState(state);
            }
        }
    }

    // -------------------------------------------------------------------------------------------------------- Concede

    function test_concede_whileOpen() public {
        for (uint256 i; i < 6; ++i) {
            uint256 state = vm.snapshotState();
            Deal memory deal = _open(i % 2 == 0 ? _ad() : _buying());
            bool seen = i / 2 > 0;
            bool late = i / 2 > 1;
            if (seen) _confirm(deal);
            vm.warp(START + PAY + (late ? 1 : 0));
            _expectNotParty(deal, _seller(deal));
            vm.prank(_seller(deal));
            desk.concede(deal);
            _concede(deal);
            _assertEnd(deal, late ? -BUYER_BOND : int256(0), late ? BUYER_BOND : int256(0), address(0), 0);
            vm.revertToState(state);
        }
        // Late, but with a maker who was not there.
        Deal memory unseen = _open(_ad());
        vm.warp(START + PAY + 1);
        _concede(unseen);
        _assertEnd(unseen, 0, 0, address(0), 0);
        _expectState(unseen, Stage.Closed);
        _concede(unseen);
    }

    function test_concede_whilePaid() public {
        Deal memory deal = _open(_buying());
        _markPaid(deal);
        vm.expectEmit(address(desk));
        emit IPeerDesk.Closed(desk.dealId(deal), Ending.Conceded, 0, AMOUNT + OF_SELLER + OF_BUYER, 0, address(0));
        _concede(deal);
        _assertEnd(deal, -BUYER_BOND, BUYER_BOND, address(0), 0);
    }

    // ---------------------------------------------------------------------------------------------------------- Claim

    function test_claim_asRelease() public {
        Deal memory deal = _open(_ad());
        _confirm(deal);
        _expectState(deal, Stage.Open);
        desk.claim(deal);
        _markPaid(deal);
        vm.warp(START + RELEASE + MARGIN);
        _expectEarly(START + RELEASE + MARGIN + 1);
        desk.claim(deal);
        vm.warp(START + RELEASE + MARGIN + 1);
        vm.expectEmit(address(desk));
        emit IPeerDesk.Closed(desk.dealId(deal), Ending.Claimed, AMOUNT + OF_BUYER, OF_SELLER, 0, address(0));
        vm.prank(stranger);
        desk.claim(deal);
        _assertEnd(deal, SUM, -SUM, address(0), 0);
    }

    function test_claim_unseenOrNotAgreed_isADispute() public {
        Ad memory ad = _ad();
        ad.autoRelease = false;
        Deal[2] memory deals = [_open(_ad()), _open(ad)];
        _confirm(deals[1]);
        for (uint256 i; i < deals.length; ++i) {
            _markPaid(deals[i]);
        }
        vm.warp(START + RELEASE + MARGIN + 1);
        for (uint256 i; i < deals.length; ++i) {
            vm.expectEmit(address(desk));
            emit IPeerDesk.Disputed(desk.dealId(deals[i]), stranger);
            vm.prank(stranger);
            desk.claim(deals[i]);
            assertEq(_progress(deals[i]).clock, block.timestamp);
            _expectState(deals[i], Stage.Disputed);
            desk.claim(deals[i]);
        }
    }

    // --------------------------------------------------------------------------------------------------------- Budget

    function test_budget_comesBack() public {
        Ad memory ad = _ad();
        ad.total = 1000e6;
        bytes32 hash = desk.hashAd(ad);
        Deal memory deal = _open(ad);
        assertEq(desk.used(maker, hash, address(usdc)), 1000e6);
        vm.expectEmit(address(desk));
        emit IPeer.Used(maker, hash, address(usdc), 0);
        _concede(deal);
        deal = _open(ad);
        _release(deal);
        assertEq(desk.used(maker, hash, address(usdc)), 1000e6);
    }

    /// A deal gives back what it used itself.
    function test_budget_ofOtherDealsStays() public {
        Ad memory ad = _ad();
        Deal memory first = _openOf(ad, 1000e6);
        _openOf(ad, 300e6);
        _concede(first);
        assertEq(desk.used(maker, desk.hashAd(ad), address(usdc)), 300e6);
    }

    // ------------------------------------------------------------------------------------------------------- Payments

    function test_payments_intoTheSource() public {
        _lend(usdcId, maker, 2000e6);
        Ad memory ad = _ad();
        ad.source = usdcId;
        Deal memory deal = _open(ad);
        _concede(deal);
        assertApproxEqAbs(_supplied(usdcId, maker), 2000e6, 2);
        assertEq(usdc.allowance(address(desk), address(core)), 0);

        deal = _open(ad);
        vm.prank(guardian);
        core.setStop(usdcId, true);
        _concede(deal);
        assertEq(usdc.balanceOf(maker), fromMaker + AMOUNT + OF_SELLER, "where the core refuses, to the wallet");
        assertEq(usdc.allowance(address(desk), address(core)), 0);
    }

    function test_payments_refusedBecomeCredit() public {
        PausableToken token = new PausableToken("PAUSE", 6);
        address[2] memory people = [maker, taker];
        for (uint256 i; i < people.length; ++i) {
            token.mint(people[i], 10_000e6);
            vm.prank(people[i]);
            token.approve(address(desk), MAX);
        }
        Ad memory ad = _ad();
        ad.token = address(token);
        Deal memory deal = _open(ad);
        token.setBlocked(taker, true);
        vm.expectEmit(address(desk));
        emit IPeer.Credited(taker, address(token), AMOUNT + OF_BUYER);
        _release(deal);
        assertEq(desk.credit(taker, address(token)), AMOUNT + OF_BUYER);
        assertEq(token.balanceOf(address(desk)), AMOUNT + OF_BUYER);

        vm.expectRevert(abi.encodeWithSelector(IPeer.NothingToCollect.selector, stranger, token));
        vm.prank(stranger);
        desk.collect(address(token), stranger);
        vm.startPrank(taker);
        vm.expectRevert(abi.encodeWithSelector(IPeer.ReceiverInvalid.selector, desk));
        desk.collect(address(token), address(desk));
        vm.expectRevert(); // still refused: nothing is lost
        desk.collect(address(token), taker);
        vm.expectEmit(address(desk));
        emit IPeer.Collected(taker, address(token), stranger, AMOUNT + OF_BUYER);
        assertEq(desk.collect(address(token), stranger), AMOUNT + OF_BUYER);
        vm.expectRevert(abi.encodeWithSelector(IPeer.NothingToCollect.selector, taker, token));
        desk.collect(address(token), stranger);
        vm.stopPrank();
        assertEq(token.balanceOf(stranger), AMOUNT + OF_BUYER);
    }

    /// A token that answers false has not paid.
    function test_payments_answeredFalseBecomeCredit() public {
        FalseToken token = new FalseToken();
        address[2] memory people = [maker, taker];
        for (uint256 i; i < people.length; ++i) {
            token.mint(people[i], 10_000e18);
            vm.prank(people[i]);
            token.approve(address(desk), MAX);
        }
        Ad memory ad = _ad();
        ad.token = address(token);
        Deal memory deal = _open(ad);
        token.setRefuses(true);
        _release(deal);
        assertEq(desk.credit(taker, address(token)), AMOUNT + OF_BUYER);
        assertEq(desk.credit(maker, address(token)), OF_SELLER);
        assertEq(token.balanceOf(address(desk)), AMOUNT + OF_BUYER + OF_SELLER);
    }

    /// The id does not contain the chain's, and the budget of the old hash is left alone.
    function test_afterAFork_aDealCanStillEnd() public {
        Deal memory deal = _open(_ad());
        vm.chainId(999);
        _concede(deal);
        _assertEnd(deal, 0, 0, address(0), 0);
    }
}
