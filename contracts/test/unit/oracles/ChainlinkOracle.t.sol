// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { TestToken } from "../../../deploy/local/TestToken.sol";
import { PriceReader } from "../../../src/libraries/PriceReader.sol";
import { ChainlinkOracle } from "../../../src/oracles/ChainlinkOracle.sol";
import { UnitFeed } from "../../../src/oracles/UnitFeed.sol";
import { MockFeed } from "./MockFeed.sol";

contract ChainlinkOracleTest is Test {
    int256 private constant PRICE = 3000e8;
    int256 private constant RATIO = 1.2e18;
    uint32 private constant MAX_AGE = 1 hours;
    uint16 private constant MAX_DEVIATION = 50;

    TestToken private token;
    MockFeed private primary;
    MockFeed private second;
    MockFeed private ratio;

    function setUp() public {
        vm.warp(1_800_000_000);
        token = new TestToken({ name_: "Token", symbol_: "TKN", decimals_: 18, dripAmount_: 1 });
        primary = new MockFeed(8, PRICE);
        second = new MockFeed(8, PRICE);
        ratio = new MockFeed(18, RATIO);
    }

    // ---------------------------------------------------------------------------------------------------- constructor

    function test_constructor() public {
        ChainlinkOracle.Config memory config = _all();
        ChainlinkOracle oracle = new ChainlinkOracle(config);
        assertEq(abi.encode(oracle.config()), abi.encode(config));
        assertEq(oracle.unit(), bytes32("USD"));
        assertEq(oracle.token(), address(token));
        assertEq(oracle.maxDeviation(), MAX_DEVIATION);
    }

    function test_constructor_revertsWith_SettingOutOfBounds_unit() public {
        ChainlinkOracle.Config memory config = _all();
        config.unit = 0;
        _refusesSetting(config, "unit", 0);
    }

    function test_constructor_revertsWith_SettingOutOfBounds_maxAge() public {
        for (uint256 i; i < 3; ++i) {
            ChainlinkOracle.Config memory config = _all();
            _feed(config, i).maxAge = 0;
            _refusesSetting(config, "maxAge", 0);
            _feed(config, i).maxAge = 7 days + 1;
            _refusesSetting(config, "maxAge", 7 days + 1);
        }
    }

    function test_constructor_revertsWith_SettingOutOfBounds_minAnswer() public {
        for (uint256 i; i < 3; ++i) {
            ChainlinkOracle.Config memory config = _all();
            _feed(config, i).minAnswer = 0;
            _refusesSetting(config, "minAnswer", 0);
        }
    }

    function test_constructor_revertsWith_SettingOutOfBounds_maxAnswer() public {
        for (uint256 i; i < 3; ++i) {
            ChainlinkOracle.Config memory config = _all();
            uint128 min = _feed(config, i).minAnswer;
            _feed(config, i).maxAnswer = min;
            _refusesSetting(config, "maxAnswer", min);
        }
    }

    function test_constructor_revertsWith_SettingOutOfBounds_maxDeviation() public {
        ChainlinkOracle.Config memory config = _all();
        config.maxDeviation = 0;
        _refusesSetting(config, "maxDeviation", 0);
        config.maxDeviation = 101;
        _refusesSetting(config, "maxDeviation", 101);

        config = _primaryOnly();
        config.maxDeviation = 1;
        _refusesSetting(config, "maxDeviation", 1);
    }

    function test_constructor_revertsWith_TokenInvalid() public {
        ChainlinkOracle.Config memory config = _all();
        config.token = makeAddr("nothing");
        _refuses(config, abi.encodeWithSelector(ChainlinkOracle.TokenInvalid.selector, config.token));

        config.token = address(new TestToken({ name_: "T", symbol_: "T", decimals_: 5, dripAmount_: 1 }));
        _refuses(config, abi.encodeWithSelector(ChainlinkOracle.TokenInvalid.selector, config.token));

        config.token = address(new TestToken({ name_: "T", symbol_: "T", decimals_: 19, dripAmount_: 1 }));
        _refuses(config, abi.encodeWithSelector(ChainlinkOracle.TokenInvalid.selector, config.token));
    }

    function test_constructor_revertsWith_FeedInvalid_noCode() public {
        ChainlinkOracle.Config memory config = _all();
        config.primary.aggregator = address(0);
        _refuses(config, abi.encodeWithSelector(ChainlinkOracle.FeedInvalid.selector, address(0)));

        address nothing = makeAddr("nothing");
        for (uint256 i; i < 3; ++i) {
            config = _all();
            _feed(config, i).aggregator = nothing;
            _refuses(config, abi.encodeWithSelector(ChainlinkOracle.FeedInvalid.selector, nothing));
        }
    }

    function test_constructor_revertsWith_FeedInvalid_decimals() public {
        address fine = address(new MockFeed(19, 1e19));
        for (uint256 i; i < 3; ++i) {
            ChainlinkOracle.Config memory config = _all();
            _feed(config, i).aggregator = fine;
            _refuses(config, abi.encodeWithSelector(ChainlinkOracle.FeedInvalid.selector, fine));
        }
    }

    function test_constructor_revertsWith_FeedInvalid_givenTwice() public {
        for (uint256 i = 1; i < 3; ++i) {
            ChainlinkOracle.Config memory config = _all();
            _feed(config, i).aggregator = address(primary);
            _refuses(config, abi.encodeWithSelector(ChainlinkOracle.FeedInvalid.selector, address(primary)));
        }
    }

    // ---------------------------------------------------------------------------------------------------- the primary

    function test_price_withoutSecond() public {
        _prices(_primaryOnly(), 3000e18, 3000e18);
    }

    function test_price_revertsWith_theFeedsOwnError() public {
        ChainlinkOracle oracle = new ChainlinkOracle(_primaryOnly());
        primary.setHabit(MockFeed.Habit.Reverts);
        vm.expectRevert(MockFeed.Down.selector);
        oracle.price();
    }

    function test_price_revertsWith_PriceOutOfBounds() public {
        ChainlinkOracle oracle = new ChainlinkOracle(_primaryOnly());
        int256[5] memory wrong = [type(int256).min, -PRICE, int256(0), 1e8 - 1, 100_000e8 + 1];
        for (uint256 i; i < wrong.length; ++i) {
            primary.set(wrong[i]);
            vm.expectRevert(
                abi.encodeWithSelector(
                    ChainlinkOracle.PriceOutOfBounds.selector, address(primary), wrong[i], 1e8, 100_000e8
                )
            );
            oracle.price();
        }

        primary.set(1e8);
        oracle.price();
        primary.set(100_000e8);
        oracle.price();
    }

    function test_price_revertsWith_PriceFromFuture() public {
        ChainlinkOracle oracle = new ChainlinkOracle(_primaryOnly());
        primary.setUpdatedAt(block.timestamp + 1);
        vm.expectRevert(
            abi.encodeWithSelector(ChainlinkOracle.PriceFromFuture.selector, address(primary), block.timestamp + 1)
        );
        oracle.price();
    }

    function test_price_revertsWith_PriceStale() public {
        ChainlinkOracle oracle = new ChainlinkOracle(_primaryOnly());
        skip(MAX_AGE);
        oracle.price();
        skip(1);
        vm.expectRevert(
            abi.encodeWithSelector(ChainlinkOracle.PriceStale.selector, address(primary), MAX_AGE + 1, MAX_AGE)
        );
        oracle.price();
    }

    // ----------------------------------------------------------------------------------------------------- the second

    function test_price_bandSpansBoth() public {
        second.set(3010e8);
        _prices(_withSecond(), 3000e18, 3010e18);
        second.set(2990e8);
        _prices(_withSecond(), 2990e18, 3000e18);
    }

    function test_price_bandSpansBoth_atMaxDeviation() public {
        second.set(3015e8);
        _prices(_withSecond(), 3000e18, 3015e18);
        second.set(2985e8);
        _prices(_withSecond(), 2985e18, 3000e18);
    }

    function test_price_bandIsPrimaryPlusMinus_pastMaxDeviation() public {
        second.set(3015e8 + 1);
        _prices(_withSecond(), 2985e18, 3015e18);
        second.set(2985e8 - 1);
        _prices(_withSecond(), 2985e18, 3015e18);
    }

    function test_price_bandIsPrimaryPlusMinus_secondStale() public {
        ChainlinkOracle oracle = new ChainlinkOracle(_withSecond());
        skip(MAX_AGE + 1);
        primary.set(PRICE);
        _prices(oracle, 2985e18, 3015e18);
        vm.expectRevert(
            abi.encodeWithSelector(ChainlinkOracle.PriceStale.selector, address(second), MAX_AGE + 1, MAX_AGE)
        );
        oracle.secondPrice();
    }

    function test_price_bandIsPrimaryPlusMinus_secondOutOfBounds() public {
        ChainlinkOracle.Config memory config = _withSecond();
        config.second.maxAnswer = 3010e8;
        second.set(3011e8);
        _prices(config, 2985e18, 3015e18);
        second.set(-3000e8);
        _prices(config, 2985e18, 3015e18);
    }

    function test_price_bandIsPrimaryPlusMinus_secondMisbehaves() public {
        ChainlinkOracle oracle = new ChainlinkOracle(_withSecond());
        second.setHabit(MockFeed.Habit.Reverts);
        _prices(oracle, 2985e18, 3015e18);
        second.setHabit(MockFeed.Habit.AnswersTooLittle);
        _prices(oracle, 2985e18, 3015e18);
        second.setHabit(MockFeed.Habit.BurnsGas);
        _prices(oracle, 2985e18, 3015e18);
        vm.etch(address(second), "");
        _prices(oracle, 2985e18, 3015e18);
    }

    function test_price_staysWithinTheCoresGas() public {
        ChainlinkOracle oracle = new ChainlinkOracle(_all());
        second.setHabit(MockFeed.Habit.BurnsGas);
        (uint256 low, uint256 high) = oracle.price{ gas: PriceReader.ORACLE_GAS }();
        assertEq(low, 3582e18);
        assertEq(high, 3618e18);
    }

    function test_secondPrice_revertsWith_FeedAbsent() public {
        ChainlinkOracle oracle = new ChainlinkOracle(_primaryOnly());
        vm.expectRevert(ChainlinkOracle.FeedAbsent.selector);
        oracle.secondPrice();
    }

    // ------------------------------------------------------------------------------------------------------ the ratio

    function test_price_timesRatio() public {
        second.set(3010e8);
        _prices(_all(), 3600e18, 3612e18);
    }

    function test_price_roundsLowDownAndHighUp() public {
        // 1 wei of a dollar times 1.5: between 1 and 2.
        primary = new MockFeed(18, 1);
        ratio.set(1.5e18);
        ChainlinkOracle.Config memory config = _primaryOnly();
        config.ratio = _all().ratio;
        config.primary.minAnswer = 1;
        _prices(config, 1, 2);
    }

    function test_price_ofTheUnitItself() public {
        ChainlinkOracle.Config memory config = _primaryOnly();
        config.unit = "ETH";
        config.primary = ChainlinkOracle.Feed({
            aggregator: address(new UnitFeed()), maxAge: MAX_AGE, minAnswer: 1e18, maxAnswer: 1e18 + 1
        });
        _prices(config, 1e18, 1e18);

        config.ratio = _all().ratio;
        skip(MAX_AGE);
        _prices(config, 1.2e18, 1.2e18);
    }

    function test_price_revertsWith_PriceStale_ratio() public {
        ChainlinkOracle oracle = new ChainlinkOracle(_all());
        skip(MAX_AGE + 1);
        primary.set(PRICE);
        vm.expectRevert(
            abi.encodeWithSelector(ChainlinkOracle.PriceStale.selector, address(ratio), MAX_AGE + 1, MAX_AGE)
        );
        oracle.price();
    }

    function test_price_revertsWith_PriceOutOfBounds_ratio() public {
        ChainlinkOracle oracle = new ChainlinkOracle(_all());
        ratio.set(0.99e18);
        vm.expectRevert(
            abi.encodeWithSelector(ChainlinkOracle.PriceOutOfBounds.selector, address(ratio), 0.99e18, 1e18, 2e18)
        );
        oracle.price();
    }

    function test_ratio_revertsWith_FeedAbsent() public {
        ChainlinkOracle oracle = new ChainlinkOracle(_primaryOnly());
        vm.expectRevert(ChainlinkOracle.FeedAbsent.selector);
        oracle.ratio();
    }

    // ------------------------------------------------------------------------------------------------------ the scale

    function testFuzz_price_valueOfAnAmount(uint8 tokenDecimals, uint8 feedDecimals, uint32 wholePrice, uint32 wholes)
        public
    {
        tokenDecimals = uint8(bound(tokenDecimals, 6, 18));
        feedDecimals = uint8(bound(feedDecimals, 0, 18));
        uint256 answer = bound(wholePrice, 1, 1e6) * 10 ** feedDecimals;

        ChainlinkOracle.Config memory config = _primaryOnly();
        config.token = address(new TestToken({ name_: "T", symbol_: "T", decimals_: tokenDecimals, dripAmount_: 1 }));
        config.primary.aggregator = address(new MockFeed(feedDecimals, int256(answer)));
        config.primary.minAnswer = 1;
        config.primary.maxAnswer = type(uint128).max;
        (uint256 low, uint256 high) = new ChainlinkOracle(config).price();

        uint256 amount = wholes * 10 ** tokenDecimals;
        assertEq(amount * low / 1e18, wholes * (answer / 10 ** feedDecimals) * 1e18);
        assertEq(low, high);
    }

    function testFuzz_price_bandHoldsThePrimaryAndIsNarrow(uint64 first, uint64 other, uint256 maxDeviation) public {
        primary.set(int256(bound(first, 1e8, 100_000e8)));
        second.set(int256(uint256(other)));
        ChainlinkOracle.Config memory config = _withSecond();
        config.maxDeviation = uint16(bound(maxDeviation, 1, 100));

        (uint256 low, uint256 high) = new ChainlinkOracle(config).price();
        uint256 middle = uint256(primary.answer()) * 1e10;
        assertLe(low, middle);
        assertGe(high, middle);
        assertGe(low, middle - middle * config.maxDeviation / 10_000);
        assertLe(high, middle + middle * config.maxDeviation / 10_000);
    }

    // ------------------------------------------------------------------------------------------------------ Internals

    function _all() private view returns (ChainlinkOracle.Config memory config) {
        config = _withSecond();
        config.ratio =
            ChainlinkOracle.Feed({ aggregator: address(ratio), maxAge: MAX_AGE, minAnswer: 1e18, maxAnswer: 2e18 });
    }

    function _withSecond() private view returns (ChainlinkOracle.Config memory config) {
        config = _primaryOnly();
        config.second = ChainlinkOracle.Feed({
            aggregator: address(second), maxAge: MAX_AGE, minAnswer: 1e8, maxAnswer: 100_000e8
        });
        config.maxDeviation = MAX_DEVIATION;
    }

    function _primaryOnly() private view returns (ChainlinkOracle.Config memory config) {
        config.token = address(token);
        config.unit = "USD";
        config.primary = ChainlinkOracle.Feed({
            aggregator: address(primary), maxAge: MAX_AGE, minAnswer: 1e8, maxAnswer: 100_000e8
        });
    }

    function _feed(ChainlinkOracle.Config memory config, uint256 i) private pure returns (ChainlinkOracle.Feed memory) {
        return i == 0 ? config.primary : i == 1 ? config.second : config.ratio;
    }

    function _prices(ChainlinkOracle.Config memory config, uint256 low, uint256 high) private {
        _prices(new ChainlinkOracle(config), low, high);
    }

    function _prices(ChainlinkOracle oracle, uint256 expectedLow, uint256 expectedHigh) private view {
        (uint256 low, uint256 high) = oracle.price();
        assertEq(low, expectedLow, "low");
        assertEq(high, expectedHigh, "high");
    }

    function _refusesSetting(ChainlinkOracle.Config memory config, bytes32 setting, uint256 value) private {
        _refuses(config, abi.encodeWithSelector(ChainlinkOracle.SettingOutOfBounds.selector, setting, value));
    }

    function _refuses(ChainlinkOracle.Config memory config, bytes memory expected) private {
        vm.expectRevert(expected);
        this.create(config);
    }

    /// @dev A call of its own: with dynamic_test_linking a `new` that reverts as expected would end the whole test, green.
    function create(ChainlinkOracle.Config memory config) external returns (ChainlinkOracle) {
        return new ChainlinkOracle(config);
    }
}
