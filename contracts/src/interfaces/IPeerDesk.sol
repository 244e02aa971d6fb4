// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { ReserveId } from "../types/Ids.sol";
import { IPeer } from "./IPeer.sol";

/// @notice An offer to swap tokens, in whole or in part. Its typed data has the same fields.
struct SwapOrder {
    address maker;
    address taker;
    uint256 epoch;
    bytes32 group;
    uint256 start;
    uint256 expiry;
    address sell; // token that the maker gives; the budget counts it
    uint256 sellAmount; // token units of `sell`, at most
    address buy; // token that the maker gets
    uint256 buyAmount; // token units of `buy` for the whole of `sellAmount`
    uint256 minFill; // token units of `sell`; a fill is at least this, or all that is left
    ReserveId source; // where `sell` comes from; zero: the maker's wallet
    ReserveId sink; // a reserve of `buy` that lends what the maker gets; zero: none
}

/// @notice An offer to sell a token for money that the chain cannot see, or to buy one with it. Its typed data has the same fields.
struct Ad {
    address maker;
    address taker;
    uint256 epoch;
    bytes32 group;
    uint256 start;
    uint256 expiry;
    bool makerSells; // false: the maker buys
    address token; // the escrow, and both bonds; the budget counts it
    uint256 min; // token units of a deal
    uint256 max; // token units of a deal
    uint256 total; // token units of all deals
    uint256 payWindow; // seconds: 1 to 24 hours, in which the buyer pays
    uint256 releaseWindow; // seconds: 6 hours to 7 days, in which the seller releases or disputes
    bool autoRelease; // a seller who stays silent has released
    address arbiter; // who rules disputes; zero: nobody
    address backup; // who may rule once the arbiter has not for 14 days; zero: nobody
    uint256 arbiterFee; // basis points of a deal, at most 500
    uint256 bondSeller; // basis points of a deal, rounded up
    uint256 bondBuyer; // basis points of a deal, rounded up
    bytes32 termsHash; // currency, price, method, names and 32 random bytes
    ReserveId source; // where the maker's part comes from, and what returns to the maker goes; zero: the wallet
}

/// @notice What was agreed at the opening of a deal. Its hash is the deal's id; calls carry it, the chain keeps the hash alone.
struct Deal {
    Ad ad;
    address taker;
    uint256 amount; // token units
    uint256 number; // of deals opened before it
}

/// @notice Where a deal is. After CLOSED nothing happens.
enum Stage {
    None,
    Open, // the buyer has to pay
    Paid, // the buyer says so
    Disputed,
    Closed
}

/// @notice How a deal ended.
enum Ending {
    Expired, // the buyer did not pay
    Conceded, // by the buyer
    Released, // by the seller
    Claimed, // the seller was silent
    Agreed, // both signed a split
    Ruled // by the arbiter or the backup
}

/// @notice What changes about a deal.
struct Progress {
    Stage stage;
    bool seen; // the maker has acted
    uint40 clock; // seconds: Open and Paid: the last of the window; Disputed: since when
    uint16 round; // appointments so far
    address arbiter; // the last appointed; zero: the ad's
    uint16 arbiterFee; // basis points; of the appointed arbiter
}

/// @title IPeerDesk
/// @notice Two persons swap tokens by a signed order; or trade a token against money the chain cannot see, through an escrow in
/// which silence loses once the maker was seen. Amounts are in token units.
interface IPeerDesk is IPeer {
    // --------------------------------------------------------------------------------------------------------- Errors

