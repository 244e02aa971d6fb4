// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { Test } from "forge-std/Test.sol";

import { Risk } from "../../../src/storage/State.sol";
import { Risks } from "../../../src/types/Risks.sol";

/// @notice Every part of the word is what was put there, and none is touched by what is put beside it.
contract RisksTest is Test {
    using Risks for Risk;

    function testFuzz_packs(address oracle, uint16 ltv, uint16 threshold, uint16 maxBonus) public pure {
        _is(Risks.pack(oracle, ltv, threshold, maxBonus), oracle, ltv, threshold, 0, 0, maxBonus);
    }

    function testFuzz_withLtv(uint256 word, uint16 ltv) public pure {
        Risk risk = Risk.wrap(word);
        Risk changed = risk.withLtv(ltv);
        _is(changed, risk.oracle(), ltv, risk.finalThreshold(), risk.rampFrom(), risk.rampEnd(), risk.maxBonus());
        assertEq(Risk.unwrap(changed.withLtv(risk.ltv())), word);
    }

    function testFuzz_withThreshold(uint256 word, uint16 to, uint16 from, uint32 end) public pure {
        Risk risk = Risk.wrap(word);
        Risk changed = risk.withThreshold(to, from, end);
        _is(changed, risk.oracle(), risk.ltv(), to, from, end, risk.maxBonus());
        changed = changed.withThreshold(risk.finalThreshold(), risk.rampFrom(), risk.rampEnd());
        assertEq(Risk.unwrap(changed), word);
    }

    function _is(
        Risk risk,
        address oracle,
        uint256 ltv,
        uint256 threshold,
        uint256 rampFrom,
        uint256 rampEnd,
        uint256 maxBonus
    ) private pure {
        assertEq(risk.oracle(), oracle, "oracle");
        assertEq(risk.ltv(), ltv, "ltv");
        assertEq(risk.finalThreshold(), threshold, "threshold");
        assertEq(risk.rampFrom(), rampFrom, "rampFrom");
        assertEq(risk.rampEnd(), rampEnd, "rampEnd");
        assertEq(risk.maxBonus(), maxBonus, "maxBonus");
    }
}
