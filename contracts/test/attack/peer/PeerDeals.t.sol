// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IPeer } from "../../../src/interfaces/IPeer.sol";
import { Ad, Deal, IPeerDesk, Stage } from "../../../src/interfaces/IPeerDesk.sol";
import { MockERC20 } from "../../mocks/MockERC20.sol";
import { DealFixture } from "../../unit/peer/DealFixture.sol";

/// @notice A token whose issuer blocks accounts, and that burns all gas it gets when it moves to one account.
contract HungryToken is MockERC20 {
    address private hungry;
    mapping(address account => bool) private blocked;

    constructor() MockERC20("HUNGRY", 6) { }

    function setHungry(address account) external {
        hungry = account;
    }

    function setBlocked(address account, bool blocked_) external {
        blocked[account] = blocked_;
    }

    function _update(address sender, address receiver, uint256 amount) internal override {
        require(!blocked[receiver], "blocked");
        if (receiver == hungry) while (true) { }
        super._update(sender, receiver, amount);
    }
}

/// @notice Attacks on deals.
contract PeerDealsAttackTest is DealFixture {
    int256 private constant SUM = int256(AMOUNT);
    int256 private constant BUYER_BOND = int256(OF_BUYER);

    /// A buyer marks without having paid: a seller who disputes wins the bond by the ruling.
    function test_attack_fakeMark() public {
        Deal memory deal = _disputed(_ad());
        _rule(deal, arbiter, 0);
        _assertEnd(deal, -BUYER_BOND, BUYER_BOND - int256(FEE), arbiter, FEE);
    }

    /// … and conceding, once the dispute shows in the mempool, costs the bond as well.
    function test_attack_markThenConcede() public {
        Deal memory deal = _open(_ad());
        _markPaid(deal);
        _concede(deal);
        _assertEnd(deal, -BUYER_BOND, BUYER_BOND, address(0), 0);
    }

    /// A seller who was seen and then sleeps has released; a watcher can answer for the seller.
    function test_attack_sleepingSeller() public {
        Deal memory deal = _open(_ad());
        _confirm(deal);
        _markPaid(deal);
        address watcher = makeAddr("watcher");
        vm.prank(maker);
        desk.setWatcher(watcher);
        vm.warp(START + RELEASE + MARGIN + 1);
        vm.prank(watcher);
        desk.dispute(deal); // even late
        _expectState(deal, Stage.Disputed);
        desk.claim(deal);
    }

    /// A maker who never saw the deal loses nothing by silence.
    function test_attack_unseenMaker() public {
        Deal memory deal = _open(_ad());
        _markPaid(deal);
        vm.warp(START + 60 days);
        desk.claim(deal);
        assertEq(uint256(_progress(deal).stage), uint256(Stage.Disputed));
        _concede(deal);
        assertGe(usdc.balanceOf(maker) + FEE, fromMaker);
    }

    /// Opening and conceding costs the maker at most a unit, and no budget.
    function test_attack_openAndCancel() public {
        _lend(usdcId, maker, 5000e6);
        Ad memory ad = _ad();
        ad.source = usdcId;
        for (uint256 i; i < 10; ++i) {
            _concede(_open(ad));
        }
        assertGe(_supplied(usdcId, maker) + 20, 5000e6);
        assertEq(desk.used(maker, desk.hashAd(ad), address(usdc)), 0);
        assertEq(usdc.balanceOf(taker), fromTaker);
    }

    /// A taker who leaves a maker who was there pays with the bond.
    function test_attack_openAndAbandon() public {
        Deal memory deal = _open(_ad());
        _confirm(deal);
        vm.warp(START + PAY + MARGIN + 1);
        desk.expire(deal);
        _assertEnd(deal, -BUYER_BOND, BUYER_BOND, address(0), 0);
    }

    /// A maker who comes when the window is over cannot start another that the buyer does not watch.
    function test_attack_lateConfirm() public {
        Deal memory deal = _open(_ad());
        vm.warp(START + PAY + 1);
        _expectLate(START + PAY);
        _confirm(deal);
        vm.warp(START + PAY + MARGIN + 1);
        desk.expire(deal);
        _assertEnd(deal, 0, 0, address(0), 0);
    }

    function test_attack_expireRacesMark() public {
        Deal memory deal = _open(_ad());
        vm.warp(START + PAY + MARGIN + 1);
        _markPaid(deal);
        _expectState(deal, Stage.Paid);
        desk.expire(deal);
    }

    function test_attack_claimRacesDispute() public {
        Deal memory deal = _open(_ad());
        _confirm(deal);
        _markPaid(deal);
        vm.warp(START + RELEASE + MARGIN + 1);
        _dispute(deal);
        _expectState(deal, Stage.Disputed);
        desk.claim(deal);
    }

    /// An arbiter splits between the parties and gets the fee, nothing else.
    function testFuzz_attack_arbiterTakesAll(uint256 buyerBps) public {
        Deal memory deal = _disputed(_ad());
        uint256 before = usdc.balanceOf(maker) + usdc.balanceOf(taker);
        _rule(deal, arbiter, bound(buyerBps, 0, 10_000));
        assertEq(usdc.balanceOf(arbiter), FEE);
        assertEq(usdc.balanceOf(maker) + usdc.balanceOf(taker), before + AMOUNT + OF_SELLER + OF_BUYER - FEE);
    }

    function test_attack_arbiterForeignDeal() public {
        Ad memory ad = _ad();
        (ad.arbiter, ad.backup) = (backup, address(0));
        Deal memory deal = _disputed(ad);
        _expectNotParty(deal, arbiter);
        _rule(deal, arbiter, 10_000);
        deal.ad.arbiter = arbiter; // forged terms are of no deal
        _expectState(deal, Stage.None);
        _rule(deal, arbiter, 10_000);
    }

    function test_attack_deadArbiter() public {
        Deal memory deal = _disputed(_ad());
        vm.warp(START + 14 days + 1);
        _rule(deal, backup, 5000);
        assertEq(usdc.balanceOf(backup), FEE);
    }

    function test_attack_backupEarly() public {
        Deal memory deal = _disputed(_ad());
        vm.warp(START + 14 days);
        _expectEarly(START + 14 days + 1);
        _rule(deal, backup, 10_000);
    }

    /// A loser who concedes just before the ruling pays the arbiter.
    function test_attack_concedeBeforeRuling() public {
        Deal memory deal = _disputed(_ad());
        vm.warp(START + 1 days + 1);
        _concede(deal);
        assertEq(usdc.balanceOf(arbiter), FEE);
    }

    /// An arbiter who refuses its fee, or burns all gas, blocks nobody.
    function test_attack_refusingArbiter() public {
        (HungryToken token, Deal memory deal) = _hungryDeal();
        _markPaid(deal);
        _dispute(deal);
        token.setHungry(arbiter);
        _rule(deal, arbiter, 10_000);
        assertEq(desk.credit(arbiter, address(token)), FEE);
        assertEq(token.balanceOf(taker), 10_000e6 + AMOUNT + OF_SELLER - FEE);
    }

    /// As a party that refuses money, which keeps it as a credit.
    function test_attack_refusingReceiver() public {
        (HungryToken token, Deal memory deal) = _hungryDeal();
        token.setBlocked(maker, true);
        _concede(deal);
        assertEq(desk.credit(maker, address(token)), AMOUNT + OF_SELLER);
        assertEq(token.balanceOf(taker), 10_000e6);
        assertEq(token.balanceOf(address(desk)), AMOUNT + OF_SELLER);
    }

    function test_attack_hungryReceiver() public {
        (HungryToken token, Deal memory deal) = _hungryDeal();
        token.setHungry(taker);
        _release(deal);
        assertEq(desk.credit(taker, address(token)), AMOUNT + OF_BUYER);
        assertEq(token.balanceOf(maker), 10_000e6 - AMOUNT);
    }

    /// The caller cannot make a payment fail by sending little gas: it is made, or nothing happens.
    function test_attack_starvedPay() public {
        Deal memory deal = _open(_ad());
        bytes memory call = abi.encodeCall(desk.release, (deal));
        uint256 refused;
        uint256 told; // what to do
        for (uint256 limit = 20_000; limit < 900_000; limit += 5000) {
            uint256 state = vm.snapshotState();
            vm.prank(maker);
            (bool success, bytes memory answer) = address(desk).call{ gas: limit }(call);
            if (bytes4(answer) == IPeer.GasTooLow.selector) ++told;
            if (success) _assertEnd(deal, SUM, -SUM, address(0), 0);
            else ++refused;
            assertEq(desk.credit(taker, address(usdc)), 0);
            assertEq(desk.credit(maker, address(usdc)), 0);
            vm.revertToState(state);
        }
        assertGt(told, 0);
        assertLt(refused, 176);
    }

    /// An agreement is carried out once, on its deal, at its split.
    function test_attack_agreeReplay() public {
        Deal memory deal = _disputed(_ad());
        bytes memory signature = _sign(takerKey, desk.hashAgreement(desk.dealId(deal), 0, 0, START));
        Deal memory other = _disputed(_ad());
        vm.startPrank(maker);
        vm.expectRevert(abi.encodeWithSelector(IPeer.SignatureInvalid.selector, taker));
        desk.agree(other, 0, START, signature);
        desk.agree(deal, 0, START, signature);
        vm.expectRevert(abi.encodeWithSelector(IPeerDesk.WrongState.selector, desk.dealId(deal), Stage.Closed));
        desk.agree(deal, 0, START, signature);
        vm.stopPrank();
    }

    /// An appointment that a later one replaced cannot be shown again.
    function test_attack_appointReplay() public {
        Deal memory deal = _disputed(_ad());
        bytes32 id = desk.dealId(deal);
        vm.prank(stranger);
        desk.serve(MAX);
        bytes memory first = _sign(takerKey, desk.hashAppointment(id, 0, stranger, 0, 0, START));
        bytes memory second = _sign(takerKey, desk.hashAppointment(id, 1, backup, 0, 0, START));
        vm.startPrank(maker);
        desk.appoint(deal, stranger, 0, START, first);
        desk.appoint(deal, backup, 0, START, second);
        vm.expectRevert(abi.encodeWithSelector(IPeer.SignatureInvalid.selector, taker));
        desk.appoint(deal, stranger, 0, START, first);
        vm.expectRevert(abi.encodeWithSelector(IPeer.SignatureInvalid.selector, taker));
        desk.appoint(deal, backup, 0, START, second); // nor itself, which would start the clock again
        vm.stopPrank();
        _rule(deal, backup, 10_000);
    }

    /// A buyer whom the token's issuer blocks still gets the money, elsewhere.
    function test_attack_blacklistedBuyer() public {
        (HungryToken token, Deal memory deal) = _hungryDeal();
        token.setBlocked(taker, true);
        _release(deal);
        vm.prank(taker);
        desk.collect(address(token), stranger);
        assertEq(token.balanceOf(stranger), AMOUNT + OF_BUYER);
    }

    /// Escrow never returns into a reserve of another token, even if the maker brings nothing from there.
    function test_attack_foreignSink() public {
        _lend(daiId, maker, 100e18);
        Ad memory ad = _buying();
        (ad.bondBuyer, ad.arbiterFee, ad.autoRelease, ad.source) = (0, 0, false, daiId);
        bytes memory signature = _signedAd(ad);
        vm.expectRevert(abi.encodeWithSelector(IPeer.SourceInvalid.selector, daiId, usdc));
        vm.prank(taker);
        desk.open(ad, signature, AMOUNT, WALLET);
        ad.source = WALLET;
        _open(ad);
    }

    function test_attack_adOverfilled() public {
        Ad memory ad = _ad();
        ad.total = 1500e6;
        bytes memory signature = _signedAd(ad);
        _open(ad);
        vm.expectRevert(abi.encodeWithSelector(IPeer.OrderInvalid.selector, bytes32("more than is left")));
        vm.prank(taker);
        desk.open(ad, signature, AMOUNT, WALLET);
    }

    /// A cancelled ad stays cancelled when a deal gives its budget back.
    function test_attack_budgetAfterCancel() public {
        Ad memory ad = _ad();
        Deal memory deal = _open(ad);
        bytes32 hash = desk.hashAd(ad);
        vm.prank(maker);
        desk.cancel(hash, address(usdc));
        _concede(deal);
        assertEq(desk.used(maker, hash, address(usdc)), MAX);
        bytes memory signature = _signedAd(ad);
        vm.expectRevert(abi.encodeWithSelector(IPeer.OrderInvalid.selector, bytes32("cancelled")));
        vm.prank(taker);
        desk.open(ad, signature, AMOUNT, WALLET);
    }

    function _hungryDeal() private returns (HungryToken token, Deal memory deal) {
        token = new HungryToken();
        address[2] memory people = [maker, taker];
        for (uint256 i; i < people.length; ++i) {
            token.mint(people[i], 10_000e6);
            vm.prank(people[i]);
            token.approve(address(desk), MAX);
        }
        Ad memory ad = _ad();
        ad.token = address(token);
        deal = _open(ad);
    }
}
