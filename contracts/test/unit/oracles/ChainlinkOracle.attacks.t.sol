// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ChainlinkOracle } from "../../../src/oracles/ChainlinkOracle.sol";
import { MockFeed } from "./MockFeed.sol";
import { OracleFixture } from "./OracleFixture.sol";

/// @notice Attackers control the second feed, the ratio, the gas, or the times of the pokes. "Frozen"
/// is a band wider than maxDeviation to either side: it blocks a liquidation at an honest primary price.
contract ChainlinkOracleAttacksTest is OracleFixture {
    int256 private constant LIE = 6000e8;

    ChainlinkOracle private oracle;

    function setUp() public override {
        super.setUp();
        oracle = new ChainlinkOracle(_withSecond());
    }

    // ------------------------------------------------------------------------------------------- the second feed lies

    /// @dev The second feed is wrong permanently. A liquidator who pokes every hour waits for the grace, and no longer.
    function test_attack_secondFeedFreezesLiquidation() public {
        second.set(LIE);
        uint256 frozen;
        for (uint256 i; i < 24 * 14; ++i) {
            if (!_pokeOrLiquidate()) frozen += 1 hours;
            _skip(1 hours);
        }
        assertEq(frozen, GRACE);
    }

    /// @dev The second feed agrees for five minutes whenever the grace is nearly used up, and disagrees again.
    function test_attack_flickeringDispute() public {
        uint256 frozen;
        for (uint256 i; i < 12 * 24 * 14; ++i) {
            second.set(i % 71 == 70 ? PRICE : LIE);
            if (!_pokeOrLiquidate()) frozen += 5 minutes;
            _skip(5 minutes);
        }
        assertEq(frozen, GRACE - 5 minutes);
    }

    /// @dev The attacker makes the feeds agree for the duration of one call, and pokes or lets others poke in between.
    function test_attack_agreementWithinOneTransaction() public {
        second.set(LIE);
        oracle.poke();
        for (uint256 i; i < 6; ++i) {
            _skip(1 hours);
            second.set(PRICE);
            vm.expectRevert(abi.encodeWithSelector(ChainlinkOracle.DisputeAbsent.selector, 3000e18, 3000e18));
            oracle.poke();
            second.set(LIE);
            oracle.poke();
        }
        assertFalse(_frozen());
    }

    /// @dev The attacker pokes when the grace is over, and goes on: that only extends the time in which the primary decides.
    function test_attack_pokeAtTheEndRestartsTheGrace() public {
        _spendTheGrace();
        for (uint256 i; i < 48; ++i) {
            _skip(i % 2 == 0 ? 1 days : 1 hours + 1);
            assertFalse(_frozen());
            oracle.poke();
            assertFalse(_frozen());
        }
    }

    /// @dev Pokes are late by a second, so that no time counts as witnessed. They reset nothing, and a poke in
    /// time needs only what was missing.
    function test_attack_latePoke() public {
        second.set(LIE);
        oracle.poke();
        for (uint256 i; i < 5; ++i) {
            _skip(1 hours);
            oracle.poke();
        }
        for (uint256 i; i < 20; ++i) {
            _skip(1 hours + 1);
            oracle.poke();
        }
        assertTrue(_frozen());
        _skip(1 hours);
        assertFalse(_frozen());
    }

    /// @dev No one pokes. The dispute blocks liquidations until a liquidator pokes for the duration of the grace.
    function test_attack_unwitnessedDisputeStretchesTheGrace() public {
        second.set(LIE);
        _skip(90 days);
        oracle.poke();
        for (uint256 i; i < 6; ++i) {
            assertTrue(_frozen());
            _skip(1 hours);
            oracle.poke();
        }
        assertFalse(_frozen());
    }

    /// @dev The second feed becomes stale and fresh again, to look like a new dispute.
    function test_attack_silenceForgetsTheDispute() public {
        _spendTheGrace();
        for (uint256 habit = 1; habit <= uint256(MockFeed.Habit.RevertsWithABomb); ++habit) {
            second.setHabit(MockFeed.Habit(habit));
            assertFalse(_frozen());
            second.setHabit(MockFeed.Habit.Answers);
            assertFalse(_frozen());
        }
    }

    /// @dev The second feed reports the lowest or highest answer within its bounds, so that the price would be 0 or too large and
    /// collateral would count as 0. The constructor rejects bounds that allow it.
    function testFuzz_attack_secondFeedMakesThePriceUnreadable(uint8 leastBits, uint8 mostBits, uint256 ratioNow)
        public
    {
        second = new MockFeed(18, 3000e18);
        ChainlinkOracle.Config memory config = _all();
        config.ratio.minAnswer = 0.01e18;
        config.second.minAnswer = uint128(1 << (leastBits % 16));
        config.second.maxAnswer = uint128(1 << (mostBits % 20 + 108));
        try this.create(config) returns (ChainlinkOracle made) {
            ratio.set(int256(bound(ratioNow, config.ratio.minAnswer, config.ratio.maxAnswer)));
            second.set(int256(uint256(config.second.minAnswer)));
            (uint256 low, uint256 high) = made.price();
            assertGt(low, 0);
            second.set(int256(uint256(config.second.maxAnswer)));
            (low, high) = made.price();
            assertLe(low, high);
            assertLe(high, type(uint128).max);
        } catch (bytes memory reason) {
            assertEq(bytes4(reason), ChainlinkOracle.SettingOutOfBounds.selector);
        }
    }

    /// @dev Any behaviour of the second feed for weeks, and a liquidator who mostly pokes within the hour. The time that they have
    /// witnessed as frozen is less than one grace, until a day passes without a witnessed dispute.
    function testFuzz_attack_anySecond(uint256 seed) public {
        uint256 frozen;
        uint256 lastSeen;
        for (uint256 i; i < 120; ++i) {
            uint256 dice = uint256(keccak256(abi.encode(seed, i)));
            if (dice % 4 == 0) _behave(uint8(dice >> 8));
            bool before = !_pokeOrLiquidate();
            if (before) {
                if (block.timestamp - lastSeen > 1 days) frozen = 0;
                lastSeen = block.timestamp;
            }
            uint256 step = 1 + (dice >> 16) % (dice % 50 == 1 ? 2 days : 1 hours);
            _skip(step);
            bool afterwards = !_pokeOrLiquidate();
            if (before && afterwards && step <= 1 hours) {
                frozen += step;
                lastSeen = block.timestamp;
                assertLt(frozen, GRACE);
            }
        }
    }

    // ---------------------------------------------------------------------------------------------- the primary lies

    /// @dev A wrong primary is limited by the second feed in the same call: there is no time for a loan at the wrong price.
    function test_attack_falsePrimaryBeforeAnyPoke() public {
        primary.set(LIE);
        (uint256 low,) = oracle.price();
        assertEq(low, 3000e18);
    }

    /// @dev The attacker waits until feeds lag behind each other for a moment, and pokes then, to use up the grace and with it the
    /// second feed's effect. One moment proves an hour at most.
    function test_attack_onePokeDisarmsTheSecond() public {
        second.set(3020e8);
        oracle.poke();
        second.set(PRICE);
        for (uint256 i; i < 30; ++i) {
            _skip(1 hours);
            primary.set(LIE);
            (uint256 low,) = oracle.price();
            assertEq(low, 3000e18);
            primary.set(PRICE);
        }
    }

    // -------------------------------------------------------------------------------------------- the ratio is inflated

    /// @dev A donation doubles the ratio in one block: as collateral it backs no more than before, and a debt of it is not
    /// liquidated.
    function test_attack_ratioInflation() public {
        oracle = new ChainlinkOracle(_withRatioAlone());
        (uint256 honest,) = oracle.price();
        ratio.set(2e18);
        (uint256 low, uint256 high) = oracle.price();
        assertEq(low, honest);
        assertEq(high, 6000e18);
    }

    // -------------------------------------------------------------------------------------------------- gas is starved

    /// @dev The caller leaves slightly too little gas for a second feed that uses all of its gas, so that it would seem
    /// unreadable. With any gas the result is the true band or a revert.
    function test_attack_starvedGas() public {
        second.set(LIE);
        uint256 cost = 80_000;
        for (second.setCost(cost); !_frozen(); second.setCost(cost)) {
            cost -= 20;
        }
        assertGt(cost, 70_000);

        uint256 answered;
        for (uint256 gas = 60_000; gas < 120_000; gas += 31) {
            try oracle.price{ gas: gas }() returns (uint256 low, uint256 high) {
                ++answered;
                assertEq(low, 3000e18);
                assertEq(high, 6000e18);
            } catch { }
        }
        assertGt(answered, 500);
    }

    function test_attack_starvedGas_revertsWith_GasTooLow() public {
        second.set(LIE);
        (bool success, bytes memory data) = address(oracle).staticcall{ gas: 80_000 }(abi.encodeCall(oracle.price, ()));
        assertFalse(success);
        assertEq(bytes4(data), ChainlinkOracle.GasTooLow.selector);
        (success, data) = address(oracle).call{ gas: 80_000 }(abi.encodeCall(oracle.poke, ()));
        assertFalse(success);
        assertEq(bytes4(data), ChainlinkOracle.GasTooLow.selector);
    }

    // ------------------------------------------------------------------------------------------------------ Internals

    /// @dev A liquidator's transaction: liquidate, or if the band blocks it, poke. One of
    /// the two always works.
    function _pokeOrLiquidate() private returns (bool liquidated) {
        try oracle.poke() {
            return !_frozen();
        } catch {
            assertFalse(_frozen(), "neither poke nor liquidation");
            return true;
        }
    }

    function _frozen() private view returns (bool) {
        (uint256 low, uint256 high) = oracle.price();
        return low < 2985e18 || high > 3015e18;
    }

    function _spendTheGrace() private {
        second.set(LIE);
        oracle.poke();
        for (uint256 i; i < 6; ++i) {
            _skip(1 hours);
            oracle.poke();
        }
        assertFalse(_frozen());
    }

    function _behave(uint8 how) private {
        if (how < 60) {
            second.setHabit(MockFeed.Habit(how % 5));
        } else {
            second.setHabit(MockFeed.Habit.Answers);
            second.set(how < 160 ? LIE : how < 200 ? int256(1e8) : PRICE);
        }
    }

    /// @dev Time passes, and both feeds repeat their answers.
    function _skip(uint256 time) private {
        skip(time);
        primary.set(primary.answer());
        second.set(second.answer());
    }
}
