// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { TestToken } from "../../../deploy/local/TestToken.sol";
import { ChainlinkOracle } from "../../../src/oracles/ChainlinkOracle.sol";
import { UnitFeed } from "../../../src/oracles/UnitFeed.sol";
import { MockFeed } from "./MockFeed.sol";
import { OracleFixture } from "./OracleFixture.sol";

contract ChainlinkOracleTest is OracleFixture {
    // ---------------------------------------------------------------------------------------------------- constructor

    function test_constructor() public {
        ChainlinkOracle.Config memory config = _all();
        ChainlinkOracle oracle = new ChainlinkOracle(config);
        assertEq(abi.encode(oracle.config()), abi.encode(config));
        assertEq(oracle.unit(), bytes32("USD"));
        assertEq(oracle.token(), address(token));
        assertEq(oracle.maxDeviation(), MAX_DEVIATION);
        assertEq(oracle.grace(), GRACE);
    }

    function test_constructor_atEveryBound() public {
        ChainlinkOracle.Config memory config = _all();
        (config.maxDeviation, config.grace) = (1, 1 hours);
        config.growth = ChainlinkOracle.Growth({
            snapshot: config.ratio.minAnswer, takenAt: uint48(block.timestamp - 365 days), maxGrowth: 1
        });
        new ChainlinkOracle(config);
        (config.maxDeviation, config.grace) = (100, 6 hours);
        config.growth = ChainlinkOracle.Growth({
            snapshot: config.ratio.maxAnswer, takenAt: uint48(block.timestamp), maxGrowth: 10_000
        });
        new ChainlinkOracle(config);
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

    function test_constructor_revertsWith_SettingOutOfBounds_grace() public {
        ChainlinkOracle.Config memory config = _all();
        config.grace = 1 hours - 1;
        _refusesSetting(config, "grace", 1 hours - 1);
        config.grace = 6 hours + 1;
        _refusesSetting(config, "grace", 6 hours + 1);

        config = _primaryOnly();
        config.grace = 1;
        _refusesSetting(config, "grace", 1);
    }

    function test_constructor_revertsWith_SettingOutOfBounds_snapshot() public {
        ChainlinkOracle.Config memory config = _all();
        config.growth.snapshot = 1e18 - 1;
        _refusesSetting(config, "snapshot", 1e18 - 1);
        config.growth.snapshot = 2e18 + 1;
        _refusesSetting(config, "snapshot", 2e18 + 1);

        config = _withSecond();
        config.growth.snapshot = 1;
        _refusesSetting(config, "snapshot", 1);
    }

    function test_constructor_revertsWith_SettingOutOfBounds_takenAt() public {
        ChainlinkOracle.Config memory config = _all();
        config.growth.takenAt = uint48(block.timestamp + 1);
        _refusesSetting(config, "takenAt", block.timestamp + 1);
        config.growth.takenAt = uint48(block.timestamp - 365 days - 1);
        _refusesSetting(config, "takenAt", block.timestamp - 365 days - 1);

        config = _withSecond();
        config.growth.takenAt = 1;
        _refusesSetting(config, "takenAt", 1);
    }

    function test_constructor_revertsWith_SettingOutOfBounds_maxGrowth() public {
        ChainlinkOracle.Config memory config = _all();
        config.growth.maxGrowth = 0;
        _refusesSetting(config, "maxGrowth", 0);
        config.growth.maxGrowth = 10_001;
        _refusesSetting(config, "maxGrowth", 10_001);

        config = _withSecond();
        config.growth.maxGrowth = 1;
        _refusesSetting(config, "maxGrowth", 1);
    }

    function test_constructor_revertsWith_SettingOutOfBounds_minPrice() public {
        // The second's lowest answer of 1e-18 times a ratio below 1 would be a price of 0.
        second = new MockFeed(18, 3000e18);
        ChainlinkOracle.Config memory config = _all();
        config.second.minAnswer = 1;
        config.second.maxAnswer = 100_000e18;
        config.ratio.minAnswer = 1e18 - 1;
        _refusesSetting(config, "minPrice", 0);

        config.ratio.minAnswer = 1e18;
        new ChainlinkOracle(config);

        config = _withRatioAlone();
        config.primary =
            ChainlinkOracle.Feed({ aggregator: address(second), maxAge: MAX_AGE, minAnswer: 1, maxAnswer: 100_000e18 });
        config.ratio.minAnswer = 1e18 - 1;
        _refusesSetting(config, "minPrice", 0);

        // The primary ± maxDeviation counts too: 200 times 0.005 is 1, 199 times it is less.
        config = _all();
        config.primary = ChainlinkOracle.Feed({
            aggregator: address(second), maxAge: MAX_AGE, minAnswer: 200, maxAnswer: 100_000e18
        });
        config.second.aggregator = address(primary);
        config.ratio.minAnswer = 0.005e18;
        _refusesSetting(config, "minPrice", 0);
        config.primary.minAnswer = 201;
        new ChainlinkOracle(config);
    }

    function test_constructor_revertsWith_SettingOutOfBounds_maxPrice() public {
        uint128 most = type(uint128).max / 1e10; // 8 decimals to 18
        ChainlinkOracle.Config memory config = _primaryOnly();
        config.primary.maxAnswer = most;
        new ChainlinkOracle(config);
        config.primary.maxAnswer = most + 1;
        _refusesSetting(config, "maxPrice", uint256(most + 1) * 1e10);

        config = _withRatioAlone();
        config.primary.aggregator = address(new MockFeed(18, 3000e18));
        config.primary.maxAnswer = 1 << 127;
        _refusesSetting(config, "maxPrice", 1 << 128);
        config.primary.maxAnswer -= 1;
        new ChainlinkOracle(config);

        // The primary ± maxDeviation counts too.
        config = _withSecond();
        config.primary.maxAnswer = most;
        _refusesSetting(config, "maxPrice", uint256(most) * 1e10 + uint256(most) * 1e10 * MAX_DEVIATION / 10_000);

        config = _withSecond();
        config.second.maxAnswer = most + 1;
        _refusesSetting(config, "maxPrice", uint256(most + 1) * 1e10);

        config = _withRatioAlone();
        config.primary.maxAnswer = most / 2 + 1;
        _refusesSetting(config, "maxPrice", uint256(most / 2 + 1) * 1e10 * 2);

        // For any values the error is this one, and no overflow.
        config = _all();
        config.token = address(new TestToken({ name_: "T", symbol_: "T", decimals_: 6, dripAmount_: 1 }));
        config.primary.aggregator = address(new MockFeed(0, 3000));
        config.primary.maxAnswer = type(uint128).max;
        config.ratio.aggregator = address(new MockFeed(0, 1));
        config.ratio.maxAnswer = type(uint128).max;
        _refusesSetting(config, "maxPrice", type(uint256).max / 1e18 + 1);
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

    function test_price_bandSpansBoth_pastMaxDeviation() public {
        second.set(3015e8 + 1);
        _prices(_withSecond(), 3000e18, 3015e18 + 1e10);
        second.set(2985e8 - 1);
        _prices(_withSecond(), 2985e18 - 1e10, 3000e18);
        second.set(1e8);
        _prices(_withSecond(), 1e18, 3000e18);
        second.set(100_000e8);
        _prices(_withSecond(), 3000e18, 100_000e18);
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
        for (uint256 habit = 1; habit <= uint256(MockFeed.Habit.RevertsWithABomb); ++habit) {
            second.setHabit(MockFeed.Habit(habit));
            _prices(oracle, 2985e18, 3015e18);
        }
        vm.etch(address(second), "");
        _prices(oracle, 2985e18, 3015e18);
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
        ChainlinkOracle.Config memory config = _withRatioAlone();
        config.primary.minAnswer = 1;
        config.growth.snapshot = 1.5e18;
        _prices(config, 1, 2);
    }

    function test_price_ofTheUnitItself() public {
        ChainlinkOracle.Config memory config = _primaryOnly();
        config.unit = "ETH";
        config.primary = ChainlinkOracle.Feed({
            aggregator: address(new UnitFeed()), maxAge: MAX_AGE, minAnswer: 1e18, maxAnswer: 1e18 + 1
        });
        _prices(config, 1e18, 1e18);

        (config.ratio, config.growth) = (_all().ratio, _all().growth);
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
        vm.expectRevert(ChainlinkOracle.FeedAbsent.selector);
        oracle.ratioCap();
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
        config.primary.maxAnswer = uint128(1e6 * 10 ** feedDecimals) + 1;
        (uint256 low, uint256 high) = new ChainlinkOracle(config).price();

        uint256 amount = wholes * 10 ** tokenDecimals;
        assertEq(amount * low / 1e18, wholes * (answer / 10 ** feedDecimals) * 1e18);
        assertEq(low, high);
    }
}
