// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { ILendingPools } from "../interfaces/ILendingPools.sol";

/// @notice Changes that the people in a pool may want to leave before: made known first, carried out later.
library Announcements {
    uint256 internal constant DELAY = 3 days;
    /// @dev Who read of a change and saw nothing come of it should not be surprised by it much later.
    uint256 internal constant OPEN = 14 days;

    /// @notice Uses up the announcement of `change` if its time has come; announces it where there is none, or where its
    /// time has passed.
    /// @return ready whether the change may be carried out now
    /// @return readyAt otherwise: from when on it may, seconds
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
        return (true, readyAt);
    }
}
