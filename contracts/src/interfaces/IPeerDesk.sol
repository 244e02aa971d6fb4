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
    /// @notice A bond is below what the ad's other terms need, basis points.
    error BondTooLow(uint256 bond, uint256 needed);
    /// @notice The arbiter is a party, does not serve for another 30 days, or its fee is above 500 basis points.
    error ArbiterInvalid(address arbiter);
    /// @notice More than the deal holds, or than 10,000 basis points.
    error SplitInvalid(uint256 given, uint256 whole);

    // --------------------------------------------------------------------------------------------------------- Events

    /// @param sold token units of the order's `sell`
    /// @param paid token units of the order's `buy`
    event Filled(
        bytes32 indexed hash, address indexed maker, address indexed taker, address receiver, uint256 sold, uint256 paid
    );
    /// @param adHash the ad's hash
    /// @param deal with the whole ad
    event Opened(bytes32 indexed id, address indexed maker, address indexed taker, bytes32 adHash, Deal deal);
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

    /// @notice What could be taken now. Never reverts; a hostile token or wallet can lie to it, and no outside call gets more than
    /// its limit of gas. Shares that back a debt count 0.
    /// @return amount token units of `sell`
    /// @return reason why the amount is 0, in words; 0 if it is not
    function fillableSwap(SwapOrder calldata order, bytes calldata signature)
        external
        view
        returns (uint256 amount, bytes32 reason);
}
