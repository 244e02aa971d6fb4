// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ReserveId } from "../src/types/Ids.sol";
import { Base } from "./Base.t.sol";
import { BandOracle } from "./mocks/BandOracle.sol";

/// @notice Oracles that fall silent, and those who witness it.
abstract contract SilenceBase is Base {
    function _silence(BandOracle oracle) internal {
        oracle.setMood(BandOracle.Mood.Reverts);
    }

    function _speak(BandOracle oracle) internal {
        oracle.setMood(BandOracle.Mood.Sound);
    }

    /// @dev Marks now and every hour, until a day is witnessed.
    function _witness(ReserveId id) internal {
        _markFor(id, 24 hours);
    }

    /// @dev Marks now and every hour, until a week is witnessed: from then on the reserve counts as dead.
    function _witnessDead(ReserveId id) internal {
        _markFor(id, 7 days);
    }

    /// @param time whole hours
    function _markFor(ReserveId id, uint256 time) internal {
        core.markSilent(id);
        for (uint256 i; i < time / 1 hours; ++i) {
            skip(1 hours);
            core.markSilent(id);
        }
    }
}
