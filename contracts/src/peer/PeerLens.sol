// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import { IERC20Metadata } from "@openzeppelin/contracts/interfaces/IERC20Metadata.sol";
import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { Common, IPeer } from "../interfaces/IPeer.sol";
import { Ad, IPeerDesk, SwapOrder } from "../interfaces/IPeerDesk.sol";
import { ReserveInfo, ReserveTotals } from "../interfaces/Types.sol";
import { SharesMath } from "../math/SharesMath.sol";
import { TokenReader } from "../periphery/TokenReader.sol";
import { AccountBits, SUPPLY_BIT } from "../types/AccountBits.sol";
import { ReserveId } from "../types/Ids.sol";
import { Probe } from "./Probe.sol";
import { Signatures } from "./Signatures.sol";

/// @title PeerLens
/// @notice What of an order could be taken now, and why not. No function reverts, and no token or wallet gets more than its limit of
/// gas; each can lie. A named taker is taken to be the one who asks.
/// @dev Apart from the contracts that it looks at: with it, PeerDesk would exceed the 24 kB that a contract may have.
contract PeerLens {
    using FixedPointMathLib for uint256;
    using SharesMath for uint256;

    uint256 private constant BPS = 10_000;
    /// @dev Gas for a maker's code to judge a signature: a Safe of several owners takes less.
    uint256 private constant SIGNATURE_GAS = 500_000;
    /// @dev Gas for a token to answer `decimals()`.
    uint256 private constant TOKEN_GAS = 100_000;

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

    /// @return left what the maker's budget leaves of `limit`, token units
    function _left(
        IPeer peer,
        Common calldata common,
        bytes32 hash,
        bytes calldata signature,
        address token,
        uint256 limit
    ) private view returns (uint256 left, bytes32 reason) {
        if (common.maker == common.taker) return (0, "taker is the maker");
        if (block.timestamp < common.start) return (0, "not started");
        if (block.timestamp > common.expiry) return (0, "expired");
        if (common.epoch != peer.epochOf(common.maker)) return (0, "another epoch");
        bool isPlaced = signature.length == 0 && peer.placed(hash);
        if (!isPlaced && !Signatures.isSigned(common.maker, hash, signature, SIGNATURE_GAS)) return (0, "not signed");
        uint256 used = peer.used(common.maker, common.group == 0 ? hash : common.group, token);
        if (used == type(uint256).max) return (0, "cancelled");
        if (used >= limit) return (0, "used up");
        return (limit - used, 0);
    }

    /// @dev What `peer` could draw now, token units, rounded down.
    function _drawable(IPeer peer, address account, ReserveId source, address token) private view returns (uint256) {
        if (ReserveId.unwrap(source) == 0) {
            return TokenReader.balanceOf(token, account).min(TokenReader.allowance(token, account, address(peer)));
        }
        ILendingPools core = peer.CORE();
        AccountBits bits = AccountBits.wrap(core.accountBits(source.pool(), account));
        if (bits.hasDebt() && bits.has(SUPPLY_BIT, source.index())) return 0;

        uint256 shares = core.positionOf(source, account).supplyShares;
        if (!core.isOperator(account, address(peer))) {
            shares = shares.min(core.allowance(account, address(peer), ReserveId.unwrap(source)));
        }
        ReserveTotals memory totals = core.accruedTotals(source);
        uint256 idle = totals.supplyAssets - totals.borrowAssets;
        return shares.toAssetsDown(totals.supplyAssets, totals.supplyShares).min(idle)
            .min(TokenReader.balanceOf(token, address(core)));
    }

    function _isToken(IPeer peer, address token) private view returns (bool) {
        if (token == address(peer) || token == address(peer.CORE())) return false;
        (bool answered,) = Probe.word(token, abi.encodeCall(IERC20Metadata.decimals, ()), TOKEN_GAS);
        return answered;
    }

    /// @dev Whether it is the wallet, or a reserve that lends this token.
    function _isSource(IPeer peer, ReserveId source, address token) private view returns (bool) {
        if (ReserveId.unwrap(source) == 0) return true;
        try peer.CORE().reserveInfo(source) returns (ReserveInfo memory info) {
            return info.token == token;
        } catch {
            return false;
        }
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