    /// @notice The deal's stage does not allow this. None: no deal has this id, which the terms hash to.
    error WrongState(bytes32 deal, Stage stage);
    /// @notice Only that account may call this.
    error NotParty(bytes32 deal, address caller);
    /// @notice Possible from `earliest` on, seconds.
    error TooEarly(uint256 earliest);
    /// @notice Possible through `latest`, seconds.
    error TooLate(uint256 latest);
    /// @notice A bond is below the fee of an arbiter to be appointed, basis points.
    error BondTooLow(uint256 bond, uint256 needed);
    /// @notice Nobody to appoint: a party, who does not serve for another 30 days, or for a fee above 500 basis points.
    error ArbiterInvalid(address arbiter);
    /// @notice More than the deal holds, or than 10,000 basis points.
    error SplitInvalid(uint256 given, uint256 whole);

    // --------------------------------------------------------------------------------------------------------- Events

    /// @param sold token units of the order's `sell`
    /// @param paid token units of the order's `buy`
    event Filled(
        bytes32 indexed hash,
        address indexed maker,
        address indexed taker,
        address receiver,
        address sell,
        uint256 sold,
        address buy,
        uint256 paid
    );
    /// @param adHash the ad's hash
    /// @param amount token units
    /// @param number as in `Deal`
    event Opened(
        bytes32 indexed id,
        address indexed maker,
        address indexed taker,
        bytes32 adHash,
        Ad ad,
        uint256 amount,
        uint256 number
    );
    /// @notice The maker was seen.
    /// @param deadline seconds, the last of the window that runs
    event Confirmed(bytes32 indexed id, uint256 deadline);
    /// @notice The buyer says to have paid.
    /// @param deadline seconds, the last of the seller's window
    event Paid(bytes32 indexed id, uint256 deadline);
    /// @param caller the seller, the watcher, or whoever claimed what only an arbiter can give
    event Disputed(bytes32 indexed id, address indexed caller);
    /// @param fee basis points
    event Appointed(bytes32 indexed id, address indexed arbiter, uint256 fee, uint256 round);
    event Ruled(bytes32 indexed id, address indexed arbiter, uint256 buyerBps);
    /// @param toBuyer token units, bond included, as `toSeller`
    /// @param feeTo who got `fee`
    event Closed(
        bytes32 indexed id, Ending ending, uint256 toBuyer, uint256 toSeller, uint256 fee, address indexed feeTo
    );
    /// @param until seconds
    event Serves(address indexed arbiter, uint256 until);
    event WatcherSet(address indexed seller, address indexed watcher);

    // ---------------------------------------------------------------------------------------------------------- Swaps

    /// @notice Takes `amount` of what the order sells, for ⌈amount · buyAmount / sellAmount⌉.
    /// @param signature empty if the order was placed
    /// @param amount token units of `sell`: at least minFill, or all that is left
    /// @param source where the caller's part comes from; zero: its wallet
    /// @param receiver of what the order sells
    /// @param data if not empty, the caller is called back (`IPeerCallback`) after `receiver` has the tokens
    /// @return paid token units of `buy`
    function fill(
        SwapOrder calldata order,
        bytes calldata signature,
        uint256 amount,
        ReserveId source,
        address receiver,
        bytes calldata data
    ) external returns (uint256 paid);

    /// @notice The maker's transaction in place of a signature.
    function placeSwap(SwapOrder calldata order) external returns (bytes32 hash);

    /// @notice The digest of EIP-712.
    function hashSwap(SwapOrder calldata order) external view returns (bytes32);

    // ---------------------------------------------------------------------------------------------------------- Deals

    /// @notice Opens a deal of `amount`: the seller's amount and both bonds come into escrow. The buyer's window to pay begins.
    /// @param signature empty if the ad was placed
    /// @param amount token units, from ad.min through ad.max
    /// @param source where the caller's part comes from; zero: its wallet
    /// @return id of the deal: what `dealId` gives
    function open(Ad calldata ad, bytes calldata signature, uint256 amount, ReserveId source)
        external
        returns (bytes32 id);

    /// @notice The maker is there. While Open, within the window, the buyer's window starts again.
    function confirm(Deal calldata deal) external;

    /// @notice The buyer says to have paid, while Open, even late. The seller's window begins.
    function markPaid(Deal calldata deal) external;

