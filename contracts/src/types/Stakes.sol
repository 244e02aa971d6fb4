// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { Stake } from "../storage/State.sol";

/// @notice Reads and writes the word `Stake`.
/// @dev Shares fit by the bound of a reserve's side, which is the sum of them all: see `Sides.MAX_SHARES`.
library Stakes {
    uint256 private constant SHARES = (1 << 127) - 1;
    uint256 private constant BACKS = 1 << 127;

    function supplyShares(Stake stake) internal pure returns (uint256) {
        return Stake.unwrap(stake) & SHARES;
    }

    function backs(Stake stake) internal pure returns (bool) {
        return Stake.unwrap(stake) & BACKS != 0;
    }

    function borrowShares(Stake stake) internal pure returns (uint256) {
        return Stake.unwrap(stake) >> 128;
    }

    function withBacks(Stake stake, bool on) internal pure returns (Stake) {
        return Stake.wrap(on ? Stake.unwrap(stake) | BACKS : Stake.unwrap(stake) & ~BACKS);
    }

    function plusSupply(Stake stake, uint256 shares) internal pure returns (Stake) {
        unchecked {
            return Stake.wrap(Stake.unwrap(stake) + shares);
        }
    }

    /// @dev At most what is there, by the caller's word. Nothing backs nothing.
    function unsafeMinusSupply(Stake stake, uint256 shares) internal pure returns (Stake less) {
        unchecked {
            less = Stake.wrap(Stake.unwrap(stake) - shares);
            if (supplyShares(less) == 0) less = withBacks(less, false);
        }
    }

    function plusBorrow(Stake stake, uint256 shares) internal pure returns (Stake) {
        unchecked {
            return Stake.wrap(Stake.unwrap(stake) + (shares << 128));
        }
    }

    /// @dev At most what is there, by the caller's word.
    function unsafeMinusBorrow(Stake stake, uint256 shares) internal pure returns (Stake) {
        unchecked {
            return Stake.wrap(Stake.unwrap(stake) - (shares << 128));
        }
    }
}
