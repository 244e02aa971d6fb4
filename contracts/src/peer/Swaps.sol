// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

import { Common } from "../interfaces/IPeer.sol";
import { IPeerCallback } from "../interfaces/IPeerCallback.sol";
import { IPeerDesk, SwapOrder } from "../interfaces/IPeerDesk.sol";
import { ReserveId } from "../types/Ids.sol";
import { Orders } from "./Orders.sol";
import { Source } from "./Source.sol";

/// @title Swaps
/// @notice Tokens for tokens by a maker's signed order. Nothing stays here: both parts move in one call.
abstract contract Swaps is Orders, Source, IPeerDesk {
    using FixedPointMathLib for uint256;

    bytes32 private constant SWAP_ORDER = keccak256(
        "SwapOrder(address maker,address taker,uint256 epoch,bytes32 group,uint256 start,uint256 expiry,address sell,uint256 sellAmount,address buy,uint256 buyAmount,uint256 minFill,uint256 source,uint256 sink)"
    );

    /// @inheritdoc IPeerDesk
    function fill(
        SwapOrder calldata order,
        bytes calldata signature,
        uint256 amount,
        ReserveId source,
        address receiver,
        bytes calldata data
    ) external entry returns (uint256 paid) {
        _requireReceiver(receiver);
        paid = _accept(order, signature, amount, receiver);
        _draw(order.maker, order.source, order.sell, amount, receiver);
        if (data.length != 0) IPeerCallback(msg.sender).onWeirPeer(order.buy, paid, data);
        if (paid != 0) _payMaker(order, source, paid);
    }

    /// @inheritdoc IPeerDesk
    function placeSwap(SwapOrder calldata order) external entry returns (bytes32 hash) {
        hash = hashSwap(order);
        _place(order.maker, hash, _wordsOf(order));
    }

    /// @inheritdoc IPeerDesk
    function hashSwap(SwapOrder calldata order) public view returns (bytes32) {
        return _toDigest(_hashWords(SWAP_ORDER, _wordsOf(order)));
    }

    /// @dev Checks the order and uses its budget; the price is rounded up, in favour of the maker.
    function _accept(SwapOrder calldata order, bytes calldata signature, uint256 amount, address receiver)
        private
        returns (uint256 paid)
    {
        bytes32 hash = hashSwap(order);
        _requireTakable(_common(order), hash, signature);
        _use(_common(order), hash, order.sell, order.sellAmount, order.minFill, amount);
        paid = amount.fullMulDivUp(order.buyAmount, order.sellAmount);
        emit Filled(hash, order.maker, msg.sender, receiver, order.sell, amount, order.buy, paid);
    }

    function _payMaker(SwapOrder calldata order, ReserveId source, uint256 paid) private {
        if (ReserveId.unwrap(order.sink) == 0) return _draw(msg.sender, source, order.buy, paid, order.maker);
        _requireReserve(order.sink, order.buy);
        _draw(msg.sender, source, order.buy, paid, address(this));
        if (_supplied(order.sink, order.buy, order.maker, paid) == 0) _send(order.buy, order.maker, paid);
    }

    function _wordsOf(SwapOrder calldata order) private pure returns (bytes calldata words) {
        assembly ("memory-safe") {
            words.offset := order
            words.length := 416 // 13 words
        }
    }

    /// @dev The fields that every order begins with.
    function _common(SwapOrder calldata order) private pure returns (Common calldata common) {
        assembly ("memory-safe") {
            common := order
        }
    }
}
