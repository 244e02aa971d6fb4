// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice Called on the caller of a peer contract's function if it passes data, after it has received its part and before what
/// it owes is pulled.
interface IPeerCallback {
    /// @param token of what is owed
    /// @param owed token units
    function onWeirPeer(address token, uint256 owed, bytes calldata data) external;
}
