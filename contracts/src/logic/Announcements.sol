// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { ILendingPools } from "../interfaces/ILendingPools.sol";

/// @notice Timelock for changes that add risk for the users of a pool: announced first, carried out after DELAY.
library Announcements {
    uint256 internal constant DELAY = 3 days;
    /// @dev An announcement expires this long after DELAY, so that a change that was announced and not carried out cannot take
    /// effect much later by surprise.
    uint256 internal constant OPEN = 14 days;

    /// @notice Consumes the announcement of `change` if it is ready; announces the change if it has no announcement or the
    /// announcement has expired. Reverts with `ChangeNotReady` during DELAY.
    /// @return ready whether the change may be carried out now
    /// @return readyAt from when on it may be carried out, seconds
    function take(mapping(bytes32 change => uint256) storage announced, bytes32 change)
        internal
        returns (bool ready, uint256 readyAt)
    {
        readyAt = announced[change];
        if (readyAt == 0 || block.timestamp > readyAt + OPEN) {
            readyAt = block.timestamp + DELAY;
            announced[change] = readyAt;
            return (false, readyAt);
        }
        if (block.timestamp < readyAt) revert ILendingPools.ChangeNotReady(change, readyAt);
        delete announced[change];
        emit ILendingPools.ChangeCarriedOut(change);
        return (true, readyAt);
    }
}
