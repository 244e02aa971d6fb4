// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Ad, Deal, Progress, Stage } from "../../../src/interfaces/IPeerDesk.sol";
import { DeskHandler } from "./DeskHandler.sol";
import { DESK_PEOPLE, DeskWorld } from "./DeskWorld.sol";

/// @notice Deals between hostile people, in hostile tokens, and what is owed to whom at their end.
contract Dealing is DeskHandler {
    uint256 private constant MARGIN = 3 hours;
    uint256 private constant DAY = 1 days;

    /// @dev What the campaign itself remembers of a deal.
    struct Memory {
        uint256 token;
        uint256 ofMaker; // token units in escrow
        uint256 ofTaker;
        Stage stage;
        uint256 clock; // seconds, as `Progress`
        bool makerActed; // for or against itself, other than by opening nothing
        uint256 fee; // basis points, at most
    }

    Ad[] private ads;
    Deal[] private deals;
    Memory[] private memories;
    mapping(bytes32 hash => uint256) private opened; // token units, without what came back
    uint256[] private live;

    constructor(DeskWorld world_) DeskHandler(world_) {
        world_.forbid("trespass on a deal");
        world_.forbid("expire what is marked");
        world_.forbid("claim what is disputed");
    }

    // -------------------------------------------------------------------------------------------------------- Opening

    function open(uint256 who, uint256 whom, uint256 token, uint256 amount, uint256 dice) external {
        if (live.length >= 6) return;
        Ad memory ad = dice % 4 == 0 && ads.length > 0 ? ads[dice / 4 % ads.length] : _newAd(who, token, dice);
        address taker = _takerOf(ad, whom);
        amount = _bound(amount, ad.min, ad.max);
        bytes memory call =
            abi.encodeCall(desk.open, (ad, _sign(ad.maker, desk.hashAd(ad)), amount, _source(_tokenOf(ad), dice / 8)));
        Deal memory deal = Deal({ ad: ad, taker: taker, amount: amount, number: desk.dealCount() });
        (bool success, Wealths memory wealths) = _act("open", taker, call, _bit(ad.maker) | _bit(taker));
        if (!success) return;
        Memory memory kept;
        (kept.token, kept.stage, kept.clock) = (_tokenOf(ad), Stage.Open, block.timestamp + ad.payWindow);
        uint256 ofSeller = amount + _bond(amount, ad.bondSeller);
        uint256 ofBuyer = _bond(amount, ad.bondBuyer);
        (kept.ofMaker, kept.ofTaker) = ad.makerSells ? (ofSeller, ofBuyer) : (ofBuyer, ofSeller);
        kept.fee = ad.arbiterFee;
        _requirePaid(kept.token, ad.maker, wealths, kept.ofMaker);
        _requirePaid(kept.token, taker, wealths, kept.ofTaker);
        live.push(deals.length);
        deals.push(deal);
        memories.push(kept);
        bytes32 hash = desk.hashAd(ad);
        opened[hash] += amount;
        if (opened[hash] > ad.total) world.fail("P2: more than the ad's total");
    }

    /// @dev Mostly one who may.
    function _takerOf(Ad memory ad, uint256 whom) private view returns (address) {
        if (whom % 16 == 0) return people[whom / 16 % ACTORS];
        return ad.taker == address(0) ? _otherThan(ad.maker, whom) : ad.taker;
    }

    /// @dev P2. No party pays more than its part.
    function _requirePaid(uint256 token, address party, Wealths memory wealths, uint256 most) private {
        if (token == world.EVIL()) return;
        uint256 i = _indexOf(party);
        if (wealths.before[token][i] > wealths.later[token][i] + most + ROUNDING) {
            world.fail("P2: a party pays more than its part");
        }
    }

    function _newAd(uint256 who, uint256 token, uint256 dice) private returns (Ad memory ad) {
        token %= tokensCount();
        (ad.maker, ad.start, ad.expiry) = (people[who % ACTORS], block.timestamp, block.timestamp + 3650 days);
        (ad.epoch, ad.makerSells, ad.token) = (desk.epochOf(ad.maker), dice / 16 % 2 == 0, tokens[token]);
        ad.min = dice / 32 % 3 == 0 ? 1 : world.whole(token);
        ad.max = 100 * world.whole(token);
        ad.total = 150 * world.whole(token);
        (ad.payWindow, ad.releaseWindow, ad.autoRelease) = (1 hours, 6 hours, dice / 64 % 3 != 0);
        (ad.bondSeller, ad.bondBuyer) = (500 + dice / 128 % 5000, 1000 + dice / 1024 % 5000);
        ad.source = _source(token, dice / 4096);
        ad.termsHash = bytes32(dice);
        if (dice / 8192 % 8 == 0) {
            ad.taker = _otherThan(ad.maker, dice / 32_768);
            (ad.bondSeller, ad.bondBuyer, ad.autoRelease) = (10_000, 10_000, true);
        } else {
            (ad.arbiter, ad.arbiterFee) = (people[world.ARBITER()], dice / 65_536 % 501);
            if (dice / 131_072 % 2 == 0) ad.backup = people[world.BACKUP()];
        }
        ads.push(ad);
    }

    // ------------------------------------------------------------------------------------------------------- The path

    /// @dev Mostly what the deal's stage allows, often around a second at which a rule changes.
    function step(uint256 which, uint256 what, uint256 dice, uint256 time) external {
        (bool found, uint256 i) = _pick(which);
        if (!found) return;
        _waitFor(i, time);
        _requireNotUndone(i, people[which % DESK_PEOPLE]);
        Stage stage = memories[i].stage;
        uint8[10] memory usual = stage == Stage.Open
            ? [0, 0, 1, 1, 1, 4, 4, 5, 6, 10]
            : stage == Stage.Paid ? [0, 0, 2, 2, 2, 3, 3, 6, 7, 10] : [9, 9, 9, 8, 8, 5, 6, 7, 3, 10];
        uint256 kind = usual[what % 10];
        _do(i, kind == 10 ? what / 10 % 10 : kind, which, dice);
    }

    function _do(uint256 i, uint256 kind, uint256 which, uint256 dice) private {
        if (kind == 0) _confirm(i);
        else if (kind == 1) _markPaid(i);
        else if (kind == 2) _dispute(i);
        else if (kind == 3) _claim(i, which);
        else if (kind == 4) _expire(i, which);
        else if (kind == 5) _release(i);
        else if (kind == 6) _concede(i);
        else if (kind == 7) _agree(i, which, dice);
        else if (kind == 8) _appoint(i, which, dice);
        else _rule(i, which, dice);
    }

    /// @dev D5. However late it is.
    function _requireNotUndone(uint256 i, address anyone) private {
        Deal memory deal = deals[i];
        if (memories[i].stage == Stage.Paid) {
            _act("expire what is marked", anyone, abi.encodeCall(desk.expire, (deal)), 0);
        } else if (memories[i].stage == Stage.Disputed) {
            _act("claim what is disputed", anyone, abi.encodeCall(desk.claim, (deal)), 0);
        }
    }

    function _waitFor(uint256 i, uint256 time) private {
        Memory memory kept = memories[i];
        uint256 extra = kept.stage == Stage.Disputed ? (time / 8 % 2 == 0 ? DAY : 14 * DAY) : time / 8 % 2 * MARGIN;
        uint256 moment = kept.clock + extra + time / 64 % 3 - 1;
        if (time % 8 < 3 && moment > block.timestamp) vm.warp(moment);
        else if (time % 8 == 3) skip(kept.stage == Stage.Disputed ? 15 * DAY : MARGIN + 6 hours);
        else skip(1 + time % 60);
    }

    function _confirm(uint256 i) private {
        (bool success,) = _act("confirm", deals[i].ad.maker, abi.encodeCall(desk.confirm, (deals[i])), 0);
        if (!success) return;
        memories[i].makerActed = true;
        if (memories[i].stage == Stage.Open) memories[i].clock = block.timestamp + deals[i].ad.payWindow;
        _requireKept(i);
    }

    function _markPaid(uint256 i) private {
        (bool success,) = _act("markPaid", _buyer(i), abi.encodeCall(desk.markPaid, (deals[i])), 0);
        if (!success) return;
        (memories[i].stage, memories[i].clock) = (Stage.Paid, block.timestamp + deals[i].ad.releaseWindow);
        if (_buyer(i) == deals[i].ad.maker) memories[i].makerActed = true;
        _requireKept(i);
    }

    function _dispute(uint256 i) private {
        address seller = _seller(i);
        (bool success,) = _act("dispute", seller, abi.encodeCall(desk.dispute, (deals[i])), 0);
        if (!success) return;
        if (seller == deals[i].ad.maker) memories[i].makerActed = true;
        _nowDisputed(i);
    }

    function _claim(uint256 i, uint256 which) private {
        Memory memory kept = memories[i];
        bytes memory call = abi.encodeCall(desk.claim, (deals[i]));
        (bool success, Wealths memory wealths) = _act("claim", people[which % DESK_PEOPLE], call, 0);
        if (!success) return;
        bool early = kept.stage != Stage.Paid || block.timestamp <= kept.clock + MARGIN;
        if (early) world.fail("D5: a claim comes too early");
        if (deals[i].ad.autoRelease && kept.makerActed) _requireEnd(i, wealths, deals[i].amount, false, 0);
        else _nowDisputed(i);
    }

    function _expire(uint256 i, uint256 which) private {
        Memory memory kept = memories[i];
        bytes memory call = abi.encodeCall(desk.expire, (deals[i]));
        (bool success, Wealths memory wealths) = _act("expire", people[which % DESK_PEOPLE], call, 0);
        if (!success) return;
        bool early = kept.stage != Stage.Open || block.timestamp <= kept.clock + MARGIN;
        if (early) world.fail("D5: a deal expires too early");
        _requireEnd(i, wealths, 0, false, 0);
    }

    function _release(uint256 i) private {
        bytes memory call = abi.encodeCall(desk.release, (deals[i]));
        (bool success, Wealths memory wealths) = _act("release", _seller(i), call, 0);
        if (!success) world.fail("D2: a seller cannot release");
        else _requireEnd(i, wealths, deals[i].amount, _seller(i) == deals[i].ad.maker, memories[i].fee);
    }

    function _concede(uint256 i) private {
        bytes memory call = abi.encodeCall(desk.concede, (deals[i]));
        (bool success, Wealths memory wealths) = _act("concede", _buyer(i), call, 0);
        if (!success) world.fail("D2: a buyer cannot concede");
        else _requireEnd(i, wealths, 0, _buyer(i) == deals[i].ad.maker, memories[i].fee);
    }

    function _agree(uint256 i, uint256 which, uint256 share) private {
        share = _bound(share, 0, deals[i].amount);
        (address one, address other) = (deals[i].ad.maker, deals[i].taker);
        if (which % 2 == 0) (one, other) = (other, one);
        bytes32 digest =
            desk.hashAgreement(desk.dealId(deals[i]), share, desk.epochOf(other), block.timestamp + which % 2);
        bytes memory call =
            abi.encodeCall(desk.agree, (deals[i], share, block.timestamp + which % 2, _sign(other, digest)));
        (bool success, Wealths memory wealths) = _act("agree", one, call, 0);
        if (success) _requireEnd(i, wealths, share, true, 0);
    }

    function _appoint(uint256 i, uint256 which, uint256 fee) private {
        fee = _bound(fee, 0, 500);
        address arbiter = people[which % 2 == 0 ? world.ARBITER() : world.BACKUP()];
        bytes32 id = desk.dealId(deals[i]);
        bytes32 digest = desk.hashAppointment(
            id, desk.progressOf(id).round, arbiter, fee, desk.epochOf(deals[i].taker), block.timestamp
        );
        bytes memory call =
            abi.encodeCall(desk.appoint, (deals[i], arbiter, fee, block.timestamp, _sign(deals[i].taker, digest)));
        (bool success,) = _act("appoint", deals[i].ad.maker, call, 0);
        if (!success) return;
        (memories[i].clock, memories[i].fee) = (block.timestamp, fee);
        _requireKept(i);
    }

    function _rule(uint256 i, uint256 which, uint256 buyerBps) private {
        buyerBps = which % 3 == 0 ? buyerBps % 2 * 10_000 : _bound(buyerBps, 0, 10_000);
        address judge = _judgeOf(i, which / 3);
        bytes memory call = abi.encodeCall(desk.rule, (deals[i], buyerBps));
        (bool success, Wealths memory wealths) = _act("rule", judge, call, 0);
        if (!success) return;
        // D4. Only what was put into the arbiter's hands.
        if (memories[i].stage != Stage.Disputed) world.fail("D4: a ruling without a dispute");
        _requireEnd(i, wealths, deals[i].amount * buyerBps / 10_000, true, memories[i].fee);
    }

    /// @dev Mostly who may.
    function _judgeOf(uint256 i, uint256 dice) private view returns (address) {
        Progress memory progress = desk.progressOf(desk.dealId(deals[i]));
        address judge = progress.round == 0 ? deals[i].ad.arbiter : progress.arbiter;
        if (judge != address(0) && dice % 4 != 0) return judge;
        return people[dice / 4 % 2 == 0 ? world.ARBITER() : world.BACKUP()];
    }

    /// @dev What nobody may: another's step, another's ruling, on terms that were changed.
    function trespass(uint256 which, uint256 who, uint256 kind) external {
        (bool found, uint256 i) = _pick(which);
        if (!found) return;
        address intruder = people[who % DESK_PEOPLE];
        Deal memory deal = deals[i];
        bool forged = kind / 8 % 2 == 0;
        if (forged) ++deal.ad.bondBuyer;
        if (!forged && (intruder == deal.ad.maker || intruder == deal.taker)) return;
        bool judges = intruder == people[world.ARBITER()] || intruder == people[world.BACKUP()];
        bytes memory call;
        if (kind % 8 == 0) call = abi.encodeCall(desk.release, (deal));
        else if (kind % 8 == 1) call = abi.encodeCall(desk.concede, (deal));
        else if (kind % 8 == 2) call = abi.encodeCall(desk.markPaid, (deal));
        else if (kind % 8 == 3) call = abi.encodeCall(desk.confirm, (deal));
        else if (kind % 8 == 4) call = abi.encodeCall(desk.dispute, (deal));
        else if (kind % 8 == 5) call = abi.encodeCall(desk.agree, (deal, 0, MAX, "any"));
        else if (judges && !forged) return;
        else call = abi.encodeCall(desk.rule, (deal, kind % 10_001));
        _act("trespass on a deal", intruder, call, 0);
    }

    // ------------------------------------------------------------------------------------------------------ What holds

    /// @notice P3: what the desk owes of a token, token units.
    function books(uint256 token) external view returns (uint256 units) {
        for (uint256 i; i < live.length; ++i) {
            Memory memory kept = memories[live[i]];
            if (kept.token == token) units += kept.ofMaker + kept.ofTaker;
        }
    }

    function liveDeals() external view returns (Deal[] memory all) {
        all = new Deal[](live.length);
        for (uint256 i; i < live.length; ++i) {
            all[i] = deals[live[i]];
        }
    }

    /// @dev D3 and D6: the two parties and the arbiter get exactly what the deal held; the arbiter at most its fee; a maker who did
    /// nothing at least what it put in, but for a ruling.
    function _requireEnd(uint256 i, Wealths memory wealths, uint256 share, bool makersWill, uint256 feeBps) private {
        Memory memory kept = memories[i];
        _forget(i, share);
        if (kept.token == world.EVIL()) return;
        (uint256 maker, uint256 taker) = (_indexOf(deals[i].ad.maker), _indexOf(deals[i].taker));
        uint256 fees;
        for (uint256 j = world.ARBITER(); j <= world.BACKUP(); ++j) {
            fees += wealths.later[kept.token][j] - wealths.before[kept.token][j];
        }
        if (fees > deals[i].amount * feeBps / 10_000) world.fail("D4: an arbiter takes more than the fee");
        // What a fee token keeps of a payment is lost on the way.
        if (kept.token == world.FEE()) return;
        uint256 toMaker = wealths.later[kept.token][maker] - wealths.before[kept.token][maker];
        fees += wealths.later[kept.token][taker] - wealths.before[kept.token][taker];
        uint256 held = kept.ofMaker + kept.ofTaker;
        if (toMaker + fees > held + ROUNDING || toMaker + fees + ROUNDING < held) {
            world.fail("D3: a deal does not pay what it held");
        }
        if (!makersWill && !kept.makerActed && toMaker + ROUNDING < kept.ofMaker) {
            world.fail("D6: a maker who was not seen loses by silence");
        }
    }

    function _forget(uint256 i, uint256 share) private {
        memories[i].stage = Stage.Closed;
        if (share == 0) opened[desk.hashAd(deals[i].ad)] -= deals[i].amount;
        for (uint256 k; k < live.length; ++k) {
            if (live[k] != i) continue;
            live[k] = live[live.length - 1];
            live.pop();
            break;
        }
        _requireKept(i);
    }

    function _nowDisputed(uint256 i) private {
        (memories[i].stage, memories[i].clock) = (Stage.Disputed, block.timestamp);
        _requireKept(i);
    }

    function _requireKept(uint256 i) private {
        Progress memory progress = desk.progressOf(desk.dealId(deals[i]));
        if (progress.stage != memories[i].stage) world.fail("D5: another stage");
        if (progress.stage != Stage.Closed && progress.clock != memories[i].clock) world.fail("D5: another clock");
    }

    function _pick(uint256 which) private view returns (bool found, uint256 i) {
        if (live.length == 0) return (false, 0);
        return (true, live[which / 16 % live.length]);
    }

    function _tokenOf(Ad memory ad) private view returns (uint256 token) {
        while (tokens[token] != ad.token) ++token;
    }

    function tokensCount() public view returns (uint256) {
        return tokens.length;
    }

    function _seller(uint256 i) private view returns (address) {
        return deals[i].ad.makerSells ? deals[i].ad.maker : deals[i].taker;
    }

    function _buyer(uint256 i) private view returns (address) {
        return deals[i].ad.makerSells ? deals[i].taker : deals[i].ad.maker;
    }

    function _bond(uint256 amount, uint256 bps) private pure returns (uint256) {
        return (amount * bps + 9999) / 10_000;
    }
}
