// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IERC20Metadata } from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";

import { IAggregatorV3 } from "../interfaces/IAggregatorV3.sol";
import { IPriceOracle } from "../interfaces/IPriceOracle.sol";
import { DisputeClock, Witness } from "./DisputeClock.sol";

/// @title ChainlinkOracle
/// @notice The price band of one token, from up to three Chainlink-style feeds. All settings are immutable: another feed needs
/// another oracle, and another oracle needs another reserve or pool.
///
/// **Primary.** The feed of the price. Without a second feed, low equals high.
///
/// **Second.** A feed of the same price; either of the two may be wrong. The band spans both. A disagreement beyond
/// `maxDeviation` is a dispute: it limits borrowing at once, and also blocks liquidations between the two prices. A dispute can
/// therefore widen the band for at most `grace` seconds of witnessed dispute: anyone may `poke`, the time between pokes at most an
/// hour apart counts, and `price` counts its own call as a poke. After the grace the band is the primary ± `maxDeviation`, until no
/// dispute has been witnessed for a day. DisputeClock has the rule, docs/decisions/2026-11-22-oracle-grace.md the attacks on it. A
/// second feed that is stale, out of bounds, reverts or uses up its gas gets no grace: the band is the primary ± `maxDeviation`.
///
/// **Ratio.** A feed of the amount of the primary's asset that one token is worth: the price of wstETH is its ratio × the price
/// of ETH. It multiplies both ends of the band, the low end by at most `ratioCap`, the largest ratio that growth since a snapshot
/// explains: an inflated ratio raises no borrow limit. The cap grows linearly, so choose `maxGrowth` above the ratio's rate: a
/// ratio that compounds outgrows the cap in time otherwise.
///
/// Every feed has its own age limit and bounds. If the primary or the ratio exceeds either, `price` reverts, which the core treats
/// as an unreadable price. Within them the band is readable for every answer.
contract ChainlinkOracle is IPriceOracle {
    using DisputeClock for Witness;

    // ---------------------------------------------------------------------------------------------------------- Types

    struct Feed {
        address aggregator; // zero: there is none
        uint32 maxAge; // seconds, 1 second to 7 days; longer than the feed's heartbeat
        uint128 minAnswer; // in the feed's decimals; at least 1
        uint128 maxAnswer; // in the feed's decimals
    }

    /// @notice The cap on the ratio in the low end of the band: `snapshot`, plus `maxGrowth` of it for every year since `takenAt`.
    struct Growth {
        uint128 snapshot; // in the ratio feed's decimals, within its bounds
        uint48 takenAt; // seconds; at most a year ago
        uint16 maxGrowth; // basis points a year, 1 to 10,000
    }

    struct Config {
        address token; // the token that is priced; 6 to 18 decimals
        bytes32 unit; // the name of the unit, left-aligned
        Feed primary;
        Feed second;
        Feed ratio;
        uint16 maxDeviation; // basis points, 1 to 100; 0 if and only if there is no second feed
        uint32 grace; // seconds, 1 to 6 hours; 0 if and only if there is no second feed
        Growth growth; // all fields 0 if and only if there is no ratio feed
    }

    /// @notice A dispute was witnessed. Prices in WAD of the unit; `total` seconds of witnessed dispute so far.
    event DisputeWitnessed(uint256 primary, uint256 second, uint256 total);

    /// @notice A setting lies outside its bounds; `setting` is its name in its struct. "minPrice" and "maxPrice" are the ends of
    /// the widest band that the feeds' bounds allow; the core must be able to read that band.
    error SettingOutOfBounds(bytes32 setting, uint256 value);
    /// @notice The address holds no code, has more than 18 decimals, or is given twice.
    error FeedInvalid(address feed);
    /// @notice The address holds no code, or the token has a number of decimals outside 6-18.
    error TokenInvalid(address token);
    /// @notice The feed's last update is `age` seconds old, above its limit of `limit` seconds.
    error PriceStale(address feed, uint256 age, uint256 limit);
    /// @notice The feed's last update lies in the future.
    error PriceFromFuture(address feed, uint256 updatedAt);
    /// @notice The feed's answer is outside its bounds. In the feed's decimals.
    error PriceOutOfBounds(address feed, int256 answer, uint256 min, uint256 max);
    /// @notice This oracle has no such feed.
    error FeedAbsent();
    /// @notice There is no dispute: the feeds agree, or the second is unreadable (0). Prices in WAD of the unit.
    error DisputeAbsent(uint256 primary, uint256 second);
    /// @notice Too little gas is left to call the second feed with its full gas limit.
    error GasTooLow(uint256 left, uint256 needed);

    // -------------------------------------------------------------------------------------------------------- Storage

    uint256 private constant WAD = 1e18;
    uint256 private constant BASIS_POINTS = 10_000;
    uint256 private constant FEED_DECIMALS = 18;
    uint256 private constant MAX_DEVIATION = 100;
    uint256 private constant MAX_AGE = 7 days;
    uint256 private constant MIN_GRACE = 1 hours;
    uint256 private constant MAX_GRACE = 6 hours;
    uint256 private constant MAX_GROWTH = 10_000;
    uint256 private constant YEAR = 365 days;
    /// @dev Gas limit of the second feed. The core gives an oracle 250,000 gas, so the other feeds have enough left.
    uint256 private constant SECOND_GAS = 80_000;
    /// @dev Gas that must be left to forward SECOND_GAS: a call forwards at most 63/64 of the gas left after its own cost.
    uint256 private constant SECOND_GAS_NEEDED = SECOND_GAS * 64 / 63 + 2000;

    /// @notice The token that is priced.
    address public immutable token;
    /// @inheritdoc IPriceOracle
    bytes32 public immutable unit;
    /// @notice The largest deviation of the second feed that is no dispute, and half the width of the band after the grace. Basis
    /// points of the primary.
    uint16 public immutable maxDeviation;
    /// @notice Seconds of witnessed dispute for which the band spans both feeds.
    uint32 public immutable grace;

    address private immutable PRIMARY;
    uint32 private immutable PRIMARY_MAX_AGE;
    uint128 private immutable PRIMARY_MIN;
    uint128 private immutable PRIMARY_MAX;
    uint256 private immutable PRIMARY_SCALE;

    address private immutable SECOND;
    uint32 private immutable SECOND_MAX_AGE;
    uint128 private immutable SECOND_MIN;
    uint128 private immutable SECOND_MAX;
    uint256 private immutable SECOND_SCALE;

    address private immutable RATIO;
    uint32 private immutable RATIO_MAX_AGE;
    uint128 private immutable RATIO_MIN;
    uint128 private immutable RATIO_MAX;
    uint256 private immutable RATIO_SCALE;
    uint128 private immutable SNAPSHOT;
    uint48 private immutable SNAPSHOT_TAKEN_AT;
    uint16 private immutable RATIO_MAX_GROWTH;

    /// @dev 10^(18 − the token's decimals): converts the price of a whole token to the scale of IPriceOracle.
    uint256 private immutable TOKEN_SCALE;

    /// @notice The witnessed dispute between primary and second.
    Witness public witness;

    // ---------------------------------------------------------------------------------------------------- Constructor

    constructor(Config memory given) {
        if (given.unit == 0) revert SettingOutOfBounds("unit", 0);
        if (given.token.code.length == 0) revert TokenInvalid(given.token);
        uint256 tokenDecimals = IERC20Metadata(given.token).decimals();
        if (tokenDecimals < 6 || tokenDecimals > 18) revert TokenInvalid(given.token);

        bool hasSecond = given.second.aggregator != address(0);
        if (hasSecond ? given.maxDeviation == 0 || given.maxDeviation > MAX_DEVIATION : given.maxDeviation != 0) {
            revert SettingOutOfBounds("maxDeviation", given.maxDeviation);
        }
        if (hasSecond ? given.grace < MIN_GRACE || given.grace > MAX_GRACE : given.grace != 0) {
            revert SettingOutOfBounds("grace", given.grace);
        }
        if (given.second.aggregator == given.primary.aggregator) revert FeedInvalid(given.second.aggregator);
        if (given.ratio.aggregator == given.primary.aggregator) revert FeedInvalid(given.ratio.aggregator);

        token = given.token;
        unit = given.unit;
        maxDeviation = given.maxDeviation;
        grace = given.grace;
        TOKEN_SCALE = 10 ** (18 - tokenDecimals);

        PRIMARY_SCALE = _validate(given.primary);
        PRIMARY = given.primary.aggregator;
        PRIMARY_MAX_AGE = given.primary.maxAge;
        PRIMARY_MIN = given.primary.minAnswer;
        PRIMARY_MAX = given.primary.maxAnswer;

        if (hasSecond) SECOND_SCALE = _validate(given.second);
        SECOND = given.second.aggregator;
        SECOND_MAX_AGE = given.second.maxAge;
        SECOND_MIN = given.second.minAnswer;
        SECOND_MAX = given.second.maxAnswer;

        bool hasRatio = given.ratio.aggregator != address(0);
        if (hasRatio) RATIO_SCALE = _validate(given.ratio);
        RATIO = given.ratio.aggregator;
        RATIO_MAX_AGE = given.ratio.maxAge;
        RATIO_MIN = given.ratio.minAnswer;
        RATIO_MAX = given.ratio.maxAnswer;

        _validate(given.growth, given.ratio, hasRatio);
        SNAPSHOT = given.growth.snapshot;
        SNAPSHOT_TAKEN_AT = given.growth.takenAt;
        RATIO_MAX_GROWTH = given.growth.maxGrowth;

        _requireReadable(hasSecond, hasRatio);
    }

    // -------------------------------------------------------------------------------------------------------- Anyone

    /// @notice Witnesses a dispute. A liquidator whom a dispute blocks calls it at least every hour until the grace is over, then
    /// at least once a day while the dispute lasts.
    function poke() external {
        if (SECOND == address(0)) revert FeedAbsent();
        uint256 primary = primaryPrice();
        (bool answered, uint256 second) = _trySecond();
        if (!answered || !_disagree(primary, second)) revert DisputeAbsent(primary, second);

        uint256 total = witness.totalAt(block.timestamp, grace);
        // Safe: total is at most the grace, 6 hours, and block times fit in 48 bits.
        // forge-lint: disable-next-line(unsafe-typecast)
        witness = Witness({ lastAt: uint48(block.timestamp), total: uint32(total) });
        emit DisputeWitnessed(primary, second, total);
    }

    // ---------------------------------------------------------------------------------------------------------- Views

    /// @inheritdoc IPriceOracle
    /// @dev Low is rounded down and high up. Unchecked: the constructor has checked the widest possible band.
    function price() external view returns (uint256 low, uint256 high) {
        unchecked {
            uint256 primary = primaryPrice();
            (low, high) = SECOND == address(0) ? (primary, primary) : _band(primary);
            if (RATIO == address(0)) return (low * TOKEN_SCALE, high * TOKEN_SCALE);

            uint256 current = ratio();
            low = low * TOKEN_SCALE * Math.min(current, ratioCap()) / WAD;
            high = Math.ceilDiv(high * TOKEN_SCALE * current, WAD);
        }
    }

    /// @notice The primary feed's price, WAD of the unit; reverts beyond its limits.
    function primaryPrice() public view returns (uint256) {
        return _read(PRIMARY, PRIMARY_MAX_AGE, PRIMARY_MIN, PRIMARY_MAX, PRIMARY_SCALE);
    }

    /// @notice The second feed's price, WAD of the unit; reverts beyond its limits. `price` does not revert then.
    function secondPrice() public view returns (uint256) {
        if (SECOND == address(0)) revert FeedAbsent();
        return _read(SECOND, SECOND_MAX_AGE, SECOND_MIN, SECOND_MAX, SECOND_SCALE);
    }

    /// @notice The ratio feed's answer, WAD; reverts beyond its limits. The low end of the band uses at most `ratioCap`.
    function ratio() public view returns (uint256) {
        if (RATIO == address(0)) revert FeedAbsent();
        return _read(RATIO, RATIO_MAX_AGE, RATIO_MIN, RATIO_MAX, RATIO_SCALE);
    }

    /// @notice The largest ratio that the low end of the band uses now, WAD, rounded down.
    function ratioCap() public view returns (uint256) {
        if (RATIO == address(0)) revert FeedAbsent();
        uint256 growth = RATIO_MAX_GROWTH * (block.timestamp - SNAPSHOT_TAKEN_AT);
        return SNAPSHOT * RATIO_SCALE * (BASIS_POINTS * YEAR + growth) / (BASIS_POINTS * YEAR);
    }

    /// @notice All settings of this oracle.
    function config() external view returns (Config memory) {
        return Config({
            token: token,
            unit: unit,
            primary: Feed(PRIMARY, PRIMARY_MAX_AGE, PRIMARY_MIN, PRIMARY_MAX),
            second: Feed(SECOND, SECOND_MAX_AGE, SECOND_MIN, SECOND_MAX),
            ratio: Feed(RATIO, RATIO_MAX_AGE, RATIO_MIN, RATIO_MAX),
            maxDeviation: maxDeviation,
            grace: grace,
            growth: Growth(SNAPSHOT, SNAPSHOT_TAKEN_AT, RATIO_MAX_GROWTH)
        });
    }

    // ------------------------------------------------------------------------------------------------------ Internals

    /// @dev The band of primary and second, before the ratio. WAD of the unit.
    function _band(uint256 primary) private view returns (uint256 low, uint256 high) {
        (bool believed, uint256 second) = _trySecond();
        if (believed && _disagree(primary, second)) {
            believed = witness.totalAt(block.timestamp, grace) < grace;
        }
        if (believed) return (Math.min(primary, second), Math.max(primary, second));
        uint256 room = _room(primary);
        return (primary - room, primary + room);
    }

    function _disagree(uint256 primary, uint256 second) private view returns (bool) {
        uint256 room = _room(primary);
        return second < primary - room || second > primary + room;
    }

    function _room(uint256 primary) private view returns (uint256) {
        return primary * maxDeviation / BASIS_POINTS;
    }

    /// @dev The second feed's price, if it is readable. An external call to this contract with a gas limit contains every
    /// failure of the feed: a revert, use of all its gas, invalid return data. It reverts if it cannot forward the whole limit,
    /// so that a caller cannot make the feed unreadable by sending less gas.
    function _trySecond() private view returns (bool answered, uint256 second) {
        uint256 left = gasleft();
        if (left < SECOND_GAS_NEEDED) revert GasTooLow(left, SECOND_GAS_NEEDED);
        try this.secondPrice{ gas: SECOND_GAS }() returns (uint256 answer) {
            return (true, answer);
        } catch { }
    }

    /// @dev The feed's answer in WAD; reverts beyond its limits.
    function _read(address feed, uint256 maxAge, uint256 min, uint256 max, uint256 scale)
        private
        view
        returns (uint256)
    {
        (, int256 answer,, uint256 updatedAt,) = IAggregatorV3(feed).latestRoundData();
        // A negative answer becomes a number above max, which is below 2^128.
        // forge-lint: disable-next-line(unsafe-typecast)
        uint256 value = uint256(answer);
        if (value < min || value > max) revert PriceOutOfBounds(feed, answer, min, max);
        if (updatedAt > block.timestamp) revert PriceFromFuture(feed, updatedAt);
        // Unchecked: updatedAt is not in the future, and a value below 2^128 times a scale of at most 1e18 fits.
        unchecked {
            uint256 age = block.timestamp - updatedAt;
            if (age > maxAge) revert PriceStale(feed, age, maxAge);
            return value * scale;
        }
    }

    /// @return scale 10^(18 − the feed's decimals): converts an answer to WAD
    function _validate(Feed memory feed) private view returns (uint256 scale) {
        if (feed.aggregator.code.length == 0) revert FeedInvalid(feed.aggregator);
        if (feed.maxAge == 0 || feed.maxAge > MAX_AGE) revert SettingOutOfBounds("maxAge", feed.maxAge);
        if (feed.minAnswer == 0) revert SettingOutOfBounds("minAnswer", feed.minAnswer);
        if (feed.maxAnswer <= feed.minAnswer) revert SettingOutOfBounds("maxAnswer", feed.maxAnswer);
        uint256 feedDecimals = IAggregatorV3(feed.aggregator).decimals();
        if (feedDecimals > FEED_DECIMALS) revert FeedInvalid(feed.aggregator);
        return 10 ** (FEED_DECIMALS - feedDecimals);
    }

    function _validate(Growth memory growth, Feed memory feed, bool present) private view {
        uint256 snapshot = growth.snapshot;
        uint256 takenAt = growth.takenAt;
        if (!present) {
            if (snapshot != 0) revert SettingOutOfBounds("snapshot", snapshot);
            if (takenAt != 0) revert SettingOutOfBounds("takenAt", takenAt);
            if (growth.maxGrowth != 0) revert SettingOutOfBounds("maxGrowth", growth.maxGrowth);
            return;
        }
        if (snapshot < feed.minAnswer || snapshot > feed.maxAnswer) revert SettingOutOfBounds("snapshot", snapshot);
        if (takenAt > block.timestamp || takenAt + YEAR < block.timestamp) {
            revert SettingOutOfBounds("takenAt", takenAt);
        }
        if (growth.maxGrowth == 0 || growth.maxGrowth > MAX_GROWTH) {
            revert SettingOutOfBounds("maxGrowth", growth.maxGrowth);
        }
    }

    /// @dev Requires that every answer within the feeds' bounds gives a band that the core can read. Otherwise the second feed
    /// alone could make the price unreadable.
    function _requireReadable(bool hasSecond, bool hasRatio) private view {
        uint256 low = PRIMARY_MIN * PRIMARY_SCALE;
        uint256 high = PRIMARY_MAX * PRIMARY_SCALE;
        low -= _room(low);
        high += _room(high);
        if (hasSecond) {
            low = Math.min(low, SECOND_MIN * SECOND_SCALE);
            high = Math.max(high, SECOND_MAX * SECOND_SCALE);
        }
        (low, high) = (low * TOKEN_SCALE, high * TOKEN_SCALE);
        if (hasRatio) {
            low = Math.saturatingMul(low, RATIO_MIN * RATIO_SCALE) / WAD;
            high = Math.ceilDiv(Math.saturatingMul(high, RATIO_MAX * RATIO_SCALE), WAD);
        }
        if (low == 0) revert SettingOutOfBounds("minPrice", low);
        if (high > type(uint128).max) revert SettingOutOfBounds("maxPrice", high);
    }
}
