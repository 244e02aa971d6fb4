// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

import { Common } from "../interfaces/IPeer.sol";
import { Ad, IPeerDesk, SwapOrder } from "../interfaces/IPeerDesk.sol";
import { LoanLens } from "./LoanLens.sol";

/// @title PeerLens
/// @notice What of an order could be taken now, and why not. No function reverts, and no token or wallet gets more than its limit of
/// gas; each can lie. A named taker is taken to be the one who asks.
/// @dev Apart from the contracts that it looks at: with it, PeerDesk would exceed the 24 kB that a contract may have.
contract PeerLens is LoanLens {
    using FixedPointMathLib for uint256;

    uint256 private constant BPS = 10_000;

    /// @notice How much of an order could be taken now.
    /// @return amount token units of `sell`; shares that back a debt count 0
    /// @return reason why the amount is 0, in words; 0 if it is not
    function fillableSwap(IPeerDesk desk, SwapOrder calldata order, bytes calldata signature)
        external
        view
        returns (uint256 amount, bytes32 reason)
    {
        bytes32 hash = desk.hashSwap(order);
        (amount, reason) = _left(desk, _common(order), hash, signature, order.sell, order.sellAmount);
        if (reason != 0) return (0, reason);
        if (!_isToken(desk, order.sell) || !_isToken(desk, order.buy)) return (0, "no token");
        if (!_isSource(desk, order.source, order.sell)) return (0, "source of another token");
        if (!_isSource(desk, order.sink, order.buy)) return (0, "sink of another token");
        uint256 drawable = _drawable(desk, order.maker, order.source, order.sell);
        // Less than all that is left has to reach the minimum.
        if (drawable < amount && (drawable == 0 || drawable < order.minFill)) return (0, "maker lacks the tokens");
        return (amount.min(drawable), 0);
    }

    /// @notice The largest deal that could be opened now.
    /// @return amount token units; shares that back a debt count 0
    /// @return reason why the amount is 0, in words; 0 if it is not
    function fillableAd(IPeerDesk desk, Ad calldata ad, bytes calldata signature)
        external
        view
        returns (uint256 amount, bytes32 reason)
    {
        (amount, reason) = _left(desk, _commonOf(ad), desk.hashAd(ad), signature, ad.token, ad.total);
        if (reason == 0) reason = desk.reasonAgainstTerms(ad, ad.taker);
        if (reason != 0) return (0, reason);
        if (!_isToken(desk, ad.token)) return (0, "no token");
        if (!_isSource(desk, ad.source, ad.token)) return (0, "source of another token");
        amount = amount.min(ad.max).min(type(uint128).max);
        if (amount < ad.min) return (0, "less than min is left");
        amount = amount.min(_backed(desk, ad));
        if (amount < ad.min) return (0, "maker lacks the tokens");
    }

    /// @dev The largest amount whose part the maker can bring now, token units, rounded down.
    function _backed(IPeerDesk desk, Ad calldata ad) private view returns (uint256) {
        uint256 drawable = _drawable(desk, ad.maker, ad.source, ad.token).min(type(uint192).max);
        if (ad.makerSells) return drawable * BPS / (BPS + ad.bondSeller);
        return ad.bondBuyer == 0 ? type(uint256).max : drawable * BPS / ad.bondBuyer;
    }

    function _common(SwapOrder calldata order) private pure returns (Common calldata common) {
        assembly ("memory-safe") {
            common := order
        }
    }

    function _commonOf(Ad calldata ad) private pure returns (Common calldata common) {
        assembly ("memory-safe") {
            common := ad
        }
    }
}
