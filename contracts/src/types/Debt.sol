// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

import { IAmountErrors } from "../interfaces/IAmountErrors.sol";
import { SharePoolLibrary } from "./SharePool.sol";

/// @notice The borrow side of a reserve, in one word: the borrow index (WAD) in the low 128 bits, debt shares in the high
/// 128. A debt is its shares times the index, over 1e24 in token units: while the index is 1, a million shares are one token
/// unit.
type Debt is uint256;

using DebtLibrary for Debt global;

/// @notice Reads and writes a `Debt`, and converts between token units and debt shares.
/// @dev A debt is shares · index, so the sum of all accounts' debts equals the reserve's books exactly: there are no virtual
/// shares, and a repayment's rounding changes no other debt. Interest changes the index alone, which keeps 18 digits, so no
/// accrual rounds a debt to token units.
library DebtLibrary {
    using FixedPointMathLib for uint256;

    /// @dev The index of a new reserve, WAD.
    uint256 internal constant FIRST_INDEX = 1e18;
    /// @dev Shares · index over a token unit: a million shares are a token unit at FIRST_INDEX.
    uint256 internal constant SCALE = 1e24;

    uint256 private constant LOW = type(uint128).max;

    /// @return WAD
    function index(Debt debt) internal pure returns (uint256) {
        return Debt.unwrap(debt) & LOW;
    }

    function shares(Debt debt) internal pure returns (uint256) {
        return Debt.unwrap(debt) >> 128;
    }

    /// @notice What all borrowers together owe, token units, rounded down.
    function assets(Debt debt) internal pure returns (uint256) {
        // An index is below 2^128 and shares are below 2^127: the product fits in 256 bits.
        unchecked {
            return (Debt.unwrap(debt) & LOW) * (Debt.unwrap(debt) >> 128) / SCALE;
        }
    }

    /// @param added to the index, WAD
    /// @dev Unchecked: the caller guarantees that the sum fits in 128 bits.
    function unsafeGrown(Debt debt, uint256 added) internal pure returns (Debt) {
        unchecked {
            return Debt.wrap(Debt.unwrap(debt) + added);
        }
    }

    /// @notice Reverts above SharePoolLibrary.MAX_SHARES.
    function plus(Debt debt, uint256 shares_) internal pure returns (Debt) {
        if (shares_ > SharePoolLibrary.MAX_SHARES - shares(debt)) revert IAmountErrors.AmountTooLarge(0, shares_);
        return Debt.wrap(Debt.unwrap(debt) + (shares_ << 128));
    }

    /// @dev Unchecked: the caller guarantees that the debt has as many shares.
    function unsafeMinus(Debt debt, uint256 shares_) internal pure returns (Debt) {
        unchecked {
            return Debt.wrap(Debt.unwrap(debt) - (shares_ << 128));
        }
    }

    /// @notice Debt shares for token units, rounded down; above 2^128 − 1 units it reverts.
    function toSharesDown(Debt debt, uint256 assets_) internal pure returns (uint256) {
        _requireFits(assets_);
        unchecked {
            return (assets_ * SCALE).rawDiv(index(debt));
        }
    }

    /// @notice Debt shares for token units, rounded up; above 2^128 − 1 units it reverts.
    function toSharesUp(Debt debt, uint256 assets_) internal pure returns (uint256) {
        _requireFits(assets_);
        unchecked {
            return (assets_ * SCALE).divUp(index(debt));
        }
    }

    /// @notice Token units for debt shares, rounded up.
    /// @dev Unchecked: the caller guarantees that the debt has as many shares.
    function unsafeToAssetsUp(Debt debt, uint256 shares_) internal pure returns (uint256) {
        unchecked {
            return (shares_ * index(debt)).divUp(SCALE);
        }
    }

    function _requireFits(uint256 amount) private pure {
        if (amount > LOW) revert IAmountErrors.AmountTooLarge(amount, amount);
    }
}
