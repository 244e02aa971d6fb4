// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ChainlinkOracle } from "../../../src/oracles/ChainlinkOracle.sol";
import { MockFeed } from "./MockFeed.sol";
import { OracleFixture } from "./OracleFixture.sol";

/// @notice The band while primary and second disagree: 3000 and 3100, where a deviation of 15 is allowed.
contract ChainlinkOraclePokeTest is OracleFixture {
    int256 private constant OTHER = 3100e8;

    ChainlinkOracle private oracle;

    function setUp() public override {
        super.setUp();
        oracle = new ChainlinkOracle(_withSecond());
        second.set(OTHER);
    }

    // ----------------------------------------------------------------------------------------------------------- poke

    function test_poke() public {
        vm.expectEmit(address(oracle));
        emit ChainlinkOracle.DisputeWitnessed({ primary: 3000e18, second: 3100e18, total: 0 });
        oracle.poke();
        _knows(block.timestamp, 0);

        _skip(20 minutes);
        vm.expectEmit(address(oracle));
        emit ChainlinkOracle.DisputeWitnessed({ primary: 3000e18, second: 3100e18, total: 20 minutes });
        oracle.poke();
        _knows(block.timestamp, 20 minutes);
    }

    function test_poke_countsNoMoreThanTheGrace() public {
        _witness(GRACE + 3 hours);
        _knows(block.timestamp, GRACE);
    }

    function test_poke_writesOneWord() public {
        vm.record();
        oracle.poke();
        (, bytes32[] memory writes) = vm.accesses(address(oracle));
        assertEq(writes.length, 1);
    }

    function test_poke_revertsWith_FeedAbsent() public {
        oracle = new ChainlinkOracle(_primaryOnly());
        vm.expectRevert(ChainlinkOracle.FeedAbsent.selector);
        oracle.poke();
    }

    function test_poke_revertsWith_PriceStale() public {
        _skip(MAX_AGE);
        primary.setUpdatedAt(block.timestamp - MAX_AGE - 1);
        vm.expectRevert(
            abi.encodeWithSelector(ChainlinkOracle.PriceStale.selector, address(primary), MAX_AGE + 1, MAX_AGE)
        );
        oracle.poke();
    }

    function test_poke_revertsWith_DisputeAbsent_theyAgree() public {
        second.set(3015e8);
        vm.expectRevert(abi.encodeWithSelector(ChainlinkOracle.DisputeAbsent.selector, 3000e18, 3015e18));
        oracle.poke();
        second.set(3015e8 + 1);
        oracle.poke();
    }

    function test_poke_revertsWith_DisputeAbsent_secondSilent() public {
        bytes memory expected = abi.encodeWithSelector(ChainlinkOracle.DisputeAbsent.selector, 3000e18, 0);
        for (uint256 habit = 1; habit <= uint256(MockFeed.Habit.RevertsWithABomb); ++habit) {
            second.setHabit(MockFeed.Habit(habit));
            vm.expectRevert(expected);
            oracle.poke();
        }
        second.setHabit(MockFeed.Habit.Answers);
        second.setUpdatedAt(block.timestamp - MAX_AGE - 1);
        vm.expectRevert(expected);
        oracle.poke();
        second.set(0);
        vm.expectRevert(expected);
        oracle.poke();
    }

    // ---------------------------------------------------------------------------------------------------------- price

    function test_price_beforeAnyPoke_spansBoth() public {
        _isWide();
        _skip(30 days);
        _isWide();
    }

    function test_price_withinTheGrace_spansBoth() public {
        _witness(GRACE - 1 hours);
        _isWide();
        _skip(1 hours - 1);
        _isWide();
    }

    function test_price_afterTheGrace_isThePrimarys() public {
        _witness(GRACE - 1 hours);
        // A call of price counts as a poke, so no last one is needed …
        _skip(1 hours);
        _isThePrimarys();
        oracle.poke();
        _isThePrimarys();
    }

    function test_price_afterTheGrace_spansBothWhenThePokesStopTooEarly() public {
        _witness(GRACE - 1 hours);
        // … unless the last is more than an hour ago.
        _skip(1 hours + 1);
        _isWide();
    }

    function test_price_afterTheGrace_agreementSpansBoth() public {
        _witness(GRACE);
        second.set(3010e8);
        _prices(oracle, 3000e18, 3010e18);
        second.set(OTHER);
        _isThePrimarys();
    }

    function test_price_afterTheGrace_untilADayWithoutAPoke() public {
        _witness(GRACE);
        _skip(1 days);
        _isThePrimarys();
        _skip(1);
        _isWide();
    }

    function test_price_afterTheGrace_everyPokeMakesItAnotherDay() public {
        _witness(GRACE);
        for (uint256 i; i < 5; ++i) {
            _skip(1 days);
            oracle.poke();
            _isThePrimarys();
        }
    }

    function test_price_afterACoolDown_thereIsAFullGrace() public {
        _witness(GRACE);
        _skip(1 days + 1);
        oracle.poke();
        _knows(block.timestamp, 0);
        _witness(GRACE - 1);
        _isWide();
        _skip(1);
        _isThePrimarys();
    }

    function test_price_latePoke_isNeitherCountedNorForgets() public {
        _witness(2 hours);
        _skip(1 hours + 1);
        oracle.poke();
        _knows(block.timestamp, 2 hours);
        _witness(4 hours);
        _isThePrimarys();
    }

    function test_price_secondSilentInADispute_isThePrimarys() public {
        oracle.poke();
        second.setHabit(MockFeed.Habit.Reverts);
        _isThePrimarys();
        second.setHabit(MockFeed.Habit.Answers);
        _isWide();
    }

    function test_price_readsNoStorageWithoutADispute() public {
        second.set(3010e8);
        vm.record();
        oracle.price();
        (bytes32[] memory reads,) = vm.accesses(address(oracle));
        assertEq(reads.length, 0);
    }

    // ----------------------------------------------------------------------------------------------------------- fuzz

    /// @dev For all answers of the feeds and any witnessed time: the band contains the primary's price, so low ≤ high, and it
    /// ends at the second's or at maxDeviation, by the rule. Only primary and ratio can make it revert.
    function testFuzz_price_band(uint128 first, int256 other, uint32 age, uint16 deviation, uint32 gap, uint32 total)
        public
    {
        ChainlinkOracle.Config memory config = _withSecond();
        config.maxDeviation = uint16(bound(deviation, 1, 100));
        oracle = new ChainlinkOracle(config);
        gap = uint32(bound(gap, 0, 2 days));
        total = uint32(bound(total, 0, GRACE));
        _assume({ lastAt: block.timestamp - gap, total: total });
        bool spent = gap <= 1 hours ? total + gap >= GRACE : gap <= 1 days && total == GRACE;
        primary.set(int256(bound(first, 1e8, 100_000e8)));
        // Near the primary, anywhere, or invalid.
        int256 near = primary.answer() + int256(uint256(other) % 200e8) - 100e8;
        int256 anywhere = int256(uint256(other) % 200_000e8);
        second.set(gap % 3 == 0 ? near : gap % 3 == 1 ? anywhere : other);
        second.setUpdatedAt(block.timestamp + 10 - bound(age, 0, 2 * MAX_AGE));

        (uint256 low, uint256 high) = oracle.price();
        uint256 middle = oracle.primaryPrice();
        uint256 room = middle * config.maxDeviation / 10_000;
        assertLe(low, middle, "low is above the primary");
        assertGe(high, middle, "high is below the primary");
        try oracle.secondPrice() returns (uint256 answer) {
            bool agree = answer >= middle - room && answer <= middle + room;
            bool spans = agree || !spent;
            assertEq(low, !spans ? middle - room : answer < middle ? answer : middle, "low");
            assertEq(high, !spans ? middle + room : answer > middle ? answer : middle, "high");
        } catch {
            assertEq(low, middle - room, "a silent feed moved low");
            assertEq(high, middle + room, "a silent feed moved high");
        }
    }

    // ------------------------------------------------------------------------------------------------------ Internals

    function _isWide() private view {
        _prices(oracle, 3000e18, 3100e18);
    }

    function _isThePrimarys() private view {
        _prices(oracle, 2985e18, 3015e18);
    }

    function _knows(uint256 lastAt, uint256 total) private view {
        (uint48 knownLastAt, uint32 knownTotal) = oracle.witness();
        assertEq(knownLastAt, lastAt);
        assertEq(knownTotal, total);
    }

    function _assume(uint256 lastAt, uint256 total) private {
        vm.store(address(oracle), 0, bytes32(lastAt | (total << 48)));
        _knows(lastAt, total);
    }

    /// @dev Pokes as seldom as still counts, until `time` has passed.
    function _witness(uint256 time) private {
        oracle.poke();
        while (time > 0) {
            uint256 step = time < 1 hours ? time : 1 hours;
            _skip(step);
            oracle.poke();
            time -= step;
        }
    }

    /// @dev Time passes, and both feeds repeat their answers.
    function _skip(uint256 time) private {
        skip(time);
        primary.set(primary.answer());
        second.set(second.answer());
    }
}
