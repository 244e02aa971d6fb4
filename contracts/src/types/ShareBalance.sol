// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice An account's supply and debt shares in a reserve, in one word. From the low bits up: supply shares 127, whether
/// they back debt 1, borrow shares 128.
/// @dev The flag repeats the account's SUPPLY_BIT, so that a withdrawal that backs no debt need not read `AccountBits`.
/// The shares fit: `SharePoolLibrary.MAX_SHARES` bounds their sum over all accounts.
type ShareBalance is uint256;

using ShareBalanceLibrary for ShareBalance global;

/// @notice Reads and writes a `ShareBalance`.
library ShareBalanceLibrary {
    uint256 private constant SHARES = (1 << 127) - 1;
    uint256 private constant BACKS_DEBT = 1 << 127;

    function supplyShares(ShareBalance balance) internal pure returns (uint256) {
        return ShareBalance.unwrap(balance) & SHARES;
    }

    function backsDebt(ShareBalance balance) internal pure returns (bool) {
        return ShareBalance.unwrap(balance) & BACKS_DEBT != 0;
    }

    function borrowShares(ShareBalance balance) internal pure returns (uint256) {
        return ShareBalance.unwrap(balance) >> 128;
    }

    function withBacksDebt(ShareBalance balance, bool on) internal pure returns (ShareBalance) {
        return ShareBalance.wrap(
            on ? ShareBalance.unwrap(balance) | BACKS_DEBT : ShareBalance.unwrap(balance) & ~BACKS_DEBT
        );
    }

    function plusSupply(ShareBalance balance, uint256 shares) internal pure returns (ShareBalance) {
        unchecked {
            return ShareBalance.wrap(ShareBalance.unwrap(balance) + shares);
        }
    }

    /// @dev Unchecked: the caller guarantees that the balance has as many supply shares. Clears the flag when none are left.
    function unsafeMinusSupply(ShareBalance balance, uint256 shares) internal pure returns (ShareBalance less) {
        unchecked {
            less = ShareBalance.wrap(ShareBalance.unwrap(balance) - shares);
            if (supplyShares(less) == 0) less = withBacksDebt(less, false);
        }
    }

    function plusBorrow(ShareBalance balance, uint256 shares) internal pure returns (ShareBalance) {
        unchecked {
            return ShareBalance.wrap(ShareBalance.unwrap(balance) + (shares << 128));
        }
    }

    /// @dev Unchecked: the caller guarantees that the balance has as many borrow shares.
    function unsafeMinusBorrow(ShareBalance balance, uint256 shares) internal pure returns (ShareBalance) {
        unchecked {
            return ShareBalance.wrap(ShareBalance.unwrap(balance) - (shares << 128));
        }
    }
}
