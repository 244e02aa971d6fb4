// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { RiskConfig, RiskConfigLibrary } from "../../../src/types/RiskConfig.sol";

/// @notice Every part of the word is what was put there, and none is touched by what is put beside it.
contract RiskConfigTest is Test {
    function testFuzz_packs(address oracle, uint16 ltv, uint16 threshold, uint16 maxBonus) public pure {
        _is(RiskConfigLibrary.pack(oracle, ltv, threshold, maxBonus), oracle, ltv, threshold, 0, 0, maxBonus);
    }

    function testFuzz_withLtv(uint256 word, uint16 ltv) public pure {
        RiskConfig config = RiskConfig.wrap(word);
        RiskConfig changed = config.withLtv(ltv);
        _is(
            changed,
            config.oracle(),
            ltv,
            config.finalThreshold(),
            config.rampFrom(),
            config.rampEnd(),
            config.maxBonus()
        );
        assertEq(RiskConfig.unwrap(changed.withLtv(config.ltv())), word);
    }

    function testFuzz_withThreshold(uint256 word, uint16 to, uint16 from, uint32 end) public pure {
        RiskConfig config = RiskConfig.wrap(word);
        RiskConfig changed = config.withThreshold(to, from, end);
        _is(changed, config.oracle(), config.ltv(), to, from, end, config.maxBonus());
        changed = changed.withThreshold(config.finalThreshold(), config.rampFrom(), config.rampEnd());
        assertEq(RiskConfig.unwrap(changed), word);
    }

    function _is(
        RiskConfig config,
        address oracle,
        uint256 ltv,
        uint256 threshold,
        uint256 rampFrom,
        uint256 rampEnd,
        uint256 maxBonus
    ) private pure {
        assertEq(config.oracle(), oracle, "oracle");
        assertEq(config.ltv(), ltv, "ltv");
        assertEq(config.finalThreshold(), threshold, "threshold");
        assertEq(config.rampFrom(), rampFrom, "rampFrom");
        assertEq(config.rampEnd(), rampEnd, "rampEnd");
        assertEq(config.maxBonus(), maxBonus, "maxBonus");
    }
}
