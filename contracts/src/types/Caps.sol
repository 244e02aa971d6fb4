// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice Packs a cap in 20 bits: a 13-bit mantissa shifted left by a 7-bit exponent. All ones: no cap.
library Caps {
    uint256 internal constant NONE = type(uint256).max;

    uint24 private constant PACKED_NONE = 0xfffff;
    uint256 private constant MANTISSA_BITS = 13;
    uint256 private constant MANTISSA = 0x1fff;

    /// @notice The largest cap that fits 20 bits and is not above `cap`.
    /// @dev A cap of 2^128 or more is no cap: no reserve can hold as much.
    function pack(uint256 cap) internal pure returns (uint24 packed) {
        if (cap > type(uint128).max) return PACKED_NONE;
        uint256 exponent;
        while (cap >> exponent > MANTISSA) ++exponent;
        // The exponent is at most 115, so the packed cap is never all ones.
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint24((exponent << MANTISSA_BITS) | (cap >> exponent));
    }

    /// @notice A reserve's supply cap in the low 20 bits, its borrow cap above.
    function both(uint256 supplyCap, uint256 borrowCap) internal pure returns (uint40) {
        return pack(supplyCap) | (uint40(pack(borrowCap)) << 20);
    }

    /// @param caps as `both` makes them
    /// @return token units; NONE where there is no cap
    function supply(uint256 caps) internal pure returns (uint256) {
        return _unpack(caps & PACKED_NONE);
    }

    /// @param caps as `both` makes them
    /// @return token units; NONE where there is no cap
    function borrow(uint256 caps) internal pure returns (uint256) {
        return _unpack(caps >> 20);
    }

    /// @return token units; NONE where there is no cap
    function unpack(uint24 packed) internal pure returns (uint256) {
        return _unpack(packed);
    }

    function _unpack(uint256 packed) private pure returns (uint256) {
        return packed == PACKED_NONE ? NONE : (packed & MANTISSA) << (packed >> MANTISSA_BITS);
    }
}
