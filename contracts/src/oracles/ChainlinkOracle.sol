// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IERC20Metadata } from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";

import { IAggregatorV3 } from "../interfaces/IAggregatorV3.sol";
import { IPriceOracle } from "../interfaces/IPriceOracle.sol";

/// @title ChainlinkOracle
/// @notice The price band of one token, from up to three Chainlink-style feeds. Immutable: a feed that has to be
/// replaced is replaced with the oracle, and an oracle with its pool.
///
/// The primary feed gives the price. An optional second feed prices the same thing; while the two agree within
/// `maxDeviation` the band spans both. Where they do not, or the second does not answer, the band is the primary's price
/// ± `maxDeviation`: the second feed can widen the band by that much and do nothing else, so nobody who controls it can
/// freeze a liquidation or move a price. Without a second feed the band is a point.
///
/// An optional ratio feed says how much of what the primary prices one token is worth: wstETH is its ratio × ETH.
/// It multiplies both ends.
///
/// Every feed has its own age limit and its own bounds. Past either, the primary and the ratio make `price` revert, which
/// the core treats as an unreadable price; the second is then as good as silent.
contract ChainlinkOracle is IPriceOracle {
    // ---------------------------------------------------------------------------------------------------------- Types

    struct Feed {
        address aggregator; // zero: there is none
        uint32 maxAge; // seconds, 1 to 7 days: the feed's heartbeat with some room
        uint128 minAnswer; // in the feed's decimals; at least 1
        uint128 maxAnswer; // in the feed's decimals
    }

    struct Config {
        address token; // the token that is priced; 6 to 18 decimals
        bytes32 unit; // its name, left-aligned
        Feed primary;
        Feed second;
        Feed ratio;
        uint16 maxDeviation; // basis points, 1 to 100; 0 exactly when there is no second feed
    }

    /// @notice A setting lies outside its bounds; `setting` is its name in the struct it came in.
    error SettingOutOfBounds(bytes32 setting, uint256 value);
    /// @notice The address holds no code, has more than 18 decimals, or is given twice.
    error FeedInvalid(address feed);
    /// @notice The address holds no code, or the token has a number of decimals outside 6-18.
    error TokenInvalid(address token);
    /// @notice The feed last spoke `age` seconds ago and is trusted for `limit`. It needs an update.
    error PriceStale(address feed, uint256 age, uint256 limit);
    /// @notice The feed claims to have spoken in the future.
    error PriceFromFuture(address feed, uint256 updatedAt);
    /// @notice The feed's answer is outside what is believable for it. In the feed's decimals.
    error PriceOutOfBounds(address feed, int256 answer, uint256 min, uint256 max);
    /// @notice This oracle was made without that feed.
    error FeedAbsent();

    // -------------------------------------------------------------------------------------------------------- Storage

    uint256 private constant WAD = 1e18;
    uint256 private constant BASIS_POINTS = 10_000;
    uint256 private constant FEED_DECIMALS = 18;
    uint256 private constant MAX_DEVIATION = 100;
    uint256 private constant MAX_AGE = 7 days;
    /// @dev The core gives an oracle 250,000 gas. A second feed that burns all of this leaves the others enough.
    uint256 private constant SECOND_GAS = 80_000;

    /// @notice The token that is priced.
    address public immutable token;
    /// @inheritdoc IPriceOracle
    bytes32 public immutable unit;
    /// @notice How far the feeds may be apart, and how wide the band is where they are further, in basis points.
    uint16 public immutable maxDeviation;

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

    /// @dev 10^(18 − the token's decimals): from a price for a whole token to one for a token unit times 1e18.
    uint256 private immutable TOKEN_SCALE;

    // ---------------------------------------------------------------------------------------------------- Constructor

    constructor(Config memory given) {
        require(given.unit != 0, SettingOutOfBounds("unit", 0));
        require(given.token.code.length > 0, TokenInvalid(given.token));
        uint256 tokenDecimals = IERC20Metadata(given.token).decimals();
        require(tokenDecimals >= 6 && tokenDecimals <= 18, TokenInvalid(given.token));

        bool hasSecond = given.second.aggregator != address(0);
        require(
            hasSecond ? given.maxDeviation > 0 && given.maxDeviation <= MAX_DEVIATION : given.maxDeviation == 0,
            SettingOutOfBounds("maxDeviation", given.maxDeviation)
        );
        require(given.second.aggregator != given.primary.aggregator, FeedInvalid(given.second.aggregator));
        require(given.ratio.aggregator != given.primary.aggregator, FeedInvalid(given.ratio.aggregator));

        token = given.token;
        unit = given.unit;
        maxDeviation = given.maxDeviation;
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

        if (given.ratio.aggregator != address(0)) RATIO_SCALE = _validate(given.ratio);
        RATIO = given.ratio.aggregator;
        RATIO_MAX_AGE = given.ratio.maxAge;
        RATIO_MIN = given.ratio.minAnswer;
        RATIO_MAX = given.ratio.maxAnswer;
    }

    // ---------------------------------------------------------------------------------------------------------- Views

    /// @inheritdoc IPriceOracle
    /// @dev Low is rounded down and high up.
    function price() external view returns (uint256 low, uint256 high) {
        (low, high) = _band(primaryPrice());
        uint256 scale = RATIO == address(0) ? TOKEN_SCALE * WAD : TOKEN_SCALE * ratio();
        low = Math.mulDiv(low, scale, WAD);
        high = Math.mulDiv(high, scale, WAD, Math.Rounding.Ceil);
    }

    /// @notice What the primary feed says, WAD of the unit; reverts past its limits.
    function primaryPrice() public view returns (uint256) {
        return _read(PRIMARY, PRIMARY_MAX_AGE, PRIMARY_MIN, PRIMARY_MAX) * PRIMARY_SCALE;
    }

    /// @notice What the second feed says, WAD of the unit; reverts past its limits. `price` lives with that.
    function secondPrice() public view returns (uint256) {
        require(SECOND != address(0), FeedAbsent());
        return _read(SECOND, SECOND_MAX_AGE, SECOND_MIN, SECOND_MAX) * SECOND_SCALE;
    }

    /// @notice What the ratio feed says, WAD; reverts past its limits.
    function ratio() public view returns (uint256) {
        require(RATIO != address(0), FeedAbsent());
        return _read(RATIO, RATIO_MAX_AGE, RATIO_MIN, RATIO_MAX) * RATIO_SCALE;
    }

    /// @notice All that this oracle was made with.
    function config() external view returns (Config memory) {
        return Config({
            token: token,
            unit: unit,
            primary: Feed(PRIMARY, PRIMARY_MAX_AGE, PRIMARY_MIN, PRIMARY_MAX),
            second: Feed(SECOND, SECOND_MAX_AGE, SECOND_MIN, SECOND_MAX),
            ratio: Feed(RATIO, RATIO_MAX_AGE, RATIO_MIN, RATIO_MAX),
            maxDeviation: maxDeviation
        });
    }

    // ------------------------------------------------------------------------------------------------------ Internals

    /// @dev The band around the primary's price, WAD of the unit for what the primary prices.
    function _band(uint256 primary) private view returns (uint256 low, uint256 high) {
        if (SECOND == address(0)) return (primary, primary);

        uint256 room = primary * maxDeviation / BASIS_POINTS;
        (low, high) = (primary - room, primary + room);
        // The call to itself with gas of its own holds whatever the second feed may do: revert, burn gas, return nonsense.
        try this.secondPrice{ gas: SECOND_GAS }() returns (uint256 second) {
            if (second >= low && second <= high) (low, high) = (Math.min(primary, second), Math.max(primary, second));
        } catch { }
    }

    /// @dev The feed's answer in its own decimals, within its limits.
    function _read(address feed, uint256 maxAge, uint256 min, uint256 max) private view returns (uint256) {
        (, int256 answer,, uint256 updatedAt,) = IAggregatorV3(feed).latestRoundData();
        // Negative answers become numbers above any max, which is below 2^128.
        // forge-lint: disable-next-line(unsafe-typecast)
        uint256 value = uint256(answer);
        require(value >= min && value <= max, PriceOutOfBounds(feed, answer, min, max));
        require(updatedAt <= block.timestamp, PriceFromFuture(feed, updatedAt));
        uint256 age = block.timestamp - updatedAt;
        require(age <= maxAge, PriceStale(feed, age, maxAge));
        return value;
    }

    /// @return scale 10^(18 − the feed's decimals): from an answer to WAD
    function _validate(Feed memory feed) private view returns (uint256 scale) {
        require(feed.aggregator.code.length > 0, FeedInvalid(feed.aggregator));
        require(feed.maxAge > 0 && feed.maxAge <= MAX_AGE, SettingOutOfBounds("maxAge", feed.maxAge));
        require(feed.minAnswer > 0, SettingOutOfBounds("minAnswer", feed.minAnswer));
        require(feed.maxAnswer > feed.minAnswer, SettingOutOfBounds("maxAnswer", feed.maxAnswer));
        uint256 feedDecimals = IAggregatorV3(feed.aggregator).decimals();
        require(feedDecimals <= FEED_DECIMALS, FeedInvalid(feed.aggregator));
        return 10 ** (FEED_DECIMALS - feedDecimals);
    }
}
