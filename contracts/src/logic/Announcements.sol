// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { ILendingPools } from "../interfaces/ILendingPools.sol";

/// @notice Delays changes that raise a pool's risk, so that its users can leave first: announced now, carried out later.
library Announcements {
    uint256 internal constant DELAY = 3 days;
    /// @dev Bounds how long after its announcement a change can still take effect.
    uint256 internal constant OPEN = 14 days;

    /// @notice Consumes the announcement of `change` once its delay is over; announces the change where no announcement is
    /// open.
    /// @return ready whether the caller carries the change out now
    /// @return readyAt seconds; when the change can first be carried out
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