    /// @notice Anyone ends a deal whose buyer has not paid within the window and 3 hours. All goes back, but the bond of a buyer
    /// whose maker was seen to the seller.
    function expire(Deal calldata deal) external;

    /// @notice The seller gives the amount to the buyer, at any stage; bonds go back. Over 24 hours into a dispute the seller's
    /// bond pays the arbiter's fee.
    function release(Deal calldata deal) external;

    /// @notice The buyer gives up. While Open all goes back, but the bond of a buyer who is late with a maker who was seen, to the
    /// seller. Later the seller gets everything; over 24 hours into a dispute less the arbiter's fee.
    function concede(Deal calldata deal) external;

    /// @notice The seller, or the seller's watcher, says that no money has come, while Paid, even late.
    function dispute(Deal calldata deal) external;

    /// @notice Anyone may say, once the seller's window and 3 hours are over, that the seller was silent: a release if the ad says so
    /// and the maker was seen, else a dispute.
    function claim(Deal calldata deal) external;

    /// @notice One party carries out a split that the other signed: while Paid or Disputed. Bonds go back, without a fee.
    /// @param buyerAmount token units of the amount
    /// @param deadline seconds; the last at which it can be carried out
    /// @param signature of `hashAgreement` in the other's present epoch
    function agree(Deal calldata deal, uint256 buyerAmount, uint256 deadline, bytes calldata signature) external;

    /// @notice One party appoints an arbiter whom the other signed for, in a dispute, whose clock starts again.
    /// @param fee basis points, at most 500 and each bond
    /// @param deadline seconds; the last at which it can be carried out
    /// @param signature of `hashAppointment` in the other's present epoch
    function appoint(Deal calldata deal, address arbiter, uint256 fee, uint256 deadline, bytes calldata signature)
        external;

    /// @notice The arbiter, or over 14 days into the dispute the backup too, decides it. At 0 or 10,000 the loser's bond pays the
    /// fee and its rest goes to the winner; between, the amount is split and each bond pays half. Over 14 days into a dispute
    /// fees go to the backup alone, without one they lapse.
    /// @param buyerBps basis points of the amount that the buyer gets, rounded down
    function rule(Deal calldata deal, uint256 buyerBps) external;

    /// @notice The caller is willing to be an arbiter or a backup in deals that open until 30 days before `until`, seconds.
    function serve(uint256 until) external;

    /// @notice Who may dispute for the caller as a seller; zero: nobody.
    function setWatcher(address watcher) external;

    /// @notice The maker's transaction in place of a signature.
    function placeAd(Ad calldata ad) external returns (bytes32 hash);

    /// @notice The digest of EIP-712.
    function hashAd(Ad calldata ad) external view returns (bytes32);

    /// @notice The digest that a party signs for `agree`.
    function hashAgreement(bytes32 deal, uint256 buyerAmount, uint256 epoch, uint256 deadline)
        external
        view
        returns (bytes32);

    /// @notice The digest that a party signs for `appoint`.
    /// @param round appointments so far: each can be carried out once
    function hashAppointment(bytes32 deal, uint256 round, address arbiter, uint256 fee, uint256 epoch, uint256 deadline)
        external
        view
        returns (bytes32);

    /// @notice Why no deal can be opened from these terms now, whoever signed them, in words; 0: no reason.
    /// @param taker zero: not known yet
    function reasonAgainstTerms(Ad calldata ad, address taker) external view returns (bytes32);

    function dealId(Deal calldata deal) external pure returns (bytes32);

    function progressOf(bytes32 deal) external view returns (Progress memory);

    /// @notice Deals opened so far.
    function dealCount() external view returns (uint256);

    /// @notice Until when the account serves as an arbiter, seconds.
    function servesUntil(address arbiter) external view returns (uint256);

    /// @notice Who may dispute for the seller.
    function watcherOf(address seller) external view returns (address);
}
