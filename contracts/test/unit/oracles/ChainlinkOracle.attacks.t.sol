// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ChainlinkOracle } from "../../../src/oracles/ChainlinkOracle.sol";
import { MockFeed } from "./MockFeed.sol";
import { OracleFixture } from "./OracleFixture.sol";

/// @notice What someone would like who controls the second feed, the ratio, the gas, or the moments of the pokes. "Frozen"
/// is a band wider than maxDeviation to either side: what keeps a liquidator of an honest primary price from his work.
contract ChainlinkOracleAttacksTest is OracleFixture {
    int256 private constant LIE = 6000e8;

    ChainlinkOracle private oracle;

    function setUp() public override {
        super.setUp();
        oracle = new ChainlinkOracle(_withSecond());
    }

    // ------------------------------------------------------------------------------------------- the second feed lies

    /// @dev The lie never ends. A liquidator who pokes by the hour waits for the grace and no longer, ever.
    function test_attack_secondFeedFreezesLiquidation() public {
        second.set(LIE);
        uint256 frozen;
        for (uint256 i; i < 24 * 14; ++i) {
            if (!_pokeOrLiquidate()) frozen += 1 hours;
            _skip(1 hours);
        }
        assertEq(frozen, GRACE);
    }

    /// @dev The lie stops for five minutes whenever the grace is nearly spent, and is taken up again.
    function test_attack_flickeringDispute() public {
        uint256 frozen;
        for (uint256 i; i < 12 * 24 * 14; ++i) {
            second.set(i % 71 == 70 ? PRICE : LIE);
            if (!_pokeOrLiquidate()) frozen += 5 minutes;
            _skip(5 minutes);
        }
        assertEq(frozen, GRACE - 5 minutes);
    }

    /// @dev He who lies shows agreement for the length of one call, and pokes or has others poke meanwhile.
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

    /// @dev He pokes himself when the grace is over, and keeps poking: that lengthens his punishment alone.
    function test_attack_pokeAtTheEndRestartsTheGrace() public {
        _spendTheGrace();
        for (uint256 i; i < 48; ++i) {
            _skip(i % 2 == 0 ? 1 days : 1 hours + 1);
            assertFalse(_frozen());
            oracle.poke();
            assertFalse(_frozen());
        }
    }

    /// @dev Pokes are late by a second, so that no time would count as witnessed. They forget nothing, and one who is in
    /// time needs no more than what was missing.
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

    /// @dev Nobody pokes. The dispute is frozen for nobody who acts: it takes one who does no more than the grace.
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

    /// @dev The second falls silent and speaks again to look like a new dispute.
    function test_attack_silenceForgetsTheDispute() public {
        _spendTheGrace();
        for (uint256 habit = 1; habit <= uint256(MockFeed.Habit.RevertsWithABomb); ++habit) {
            second.setHabit(MockFeed.Habit(habit));
            assertFalse(_frozen());
            second.setHabit(MockFeed.Habit.Answers);
            assertFalse(_frozen());
        }
    }

    /// @dev The second says the least or the most that its bounds allow, so that the price is 0 or too large and the
    /// collateral of others counts for nothing. Bounds that would allow it are refused.
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

    /// @dev Any behaviour of the second for weeks, and a liquidator who mostly comes within the hour. The time that he knows
    /// to have been frozen is less than one grace, until a day passes without a dispute to be seen.
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

    /// @dev A false primary meets the second's veto in the very call: no time in between for a loan at a false price.
    function test_attack_falsePrimaryBeforeAnyPoke() public {
        primary.set(LIE);
        (uint256 low,) = oracle.price();
        assertEq(low, 3000e18);
    }

    /// @dev He waits for feeds that lag behind each other for a moment, and pokes then, to be rid of the second's veto
    /// when the grace is over. One moment proves an hour at most.
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

    /// @dev A donation doubles the ratio in one block: as collateral it lends no more than before, and nobody is liquidated
    /// for what he owes in it.
    function test_attack_ratioInflation() public {
        oracle = new ChainlinkOracle(_withRatioAlone());
        (uint256 honest,) = oracle.price();
        ratio.set(2e18);
        (uint256 low, uint256 high) = oracle.price();
        assertEq(low, honest);
        assertEq(high, 6000e18);
    }

    // -------------------------------------------------------------------------------------------------- gas is starved

    /// @dev The caller leaves just too little for a second feed that needs all of its allowance, so that it would seem
    /// silent and its veto gone. With any gas the answer is the true band or none.
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

    /// @dev What a liquidator does in one transaction: he liquidates, or where the band keeps him from it, he pokes. One of
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

    /// @dev Time passes, and both feeds go on saying what they said.
    function _skip(uint256 time) private {
        skip(time);
        primary.set(primary.answer());
        second.set(second.answer());
    }
}
