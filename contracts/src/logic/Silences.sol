// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { Silence } from "../interfaces/Types.sol";

/// @notice How long a price has been silent, as far as anybody has witnessed it.
library Silences {
    /// @notice From then on a liquidation leaves the reserve aside.
    uint256 internal constant WITNESSED = 24 hours;
    /// @notice From then on nobody waits for the feed any more: what it priced can be auctioned.
    uint256 internal constant DEAD = 7 days;
    /// @dev A feed that is readable between two marks is one that somebody had an hour to show.
    uint256 internal constant MAX_GAP = 1 hours;

    /// @notice Whether marks no further apart than MAX_GAP, the last of them no older than that, span `time`.
    function witnessed(Silence storage silence, uint256 time) internal view returns (bool) {
        (uint256 since, uint256 last) = (silence.since, silence.last);
        return since != 0 && last - since >= time && block.timestamp - last <= MAX_GAP;
    }

    /// @notice Adds a mark: to those before it, or as the first after a gap. A readable price ends the silence.
    function mark(Silence storage silence, bool readable) internal {
        if (readable) {
            (silence.since, silence.last) = (0, 0);
        } else {
            if (block.timestamp > silence.last + MAX_GAP) silence.since = uint40(block.timestamp);
            silence.last = uint40(block.timestamp);
        }
    }
}
