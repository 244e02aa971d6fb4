// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { ReserveId } from "../src/interfaces/Types.sol";
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

    /// @dev Marks now and every six hours, until a day is witnessed.
    function _witness(ReserveId id) internal {
        core.markSilent(id);
        for (uint256 i; i < 4; ++i) {
            skip(6 hours);
            core.markSilent(id);
        }
    }
}
