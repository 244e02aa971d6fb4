// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

import { Common } from "../interfaces/IPeer.sol";
import { Ad, Deal, Ending, IPeerDesk, Progress, Stage } from "../interfaces/IPeerDesk.sol";
import { ReserveId } from "../types/Ids.sol";
import { Orders } from "./Orders.sol";
import { Signatures } from "./Signatures.sol";
import { Source } from "./Source.sol";

/// @title Deals
/// @notice A token for money that the chain cannot see. Silence loses, once the maker was seen: a buyer who does not pay loses the
/// bond, a seller who does not answer has released.
/// @dev The escrow is always tokens, never shares: anyone can make shares that say 10,000 USDC and pay nothing. A window includes its
/// last second. No clock undoes what was said before somebody called `expire` or `claim`.
abstract contract Deals is Orders, Source, IPeerDesk {
    using FixedPointMathLib for uint256;

    /// @dev What a payment consists of; the seller gets what the deal holds beyond it.
    struct Outcome {
        Ending ending;
        uint256 share; // token units of the amount that the buyer gets
        uint256 toBuyer; // token units, share and bond
        uint256 fee; // token units
        address feeTo;
    }

    uint256 private constant BPS = 10_000;
    uint256 private constant MAX_FEE = 500; // basis points
    uint256 private constant MAX_BOND = 100_000; // basis points
    /// @dev A false mark has to cost something where silence releases, basis points.
    uint256 private constant MIN_BUYER_BOND = 1000;
    uint256 private constant MARGIN = 3 hours; // sequencers stop
    uint256 private constant FREE_CONCESSION = 1 days; // into a dispute
    uint256 private constant ARBITER_TIME = 14 days; // into a dispute
    uint256 private constant SERVICE = 30 days; // that an arbiter still serves at the opening

    bytes32 private constant AD = keccak256(
        "Ad(address maker,address taker,uint256 epoch,bytes32 group,uint256 start,uint256 expiry,bool makerSells,address token,uint256 min,uint256 max,uint256 total,uint256 payWindow,uint256 releaseWindow,bool autoRelease,address arbiter,address backup,uint256 arbiterFee,uint256 bondSeller,uint256 bondBuyer,bytes32 termsHash,uint256 source)"
    );
    bytes32 private constant AGREEMENT =
        keccak256("Agreement(bytes32 deal,uint256 buyerAmount,uint256 epoch,uint256 deadline)");
    bytes32 private constant APPOINTMENT = keccak256(
        "Appointment(bytes32 deal,uint256 round,address arbiter,uint256 fee,uint256 epoch,uint256 deadline)"
    );

    /// @inheritdoc IPeerDesk
    uint256 public dealCount;
    /// @inheritdoc IPeerDesk
    mapping(address arbiter => uint256) public servesUntil;
    /// @inheritdoc IPeerDesk
    mapping(address seller => address) public watcherOf;

    mapping(bytes32 deal => Progress) private _progress;

    // -------------------------------------------------------------------------------------------------------- Opening

    /// @inheritdoc IPeerDesk
    function open(Ad calldata ad, bytes calldata signature, uint256 amount, ReserveId source)
        external
        entry
        returns (bytes32 id)
    {
        bytes32 hash = hashAd(ad);
        _requireTakable(_commonOf(ad), hash, signature);
        bytes32 reason = reasonAgainstTerms(ad, msg.sender);
        if (reason == 0 && (amount < ad.min || amount > ad.max || amount > type(uint128).max)) {
            reason = "outside of min and max";
        }
        if (reason != 0) revert OrderInvalid(reason);
        _use(_commonOf(ad), hash, ad.token, ad.total, ad.min, amount);

        uint256 number = dealCount++;
        id = _toId(ad, msg.sender, amount, number);
        Progress storage progress = _progress[id];
        progress.stage = Stage.Open;
        progress.clock = _after(ad.payWindow);
        emit Opened(id, ad.maker, msg.sender, hash, ad, amount, number);
        _escrow(ad, amount, source);
    }

    function _escrow(Ad calldata ad, uint256 amount, ReserveId source) private {
        uint256 ofSeller = amount + _bond(amount, ad.bondSeller);
        uint256 ofBuyer = _bond(amount, ad.bondBuyer);
        (uint256 ofMaker, uint256 ofTaker) = ad.makerSells ? (ofSeller, ofBuyer) : (ofBuyer, ofSeller);
        if (ofMaker != 0) _draw(ad.maker, ad.source, ad.token, ofMaker, address(this));
        // What returns to the maker goes there.
        else if (ReserveId.unwrap(ad.source) != 0) _requireReserve(ad.source, ad.token);
        if (ofTaker != 0) _draw(msg.sender, source, ad.token, ofTaker, address(this));
    }

    /// @inheritdoc IPeerDesk
    function reasonAgainstTerms(Ad calldata ad, address taker) public view returns (bytes32) {
        if (ad.min == 0) return "a deal of nothing";
        if (ad.payWindow < 1 hours || ad.payWindow > 24 hours) return "payWindow out of bounds";
        if (ad.releaseWindow < 6 hours || ad.releaseWindow > 7 days) return "releaseWindow out of bounds";
        if (ad.bondSeller > MAX_BOND || ad.bondBuyer > MAX_BOND) return "bond too high";
        if (ad.arbiter == address(0)) {
            // Nobody decides: both have everything at stake, and the maker chooses with whom.
            if (ad.taker == address(0)) return "no arbiter and no taker named";
            if (ad.backup != address(0) || ad.arbiterFee != 0) return "backup without an arbiter";
            if (!ad.autoRelease) return "no arbiter, no autoRelease";
            if (ad.bondSeller < BPS || ad.bondBuyer < BPS) return "bond too low";
            return 0;
        }
        if (ad.arbiterFee > MAX_FEE) return "arbiterFee too high";
        if (ad.bondSeller < ad.arbiterFee || ad.bondBuyer < ad.arbiterFee) return "bond too low";
        if (ad.autoRelease && ad.bondBuyer < MIN_BUYER_BOND) return "bond too low";
        if (!_canArbitrate(ad.arbiter, ad.maker, taker)) return "arbiter cannot serve";
        if (ad.backup == address(0)) return 0;
        if (ad.backup == ad.arbiter || !_canArbitrate(ad.backup, ad.maker, taker)) return "backup cannot serve";
        return 0;
    }

    /// @dev Neither of the parties, and serves for long enough: nobody is an arbiter without having said so.
    function _canArbitrate(address arbiter, address maker, address taker) private view returns (bool) {
        return arbiter != maker && arbiter != taker && servesUntil[arbiter] >= block.timestamp + SERVICE;
    }

    // -------------------------------------------------------------------------------------------------- The good path

    /// @inheritdoc IPeerDesk
    function confirm(Deal calldata deal) external entry {
        (bytes32 id, Progress storage progress, Stage stage) = _at(deal);
        if (msg.sender != deal.ad.maker) revert NotParty(id, msg.sender);
        if ((stage != Stage.Open && stage != Stage.Paid) || progress.seen) revert WrongState(id, stage);
        progress.seen = true;
        if (stage == Stage.Open) {
            // Not late: a buyer who saw no maker may have left, and would lose the bond in a window that starts unseen.
            if (block.timestamp > progress.clock) revert TooLate(progress.clock);
            progress.clock = _after(deal.ad.payWindow);
        }
        emit Confirmed(id, progress.clock);
    }

    /// @inheritdoc IPeerDesk
    function markPaid(Deal calldata deal) external entry {
        (bytes32 id, Progress storage progress, Stage stage) = _at(deal);
        if (msg.sender != _buyer(deal)) revert NotParty(id, msg.sender);
        if (stage != Stage.Open) revert WrongState(id, stage);
        progress.stage = Stage.Paid;
        progress.clock = _after(deal.ad.releaseWindow);
        if (!deal.ad.makerSells) progress.seen = true;
        emit Paid(id, progress.clock);
    }

    /// @inheritdoc IPeerDesk
    function release(Deal calldata deal) external entry {
        (bytes32 id, Progress storage progress, Stage stage) = _at(deal);
        if (msg.sender != _seller(deal)) revert NotParty(id, msg.sender);
        if (stage == Stage.None || stage == Stage.Closed) revert WrongState(id, stage);
        Outcome memory outcome = _released(deal, Ending.Released);
        if (stage == Stage.Disputed) _chargeConcession(deal, progress, outcome);
        _close(deal, id, outcome);
    }

    /// @inheritdoc IPeerDesk
    function concede(Deal calldata deal) external entry {
        (bytes32 id, Progress storage progress, Stage stage) = _at(deal);
        if (msg.sender != _buyer(deal)) revert NotParty(id, msg.sender);
        if (stage == Stage.None || stage == Stage.Closed) revert WrongState(id, stage);
        Outcome memory outcome;
        outcome.ending = Ending.Conceded;
        if (stage == Stage.Disputed) {
            _chargeConcession(deal, progress, outcome);
        } else if (stage == Stage.Open && (!progress.seen || block.timestamp <= progress.clock)) {
            outcome.toBuyer = _bond(deal.amount, deal.ad.bondBuyer);
        }
        _close(deal, id, outcome);
    }

    // --------------------------------------------------------------------------------------------------------- Clocks

    /// @inheritdoc IPeerDesk
    function expire(Deal calldata deal) external entry {
        (bytes32 id, Progress storage progress, Stage stage) = _at(deal);
        if (stage != Stage.Open) revert WrongState(id, stage);
        _requireOver(progress.clock + MARGIN);
        Outcome memory outcome;
        outcome.ending = Ending.Expired;
        if (!progress.seen) outcome.toBuyer = _bond(deal.amount, deal.ad.bondBuyer);
        _close(deal, id, outcome);
    }

    /// @inheritdoc IPeerDesk
    function claim(Deal calldata deal) external entry {
        (bytes32 id, Progress storage progress, Stage stage) = _at(deal);
        if (stage != Stage.Paid) revert WrongState(id, stage);
        _requireOver(progress.clock + MARGIN);
        if (deal.ad.autoRelease && progress.seen) _close(deal, id, _released(deal, Ending.Claimed));
        else _dispute(id, progress);
    }

    // ------------------------------------------------------------------------------------------------------- Disputes

    /// @inheritdoc IPeerDesk
    function dispute(Deal calldata deal) external entry {
        (bytes32 id, Progress storage progress, Stage stage) = _at(deal);
        address seller = _seller(deal);
        if (msg.sender != seller && msg.sender != watcherOf[seller]) revert NotParty(id, msg.sender);
        if (stage != Stage.Paid) revert WrongState(id, stage);
        _dispute(id, progress);
    }

    /// @inheritdoc IPeerDesk
    function agree(Deal calldata deal, uint256 buyerAmount, uint256 deadline, bytes calldata signature) external entry {
        (bytes32 id,, Stage stage) = _at(deal);
        address other = _other(deal, id);
        if (stage != Stage.Paid && stage != Stage.Disputed) revert WrongState(id, stage);
        if (buyerAmount > deal.amount) revert SplitInvalid(buyerAmount, deal.amount);
        _requireSigned(other, hashAgreement(id, buyerAmount, epochOf[other], deadline), deadline, signature);
        Outcome memory outcome;
        (outcome.ending, outcome.share) = (Ending.Agreed, buyerAmount);
        outcome.toBuyer = buyerAmount + _bond(deal.amount, deal.ad.bondBuyer);
        _close(deal, id, outcome);
    }

    /// @inheritdoc IPeerDesk
    function appoint(Deal calldata deal, address arbiter, uint256 fee, uint256 deadline, bytes calldata signature)
        external
        entry
    {
        (bytes32 id, Progress storage progress, Stage stage) = _at(deal);
        address other = _other(deal, id);
        if (stage != Stage.Disputed) revert WrongState(id, stage);
        if (fee > MAX_FEE || !_canArbitrate(arbiter, deal.ad.maker, deal.taker)) revert ArbiterInvalid(arbiter);
        uint256 bond = deal.ad.bondSeller.min(deal.ad.bondBuyer);
        if (bond < fee) revert BondTooLow(bond, fee);
        uint256 round = progress.round;
        bytes32 digest = hashAppointment(id, round, arbiter, fee, epochOf[other], deadline);
        _requireSigned(other, digest, deadline, signature);
        // Each needs both parties.
        // forge-lint: disable-next-line(unsafe-typecast)
        progress.round = uint16(round + 1);
        progress.clock = _after(0);
        progress.arbiter = arbiter;
        // At most MAX_FEE.
        // forge-lint: disable-next-line(unsafe-typecast)
        progress.arbiterFee = uint16(fee);
        emit Appointed(id, arbiter, fee, round + 1);
    }

    /// @inheritdoc IPeerDesk
    function rule(Deal calldata deal, uint256 buyerBps) external entry {
        (bytes32 id, Progress storage progress, Stage stage) = _at(deal);
        if (msg.sender != _arbiter(deal, progress)) {
            if (msg.sender != deal.ad.backup) revert NotParty(id, msg.sender);
            if (stage == Stage.Disputed) _requireOver(progress.clock + ARBITER_TIME);
        }
        if (stage != Stage.Disputed) revert WrongState(id, stage);
        if (buyerBps > BPS) revert SplitInvalid(buyerBps, BPS);
        emit Ruled(id, msg.sender, buyerBps);
        _close(deal, id, _ruled(deal, progress, buyerBps));
    }

    function _ruled(Deal calldata deal, Progress storage progress, uint256 buyerBps)
        private
        view
        returns (Outcome memory outcome)
    {
        outcome.ending = Ending.Ruled;
        (outcome.fee, outcome.feeTo) = _feeOf(deal, progress);
        if (buyerBps == 0) return outcome;
        outcome.share = deal.amount * buyerBps / BPS;
        uint256 bond = _bond(deal.amount, deal.ad.bondBuyer);
        outcome.toBuyer = buyerBps == BPS
            ? outcome.share + bond + _bond(deal.amount, deal.ad.bondSeller) - outcome.fee
            : outcome.share + bond - outcome.fee / 2;
    }

    // ------------------------------------------------------------------------------------------- Arbiters and watchers

    /// @inheritdoc IPeerDesk
    function serve(uint256 until) external entry {
        servesUntil[msg.sender] = until;
        emit Serves(msg.sender, until);
    }

    /// @inheritdoc IPeerDesk
    function setWatcher(address watcher) external entry {
        watcherOf[msg.sender] = watcher;
        emit WatcherSet(msg.sender, watcher);
    }

    // ----------------------------------------------------------------------------------------------------------- Ads

    /// @inheritdoc IPeerDesk
    function placeAd(Ad calldata ad) external entry returns (bytes32 hash) {
        hash = hashAd(ad);
        _place(ad.maker, hash, _wordsOf(ad));
    }

    /// @inheritdoc IPeerDesk
    function hashAd(Ad calldata ad) public view returns (bytes32) {
        return _toDigest(_contentOf(ad));
    }

    /// @inheritdoc IPeerDesk
    function hashAgreement(bytes32 deal, uint256 buyerAmount, uint256 epoch, uint256 deadline)
        public
        view
        returns (bytes32)
    {
        return _toDigest(keccak256(abi.encode(AGREEMENT, deal, buyerAmount, epoch, deadline)));
    }

    /// @inheritdoc IPeerDesk
    function hashAppointment(bytes32 deal, uint256 round, address arbiter, uint256 fee, uint256 epoch, uint256 deadline)
        public
        view
        returns (bytes32)
    {
        return _toDigest(keccak256(abi.encode(APPOINTMENT, deal, round, arbiter, fee, epoch, deadline)));
    }

    // ---------------------------------------------------------------------------------------------------------- Looks

    /// @inheritdoc IPeerDesk
    function dealId(Deal calldata deal) public pure returns (bytes32) {
        return _toId(deal.ad, deal.taker, deal.amount, deal.number);
    }

    /// @inheritdoc IPeerDesk
    function progressOf(bytes32 deal) external view returns (Progress memory) {
        return _progress[deal];
    }

    function _at(Deal calldata deal) private view returns (bytes32 id, Progress storage progress, Stage stage) {
        id = dealId(deal);
        progress = _progress[id];
        stage = progress.stage;
    }

    /// @dev Without the chain's id: a deal that is open when a chain forks can be closed on both forks.
    function _toId(Ad calldata ad, address taker, uint256 amount, uint256 number) private pure returns (bytes32) {
        return keccak256(abi.encode(_contentOf(ad), taker, amount, number));
    }

    function _contentOf(Ad calldata ad) private pure returns (bytes32) {
        return _hashWords(AD, _wordsOf(ad));
    }

    function _wordsOf(Ad calldata ad) private pure returns (bytes calldata words) {
        assembly ("memory-safe") {
            words.offset := ad
            words.length := 672 // 21 words
        }
    }

    function _seller(Deal calldata deal) private pure returns (address) {
        return deal.ad.makerSells ? deal.ad.maker : deal.taker;
    }

    function _buyer(Deal calldata deal) private pure returns (address) {
        return deal.ad.makerSells ? deal.taker : deal.ad.maker;
    }

    /// @dev The other party than the caller, who must be one.
    function _other(Deal calldata deal, bytes32 id) private view returns (address) {
        if (msg.sender == deal.ad.maker) return deal.taker;
        if (msg.sender == deal.taker) return deal.ad.maker;
        revert NotParty(id, msg.sender);
    }

    function _arbiter(Deal calldata deal, Progress storage progress) private view returns (address) {
        return progress.round == 0 ? deal.ad.arbiter : progress.arbiter;
    }

    /// @dev Token units, rounded up.
    function _bond(uint256 amount, uint256 bps) private pure returns (uint256) {
        return (amount * bps).divUp(BPS);
    }

    function _after(uint256 duration) private view returns (uint40) {
        // Until the year 36812.
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint40(block.timestamp + duration);
    }

    function _requireOver(uint256 last) private view {
        if (block.timestamp <= last) revert TooEarly(last + 1);
    }

    function _requireSigned(address account, bytes32 digest, uint256 deadline, bytes calldata signature) private view {
        if (block.timestamp > deadline) revert TooLate(deadline);
        if (!Signatures.isSigned(account, digest, signature, gasleft())) revert SignatureInvalid(account);
    }

    // --------------------------------------------------------------------------------------------------------- Endings

    function _dispute(bytes32 id, Progress storage progress) private {
        progress.stage = Stage.Disputed;
        progress.clock = _after(0);
        emit Disputed(id, msg.sender);
    }

    function _released(Deal calldata deal, Ending ending) private pure returns (Outcome memory outcome) {
        (outcome.ending, outcome.share) = (ending, deal.amount);
        outcome.toBuyer = deal.amount + _bond(deal.amount, deal.ad.bondBuyer);
    }

    /// @dev The conceder's bond pays the arbiter over 24 hours into a dispute, or losers would concede just before the ruling.
    function _chargeConcession(Deal calldata deal, Progress storage progress, Outcome memory outcome) private view {
        if (block.timestamp <= progress.clock + FREE_CONCESSION) return;
        (outcome.fee, outcome.feeTo) = _feeOf(deal, progress);
    }

    /// @return fee token units, rounded down: at most each bond
    /// @return feeTo the arbiter; over 14 days into the dispute the backup, without whom there is no fee
    function _feeOf(Deal calldata deal, Progress storage progress) private view returns (uint256 fee, address feeTo) {
        feeTo = block.timestamp <= progress.clock + ARBITER_TIME ? _arbiter(deal, progress) : deal.ad.backup;
        if (feeTo == address(0)) return (0, feeTo);
        fee = deal.amount * (progress.round == 0 ? deal.ad.arbiterFee : progress.arbiterFee) / BPS;
    }

    /// @dev Pays out all that the deal holds: the seller gets what the outcome leaves.
    function _close(Deal calldata deal, bytes32 id, Outcome memory outcome) private {
        _progress[id].stage = Stage.Closed;
        uint256 held = deal.amount + _bond(deal.amount, deal.ad.bondSeller) + _bond(deal.amount, deal.ad.bondBuyer);
        uint256 toSeller = held - outcome.toBuyer - outcome.fee;
        emit Closed(id, outcome.ending, outcome.toBuyer, toSeller, outcome.fee, outcome.feeTo);
        if (outcome.share == 0) _giveBack(_commonOf(deal.ad), hashAd(deal.ad), deal.ad.token, deal.amount);

        (uint256 toMaker, uint256 toTaker) =
            deal.ad.makerSells ? (toSeller, outcome.toBuyer) : (outcome.toBuyer, toSeller);
        _payInto(deal.ad.source, deal.ad.token, deal.ad.maker, toMaker);
        _pay(deal.ad.token, deal.taker, toTaker);
        _pay(deal.ad.token, outcome.feeTo, outcome.fee);
    }

    /// @dev The fields that every order begins with.
    function _commonOf(Ad calldata ad) private pure returns (Common calldata common) {
        assembly ("memory-safe") {
            common := ad
        }
    }
}
